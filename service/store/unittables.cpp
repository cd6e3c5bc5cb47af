#include "service/store/unittables.h"

#include "common/base/errorcodes.h"

#include <QJsonDocument>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype maxCachedQuestions = 200'000;

QString unitSlug(std::optional<Department> department) { return department ? slug(*department) : QString(); }

bool isListed(const QString &path, int position) { return position == 0 || !path.startsWith(u"site/"_s); }

} // namespace

Result<void> UnitTables::load(SqlConnection &connection)
{
    // Not max(seq) alone: numbers of units that are gone must not come back below the checkpoint.
    auto last = connection.value(u"SELECT max(m) FROM (SELECT max(seq) AS m FROM units UNION ALL "
                                 "SELECT value FROM counters WHERE name = 'checkpoint') AS numbers"_s);
    if (!last)
        return last.error();
    m_lastSeq = last->toLongLong();
    return {};
}

void UnitTables::forget()
{
    m_sets.clear();
    m_questions.clear();
}

Result<UnitTables::Set *> UnitTables::set(
    SqlConnection &connection, const ProjectId &project, const QString &output)
{
    const auto key = std::pair(project.value, output);
    if (const auto known = m_sets.find(key); known != m_sets.end())
        return &*known;
    if (auto added
        = connection.run(u"INSERT INTO sets (project, output, root_digest, last_run) VALUES (?, ?, ?, 0) "
                         "ON CONFLICT (project, output) DO NOTHING"_s,
            { project.value, output, Digest() });
        !added)
        return added.error();
    Set found;
    auto read = connection.each(u"SELECT id, last_run FROM sets WHERE project = ? AND output = ?"_s,
        { project.value, output }, [&](const QSqlQuery &row) {
            found = { row.value(0).toLongLong(), row.value(1).toLongLong() };
            return false;
        });
    if (!read)
        return read.error();
    return &*m_sets.insert(key, found);
}

Result<void> UnitTables::commit(SqlConnection &connection, const ProjectId &project, const QString &output,
    const QList<UnitCommit> &units)
{
    auto set = this->set(connection, project, output);
    if (!set)
        return set.error();
    for (const UnitCommit &unit : units) {
        const qint64 run = unit.run.value.toLongLong();
        if (run > (*set)->lastRun) {
            if (auto done
                = connection.run(u"UPDATE sets SET last_run = ? WHERE id = ?"_s, { run, (*set)->id });
                !done)
                return done;
            (*set)->lastRun = run;
        }
        const auto done = unit.unit.id.isEmpty() ? writeProblems(connection, 0, unit)
            : unit.reused                        ? reuseUnit(connection, (*set)->id, unit)
                                                 : commitUnit(connection, (*set)->id, unit);
        if (!done)
            return done;
    }
    return {};
}

Result<void> UnitTables::reuseUnit(SqlConnection &connection, qint64 set, const UnitCommit &unit)
{
    auto row = connection.value(
        u"SELECT id FROM units WHERE set_id = ? AND unit = ?"_s, { set, unit.unit.id.value });
    if (!row)
        return row.error();
    if (!row->isValid()) {
        return Error{ errc::internal,
            u"A unit was reused that the journal does not know: "_s + unit.unit.id.value,
            { { u"what"_s, unit.unit.id.value } } };
    }
    if (auto done = connection.run(u"UPDATE units SET done_in = ? WHERE id = ?"_s,
            { unit.run.value.toLongLong(), row->toLongLong() });
        !done)
        return done;
    return writeProblems(connection, row->toLongLong(), unit);
}

Result<void> UnitTables::commitUnit(SqlConnection &connection, qint64 set, const UnitCommit &unit)
{
    const QString department = unitSlug(unit.unit.department);
    const qint64 run = unit.run.value.toLongLong();
    const qint64 seq = ++m_lastSeq;
    auto written = connection.run(
        u"INSERT INTO units (set_id, unit, kind, version, department, done_in, written_in, failed, seq) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (set_id, unit) DO UPDATE SET kind = excluded.kind, "
        "version = excluded.version, department = excluded.department, done_in = excluded.done_in, "
        "written_in = excluded.written_in, failed = excluded.failed, seq = excluded.seq"_s,
        { set, unit.unit.id.value, unit.unit.kind, unit.unit.version, department, run, run, int(unit.failed),
            seq });
    if (!written)
        return written;
    auto row = connection.value(
        u"SELECT id FROM units WHERE set_id = ? AND unit = ?"_s, { set, unit.unit.id.value });
    if (!row)
        return row.error();
    const qint64 id = row->toLongLong();
    // A failed unit that wrote nothing leaves what an earlier run wrote in place.
    const auto documents = unit.failed && unit.files.isEmpty() ? markFailed(connection, set, id, unit)
                                                               : writeDocuments(connection, set, id, unit);
    if (!documents)
        return documents;
    if (auto done = writeAnswers(connection, set, id, unit.answers); !done)
        return done;
    // Done again in the same run, after a kill or because somebody asked: what went wrong before is past.
    if (auto done = connection.run(u"DELETE FROM problems WHERE unit_id = ? AND run = ?"_s, { id, run }); !done)
        return done;
    return writeProblems(connection, id, unit);
}

