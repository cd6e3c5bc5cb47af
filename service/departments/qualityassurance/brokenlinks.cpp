#include "service/departments/qualityassurance/brokenlinks.h"

#include "service/departments/structure/importresolver.h"

#include <algorithm>
#include <QRegularExpression>
#include <QUrl>

namespace tars::qualityassurance
{
using namespace Qt::StringLiterals;
using namespace markup;

namespace
{

/// Documents made to be odd tell nothing of the project.
bool isFixture(const QString &path)
{
    static const QSet<QString> folders{ u"test"_s, u"tests"_s, u"testdata"_s, u"fixtures"_s, u"fixture"_s,
        u"__fixtures__"_s, u"__tests__"_s, u"__snapshots__"_s, u"snapshots"_s, u"spec"_s, u"templates"_s,
        u"template"_s };
    const QStringList parts = path.toLower().split(u'/');
    return std::any_of(
        parts.begin(), parts.end() - 1, [&](const QString &part) { return folders.contains(part); });
}

/// Letters and digits of an anchor: generators differ in what they make of the rest.
QString essence(const QString &anchor)
{
    static const QRegularExpression entity(u"&(?:lt|gt|amp|quot);"_s);
    const QString plain = QString(anchor).remove(entity);
    QString kept;
    for (const QChar c : plain)
        if (c.isLetterOrNumber())
            kept += c.toLower();
    return kept;
}

class Judge
{
public:
    explicit Judge(const ModelView &view)
        : m_view(view)
    {
        for (const FileInfo &file : view.files()) {
            m_files.insert(file.path, file.language);
            m_byCase.insert(file.path.toLower(), file.path);
            for (QString folder = file.path; folder.contains(u'/');) {
                folder = folder.section(u'/', 0, -2);
                if (m_folders.contains(folder))
                    break;
                m_folders.insert(folder);
            }
            if (file.vendored)
                m_vendored.insert(file.path);
        }
        static const QRegularExpression module(u"^\\s*path\\s*=\\s*(\\S+)"_s, QRegularExpression::MultilineOption);
        if (const QString modules = u".gitmodules"_s; m_files.contains(modules)) // empty until somebody fetches them
            for (auto found = module.globalMatch(QString::fromUtf8(view.content(modules))); found.hasNext();)
                m_modules.append(found.next().captured(1));
        for (const QString &one : std::as_const(m_modules))
            m_folders.insert(one);
        for (const Fact &fact : view.facts(u"prose.heading"_s)) {
            m_headings[fact.file].insert(essence(fact.value.value("anchor"_L1).toString()));
            m_headings[fact.file].insert(essence(fact.value.value("text"_L1).toString()));
        }
        for (const Fact &fact : view.facts(u"prose.page"_s))
            m_headings[fact.file].insert(essence(fact.value.value("title"_L1).toString()));
    }

    bool isOurs(const QString &path) const
    {
        return m_files.contains(path) && !m_vendored.contains(path) && !isFixture(path);
    }

    /// Why the link is broken; empty if it is not, or cannot be told.
    QString reason(const QString &page, const QString &address) const
    {
        static const QRegularExpression template_(u"[{}<>$*|\\\\\\s\"`]|%[A-Za-z_(]|\\.\\.\\.$"_s);
        static const QRegularExpression scheme(u"^(?:[A-Za-z][A-Za-z0-9+.-]*:|//)"_s);
        if (address.startsWith("www."_L1))
            return u"https:// is missing"_s;
        if (address.isEmpty() || address == "#"_L1 || scheme.match(address).hasMatch()
            || template_.match(address).hasMatch())
            return {};
        const QString path
            = QUrl::fromPercentEncoding(address.section(u'#', 0, 0).section(u'?', 0, 0).toUtf8());
        const QString anchor = QUrl::fromPercentEncoding(address.section(u'#', 1).toUtf8());
        if (path.startsWith(u'/'))
            return {}; // of a site's root, which is anybody's guess
        if (path.isEmpty())
            return anchorReason(page, anchor);
        const std::optional<QString> target = resolved(page, path);
        if (!target)
            return {}; // above the tree: ../../issues of a forge
        if (m_files.contains(*target))
            return anchorReason(*target, anchor);
        if (target->isEmpty() || m_folders.contains(*target))
            return {};
        return missing(page, path, *target);
    }

private:
    static std::optional<QString> resolved(const QString &page, const QString &path)
    {
        QStringList parts = page.contains(u'/') ? page.section(u'/', 0, -2).split(u'/') : QStringList();
        for (const QString &part : path.split(u'/', Qt::SkipEmptyParts)) {
            if (part == "."_L1)
                continue;
            if (part != ".."_L1)
                parts.append(part);
            else if (parts.isEmpty())
                return std::nullopt;
            else
                parts.removeLast();
        }
        return parts.join(u'/');
    }

