#include "service/markup/authortext.h"

#include "service/markup/highlight.h"
#include "service/markup/text.h"

#include <algorithm>
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>
#include <cstdlib>
#include <memory>
#include <mutex>
#include <QRegularExpression>
#include <vector>

namespace tars::markup
{

using namespace Qt::StringLiterals;

namespace
{

// cmark-gfm needs quadratic time for some texts; longer ones are shown as they are.
constexpr qsizetype maximumLength = 128 * 1024;

struct NodeDeleter {
    void operator()(cmark_node *node) const { cmark_node_free(node); }
};
using Document = std::unique_ptr<cmark_node, NodeDeleter>;

struct IterDeleter {
    void operator()(cmark_iter *iter) const { cmark_iter_free(iter); }
};

QString fromC(const char *text) { return text ? QString::fromUtf8(text) : QString(); }

/// Of "rust,ignore", "js {1,3}" and "{.python .numbered}" the language.
QString languageOf(cmark_node *block)
{
    static const QRegularExpression first(u"^[{.\\s]*([^\\s,{}]+)"_s);
    return first.match(fromC(cmark_node_get_fence_info(block))).captured(1);
}

// Parsing with extensions changes a table that is global to the library.
std::mutex &parserMutex()
{
    static std::mutex mutex;
    return mutex;
}

Document parsed(const QString &markdown)
{
    const std::lock_guard lock(parserMutex());
    cmark_gfm_core_extensions_ensure_registered();
    cmark_parser *parser = cmark_parser_new(CMARK_OPT_VALIDATE_UTF8);
    for (const char *name : { "table", "strikethrough", "autolink" }) {
        if (cmark_syntax_extension *extension = cmark_find_syntax_extension(name))
            cmark_parser_attach_syntax_extension(parser, extension);
    }
    const QByteArray bytes = markdown.toUtf8();
    cmark_parser_feed(parser, bytes.constData(), size_t(bytes.size()));
    Document document(cmark_parser_finish(parser));
    cmark_parser_free(parser);
    return document;
}

template <typename Visit>
void walk(cmark_node *root, const Visit &visit)
{
    const std::unique_ptr<cmark_iter, IterDeleter> iter(cmark_iter_new(root));
    for (auto event = cmark_iter_next(iter.get()); event != CMARK_EVENT_DONE;
         event = cmark_iter_next(iter.get()))
        visit(event == CMARK_EVENT_ENTER, cmark_iter_get_node(iter.get()));
}

QString textOf(cmark_node *root)
{
    QString result;
    walk(root, [&](bool enter, cmark_node *node) {
        if (!enter)
            return;
        const auto type = cmark_node_get_type(node);
        if (type == CMARK_NODE_TEXT || type == CMARK_NODE_CODE || type == CMARK_NODE_HTML_INLINE)
            result += fromC(cmark_node_get_literal(node));
        else if (type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK)
            result += u' ';
    });
    return result;
}

bool isHtmlComment(const QString &html) { return html.trimmed().startsWith("<!--"_L1); }

// Tabs and line breaks are the only control characters that a text may hold.
QString cleaned(const QString &markdown)
{
    QString result;
    result.reserve(markdown.size());
    for (qsizetype i = 0; i < markdown.size(); ++i) {
        const char16_t c = markdown.at(i).unicode();
        if (c == 0x1b && i + 1 < markdown.size() && markdown.at(i + 1) == u'[') {
            i += 2;
            while (
                i < markdown.size() && (markdown.at(i).unicode() < 0x40 || markdown.at(i).unicode() > 0x7e))
                ++i;
        } else if (c == 0x2028 || c == 0x2029 || c == 0x85) {
            result += u'\n';
        } else if ((c >= 0x20 || c == '\t' || c == '\n') && !(c >= 0x7f && c < 0xa0)
            && !(c >= 0x202a && c <= 0x202e) && !(c >= 0x2066 && c <= 0x2069) && c != 0xfeff && c < 0xfffe) {
            result += markdown.at(i);
        }
    }
    return result;
}

std::optional<QString> siteAddress(const QString &address)
{
    const std::optional<QString> safe = safeAddress(address);
    if (!safe || safe->contains(u':'))
        return safe;
    const auto end = safe->indexOf(u'#');
    const QString path = end < 0 ? *safe : safe->first(end);
    if (!path.endsWith(".md"_L1))
        return safe;
    return path.chopped(3) % u".html"_s % (end < 0 ? QString() : safe->sliced(end));
}

/// A picture that nobody described, by its file: "system-overview.png" shows a "system overview"; empty if that is no word.
QString nameOfPicture(const QString &address)
{
    QString name = address.section(u'#', 0, 0).section(u'?', 0, 0).section(u'/', -1).section(u'.', 0, 0);
    name.replace(QRegularExpression(u"[-_+]|%20"_s), u" "_s);
    static const QRegularExpression words(u"^\\p{L}{2,}(?: [\\p{L}\\d]+)*$"_s, QRegularExpression::UseUnicodePropertiesOption);
    constexpr qsizetype longest = 60;
    name = name.simplified();
    return name.size() <= longest && words.match(name).hasMatch() ? name : QString();
}

/// A logo within a sentence, which no page loads from elsewhere: without it the sentence says the same.
bool isOrnament(cmark_node *picture)
{
    static const QRegularExpression ornament(u"\\b(?:logo|icon|badge)$"_s, QRegularExpression::CaseInsensitiveOption);
    cmark_node *previous = cmark_node_previous(picture), *next = cmark_node_next(picture);
    const auto says = [](cmark_node *node) { return node && cmark_node_get_type(node) == CMARK_NODE_TEXT; };
    static const QRegularExpression ribbon(u"^fork me on git(?:hub|lab)$"_s, QRegularExpression::CaseInsensitiveOption);
    const QString words = textOf(picture).trimmed();
    return ((says(previous) || says(next)) && ornament.match(words).hasMatch()) || ribbon.match(words).hasMatch();
}

/// What stands for a picture that is not shown: what its author says it is, or else its file, or the site that it leads to.
QString wordsFor(cmark_node *picture)
{
    const QString description = textOf(picture);
    if (!description.isEmpty())
        return description;
    if (const QString name = nameOfPicture(fromC(cmark_node_get_url(picture))); !name.isEmpty())
        return name;
    cmark_node *parent = cmark_node_parent(picture);
    static const QRegularExpression host(u"^https?://(?:www\\.)?([^/:?#]+)"_s);
    const auto match = parent && cmark_node_get_type(parent) == CMARK_NODE_LINK ? host.match(fromC(cmark_node_get_url(parent))) : QRegularExpressionMatch();
    return match.hasMatch() ? match.captured(1) : u"picture"_s;
}

class AuthorHtml
{
public:
    explicit AuthorHtml(const AuthorRules &rules)
        : m_rules(rules)
    {
    }

