#include "service/departments/development/pagecontext.h"

#include "service/departments/development/javavalues.h"
#include "service/departments/development/kinds.h"
#include "service/project/parameters.h"

namespace tars::development
{
using namespace Qt::StringLiterals;
using comments::Item;
using comments::ParsedComment;

namespace
{
using ItemList = QList<Item> ParsedComment::*;

/// An author's own words after those that they complete; what he leaves out is the base's.
ParsedComment merged(ParsedComment own, const ParsedComment &base)
{
    if (own.summary.isEmpty())
        own.summary = base.summary;
    own.description = own.description.trimmed().isEmpty() ? base.description
                                                          : base.description + u"\n\n"_s + own.description;
    for (const ItemList list :
        { &ParsedComment::params, &ParsedComment::templateParams, &ParsedComment::returns, &ParsedComment::throws })
        if ((own.*list).isEmpty())
            own.*list = base.*list;
    if (own.remarks.isEmpty())
        own.remarks = base.remarks;
    return own;
}
} // namespace

const InheritedComment *PageContext::inheritedBy(const Symbol &symbol) const
{
    auto known = inherited.find(symbol.index);
    if (known == inherited.end()) {
        const QStringList above = bases.value(isType(symbol.kind) ? symbol.qualifiedName() : symbol.scope);
        known = inherited.insert(symbol.index, inheritedComment(symbol, above, file, view));
    }
    return *known ? &**known : nullptr;
}

bool PageContext::hasOnlyGroupComment(const Symbol &symbol) const
{
    const auto own = comments.constFind(symbol.index);
    if (own == comments.cend() || own->style != "plain"_L1 || symbol.definition || !isCallable(symbol.kind)
        || comments.contains(symbol.index + 1))
        return false;
    const auto here = positions.constFind(symbol.index), next = positions.constFind(symbol.index + 1);
    if (here == positions.cend() || next == positions.cend() || next->line != std::max(here->line, here->endLine) + 1)
        return false;
    const InheritedComment *twin = inheritedBy(symbol);
    return twin && twin->source == InheritedComment::Source::Twin;
}

ParsedComment PageContext::parsed(const Symbol &symbol) const
{
    if (const auto known = read.constFind(symbol.index); known != read.cend()) {
        linker.enter(known->scope, known->parameters);
        return known->comment;
    }
    Parsed result;
    const auto parse = [&](const Comment &comment, const Symbol &of) {
        result.scope = isType(of.kind) ? of.qualifiedName() : of.scope;
        result.parameters = parameterNames(of, file.language);
        linker.enter(result.scope, result.parameters);
        return comments::parseComment(withJavaValues(comment.text, file, view), comment.style, file.language, linker.resolver());
    };
    const auto comment = hasOwnComment(symbol) ? comments.constFind(symbol.index) : comments.constEnd();
    if (comment != comments.constEnd())
        result.comment = parse(*comment, symbol);
    if (comment == comments.constEnd() || result.comment.inherits)
        if (const InheritedComment *base = inheritedBy(symbol)) {
            ParsedComment own = std::move(result.comment);
            result.comment = merged(std::move(own), parse(base->comment, base->from));
        }
    if (!result.comment.summary.isEmpty() || comment != comments.constEnd())
        read.insert(symbol.index, result);
    return result.comment;
}

void addTypes(PageContext &context, const QList<Symbol> &symbols)
{
    for (const Symbol &symbol : symbols) {
        if (isType(symbol.kind) && !symbol.bases.isEmpty())
            context.bases.insert(symbol.qualifiedName(), symbol.bases);
        if (symbol.isApi && !symbol.scope.isEmpty())
            ++context.memberCounts[symbol.scope];
    }
}

} // namespace tars::development
