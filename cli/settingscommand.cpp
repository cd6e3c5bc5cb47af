#include "cli/settingscommand.h"

#include "cli/commandcontext.h"
#include "cli/translation.h"
#include "common/base/errorcodes.h"

#include <QCoreApplication>

namespace tars::cli
{

using namespace Qt::StringLiterals;

namespace
{
QString inWords(const QJsonValue &value)
{
    if (value.isBool())
        return value.toBool() ? u"yes"_s : u"no"_s;
    return value.isDouble() ? QString::number(value.toInteger()) : value.toString();
}

QString originInWords(const QString &origin)
{
    if (origin == "commandLine"_L1)
        return tr("command line");
    return origin == "file"_L1 ? tr("settings file") : tr("default");
}

void print(CommandContext &context, const QJsonObject &answer, const QString &only)
{
    Console &console = context.console();
    if (console.isJson()) {
        console.json(answer);
        return context.finish(ExitDone);
    }
    const QJsonObject settings = answer[u"settings"].toObject();
    if (!only.isEmpty() && !settings.contains(only))
        return context.fail({errc::notFound, tr("There is no setting “%1”.").arg(only), {}});
    QList<QStringList> rows;
    for (auto it = settings.begin(); it != settings.end(); ++it) {
        if (!only.isEmpty() && it.key() != only)
            continue;
        const QJsonObject setting = it->toObject();
        rows.append({it.key(), inWords(setting[u"value"]), originInWords(setting[u"origin"].toString()), inWords(setting[u"default"])});
    }
    console.table({tr("Setting"), tr("Value"), tr("From"), tr("Default")}, rows);
    context.finish(ExitDone);
}

/// The text as the kind of value that the setting has now.
QJsonValue valueLike(const QJsonValue &now, const QString &text)
{
    if (text == "default"_L1)
        return QJsonValue::Null;
    bool isNumber = false;
    const int number = text.toInt(&isNumber);
    if (now.isDouble() && isNumber)
        return number;
    if (now.isBool() && (text == "yes"_L1 || text == "true"_L1 || text == "no"_L1 || text == "false"_L1))
        return text == "yes"_L1 || text == "true"_L1;
    return text;
}
} // namespace

void runSettings(CommandContext &context)
{
    const QStringList &arguments = context.invocation().arguments;
    const QString name = arguments.value(0);
    context.ask(u"settings.get"_s, {}, [&context, name](const QJsonObject &answer) {
        if (context.invocation().arguments.size() < 2)
            return print(context, answer, name);
        const QJsonValue value = valueLike(answer[u"settings"][name][u"value"], context.invocation().arguments[1]);
        context.ask(u"settings.set"_s, {{name, value}}, [&context, name](const QJsonObject &changed) { print(context, changed, name); });
    });
}

} // namespace tars::cli