    QString missing(const QString &page, const QString &path, const QString &target) const
    {
        static const QRegularExpression suffix(u"\\.[A-Za-z0-9]{1,10}$"_s);
        static const QRegularExpression built(u"\\.(?:html?|php|aspx?|xhtml|pdf|ipynb)$"_s);
        const QString name = target.section(u'/', -1);
        if (!suffix.match(name).hasMatch() && isReadOnForge(page) && !isBuiltBySite(page) && !hasPage(target) && !isInModule(target))
            return u"no such file"_s;
        // Sites are built of sources: page.html and page/ come of page.md, and a site's pages link to what
        // other tools add.
        if (!suffix.match(name).hasMatch() || (built.match(name).hasMatch() && !isSourceBesideOthers(target)) || isBuiltBySite(page))
            return {};
        if (const QString other = m_byCase.value(target.toLower()); !other.isEmpty())
            return u"the file is named %1"_s.arg(other.section(u'/', -1));
        if (!page.contains(u'/') && path.startsWith("../"_L1))
            return {};
        return u"no such file"_s;
    }

    /// What a forge shows of a folder, or of the project: its links are followed as they stand.
    static bool isReadOnForge(const QString &page)
    {
        static const QRegularExpression shown(u"(?:^|/)readme(?:[._-][\\w-]+)*\\.(?:md|markdown)$|^\\.github/[^/]+\\.md$"_s, QRegularExpression::CaseInsensitiveOption);
        return shown.match(page).hasMatch();
    }

    /// x/gone.php where x/ holds others: no page that a site is built of.
    bool isSourceBesideOthers(const QString &target) const
    {
        const QString ending = target.mid(target.lastIndexOf(u'.')), folder = target.left(target.lastIndexOf(u'/') + 1);
        if (ending != ".php"_L1 && ending != ".ipynb"_L1)
            return false;
        return std::any_of(m_files.keyBegin(), m_files.keyEnd(), [&](const QString &file) {
            return file.startsWith(folder) && file.endsWith(ending) && file.indexOf(u'/', folder.size()) < 0;
        });
    }

    bool isInModule(const QString &target) const
    {
        return std::any_of(m_modules.begin(), m_modules.end(), [&](const QString &module) { return target.startsWith(module + u'/'); });
    }

    /// A source that is built into a page of that name.
    bool hasPage(const QString &target) const
    {
        const QStringList endings{ u".md"_s, u".mdx"_s, u".rst"_s, u".adoc"_s, u".html"_s };
        return std::any_of(endings.begin(), endings.end(), [&](const QString &ending) { return m_files.contains(target + ending); });
    }

    /// Pages of a site generator resolve their links by rules of its own.
    bool isBuiltBySite(const QString &page) const
    {
        static const QStringList configurations{ u"mkdocs.yml"_s, u"docusaurus.config.js"_s,
            u"docusaurus.config.ts"_s, u"_config.yml"_s, u"conf.py"_s, u"hugo.toml"_s, u"config.toml"_s,
            u"book.toml"_s, u"antora.yml"_s, u"docfx.json"_s, u".vitepress/config.ts"_s,
            u".vitepress/config.mts"_s, u".vitepress/config.js"_s, u".vuepress/config.js"_s,
            u"astro.config.mjs"_s, u"gatsby-config.js"_s, u"sidebars.js"_s };
        if (!page.contains(u'/'))
            return false; // README and its like are read on the forge
        QString folder = page.section(u'/', 0, -2);
        for (;;) {
            for (const QString &name : configurations)
                if (m_files.contains(folder.isEmpty() ? name : QString(folder + u'/' + name)))
                    return true;
            if (folder.isEmpty())
                return false;
            folder = structure::folderOf(folder);
        }
    }

