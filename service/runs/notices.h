// What happened, told at a pace that clients and people can follow: documents together, problems capped.
#pragma once

#include "common/base/clock.h"
#include "service/engine/ports.h"

#include <QTimer>

namespace tars
{

class Notices : public QObject
{
    Q_OBJECT
public:
    Notices(const Clock &clock, RunJournal &journal, QObject *parent = nullptr);

    void documentWritten(const RunId &run, std::optional<Department> department, const PublishedFile &file);
    void problemFound(const RunId &run, const Problem &problem);
    /// Into the activity at once.
    void tell(const RunId &run, ActivityEntry entry);
    void flush(); ///< whatever waits, now: before a run's end is told

Q_SIGNALS:
    void documentsWritten(const tars::DocumentsWritten &documents);
    void problem(const tars::Problem &problem);

private:
    struct Written {
        QStringList paths; ///< not told to clients yet
        qint64 count = 0; ///< not in the activity yet
        QString title; ///< of the last one
    };
    bool tellDocuments(); ///< one message of the lane whose turn it is; false if nothing waits
    void flushDocuments();
    void flushActivity();
    void flushProblems();

    const Clock &m_clock;
    RunJournal &m_journal;
    RunId m_run;
    QHash<std::optional<Department>, Written> m_written;
    QList<std::optional<Department>> m_turns; ///< the lanes with paths not told, next one first
    int m_problemsTold = 0; ///< in this second
    qint64 m_problemsHeldBack = 0;
    QTimer m_documentTimer;
    QTimer m_activityTimer;
    QTimer m_problemTimer;
};

} // namespace tars
