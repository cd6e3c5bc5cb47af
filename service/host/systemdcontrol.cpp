#include "service/host/systemdcontrol.h"

#include "common/base/errorcodes.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QSaveFile>
#include <QStandardPaths>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{
constexpr int patienceMs = 60'000;
const QString unitName = u"tarsd.service"_s;

/// A path as systemd reads it in ExecStart.
QString escaped(QString path)
{
    path.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s).replace(u'%', u"%%"_s).replace(u'$', u"$$"_s);
    const bool isPlain = std::none_of(path.begin(), path.end(), [](QChar c) { return c.isSpace() || c == u'"' || c == u'\''; });
    return isPlain ? path : u'"' + path + u'"';
}
} // namespace

QString systemdUnit(ServiceControl::Scope scope, const QString &program)
{
    QFile file(scope == ServiceControl::Scope::User ? u":/systemd/tarsd-user.service.in"_s
                                                    : u":/systemd/tarsd-system.service.in"_s);
    const bool isThere = file.open(QIODevice::ReadOnly);
    Q_ASSERT_X(isThere, "systemdUnit", "the unit is part of the program");
    return QString::fromUtf8(file.readAll()).replace(u"@TARSD@"_s, escaped(program));
}

SystemdControl::SystemdControl(Scope scope, QString systemctl)
    : m_scope(scope)
    , m_systemctl(std::move(systemctl))
{
}

QString SystemdControl::ownUnitPath() const
{
    if (m_scope == Scope::System)
        return u"/etc/systemd/system/"_s + unitName;
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + u"/systemd/user/"_s + unitName;
}

QString SystemdControl::packagedUnitPath(const QString &program) const
{
    const QString folder = m_scope == Scope::System ? u"system"_s : u"user"_s;
    return QDir::cleanPath(QFileInfo(program).path() + u"/../lib/systemd/"_s + folder + u'/' + unitName);
}

Result<QString> SystemdControl::systemctl(const QStringList &arguments) const
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(m_systemctl, QStringList{ m_scope == Scope::User ? u"--user"_s : u"--system"_s } + arguments);
    const bool ended = process.waitForFinished(patienceMs);
    const QString output = QString::fromLocal8Bit(process.readAll()).trimmed();
    if (ended && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0)
        return output;
    return Error{ errc::internal,
        u"“systemctl %1” failed: %2"_s.arg(
            arguments.join(u' '), output.isEmpty() ? process.errorString() : output),
        { { u"exitCode"_s, process.exitCode() } } };
}

Result<QString> SystemdControl::property(const QString &name) const
{
    return systemctl({ u"show"_s, u"--value"_s, u"--property="_s + name, unitName });
}

Result<void> SystemdControl::requireInstalled() const
{
    const auto state = property(u"LoadState"_s);
    if (!state)
        return state.error();
    if (*state == "loaded"_L1)
        return {};
    return Error{ errc::notFound, u"The service is not installed; “tarsd install” does that."_s,
        { { u"what"_s, unitName } } };
}

Result<QString> SystemdControl::install(const QString &program)
{
    // A package brings its unit along; one of our own would hide later versions of it.
    QString unit = packagedUnitPath(program);
    const auto known = property(u"FragmentPath"_s);
    if (!known)
        return known.error();
    // Where /lib is /usr/lib, systemd may name either.
    const bool isKnown = !known->isEmpty() && QFileInfo::exists(unit)
        && QFileInfo(*known).canonicalFilePath() == QFileInfo(unit).canonicalFilePath();
    if (!isKnown) {
        unit = ownUnitPath();
        QDir().mkpath(QFileInfo(unit).path());
        QSaveFile file(unit);
        const QByteArray text = systemdUnit(m_scope, program).toUtf8();
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit())
            return Error{ m_scope == Scope::System ? errc::forbidden : errc::ioError,
                u"%1 cannot be written: %2."_s.arg(unit, file.errorString()), { { u"path"_s, unit } } };
        if (const auto reloaded = systemctl({ u"daemon-reload"_s }); !reloaded)
            return reloaded.error();
    }
    if (const auto enabled = systemctl({ u"enable"_s, unitName }); !enabled)
        return enabled.error();
    return unit;
}

Result<void> SystemdControl::uninstall()
{
    if (const auto installed = requireInstalled(); !installed)
        return installed;
    if (const auto disabled = systemctl({ u"disable"_s, u"--now"_s, unitName }); !disabled)
        return disabled.error();
    if (QFile::exists(ownUnitPath()) && !QFile::remove(ownUnitPath()))
        return Error{ errc::forbidden, u"%1 cannot be removed."_s.arg(ownUnitPath()), { { u"path"_s, ownUnitPath() } } };
    const auto reloaded = systemctl({ u"daemon-reload"_s });
    return reloaded ? Result<void>() : Result<void>(reloaded.error());
}

Result<void> SystemdControl::start()
{
    if (const auto installed = requireInstalled(); !installed)
        return installed;
    const auto started = systemctl({ u"start"_s, unitName });
    return started ? Result<void>() : Result<void>(started.error());
}

Result<void> SystemdControl::stop()
{
    if (const auto installed = requireInstalled(); !installed)
        return installed;
    const auto stopped = systemctl({ u"stop"_s, unitName });
    return stopped ? Result<void>() : Result<void>(stopped.error());
}

Result<ServiceControl::Report> SystemdControl::status()
{
    const auto load = property(u"LoadState"_s);
    if (!load)
        return load.error();
    if (*load != "loaded"_L1)
        return Report{ State::NotInstalled, u"not installed"_s };
    const auto active = property(u"ActiveState"_s);
    const auto said = property(u"StatusText"_s);
    if (!active || !said)
        return active ? said.error() : active.error();
    const bool isRunning = *active == "active"_L1 || *active == "reloading"_L1;
    return Report{ isRunning ? State::Running : State::Stopped,
        said->isEmpty() ? *active : *active + u": "_s + *said };
}

} // namespace tars
