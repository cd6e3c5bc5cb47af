// The service's settings as settings.get tells them; a change goes to the service and is shown when it says so.
#pragma once

#include "gui/models/runcontroller.h"

namespace tars::gui
{

class ServiceSettings : public QObject
{
    Q_OBJECT
public:
    explicit ServiceSettings(RunController &controller, QObject *parent = nullptr);
    void fetch();
    bool known(const QString &name) const { return m_settings.contains(name); }
    QJsonValue value(const QString &name) const;
    QJsonValue limit(const QString &name, const QString &which) const; ///< "minimum", "maximum", "choices"
    bool isFixed(const QString &name) const; ///< by the service's command line
    QString forbidden() const { return m_controller.forbidden(QStringLiteral("settings.set")); } ///< why we may not; else empty
    void set(const QString &name, const QJsonValue &value); ///< null: the default again

Q_SIGNALS:
    void changed();

private:
    void take(const QJsonObject &answer);

    RunController &m_controller;
    QJsonObject m_settings; ///< name → {value, origin, …}
};

} // namespace tars::gui
