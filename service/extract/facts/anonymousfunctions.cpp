#include "service/extract/facts/anonymousfunctions.h"

#include "service/extract/facts/calls.h"

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{
constexpr int fewestLines = 10; ///< of a callback that is told apart
constexpr size_t farthestBack = 400;
constexpr size_t mostParts = 8;

/// The bracket that opens what closes at `close`; nothing within reach.
std::optional<size_t> openingBefore(const LexedSource &source, size_t close)
{
    int depth = 0;
    for (size_t i = close + 1; i-- > 0 && close - i < farthestBack;) {
        if (source.is(i, ")") || source.is(i, "]") || source.is(i, "}"))
            ++depth;
        else if ((source.is(i, "(") || source.is(i, "[") || source.is(i, "{")) && --depth == 0)
            return i;
    }
    return std::nullopt;
}

/// "a.b.c" that ends at a token.
QString chainTo(const LexedSource &source, size_t last)
{
    QString chain;
    for (size_t i = last, parts = 0; isName(source, i) && parts < mostParts; i -= 2, ++parts) {
        chain.prepend(wordAt(source, i));
        if (i < 2 || !source.is(i - 1, "."))
            break;
        chain.prepend(u'.');
    }
    return chain.startsWith(u'.') ? chain.mid(1) : chain;
}

/// What the function that begins at `start` is given to; empty if that says nothing.
QString givenTo(const LexedSource &source, size_t start, bool &callback)
{
    if (start == 0)
        return {};
    size_t before = start - 1;
    if (source.is(before, "async") && before > 0)
        --before;
    if (source.is(before, "=") && before > 0)
        return chainTo(source, before - 1);
    if (source.is(before, ":") && before > 0)
        return isString(source, before - 1) ? literalText(source, before - 1) : isName(source, before - 1) ? wordAt(source, before - 1) : QString();
    callback = true;
    int depth = 0;
    for (size_t i = before + 1; i-- > 0 && before - i < farthestBack;) {
        if (source.is(i, ")") || source.is(i, "]") || source.is(i, "}"))
            ++depth;
        else if (source.is(i, "[") || source.is(i, "{") || source.is(i, "(")) {
            if (depth-- > 0)
                continue;
            const QString chain = source.is(i, "(") && i > 0 ? chainTo(source, i - 1) : QString();
            return chain.isEmpty() ? QString() : QString(chain + u" callback"_s);
        } else if (depth == 0 && source.is(i, ";")) {
            break;
        }
    }
    return {};
}
} // namespace

QList<AnonymousFunction> anonymousFunctions(const LexedSource &source)
{
    QList<AnonymousFunction> found;
    for (size_t i = 1; i + 1 < source.tokens.size(); ++i) {
        size_t start = i, open = 0;
        if (source.is(i, "function") && source.is(i + 1, "(")) {
            open = behindBrackets(source, i + 1);
        } else if (source.is(i, "=>") && source.is(i + 1, "{")) {
            open = i + 1;
            start = i - 1;
            if (source.is(start, ")")) {
                const auto parameters = openingBefore(source, start);
                if (!parameters)
                    continue;
                start = *parameters;
            }
        }
        if (open == 0 || !source.is(open, "{"))
            continue;
        const size_t end = behindBrackets(source, open);
        if (end == 0)
            continue;
        AnonymousFunction function;
        bool callback = false;
        function.name = givenTo(source, start, callback);
        function.line = source.tokens[start].line;
        function.endLine = source.tokens[end - 1].line;
        function.from = open;
        function.to = end;
        if (!function.name.isEmpty() && (!callback || function.endLine - function.line + 1 >= fewestLines))
            found.append(function);
    }
    return found;
}

} // namespace tars