Result<void> UnitTables::markFailed(SqlConnection &connection, qint64 set, qint64 row, const UnitCommit &unit)
{
    const qint64 run = unit.run.value.toLongLong();
    if (auto done = connection.run(
            u"UPDATE documents SET state = ?, changed_in = ? WHERE unit_id = ? AND position = 0"_s,
            { toString(DocumentState::Failed), run, row });
        !done || connection.changedRows() > 0)
        return done;
    return connection.run(
        u"INSERT INTO documents (unit_id, path, set_id, position, department, title, size, mtime_ns, "
        "hash, state, changed_in, listed, present) VALUES (?, ?, ?, 0, ?, ?, 0, 0, ?, ?, ?, 1, 0)"_s,
        { row, unit.unit.primaryPath, set, unitSlug(unit.unit.department), unit.unit.title, Digest(),
            toString(DocumentState::Failed), run });
}

Result<void> UnitTables::writeDocuments(
    SqlConnection &connection, qint64 set, qint64 row, const UnitCommit &unit)
{
    struct Known {
        Digest hash;
        QString state;
        qint64 changedIn = 0;
    };
    QHash<QString, Known> known;
    auto read = connection.each(u"SELECT path, hash, state, changed_in FROM documents WHERE unit_id = ?"_s,
        { row }, [&](const QSqlQuery &found) {
            known.insert(found.value(0).toString(),
                { found.value(1).toByteArray(), found.value(2).toString(), found.value(3).toLongLong() });
            return true;
        });
    if (!read)
        return read;
    const qint64 run = unit.run.value.toLongLong();
    int position = 0;
    for (const PublishedFile &file : unit.files) {
        QString state = toString(unit.failed && position == 0 ? DocumentState::Failed : file.state);
        // Done again within one run (after a kill): what that run said of it at first still holds.
        if (const auto before = known.constFind(file.path); before != known.constEnd()
            && file.state == DocumentState::Unchanged && before->changedIn == run
            && before->hash == file.hash)
            state = before->state;
        const qint64 changedIn = file.state == DocumentState::Unchanged && known.contains(file.path)
            ? known.value(file.path).changedIn
            : run;
        auto written = connection.run(
            u"INSERT INTO documents (unit_id, path, set_id, position, department, title, size, mtime_ns, "
            u"hash, state, "
            "changed_in, listed, description, present) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1) "
            "ON CONFLICT (unit_id, path) DO UPDATE SET position = excluded.position, description = excluded.description, "
            "department = excluded.department, title = excluded.title, size = excluded.size, "
            "mtime_ns = excluded.mtime_ns, hash = excluded.hash, state = excluded.state, "
            "changed_in = excluded.changed_in, listed = excluded.listed, present = 1"_s,
            { row, file.path, set, position, unitSlug(unit.unit.department), file.title, file.size,
                file.mtimeNs, file.hash, state, changedIn, int(isListed(file.path, position)), file.description.isNull() ? QString(u""_s) : file.description });
        if (!written)
            return written;
        known.remove(file.path);
        ++position;
    }
    for (auto gone = known.keyBegin(); gone != known.keyEnd(); ++gone) {
        if (auto done
            = connection.run(u"DELETE FROM documents WHERE unit_id = ? AND path = ?"_s, { row, *gone });
            !done)
            return done;
    }
    return {};
}

Result<qint64> UnitTables::question(SqlConnection &connection, qint64 set, const QString &text)
{
    const auto key = std::pair(set, text);
    if (const auto known = m_questions.constFind(key); known != m_questions.constEnd())
        return *known;
    if (auto added = connection.run(u"INSERT INTO questions (set_id, question) VALUES (?, ?) "
                                    "ON CONFLICT (set_id, question) DO NOTHING"_s,
            { set, text });
        !added)
        return added.error();
    qint64 id = connection.lastInsertId();
    if (connection.changedRows() == 0) { // it was known
        auto known
            = connection.value(u"SELECT id FROM questions WHERE set_id = ? AND question = ?"_s, { set, text });
        if (!known)
            return known.error();
        id = known->toLongLong();
    }
    if (m_questions.size() >= maxCachedQuestions)
        m_questions.clear();
    m_questions.insert(key, id);
    return id;
}

