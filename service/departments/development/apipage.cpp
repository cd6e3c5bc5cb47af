#include "service/departments/development/apipage.h"

#include "common/base/errorcodes.h"
#include "service/departments/comments/markdown.h"
#include "service/departments/development/apientry.h"
#include "service/departments/development/packagepage.h"
#include "service/departments/development/promoted.h"
#include "service/markup/text.h"

#include <algorithm>
#include <map>
#include <QRegularExpression>

namespace tars::development
{
using namespace Qt::StringLiterals;
using namespace markup;

namespace
{
/// The namespace that all top-level symbols share; empty if they share none.
QString sharedScope(const QList<Symbol> &symbols, const QSet<QString> &types)
{
    std::optional<QString> shared;
    for (const Symbol &symbol : symbols) {
        if (types.contains(symbol.scope) || symbol.kind == "macro"_L1)
            continue;
        if (!shared) {
            shared = symbol.scope;
            continue;
        }
        while (!shared->isEmpty() && symbol.scope != *shared
            && !symbol.scope.startsWith(*shared + symbol.separator))
            shared = enclosingName(*shared);
    }
    return shared.value_or(QString());
}

QString relativeName(const Symbol &symbol, const QString &shared)
{
    const QString name = symbol.qualifiedName();
    return !shared.isEmpty() && name.startsWith(shared + symbol.separator)
        ? name.mid(shared.size() + symbol.separator.size())
        : name;
}

class PageBuilder
{
public:
    PageBuilder(const ModelView &view, const FileInfo &file, const QString &pagePath, std::stop_token stop)
        : m_view(view)
        , m_file(file)
        , m_linker(view, file, pagePath)
        , m_stop(std::move(stop))
    {
        m_page.path = pagePath;
    }

    Result<Page> build()
    {
        QList<Symbol> symbols = m_view.symbols(m_file.path);
        m_package = packageOf(symbols);
        symbols.removeIf([](const Symbol &symbol) { return !symbol.isApi; });
        PageContext context{ m_view, m_file, m_view.comments(m_file.path), m_view.positions(m_file.path),
            m_linker, SymbolUsers(m_view, m_file) };
        if (m_file.language == "Go"_L1)
            context.examples = goExamplesIn(m_file.path.contains(u'/') ? m_file.path.section(u'/', 0, -2) : QString(), m_view);
        addTypes(context, symbols);
        collect(symbols, context.positions);
        head(symbols);
        summaries(context);
        bool internal = false;
        for (const Entry &entry : m_entries) {
            if (entry.isInternal && !internal) {
                internal = true;
                m_page.blocks.emplace_back(Heading{ 2, { text(u"Internals"_s) }, {} });
            }
            if (m_stop.stop_requested())
                return Error{ errc::cancelled, u"Writing the page of %1 was cancelled."_s.arg(m_file.path),
                    { { u"file"_s, m_file.path } } };
            appendEntry(m_page.blocks, entry, entry.isInternal ? 3 : 2, context);
            appendPromoted(m_page.blocks, entry, entry.isInternal ? 4 : 3, context);
        }
        return std::move(m_page);
    }

private:
    void collect(const QList<Symbol> &symbols, const QHash<int, Position> &positions)
    {
        const bool byArity = hasArities(m_file.language);
        const QHash<int, QString> anchorNames = anchorNamesIn(symbols, m_file.language);
        const QHash<int, QString> forms
            = byArity ? aritiesIn(symbols, m_file.language) : specializationsOf(symbols, positions);
        QSet<QString> types;
        for (const Symbol &symbol : symbols)
            if (isType(symbol.kind))
                types.insert(symbol.qualifiedName());
        m_shared = sharedScope(symbols, types);

        QHash<QString, qsizetype> byKey;
        std::vector<Entry> flat;
        for (const Symbol &symbol : symbols) {
            const QString form = forms.value(symbol.index);
            const QString key = entryKey(symbol, m_file.language) + (isType(symbol.kind) && byArity ? QString() : form);
            const auto known = byKey.constFind(key);
            if (known != byKey.constEnd()) {
                // A forward declaration adds nothing to the type's definition.
                Entry &entry = flat[size_t(*known)];
                if (isType(symbol.kind) && !isType(entry.first().kind))
                    entry.overloads.prepend(symbol); // "typedef struct X X;" above "struct X {…};"
                else if (!isType(symbol.kind))
                    entry.overloads.append(symbol);
                else if (!entry.first().definition && symbol.definition)
                    entry.overloads[0] = symbol;
                continue;
            }
            byKey.insert(key, qsizetype(flat.size()));
            Entry entry;
            entry.qualifiedName = symbol.qualifiedName();
            entry.anchor = claimAnchor(symbolAnchor(anchorNames.value(symbol.index, entry.qualifiedName)));
            entry.overloads = { symbol };
            entry.form = form;
            flat.push_back(std::move(entry));
        }
        QHash<QString, size_t> typeAt;
        for (size_t i = flat.size(); i-- > 0;) // the first of a name stands for it
            if (isType(flat[i].first().kind)) {
                typeAt.insert(flat[i].qualifiedName, i);
                typeAt.insert(flat[i].qualifiedName + flat[i].form, i);
            }
        QSet<QString> linked;
        for (const Entry &entry : flat)
            if (entry.form.isEmpty() || !linked.contains(entry.qualifiedName)) {
                linked.insert(entry.qualifiedName);
                m_linker.addLocal(entry.first(), entry.anchor);
            }
        std::vector<bool> isMember(flat.size());
        std::vector<size_t> ownerOf(flat.size());
        for (size_t i = 0; i < flat.size(); ++i) {
            const QString &scope = flat[i].first().scope;
            auto type = typeAt.constFind(scope + flat[i].form);
            if (type == typeAt.constEnd() || *type == i)
                type = typeAt.constFind(scope);
            isMember[i] = type != typeAt.constEnd() && *type != i;
            ownerOf[i] = isMember[i] ? *type : i;
        }
        std::map<size_t, std::vector<Entry>> members;
        for (size_t i = 0; i < flat.size(); ++i) {
            Entry &entry = flat[i];
            entry.shownName = isMember[i] ? entry.first().name : relativeName(entry.first(), m_shared);
            if (isMember[i])
                members[ownerOf[i]].push_back(entry);
        }
        for (size_t i = 0; i < flat.size(); ++i) {
            if (const auto own = members.find(i); own != members.end())
                flat[i].members = std::move(own->second);
            const bool type = isType(flat[i].first().kind);
            if (!isMember[i] || type) {
                flat[i].shownName = relativeName(flat[i].first(), m_shared)
                    + (type && byArity ? arityOf(flat[i].first()) : type ? flat[i].form : QString());
                m_entries.push_back(std::move(flat[i]));
            }
        }
        const auto isInternal = [](const Entry &entry) { return isInternalName(entry.first().scope); };
        if (!std::all_of(m_entries.begin(), m_entries.end(), isInternal))
            for (Entry &entry : m_entries)
                entry.isInternal = isInternal(entry);
        std::stable_sort(m_entries.begin(), m_entries.end(), [](const Entry &a, const Entry &b) {
            if (a.isInternal != b.isInternal)
                return b.isInternal;
            const Section sectionA = lookOf(a.first()).section;
            const Section sectionB = lookOf(b.first()).section;
            if (sectionA != sectionB)
                return sectionA < sectionB;
            if (const int order = a.shownName.compare(b.shownName, Qt::CaseInsensitive); order != 0)
                return order < 0;
            return a.shownName < b.shownName;
        });
    }

