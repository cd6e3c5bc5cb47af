#include "service/departments/development/namespacepage.h"

#include "service/departments/comments/markdown.h"
#include "service/departments/development/entrymodule.h"
#include "service/departments/development/linker.h"
#include "service/departments/development/packagepage.h"
#include "service/markup/text.h"
#include "service/project/inheritedcomment.h"

#include <map>
#include <QSet>

namespace tars::development
{
using namespace Qt::StringLiterals;
using namespace markup;

namespace
{
constexpr qsizetype mostNames = 10'000; // of one section
constexpr qsizetype mostDescribed = 300; // members
constexpr qsizetype mostAsked = 40; // files that open the namespace

class NamespacePage
{
public:
    NamespacePage(QString name, const QString &file, QString path, const ModelView &view)
        : m_name(std::move(name))
        , m_home(file)
        , m_path(std::move(path))
        , m_view(view)
        , m_members(view.members(m_name))
    {
        if (!file.isEmpty())
            m_members.removeIf([&](const IndexedSymbol &member) { return member.file != file; });
        else // a namesake, "shop" of shop.proto and of Java, whose folder has a page
            m_members.removeIf([&](const IndexedSymbol &member) { return hasFolderPage(member.file); });
    }

    std::optional<Page> build()
    {
        if (m_members.isEmpty())
            return {};
        QString kind = u"namespace"_s;
        QSet<QString> openedBy;
        for (const SymbolTarget &target : m_view.lookup(m_name))
            if (isScope(target.kind) && target.qualifiedName == m_name && (m_home.isEmpty() ? !hasFolderPage(target.file) : target.file == m_home)) {
                kind = openedBy.isEmpty() ? target.kind : kind;
                openedBy.insert(target.file);
            }
        QSet<QString> files;
        std::map<Section, QList<IndexedSymbol>> sections;
        for (const IndexedSymbol &member : m_members) {
            files.insert(member.file);
            sections[lookOfKind(member.kind).section].append(member);
        }
        m_file = files.size() == 1 ? m_view.file(*files.cbegin()) : std::nullopt;
        m_page.title = m_name;
        m_page.titleIsCode = true;
        m_page.chips = { kind };
        if (m_file && m_file->language == "Rust"_L1) {
            m_page.title = moduleName(m_name, *m_file, m_view);
            m_page.chips.append(m_file->language);
        }
        m_page.breadcrumbs = { { u"Development"_s, documentTarget(u"development/index.md"_s) } };
        m_page.facts.append({ text(plural(m_members.size(), u"public symbol"_s, u"public symbols"_s) + u" in "_s
            + plural(files.size(), u"file"_s, u"files"_s)) });
        about(openedBy);
        const bool described = m_file && m_members.size() <= mostDescribed;
        if (!described) {
            m_page.wide = true;
            m_page.facts.append({ text(u"Grey: no comment"_s) });
        }
        for (const auto &[section, symbols] : sections)
            described ? describe(section, symbols) : list(section, symbols);
        if (m_file)
            modules();
        return std::move(m_page);
    }

private:
    bool hasFolderPage(const QString &path) const
    {
        const auto file = m_view.file(path);
        return file && isInPackage(*file);
    }

    void about(const QSet<QString> &openedBy)
    {
        QStringList files(openedBy.cbegin(), openedBy.cend());
        files.sort();
        for (const QString &path : files.mid(0, mostAsked)) {
            const auto file = m_view.file(path);
            if (!file || file->role != FileRole::Source || file->vendored)
                continue;
            for (const DescribedSymbol &each : m_view.described(m_name, path)) {
                // What is no documentation above one of many openings speaks of the file rather.
                if (!isScope(each.symbol.kind) || each.comment.isEmpty() || each.comment.style == "plain"_L1)
                    continue;
                const Linker linker(m_view, *file, m_path);
                const auto parsed = comments::parseComment(each.comment.text, each.comment.style, file->language, linker.resolver());
                m_page.lead = comments::toInlines(parsed.summary);
                if (!parsed.description.isEmpty() && parsed.description.simplified() != parsed.summary.simplified())
                    m_page.blocks.emplace_back(AuthorText{ comments::withoutSummary(parsed), 3 });
                return;
            }
        }
    }

