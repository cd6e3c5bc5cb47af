#include "service/departments/development/pagecontext.h"

#include "service/departments/development/kinds.h"
#include "service/departments/development/parameters.h"

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
    if (known == inherited.end())
        known = inherited.insert(symbol.index,
            inheritedComment(symbol, bases.value(isType(symbol.kind) ? symbol.qualifiedName() : symbol.scope), file, view));
    return *known ? &**known : nullptr;
}

bool PageContext::isTold(const Symbol &symbol) const
{
    return comments.contains(symbol.index) || inheritedBy(symbol);
}

ParsedComment PageContext::parsed(const Symbol &symbol) const
{
    const auto parse = [&](const Comment &comment, const Symbol &of) {
        linker.enter(isType(of.kind) ? of.qualifiedName() : of.scope, parameterNames(of, file.language));
        return comments::parseComment(comment.text, comment.style, file.language, linker.resolver());
    };
    ParsedComment own;
    if (const auto comment = comments.constFind(symbol.index); comment != comments.constEnd()) {
        own = parse(*comment, symbol);
        if (!own.inherits)
            return own;
    }
    const InheritedComment *base = inheritedBy(symbol);
    return base ? merged(std::move(own), parse(base->comment, base->from)) : own;
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
