#include "service/store/runtables.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qint64 activityPruneStep = 1000;
constexpr auto filesKey = "files"_L1; // beside the departments' slugs

QString slugOf(std::optional<Department> department) { return department ? slug(*department) : QString(); }

QString textOf(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QString listText(const QStringList &list)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(list)).toJson(QJsonDocument::Compact));
}

QStringList listFrom(const QVariant &stored)
{
    QStringList list;
    const QJsonArray array = QJsonDocument::fromJson(stored.toString().toUtf8()).array();
    for (const QJsonValue &item : array)
        list.append(item.toString());
    return list;
}

QString plannedText(const UnitTotals &totals, const FilesRead &files)
{
    QJsonObject object;
    for (auto total = totals.departments.cbegin(); total != totals.departments.cend(); ++total)
        object[slug(total.key())] = total.value();
    if (totals.integration > 0)
        object[slugOf({})] = totals.integration;
    if (files != FilesRead())
        object[filesKey] = QJsonArray{ files.completed, files.total };
    return textOf(object);
}

void readPlanned(const QVariant &stored, RunRow &run)
{
    const QJsonObject object = QJsonDocument::fromJson(stored.toString().toUtf8()).object();
    for (const Department department : allDepartments)
        if (const QJsonValue total = object[slug(department)]; total.isDouble())
            run.planned.departments.insert(department, total.toInteger());
    run.planned.integration = object[slugOf({})].toInteger();
    const QJsonValue files = object[filesKey];
    run.files = { files[1].toInteger(), files[0].toInteger() };
}

const QString runColumns
    = u"id, project, output, departments, forced, only_units, state, by_token, by_user, by_source, "
      u"by_connection, "
      "created_at, started_at, ended_at, active_seconds, paused_seconds, documents, added, changed, reused, failed, planned"_s;

RunRow runFrom(const QSqlQuery &row)
{
    RunRow run;
    run.id = RunId{ row.value(0).toString() };
    run.project = ProjectId{ row.value(1).toString() };
    run.output = row.value(2).toString();
    for (const QString &name : listFrom(row.value(3))) {
        if (const auto department = departmentFromSlug(name))
            run.departments.append(*department);
    }
    run.force = row.value(4).toBool();
    for (const QString &unit : listFrom(row.value(5)))
        run.only.append(UnitId{ unit });
    run.state = fromString<RunState>(row.value(6).toString()).value_or(RunState::Failed);
    run.by = { row.value(7).toString(), row.value(8).toString(), row.value(9).toString(),
        row.value(10).toString() };
    run.createdAt = timeFrom(row.value(11));
    run.startedAt = timeFrom(row.value(12));
    run.endedAt = timeFrom(row.value(13));
    run.activeSeconds = row.value(14).toDouble();
    run.pausedSeconds = row.value(15).toDouble();
    run.documents = row.value(16).toLongLong();
    run.added = row.value(17).toLongLong();
    run.changed = row.value(18).toLongLong();
    run.reused = row.value(19).toLongLong();
    run.failed = row.value(20).toLongLong();
    readPlanned(row.value(21), run);
    return run;
}

Result<QList<RunRow>> readRuns(SqlConnection &connection, const QString &rest, const QVariantList &values)
{
    QList<RunRow> runs;
    auto read = connection.each(
        QString(u"SELECT "_s + runColumns + u" FROM runs "_s + rest), values, [&](const QSqlQuery &row) {
            runs.append(runFrom(row));
            return true;
        });
    if (!read)
        return read.error();
    return runs;
}

} // namespace

QVariant storedTime(const QDateTime &time)
{
    return time.isValid() ? QVariant(time.toMSecsSinceEpoch()) : QVariant();
}

QDateTime timeFrom(const QVariant &stored)
{
    return stored.isNull() ? QDateTime() : QDateTime::fromMSecsSinceEpoch(stored.toLongLong(), Qt::UTC);
}

void RunTables::forget() { m_nextSample.clear(); }

Result<RunId> RunTables::nextRunId(SqlConnection &connection)
{
    if (auto done = connection.run(u"UPDATE counters SET value = value + 1 WHERE name = 'run'"_s); !done)
        return done.error();
    auto number = connection.value(u"SELECT value FROM counters WHERE name = 'run'"_s);
    if (!number)
        return number.error();
    return RunId{ QString::number(number->toLongLong()) };
}

Result<qint64> RunTables::reserveSequence(SqlConnection &connection, qint64 count)
{
    auto first = connection.value(u"SELECT value FROM counters WHERE name = 'sequence'"_s);
    if (!first)
        return first.error();
    if (auto done
        = connection.run(u"UPDATE counters SET value = value + ? WHERE name = 'sequence'"_s, { count });
        !done)
        return done.error();
    return first->toLongLong();
}

