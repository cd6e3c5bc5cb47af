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
    void stopped();

private:
    void checkEndpoint();
    void onFinished(int exitCode, QProcess::ExitStatus status);

    QString m_dataDir;
    QProcess m_process;
    QTimer m_poll;
    bool m_isStopping = false;
};

} // namespace tars::cli
