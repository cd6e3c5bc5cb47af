#include "service/departments/comments/phpdoc.h"

#include <QRegularExpression>

namespace tars::comments
{

using namespace Qt::StringLiterals;

qsizetype phpTypeLength(const QString &text)
{
    if (text.startsWith(u'$') || text.startsWith(u"..."_s) || text.startsWith(u'&'))
        return 0;
    static const QRegularExpression bare(u"^((?:[^\\s<({$]|<[^<>]*(?:<[^<>]*(?:<[^<>]*>[^<>]*)*>[^<>]*)*>|\\((?:[^()]|\\([^()]*\\))*\\)(?:\\s*:\\s*\\S+)?|\\{[^{}]*\\})+)(?=\\s|$)\\s*"_s);
    return bare.match(text).capturedLength();
}

QString phpVariableText(const QString &text)
{
    static const QRegularExpression name(u"^\\$\\w+\\s*"_s);
    QString words = text.sliced(phpTypeLength(text));
    return words.remove(name);
}

bool isForCheckers(const QString &tag, const QString &rest)
{
    return rest.startsWith(u'-') && (tag == "phpstan"_L1 || tag == "psalm"_L1 || tag == "phan"_L1);
}

} // namespace tars::comments