Result<void> RunTables::saveRun(SqlConnection &connection, const RunRow &run)
{
    QStringList departments;
    for (const Department department : run.departments)
        departments.append(slug(department));
    QStringList only;
    for (const UnitId &unit : run.only)
        only.append(unit.value);
    return connection.run(
        QString(u"INSERT INTO runs ("_s + runColumns
            + u") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO "
              u"UPDATE SET "
              "project = excluded.project, output = excluded.output, departments = excluded.departments, "
              "forced = excluded.forced, only_units = excluded.only_units, state = excluded.state, "
              "by_token = excluded.by_token, by_user = excluded.by_user, by_source = excluded.by_source, "
              "by_connection = excluded.by_connection, created_at = excluded.created_at, "
              "started_at = excluded.started_at, ended_at = excluded.ended_at, "
              "active_seconds = excluded.active_seconds, paused_seconds = excluded.paused_seconds, "
              "documents = excluded.documents, added = excluded.added, changed = excluded.changed, "
              "reused = excluded.reused, failed = excluded.failed, planned = excluded.planned"_s),
        { run.id.value.toLongLong(), run.project.value, run.output, listText(departments), int(run.force),
            listText(only), toString(run.state), run.by.token, run.by.user, run.by.source,
            run.by.connectionId, storedTime(run.createdAt), storedTime(run.startedAt),
            storedTime(run.endedAt), run.activeSeconds, run.pausedSeconds, run.documents, run.added,
            run.changed, run.reused, run.failed, plannedText(run.planned, run.files) });
}

Result<void> RunTables::saveHold(SqlConnection &connection, const RunId &run, const Hold &hold)
{
    return connection.run(u"INSERT INTO holds (run, scope, department, held_by, since, resume_at, reason) "
                          u"VALUES (?, ?, ?, ?, ?, ?, ?) "
                          "ON CONFLICT (run, scope, department) DO UPDATE SET held_by = excluded.held_by, "
                          "since = excluded.since, "
                          "resume_at = excluded.resume_at, reason = excluded.reason"_s,
        { run.value.toLongLong(), toString(hold.scope), slugOf(hold.department), hold.by,
            storedTime(hold.since), storedTime(hold.resumeAt), hold.reason });
}

Result<void> RunTables::removeHold(
    SqlConnection &connection, const RunId &run, HoldScope scope, std::optional<Department> department)
{
    return connection.run(u"DELETE FROM holds WHERE run = ? AND scope = ? AND department = ?"_s,
        { run.value.toLongLong(), toString(scope), slugOf(department) });
}

Result<void> RunTables::saveProject(SqlConnection &connection, const ProjectInfo &project)
{
    return connection.run(
        u"INSERT INTO projects (root, name, output, departments, last_run, used) "
        "VALUES (?, ?, ?, ?, ?, (SELECT coalesce(max(used), 0) + 1 FROM projects)) "
        "ON CONFLICT (root) DO UPDATE SET name = excluded.name, output = excluded.output, "
        "departments = excluded.departments, last_run = excluded.last_run, used = excluded.used"_s,
        { project.root, project.name, project.output, listText(project.departments), project.lastRun });
}

Result<void> RunTables::removeProject(SqlConnection &connection, const ProjectId &project)
{
    return connection.run(u"DELETE FROM projects WHERE root = ?"_s, { project.value });
}

Result<void> RunTables::addActivity(SqlConnection &connection, const RunId &run, const ActivityEntry &entry)
{
    auto added = connection.run(
        u"INSERT INTO activity (run, at, kind, department, acted_by, code, args, text) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"_s,
        { run.value.toLongLong(), storedTime(entry.at), entry.kind, slugOf(entry.department), entry.by,
            entry.code, textOf(entry.args), entry.text });
    const qint64 id = connection.lastInsertId();
    if (!added || id % activityPruneStep != 0)
        return added;
    return connection.run(u"DELETE FROM activity WHERE id <= ?"_s, { id - maxActivity });
}

