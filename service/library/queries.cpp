#include "service/library/queries.h"

#include "common/wire/limits.h"
#include "service/library/documentreader.h"
#include "service/library/lastchange.h"
#include "service/store/runtables.h"
#include "service/store/unittables.h"

#include <algorithm>
#include <limits>
#include <QJsonDocument>

namespace tars::queries
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qint64 maxRows = 1000;
constexpr qint64 maxPoints = 2000;
constexpr qint64 minPoints = 4;
const QString newestFirst = u" ORDER BY id DESC LIMIT ?"_s;

Error notFound(const QString &what)
{
    return { errc::notFound, u"There is no "_s + what, { { u"what"_s, what } } };
}

Result<qint64> rowLimit(qint64 limit)
{
    if (limit < 1)
        return wire::badMember(u"limit"_s, u"1 or more"_s);
    return qMin(limit, maxRows);
}

/// The run meant: the one named, else the active one, else the latest; 0 if there was none yet.
Result<qint64> resolveRun(SqlConnection &connection, const QString &run)
{
    if (!run.isEmpty()) {
        auto row = RunTables::run(connection, RunId{ run });
        if (!row)
            return row.error();
        if (!row->has_value())
            return notFound(u"run "_s + run);
        return run.toLongLong();
    }
    QVariantList states;
    for (const RunState state :
        { RunState::Running, RunState::Pausing, RunState::Paused, RunState::Stopping })
        states.append(toString(state));
    auto id = connection.value(
        u"SELECT coalesce((SELECT min(id) FROM runs WHERE state IN (?, ?, ?, ?)), (SELECT max(id) FROM runs), 0)"_s,
        states);
    if (!id)
        return id.error();
    return id->toLongLong();
}

} // namespace

Result<DocumentSet> resolveSet(SqlConnection &connection, const QString &project)
{
    QString sql = u"SELECT id, output, last_run FROM sets WHERE project = ? ORDER BY last_run DESC LIMIT 1"_s;
    QVariantList values{ project };
    if (project.isEmpty()) {
        auto run = resolveRun(connection, {});
        if (!run)
            return run.error();
        sql = u"SELECT sets.id, sets.output, last_run FROM sets JOIN runs ON runs.project = sets.project "
              "AND runs.output = sets.output WHERE runs.id = ?"_s;
        values = { *run };
    }
    DocumentSet set;
    auto read = connection.each(sql, values, [&](const QSqlQuery &row) {
        set = { row.value(0).toLongLong(), row.value(1).toString(), row.value(2).toLongLong() };
        return false;
    });
    if (!read)
        return read.error();
    if (set.id != 0 || project.isEmpty())
        return set;
    auto known = connection.value(
        u"SELECT (SELECT count(*) FROM projects WHERE root = ?) + (SELECT count(*) FROM runs WHERE project = ?)"_s,
        { project, project });
    if (!known)
        return known.error();
    if (known->toInt() == 0)
        return notFound(u"project "_s + project);
    return set;
}

namespace
{

QJsonObject objectFrom(const QVariant &stored)
{
    return QJsonDocument::fromJson(stored.toString().toUtf8()).object();
}

QString likePattern(const QString &text)
{
    QString pattern = text;
    pattern.replace(u'\\', u"\\\\"_s).replace(u'%', u"\\%"_s).replace(u'_', u"\\_"_s);
    return u'%' + pattern + u'%';
}

} // namespace

Result<QJsonObject> history(SqlConnection &connection, const wire::HistoryRequest &request)
{
    auto limit = rowLimit(request.limit);
    if (!limit)
        return limit.error();
    bool isNumber = true;
    if (!request.before.isEmpty())
        (void)request.before.toLongLong(&isNumber);
    if (!isNumber)
        return wire::badMember(u"before"_s, u"a run"_s);
    auto rows = RunTables::history(connection, request.project, RunId{ request.before }, *limit);
    if (!rows)
        return rows.error();
    QList<HistoryEntry> runs;
    for (const RunRow &row : std::as_const(*rows)) {
        HistoryEntry entry;
        entry.run = row.id.value;
        entry.project = row.project.value;
        entry.state = row.state;
        entry.startedAt = row.startedAt;
        entry.endedAt = row.endedAt;
        entry.by = row.by.user.isEmpty() ? row.by.source : row.by.user;
        entry.documents = row.documents;
        entry.added = row.added;
        entry.changed = row.changed;
        entry.reused = row.reused;
        entry.failed = row.failed;
        entry.seconds = row.activeSeconds;
        entry.pausedSeconds = row.pausedSeconds;
        runs.append(entry);
    }
    return QJsonObject{ { u"runs"_s, wire::encode(runs) } };
}

