// What is asked of the tables of units; who writes them is unittables.cpp.
#include "service/store/unittables.h"

#include <QJsonDocument>

namespace tars
{

using namespace Qt::StringLiterals;

Result<QHash<UnitId, UnitRow>> UnitTables::units(
    SqlConnection &connection, const ProjectId &project, const QString &output)
{
    QHash<UnitId, UnitRow> rows;
    QHash<qint64, UnitId> names;
    auto read = connection.each(u"SELECT units.id, unit, kind, version, done_in, failed, written_in <> done_in, "
                                "seq <= (SELECT value FROM counters WHERE name = 'checkpoint') FROM units "
                                "JOIN sets ON sets.id = units.set_id WHERE project = ? AND output = ?"_s,
        { project.value, output }, [&](const QSqlQuery &found) {
            UnitRow row;
            row.id = UnitId{ found.value(1).toString() };
            row.kind = found.value(2).toString();
            row.version = found.value(3).toInt();
            row.doneIn = RunId{ found.value(4).toString() };
            row.failed = found.value(5).toBool();
            row.reused = found.value(6).toBool();
            row.durable = found.value(7).toBool();
            names.insert(found.value(0).toLongLong(), row.id);
            rows.insert(row.id, row);
            return true;
        });
    if (!read)
        return read.error();
    read = connection.each(
        u"SELECT unit_id, path, title, size, mtime_ns, hash, state, description FROM documents "
        "JOIN sets ON sets.id = documents.set_id WHERE project = ? AND output = ? AND present = 1 "
        "ORDER BY unit_id, position"_s,
        { project.value, output }, [&](const QSqlQuery &found) {
            const auto row = rows.find(names.value(found.value(0).toLongLong()));
            if (row == rows.end())
                return true; // committed between the two queries
            PublishedFile file;
            file.path = found.value(1).toString();
            file.title = found.value(2).toString();
            file.size = found.value(3).toLongLong();
            file.mtimeNs = found.value(4).toLongLong();
            file.hash = found.value(5).toByteArray();
            file.state
                = fromString<DocumentState>(found.value(6).toString()).value_or(DocumentState::Unchanged);
            file.description = found.value(7).toString();
            row->files.append(file);
            return true;
        });
    if (!read)
        return read.error();
    return rows;
}

Result<UnitCountsByLane> UnitTables::doneUnits(
    SqlConnection &connection, const ProjectId &project, const QString &output, const RunId &run)
{
    UnitCountsByLane counts;
    const qint64 number = run.value.toLongLong();
    const auto written = u"sum(CASE WHEN written_in = ? AND failed = 0 AND state = ? THEN 1 ELSE 0 END)"_s;
    auto read = connection.each(u"SELECT units.department, count(*), sum(CASE WHEN written_in <> ? THEN 1 ELSE 0 END), "
                                "sum(failed), "_s
            + written + u", "_s + written
            + u" FROM units JOIN sets ON sets.id = units.set_id "
              "LEFT JOIN documents ON unit_id = units.id AND position = 0 "
              "WHERE project = ? AND output = ? AND done_in = ? AND kind <> ? GROUP BY units.department"_s,
        { number, number, toString(DocumentState::New), number, toString(DocumentState::Updated), project.value, output,
            number, QString(foundationKind) },
        [&](const QSqlQuery &found) {
            counts[departmentFromSlug(found.value(0).toString())] = { found.value(1).toLongLong(),
                found.value(2).toLongLong(), found.value(3).toLongLong(), found.value(4).toLongLong(),
                found.value(5).toLongLong() };
            return true;
        });
    if (!read)
        return read.error();
    return counts;
}

Result<void> UnitTables::forEachDependency(SqlConnection &connection, const ProjectId &project,
    const QString &output, const std::function<void(const UnitJournal::Dependency &)> &visit)
{
    QList<UnitJournal::Dependency> ofQuestion; // one per digest; hardly ever more than one
    const auto flush = [&] {
        for (const UnitJournal::Dependency &dependency : std::as_const(ofQuestion))
            visit(dependency);
        ofQuestion.clear();
    };
    auto read = connection.each(
        u"SELECT question, digest, unit FROM questions JOIN sets ON sets.id = questions.set_id "
        "JOIN unit_answers ON question_id = questions.id JOIN units ON units.id = unit_id "
        "WHERE project = ? AND output = ? ORDER BY question"_s,
        { project.value, output }, [&](const QSqlQuery &found) {
            const QString question = found.value(0).toString();
            const Digest digest = found.value(1).toByteArray();
            if (!ofQuestion.isEmpty() && ofQuestion.first().question != question)
                flush();
            auto dependency = std::find_if(ofQuestion.begin(), ofQuestion.end(),
                [&](const UnitJournal::Dependency &known) { return known.digest == digest; });
            if (dependency == ofQuestion.end())
                dependency = ofQuestion.insert(ofQuestion.end(), { question, digest, {} });
            dependency->units.append(UnitId{ found.value(2).toString() });
            return true;
        });
    if (!read)
        return read;
    flush();
    return {};
}

Result<Digest> UnitTables::rootDigest(
    SqlConnection &connection, const ProjectId &project, const QString &output)
{
    auto digest = connection.value(
        u"SELECT root_digest FROM sets WHERE project = ? AND output = ?"_s, { project.value, output });
    if (!digest)
        return digest.error();
    return digest->toByteArray();
}

namespace
{
/// Also those of units that a run reused: found earlier, they hold still.
const QString problemsOfRun = u"(SELECT problems.* FROM problems WHERE run = ? UNION ALL "
                              "SELECT problems.* FROM units JOIN problems ON unit_id = units.id AND run = written_in "
                              "WHERE done_in = ? AND written_in <> done_in)"_s;
} // namespace

Result<QHash<Severity, qint64>> UnitTables::problemCounts(SqlConnection &connection, const RunId &run)
{
    QHash<Severity, qint64> counts;
    const qint64 number = run.value.toLongLong();
    const auto read = connection.each(u"SELECT severity, COUNT(*) FROM %1 GROUP BY severity"_s.arg(problemsOfRun),
        { number, number }, [&](const QSqlQuery &found) {
            counts[fromString<Severity>(found.value(0).toString()).value_or(Severity::Error)] += found.value(1).toLongLong();
            return true;
        });
    if (!read)
        return read.error();
    return counts;
}

Result<QList<Problem>> UnitTables::problems(SqlConnection &connection, const RunId &run, qint64 after, qint64 limit,
    std::optional<Severity> severity)
{
    QList<Problem> problems;
    const qint64 number = run.value.toLongLong();
    const QString only = severity ? toString(*severity) : u""_s;
    auto read = connection.each(
        u"SELECT id, severity, department, unit, file, line, code, args, message FROM %1 "
        "WHERE id > ? AND (? = '' OR severity = ?) ORDER BY id LIMIT ?"_s.arg(problemsOfRun),
        { number, number, after, only, only, limit }, [&](const QSqlQuery &found) {
            Problem problem;
            problem.id = found.value(0).toLongLong();
            problem.severity = fromString<Severity>(found.value(1).toString()).value_or(Severity::Error);
            problem.department = departmentFromSlug(found.value(2).toString());
            problem.unit = found.value(3).toString();
            problem.file = found.value(4).toString();
            problem.line = found.value(5).toInt();
            problem.code = found.value(6).toString();
            problem.args = QJsonDocument::fromJson(found.value(7).toString().toUtf8()).object();
            problem.message = found.value(8).toString();
            problems.append(problem);
            return true;
        });
    if (!read)
        return read.error();
    return problems;
}

} // namespace tars
