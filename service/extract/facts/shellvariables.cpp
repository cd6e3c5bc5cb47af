#include "service/extract/facts/factreaders.h"

#include <QRegularExpression>

namespace tars
{
using namespace Qt::StringLiterals;

/// ${NAME:-default} is how a script says that its caller may set NAME.
FactOutput readShellVariables(const FactSource &source)
{
    static const QRegularExpression use(u"\\$\\{([A-Z][A-Z0-9_]+)(:?[-=?])([^}$`]{0,80})\\}"_s);
    static const QRegularExpression asks(u"(?:^|[\\s;&|(!])(?:\\[\\[?|test)\\s[^\\];]*$"_s); // [[ ${X-x} != "" ]]: whether it is set
    FactOutput output;
    int line = 0;
    for (const QByteArray &raw : source.source.text.split('\n')) {
        ++line;
        if (!raw.contains("${") || raw.trimmed().startsWith('#') || raw.size() > 4000)
            continue;
        const QString text = QString::fromUtf8(raw);
        for (auto it = use.globalMatch(text); it.hasNext();) {
            const auto match = it.next();
            const bool isAsked = match.capturedView(2) == u"-" && asks.match(text.first(match.capturedStart())).hasMatch();
            QJsonObject value{ { u"name"_s, match.captured(1) } };
            if (!match.captured(2).endsWith(u'?') && !match.captured(3).isEmpty() && !isAsked)
                value.insert(u"default"_s, match.captured(3));
            output.facts.append({ u"config.variable"_s, value, line });
        }
    }
    return output;
}

} // namespace tars
