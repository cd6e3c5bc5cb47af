#include "service/extract/declarations/qtproperty.h"

#include <algorithm>
#include <QSet>

namespace tars
{

using namespace Qt::StringLiterals;

std::optional<Declaration> qtPropertyAt(const BraceTokens &code, size_t i, size_t end, const BraceScope &scope)
{
    static const QSet<QByteArray> attributes{ "READ", "WRITE", "MEMBER", "RESET", "NOTIFY", "REVISION", "DESIGNABLE",
        "SCRIPTABLE", "STORED", "USER", "BINDABLE", "CONSTANT", "FINAL", "REQUIRED" };
    size_t stop = i + 2;
    while (stop < end && !attributes.contains(code.word(stop)) && !code.is(stop, ")"))
        stop = code.is(stop, "<") ? std::max(code.skipAngles(stop, end), stop + 1) : stop + 1;
    if (stop <= i + 3 || !code.isName(stop - 1))
        return {};
    Declaration found = declarationAt(code, i, stop - 1, scope);
    found.symbol.kind = u"property"_s;
    found.symbol.access = u"public"_s;
    found.symbol.type = code.folded(i + 2, stop - 1);
    size_t close = stop;
    while (close < end && !code.is(close, ")"))
        close = code.is(close, "(") ? code.skip(close, end) : close + 1;
    found.symbol.signature = code.folded(stop, close); // how it is read, set and announced
    found.last = code.indexOf(end - 1);
    for (size_t j = stop; j < end; ++j)
        if (code.is(j, "CONSTANT") || code.is(j, "FINAL") || code.is(j, "REQUIRED"))
            found.symbol.properties.append(code.string(j).toLower());
    return found;
}

} // namespace tars
