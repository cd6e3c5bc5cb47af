#include "service/extract/facts/calls.h"
#include "service/extract/facts/factreaders.h"

#include <QRegularExpression>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{
FactOutput versionIn(const QByteArray &text, const QRegularExpression &assigned)
{
    FactOutput output;
    int number = 0;
    for (const QByteArray &line : text.split('\n')) {
        ++number;
        if (!line.contains("VERSION"))
            continue;
        if (const auto match = assigned.match(QString::fromUtf8(line)); match.hasMatch()) {
            output.facts.append({ u"module.version"_s, { { u"version"_s, match.captured(1).remove(u'_') } }, number });
            break;
        }
    }
    return output;
}
} // namespace

FactOutput readModuleVersion(const FactSource &source)
{
    FactOutput output;
    if (source.fileName() == "VERSION"_L1 && source.source.text.size() < 100) { // which a build reads
        static const QRegularExpression alone(u"^\\s*v?(\\d+(?:\\.\\w+)+(?:[-+.]\\w+)*)\\s*$"_s);
        if (const auto match = alone.match(QString::fromUtf8(source.source.text)); match.hasMatch())
            output.facts.append({ u"module.version"_s, { { u"version"_s, match.captured(1) } }, 1 });
        return output;
    }
    if (source.role != FileRole::Source)
        return output;
    if (source.language == "Perl"_L1) {
        static const QRegularExpression assigned(u"^\\s*(?:our\\s+)?\\$VERSION\\s*=\\s*[\"']?v?(\\d+(?:\\.[\\d_]+)+)[\"']?\\s*;"_s);
        return versionIn(source.source.text, assigned);
    }
    if (source.language == "Ruby"_L1) {
        static const QRegularExpression assigned(u"^\\s*VERSION\\s*=\\s*[\"'](\\d+(?:\\.\\w+)+(?:[-+.]\\w+)*)[\"'](?:\\.freeze)?\\s*(?:#.*)?$"_s);
        return versionIn(source.source.text, assigned);
    }
    if (source.language != "Python"_L1)
        return output;
    static const QRegularExpression version(u"^\\d+(?:\\.\\w+)+(?:[-+.]\\w+)*$"_s);
    for (size_t i = 0; i + 2 < source.source.tokens.size(); ++i) {
        if (!source.source.is(i, "__version__") || !source.source.is(i + 1, "=") || (i > 0 && source.source.tokens[i - 1].line == source.source.tokens[i].line))
            continue;
        const QString text = literalText(source.source, i + 2);
        if (version.match(text).hasMatch()) {
            output.facts.append({ u"module.version"_s, { { u"version"_s, text } }, source.source.tokens[i].line });
            break;
        }
    }
    return output;
}

} // namespace tars
