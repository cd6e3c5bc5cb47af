#include "service/departments/development/classpage.h"

#include "service/departments/comments/markdown.h"
#include "service/departments/development/pagecontext.h"
#include "service/departments/development/signature.h"
#include "service/departments/development/sourcesets.h"
#include "service/departments/development/usedby.h"
#include "service/markup/text.h"
#include "service/project/bases.h"

#include <algorithm>
#include <map>
#include <QSet>

namespace tars::development
{
using namespace Qt::StringLiterals;
using namespace markup;

namespace
{
constexpr int mostBases = 12; // in the picture, and whose members are listed
constexpr int mostDerived = 24;
constexpr qsizetype mostParts = 12;

struct Relative {
    SymbolTarget type;
    QList<std::pair<int, bool>> bases; ///< positions in the list of relatives; whether private
};

class ClassPageBuilder
{
public:
    ClassPageBuilder(const FileInfo &file, const QString &pagePath, const QString &name, const std::optional<QString> &arity, const ModelView &view)
        : m_view(view)
        , m_file(file)
        , m_name(name)
        , m_arity(arity)
        , m_pagePath(pagePath)
        , m_linker(view, elsewhere(file), pagePath)
        , m_all(view.symbols(file.path))
        , m_context{ view, file, {}, {}, m_linker, SymbolUsers(view, file) }
    {
        for (const Symbol &symbol : m_all)
            if (isType(symbol.kind) && symbol.qualifiedName() == name && (!m_type || symbol.definition)
                && (!arity || arityOf(symbol) == *arity))
                if (!m_type || !m_type->definition)
                    m_type = symbol;
    }

    std::optional<Page> build()
    {
        if (!m_type)
            return {};
        m_parts = otherPartsOf(*m_type, m_file.path, m_view);
        m_context.comments = m_view.comments(m_file.path);
        addTypes(m_context, m_all);
        head();
        relatives();
        members();
        inherited();
        users();
        return std::move(m_page);
    }

private:
    /// For the linker this page is none of the file's: what the file holds is linked like all else.
    static FileInfo elsewhere(FileInfo file)
    {
        file.path.clear();
        return file;
    }

    void head()
    {
        m_page.title = m_type->name + (hasArities(m_file.language) ? arityOf(*m_type) : QString());
        m_page.titleIsCode = true;
        m_page.chips = { lookOf(*m_type).word, m_file.language };
        m_page.source = sourceTarget(m_file.path);
        m_page.breadcrumbs = { { u"Development"_s, documentTarget(u"development/index.md"_s) },
            { m_file.path, documentTarget(apiPagePath(m_file.path)) } };
        if (!m_type->scope.isEmpty())
            m_page.facts.append({ text(u"In "_s), code(m_type->scope) });
        m_page.facts.append({ text(u"Described in full on the page of "_s),
            link(m_file.path.section(u'/', -1), entryIn(m_file.path), Inline::Style::Code) });
        if (!m_parts.isEmpty()) {
            Inlines parts{ text(u"Parts of it in "_s) };
            for (const QString &part : m_parts.mid(0, mostParts)) {
                parts << text(parts.size() > 1 ? u", "_s : QString());
                parts << link(part.section(u'/', -1), entryIn(part), Inline::Style::Code);
            }
            if (m_parts.size() > mostParts)
                parts << text(u" and "_s + plural(m_parts.size() - mostParts, u"more file"_s, u"more files"_s));
            m_page.facts.append(parts);
        }
        if (const QStringList others = counterpartsOf(*m_type, m_file, m_view); !others.isEmpty()) {
            Inlines places{ text(u"Actual in "_s) };
            for (const QString &other : others.mid(0, mostParts))
                places << text(places.size() > 1 ? u", "_s : QString())
                       << link(sourceSetOf(other), entryTarget(other, m_name), Inline::Style::Code);
            m_page.facts.append(places);
        }
        SignatureBox box;
        box.language = m_file.language;
        SignatureBox::Line line;
        line.signature = signatureText(*m_type, m_file.language);
        line.source = sourceTarget(m_file.path);
        m_linker.enter(m_type->scope, {});
        for (const QString &name : typeNames(*m_type, m_file.language))
            if (const auto target = m_linker.typeTarget(name, true))
                line.links.append({ name, *target });
        box.lines.append(line);
        m_page.blocks.emplace_back(std::move(box));
        const comments::ParsedComment comment = m_context.parsed(*m_type);
        if (m_type->deprecated || comment.deprecated) {
            Blocks content;
            const QString note = deprecationNote(*m_type);
            if (!comment.deprecation.isEmpty())
                content.emplace_back(AuthorText{ u"**Deprecated.** "_s + comment.deprecation, 4 });
            else
                content.emplace_back(
                    Paragraph{ { strong(u"Deprecated."_s), text(note.isEmpty() ? QString() : u" "_s + note) } });
            m_page.blocks.emplace_back(Note{ Note::Kind::Deprecated, std::move(content) });
        }
        if (!comment.description.trimmed().isEmpty())
            m_page.blocks.emplace_back(AuthorText{ comment.description, 3 });
        for (const comments::Example &example : comment.examples) {
            m_page.blocks.emplace_back(Heading{ 2, { text(u"Example"_s) }, {}, {}, {} });
            m_page.blocks.emplace_back(
                CodeBlock{ example.language.isEmpty() ? m_file.language : example.language, example.code });
        }
    }

