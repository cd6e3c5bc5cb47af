#include "service/extract/declarations/kotlintokens.h"

#include <QSet>

namespace tars
{

namespace
{

const QSet<QByteArray> kotlinModifiers{ "public", "private", "protected", "internal", "abstract", "final",
    "open", "sealed", "enum", "annotation", "data", "inner", "value", "inline", "noinline", "crossinline",
    "suspend", "operator", "infix", "tailrec", "external", "const", "lateinit", "companion", "override",
    "expect", "actual", "vararg" };

} // namespace

bool KotlinTokens::isModifier(size_t i) const
{
    return isName(i) && kotlinModifiers.contains(text(i).toByteArray());
}

bool KotlinTokens::beginsDeclaration(size_t i) const
{
    if (i == 0 || is(i - 1, ";") || is(i - 1, "{") || is(i - 1, "}"))
        return true;
    return startsLine(i)
        && (source.tokens[i - 1].kind != TokenKind::Punctuation || is(i - 1, ")") || is(i - 1, "]")
            || is(i - 1, ">"));
}

size_t KotlinTokens::skipAngles(size_t i, size_t end) const
{
    int depth = 0;
    for (size_t j = i; j < end && !is(j, ";") && !is(j, "}");) {
        if (opens(j)) {
            j = skip(j, end);
            continue;
        }
        depth += is(j, "<") ? 1 : is(j, ">") ? -1 : 0;
        if (depth == 0)
            return j + 1;
        ++j;
    }
    return i;
}

size_t KotlinTokens::behindAnnotation(size_t i) const
{
    ++i;
    if (isName(i) && is(i + 1, ":"))
        i += 2;
    if (is(i, "["))
        return skip(i, size);
    if (!isName(i))
        return i;
    ++i;
    while (is(i, ".") && isName(i + 1))
        i += 2;
    i = behindAngles(i, size);
    const bool adjoins = i > 0 && i < size
        && source.tokens[i - 1].offset + source.tokens[i - 1].length == source.tokens[i].offset;
    return is(i, "(") && adjoins ? skip(i, size) : i;
}

KotlinTokens::Named KotlinTokens::named(size_t i, size_t end) const
{
    const size_t from = i;
    size_t last = i; // where the last part begins
    Named found;
    if (is(i, "(")) { // a receiver in parentheses
        i = skip(i, end);
        if (is(i, "?"))
            ++i;
        if (!is(i, "."))
            return found;
        last = ++i;
    }
    for (;;) {
        if (is(i, "@")) {
            i = behindAnnotation(i);
            last = i;
            continue;
        }
        if (is(i, "`")) {
            size_t close = i + 1;
            while (close < end && !is(close, "`") && !startsLine(close))
                ++close;
            if (!is(close, "`") || close == i + 1)
                return {};
            found.name = i + 1;
            found.shown = foldedText(source, i + 1, close);
            i = close + 1;
        } else if (isName(i)) {
            found.name = i++;
            found.shown.clear();
        } else {
            return {};
        }
        const size_t behindName = i;
        i = behindAngles(i, end);
        while (is(i, "?"))
            ++i;
        if (!is(i, ".")) {
            found.behind = behindName;
            break;
        }
        last = ++i;
    }
    if (last > from)
        found.receiver = foldedText(source, from, last - 1);
    return found;
}

size_t KotlinTokens::behindType(size_t i, size_t end) const
{
    const size_t from = i;
    while (i < end && !is(i, "=") && !is(i, ",") && !is(i, ";") && !is(i, ")") && !is(i, "}")
        && !is(i, "by") && !is(i, "where")) {
        if (is(i, "{") || ((is(i, "get") || is(i, "set")) && is(i + 1, "(") && !is(i - 1, ".")))
            break;
        if ((i > from && startsLine(i) && !is(i - 1, "->") && !is(i, "->") && !is(i - 1, ".")))
            break;
        if (is(i, "@"))
            i = std::max(behindAnnotation(i), i + 1);
        else
            i = is(i, "<") ? std::max(skipAngles(i, end), i + 1) : opens(i) ? skip(i, end) : i + 1;
    }
    return i;
}

size_t KotlinTokens::behindExpression(size_t i, size_t end) const
{
    static const QSet<QByteArray> joining{ ".", "?", ":", "&", "|", "+", "-", "*", "/", "=", "->",
        "==", "::", ",", "else", "is", "in", "as", "<" };
    const size_t from = i;
    while (i < end && !is(i, ";") && !is(i, ",") && !is(i, ")") && !is(i, "}")) {
        if (i > from && startsLine(i) && !joining.contains(text(i).toByteArray())
            && !joining.contains(text(i - 1).toByteArray()))
            break;
        i = opens(i) ? skip(i, end) : i + 1;
    }
    return i;
}

size_t KotlinTokens::behindWhere(size_t i, size_t end) const
{
    if (!is(i, "where"))
        return i;
    do {
        ++i;
        while (is(i, "@"))
            i = behindAnnotation(i);
        if (!isName(i) || !is(i + 1, ":"))
            return i;
        i = behindType(i + 2, end);
    } while (is(i, ","));
    return i;
}

} // namespace tars
