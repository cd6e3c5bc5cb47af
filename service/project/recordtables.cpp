#include "service/project/recordtables.h"

#include "service/project/codepointorder.h"
#include "service/project/extractorversion.h"

#include <algorithm>
#include <QJsonDocument>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{
constexpr int indexBits = 24;

/// Bumped when the same records give other answers, so that no root digest of before equals one of today.
constexpr qint64 answersVersion = 2;

qint64 firstRow(qint64 file) { return file << indexBits; }
qint64 lastRow(qint64 file) { return firstRow(file + 1) - 1; }
} // namespace

/// What stands in the database; a level whose digest is equal is not written again.
struct RecordTables::StoredFile {
    qint64 id = 0;
    bool failed = true;
    bool indexed = false;
    Digest info, symbols, fileComment, comments, positions, imports, references, facts, content;

    /// What toldByOthers() asks of the file, but for its symbols, is the same. Which base a name means, Python says in facts.
    bool isSameFile(const PackedRecord &r) const { return info == r.infoDigest && (r.language != "Python"_L1 || facts == r.factsDigest); }
};

bool RecordTables::findFile(const QString &path, StoredFile &stored)
{
    QSqlQuery *row = m_statements.run(
        "SELECT id, failed, indexed, info_digest, symbols_digest, file_comment_digest, comments_digest, positions_digest, "
        "imports_digest, references_digest, facts_digest, content_digest FROM files WHERE path = ?",
        { path });
    if (!row)
        return false;
    if (row->next()) {
        stored.id = row->value(0).toLongLong();
        stored.failed = row->value(1).toBool();
        stored.indexed = row->value(2).toBool();
        int column = 3;
        for (Digest *digest : { &stored.info, &stored.symbols, &stored.fileComment, &stored.comments, &stored.positions,
                 &stored.imports, &stored.references, &stored.facts, &stored.content })
            *digest = row->value(column++).toByteArray();
        row->finish();
        return true;
    }
    row->finish();
    row = m_statements.run(
        "INSERT INTO files(path, size, mtime, extractor, failed) VALUES(?, 0, 0, 0, 1)", { path });
    if (row)
        stored.id = row->lastInsertId().toLongLong();
    return row;
}

bool RecordTables::writeFileRow(const PackedRecord &r, const StoredFile &stored)
{
    const bool indexed
        = stored.indexed && r.symbolsDigest == stored.symbols && r.referencesDigest == stored.references;
    const bool sameNames = !stored.failed && r.symbolsDigest == stored.symbols && stored.isSameFile(r);
    // What a busy machine left undone is read anew by the next run, as if another version had read it.
    const bool final = std::none_of(r.problems.cbegin(), r.problems.cend(),
        [](const RecordProblem &problem) { return problem.args.value("again"_L1).toBool(); });
    return m_statements.run(
        "UPDATE files SET size = ?, mtime = ?, extractor = ?, failed = 0, indexed = ?, language = ?, "
        "role = ?, flags = ?, lines = ?, code_lines = ?, comment_lines = ?, public_symbols = ?, "
        "documented = ?, test_cases = ?, info_digest = ?, symbols_digest = ?, file_comment_digest = ?, "
        "comments_digest = ?, positions_digest = ?, imports_digest = ?, references_digest = ?, "
        "facts_digest = ?, content_digest = ?, record_digest = ?, "
        "told_digest = CASE WHEN ? THEN told_digest END WHERE id = ?",
        { r.size, r.mtimeNs, final ? extractorVersion : 0, int(indexed), notNull(r.language), int(r.role), r.flags,
            r.lines, r.codeLines, r.commentLines, r.publicSymbols, r.documentedSymbols, r.testCases,
            r.infoDigest, r.symbolsDigest, r.fileCommentDigest, r.commentsDigest, r.positionsDigest,
            r.importsDigest, r.referencesDigest, r.factsDigest, r.contentDigest, r.recordDigest, int(sameNames), stored.id });
}

bool RecordTables::writeFacts(const PackedRecord &record, qint64 file)
{
    if (!m_statements.run("DELETE FROM facts WHERE id BETWEEN ? AND ?", { firstRow(file), lastRow(file) })
        || !m_statements.run("DELETE FROM fact_kinds WHERE file = ?", { file }))
        return false;
    qint64 row = firstRow(file);
    for (const PackedFact &fact : record.facts)
        if (!m_statements.run("INSERT INTO facts(id, kind, value, line) VALUES(?, ?, ?, ?)",
                { row++, notNull(fact.kind), fact.value, fact.line }))
            return false;
    for (const PackedFactKind &kind : record.factKinds)
        if (!m_statements.run("INSERT INTO fact_kinds(kind, file, digest, lines_digest) VALUES(?, ?, ?, ?)",
                { notNull(kind.kind), file, kind.digest, kind.linesDigest }))
            return false;
    return true;
}

