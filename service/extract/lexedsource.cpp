#include "service/extract/lexedsource.h"

#include <algorithm>

namespace tars
{

int LexedSource::endLineOf(const Token &token) const
{
    if (token.kind != TokenKind::String)
        return token.line; // nothing else spans lines
    const auto next = std::upper_bound(lineStarts.begin(), lineStarts.end(), token.offset + token.length - 1);
    return int(next - lineStarts.begin());
}

int LexedSource::firstTokenOfLine(int line) const
{
    const auto found = std::lower_bound(
        tokens.begin(), tokens.end(), line, [](const Token &token, int l) { return token.line < l; });
    return int(found - tokens.begin());
}

} // namespace tars
