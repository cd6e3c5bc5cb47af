// "tars generate": one run from start to end, on the running service or on one of its own.
#pragma once

#include "cli/commandcontext.h"
#include "cli/localservice.h"
#include "cli/progressview.h"

#include <memory>

namespace tars::cli
{

class GenerateJob : public QObject
{
    Q_OBJECT
public:
    explicit GenerateJob(CommandContext &context);
    void start();

private:
    void connectTo(const QString &dataDir);
    void startOwnService();
    void onConnectionState(Connection::State state);
    bool mayServe() const; ///< whether a service of its own can do it: none is named, and there is none yet
    void startAnew(const Error &why);
    void startRun();
    void askStatus();
    void onStatus(const StatusRecord &status);
    void onRunEnded(const StatusRecord &status);
    void reportProblems(const StatusRecord &status);
    void end(int exitCode);
    void leave();
    void stopService();
    void endWith(const Error &error);

    CommandContext &m_context;
    ProgressView m_view;
    std::unique_ptr<ServiceClient> m_client;
    std::unique_ptr<LocalService> m_service;
    QString m_dataDir;
    QString m_run;
    int m_missed = 0; ///< attempts in a row at which nobody listened
    bool m_wasOpen = false;
    bool m_isFinal = false; ///< the run has ended, and its record is asked for
    bool m_hasEnded = false;
    int m_exitCode = 0; ///< once it has ended
};

} // namespace tars::cli