    QString anchorReason(const QString &file, const QString &anchor) const
    {
        static const QRegularExpression lines(u"^L\\d+"_s);
        if (anchor.isEmpty() || anchor == "top"_L1 || lines.match(anchor).hasMatch()
            || anchor.startsWith("user-content-"_L1) || anchor.startsWith(u'/') || anchor.startsWith(u':')
            || anchor.startsWith(u'!') || m_files.value(file) != "Markdown"_L1)
            return {};
        const auto headings = m_headings.constFind(file);
        if (headings == m_headings.cend())
            return {};
        const QString wanted = essence(anchor);
        if (wanted.isEmpty() || headings->contains(wanted))
            return {};
        static const QRegularExpression counted(u"-\\d+$"_s);
        if (headings->contains(essence(QString(anchor).remove(counted))))
            return {};
        // HTML, attributes of a heading, or headings that came to be otherwise: the text itself decides.
        const QString content = QString::fromUtf8(m_view.content(file));
        static const QRegularExpression given( // ":::": mkdocstrings puts the symbol of that name there
            u"(?:\\b(?:id|name)\\s*=\\s*[\"']?|\\{:?\\s*#|\\[\\^|\\{#|^:::[ \\t]+)([^\\s\"'>}\\](]+)"_s,
            QRegularExpression::MultilineOption);
        auto named = given.globalMatch(content);
        while (named.hasNext())
            if (essence(named.next().captured(1)) == wanted)
                return {};
        static const QRegularExpression marks(
            u"^[ \\t>]*(?:#{1,6}\\s+(.+?)|<h[1-6][^>]*>(.+?)</h[1-6]>)\\s*#*\\s*$"_s,
            QRegularExpression::MultilineOption);
        auto written = marks.globalMatch(content);
        while (written.hasNext()) {
            const QRegularExpressionMatch match = written.next();
            if (essence(match.captured(1) + match.captured(2)) == wanted)
                return {};
        }
        return u"no such heading"_s;
    }

    const ModelView &m_view;
    QHash<QString, QString> m_files; ///< path → language
    QHash<QString, QString> m_byCase;
    QSet<QString> m_folders;
    QStringList m_modules; ///< of git
    QSet<QString> m_vendored;
    QHash<QString, QSet<QString>> m_headings;
};
} // namespace

QList<BrokenLink> brokenLinks(const ModelView &view)
{
    QList<BrokenLink> broken;
    const QList<Fact> links = view.facts(u"prose.link"_s);
    if (links.isEmpty())
        return broken;
    const Judge judge(view);
    QHash<QString, int> seen;
    QHash<QString, QList<int>> lines;
    for (const Fact &fact : links) {
        const int index = seen[fact.file]++;
        if (!judge.isOurs(fact.file))
            continue;
        const QString address = fact.value.value("address"_L1).toString();
        const QString reason = judge.reason(fact.file, address);
        if (reason.isEmpty())
            continue;
        auto found = lines.find(fact.file);
        if (found == lines.end())
            found = lines.insert(fact.file, view.factLines(u"prose.link"_s, fact.file));
        broken.append(
            { fact.file, found->value(index), address, fact.value.value("text"_L1).toString(), reason });
    }
    return broken;
}

Table brokenLinkTable(const QList<BrokenLink> &links)
{
    Table table;
    table.head = { u"Where"_s, u"Leads to"_s, u"Text"_s, u"Trouble"_s };
    for (const BrokenLink &broken : links)
        table.rows.append({ Cell{ { sourceLink(broken.file, broken.line) }, {}, false },
            Cell{ { code(broken.address.left(200)) }, {}, false }, textCell(broken.text.left(120)),
            textCell(broken.reason) });
    return table;
}

Page brokenLinksPage(const ModelView &view, Page page)
{
    const QList<BrokenLink> links = brokenLinks(view);
    QSet<QString> files;
    for (const BrokenLink &broken : links)
        files.insert(broken.file);
    page.lead = {
        text(
            u"Links of the tree's own documents that lead nowhere in it. Addresses of other hosts are not asked."_s)
    };
    Figures figures;
    figures.figures
        = { { grouped(links.size()), links.size() == 1 ? u"broken link"_s : u"broken links"_s, {} },
              { grouped(files.size()), files.size() == 1 ? u"document"_s : u"documents"_s, {} } };
    page.blocks.emplace_back(std::move(figures));
    appendTable(page.blocks, brokenLinkTable(links), u"more link"_s, u"more links"_s);
    return page;
}

} // namespace tars::qualityassurance