    QString write(cmark_node *root)
    {
        walk(root, [this](bool enter, cmark_node *node) { visit(enter, node); });
        return std::move(m_html);
    }

private:
    void visit(bool enter, cmark_node *node)
    {
        if (m_silent) { // inside a picture whose text was written already
            if (!enter && node == m_silent)
                m_silent = nullptr;
            return;
        }
        const auto type = cmark_node_get_type(node);
        switch (type) {
        case CMARK_NODE_TEXT:
            m_html += escapeCode(fromC(cmark_node_get_literal(node)));
            return;
        case CMARK_NODE_SOFTBREAK:
            m_html += u'\n';
            return;
        case CMARK_NODE_LINEBREAK:
            m_html += "<br/>\n"_L1;
            return;
        case CMARK_NODE_CODE:
            m_html += u"<code>"_s % escapeCode(fromC(cmark_node_get_literal(node))) % u"</code>"_s;
            return;
        case CMARK_NODE_HTML_INLINE:
            htmlInline(fromC(cmark_node_get_literal(node)));
            return;
        case CMARK_NODE_HTML_BLOCK:
            htmlBlock(fromC(cmark_node_get_literal(node)));
            return;
        case CMARK_NODE_CODE_BLOCK:
            codeBlock(node);
            return;
        case CMARK_NODE_THEMATIC_BREAK:
            m_html += "<hr/>\n"_L1;
            return;
        case CMARK_NODE_PARAGRAPH:
            paragraph(enter, node);
            return;
        case CMARK_NODE_HEADING:
            heading(enter, node);
            return;
        case CMARK_NODE_LIST:
            list(enter, node);
            return;
        case CMARK_NODE_ITEM:
            m_html += enter ? "<li>"_L1 : "</li>\n"_L1;
            return;
        case CMARK_NODE_BLOCK_QUOTE:
            m_html += enter ? "<blockquote>\n"_L1 : "</blockquote>\n"_L1;
            return;
        case CMARK_NODE_EMPH:
            m_html += enter ? "<em>"_L1 : "</em>"_L1;
            return;
        case CMARK_NODE_STRONG:
            m_html += enter ? "<strong>"_L1 : "</strong>"_L1;
            return;
        case CMARK_NODE_LINK:
            link(enter, node);
            return;
        case CMARK_NODE_IMAGE:
            picture(node);
            return;
        default:
            break;
        }
        // The extensions' own types are known by name only.
        const QLatin1StringView name(cmark_node_get_type_string(node));
        if (name == "strikethrough"_L1)
            m_html += enter ? "<del>"_L1 : "</del>"_L1;
        else if (name == "table"_L1)
            table(enter, node);
        else if (name == "table_row"_L1 || name == "table_header"_L1)
            tableRow(enter, node);
        else if (name == "table_cell"_L1)
            tableCell(enter);
    }

