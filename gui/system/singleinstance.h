// One window per user and data directory: a second start hands its wishes to the first and ends.
#pragma once

#include <QLocalServer>
#include <QObject>

namespace tars::gui
{

class SingleInstance : public QObject
{
    Q_OBJECT
public:
    explicit SingleInstance(const QString &dataDir, QObject *parent = nullptr);
    /// True: a first one took the message, this one should end. Else this one listens from now on.
    bool handOver(const QByteArray &message);

Q_SIGNALS:
    void messageReceived(const QByteArray &message);

private:
    void onConnection();

    QString m_name;
    QLocalServer m_server;
};

} // namespace tars::gui
