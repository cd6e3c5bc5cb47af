#include "service/project/recordtables.h"

#include "service/project/bytestream.h"
#include "service/project/codepointorder.h"

#include <algorithm>
#include <QJsonDocument>
#include <QSqlError>
#include <QVariant>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{
constexpr qsizetype mostCachedNames = 200'000; // about 20 MB; then it starts anew
constexpr int indexBits = 24;

/// Bumped when the same records give other answers, so that no root digest of before equals one of today.
constexpr qint64 answersVersion = 1;

qint64 firstRow(qint64 file) { return file << indexBits; }
qint64 lastRow(qint64 file) { return firstRow(file + 1) - 1; }

QByteArray packIds(const QList<qint64> &sorted)
{
    ByteWriter writer;
    qint64 before = 0;
    for (qint64 id : sorted) {
        writer.number(quint64(id - before));
        before = id;
    }
    return writer.take();
}

QList<qint64> unpackIds(const QByteArray &blob)
{
    QList<qint64> ids;
    qint64 id = 0;
    for (ByteReader reader(blob); !reader.atEnd() && reader.ok();) {
        id += qint64(reader.number());
        ids.append(id);
    }
    return ids;
}

QString jsonArray(const QList<qint64> &ids)
{
    QByteArray json = "[";
    for (qint64 id : ids) {
        if (json.size() > 1)
            json.append(',');
        json.append(QByteArray::number(id));
    }
    return QString::fromLatin1(json.append(']'));
}

QString notNull(const QString &text) { return text.isNull() ? u""_s : text; }
} // namespace

RecordTables::RecordTables(const ModelConnection &connection)
    : m_database(connection.database())
    , m_file(connection.file())
{
}

void RecordTables::forgetCaches()
{
    m_names.clear();
    m_nextName = 0;
}

QSqlQuery *RecordTables::run(const char *sql, std::initializer_list<QVariant> values)
{
    auto found = m_queries.find(sql);
    if (found == m_queries.end()) {
        QSqlQuery query(m_database);
        query.setForwardOnly(true);
        if (!query.prepare(QString::fromLatin1(sql))) {
            m_error = databaseError(query.lastError(), m_file);
            return nullptr;
        }
        found = m_queries.emplace(sql, std::move(query)).first;
    }
    QSqlQuery &query = found->second;
    int position = 0;
    for (const QVariant &value : values)
        query.bindValue(position++, value);
    if (!query.exec()) {
        m_error = databaseError(query.lastError(), m_file);
        query.finish();
        return nullptr;
    }
    return &query;
}

Result<void> RecordTables::outcome()
{
    if (!m_error)
        return {};
    return *std::exchange(m_error, std::nullopt);
}

std::optional<qint64> RecordTables::nameId(const QString &name)
{
    if (const auto cached = m_names.constFind(name); cached != m_names.cend())
        return *cached;
    QSqlQuery *query = run("SELECT id FROM names WHERE text = ?", { notNull(name) });
    if (!query)
        return std::nullopt;
    std::optional<qint64> id;
    if (query->next())
        id = query->value(0).toLongLong();
    query->finish();
    if (!id) {
        if (m_nextName == 0) {
            query = run("SELECT coalesce(max(id), 0) + 1 FROM names", {});
            if (!query || !query->next())
                return std::nullopt;
            m_nextName = query->value(0).toLongLong();
            query->finish();
        }
        if (!run("INSERT INTO names(id, text) VALUES(?, ?)", { m_nextName, notNull(name) }))
            return std::nullopt;
        id = m_nextName++;
    }
    if (m_names.size() >= mostCachedNames)
        m_names.clear();
    m_names.insert(name, *id);
    return id;
}

std::optional<qint64> RecordTables::fileRow(const QString &path, StoredFile &stored)
{
    QSqlQuery *query
        = run("SELECT id, failed, symbols_digest, file_comment_digest, comments_digest, positions_digest, "
              "imports_digest, references_digest, facts_digest, content_digest FROM files WHERE path = ?",
            { path });
    if (!query)
        return std::nullopt;
    if (query->next()) {
        stored.id = query->value(0).toLongLong();
        stored.failed = query->value(1).toBool();
        int column = 2;
        for (QLatin1StringView level : { "symbols"_L1, "fileComment"_L1, "comments"_L1, "positions"_L1,
                 "imports"_L1, "references"_L1, "facts"_L1, "content"_L1 })
            stored.digests.insert(level, query->value(column++).toByteArray());
        query->finish();
        return stored.id;
    }
    query->finish();
    query = run("INSERT INTO files(path, size, mtime, extractor, failed) VALUES(?, 0, 0, 0, 1)", { path });
    if (!query)
        return std::nullopt;
    stored.id = query->lastInsertId().toLongLong();
    return stored.id;
}

