#include "service/departments/development/entrycomment.h"

#include "service/departments/comments/markdown.h"
#include "service/departments/development/signature.h"
#include "service/departments/development/sourcesets.h"
#include "service/departments/development/symbollinks.h"
#include "service/project/parameters.h"

#include <QRegularExpression>

namespace tars::development
{
using namespace Qt::StringLiterals;
using namespace markup;
using comments::Item;
using comments::ParsedComment;

Blocks authorBlocks(const QString &markdown)
{
    Blocks blocks;
    if (!markdown.trimmed().isEmpty())
        blocks.emplace_back(AuthorText{ markdown, 5 });
    return blocks;
}

Blocks heading(const QString &title, Blocks content)
{
    Blocks blocks;
    blocks.emplace_back(Paragraph{ { strong(title) } });
    for (Block &block : content)
        blocks.push_back(std::move(block));
    return blocks;
}

void append(Blocks &blocks, Blocks more)
{
    for (Block &block : more)
        blocks.push_back(std::move(block));
}

Inline typeCode(const QString &type, const PageContext &context)
{
    constexpr int mostNames = 6;
    static const QRegularExpression name(u"[A-Za-z_][\\w:.]*"_s);
    Inline shown = code(type);
    int names = 0;
    for (auto found = name.globalMatch(type); found.hasNext() && names < mostNames; ++names) {
        const QString part = found.next().captured();
        if (part.size() == 1 && part.size() < type.size()) // a parameter of a generic one
            continue;
        const auto target = context.linker.typeTarget(part, false);
        if (target && shown.target && !(*target == *shown.target)) { // of two, neither
            shown.target.reset();
            break;
        }
        if (target)
            shown.target = target;
    }
    return shown;
}

namespace
{
bool isDeprecated(const Symbol &symbol, const PageContext &context)
{
    return symbol.deprecated || context.parsed(symbol).deprecated;
}

/// What the author says of parameters, completed by the signature: those that he leaves out show their type.
Blocks parameterBlocks(const QString &title, const QList<Item> &said, const QList<Parameter> &declared,
    const PageContext &context)
{
    if (said.isEmpty())
        return {};
    QList<Item> left = said;
    DefinitionList list;
    for (const Parameter &parameter : declared) {
        if (parameter.name.isEmpty())
            continue;
        DefinitionList::Item row;
        row.term = { code(parameter.name) };
        QString type = parameter.type;
        const auto match = std::find_if(left.cbegin(), left.cend(), [&](const Item &item) {
            const QStringList names = item.name.split(u',');
            return std::any_of(names.cbegin(), names.cend(),
                [&](const QString &name) { return bareName(name.trimmed()) == bareName(parameter.name); });
        });
        QString text;
        if (match != left.cend()) {
            text = match->text;
            if (type.isEmpty() || (context.file.language == "Python"_L1 && !match->type.isEmpty())) // beside what the signature says
                type = match->type;
            if (!match->name.contains(u','))
                left.erase(match);
        }
        if (!type.isEmpty())
            row.description.emplace_back(Paragraph{ { typeCode(type, context) } });
        append(row.description, authorBlocks(text));
        list.items.push_back(std::move(row));
    }
    for (const Item &item : std::as_const(left)) {
        if (item.name.contains(u',') && !declared.isEmpty())
            continue; // told with each of its names
        DefinitionList::Item row;
        if (!item.name.isEmpty())
            row.term = { code(item.name) };
        if (!item.type.isEmpty())
            row.description.emplace_back(Paragraph{ { typeCode(item.type, context) } });
        append(row.description, authorBlocks(item.text));
        list.items.push_back(std::move(row));
    }
    Blocks content;
    content.emplace_back(std::move(list));
    return heading(title, std::move(content));
}

Blocks returnBlocks(const QList<Item> &returns, const PageContext &context)
{
    if (returns.isEmpty())
        return {};
    if (returns.size() == 1 && returns[0].name.isEmpty()) {
        Blocks content;
        if (!returns[0].type.isEmpty())
            content.emplace_back(Paragraph{ { typeCode(returns[0].type, context) } });
        append(content, authorBlocks(returns[0].text));
        return content.empty() ? Blocks() : heading(u"Returns"_s, std::move(content));
    }
    DefinitionList list;
    for (const Item &item : returns) {
        DefinitionList::Item row;
        const QString term = item.name.isEmpty() ? item.type : item.name;
        if (!term.isEmpty())
            row.term = { code(term) };
        if (!item.name.isEmpty() && !item.type.isEmpty())
            row.description.emplace_back(Paragraph{ { typeCode(item.type, context) } });
        append(row.description, authorBlocks(item.text));
        list.items.push_back(std::move(row));
    }
    Blocks content;
    content.emplace_back(std::move(list));
    return heading(u"Returns"_s, std::move(content));
}

Blocks throwsBlocks(const QList<Item> &throws, const PageContext &context)
{
    if (throws.isEmpty())
        return {};
    DefinitionList list;
    for (const Item &item : throws) {
        Inline term = code(item.name);
        term.target = context.linker.target(item.name, true);
        list.items.push_back({ item.name.isEmpty() ? Inlines() : Inlines{ term }, authorBlocks(item.text) });
    }
    Blocks content;
    content.emplace_back(std::move(list));
    return heading(u"Throws"_s, std::move(content));
}
} // namespace

void appendComment(Blocks &blocks, const Symbol &symbol, const ParsedComment &comment, const PageContext &context,
    const QStringList &listed)
{
    const QString &language = context.file.language;
    if (isDeprecated(symbol, context)) {
        Blocks content;
        const QString note = deprecationNote(symbol);
        if (!comment.deprecation.isEmpty())
            content.emplace_back(AuthorText{ u"**Deprecated.** "_s + comment.deprecation, 5 });
        else if (!note.isEmpty())
            content.emplace_back(Paragraph{ { strong(u"Deprecated."_s), text(u" "_s + note) } });
        else
            content.emplace_back(Paragraph{ { strong(u"Deprecated."_s) } });
        blocks.emplace_back(Note{ Note::Kind::Deprecated, std::move(content) });
    }
    append(blocks, authorBlocks(comment.description));
    for (const comments::Remark &remark : comment.remarks)
        if (!remark.text.trimmed().isEmpty())
            blocks.emplace_back(
                Note{ remark.kind == comments::Remark::Kind::Warning ? Note::Kind::Warning : Note::Kind::Info,
                    authorBlocks(remark.text) });
    append(blocks,
        parameterBlocks(language == "C++"_L1 ? u"Template parameters"_s : u"Type parameters"_s, comment.templateParams,
            templateParametersOf(symbol.templateParameters, language), context));
    append(blocks,
        parameterBlocks(u"Parameters"_s, comment.params,
            isCallable(symbol.kind) || (symbol.kind == "macro"_L1 && language != "Rust"_L1) ? parametersOf(symbol.signature, language)
                                                                 : QList<Parameter>(),
            context));
    QList<Item> values = comment.values;
    values.removeIf([&](const Item &value) { return listed.contains(value.name); });
    append(blocks, parameterBlocks(u"Values"_s, values, {}, context));
    append(blocks, returnBlocks(comment.returns, context));
    append(blocks, throwsBlocks(comment.throws, context));
    if (!comment.since.isEmpty())
        blocks.emplace_back(Paragraph{ Inlines{ muted(u"Since "_s) } + comments::toInlines(comment.since) });
    for (const comments::Example &example : comment.examples)
        append(blocks, heading(u"Example"_s, [&] {
            Blocks content;
            content.emplace_back(
                CodeBlock{ example.language.isEmpty() ? language : example.language, example.code });
            return content;
        }()));
    if (!comment.seeAlso.isEmpty())
        blocks.emplace_back(AuthorText{ u"**See also** "_s + comment.seeAlso.join(u", "_s), 5 });
}

void appendOrigin(Blocks &blocks, const InheritedComment &comment)
{
    using Source = InheritedComment::Source;
    const bool base = comment.source == Source::Base;
    Inline where = base ? code(comment.from.qualifiedName()) : link(comment.file, sourceTarget(comment.file), Inline::Style::Code);
    if (comment.hasEntry)
        where.target = entryTarget(comment.file, comment.from.qualifiedName());
    const QString whose = base                 ? QString()
        : comment.source == Source::Part       ? u"the part in "_s
        : comment.source == Source::Expected   ? u"the expected declaration in "_s
        : comment.from.definition              ? u"the definition in "_s
                                               : u"the declaration in "_s;
    blocks.emplace_back(Paragraph{ { muted(u"Comment of "_s + whose), where } });
}

void appendCounterparts(Blocks &blocks, const Symbol &symbol, const PageContext &context)
{
    const QStringList files = counterpartsOf(symbol, context.file, context.view);
    const InheritedComment *inherited = context.comments.contains(symbol.index) ? nullptr : context.inheritedBy(symbol);
    if (files.isEmpty() || (inherited && inherited->source == InheritedComment::Source::Expected))
        return; // told below the comment
    Inlines line{ strong(symbol.properties.contains("expect"_L1) ? u"Actual declarations"_s : u"Expected declaration"_s) };
    for (const QString &file : files) {
        const QString set = sourceSetOf(file);
        line << text(line.size() > 1 ? u", "_s : u" "_s)
             << link(set.isEmpty() ? file : set, entryTarget(file, symbol.qualifiedName()), Inline::Style::Code);
    }
    blocks.emplace_back(Paragraph{ line });
}

} // namespace tars::development