    void htmlInline(const QString &html)
    {
        if (!isHtmlComment(html))
            m_html += escapeCode(html);
    }

    void htmlBlock(const QString &html)
    {
        if (isHtmlComment(html))
            return;
        const QString content = html.trimmed();
        if (content.contains(u'\n'))
            m_html += u"<pre class=\"code\"><code>"_s % escapeCode(content) % u"</code></pre>\n"_s;
        else
            m_html += u"<p>"_s % escapeCode(content) % u"</p>\n"_s;
    }

    void codeBlock(cmark_node *node)
    {
        const QString language = languageOf(node);
        QString content = fromC(cmark_node_get_literal(node));
        while (content.endsWith(u'\n'))
            content.chop(1);
        m_html += u"<pre class=\"code\" tabindex=\"0\"><code>"_s % highlightedHtml(language, content)
            % u"</code></pre>\n"_s;
    }

    void paragraph(bool enter, cmark_node *node)
    {
        cmark_node *parent = cmark_node_parent(node);
        cmark_node *list = parent ? cmark_node_parent(parent) : nullptr;
        if (list && cmark_node_get_type(list) == CMARK_NODE_LIST && cmark_node_get_list_tight(list))
            return;
        if (enter)
            m_html += textOf(node).isRightToLeft() ? u"<p dir=\"rtl\">"_s : u"<p>"_s;
        else
            m_html += "</p>\n"_L1;
    }

    void heading(bool enter, cmark_node *node)
    {
        const int level = std::clamp(m_rules.headingBase + cmark_node_get_heading_level(node) - 1, 2, 6);
        if (!enter) {
            m_html += u"</h%1>\n"_s.arg(level);
            return;
        }
        const QString anchor
            = m_rules.anchor ? m_rules.anchor(headingAnchor(plainText(textOf(node)).trimmed())) : QString();
        m_html += u"<h%1"_s.arg(level);
        if (!anchor.isEmpty())
            m_html += u" id=\""_s % escapeHtml(anchor) % u'"';
        m_html += u'>';
    }

    void list(bool enter, cmark_node *node)
    {
        const bool ordered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST;
        if (!enter) {
            m_html += ordered ? "</ol>\n"_L1 : "</ul>\n"_L1;
            return;
        }
        const int start = cmark_node_get_list_start(node);
        if (!ordered)
            m_html += "<ul>\n"_L1;
        else if (start == 1)
            m_html += "<ol>\n"_L1;
        else
            m_html += u"<ol start=\"%1\">\n"_s.arg(start);
    }

    void link(bool enter, cmark_node *node)
    {
        if (enter) {
            // A picture within the link has made one of its own.
            const QString written = fromC(cmark_node_get_url(node));
            std::optional<QString> address = m_rules.address ? m_rules.address(written) : std::nullopt;
            if (!address)
                address = siteAddress(written);
            else if (address->isEmpty())
                address.reset();
            m_links.push_back(address.has_value());
            if (address)
                m_html += u"<a href=\""_s % escapeHtml(*address) % u"\">"_s;
        } else {
            if (!m_links.empty() && m_links.back())
                m_html += "</a>"_L1;
            if (!m_links.empty())
                m_links.pop_back();
        }
    }