bool RecordTables::writeFileRow(const PackedRecord &r, qint64 id)
{
    return run(
        "UPDATE files SET size = ?, mtime = ?, extractor = ?, failed = 0, language = ?, role = ?, flags = ?, "
        "lines = ?, code_lines = ?, comment_lines = ?, public_symbols = ?, documented = ?, test_cases = ?, "
        "info_digest = ?, symbols_digest = ?, file_comment_digest = ?, comments_digest = ?, "
        "positions_digest = ?, imports_digest = ?, references_digest = ?, facts_digest = ?, "
        "content_digest = ?, record_digest = ? WHERE id = ?",
        { r.size, r.mtimeNs, extractorVersion, notNull(r.language), int(r.role), r.flags, r.lines,
            r.codeLines, r.commentLines, r.publicSymbols, r.documentedSymbols, r.testCases, r.infoDigest,
            r.symbolsDigest, r.fileCommentDigest, r.commentsDigest, r.positionsDigest, r.importsDigest,
            r.referencesDigest, r.factsDigest, r.contentDigest, r.recordDigest, id });
}

bool RecordTables::writeSymbols(const PackedRecord &record, qint64 file)
{
    if (!run("DELETE FROM symbols WHERE id BETWEEN ? AND ?", { firstRow(file), lastRow(file) }))
        return false;
    qint64 row = firstRow(file);
    for (const PackedSymbol &symbol : record.symbols) {
        const std::optional<qint64> name = nameId(symbol.name);
        const std::optional<qint64> scope = symbol.scope.isEmpty() ? 0 : nameId(symbol.scope);
        if (!name || !scope
            || !run("INSERT INTO symbols(id, name, scope, separator, kind, signature, flags, rest) "
                    "VALUES(?, ?, ?, ?, ?, ?, ?, ?)",
                { row++, *name, *scope, notNull(symbol.separator), notNull(symbol.kind),
                    notNull(symbol.signature), symbol.flags, symbol.rest }))
            return false;
    }
    return true;
}

bool RecordTables::writeReferences(const QStringList &names, qint64 file)
{
    QList<qint64> now;
    now.reserve(names.size());
    for (const QString &name : names) {
        const std::optional<qint64> id = nameId(name);
        if (!id)
            return false;
        now.append(*id);
    }
    std::sort(now.begin(), now.end());
    QSqlQuery *query = run("SELECT names FROM file_references WHERE file = ?", { file });
    if (!query)
        return false;
    const QList<qint64> before = query->next() ? unpackIds(query->value(0).toByteArray()) : QList<qint64>();
    query->finish();
    QList<qint64> gone, added;
    std::set_difference(before.begin(), before.end(), now.begin(), now.end(), std::back_inserter(gone));
    std::set_difference(now.begin(), now.end(), before.begin(), before.end(), std::back_inserter(added));
    if (!gone.isEmpty()
        && !run("DELETE FROM referrers WHERE file = ? AND name IN (SELECT value FROM json_each(?))",
            { file, jsonArray(gone) }))
        return false;
    if (!added.isEmpty()
        && !run("INSERT INTO referrers(name, file) SELECT value, ? FROM json_each(?)",
            { file, jsonArray(added) }))
        return false;
    return writeBlob("DELETE FROM file_references WHERE file = ?",
        "INSERT INTO file_references(file, names) VALUES(?, ?)", packIds(now), file);
}

bool RecordTables::writeFacts(const PackedRecord &record, qint64 file)
{
    if (!run("DELETE FROM facts WHERE id BETWEEN ? AND ?", { firstRow(file), lastRow(file) })
        || !run("DELETE FROM fact_kinds WHERE file = ?", { file }))
        return false;
    qint64 row = firstRow(file);
    for (const PackedFact &fact : record.facts)
        if (!run("INSERT INTO facts(id, kind, value, line) VALUES(?, ?, ?, ?)",
                { row++, notNull(fact.kind), fact.value, fact.line }))
            return false;
    for (const PackedFactKind &kind : record.factKinds)
        if (!run("INSERT INTO fact_kinds(kind, file, digest, lines_digest) VALUES(?, ?, ?, ?)",
                { notNull(kind.kind), file, kind.digest, kind.linesDigest }))
            return false;
    return true;
}

bool RecordTables::writeProblems(const QList<RecordProblem> &problems, qint64 file)
{
    if (!run("DELETE FROM problems WHERE id BETWEEN ? AND ?", { firstRow(file), lastRow(file) }))
        return false;
    qint64 row = firstRow(file);
    for (const RecordProblem &problem : problems)
        if (!run("INSERT INTO problems(id, path, severity, line, code, text, args) VALUES(?, ?, ?, ?, ?, ?, "
                 "?)",
                { row++, notNull(problem.file), notNull(problem.severity), problem.line,
                    notNull(problem.code), notNull(problem.text),
                    QJsonDocument(problem.args).toJson(QJsonDocument::Compact) }))
            return false;
    return true;
}

