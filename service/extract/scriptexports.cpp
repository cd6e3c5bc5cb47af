#include "service/extract/scriptexports.h"

#include <QHash>
#include <QSet>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{
/// "a" and "b" of "a = b = exports" and of "a = module.exports", where `exports` is: other names of the module's object.
void addNamesOfExports(QSet<QString> &names, const LexedSource &source, size_t exports)
{
    if (source.is(exports + 1, ".") || source.is(exports + 1, "[") || source.is(exports + 1, "("))
        return;
    size_t i = exports;
    if (i >= 2 && source.is(i - 1, ".") && source.is(i - 2, "module"))
        i -= 2;
    for (; i >= 2 && source.is(i - 1, "=") && source.tokens[i - 2].kind == TokenKind::Identifier
         && !(i >= 3 && source.is(i - 3, "."));
         i -= 2)
        names.insert(QString::fromUtf8(source.textOf(i - 2)));
}

/// "exports.f = f" says again what "function f" says better; what a file takes from another one and passes on is no more
/// than that: of "var f = require('f')" and "exports.f = f" the second is the module's.
void tellExportsOnce(QList<Declaration> &list)
{
    QHash<QString, Declaration *> passedOn;
    for (Declaration &declaration : list)
        if (declaration.symbol.scope.isEmpty() && declaration.symbol.properties.contains("exports"_L1))
            passedOn.insert(declaration.symbol.name, &declaration);
    for (Declaration &declaration : list) {
        SymbolRecord &symbol = declaration.symbol;
        if (!symbol.scope.isEmpty() || symbol.properties.contains("exports"_L1))
            continue;
        Declaration *again = passedOn.value(symbol.name);
        if (!again)
            continue;
        const bool foreign = symbol.value.startsWith("require("_L1);
        if (foreign)
            symbol.exported = false;
        else if (again->symbol.value == symbol.name)
            again->symbol.exported = false;
    }
}
} // namespace

void markScriptExports(QList<Declaration> &list, const LexedSource &source)
{
    bool module = false;
    QSet<QString> names;
    for (size_t i = 0; i + 1 < source.tokens.size(); ++i) {
        const QByteArrayView t = source.textOf(i);
        if (t == "import" || t == "require")
            module = true;
        if (t != "export" && t != "exports")
            continue;
        module = true;
        if (t == "exports")
            addNamesOfExports(names, source, i);
        size_t j = i + 1;
        if (source.is(j, "default") && j + 1 < source.tokens.size())
            names.insert(QString::fromUtf8(source.textOf(j + 1)));
        if (source.is(j, "."))
            names.insert(QString::fromUtf8(source.textOf(std::min(j + 1, source.tokens.size() - 1))));
        if (source.is(j, "="))
            ++j;
        if (source.is(j, "{")) {
            const size_t end = skipBrackets(source, j, source.tokens.size());
            for (; j < end; ++j)
                if (source.tokens[j].kind == TokenKind::Identifier)
                    names.insert(QString::fromUtf8(source.textOf(j)));
        } else if (j < source.tokens.size() && source.tokens[j].kind == TokenKind::Identifier)
            names.insert(QString::fromUtf8(source.textOf(j)));
    }
    for (Declaration &declaration : list)
        if (declaration.symbol.scope.isEmpty() && (!module || names.contains(declaration.symbol.name)))
            declaration.symbol.exported = true;
    tellExportsOnce(list);
}

} // namespace tars
