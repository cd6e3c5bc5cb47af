// Data for the site's scripts: files that call one function with JSON and hold nothing else.
#pragma once

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QString>

namespace tars
{

/// Compact JSON in which no character can end a script element or, in an old browser, a line.
QByteArray scriptJson(const QJsonValue &value);

/// "tars.nav("development",{…});"
QByteArray scriptCall(const QString &function, const QJsonArray &arguments);

} // namespace tars