bool RecordTables::writeProblems(const QList<RecordProblem> &problems, qint64 file)
{
    if (!m_statements.run("DELETE FROM problems WHERE id BETWEEN ? AND ?", { firstRow(file), lastRow(file) }))
        return false;
    qint64 row = firstRow(file);
    for (const RecordProblem &problem : problems)
        if (!m_statements.run(
                "INSERT INTO problems(id, path, severity, line, code, text, args) VALUES(?, ?, ?, ?, ?, ?, "
                "?)",
                { row++, notNull(problem.file), notNull(problem.severity), problem.line,
                    notNull(problem.code), notNull(problem.text),
                    QJsonDocument(problem.args).toJson(QJsonDocument::Compact) }))
            return false;
    return true;
}

bool RecordTables::writeBlob(const char *remove, const char *insert, const QByteArray &blob, qint64 file)
{
    return m_statements.run(remove, { file }) && (blob.isEmpty() || m_statements.run(insert, { file, blob }));
}

Result<void> RecordTables::replace(const PackedRecord &record)
{
    StoredFile stored;
    if (!findFile(record.path, stored))
        return m_statements.outcome();
    const qint64 file = stored.id;
    const auto differs
        = [&](const Digest &before, const Digest &now) { return stored.failed || before != now; };
    const bool sameFile = !stored.failed && stored.isSameFile(record);
    bool ok = true;
    if (!sameFile || differs(stored.symbols, record.symbolsDigest))
        ok = m_told.noteChange(file, record.symbols, !sameFile);
    if (differs(stored.symbols, record.symbolsDigest))
        ok = ok
            && writeBlob("DELETE FROM symbols WHERE file = ?", "INSERT INTO symbols(file, data) VALUES(?, ?)",
                record.symbols, file);
    if (differs(stored.fileComment, record.fileCommentDigest))
        ok = ok && m_statements.run("DELETE FROM file_comments WHERE file = ?", { file })
            && (record.comment.isEmpty()
                || m_statements.run("INSERT INTO file_comments(file, text, style) VALUES(?, ?, ?)",
                    { file, record.comment, notNull(record.commentStyle) }));
    if (differs(stored.comments, record.commentsDigest))
        ok = ok
            && writeBlob("DELETE FROM comments WHERE file = ?",
                "INSERT INTO comments(file, data) VALUES(?, ?)", record.comments, file);
    if (differs(stored.positions, record.positionsDigest))
        ok = ok
            && writeBlob("DELETE FROM positions WHERE file = ?",
                "INSERT INTO positions(file, data) VALUES(?, ?)", record.positions, file);
    if (differs(stored.imports, record.importsDigest))
        ok = ok
            && writeBlob("DELETE FROM imports WHERE file = ?", "INSERT INTO imports(file, data) VALUES(?, ?)",
                record.imports, file);
    if (differs(stored.content, record.contentDigest))
        ok = ok
            && writeBlob("DELETE FROM contents WHERE file = ?",
                "INSERT INTO contents(file, data) VALUES(?, ?)", record.content, file);
    if (differs(stored.references, record.referencesDigest))
        ok = ok
            && writeBlob("DELETE FROM file_references WHERE file = ?",
                "INSERT INTO file_references(file, data) VALUES(?, ?)", record.references, file);
    if (differs(stored.facts, record.factsDigest))
        ok = ok && writeFacts(record, file);
    ok = ok && m_contexts.forget(file) && writeProblems(record.problems, file) && writeFileRow(record, stored);
    return m_statements.outcome();
}

bool RecordTables::removeContents(qint64 file)
{
    if (!m_told.forget(file)) // while its symbols are there
        return false;
    for (const char *sql : { "DELETE FROM symbols WHERE file = ?", "DELETE FROM file_comments WHERE file = ?",
             "DELETE FROM comments WHERE file = ?", "DELETE FROM positions WHERE file = ?",
             "DELETE FROM imports WHERE file = ?", "DELETE FROM contents WHERE file = ?",
             "DELETE FROM file_references WHERE file = ?" })
        if (!m_statements.run(sql, { file }))
            return false;
    return writeFacts({}, file) && writeProblems({}, file) && m_contexts.forget(file);
}