    void picture(cmark_node *node)
    {
        m_silent = node;
        const QString description = textOf(node);
        const QString shown = wordsFor(node);
        const QString written = fromC(cmark_node_get_url(node));
        if (const auto own = m_rules.address ? m_rules.address(written) : std::nullopt; own && !own->isEmpty()) {
            m_html += u"<img loading=\"lazy\" src=\""_s % escapeHtml(*own) % u"\" alt=\""_s
                % escapeHtml(plainText(description)) % u"\"/>"_s;
            return;
        }
        const std::optional<QString> address = safeAddress(written);
        const bool remote = address && address->startsWith("http"_L1) && address->contains("://"_L1);
        const bool inLink = std::find(m_links.begin(), m_links.end(), true) != m_links.end();
        if (remote && isOrnament(node))
            return;
        if (remote && !inLink)
            m_html += u"<a href=\""_s % escapeHtml(*address) % u"\">"_s % escapeCode(shown) % u"</a>"_s;
        else
            m_html += escapeCode(shown);
    }

    void table(bool enter, cmark_node *node)
    {
        if (enter) {
            const uint8_t *alignments = cmark_gfm_extensions_get_table_alignments(node);
            m_alignments = QByteArray(
                reinterpret_cast<const char *>(alignments), cmark_gfm_extensions_get_table_columns(node));
            m_html += "<div class=\"scroll\" tabindex=\"0\"><table>\n"_L1;
            m_bodyOpen = false;
        } else {
            m_html += m_bodyOpen ? "</tbody></table></div>\n"_L1 : "</table></div>\n"_L1;
        }
    }

    void tableRow(bool enter, cmark_node *node)
    {
        m_headRow = cmark_gfm_extensions_get_table_row_is_header(node);
        m_column = 0;
        if (enter && m_headRow)
            m_html += "<thead><tr>"_L1;
        else if (enter)
            m_html += m_bodyOpen ? "<tr>"_L1 : "<tbody><tr>"_L1;
        else
            m_html += m_headRow ? "</tr></thead>\n"_L1 : "</tr>\n"_L1;
        if (enter && !m_headRow)
            m_bodyOpen = true;
    }

    void tableCell(bool enter)
    {
        const QLatin1StringView name = m_headRow ? "th"_L1 : "td"_L1;
        if (!enter) {
            m_html += u"</"_s % name % u'>';
            ++m_column;
            return;
        }
        const bool right = m_column < m_alignments.size() && m_alignments.at(m_column) == 'r';
        m_html += u'<' % name % (right ? u" class=\"r\">"_s : u">"_s);
    }

