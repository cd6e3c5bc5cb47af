#include "service/host/systemdnotifier.h"

#include <chrono>
#include <systemd/sd-daemon.h>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{
constexpr std::chrono::seconds statusInterval{ 1 };

void notify(const QByteArray &message) { sd_notify(0, message.constData()); }
} // namespace

SystemdNotifier::SystemdNotifier(QObject *parent)
    : QObject(parent)
{
    m_statusTimer.setSingleShot(true);
    m_statusTimer.setInterval(statusInterval);
    connect(&m_statusTimer, &QTimer::timeout, this, &SystemdNotifier::tellStatus);
    connect(&m_watchdog, &QTimer::timeout, this, [] { notify("WATCHDOG=1"); });
}

void SystemdNotifier::ready()
{
    notify("READY=1");
    uint64_t microseconds = 0;
    if (sd_watchdog_enabled(0, &microseconds) <= 0)
        return;
    m_watchdog.start(std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::microseconds(microseconds) / 2));
    notify("WATCHDOG=1");
}

void SystemdNotifier::setStatus(const QString &text)
{
    m_status = text;
    if (m_statusTimer.isActive() || m_status == m_told)
        return;
    tellStatus();
}

void SystemdNotifier::tellStatus()
{
    if (m_status == m_told)
        return;
    m_told = m_status;
    notify("STATUS=" + QString(m_status).replace(u'\n', u' ').toUtf8());
    m_statusTimer.start();
}

void SystemdNotifier::stopping()
{
    m_statusTimer.stop();
    notify("STOPPING=1");
}

} // namespace tars