    /// Of the specializations of C++'s templates, "<int>", and of their members.
    static QHash<int, QString> specializationsOf(const QList<Symbol> &symbols, const QHash<int, Position> &positions)
    {
        struct Span {
            QString name, form;
            int from = 0, to = 0;
        };
        QHash<int, QString> forms;
        std::vector<Span> spans;
        for (const Symbol &symbol : symbols) {
            const QString form = specializationOf(symbol);
            const Position at = positions.value(symbol.index);
            if (!form.isEmpty() && isType(symbol.kind)) {
                forms.insert(symbol.index, form);
                spans.push_back({ symbol.qualifiedName(), form, at.line, at.endLine });
                continue;
            }
            for (auto span = spans.rbegin(); span != spans.rend(); ++span)
                if (span->name == symbol.scope && at.line >= span->from && at.line <= span->to) {
                    forms.insert(symbol.index, span->form);
                    break;
                }
        }
        return forms;
    }

    QString claimAnchor(const QString &wanted)
    {
        QString anchor = wanted;
        for (int n = 2; m_anchors.contains(anchor); ++n)
            anchor = wanted + u'-' + QString::number(n);
        m_anchors.insert(anchor);
        return anchor;
    }

    void head(const QList<Symbol> &symbols)
    {
        m_page.title = m_file.path;
        m_page.titleIsCode = true;
        m_page.departmentSlug = u"development"_s;
        m_page.breadcrumbs = { { u"Development"_s, documentTarget(u"development/index.md"_s) } };
        m_page.source = sourceTarget(m_file.path);
        m_page.chips = { fileKind(m_file.path, m_file.language), m_file.language };

        qsizetype documented = 0;
        for (const Symbol &symbol : symbols)
            documented += symbol.documented;
        m_page.facts.append({ text(plural(symbols.size(), u"public symbol"_s, u"public symbols"_s) + u", "_s
            + grouped(documented) + u" documented"_s) });
        if (const Inlines home = homeOf(m_file, m_package, m_shared, symbols, m_view); !home.isEmpty())
            m_page.facts.append(home);
        const Comment comment = m_view.fileComment(m_file.path);
        const comments::ParsedComment parsed
            = comments::parseComment(comment.text, comment.style, m_file.language, m_linker.resolver());
        m_page.lead = comments::toInlines(parsed.summary);
        const QString offered = offeredByPackage(m_file, m_package, m_view);
        if (offered.isEmpty() && isKeptByPackage(m_file, m_view))
            m_page.chips.append(u"private module"_s);
        const QString usage = offered.isEmpty() ? importLine() : offered;
        if (!usage.isEmpty())
            m_page.blocks.emplace_back(CodeBlock{ m_file.language, usage });
        if (!parsed.description.isEmpty() && comments::toInlines(parsed.description).size() > 0
            && parsed.description.simplified() != parsed.summary.simplified())
            m_page.blocks.emplace_back(AuthorText{ comments::withoutSummary(parsed), 3 });
        for (const comments::Remark &remark : parsed.remarks) {
            Blocks content;
            content.emplace_back(AuthorText{ remark.text, 4 });
            m_page.blocks.emplace_back(
                Note{ remark.kind == comments::Remark::Kind::Warning ? Note::Kind::Warning : Note::Kind::Info,
                    std::move(content) });
        }
        for (const comments::Example &example : parsed.examples)
            m_page.blocks.emplace_back(
                CodeBlock{ example.language.isEmpty() ? m_file.language : example.language, example.code });
        if (!parsed.seeAlso.isEmpty())
            m_page.blocks.emplace_back(AuthorText{ u"**See also** "_s + parsed.seeAlso.join(u", "_s), 4 });
    }

