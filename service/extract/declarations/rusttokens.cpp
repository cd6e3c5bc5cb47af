#include "service/extract/declarations/rusttokens.h"

namespace tars
{

namespace
{
constexpr qsizetype longestValue = 200;
}

RustTokens::RustTokens(const LexedSource &lexed)
    : source(lexed)
    , size(lexed.tokens.size())
    , m_behind(size)
{
    std::vector<unsigned> open;
    for (size_t i = 0; i < size; ++i) {
        const char c = mark(i);
        if (c == '(' || c == '[' || c == '{') {
            open.push_back(unsigned(i));
        } else if ((c == ')' || c == ']' || c == '}') && !open.empty()) {
            m_behind[open.back()] = unsigned(i + 1);
            open.pop_back();
        }
    }
    for (const unsigned i : open)
        m_behind[i] = unsigned(size);
}

size_t RustTokens::nameAt(size_t i) const
{
    const bool raw = is(i, "r") && mark(i + 1) == '#' && source.tokens[i].offset + 1 == source.tokens[i + 1].offset;
    return raw ? i + 2 : i;
}

bool RustTokens::partsTypes(size_t i, int depth) const
{
    switch (mark(i)) {
    case ';':
    case ')':
    case ']':
    case '}':
        return true;
    case '{': // an argument that is computed: "<{ N + 1 }>"
        return depth == 0 || i == 0 || !(mark(i - 1) == '<' || mark(i - 1) == ',' || mark(i - 1) == '=');
    case '\0':
        return is(i, "where");
    default:
        return false;
    }
}

size_t RustTokens::behindGenerics(size_t i, size_t end) const
{
    if (mark(i) != '<')
        return i;
    int depth = 0;
    for (; i < end && !partsTypes(i, depth); i = skip(i)) {
        depth += mark(i) == '<' ? 1 : mark(i) == '>' ? -1 : 0;
        if (depth == 0)
            return i + 1;
    }
    return std::min(i, end);
}

size_t RustTokens::behindAttributes(size_t i, size_t end) const
{
    while (i + 1 < end) {
        if (mark(i) == '#' && mark(i + 1) == '[') {
            i = skip(i + 1);
        } else if (mark(i) == '$' && mark(i + 1) == '(') {
            i = skip(i + 1);
            i += mark(i) == '*' || mark(i) == '+' || mark(i) == '?';
        } else if (mark(i) == '$' && isName(i + 1)) {
            i += 2;
        } else {
            break;
        }
    }
    return std::min(i, end);
}

size_t RustTokens::endOfValue(size_t i, size_t end, char last) const
{
    while (i < end && mark(i) != last && mark(i) != '}')
        i = skip(i);
    return std::min(i, end);
}

QString RustTokens::foldedStart(size_t from, size_t to) const
{
    // A character has four bytes at most, and white space is folded to one: more tokens than that show nothing.
    return folded(from, std::min(to, from + size_t(longestValue))).left(longestValue);
}

} // namespace tars
