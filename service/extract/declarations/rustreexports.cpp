#include "service/extract/declarations/rustreexports.h"

#include <QSet>

namespace tars
{

using namespace Qt::StringLiterals;

void liftReexported(const LexedSource &source, QList<Declaration> &declarations)
{
    QSet<QString> kept; // modules that the file opens for itself
    for (const Declaration &declaration : std::as_const(declarations))
        if (declaration.symbol.kind == "module"_L1 && declaration.symbol.scope.isEmpty() && !declaration.symbol.exported
            && source.is(declaration.nameToken + 1, "{"))
            kept.insert(declaration.symbol.name);
    if (kept.isEmpty())
        return;
    const auto word = [&](size_t i) { return i < source.tokens.size() ? QString::fromUtf8(source.textOf(i)) : QString(); };
    QSet<QString> passed; // "inner::Name", "inner::*"
    int depth = 0;
    for (size_t i = 0; i + 4 < source.tokens.size(); ++i) {
        depth += source.is(i, "{") ? 1 : source.is(i, "}") ? -1 : 0;
        if (depth != 0 || !source.is(i, "pub") || !source.is(i + 1, "use"))
            continue;
        const size_t module = source.is(i + 2, "self") && source.is(i + 3, "::") ? i + 4 : i + 2;
        if (!source.is(module + 1, "::") || !kept.contains(word(module)))
            continue;
        const size_t from = module + 2;
        const size_t end = source.is(from, "{") ? skipBrackets(source, from, source.tokens.size()) : from + 1;
        for (size_t j = source.is(from, "{") ? from + 1 : from; j < end; ++j)
            if (!source.is(j, ",") && !source.is(j, "}") && !source.is(j + 1, "::") && !source.is(j - 1, "as") && !source.is(j + 1, "as"))
                passed.insert(word(module) + u"::"_s + word(j));
        i = end;
    }
    for (Declaration &declaration : declarations) {
        SymbolRecord &symbol = declaration.symbol;
        const QString module = symbol.scope.section(u"::"_s, 0, 0);
        const QString outermost = symbol.scope == module ? symbol.name : symbol.scope.section(u"::"_s, 1, 1);
        if (!kept.contains(module) || !(passed.contains(module + u"::"_s + outermost) || passed.contains(module + u"::*"_s)))
            continue;
        symbol.scope = symbol.scope.mid(module.size() + 2);
        if (symbol.scope.isEmpty())
            symbol.scopeKind.clear();
    }
}

} // namespace tars
