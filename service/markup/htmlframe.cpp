#include "service/markup/htmlframe.h"

#include "common/model/states.h"
#include "service/markup/icons.h"
#include "service/markup/text.h"

#include <algorithm>

namespace tars::markup
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype maximumContents = 150;
constexpr QLatin1StringView sitePrefix = "site/"_L1;

QString departmentName(const QString &slug)
{
    const auto department = departmentFromSlug(slug);
    return department ? displayName(*department) : slug;
}

// The first letters of the project, as its mark.
QString initials(const QString &name)
{
    QString result;
    for (const QChar c : name) {
        if (c.isLetterOrNumber() && result.size() < 2)
            result += c.toLower();
    }
    return result;
}

class FrameWriter
{
public:
    FrameWriter(const HtmlFrame &frame, const RenderContext &context)
        : m_frame(frame)
        , m_context(context)
    {
    }

    QString write() const
    {
        const QString shape = m_frame.home ? u"page home"_s
            : m_frame.wide                 ? u"page wide"_s
            : m_frame.toc.size() < 2       ? u"page single"_s
                                           : u"page"_s;
        const QString title = u"<div class=\"title\">\n"_s % m_frame.titleHtml % u"</div>\n"_s;
        const QString root = u"../"_s.repeated(m_frame.path.count(u'/') - 1);
        return head() % u"<body data-root=\""_s % root % u"\" data-page=\""_s
            % percentEncoded(m_frame.path.sliced(sitePrefix.size())) % u"\" data-department=\""_s
            % m_frame.departmentSlug % u'"' % m_frame.attributes
            % u">\n<a class=\"skip\" href=\"#tars-content\">Skip to content</a>\n"_s % departmentSymbols()
            % banner() % u"<div class=\"shell\">\n"_s % navigation()
            % u"<div class=\"content\">\n<main id=\"tars-content\" class=\""_s % shape % u"\">\n"_s % bar()
            % (m_frame.asideHtml.isEmpty()
                    ? title
                    : QString(u"<div class=\"hero\">\n"_s % title % u"<div class=\"aside\">\n"_s
                        % m_frame.asideHtml % u"</div>\n</div>\n"_s))
            % contents() % u"<div class=\"body\">\n"_s % m_frame.bodyHtml % u"</div>\n"_s % pager()
            % u"</main>\n"_s % footer() % u"</div>\n</div>\n</body>\n</html>\n"_s;
    }

private:
    QString to(const QString &path) const { return escapeHtml(relativePath(m_frame.path, path)); }

    QString head() const
    {
        const QString project = plainText(m_context.projectName).trimmed();
        const QString own = plainText(m_frame.title).trimmed();
        const QString title = m_frame.home || own == project ? own : QString(own % u" · "_s % project);
        return u"<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\"/>\n"
               "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src "
               "'self'; "
               "style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'\"/>\n"
               "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n"
               "<meta name=\"color-scheme\" content=\"light dark\"/>\n"
               "<meta name=\"referrer\" content=\"no-referrer\"/>\n"
               "<meta name=\"generator\" content=\"TARS\"/>\n<title>"_s
            % escapeHtml(title) % u"</title>\n<link rel=\"stylesheet\" href=\""_s
            % to(u"site/assets/site.css"_s) % u"\"/>\n"_s % figures() % u"<script src=\""_s
            % to(u"site/assets/site.js"_s)
            % u"\"></script>\n</head>\n"_s;
    }

    // Few pages hold such blocks: the sheet that all load stays small.
    QString figures() const
    {
        static const QStringList marks{ u"class=\"names\""_s, u"class=\"letters\""_s, u"class=\"graph-box\""_s };
        const bool needed = std::any_of(
            marks.begin(), marks.end(), [this](const QString &mark) { return m_frame.bodyHtml.contains(mark); });
        return needed ? QString(u"<link rel=\"stylesheet\" href=\""_s % to(u"site/assets/figures.css"_s) % u"\"/>\n"_s)
                      : QString();
    }

    QString banner() const
    {
        const QString name = plainText(m_context.projectName).trimmed();
        const QString mark = initials(name);
        return u"<header class=\"top\"><a class=\"brand\" href=\""_s % to(u"site/index.html"_s) % u"\">"_s
            % (mark.isEmpty() ? QString()
                              : QString(u"<span class=\"mark\" aria-hidden=\"true\">"_s % escapeHtml(mark)
                                  % u"</span>"_s))
            % u"<span class=\"name\">"_s % escapeHtml(name) % u"</span></a>"_s
            % u"<a class=\"find\" href=\""_s % to(u"site/contents.html"_s) % u"\">"_s % searchIcon()
            % u"<span class=\"js\">Search symbols, pages and files</span><span class=\"nojs\">All pages</span>"
              "<kbd class=\"js\">/</kbd></a><div class=\"tools\"><button type=\"button\" class=\"js theme\" "
              "aria-label=\"Theme\">"_s
            % moonIcon() % u"</button></div></header>\n"_s;
    }

