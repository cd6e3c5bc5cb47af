#include "service/extract/interpolation.h"

#include <algorithm>

namespace tars
{

namespace
{
constexpr int longestHole = 4000;
constexpr int mostWithin = 6; ///< strings in each other
} // namespace

InterpolationReader::InterpolationReader(QByteArrayView text)
    : m_text(text)
    , m_budget(text.size() * 4 + 10'000)
{
}

int InterpolationReader::endOf(int quote, bool verbatim, bool multiLine) { return string(quote, verbatim, multiLine, 0); }

int InterpolationReader::string(int quote, bool verbatim, bool multiLine, int depth)
{
    if (depth > mostWithin)
        return -1;
    for (int i = quote + 1; i < m_text.size() && --m_budget > 0; ++i) {
        const char c = m_text[i];
        if (c == '"') {
            if (!verbatim || at(i + 1) != '"')
                return i + 1;
            ++i;
        } else if (c == '\\' && !verbatim) {
            ++i;
        } else if (c == '\n' && !verbatim && !multiLine) {
            return -1;
        } else if (c == '{' && at(i + 1) == '{') {
            ++i;
        } else if (c == '{') {
            const int end = hole(i, depth);
            if (end < 0)
                return -1;
            i = end - 1;
        }
    }
    return -1;
}

int InterpolationReader::hole(int brace, int depth)
{
    int open = 1;
    const int last = int(std::min<qsizetype>(m_text.size(), brace + longestHole));
    for (int i = brace + 1; i < last && --m_budget > 0; ++i) {
        const char c = m_text[i];
        if (c == '{') {
            ++open;
        } else if (c == '}') {
            if (--open == 0)
                return i + 1;
        } else if (c == '\'' && (at(i + 2) == '\'' || (at(i + 1) == '\\' && at(i + 3) == '\''))) {
            i += at(i + 2) == '\'' ? 2 : 3;
        } else if (c == '"') {
            const char before = m_text[i - 1], first = i > 1 ? m_text[i - 2] : '\0';
            const bool verbatim = before == '@' || (before == '$' && first == '@');
            const bool code = before == '$' || (before == '@' && first == '$');
            const int end = code ? string(i, verbatim, false, depth + 1) : plain(i, verbatim);
            if (end < 0)
                return -1;
            i = end - 1;
        }
    }
    return -1;
}

int InterpolationReader::plain(int quote, bool verbatim)
{
    for (int i = quote + 1; i < m_text.size() && --m_budget > 0; ++i) {
        if (m_text[i] == '\\' && !verbatim)
            ++i;
        else if (m_text[i] == '\n' && !verbatim)
            return -1;
        else if (m_text[i] == '"' && (!verbatim || at(i + 1) != '"'))
            return i + 1;
        else if (m_text[i] == '"')
            ++i;
    }
    return -1;
}

} // namespace tars
