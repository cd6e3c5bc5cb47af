#include "service/extract/declarations/bracescope.h"

#include "service/extract/declarations/bracewords.h"

namespace tars
{

using namespace Qt::StringLiterals;

Declaration declarationAt(const BraceTokens &code, size_t first, size_t name, const BraceScope &scope)
{
    Declaration found;
    found.first = code.indexOf(first);
    found.nameToken = code.indexOf(name);
    found.symbol.name = code.string(name);
    found.symbol.line = code.token(name).line;
    found.symbol.scope = scope.path;
    found.symbol.scopeKind = scope.kind;
    found.symbol.separator = code.separator;
    found.symbol.access = scope.isClass ? scope.access : QString();
    found.symbol.exported = !scope.anonymous && scope.exported;
    return found;
}

void finish(const BraceTokens &code, Declaration &found) { found.symbol.endLine = code.source.endLineOf(code.source.tokens[found.last]); }

void applyModifiers(
    Declaration &found, const QStringList &modifiers, const BraceTokens &code, const BraceScope &scope)
{
    SymbolRecord &symbol = found.symbol;
    for (const QString &modifier : modifiers) {
        if (modifier == "public"_L1 || modifier == "private"_L1 || modifier == "protected"_L1
            || modifier == "internal"_L1)
            symbol.access = modifier;
        else if (!symbol.properties.contains(modifier))
            symbol.properties.append(modifier);
    }
    if (code.cs && modifiers.contains("private"_L1)) // "private protected": within the assembly only
        symbol.access = u"private"_s;
    const bool managed = code.java || code.cs;
    if (managed && symbol.access.isEmpty())
        symbol.access = scope.kind == "interface"_L1 ? u"public"_s
            : code.java                                 ? u"package"_s
            : scope.isClass                          ? u"private"_s
                                                     : u"internal"_s;
    if (managed)
        symbol.exported
            = scope.exported && (symbol.access == "public"_L1 || symbol.access == "protected"_L1);
    else if (!scope.isClass && modifiers.contains("static"_L1))
        symbol.exported = false;
}

bool accessLabelAt(const BraceTokens &code, size_t &i, BraceScope &scope)
{
    if (!scope.isClass || code.java || code.cs || !code.isName(i))
        return false;
    const QByteArrayView t = code.text(i);
    QString access;
    QString section;
    size_t j = i + 1;
    if (t == "public" || t == "private" || t == "protected")
        access = code.string(i);
    else if (t == "signals" || t == "Q_SIGNALS") {
        access = u"public"_s;
        section = u"signal"_s;
    } else {
        const bool byMacro = bracewords::isMacroName(t) && code.is(j, ":") && code.isName(j + 1); // PRIVATE_UNLESS_TESTED:
        i = byMacro ? j + 1 : i;
        return byMacro;
    }
    if (code.is(j, "slots") || code.is(j, "Q_SLOTS")) {
        section = u"slot"_s;
        ++j;
    } else if (code.isName(j) && code.is(j + 1, ":") && section.isEmpty()) {
        ++j; // some macro of the project's
    }
    if (!code.is(j, ":"))
        return false;
    scope.access = access;
    scope.section = section;
    i = j + 1;
    return true;
}

} // namespace tars