Result<QJsonObject> activity(SqlConnection &connection, const wire::ActivityRequest &request)
{
    auto limit = rowLimit(request.limit);
    if (!limit)
        return limit.error();
    auto run = resolveRun(connection, request.run);
    if (!run)
        return run.error();
    const bool isNewest = request.after <= 0;
    const QString sql
        = u"SELECT id, at, kind, department, acted_by, code, args, text FROM activity WHERE run IN (0, ?) AND id > ?"_s
        + (isNewest ? newestFirst : u" ORDER BY id LIMIT ?"_s);
    QList<ActivityEntry> entries;
    auto read
        = connection.each(sql, { *run, qMax<qint64>(0, request.after), *limit }, [&](const QSqlQuery &row) {
              ActivityEntry entry;
              entry.id = row.value(0).toLongLong();
              entry.at = timeFrom(row.value(1));
              entry.kind = row.value(2).toString();
              entry.department = departmentFromSlug(row.value(3).toString());
              entry.by = row.value(4).toString();
              entry.code = row.value(5).toString();
              entry.args = objectFrom(row.value(6));
              entry.text = row.value(7).toString();
              entries.append(entry);
              return true;
          });
    if (!read)
        return read.error();
    if (isNewest)
        std::reverse(entries.begin(), entries.end());
    return QJsonObject{ { u"entries"_s, wire::encode(entries) } };
}

QList<Sample> thinned(const QList<Sample> &samples, qint64 points)
{
    if (samples.size() <= points)
        return samples;
    QList<Sample> kept{ samples.first() };
    const qsizetype inner = samples.size() - 2;
    const qsizetype stretches = qMax<qsizetype>(1, (points - 2) / 2);
    for (qsizetype stretch = 0; stretch < stretches; ++stretch) {
        const auto begin = samples.begin() + 1 + inner * stretch / stretches;
        const auto end = samples.begin() + 1 + inner * (stretch + 1) / stretches;
        if (begin == end)
            continue;
        auto [low, high] = std::minmax_element(
            begin, end, [](const Sample &a, const Sample &b) { return a.unitsPerSecond < b.unitsPerSecond; });
        if (high < low)
            std::swap(low, high);
        kept.append(*low);
        if (low != high)
            kept.append(*high);
    }
    kept.append(samples.last());
    return kept;
}

Result<QJsonObject> samples(SqlConnection &connection, const wire::SamplesRequest &request)
{
    if (request.points < minPoints)
        return wire::badMember(u"points"_s, u"4 or more"_s);
    auto run = resolveRun(connection, request.run);
    if (!run)
        return run.error();
    const qint64 from = request.from.isValid() ? request.from.toMSecsSinceEpoch() : 0;
    const qint64 to
        = request.to.isValid() ? request.to.toMSecsSinceEpoch() : std::numeric_limits<qint64>::max();
    QList<Sample> samples;
    auto read = connection.each(u"SELECT at, completed, units_per_second, memory_bytes FROM samples "
                                "WHERE run = ? AND at >= ? AND at <= ? ORDER BY n"_s,
        { *run, from, to }, [&](const QSqlQuery &row) {
            samples.append({ timeFrom(row.value(0)), objectFrom(row.value(1)), row.value(2).toDouble(),
                row.value(3).toLongLong() });
            return true;
        });
    if (!read)
        return read.error();
    QList<HoldSpan> holds;
    read = connection.each(
        u"SELECT from_time, to_time, scope FROM hold_spans WHERE run = ? ORDER BY id LIMIT 10000"_s, { *run },
        [&](const QSqlQuery &row) {
            holds.append({ timeFrom(row.value(0)), timeFrom(row.value(1)), row.value(2).toString() });
            return true;
        });
    if (!read)
        return read.error();
    return QJsonObject{ { u"samples"_s, wire::encode(thinned(samples, qMin(request.points, maxPoints))) },
        { u"holds"_s, wire::encode(holds) } };
}

