#include "service/extract/declarations/enumerators.h"

#include "service/extract/declarations/bracewords.h"

namespace tars
{

using namespace Qt::StringLiterals;

Enumerators enumeratorsAt(const BraceTokens &code, size_t open, size_t close, const BraceScope &scope)
{
    QList<Declaration> list;
    size_t i = open + 1;
    while (i + 1 < close) {
        if (code.is(i, ";"))
            return { std::move(list), i + 1 };
        const size_t start = i;
        i = code.skipAttributes(i);
        if (!code.isName(i)) {
            ++i;
            continue;
        }
        size_t name = i++;
        if (bracewords::isMacroName(code.text(name)) && code.is(i, "(") && !code.java) { // a macro that generates some
            const size_t behind = code.skip(i, close);
            const bool named = code.isName(i + 1) && code.text(i + 1).startsWith(code.text(name)); // CURLOPT(CURLOPT_URL, …)
            name = i + 1;
            i = behind;
            if (!named)
                continue;
        }
        i = code.skipAttributes(i);
        Declaration found = declarationAt(code, start, name, scope);
        found.symbol.kind = u"enumerator"_s;
        found.symbol.access = code.java || code.cs ? u"public"_s : found.symbol.access;
        const bool assigned = code.is(i, "=");
        const size_t valueFrom = assigned ? i + 1 : i;
        while (i + 1 < close && !code.is(i, ",") && !code.is(i, ";"))
            i = code.is(i, "(") || code.is(i, "{") || code.is(i, "[") ? code.skip(i, close) : i + 1;
        if (assigned)
            found.symbol.value = code.folded(valueFrom, i, 200).left(200);
        else if (code.java && valueFrom < i && code.is(valueFrom, "("))
            found.symbol.value = code.folded(valueFrom, code.skip(valueFrom, i), 200).left(200);
        found.last = code.indexOf(i - 1);
        finish(code, found);
        list.append(std::move(found));
        if (code.is(i, ","))
            ++i;
    }
    return { std::move(list), 0 };
}

} // namespace tars