    void heading(const QString &title, qsizetype size)
    {
        m_page.blocks.emplace_back(
            Heading{ 2, { text(title), text(u" "_s), muted(grouped(size)) }, headingAnchor(title), {}, {} });
    }

    /// Names only, so that the page changes when what it lists does, not with each comment of its files.
    void list(Section section, const QList<IndexedSymbol> &symbols)
    {
        heading(sectionTitle(section, false), symbols.size());
        NameColumns names;
        const auto fileName = [](const IndexedSymbol &symbol) { return symbol.file.section(u'/', -1); };
        QHash<QString, int> namesakes; // copies of one file in several folders
        for (const IndexedSymbol &symbol : symbols)
            ++namesakes[symbol.name + u'\n' + fileName(symbol)];
        for (const IndexedSymbol &symbol : symbols.mid(0, mostNames))
            names.rows.append(nameRow(symbol, namesakes.value(symbol.name + u'\n' + fileName(symbol)) > 1 ? symbol.file : fileName(symbol)));
        m_page.blocks.emplace_back(std::move(names));
    }

    Inlines summaryOf(const QString &qualifiedName, const QString &kind) const
    {
        const Linker linker(m_view, *m_file, m_path);
        for (const DescribedSymbol &each : m_view.described(qualifiedName, m_file->path)) {
            if (lookOfKind(each.symbol.kind).letter != lookOfKind(kind).letter)
                continue;
            if (const Comment comment = shownComment(each, *m_file, m_view); !comment.isEmpty())
                return comments::toInlines(
                    comments::parseComment(comment.text, comment.style, m_file->language, linker.resolver()).summary);
        }
        return {};
    }

    void describe(Section section, const QList<IndexedSymbol> &symbols)
    {
        heading(sectionTitle(section, false), symbols.size());
        SummaryList rows;
        for (const IndexedSymbol &symbol : symbols) {
            const NameColumns::Row named = nameRow(symbol, {});
            SummaryRow row;
            row.kindLetter = named.kindLetter;
            row.kindWord = named.kindWord;
            row.name = symbol.name;
            row.target = named.target;
            row.summary = summaryOf(symbol.qualifiedName, symbol.kind);
            if (symbol.deprecated)
                row.marks = { Inline{ u"deprecated"_s, Inline::Style::WarningChip, {} } };
            else if (!symbol.documented)
                row.marks = { Inline{ u"no comment"_s, Inline::Style::MissingChip, {} } };
            if (symbol.count > 1)
                row.marks << muted(QString::number(symbol.count) + u" overloads"_s);
            rows.rows.append(row);
        }
        m_page.blocks.emplace_back(std::move(rows));
    }

    /// Those that the file opens within, as far as they have a page of their own.
    void modules()
    {
        const QList<Symbol> symbols = m_view.symbols(m_file->path);
        QSet<QString> inhabited;
        for (const Symbol &symbol : symbols)
            if (symbol.isApi)
                inhabited.insert(symbol.scope);
        std::map<QString, SummaryRow> rows;
        for (const Symbol &symbol : symbols) {
            const QString name = symbol.qualifiedName();
            if (!isScope(symbol.kind) || symbol.scope != m_name || !inhabited.contains(name) || rows.contains(symbol.name))
                continue;
            SummaryRow row;
            row.kindLetter = u"N"_s;
            row.kindWord = symbol.kind;
            row.name = symbol.name;
            row.target = documentTarget(scopePagePath(name, m_file->path, m_view));
            row.summary = summaryOf(name, symbol.kind);
            rows.emplace(symbol.name, std::move(row));
        }
        if (rows.empty())
            return;
        SummaryList list;
        for (auto &[name, row] : rows)
            list.rows.append(std::move(row));
        heading(m_page.chips.first() == "module"_L1 ? u"Modules"_s : u"Namespaces"_s, list.rows.size());
        m_page.blocks.emplace_back(std::move(list));
    }

    const QString m_name;
    const QString m_home; ///< the file that alone holds the module
    const QString m_path;
    const ModelView &m_view;
    QList<IndexedSymbol> m_members;
    std::optional<FileInfo> m_file; ///< that holds all members
    Page m_page;
};
} // namespace

std::optional<Page> namespacePage(const QString &name, const QString &file, const QString &pagePath, const ModelView &view)
{
    return NamespacePage(name, file, pagePath, view).build();
}

} // namespace tars::development
