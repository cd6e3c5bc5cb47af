// A tarsd of our own, for as long as a command needs one.
#pragma once

#include "common/base/result.h"

#include <QObject>
#include <QProcess>
#include <QTimer>

namespace tars::cli
{

class LocalService : public QObject
{
    Q_OBJECT
public:
    LocalService(QString dataDir, QObject *parent = nullptr);
    ~LocalService() override; ///< ends it

    void start();
    void stop(); ///< asks it to end; stopped() follows

Q_SIGNALS:
    void listening(); ///< endpoint.json is there
    void failed(const tars::Error &error); ///< it could not be started, or it died
    void taken(); ///< another service uses the data directory, and can be asked instead
    void stopped();

private:
    void checkEndpoint();
    void onFinished(int exitCode, QProcess::ExitStatus status);
    void waitForOther();
    void passOn(); ///< what the service said on its standard error

    QString m_dataDir;
    QProcess m_process;
    QTimer m_poll;
    QByteArray m_said; ///< before it was known that the data directory is its own
    bool m_isListening = false;
    bool m_isStopping = false;
    int m_attempts = 0;
};

} // namespace tars::cli