    /// Where the file tells of the type, or of its part.
    Target entryIn(const QString &file) const
    {
        const QList<Symbol> symbols = m_arity ? m_view.symbols(file) : QList<Symbol>();
        const QHash<int, QString> names = anchorNamesIn(symbols, m_file.language);
        for (const Symbol &each : symbols)
            if (isType(each.kind) && each.isApi && each.qualifiedName() == m_name && arityOf(each) == *m_arity)
                return entryTarget(file, names.value(each.index, m_name));
        return entryTarget(file, m_name);
    }

    static std::optional<Target> targetOf(const SymbolTarget &type)
    {
        return type.hasApi ? entryTarget(type.file, type.qualifiedName) : sourceTarget(type.file);
    }

    int relative(const SymbolTarget &type)
    {
        for (int i = 0; i < m_relatives.size(); ++i)
            if (m_relatives[i].type.qualifiedName == type.qualifiedName
                && (m_relatives[i].type.file == type.file || m_file.language != "Python"_L1)) // modules tell them apart
                return i;
        m_relatives.append({ type, {} });
        return int(m_relatives.size()) - 1;
    }

    /// Once, though several parts of a type may name it.
    void addBase(int type, int base, bool isPrivate)
    {
        QList<std::pair<int, bool>> &bases = m_relatives[type].bases;
        if (type != base && std::none_of(bases.begin(), bases.end(), [&](const auto &known) { return known.first == base; }))
            bases.append({ base, isPrivate });
    }

    void climb(int from, const QStringList &bases)
    {
        for (const QString &written : bases) {
            const auto base = resolvedBase(
                written, m_relatives[from].type.qualifiedName, m_relatives[from].type.file, m_view);
            if (!base || m_relatives.size() > mostBases)
                continue;
            const qsizetype known = m_relatives.size();
            const int at = relative(*base);
            addBase(from, at, isPrivateBase(written));
            if (at < known)
                continue;
            for (const Symbol &symbol : m_view.symbols(base->file))
                if (isType(symbol.kind) && symbol.qualifiedName() == base->qualifiedName
                    && !symbol.bases.isEmpty()) {
                    climb(at, symbol.bases);
                    break;
                }
        }
    }

