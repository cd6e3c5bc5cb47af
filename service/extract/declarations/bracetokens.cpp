#include "service/extract/declarations/bracetokens.h"

#include <algorithm>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{

std::vector<size_t> countingTokens(const LexedSource &source)
{
    std::vector<size_t> tokens;
    tokens.reserve(source.tokens.size());
    for (size_t i = 0; i < source.tokens.size(); ++i)
        if (!source.tokens[i].directive && !source.tokens[i].inactive)
            tokens.push_back(i);
    return tokens;
}

} // namespace

BraceTokens::BraceTokens(const LexedSource &lexed, const QString &language)
    : BraceTokens(lexed, language, countingTokens(lexed))
{
}

BraceTokens::BraceTokens(const LexedSource &lexed, const QString &language, std::vector<size_t> tokens)
    : source(lexed)
    , cpp(language == "C++"_L1 || language == "Objective-C"_L1)
    , c(language == "C"_L1)
    , java(language == "Java"_L1)
    , cs(language == "C#"_L1)
    , separator(java || cs ? u"."_s : u"::"_s)
    , m_tokens(std::move(tokens))
{
}

QString BraceTokens::folded(size_t from, size_t to, qsizetype most) const
{
    QByteArray out;
    for (size_t i = from; i < to && i < size() && out.size() <= most; ++i) {
        const Token &current = token(i);
        if (i > from) {
            const Token &before = token(i - 1);
            if (before.offset + before.length < current.offset)
                out += ' ';
        }
        out += source.textOf(current);
    }
    return QString::fromUtf8(out);
}

size_t BraceTokens::skip(size_t i, size_t end) const
{
    int depth = 0;
    for (; i < end; ++i) {
        switch (mark(i)) {
        case '(':
        case '[':
        case '{':
            ++depth;
            break;
        case ')':
        case ']':
        case '}':
            if (--depth == 0)
                return i + 1;
            break;
        default:
            break;
        }
    }
    return end;
}

size_t BraceTokens::skipAngles(size_t i, size_t end) const
{
    const size_t behind = skipAngles(i, end, true);
    return behind > i ? behind : skipAngles(i, end, false);
}

/// Without `spaced`, a "<" with blanks around it compares: "template <int N, bool = N < 3>".
size_t BraceTokens::skipAngles(size_t i, size_t end, bool spaced) const
{
    int depth = 0;
    for (size_t j = i; j < end; ++j) {
        const char t = mark(j);
        if (t == '<') {
            if (spaced || j == i || !isSpaced(j))
                ++depth;
        } else if (t == '>') {
            if (--depth == 0)
                return j + 1;
        } else if (t == '(' || t == '[' || t == '{') {
            j = skip(j, end) - 1;
        } else if (t == ';' || t == '}' || t == ')' || t == ']') {
            break;
        }
    }
    return i;
}

bool BraceTokens::isSpaced(size_t i) const
{
    return i > 0 && i + 1 < size() && token(i - 1).offset + token(i - 1).length < token(i).offset
        && token(i).offset + token(i).length < token(i + 1).offset;
}

size_t BraceTokens::skipAttributes(size_t i) const
{
    for (;;) {
        if (is(i, "[") && (is(i + 1, "[") || cs))
            i = skip(i, size());
        else if (java && is(i, "@") && !is(i + 1, "interface")) {
            i += 2;
            while (is(i, "."))
                i += 2;
            if (is(i, "("))
                i = skip(i, size());
        } else if ((is(i, "__attribute__") || is(i, "__declspec") || is(i, "alignas")
                       || is(i, "__extension__")))
            i = is(i + 1, "(") ? skip(i + 1, size()) : i + 1;
        else
            return i;
    }
}

size_t BraceTokens::skipRequires(size_t i) const
{
    if (!is(i, "requires"))
        return i;
    ++i;
    for (;;) {
        if (is(i, "requires")) {
            ++i;
            if (is(i, "("))
                i = skip(i, size());
            i = is(i, "{") ? skip(i, size()) : i;
        } else if (is(i, "(")) {
            i = skip(i, size());
        } else {
            if (is(i, "!"))
                ++i;
            while (isName(i)) {
                ++i;
                if (is(i, "<"))
                    i = std::max(skipAngles(i, size()), i + 1);
                if (!is(i, "::"))
                    break;
                ++i;
            }
        }
        if ((is(i, "&") && is(i + 1, "&")) || (is(i, "|") && is(i + 1, "|")))
            i += 2;
        else
            return i;
    }
}

bool BraceTokens::isTupleType(size_t i) const
{
    if (!cs || !is(i, "("))
        return false;
    size_t behind = skip(i, size());
    while (is(behind, "?") || is(behind, "["))
        behind = is(behind, "?") ? behind + 1 : skip(behind, size());
    return isName(behind)
        && (is(behind + 1, "(") || is(behind + 1, "<") || is(behind + 1, "{") || is(behind + 1, "=") || is(behind + 1, ";") || is(behind + 1, "."));
}

size_t BraceTokens::recover(size_t i) const
{
    while (i < size() && !is(i, ";") && !is(i, "}")) {
        if (is(i, "{")) {
            i = skip(i, size());
            return is(i, ";") ? i + 1 : i;
        }
        i = is(i, "(") || is(i, "[") ? skip(i, size()) : i + 1;
    }
    return is(i, ";") ? i + 1 : i;
}

} // namespace tars
