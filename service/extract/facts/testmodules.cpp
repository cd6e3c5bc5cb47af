#include "service/extract/facts/calls.h"
#include "service/extract/facts/factreaders.h"

namespace tars
{

using namespace Qt::StringLiterals;

FactOutput readTestModules(const FactSource &source)
{
    FactOutput output;
    const LexedSource &lexed = source.source;
    for (const TokenRange &range : source.testOnly())
        for (size_t i = range.first; i + 2 <= range.end && !lexed.is(i, "{"); ++i)
            if (lexed.is(i, "mod") && isName(lexed, i + 1) && lexed.is(i + 2, ";")) {
                output.facts.append({ u"code.testmodule"_s, { { u"name"_s, wordAt(lexed, i + 1) } }, lexed.tokens[i].line });
                break;
            }
    return output;
}

} // namespace tars