    void relatives()
    {
        relative({ m_file.path, m_name, m_type->kind, {}, true });
        climb(0, m_type->bases);
        m_baseCount = int(m_relatives.size()) - 1;
        const QList<DerivedType> derived = derivedTypesOf(m_name, m_view, m_arity);
        for (const DerivedType &type : derived.mid(0, mostDerived)) {
            const int at = relative({ type.file, type.qualifiedName, type.kind, {}, type.hasApi });
            if (at == 0)
                continue;
            const bool isPrivate
                = std::any_of(type.bases.begin(), type.bases.end(), [&](const QString &base) {
                      return isPrivateBase(base) && simpleBaseName(base) == m_type->name;
                  });
            addBase(at, 0, isPrivate);
        }
        if (m_relatives.size() < 2)
            return;
        const bool anyPrivate
            = std::any_of(m_relatives.begin(), m_relatives.end(), [](const Relative &type) {
                  return std::any_of(type.bases.begin(), type.bases.end(),
                      [](const auto &base) { return base.second; });
              });
        Graph graph;
        graph.kind = Graph::Kind::Hierarchy;
        graph.title = m_name + m_arity.value_or(QString()) + u" and its relatives"_s;
        graph.sentence = m_name + m_arity.value_or(QString())
            + u" with its bases and what derives from it. An arrow points to the base"_s
            + (anyPrivate ? u"; dashed: private."_s : u"."_s);
        graph.table.head = { u"Type"_s, u"Bases"_s };
        for (int i = 0; i < m_relatives.size(); ++i) {
            const Relative &type = m_relatives[i];
            const QString shownName = type.type.qualifiedName + (i == 0 && m_arity ? *m_arity : QString());
            graph.nodes.append({ shownName,
                i == 0 ? u"this "_s + m_type->kind : type.type.file.section(u'/', -1), targetOf(type.type), 0,
                i == 0 });
            Inlines bases;
            for (const auto &[base, isPrivate] : type.bases) {
                graph.edges.append({ i, base, isPrivate, false });
                if (!bases.isEmpty())
                    bases << text(u", "_s);
                bases << code(m_relatives[base].type.qualifiedName + (base == 0 && m_arity ? *m_arity : QString()));
                bases.last().target = base == 0 ? entryIn(m_relatives[base].type.file) : targetOf(m_relatives[base].type);
            }
            Inline name = code(shownName);
            name.target = i == 0 ? entryIn(type.type.file) : targetOf(type.type);
            graph.table.rows.append({ Cell{ { name }, {}, false }, Cell{ bases, {}, false } });
        }
        m_page.blocks.emplace_back(Heading{ 2,
            { text(u"Hierarchy"_s), text(u" "_s),
                muted(anyPrivate ? u"arrow to the base; dashed: private"_s : u"arrow to the base"_s) },
            u"hierarchy"_s, {}, {} });
        m_page.blocks.emplace_back(std::move(graph));
        if (derived.size() > mostDerived)
            m_page.blocks.emplace_back(Paragraph{ { text(grouped(derived.size() - mostDerived)
                                                        + u" more types derive from it; see the "_s),
                link(u"class hierarchy"_s, documentTarget(u"development/hierarchy.md"_s)), text(u"."_s) } });
    }

    static QString groupOf(const Symbol &symbol)
    {
        if (symbol.kind == "constructor"_L1 || symbol.kind == "destructor"_L1)
            return u"2Constructors"_s;
        if (symbol.kind == "signal"_L1)
            return u"3Signals"_s;
        if (symbol.kind == "slot"_L1)
            return u"4Slots"_s;
        if (symbol.kind == "property"_L1)
            return u"1Properties"_s;
        if (symbol.kind == "field"_L1)
            return u"7Fields"_s;
        if (symbol.kind == "enumerator"_L1)
            return u"8Values"_s;
        if (isCallable(symbol.kind))
            return symbol.properties.contains("static"_L1) ? u"6Static functions"_s : u"5Functions"_s;
        return lookOf(symbol).section == Section::Types ? u"0Member types"_s : u"9Variables and constants"_s;
    }

    /// What a member without a comment says of itself, on one line.
    Inline declarationOf(const Symbol &symbol) const
    {
        constexpr qsizetype longest = 120;
        QString line = signatureText(symbol, m_file.language).simplified();
        if (line.size() > longest)
            line = line.left(longest - 1) + u'…';
        return code(line);
    }

    void members()
    {
        std::map<QString, SummaryList> groups;
        QHash<QString, int> overloads, row;
        QHash<QString, QString> groupByName;
        QSet<QString> told; ///< of which the row shows an author's sentence
        const QHash<int, QString> arities = aritiesIn(m_all, m_file.language), anchorNames = anchorNamesIn(m_all, m_file.language);
        for (const Symbol &symbol : m_all) {
            if (symbol.scope != m_name || !symbol.isApi || (m_arity && arities.value(symbol.index, *m_arity) != *m_arity))
                continue;
            m_own.insert(symbol.name);
            const QString key = symbol.name + (isCallable(symbol.kind) ? u"()"_s : QString());
            const comments::ParsedComment comment = m_context.parsed(symbol);
            if (++overloads[key] > 1) {
                SummaryRow &known = groups[groupByName[key]].rows[row[key]];
                if (!comment.summary.isEmpty() && !told.contains(key)) {
                    known.summary = comments::toInlines(comment.summary);
                    known.marks.clear();
                    told.insert(key);
                }
                continue;
            }
            if (!comment.summary.isEmpty())
                told.insert(key);
            const KindLook look = lookOf(symbol);
            SummaryRow shown{ look.letter, look.word, symbol.name,
                entryTarget(m_file.path, anchorNames.value(symbol.index, symbol.qualifiedName())),
                comments::toInlines(comment.summary), {} };
            if (symbol.deprecated || comment.deprecated)
                shown.marks = { Inline{ u"deprecated"_s, Inline::Style::WarningChip, {} } };
            else if (!symbol.documented)
                shown.marks = { Inline{ u"no comment"_s, Inline::Style::MissingChip, {} } };
            if (shown.summary.isEmpty() && lookOf(symbol).section != Section::Types
                && symbol.kind != "enumerator"_L1)
                shown.summary = { declarationOf(symbol) };
            SummaryList &group = groups[groupOf(symbol)];
            groupByName[key] = groupOf(symbol);
            row[key] = int(group.rows.size());
            group.rows.append(std::move(shown));
        }
        ofOtherFiles(groups);
        for (auto &[title, list] : groups) {
            m_page.blocks.emplace_back(
                Heading{ 2, { text(title.mid(1)), text(u" "_s), muted(grouped(list.rows.size())) },
                    headingAnchor(title.mid(1)), {}, {} });
            m_page.blocks.emplace_back(std::move(list));
        }
    }