    /// How others use the file, where its path says so beyond doubt.
    QString importLine() const
    {
        if (m_file.language == "Python"_L1 && m_file.path.endsWith(".py"_L1)) {
            QStringList parts = m_file.path.chopped(3).split(u'/');
            if (parts.last() == "__init__"_L1)
                parts.removeLast();
            QString module = parts.isEmpty() ? QString() : parts.takeLast();
            if (module.isEmpty() || module == "__main__"_L1 || module == "setup"_L1
                || module == "conftest"_L1)
                return {};
            const auto isPackage = [&](const QStringList &folder) {
                return !folder.isEmpty() && m_view.file(folder.join(u'/') + u"/__init__.py"_s).has_value();
            };
            if (!isPackage(parts) && isPackage(parts.mid(0, parts.size() - 1))) // a namespace within a package
                module = parts.takeLast() + u'.' + module;
            while (isPackage(parts))
                module = parts.takeLast() + u'.' + module;
            static const QRegularExpression valid(u"^[A-Za-z_]\\w*(\\.[A-Za-z_]\\w*)*$"_s);
            return valid.match(module).hasMatch() ? QString(u"import "_s + module) : QString();
        }
        if (m_file.language == "Java"_L1 && !m_package.isEmpty()) {
            const QString type = m_file.path.section(u'/', -1).section(u'.', 0, 0);
            const bool there = std::any_of(m_entries.begin(), m_entries.end(),
                [&](const Entry &entry) { return entry.qualifiedName == type && isType(entry.first().kind); });
            return there ? QString(u"import "_s + m_package + u'.' + type + u';') : QString();
        }
        const qsizetype include = QString(u'/' + m_file.path).lastIndexOf("/include/"_L1);
        if (fileKind(m_file.path, m_file.language) == "header"_L1 && include >= 0)
            return u"#include <"_s + m_file.path.mid(include + 8) + u'>';
        return {};
    }

    void summaries(const PageContext &context)
    {
        if (m_entries.size() < 2)
            return;
        QString open;
        SummaryList list;
        const auto flush = [&] {
            if (!list.rows.isEmpty())
                m_page.blocks.emplace_back(std::move(list));
            list = {};
        };
        for (const Entry &entry : m_entries) {
            const QString title = entry.isInternal
                ? u"Internal"_s
                : sectionTitle(lookOf(entry.first()).section, false);
            if (open != title) {
                flush();
                open = title;
                m_page.blocks.emplace_back(Heading{ 2, { text(title) }, {} });
            }
            list.rows.append(summaryRow(entry, context));
        }
        flush();
    }

    const ModelView &m_view;
    const FileInfo m_file;
    Linker m_linker;
    const std::stop_token m_stop;
    Page m_page;
    QString m_shared;
    QString m_package; ///< that the file declares
    std::vector<Entry> m_entries;
    QSet<QString> m_anchors;
};
} // namespace

Result<Page> apiPage(
    const QString &path, const QString &pagePath, const ModelView &view, std::stop_token stop)
{
    const std::optional<FileInfo> file = view.file(path);
    if (!file)
        return Error{ errc::notFound, u"%1 is no longer part of the project."_s.arg(path),
            { { u"what"_s, path } } };
    return PageBuilder(view, *file, pagePath, std::move(stop)).build();
}

} // namespace tars::development
