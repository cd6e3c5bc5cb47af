#include "service/departments/development/apientry.h"

#include "service/departments/comments/markdown.h"
#include "service/departments/development/entrycomment.h"
#include "service/departments/development/signature.h"
#include "service/departments/development/symbollinks.h"
#include "service/departments/development/usedby.h"
#include "service/markup/text.h"

#include <QRegularExpression>

namespace tars::development
{
using namespace Qt::StringLiterals;
using namespace markup;
using comments::Item;
using comments::ParsedComment;

namespace
{

SignatureBox signatureBox(const Entry &entry, const PageContext &context)
{
    SignatureBox box;
    box.language = context.file.language;
    for (const Symbol &symbol : entry.overloads) {
        SignatureBox::Line line;
        line.signature = signatureText(symbol, context.file.language);
        const int at = context.positions.value(symbol.index).line;
        line.source = sourceTarget(context.file.path, at);
        context.linker.enter(symbol.scope, {});
        for (const QString &name : typeNames(symbol, context.file.language))
            if (const auto target = context.linker.typeTarget(name, true);
                target && target->anchor != entry.anchor)
                line.links.append({ name, *target });
        box.lines.append(line);
    }
    return box;
}

/// False if there is nothing to show.
bool appendExcerpt(Blocks &blocks, const QString &call, const QString &file, const PageContext &context)
{
    if (call.isEmpty())
        return false;
    blocks.emplace_back(Paragraph{ { strong(u"Example"_s), text(u" "_s), muted(u"from "_s),
        link(file, quotedTarget(file, call), Inline::Style::Code) } });
    blocks.emplace_back(CodeBlock{ context.file.language, call });
    return true;
}

/// A call from the tree's examples, else from its tests, where the author's comment shows none.
void appendCall(Blocks &blocks, const Entry &entry, const QList<Usage> &usages, const PageContext &context)
{
    const Symbol &symbol = entry.first();
    if (!isCallable(symbol.kind) && !isType(symbol.kind))
        return;
    for (const Symbol &overload : entry.overloads)
        if (!context.parsed(overload).examples.isEmpty())
            return;
    const QString of = isType(symbol.scopeKind) ? QString(symbol.scope.section(u'.', -1) + u'.' + symbol.name) : symbol.name;
    if (appendExamples(blocks, context.examples.value(of), context.view))
        return;
    const QString owner = isType(symbol.scopeKind) && symbol.name != innermostName(symbol.scope) ? innermostName(symbol.scope) : QString();
    for (const FileRole role : { FileRole::Example, FileRole::Test })
        for (const Usage &usage : usages) {
            if (usage.role != role)
                continue;
            if (appendExcerpt(blocks, context.view.excerpt(symbol.name, usage.file, owner), usage.file, context))
                return;
        }
    // A plain name tells nothing of who uses it, but "res.format" does: what a script exports as an object is mostly called so.
    const bool script = isScript(context.file.language);
    if (!script || symbol.scope.isEmpty() || !usages.isEmpty())
        return;
    constexpr qsizetype mostLooked = 20;
    qsizetype looked = 0;
    for (const Usage &usage : context.view.usage(symbol.name))
        if (usage.role == FileRole::Example && looked++ < mostLooked
            && appendExcerpt(blocks, context.view.excerpt(symbol.qualifiedName(), usage.file), usage.file, context))
            return;
}

Inlines sourceLink(const Symbol &symbol, const PageContext &context)
{
    const int line = context.positions.value(symbol.index).line;
    const QString name = context.file.path.section(u'/', -1);
    return { link(line > 0 ? QString(name + u':' + QString::number(line)) : name,
        sourceTarget(context.file.path, line), Inline::Style::Muted) };
}

/// "()" are the arguments of one of Java's, which say nothing where there are none.
QString valueOf(const Symbol &enumerator) { return enumerator.value == "()"_L1 ? QString() : enumerator.value; }

/// With what an enumerator carries, "Byte(u8)", and what a field is reached through: "value.int_value".
QString memberName(const Symbol &member)
{
    for (const QString &property : member.properties)
        if (property.startsWith("in "_L1))
            return property.mid(3) + u'.' + member.name;
    const bool array = member.signature.startsWith(u'['); // of C: "char name[16]"
    return member.kind == "enumerator"_L1 || array ? QString(member.name + (member.signature.startsWith(u'{') ? u" "_s : QString()) + member.signature) : member.name;
}

/// What a cell of a table has no room for: paragraphs, lists, links, and what the author says in tags.
bool needsBlocks(const ParsedComment &comment)
{
    const QString &markdown = comment.description;
    static const QRegularExpression list(u"(?:^|\\n)\\s*(?:[-*+]|\\d+\\.)\\s|\\n\\s*\\n"_s);
    return !comment.since.isEmpty() || !comment.seeAlso.isEmpty() || !comment.remarks.isEmpty() || markdown.contains("]("_L1) || list.match(markdown.trimmed()).hasMatch();
}

/// Fields, and enumerators of which more is said than fits in the cell of a table.
void appendFields(Blocks &blocks, const QString &title, const std::vector<const Entry *> &members, int level,
    const PageContext &context)
{
    DefinitionList list;
    for (const Entry *member : members) {
        const Symbol &symbol = member->first();
        DefinitionList::Item item;
        item.term = { code(memberName(symbol)) };
        item.term.first().anchor = member->anchor;
        if (!symbol.type.isEmpty())
            item.term << text(u" "_s) << typeCode(symbol.type, context);
        if (symbol.access == "protected"_L1)
            item.term << text(u" "_s) << Inline{ u"protected"_s, Inline::Style::Chip, {} };
        item.term << text(u" "_s);
        if (symbol.kind != "enumerator"_L1)
            item.term += sourceLink(symbol, context);
        else if (const QString value = valueOf(symbol); !value.isEmpty())
            item.term << code(value);
        appendComment(item.description, symbol, context.parsed(symbol), context);
        list.items.push_back(std::move(item));
    }
    blocks.emplace_back(Heading{ level, { text(title) }, {} });
    blocks.emplace_back(std::move(list));
}

void appendEnumerators(Blocks &blocks, const Entry &entry, const std::vector<const Entry *> &members, int level,
    const PageContext &context)
{
    if (std::any_of(members.begin(), members.end(),
            [&](const Entry *m) { return needsBlocks(context.parsed(m->first())); }))
        return appendFields(blocks, u"Values"_s, members, level, context);
    QHash<QString, QString> told;
    for (const Item &value : context.parsed(entry.first()).values)
        told.insert(value.name, value.text);
    const auto description = [&](const Symbol &symbol) {
        const QString own = context.parsed(symbol).description;
        return own.isEmpty() ? told.value(symbol.name) : own;
    };
    const bool anyValue = std::any_of(
        members.begin(), members.end(), [](const Entry *m) { return !valueOf(m->first()).isEmpty(); });
    const bool anyText = std::any_of(members.begin(), members.end(),
        [&](const Entry *m) { return context.comments.contains(m->first().index) || !told.value(m->first().name).isEmpty(); });
    Table table;
    table.head = { u"Name"_s };
    if (anyValue)
        table.head.append(u"Value"_s);
    if (anyText)
        table.head.append(u"Description"_s);
    for (const Entry *member : members) {
        QList<Cell> row;
        Cell name;
        name.content = { code(memberName(member->first())) };
        name.content.first().anchor = member->anchor;
        if (member->first().deprecated)
            name.content << text(u" "_s) << Inline{ u"deprecated"_s, Inline::Style::WarningChip, {} };
        row.append(name);
        if (anyValue)
            row.append(valueOf(member->first()).isEmpty() ? Cell()
                                                          : Cell{ { code(valueOf(member->first())) }, {}, false });
        if (anyText)
            row.append(Cell{ comments::toInlines(description(member->first())), {}, false });
        table.rows.append(row);
    }
    blocks.emplace_back(Heading{ level, { text(u"Values"_s) }, {} });
    blocks.emplace_back(std::move(table));
}

void appendMembers(Blocks &blocks, const Entry &entry, int level, const PageContext &context)
{
    struct Group {
        QString title;
        std::function<bool(const Symbol &)> holds;
    };
    static const std::vector<Group> groups{
        { u"Member types"_s, [](const Symbol &s) { return lookOf(s).section == Section::Types; } },
        { u"Properties"_s, [](const Symbol &s) { return s.kind == "property"_L1; } },
        { u"Constructors"_s,
            [](const Symbol &s) { return s.kind == "constructor"_L1 || s.kind == "destructor"_L1; } },
        { u"Signals"_s, [](const Symbol &s) { return s.kind == "signal"_L1; } },
        { u"Slots"_s, [](const Symbol &s) { return s.kind == "slot"_L1; } },
        { u"Member functions"_s, [](const Symbol &s) { return isCallable(s.kind); } },
        { u"Variables and constants"_s, [](const Symbol &s) { return !isField(s.kind); } }
    };
    std::vector<const Entry *> enumerators;
    std::vector<const Entry *> fields;
    std::vector<std::vector<const Entry *>> grouped(groups.size());
    for (const Entry &member : entry.members) {
        if (isField(member.first().kind)) {
            (member.first().kind == "enumerator"_L1 ? enumerators : fields).push_back(&member);
            continue;
        }
        for (size_t i = 0; i < groups.size(); ++i)
            if (groups[i].holds(member.first())) {
                grouped[i].push_back(&member);
                break;
            }
    }
    const int memberLevel = std::min(level + 1, 5);
    if (!enumerators.empty())
        appendEnumerators(blocks, entry, enumerators, memberLevel, context);
    for (size_t i = 0; i < groups.size(); ++i) {
        if (grouped[i].empty())
            continue;
        const bool methods = groups[i].title == "Member functions"_L1;
        const bool python = context.file.language == "Python"_L1 || context.file.language == "Go"_L1
            || context.file.language == "Java"_L1 || context.file.language == "Rust"_L1
            || context.file.language == "C#"_L1;
        blocks.emplace_back(
            Heading{ memberLevel, { text(methods && python ? u"Methods"_s : groups[i].title) }, {} });
        if (grouped[i].size() > 1) {
            SummaryList list;
            for (const Entry *member : grouped[i])
                list.rows.append(summaryRow(*member, context));
            blocks.emplace_back(std::move(list));
        }
        if (lookOf(grouped[i][0]->first()).section == Section::Types && grouped[i].size() == 1)
            blocks.emplace_back(SummaryList{ { summaryRow(*grouped[i][0], context) } });
        for (const Entry *member : grouped[i])
            if (lookOf(member->first()).section != Section::Types || !isType(member->first().kind))
                appendEntry(blocks, *member, std::min(memberLevel + 1, 5), context);
    }
    if (!fields.empty())
        appendFields(blocks, u"Fields"_s, fields, memberLevel, context);
}
} // namespace

SummaryRow summaryRow(const Entry &entry, const PageContext &context)
{
    SummaryRow row;
    const KindLook look = lookOf(entry.first());
    row.kindLetter = look.letter;
    row.kindWord = look.word;
    row.name = entry.shownName;
    row.target = Target{ Target::Kind::Anchor, {}, entry.anchor, 0 };
    int deprecated = 0;
    bool documented = false;
    for (const Symbol &symbol : entry.overloads) {
        const ParsedComment comment = context.parsed(symbol);
        deprecated += symbol.deprecated || comment.deprecated;
        documented = documented || symbol.documented;
        if (row.summary.isEmpty())
            row.summary = comments::toInlines(comment.summary);
    }
    if (entry.overloads.size() > 1 && isCallable(entry.first().kind))
        row.marks.append(muted(QString::number(entry.overloads.size()) + u" overloads"_s));
    if (deprecated > 0)
        row.marks.append(Inline{ deprecated == entry.overloads.size()
                ? u"deprecated"_s
                : QString(QString::number(deprecated) + u" deprecated"_s),
            Inline::Style::WarningChip, {} });
    if (!documented)
        row.marks.append(Inline{ u"no comment"_s, Inline::Style::MissingChip, {} });
    for (qsizetype i = row.marks.size() - 1; i > 0; --i)
        row.marks.insert(i, text(u" "_s));
    return row;
}

void appendEntry(Blocks &blocks, const Entry &entry, int level, const PageContext &context)
{
    Inlines title{ code(entry.shownName) };
    if (entry.first().access == "protected"_L1)
        title << text(u" "_s) << Inline{ u"protected"_s, Inline::Style::Chip, {} };
    const KindLook look = lookOf(entry.first());
    blocks.emplace_back(Heading{ level, title, entry.anchor, look.letter, look.word });
    blocks.emplace_back(signatureBox(entry, context));
    const bool rustType = context.file.language == "Rust"_L1 && entry.first().kind != "trait"_L1;
    const bool goType = context.file.language == "Go"_L1;
    QStringList above = entry.first().bases;
    if (goType) // what the package keeps to itself is nobody else's
        above.removeIf([](const QString &base) { return !base.section(u'.', -1).front().isUpper(); });
    if ((context.file.language == "Java"_L1 || rustType || goType) && !above.isEmpty()) {
        Inlines bases{ muted(goType ? u"Embeds "_s : rustType ? u"Implements "_s : u"Extends or implements "_s) };
        for (qsizetype i = 0; i < above.size(); ++i) {
            if (i > 0)
                bases << text(u", "_s);
            bases << typeCode(above[i], context);
        }
        blocks.emplace_back(Paragraph{ bases });
    }
    appendClassPageLink(blocks, entry.first(), context.memberCounts.value(entry.qualifiedName), context.file.path, context.view);
    QStringList told, enumerators;
    for (const Entry &member : entry.members)
        if (member.first().kind == "enumerator"_L1)
            enumerators.append(member.first().name);
    int commented = 0;
    for (const Symbol &symbol : entry.overloads)
        commented += context.comments.contains(symbol.index) || context.inheritedBy(symbol);
    for (qsizetype i = 0; i < entry.overloads.size(); ++i) {
        const Symbol &symbol = entry.overloads[i];
        const bool own = context.hasOwnComment(symbol);
        const InheritedComment *base = own && !context.parsed(symbol).inherits ? nullptr : context.inheritedBy(symbol);
        const QString words = (own ? context.comments.value(symbol.index).text : QString()) + (base ? base->comment.text : QString());
        if (words.isEmpty() || told.contains(words)) {
            if (words.isEmpty() && symbol.deprecated)
                appendComment(blocks, symbol, {}, context);
            continue;
        }
        told.append(words);
        if (entry.overloads.size() > 1 && (commented > 1 || i > 1))
            blocks.emplace_back(Paragraph{ { muted(u"Overload "_s + QString::number(i + 1)) } });
        appendComment(blocks, symbol, context.parsed(symbol), context, enumerators);
        if (base && !own)
            appendOrigin(blocks, *base);
    }
    appendCounterparts(blocks, entry.first(), context);
    // Before the members, where a reader would take it for what uses the last of them. A specialization has no name of its
    // own by which others could be told to use it.
    if (entry.form.isEmpty()) {
        const QList<Usage> usages = context.users.of(entry.first());
        appendCall(blocks, entry, usages, context);
        appendUsers(blocks, usages, context.linker);
    }
    appendMembers(blocks, entry, level, context);
}

} // namespace tars::development