Result<void> RunTables::addSample(SqlConnection &connection, const RunId &run, const Sample &sample)
{
    const qint64 number = run.value.toLongLong();
    auto next = m_nextSample.find(number);
    if (next == m_nextSample.end()) {
        auto last
            = connection.value(u"SELECT coalesce(max(n) + 1, 0) FROM samples WHERE run = ?"_s, { number });
        if (!last)
            return last.error();
        next = m_nextSample.insert(number, last->toLongLong());
    }
    if (*next >= maxSamples) {
        if (auto done = connection.run(u"DELETE FROM samples WHERE run = ? AND n % 2 = 1"_s, { number });
            !done)
            return done;
        // Ascending, so that a number is free before another row takes it.
        for (qint64 n = 2; n < *next; n += 2) {
            if (auto done
                = connection.run(u"UPDATE samples SET n = ? WHERE run = ? AND n = ?"_s, { n / 2, number, n });
                !done)
                return done;
        }
        *next = (*next + 1) / 2;
    }
    const qint64 n = (*next)++;
    return connection.run(u"INSERT INTO samples (run, n, at, completed, units_per_second, memory_bytes) "
                          "VALUES (?, ?, ?, ?, ?, ?)"_s,
        { number, n, sample.at.toMSecsSinceEpoch(), textOf(sample.completed), sample.unitsPerSecond,
            sample.memoryBytes });
}

Result<void> RunTables::addHoldSpan(SqlConnection &connection, const RunId &run, const HoldSpan &span)
{
    const qint64 number = run.value.toLongLong();
    if (span.to.isValid()) {
        auto closed = connection.run(
            u"UPDATE hold_spans SET to_time = ? WHERE run = ? AND scope = ? AND to_time IS NULL"_s,
            { storedTime(span.to), number, span.scope });
        if (!closed || connection.changedRows() > 0)
            return closed;
    }
    return connection.run(u"INSERT INTO hold_spans (run, scope, from_time, to_time) VALUES (?, ?, ?, ?)"_s,
        { number, span.scope, storedTime(span.from), storedTime(span.to) });
}

Result<QList<RunRow>> RunTables::unfinishedRuns(SqlConnection &connection)
{
    QVariantList states;
    for (const RunState state :
        { RunState::Queued, RunState::Running, RunState::Pausing, RunState::Paused, RunState::Stopping })
        states.append(toString(state));
    return readRuns(connection, u"WHERE state IN (?, ?, ?, ?, ?) ORDER BY id"_s, states);
}

Result<std::optional<RunRow>> RunTables::run(SqlConnection &connection, const RunId &id)
{
    auto runs = id.isEmpty() ? readRuns(connection, u"ORDER BY id DESC LIMIT 1"_s, {})
                             : readRuns(connection, u"WHERE id = ?"_s, { id.value.toLongLong() });
    if (!runs)
        return runs.error();
    // "01" is not the run "1".
    if (runs->isEmpty() || (!id.isEmpty() && runs->first().id != id))
        return std::optional<RunRow>();
    return std::optional<RunRow>(runs->first());
}

Result<QList<RunRow>> RunTables::history(
    SqlConnection &connection, const QString &project, const RunId &before, qint64 limit)
{
    const qint64 below = before.isEmpty() ? std::numeric_limits<qint64>::max() : before.value.toLongLong();
    if (project.isEmpty())
        return readRuns(connection, u"WHERE id < ? ORDER BY id DESC LIMIT ?"_s, { below, limit });
    return readRuns(
        connection, u"WHERE project = ? AND id < ? ORDER BY id DESC LIMIT ?"_s, { project, below, limit });
}

Result<QList<std::pair<RunId, Hold>>> RunTables::holds(SqlConnection &connection)
{
    QList<std::pair<RunId, Hold>> holds;
    auto read = connection.each(
        u"SELECT run, scope, department, held_by, since, resume_at, reason FROM holds ORDER BY run, since"_s,
        {}, [&](const QSqlQuery &row) {
            Hold hold;
            hold.scope = fromString<HoldScope>(row.value(1).toString()).value_or(HoldScope::Service);
            hold.department = departmentFromSlug(row.value(2).toString());
            hold.by = row.value(3).toString();
            hold.since = timeFrom(row.value(4));
            hold.resumeAt = timeFrom(row.value(5));
            hold.reason = row.value(6).toString();
            const qint64 run = row.value(0).toLongLong();
            holds.append({ run == 0 ? RunId{} : RunId{ QString::number(run) }, hold });
            return true;
        });
    if (!read)
        return read.error();
    return holds;
}

Result<QList<ProjectInfo>> RunTables::projects(SqlConnection &connection)
{
    QList<ProjectInfo> projects;
    auto read = connection.each(
        u"SELECT root, name, output, departments, last_run FROM projects ORDER BY used DESC"_s, {},
        [&](const QSqlQuery &row) {
            projects.append({ row.value(0).toString(), row.value(1).toString(), row.value(2).toString(),
                listFrom(row.value(3)), row.value(4).toString() });
            return true;
        });
    if (!read)
        return read.error();
    return projects;
}

} // namespace tars
