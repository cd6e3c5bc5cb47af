// A child process with its standard input and output as pipes: no event loop, for use from any one thread.
#pragma once

#include "common/base/result.h"

#include <functional>
#include <QByteArray>
#include <QStringList>
#include <stop_token>

namespace tars
{

class ChildProcess
{
public:
    enum class Outcome { Line, Closed, TimedOut, Stopped, TooLong };

    ChildProcess();
    ~ChildProcess(); ///< kills what still runs
    ChildProcess(const ChildProcess &) = delete;
    ChildProcess &operator=(const ChildProcess &) = delete;

    bool start(const QString &program, const QStringList &arguments);
    bool isRunning() const { return m_pid > 0; }
    qint64 pid() const { return m_pid; } ///< -1: none
    void kill(); ///< at once, and reaps it

    void send(const QByteArray &bytes); ///< queued; written while lines are read
    /// The next line, without its newline. Returns within milliseconds of a request to stop.
    Outcome readLine(QByteArray &line, qsizetype limit, int timeoutMs, const std::stop_token &stop);

private:
    bool drain(); ///< false when the child closed its end

    int m_pid = -1;
    int m_in = -1;
    int m_out = -1;
    int m_wake = -1; ///< eventfd, written when a stop is requested
    QByteArray m_unsent;
    QByteArray m_buffer;
    qsizetype m_consumed = 0;
    qsizetype m_searched = 0;
};

} // namespace tars