bool RecordTables::writeBlob(const char *remove, const char *insert, const QByteArray &blob, qint64 file)
{
    return run(remove, { file }) && (blob.isEmpty() || run(insert, { file, blob }));
}

Result<void> RecordTables::replace(const PackedRecord &record)
{
    StoredFile stored;
    const std::optional<qint64> id = fileRow(record.path, stored);
    if (!id)
        return outcome();
    const qint64 file = *id;
    // A level whose digest is equal is what stands there already.
    const auto differs = [&](QLatin1StringView level, const Digest &now) {
        return stored.failed || stored.digests.value(level) != now;
    };
    bool ok = true;
    if (differs("symbols"_L1, record.symbolsDigest))
        ok = ok && writeSymbols(record, file);
    if (differs("fileComment"_L1, record.fileCommentDigest))
        ok = ok && run("DELETE FROM file_comments WHERE file = ?", { file })
            && (record.comment.isEmpty()
                || run("INSERT INTO file_comments(file, text, style) VALUES(?, ?, ?)",
                    { file, record.comment, notNull(record.commentStyle) }));
    if (differs("comments"_L1, record.commentsDigest))
        ok = ok
            && writeBlob("DELETE FROM comments WHERE file = ?",
                "INSERT INTO comments(file, data) VALUES(?, ?)", record.comments, file);
    if (differs("positions"_L1, record.positionsDigest))
        ok = ok
            && writeBlob("DELETE FROM positions WHERE file = ?",
                "INSERT INTO positions(file, data) VALUES(?, ?)", record.positions, file);
    if (differs("imports"_L1, record.importsDigest))
        ok = ok
            && writeBlob("DELETE FROM imports WHERE file = ?", "INSERT INTO imports(file, data) VALUES(?, ?)",
                record.imports, file);
    if (differs("content"_L1, record.contentDigest))
        ok = ok
            && writeBlob("DELETE FROM contents WHERE file = ?",
                "INSERT INTO contents(file, data) VALUES(?, ?)", record.content, file);
    if (differs("references"_L1, record.referencesDigest))
        ok = ok && writeReferences(record.references, file);
    if (differs("facts"_L1, record.factsDigest))
        ok = ok && writeFacts(record, file);
    ok = ok && writeProblems(record.problems, file) && writeFileRow(record, file);
    return outcome();
}

bool RecordTables::removeContents(qint64 file)
{
    return writeSymbols({}, file) && run("DELETE FROM file_comments WHERE file = ?", { file })
        && run("DELETE FROM comments WHERE file = ?", { file })
        && run("DELETE FROM positions WHERE file = ?", { file })
        && run("DELETE FROM imports WHERE file = ?", { file })
        && run("DELETE FROM contents WHERE file = ?", { file }) && writeReferences({}, file)
        && writeFacts({}, file) && writeProblems({}, file);
}

Result<void> RecordTables::fail(const ScannedFile &scanned, const RecordProblem &problem)
{
    StoredFile stored;
    if (const std::optional<qint64> file = fileRow(scanned.path, stored);
        file && (stored.failed || removeContents(*file)) && writeProblems({ problem }, *file))
        run("UPDATE files SET size = ?, mtime = ?, extractor = 0, failed = 1, public_symbols = 0, documented "
            "= 0, "
            "test_cases = 0, info_digest = NULL, symbols_digest = NULL, file_comment_digest = NULL, "
            "comments_digest = NULL, positions_digest = NULL, imports_digest = NULL, references_digest = "
            "NULL, "
            "facts_digest = NULL, content_digest = NULL, record_digest = NULL WHERE id = ?",
            { scanned.size, scanned.mtimeNs, *file });
    return outcome();
}

Result<ProjectModel::SyncResult> RecordTables::sync(const QList<ScannedFile> &found)
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
    QSqlQuery *rows = run("SELECT id, path, size, mtime, extractor FROM files ORDER BY path", {});
    if (!rows)
        return outcome().error();
    auto next = files.cbegin();
    bool more = rows->next();
    while (more || next != files.cend()) {
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
    for (qint64 file : std::as_const(removed))
        if (!removeContents(file) || !run("DELETE FROM files WHERE id = ?", { file }))
            return outcome().error();
    result.removed = removed.size();
    return result;
}

Result<Digest> RecordTables::rootDigest()
{
    QSqlQuery *rows = run("SELECT path, record_digest FROM files WHERE failed = 0 ORDER BY path", {});
    if (!rows)
        return outcome().error();
    Digester digester;
    digester.add(answersVersion);
    while (rows->next())
        digester.add(rows->value(0).toString()).add(rows->value(1).toByteArray());
    rows->finish();
    return digester.result();
}

Result<QList<RecordProblem>> RecordTables::problems()
{
    QSqlQuery *rows = run("SELECT p.path, p.severity, p.line, p.code, p.text, p.args FROM problems p "
                          "JOIN files f ON f.id = p.id >> 24 ORDER BY f.path, p.id",
        {});
    if (!rows)
        return outcome().error();
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