Result<QJsonObject> documents(SqlConnection &connection, const wire::DocumentsRequest &request)
{
    auto limit = rowLimit(request.limit);
    if (!limit)
        return limit.error();
    auto set = resolveSet(connection, request.project);
    if (!set)
        return set.error();
    // New and Updated speak of the last run; what no unit wrote since then is unchanged.
    QString sql = u"SELECT path, title, department, shown, size, mtime_ns, present FROM ("
                  "SELECT *, CASE WHEN state IN (?, ?) AND changed_in <> ? THEN ? ELSE state END AS shown "
                  "FROM documents WHERE set_id = ? AND listed = 1 AND path > ?) AS candidates WHERE 1 = 1"_s;
    QVariantList values{ toString(DocumentState::New), toString(DocumentState::Updated), set->lastRun,
        toString(DocumentState::Unchanged), set->id, request.after };
    if (request.department) {
        sql += u" AND department = ?"_s;
        values.append(slug(*request.department));
    }
    if (request.state) {
        sql += u" AND shown = ?"_s;
        values.append(toString(*request.state));
    }
    if (!request.query.isEmpty()) {
        sql += u" AND (path LIKE ? ESCAPE '\\' OR title LIKE ? ESCAPE '\\')"_s;
        values.append(likePattern(request.query));
        values.append(likePattern(request.query));
    }
    sql += u" ORDER BY path LIMIT ?"_s;
    values.append(*limit);
    QList<DocumentInfo> documents;
    auto read = connection.each(sql, values, [&](const QSqlQuery &row) {
        DocumentInfo info;
        info.path = row.value(0).toString();
        info.title = row.value(1).toString();
        info.department = departmentFromSlug(row.value(2).toString());
        info.state = fromString<DocumentState>(row.value(3).toString()).value_or(DocumentState::Unchanged);
        info.bytes = row.value(4).toLongLong();
        if (row.value(6).toBool())
            info.changedAt = QDateTime::fromMSecsSinceEpoch(row.value(5).toLongLong() / 1'000'000, Qt::UTC);
        documents.append(info);
        return true;
    });
    if (!read)
        return read.error();
    return QJsonObject{ { u"documents"_s, wire::encode(documents) } };
}

Result<QJsonObject> document(SqlConnection &connection, const wire::DocumentRequest &request)
{
    if (request.offset < 0)
        return wire::badMember(u"offset"_s, u"0 or more"_s);
    if (request.limit < 1 || request.limit > wire::maxDocumentChunkBytes)
        return wire::badMember(u"limit"_s, u"1 to 262144"_s);
    auto set = resolveSet(connection, request.project);
    if (!set)
        return set.error();
    std::optional<DocumentState> state;
    auto read = connection.each(
        u"SELECT state, changed_in FROM documents WHERE set_id = ? AND path = ? AND present = 1"_s,
        { set->id, request.path }, [&](const QSqlQuery &row) {
            const auto stored = fromString<DocumentState>(row.value(0).toString());
            const bool isOfLastRun = row.value(1).toLongLong() == set->lastRun;
            state = stored && isOfLastRun ? *stored : DocumentState::Unchanged;
            return false;
        });
    if (!read)
        return read.error();
    if (!state)
        return notFound(u"document "_s + request.path);
    if (!request.diff)
        return readDocument(set->output, request.path, request.offset, request.limit);
    const auto difference = lastChange(set->output, request.path, *state);
    if (!difference)
        return difference.error();
    return pieceOf(*difference, request.path, u"text/x-diff"_s, request.offset, request.limit);
}

Result<QJsonObject> problems(SqlConnection &connection, const wire::ProblemsRequest &request)
{
    auto limit = rowLimit(request.limit);
    if (!limit)
        return limit.error();
    auto run = resolveRun(connection, request.run);
    if (!run)
        return run.error();
    auto problems = UnitTables::problems(
        connection, RunId{ QString::number(*run) }, qMax<qint64>(0, request.after), *limit, request.severity);
    if (!problems)
        return problems.error();
    const auto counts = UnitTables::problemCounts(connection, RunId{ QString::number(*run) });
    if (!counts)
        return counts.error();
    QJsonObject total;
    for (const Severity severity : { Severity::Error, Severity::Warning, Severity::Info })
        total.insert(toString(severity), counts->value(severity));
    return QJsonObject{ { u"problems"_s, wire::encode(*problems) }, { u"total"_s, total } };
}

} // namespace tars::queries