    // What a reader without script sees; the script puts the navigation of the whole set in its place, which
    // stands in data files of its own, so that this page stays what it is when another one comes or goes.
    QString navigation() const
    {
        QString rows = u"<a class=\"row\" href=\""_s % to(u"site/index.html"_s) % u'"'
            % (m_frame.home ? u" aria-current=\"page\""_s : QString()) % u'>' % homeIcon()
            % u"<span>Home</span></a>\n"_s;
        const QString &slug = m_frame.departmentSlug;
        QString data;
        if (!slug.isEmpty()) {
            const QString index = sitePathOf(slug % u"/index.md"_s);
            const bool isPage = m_frame.path == index;
            rows += u"<details class=\"department\" open=\"\"><summary class=\"row\">"_s % departmentIcon(slug)
                % u"<a href=\""_s % to(index) % u'"'
                % (isPage ? u" aria-current=\"page\""_s : QString()) % u'>'
                % escapeHtml(departmentName(slug)) % u"</a></summary>\n"_s % (isPage ? QString() : section())
                % u"</details>\n"_s;
            data = u"<script src=\""_s % to(u"site/nav/"_s % slug % u".js"_s) % u"\"></script>"_s;
        }
        rows += u"<a class=\"row\" href=\""_s % to(u"site/contents.html"_s) % u"\">"_s % pagesIcon()
            % u"<span>All pages</span></a>\n"_s;
        return u"<details class=\"drawer\"><summary aria-label=\"Navigation\">"_s % menuIcon()
            % u"</summary>\n<nav class=\"nav\" aria-label=\"Departments\">\n"_s % rows % u"</nav></details>\n"_s
            % data % u"<script src=\""_s % to(u"site/config.js"_s) % u"\"></script>\n"_s;
    }

    // Where the page stands within its department: what its breadcrumbs say.
    QString section() const
    {
        QString rows;
        for (const auto &[name, address] : m_frame.crumbs) {
            if (name == departmentName(m_frame.departmentSlug))
                continue;
            const QString shown = escapeHtml(plainText(name));
            rows += address.isEmpty() ? QString(u"<span class=\"sub\">"_s % shown % u"</span>\n"_s)
                                      : QString(u"<a class=\"sub\" href=\""_s % escapeHtml(address) % u"\">"_s
                                          % shown % u"</a>\n"_s);
        }
        return rows % u"<a class=\"sub\" href=\"#tars-content\" aria-current=\"page\">"_s
            % escapeHtml(plainText(m_frame.lastCrumb)) % u"</a>\n"_s;
    }

    QString bar() const
    {
        if (m_frame.home)
            return {};
        QString items;
        for (const auto &[name, address] : m_frame.crumbs) {
            const QString shown = escapeHtml(plainText(name));
            items += address.isEmpty()
                ? QString(u"<li>"_s % shown % u"</li>"_s)
                : QString(u"<li><a href=\""_s % escapeHtml(address) % u"\">"_s % shown % u"</a></li>"_s);
        }
        items += u"<li aria-current=\"page\">"_s % escapeHtml(plainText(m_frame.lastCrumb)) % u"</li>"_s;
        return u"<div class=\"bar\"><nav class=\"crumbs\" aria-label=\"Breadcrumb\">"_s
            % departmentIcon(m_frame.departmentSlug) % u"<ol>"_s % items % u"</ol></nav>"_s
            % (m_frame.actionsHtml.isEmpty()
                    ? QString()
                    : QString(u"<div class=\"actions\">"_s % m_frame.actionsHtml % u"</div>"_s))
            % u"</div>\n"_s;
    }

    QString contents() const
    {
        if (m_frame.wide || m_frame.home || m_frame.toc.size() < 2)
            return {};
        // Of many entries only the main ones; of very many the headings of the lists, which name them all.
        const auto main = std::count_if(
            m_frame.toc.begin(), m_frame.toc.end(), [](const TocEntry &entry) { return entry.level <= 2; });
        const bool deep = m_frame.toc.size() <= maximumContents;
        const bool withEntries = main <= maximumContents;
        QString rows;
        for (const TocEntry &entry : m_frame.toc) {
            if ((!deep && entry.level > 2) || (!withEntries && entry.code))
                continue;
            QStringList classes{ u"l%1"_s.arg(entry.level) };
            if (entry.code)
                classes += u"mono"_s;
            if (entry.muted)
                classes += u"quiet"_s;
            rows += u"<a class=\""_s % classes.join(u' ') % u"\" href=\"#"_s
                % escapeHtml(percentEncoded(entry.anchor)) % u"\">"_s % escapeHtml(entry.text) % u"</a>\n"_s;
        }
        return u"<details class=\"toc\"><summary>On this page</summary>\n<nav aria-label=\"On this page\">\n"_s
            % rows % u"</nav></details>\n"_s;
    }

    // Filled by the script: the neighbours are another page's business.
    QString pager() const
    {
        return m_frame.home || m_frame.departmentSlug.isEmpty()
            ? QString()
            : u"<nav class=\"pager js\" aria-label=\"Previous and next page\"></nav>\n"_s;
    }

    QString footer() const
    {
        return u"<footer class=\"foot\"><span>Written by TARS from the source tree of "_s
            % escapeHtml(plainText(m_context.projectName).trimmed()) % u"</span><span></span></footer>\n"_s;
    }

    const HtmlFrame &m_frame;
    const RenderContext &m_context;
};

} // namespace

QByteArray htmlFile(const HtmlFrame &frame, const RenderContext &context)
{
    return FrameWriter(frame, context).write().toUtf8();
}

} // namespace tars::markup
