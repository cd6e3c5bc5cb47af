#include "service/extract/declarations/modifiers.h"

#include "service/extract/declarations/bracewords.h"

namespace tars
{

using namespace Qt::StringLiterals;
using namespace bracewords;

namespace
{

/// Whether the upper-case word at `i` before another is a decoration (Q_CORE_EXPORT) and no type (FILE *f, QHASH x).
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

/// "QT_PREPEND_NAMESPACE(qfloat16) epsilon()", "STACK_OF(X509) certificates;": the macro is all the type that there is.
bool writesType(const BraceTokens &code, size_t macro, const BraceScope &scope)
{
    const size_t name = code.skip(macro + 1, code.size());
    if (code.is(name + 1, ";") || code.is(name + 1, "="))
        return true;
    return code.is(name + 1, "(") && !isMacroName(code.text(name)) && code.token(name).line == code.token(macro).line
        && code.string(name) != scope.name && !isDecoration(code.text(macro)) && !code.text(macro + 2).startsWith('"');
}

} // namespace

Modifiers modifiersAt(const BraceTokens &code, size_t from, const BraceScope &scope)
{
    Modifiers found;
    size_t i = from;
    while (i < code.size()) {
        i = code.skipAttributes(i);
        const bool name = code.isName(i);
        if (code.is(i, "typedef")) {
            found.isTypedef = true;
            ++i;
        } else if (name && isSpecifier(code.word(i))
            && (code.isName(i + 1) || code.is(i + 1, "[") || code.is(i + 1, "<") || code.is(i + 1, "~") || code.is(i + 1, "::")
                || code.is(i + 1, "(") || code.is(i + 1, "@") || code.is(i + 1, "{"))
            && !(code.is(i, "default") && code.is(i + 1, "("))) {
            if (code.is(i, "const") && (code.cpp || code.c))
                break; // part of the type
            if (code.is(i, "explicit") && code.is(i + 1, "(")) {
                found.words.append(u"explicit"_s);
                i = code.skip(i + 1, code.size());
                continue;
            }
            if ((code.is(i + 1, "(") && !code.isTupleType(i + 1)) || code.is(i + 1, "{"))
                break;
            found.words.append(code.string(i++));
        } else if (name && isMacroName(code.text(i)) && (code.isName(i + 1) || code.is(i + 1, "~") || code.is(i + 1, "::"))
            && (code.is(i + 1, "const") ? isDecoration(code.text(i)) : isExportMacro(code, i))) {
            ++i;
        } else if (name && isMacroName(code.text(i)) && code.is(i + 1, "(") && code.isName(code.skip(i + 1, code.size()))
            && (code.cpp || code.c) && !writesType(code, i, scope)) {
            i = code.skip(i + 1, code.size());
        } else {
            break;
        }
    }
    found.end = i;
    return found;
}

} // namespace tars
