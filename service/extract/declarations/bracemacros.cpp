#include "service/extract/declarations/bracemacros.h"

#include "service/extract/declarations/bracewords.h"

namespace tars
{

using namespace bracewords;

bool isExportMacro(const BraceTokens &code, size_t i)
{
    const QByteArrayView t = code.text(i);
    if (t.contains("EXPORT") || t.contains("API") || t.contains("INLINE") || t.contains("DEPRECATED") || t.contains("DECL")
        || t.contains("CONSTEXPR") || t.contains("INVOKABLE") || t.contains("NODISCARD") || t.startsWith("Q_") || t.startsWith("QT_")
        || t.contains("_STATIC") || t.contains("NORETURN"))
        return true;
    // TYPE name(: then the word is the type; MACRO type name(: then it is not; BOOL WINAPI name(: it is again.
    const size_t next = i + 1;
    if (!code.isName(next) || isDecoration(code.text(next)))
        return false;
    return code.isName(next + 1) || code.is(next + 1, "*") || code.is(next + 1, "&") || code.is(next + 1, "::") || code.is(next + 1, "<");
}

bool writesType(const BraceTokens &code, size_t macro, const BraceScope &scope)
{
    const size_t name = code.skip(macro + 1, code.size());
    return code.is(name + 1, "(") && !isMacroName(code.text(name)) && code.token(name).line == code.token(macro).line
        && code.string(name) != scope.name && !isDecoration(code.text(macro)) && !code.text(macro + 2).startsWith('"');
}

} // namespace tars
