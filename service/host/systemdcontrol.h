// The service as a systemd unit, of the system or of a user.
#pragma once

#include "service/host/servicecontrol.h"

#include <QStringList>

namespace tars
{

/// The text of the unit that starts this program.
QString systemdUnit(ServiceControl::Scope scope, const QString &program);

class SystemdControl final : public ServiceControl
{
public:
    SystemdControl(Scope scope, QString systemctl);

    Result<QString> install(const QString &program) override;
    Result<void> uninstall() override;
    Result<void> start() override;
    Result<void> stop() override;
    Result<Report> status() override;

private:
    QString ownUnitPath() const; ///< where install() writes; a package's unit lies elsewhere
    QString packagedUnitPath(const QString &program) const;
    Result<QString> systemctl(const QStringList &arguments) const; ///< what it printed
    Result<QString> property(const QString &name) const;
    Result<void> requireInstalled() const;

    const Scope m_scope;
    const QString m_systemctl;
};

} // namespace tars
