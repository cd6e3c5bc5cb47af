#include "service/publish/scriptdata.h"

#include <QJsonDocument>

namespace tars
{

using namespace Qt::StringLiterals;

QByteArray scriptJson(const QJsonValue &value)
{
    QByteArray json = QJsonDocument(QJsonArray{ value }).toJson(QJsonDocument::Compact);
    json = json.sliced(1, json.size() - 2);
    json.replace('<', "\\u003c");
    json.replace("\xe2\x80\xa8", "\\u2028");
    json.replace("\xe2\x80\xa9", "\\u2029");
    return json;
}

QByteArray scriptCall(const QString &function, const QJsonArray &arguments)
{
    QByteArray call = "tars." + function.toLatin1() + '(';
    for (qsizetype i = 0; i < arguments.size(); ++i)
        call += (i > 0 ? "," : "") + scriptJson(arguments.at(i));
    return call + ");\n";
}

} // namespace tars
