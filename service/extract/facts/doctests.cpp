#include "service/extract/facts/factreaders.h"

#include <algorithm>

namespace tars
{

using namespace Qt::StringLiterals;

FactOutput readDoctests(const FactSource &source)
{
    FactOutput output;
    if (source.language != "Python"_L1)
        return output;
    int examples = 0;
    int line = 0;
    for (const Token &token : source.source.tokens) {
        if (token.kind != TokenKind::String)
            continue;
        const QByteArrayView text = source.source.textOf(token);
        for (qsizetype at = text.indexOf(">>> "); at >= 0; at = text.indexOf(">>> ", at + 4)) {
            // Only what a line begins with is a prompt.
            const qsizetype start = at > 0 ? text.first(at).lastIndexOf('\n') + 1 : 0;
            const QByteArrayView before = text.sliced(start, at - start);
            if (start == 0 || !std::all_of(before.begin(), before.end(), [](char c) { return c == ' ' || c == '\t'; }))
                continue;
            if (examples++ == 0)
                line = token.line;
        }
    }
    if (examples > 0)
        output.facts.append({ u"python.doctest"_s, { { u"examples"_s, examples } }, line });
    return output;
}

} // namespace tars