    /// Go declares the methods of a type in any file of its package, C# those of a partial type in any.
    void ofOtherFiles(std::map<QString, SummaryList> &groups)
    {
        const bool go = m_file.language == "Go"_L1;
        if (!go && m_parts.isEmpty())
            return;
        QHash<QString, QHash<int, QString>> arities; // by file
        const auto arityIn = [&](const QString &file, int index) -> std::optional<QString> {
            auto known = arities.find(file);
            if (known == arities.end())
                known = arities.insert(file, m_arity ? aritiesIn(m_view.symbols(file), m_file.language) : QHash<int, QString>());
            return known->contains(index) ? std::optional(known->value(index)) : std::nullopt;
        };
        QHash<QString, QHash<int, QString>> named; // by file
        const auto anchorNames = [&](const QString &file) {
            auto known = named.find(file);
            if (known == named.end())
                known = named.insert(file, m_arity ? anchorNamesIn(m_view.symbols(file), m_file.language) : QHash<int, QString>());
            return *known;
        };
        for (const IndexedSymbol &member : m_view.members(m_name)) {
            if (member.file == m_file.path
                || (go ? member.file.section(u'/', 0, -2) != m_file.path.section(u'/', 0, -2) : !m_parts.contains(member.file)))
                continue;
            for (const DescribedSymbol &described : m_view.described(member.qualifiedName, member.file)) {
                const auto arity = arityIn(member.file, described.symbol.index);
                if (arity && arity != m_arity)
                    continue;
                const comments::ParsedComment comment = comments::parseComment(
                    described.comment.text, described.comment.style, m_file.language, m_linker.resolver());
                const KindLook look = lookOf(described.symbol);
                SummaryRow row{ look.letter, look.word, described.symbol.name,
                    entryTarget(member.file, anchorNames(member.file).value(described.symbol.index, member.qualifiedName)),
                    comments::toInlines(comment.summary), {} };
                if (described.symbol.deprecated || comment.deprecated)
                    row.marks = { Inline{ u"deprecated"_s, Inline::Style::WarningChip, {} } };
                else if (!described.symbol.documented)
                    row.marks = { Inline{ u"no comment"_s, Inline::Style::MissingChip, {} } };
                if (row.summary.isEmpty() && lookOf(described.symbol).section != Section::Types)
                    row.summary = { declarationOf(described.symbol) };
                groups[groupOf(described.symbol)].rows.append(std::move(row));
                m_own.insert(described.symbol.name);
                break;
            }
        }
    }

    /// Of a base that nobody can name: what it gives is reached through this type alone, so that it is told here.
    SummaryList membersOfHidden(const SymbolTarget &base, QSet<QString> &known) const
    {
        SummaryList list;
        QSet<QString> listed;
        for (const Symbol &symbol : m_view.symbols(base.file)) {
            if (symbol.scope != base.qualifiedName || symbol.access != "public"_L1 || isType(symbol.kind) || symbol.kind == "constructor"_L1
                || symbol.kind == "destructor"_L1 || known.contains(symbol.name) || listed.contains(symbol.name))
                continue;
            listed.insert(symbol.name);
            const KindLook look = lookOf(symbol);
            SummaryRow row{ look.letter, look.word, symbol.name, {}, { declarationOf(symbol) }, {} };
            for (const DescribedSymbol &each : m_view.described(symbol.qualifiedName(), base.file))
                if (!each.comment.isEmpty()) {
                    row.summary = comments::toInlines(
                        comments::parseComment(each.comment.text, each.comment.style, m_file.language, m_linker.resolver()).summary);
                    break;
                }
            list.rows.append(std::move(row));
        }
        known.unite(listed);
        return list;
    }

