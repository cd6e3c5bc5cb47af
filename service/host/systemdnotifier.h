// Tells systemd that the service is ready, what it does, and that it is alive. Where systemd did not start it, nothing.
#pragma once

#include <QObject>
#include <QTimer>

namespace tars
{

class SystemdNotifier : public QObject
{
    Q_OBJECT
public:
    explicit SystemdNotifier(QObject *parent = nullptr);

    void ready(); ///< listening; from here on the watchdog is fed, as long as the event loop turns
    void setStatus(const QString &text); ///< told at most once a second, the latest
    void stopping();

private:
    void tellStatus();

    QString m_status;
    QString m_told;
    QTimer m_statusTimer;
    QTimer m_watchdog;
};

} // namespace tars
