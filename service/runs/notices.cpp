#include "service/runs/notices.h"

#include <algorithm>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{
constexpr int problemsPerSecond = 20;
constexpr qsizetype pathsPerEvent = 500;

void prepare(QTimer &timer, std::chrono::milliseconds interval)
{
    timer.setSingleShot(true);
    timer.setInterval(interval);
}
} // namespace

Notices::Notices(const Clock &clock, RunJournal &journal, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_journal(journal)
{
    using namespace std::chrono_literals;
    prepare(m_documentTimer, 100ms);
    prepare(m_activityTimer, 2s);
    prepare(m_problemTimer, 1s);
    connect(&m_documentTimer, &QTimer::timeout, this, [this] {
        if (tellDocuments() && !m_turns.isEmpty())
            m_documentTimer.start();
    });
    connect(&m_activityTimer, &QTimer::timeout, this, &Notices::flushActivity);
    connect(&m_problemTimer, &QTimer::timeout, this, &Notices::flushProblems);
}

void Notices::documentWritten(
    const RunId &run, std::optional<Department> department, const PublishedFile &file)
{
    if (run != m_run)
        flush();
    m_run = run;
    Written &written = m_written[department];
    if (written.paths.isEmpty())
        m_turns << department;
    written.paths << file.path;
    ++written.count;
    written.title = file.title;
    if (!m_documentTimer.isActive())
        m_documentTimer.start();
    if (!m_activityTimer.isActive())
        m_activityTimer.start();
}

void Notices::problemFound(const RunId &run, const Problem &found)
{
    if (run != m_run)
        flush();
    m_run = run;
    if (!m_problemTimer.isActive()) {
        m_problemsTold = 0;
        m_problemTimer.start();
    }
    if (m_problemsTold >= problemsPerSecond) {
        ++m_problemsHeldBack;
        return;
    }
    ++m_problemsTold;
    Q_EMIT problem(found);
    if (found.severity == Severity::Info) // each picture of a tree that was passed over is nothing that happened
        return;
    ActivityEntry entry;
    entry.kind = u"problem"_s;
    entry.department = found.department;
    entry.code = found.code;
    entry.args = found.args;
    if (!found.file.isEmpty())
        entry.args[u"file"] = found.file;
    entry.args[u"severity"] = found.severity == Severity::Error ? u"error"_s : u"warning"_s;
    entry.text = found.message;
    tell(run, entry);
}

void Notices::tell(const RunId &run, ActivityEntry entry)
{
    entry.at = m_clock.now();
    m_journal.addActivity(run, entry);
}

void Notices::flush()
{
    flushDocuments();
    flushActivity();
    flushProblems();
}

bool Notices::tellDocuments()
{
    if (m_turns.isEmpty())
        return false;
    const auto lane = m_turns.takeFirst();
    QStringList &waiting = m_written[lane].paths;
    const QStringList paths = waiting.first(std::min(pathsPerEvent, waiting.size()));
    waiting.remove(0, paths.size());
    if (!waiting.isEmpty())
        m_turns << lane;
    Q_EMIT documentsWritten({ m_run.value, lane ? slug(*lane) : QString(), paths });
    return true;
}

void Notices::flushDocuments()
{
    while (tellDocuments()) { }
}

void Notices::flushActivity()
{
    for (auto lane = m_written.begin(); lane != m_written.end(); ++lane) {
        const qint64 count = std::exchange(lane->count, 0);
        if (count == 0)
            continue;
        ActivityEntry entry;
        entry.kind = u"document"_s;
        entry.department = lane.key();
        entry.code = u"documentsWritten"_s;
        entry.args = { { u"count"_s, count }, { u"title"_s, lane->title } };
        entry.text = count == 1 ? u"Wrote %1"_s.arg(lane->title)
                                : u"Wrote %1 documents, the last one %2"_s.arg(count).arg(lane->title);
        tell(m_run, entry);
    }
}

void Notices::flushProblems()
{
    m_problemsTold = 0;
    const qint64 count = std::exchange(m_problemsHeldBack, 0);
    if (count == 0)
        return;
    Problem more;
    more.severity = Severity::Info;
    more.code = u"moreProblems"_s;
    more.args = { { u"count"_s, count } };
    more.message = u"%1 more problems were found."_s.arg(count);
    Q_EMIT problem(more);
}

} // namespace tars