    bool derivesPrivately(int base) const
    {
        return std::any_of(m_relatives[0].bases.cbegin(), m_relatives[0].bases.cend(),
            [&](const auto &each) { return each.first == base && each.second; });
    }

    /// Public members of the bases that this type does not define itself.
    void inherited()
    {
        QSet<QString> hidden = m_own;
        for (int i = 1; i <= m_baseCount; ++i) {
            const SymbolTarget &base = m_relatives[i].type;
            if (SummaryList own = base.hasApi || derivesPrivately(i) ? SummaryList() : membersOfHidden(base, hidden); !own.rows.isEmpty()) {
                m_page.blocks.emplace_back(Heading{ 2, { text(u"Inherited "_s), muted(grouped(own.rows.size())) }, headingAnchor(u"inherited"_s), {}, {} });
                m_page.blocks.emplace_back(std::move(own));
                continue;
            }
            QList<IndexedSymbol> members = m_view.members(base.qualifiedName);
            members.removeIf([&](const IndexedSymbol &member) {
                return member.file != base.file || member.kind == "constructor"_L1
                    || member.kind == "destructor"_L1 || hidden.contains(member.name);
            });
            if (members.isEmpty())
                continue;
            Inline name = code(base.qualifiedName);
            name.target = targetOf(base);
            m_page.blocks.emplace_back(Heading{ 2,
                { text(u"Inherited from "_s), name, text(u" "_s), muted(grouped(members.size())) },
                headingAnchor(u"inherited from "_s + base.qualifiedName), {}, {} });
            NameColumns names;
            for (const IndexedSymbol &member : std::as_const(members)) {
                names.rows.append(nameRow(member, {}));
                hidden.insert(member.name);
            }
            m_page.blocks.emplace_back(std::move(names));
        }
    }

    void users()
    {
        appendUsers(m_page.blocks, m_context.users.of(*m_type), m_linker);
    }

    const ModelView &m_view;
    const FileInfo m_file;
    const QString m_name;
    const std::optional<QString> m_arity; ///< where several types bear the name
    const QString m_pagePath;
    Linker m_linker;
    const QList<Symbol> m_all;
    std::optional<Symbol> m_type;
    QStringList m_parts; ///< other files that hold a part of the type
    PageContext m_context;
    QList<Relative> m_relatives; ///< the type itself, its bases, what derives from it
    int m_baseCount = 0;
    QSet<QString> m_own;
    Page m_page;
};
} // namespace

std::optional<Page> classPage(const QString &subject, const QString &pagePath, const ModelView &view)
{
    const qsizetype bracket = subject.indexOf(u'<');
    const QString qualifiedName = subject.left(bracket < 0 ? subject.size() : bracket);
    const bool several = aritiesOf(qualifiedName, view).size() > 1;
    const auto arity = several ? std::optional(subject.mid(qualifiedName.size())) : std::nullopt;
    std::optional<FileInfo> home;
    for (const SymbolTarget &target : view.lookup(qualifiedName)) {
        if (!isType(target.kind) || !target.hasApi || target.qualifiedName != qualifiedName)
            continue;
        const auto file = view.file(target.file);
        const auto isMeant = [&](const DescribedSymbol &each) {
            return isType(each.symbol.kind) && arityOf(each.symbol) == *arity;
        };
        if (!file)
            continue;
        if (const auto here = arity ? view.described(qualifiedName, target.file) : QList<DescribedSymbol>();
            arity && std::none_of(here.begin(), here.end(), isMeant))
            continue;
        // Of a type in several parts the one that bears its name: Policy.cs before Policy.Handle.cs.
        const QString name = file->path.section(u'/', -1).section(u'.', 0, -2);
        const QString own = target.qualifiedName.section(u'.', -1);
        const bool named = name == own || (arity && !arity->isEmpty() && name == own + u'.' + arity->mid(1).chopped(1));
        if (!home || (file->language == "C#"_L1 && named))
            home = file;
        if (file->language != "C#"_L1 || named)
            break;
    }
    return home ? ClassPageBuilder(*home, pagePath, qualifiedName, arity, view).build() : std::nullopt;
}

} // namespace tars::development
