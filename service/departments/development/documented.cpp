#include "service/departments/development/documented.h"

#include "service/departments/development/kinds.h"

#include <QSet>

namespace tars::development
{
using namespace Qt::StringLiterals;

namespace
{
bool isHeaderOrNotC(const FileInfo &file)
{
    return (file.language != "C"_L1 && !file.language.startsWith("C++"_L1)
               && !file.language.startsWith("Objective"_L1))
        || fileKind(file.path, file.language) == "header"_L1;
}
} // namespace

QList<Symbol> documentedSymbols(const QList<Symbol> &all, const FileInfo &file)
{
    QSet<QString> hidden;
    QSet<QString> types;
    for (const Symbol &symbol : all) {
        if (isType(symbol.kind) && isPublic(symbol))
            types.insert(symbol.qualifiedName());
        if ((isType(symbol.kind) && !isPublic(symbol)) || isCallable(symbol.kind))
            hidden.insert(symbol.qualifiedName());
    }
    hidden.subtract(types); // a public declaration beside a hidden one of the same name
    QList<Symbol> shown;
    for (const Symbol &symbol : all) {
        if (!isPublic(symbol) || isScope(symbol.kind))
            continue;
        bool inside = false;
        for (QString scope = symbol.scope; !scope.isEmpty() && !inside; scope = enclosingName(scope))
            inside = hidden.contains(scope);
        const bool memberOfOther
            = isType(symbol.scopeKind) && symbol.scopeKind != "enum"_L1 && !types.contains(symbol.scope);
        if (!inside && !(memberOfOther && !isHeaderOrNotC(file)))
            shown.append(symbol);
    }
    return shown;
}

QString entryName(const Symbol &symbol)
{
    const QString name = symbol.qualifiedName();
    return isField(symbol.kind) ? enclosingName(name) : name;
}

} // namespace tars::development