Result<void> UnitTables::writeAnswers(
    SqlConnection &connection, qint64 set, qint64 row, const QList<Answer> &answers)
{
    QHash<qint64, Digest> before;
    auto read = connection.each(u"SELECT question_id, digest FROM unit_answers WHERE unit_id = ?"_s, { row },
        [&](const QSqlQuery &found) {
            before.insert(found.value(0).toLongLong(), found.value(1).toByteArray());
            return true;
        });
    if (!read)
        return read;
    for (const Answer &answer : answers) {
        auto id = question(connection, set, answer.question);
        if (!id)
            return id.error();
        const auto known = before.constFind(*id);
        const bool isSame = known != before.constEnd() && *known == answer.digest;
        before.remove(*id);
        if (isSame)
            continue;
        auto written
            = connection.run(u"INSERT INTO unit_answers (question_id, unit_id, digest) VALUES (?, ?, ?) "
                             "ON CONFLICT (question_id, unit_id) DO UPDATE SET digest = excluded.digest"_s,
                { *id, row, answer.digest });
        if (!written)
            return written;
    }
    for (auto gone = before.keyBegin(); gone != before.keyEnd(); ++gone) {
        if (auto done = connection.run(
                u"DELETE FROM unit_answers WHERE question_id = ? AND unit_id = ?"_s, { *gone, row });
            !done)
            return done;
    }
    return {};
}

Result<void> UnitTables::writeProblems(SqlConnection &connection, qint64 row, const UnitCommit &unit)
{
    for (const Problem &problem : unit.problems) {
        auto written = connection.run(
            u"INSERT INTO problems (id, run, unit_id, severity, department, unit, file, line, code, args, "
            u"message) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET run = excluded.run, "
            "unit_id = excluded.unit_id, severity = excluded.severity, department = excluded.department, "
            "unit = excluded.unit, file = excluded.file, line = excluded.line, code = excluded.code, "
            "args = excluded.args, message = excluded.message"_s,
            { problem.id > 0 ? QVariant(problem.id) : QVariant(), unit.run.value.toLongLong(), row,
                toString(problem.severity), unitSlug(problem.department), problem.unit, problem.file,
                problem.line, problem.code,
                QString::fromUtf8(QJsonDocument(problem.args).toJson(QJsonDocument::Compact)),
                problem.message });
        if (!written)
            return written;
    }
    return {};
}

Result<void> UnitTables::reopen(
    SqlConnection &connection, const ProjectId &project, const QString &output, const QList<UnitId> &units)
{
    auto set = this->set(connection, project, output);
    if (!set)
        return set.error();
    for (const UnitId &unit : units) {
        if (auto done = connection.run(
                u"UPDATE units SET done_in = 0 WHERE set_id = ? AND unit = ? AND failed = 1"_s,
                { (*set)->id, unit.value });
            !done)
            return done;
    }
    return {};
}

Result<void> UnitTables::remove(
    SqlConnection &connection, const ProjectId &project, const QString &output, const QList<UnitId> &units)
{
    auto set = this->set(connection, project, output);
    if (!set)
        return set.error();
    for (const UnitId &unit : units) {
        auto row = connection.value(
            u"SELECT id FROM units WHERE set_id = ? AND unit = ?"_s, { (*set)->id, unit.value });
        if (!row)
            return row.error();
        if (!row->isValid())
            continue;
        for (const QString &sql : { u"DELETE FROM unit_answers WHERE unit_id = ?"_s,
                 u"DELETE FROM documents WHERE unit_id = ?"_s, u"DELETE FROM units WHERE id = ?"_s }) {
            if (auto done = connection.run(sql, { *row }); !done)
                return done;
        }
    }
    return {};
}

Result<void> UnitTables::checkpoint(SqlConnection &connection, qint64 mark)
{
    // SQLite syncs nothing for a commit that changed nothing, but earlier ones of others may wait for it.
    if (auto counted = connection.run(u"UPDATE counters SET value = value + 1 WHERE name = 'checkpoints'"_s); !counted)
        return counted;
    return connection.run(
        u"UPDATE counters SET value = ? WHERE name = 'checkpoint' AND value < ?"_s, {mark, mark});
}

Result<void> UnitTables::setRootDigest(
    SqlConnection &connection, const ProjectId &project, const QString &output, const Digest &digest)
{
    auto set = this->set(connection, project, output);
    if (!set)
        return set.error();
    if (auto done = connection.run(u"UPDATE sets SET root_digest = ? WHERE id = ?"_s, { digest, (*set)->id });
        !done)
        return done;
    // The end of a run is the time to drop what no unit asks any more.
    m_questions.clear();
    return connection.run(u"DELETE FROM questions WHERE set_id = ? AND NOT EXISTS "
                          "(SELECT 1 FROM unit_answers WHERE question_id = questions.id)"_s,
        { (*set)->id });
}

} // namespace tars
