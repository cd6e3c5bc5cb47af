#include "gui/models/servicesettings.h"

#include "gui/models/errortext.h"

namespace tars::gui
{

using namespace Qt::StringLiterals;

ServiceSettings::ServiceSettings(RunController &controller, QObject *parent) : QObject(parent), m_controller(controller)
{
    connect(&controller, &RunController::linkChanged, this, [this] {
        if (!m_controller.link().connected())
            Q_EMIT changed();
    });
    connect(&controller.client(), &ServiceClient::eventReceived, this, [this](const QString &name, const QJsonObject &data) {
        // Somebody else may change them too.
        if (name == "settings.changed"_L1)
            take(data);
    });
}

void ServiceSettings::fetch()
{
    m_controller.client().ask(u"settings.get"_s, {}, this, [this](const Result<QJsonObject> &answer) {
        if (answer)
            take(*answer);
    });
}

void ServiceSettings::take(const QJsonObject &answer)
{
    m_settings = answer.value(u"settings"_s).isObject() ? answer.value(u"settings"_s).toObject() : answer;
    Q_EMIT changed();
}

QJsonValue ServiceSettings::value(const QString &name) const
{
    const QJsonValue entry = m_settings.value(name);
    return entry.isObject() ? entry.toObject().value(u"value"_s) : entry;
}

QJsonValue ServiceSettings::limit(const QString &name, const QString &which) const
{
    return m_settings.value(name).toObject().value(which);
}

bool ServiceSettings::isFixed(const QString &name) const
{
    return m_settings.value(name).toObject().value(u"origin"_s).toString() == "commandLine"_L1;
}

void ServiceSettings::set(const QString &name, const QJsonValue &wanted)
{
    if (!forbidden().isEmpty())
        return;
    m_controller.client().ask(u"settings.set"_s, QJsonObject{{name, wanted}}, this, [this](const Result<QJsonObject> &answer) {
        if (!answer)
            Q_EMIT m_controller.refused(errorText(answer.error()));
        // Whatever was asked for, the service says what holds.
        fetch();
    });
}

} // namespace tars::gui