Result<void> RecordTables::fail(const ScannedFile &scanned, const RecordProblem &problem)
{
    StoredFile stored;
    if (findFile(scanned.path, stored) && removeContents(stored.id) && writeProblems({ problem }, stored.id))
        m_statements.run(
            "UPDATE files SET size = ?, mtime = ?, extractor = 0, failed = 1, indexed = 0, "
            "public_symbols = 0, documented = 0, test_cases = 0, info_digest = NULL, symbols_digest = NULL, "
            "file_comment_digest = NULL, comments_digest = NULL, positions_digest = NULL, "
            "imports_digest = NULL, references_digest = NULL, facts_digest = NULL, content_digest = NULL, "
            "record_digest = NULL, told_digest = NULL WHERE id = ?",
            { scanned.size, scanned.mtimeNs, stored.id });
    return m_statements.outcome();
}

Result<ProjectModel::SyncResult> RecordTables::sync(
    const QList<ScannedFile> &found, std::stop_token stop)
{
    QList<const ScannedFile *> files;
    files.reserve(found.size());
    for (const ScannedFile &file : found)
        files.append(&file);
    std::sort(files.begin(), files.end(),
        [](const ScannedFile *a, const ScannedFile *b) { return codePointLess(a->path, b->path); });
    files.erase(std::unique(files.begin(), files.end(),
                    [](const ScannedFile *a, const ScannedFile *b) { return a->path == b->path; }),
        files.end());

    ProjectModel::SyncResult result;
    QList<qint64> removed;
    QSqlQuery *rows
        = m_statements.run("SELECT id, path, size, mtime, extractor FROM files ORDER BY path", {});
    if (!rows)
        return m_statements.outcome().error();
    auto next = files.cbegin();
    bool more = rows->next();
    while ((more || next != files.cend()) && !stop.stop_requested()) {
        const QString path = more ? rows->value(1).toString() : QString();
        const int order = !more ? 1 : (next == files.cend() ? -1 : compareCodePoints(path, (*next)->path));
        if (order < 0)
            removed.append(rows->value(0).toLongLong());
        else if (order > 0)
            result.toExtract.append((*next)->path);
        else if (rows->value(2).toLongLong() == (*next)->size
            && rows->value(3).toLongLong() == (*next)->mtimeNs && rows->value(4).toInt() == extractorVersion)
            ++result.unchanged;
        else
            result.toExtract.append((*next)->path);
        if (order >= 0)
            ++next;
        if (order <= 0)
            more = rows->next();
    }
    rows->finish();
    for (qint64 file : std::as_const(removed)) {
        if (stop.stop_requested())
            break;
        if (!removeContents(file) || !m_statements.run("DELETE FROM files WHERE id = ?", { file })
            || !m_statements.run("INSERT INTO gone_files(file) VALUES(?)", { file }))
            return m_statements.outcome().error();
    }
    if (stop.stop_requested())
        return cancelledError();
    result.removed = removed.size();
    return result;
}

Result<Digest> RecordTables::rootDigest()
{
    QSqlQuery *rows
        = m_statements.run("SELECT path, record_digest FROM files WHERE failed = 0 ORDER BY path", {});
    if (!rows)
        return m_statements.outcome().error();
    Digester digester;
    digester.add(answersVersion);
    while (rows->next())
        digester.add(rows->value(0).toString()).add(rows->value(1).toByteArray());
    rows->finish();
    return digester.result();
}

Result<QList<RecordProblem>> RecordTables::problems()
{
    QSqlQuery *rows
        = m_statements.run("SELECT p.path, p.severity, p.line, p.code, p.text, p.args FROM problems p "
                           "JOIN files f ON f.id = p.id >> 24 ORDER BY f.path, p.id",
            {});
    if (!rows)
        return m_statements.outcome().error();
    QList<RecordProblem> problems;
    while (rows->next()) {
        RecordProblem problem;
        problem.file = rows->value(0).toString();
        problem.severity = rows->value(1).toString();
        problem.line = rows->value(2).toInt();
        problem.code = rows->value(3).toString();
        problem.text = rows->value(4).toString();
        problem.args = QJsonDocument::fromJson(rows->value(5).toByteArray()).object();
        problems.append(std::move(problem));
    }
    rows->finish();
    return problems;
}

} // namespace tars
