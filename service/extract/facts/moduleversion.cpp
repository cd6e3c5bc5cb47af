#include "service/extract/facts/calls.h"
#include "service/extract/facts/factreaders.h"

#include <QRegularExpression>

namespace tars
{

using namespace Qt::StringLiterals;

FactOutput readModuleVersion(const FactSource &source)
{
    FactOutput output;
    if (source.language != "Python"_L1 || source.role != FileRole::Source)
        return output;
    static const QRegularExpression version(u"^\\d+(?:\\.\\w+)+(?:[-+.]\\w+)*$"_s);
    for (size_t i = 0; i + 2 < source.source.tokens.size(); ++i) {
        if (!source.source.is(i, "__version__") || !source.source.is(i + 1, "=") || (i > 0 && source.source.tokens[i - 1].line == source.source.tokens[i].line))
            continue;
        const QString text = literalText(source.source, i + 2);
        if (version.match(text).hasMatch()) {
            output.facts.append({ u"python.version"_s, { { u"version"_s, text } }, source.source.tokens[i].line });
            break;
        }
    }
    return output;
}

} // namespace tars
