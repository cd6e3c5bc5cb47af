#include "service/departments/versions/versionwords.h"

#include <QRegularExpression>

namespace tars
{
using namespace Qt::StringLiterals;

QString versionInWords(const QString &asked)
{
    static const QRegularExpression least(u"^>=\\s*v?([\\w.+-]+)(?:\\s*,?\\s*<\\s*v?([\\w.+-]+))?$"_s);
    static const QRegularExpression interval(u"^\\[\\s*([\\w.+-]+)\\s*,\\s*(?:\\)|([\\w.+-]+)\\s*([\\])]))$"_s); // Maven's
    auto match = least.match(asked.trimmed());
    if (!match.hasMatch())
        match = interval.match(asked.trimmed());
    if (!match.hasMatch())
        return asked;
    if (match.captured(2).isEmpty())
        return match.captured(1) + u" or newer"_s;
    return match.captured(3) == "]"_L1 ? QString(match.captured(1) + u" to "_s + match.captured(2))
                                       : QString(match.captured(1) + u" or newer, below "_s + match.captured(2));
}

} // namespace tars
