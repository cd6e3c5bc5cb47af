// How long to wait for a program's answer on a machine that has other things to do.
#pragma once

#include <QElapsedTimer>

namespace tars
{

/// A program has had its time when it used half of that of one processor, or when four times as long went by: one that
/// waits for its turn is no hanging one.
class ProcessDeadline
{
public:
    ProcessDeadline(qint64 pid, int timeoutMs);

    /// Milliseconds after which this is to be asked again; 0 when the time is up.
    int left() const;

private:
    qint64 usedMs() const; ///< of a processor, by the program itself; 0 if that cannot be told

    const qint64 m_pid;
    const qint64 m_timeoutMs;
    const qint64 m_usedBefore;
    QElapsedTimer m_timer;
};

} // namespace tars