    const AuthorRules &m_rules;
    QString m_html;
    cmark_node *m_silent = nullptr;
    std::vector<bool> m_links;
    QByteArray m_alignments;
    int m_column = 0;
    bool m_headRow = false;
    bool m_bodyOpen = false;
};

void replaceNode(cmark_node *old, cmark_node *replacement)
{
    if (cmark_node_replace(old, replacement))
        cmark_node_free(old);
    else
        cmark_node_free(replacement);
}

cmark_node *textNode(const QString &content)
{
    cmark_node *node = cmark_node_new(CMARK_NODE_TEXT);
    cmark_node_set_literal(node, content.toUtf8().constData());
    return node;
}

void neutraliseHtmlBlock(cmark_node *node)
{
    const QString html = fromC(cmark_node_get_literal(node)).trimmed();
    if (isHtmlComment(html)) {
        cmark_node_unlink(node);
        cmark_node_free(node);
    } else if (html.contains(u'\n')) {
        cmark_node *block = cmark_node_new(CMARK_NODE_CODE_BLOCK);
        cmark_node_set_literal(block, QString(html % u'\n').toUtf8().constData());
        cmark_node_set_fence_info(block, "html");
        replaceNode(node, block);
    } else {
        cmark_node *paragraph = cmark_node_new(CMARK_NODE_PARAGRAPH);
        cmark_node_append_child(paragraph, textNode(html));
        replaceNode(node, paragraph);
    }
}

// An entity in an address is read once more by whoever reads our Markdown.
QByteArray markdownUrl(QString address) { return address.replace(u'&', u"&amp;"_s).toUtf8(); }

bool isInside(cmark_node *node, cmark_node_type type)
{
    for (cmark_node *parent = cmark_node_parent(node); parent; parent = cmark_node_parent(parent)) {
        if (cmark_node_get_type(parent) == type)
            return true;
    }
    return false;
}

void neutralisePicture(cmark_node *node, const AuthorRules &rules)
{
    const QString written = fromC(cmark_node_get_url(node));
    if (const auto own = rules.address ? rules.address(written) : std::nullopt; own && !own->isEmpty()) {
        cmark_node_set_url(node, markdownUrl(*own).constData());
        cmark_node_set_title(node, "");
        return;
    }
    const std::optional<QString> address = safeAddress(fromC(cmark_node_get_url(node)));
    if (address && address->contains("://"_L1) && isOrnament(node)) {
        cmark_node_unlink(node);
        cmark_node_free(node);
        return;
    }
    cmark_node *shown = textNode(wordsFor(node));
    if (!address || !address->contains("://"_L1) || isInside(node, CMARK_NODE_LINK)) {
        replaceNode(node, shown);
        return;
    }
    cmark_node *link = cmark_node_new(CMARK_NODE_LINK);
    cmark_node_set_url(link, markdownUrl(*address).constData());
    cmark_node_append_child(link, shown);
    replaceNode(node, link);
}

void neutraliseLink(cmark_node *node, const AuthorRules &rules)
{
    const QString written = fromC(cmark_node_get_url(node));
    std::optional<QString> address = rules.address ? rules.address(written) : std::nullopt;
    if (!address)
        address = safeAddress(written);
    if (address && !address->isEmpty()) {
        cmark_node_set_url(node, markdownUrl(*address).constData());
        cmark_node_set_title(node, "");
        return;
    }
    while (cmark_node *child = cmark_node_first_child(node))
        cmark_node_insert_before(node, child);
    cmark_node_unlink(node);
    cmark_node_free(node);
}

void neutralise(cmark_node *root, const AuthorRules &rules)
{
    const int headingBase = rules.headingBase;
    std::vector<cmark_node *> nodes; // collected first: an iterator does not survive changes
    walk(root, [&](bool enter, cmark_node *node) {
        const auto type = cmark_node_get_type(node);
        if (enter && type == CMARK_NODE_HEADING)
            cmark_node_set_heading_level(
                node, std::clamp(headingBase + cmark_node_get_heading_level(node) - 1, 2, 6));
        // An indented block would run into the list before it.
        if (enter && type == CMARK_NODE_CODE_BLOCK) {
            const QString language = languageOf(node);
            cmark_node_set_fence_info(node, language.isEmpty() ? "text" : language.toUtf8().constData());
        }
        // Leaves have no exit; of pictures and links the inner ones come first.
        const bool leaf = type == CMARK_NODE_HTML_INLINE || type == CMARK_NODE_HTML_BLOCK;
        if ((enter && leaf) || (!enter && (type == CMARK_NODE_IMAGE || type == CMARK_NODE_LINK)))
            nodes.push_back(node);
    });
    for (cmark_node *node : nodes) {
        switch (cmark_node_get_type(node)) {
        case CMARK_NODE_HTML_INLINE: {
            const QString html = fromC(cmark_node_get_literal(node));
            replaceNode(node, textNode(isHtmlComment(html) ? QString() : html));
            break;
        }
        case CMARK_NODE_HTML_BLOCK:
            neutraliseHtmlBlock(node);
            break;
        case CMARK_NODE_IMAGE:
            neutralisePicture(node, rules);
            break;
        default:
            neutraliseLink(node, rules);
            break;
        }
    }
}

} // namespace

QString authorHtml(const QString &markdown, const AuthorRules &rules)
{
    const QString text = cleaned(markdown);
    if (text.size() > maximumLength)
        return u"<pre class=\"code\"><code>"_s % escapeCode(text) % u"</code></pre>\n"_s;
    const Document document = parsed(text);
    return AuthorHtml(rules).write(document.get());
}

QString authorMarkdown(const QString &markdown, const AuthorRules &rules)
{
    const QString text = cleaned(markdown);
    if (text.size() > maximumLength) {
        QString indented = text;
        return u"    "_s % indented.replace(u'\n', u"\n    "_s);
    }
    const Document document = parsed(text);
    neutralise(document.get(), rules);
    const std::unique_ptr<char, decltype(&std::free)> rendered(
        cmark_render_commonmark(document.get(), CMARK_OPT_DEFAULT, 0), &std::free);
    // cmark parts a list from a block that follows with a comment; fenced blocks need none.
    QString result = fromC(rendered.get()).replace("\n\n<!-- end list -->\n\n```"_L1, "\n\n```"_L1);
    // Not the blanks of the first line: a list's items stand as far in as it does.
    while (result.startsWith(u'\n'))
        result.remove(0, 1);
    while (!result.isEmpty() && result.back().isSpace())
        result.chop(1);
    return result;
}

} // namespace tars::markup
