#include "service/project/modelreader.h"

#include "service/project/codepointorder.h"
#include "service/project/filerows.h"
#include "service/project/packedrecord.h"

#include <algorithm>
#include <array>
#include <QJsonDocument>
#include <QSet>
#include <utility>

namespace tars
{

using namespace Qt::StringLiterals;

struct ModelReader::Candidate {
    SymbolTarget target;
    int rank = 0; ///< smaller is better
    int position = 0;
};

namespace
{
/// The digest of a file's symbols, among which others' comments tell of some.
Digest withTold(const Digest &symbols, const QByteArray &told)
{
    return told.isEmpty() ? symbols : Digester().add(symbols).add(told).result();
}
} // namespace

Result<std::unique_ptr<ModelReader>> ModelReader::open(const QString &file)
{
    auto connection = ModelConnection::open(file, ModelConnection::Mode::Read);
    if (!connection)
        return connection.error();
    return std::unique_ptr<ModelReader>(new ModelReader(std::move(connection).value()));
}

ModelReader::ModelReader(std::unique_ptr<ModelConnection> connection)
    : m_connection(std::move(connection))
    , m_statements(*m_connection)
{
}

void ModelReader::hold()
{
    release();
    m_held = m_statements.run("BEGIN", {}) != nullptr;
}

void ModelReader::release()
{
    if (std::exchange(m_held, false))
        m_statements.run("COMMIT", {});
}

void ModelReader::renew()
{
    if (m_held)
        hold();
}

FileRow ModelReader::fileRow(const QString &path)
{
    FileRow file;
    file.infoDigest = file.symbolsDigest = file.fileCommentDigest = file.commentsDigest = file.positionsDigest
        = file.importsDigest = file.contentDigest = emptyAnswerDigest();
    QSqlQuery *rows = m_statements.run(
        "SELECT id, path, language, role, flags, info_digest, symbols_digest, file_comment_digest, "
        "comments_digest, positions_digest, imports_digest, content_digest, told_digest "
        "FROM files WHERE path = ? AND failed = 0 AND flags & ? = 0",
        { path, int(PackedRecord::Unlisted) });
    if (rows && rows->next()) {
        file.id = rows->value(0).toLongLong();
        file.info = fileInfoOf(*rows, 1);
        int column = 5;
        for (Digest *digest : { &file.infoDigest, &file.symbolsDigest, &file.fileCommentDigest,
                 &file.commentsDigest, &file.positionsDigest, &file.importsDigest, &file.contentDigest })
            *digest = rows->value(column++).toByteArray();
        file.symbolsDigest = withTold(file.symbolsDigest, rows->value(column).toByteArray());
    }
    if (rows)
        rows->finish();
    return file;
}

QList<FileInfo> ModelReader::files(const QString &folder)
{
    const PathRange range = rangeOf(folder);
    QList<FileInfo> files;
    QSqlQuery *rows
        = m_statements.run("SELECT path, language, role, flags FROM files "
                           "WHERE (path = ? OR (path >= ? AND path < ?)) AND failed = 0 AND flags & ? = 0 "
                           "ORDER BY path",
            { range.itself, range.from, range.before, int(PackedRecord::Unlisted) });
    if (!rows)
        return files;
    while (rows->next())
        files.append(fileInfoOf(*rows, 0));
    rows->finish();
    return files;
}

Digest ModelReader::filesDigest(const QString &folder)
{
    const PathRange range = rangeOf(folder);
    Digester digester;
    QSqlQuery *rows
        = m_statements.run("SELECT info_digest FROM files "
                           "WHERE (path = ? OR (path >= ? AND path < ?)) AND failed = 0 AND flags & ? = 0 "
                           "ORDER BY path",
            { range.itself, range.from, range.before, int(PackedRecord::Unlisted) });
    if (!rows)
        return {};
    while (rows->next())
        digester.add(rows->value(0).toByteArray());
    rows->finish();
    return digester.result();
}

QList<Symbol> ModelReader::symbols(qint64 file)
{
    QList<Symbol> symbols = unpackSymbols(blob("SELECT data FROM symbols WHERE file = ?", file));
    QSqlQuery *rows = m_statements.run("SELECT position FROM told WHERE file = ?", { file });
    while (rows && rows->next())
        if (const int index = rows->value(0).toInt(); index >= 0 && index < symbols.size())
            symbols[index].documented = true;
    if (rows)
        rows->finish();
    return symbols;
}

QByteArray ModelReader::blob(const char *sql, qint64 file)
{
    QSqlQuery *rows = m_statements.run(sql, { file });
    if (!rows)
        return {};
    const QByteArray blob = rows->next() ? rows->value(0).toByteArray() : QByteArray();
    rows->finish();
    return blob;
}

Comment ModelReader::fileComment(qint64 file)
{
    Comment comment;
    QSqlQuery *rows = m_statements.run("SELECT text, style FROM file_comments WHERE file = ?", { file });
    if (rows && rows->next())
        comment = { rows->value(0).toString(), rows->value(1).toString() };
    if (rows)
        rows->finish();
    return comment;
}

QHash<int, Comment> ModelReader::comments(qint64 file)
{
    return unpackComments(blob("SELECT data FROM comments WHERE file = ?", file));
}

QHash<int, Position> ModelReader::positions(qint64 file)
{
    return unpackPositions(blob("SELECT data FROM positions WHERE file = ?", file));
}

QList<ImportRecord> ModelReader::imports(qint64 file)
{
    return unpackImports(blob("SELECT data FROM imports WHERE file = ?", file));
}

QList<FileImports> ModelReader::importsBelow(const QString &folder)
{
    const PathRange range = rangeOf(folder);
    QList<FileImports> files;
    QSet<QString> targets; // the same few names in most files: each is kept once
    QSqlQuery *rows = m_statements.run(
        "SELECT f.path, i.data FROM files f JOIN imports i ON i.file = f.id "
        "WHERE (f.path = ? OR (f.path >= ? AND f.path < ?)) AND f.failed = 0 ORDER BY f.path",
        { range.itself, range.from, range.before });
    if (!rows)
        return files;
    while (rows->next()) {
        FileImports file{ rows->value(0).toString(), unpackImports(rows->value(1).toByteArray()) };
        for (ImportRecord &import : file.imports)
            import.target = *targets.insert(import.target);
        if (!file.imports.isEmpty())
            files.append(std::move(file));
    }
    rows->finish();
    return files;
}

Digest ModelReader::importsDigest(const QString &folder)
{
    const PathRange range = rangeOf(folder);
    Digester digester;
    QSqlQuery *rows = m_statements.run(
        "SELECT f.path, f.imports_digest FROM files f JOIN imports i ON i.file = f.id "
        "WHERE (f.path = ? OR (f.path >= ? AND f.path < ?)) AND f.failed = 0 ORDER BY f.path",
        { range.itself, range.from, range.before });
    if (!rows)
        return {};
    while (rows->next())
        digester.add(rows->value(0).toString()).add(rows->value(1).toByteArray());
    rows->finish();
    return digester.result();
}

QByteArray ModelReader::content(qint64 file)
{
    return unpackContent(blob("SELECT data FROM contents WHERE file = ?", file));
}

qint64 ModelReader::nameId(const QString &name)
{
    QSqlQuery *rows = m_statements.run("SELECT id FROM names WHERE text = ?", { indexName(name) });
    if (!rows)
        return 0;
    const qint64 id = rows->next() ? rows->value(0).toLongLong() : 0;
    rows->finish();
    return id;
}

void ModelReader::collect(
    QSqlQuery *rows, const QString &name, const QString &qualifiedName, QList<Candidate> &found)
{
    if (!rows)
        return;
    while (rows->next()) {
        const QString scope = rows->value(0).toString();
        Candidate candidate;
        candidate.target.qualifiedName
            = scope.isEmpty() ? name : QString(scope + rows->value(1).toString() + name);
        if (!qualifiedName.isEmpty() && candidate.target.qualifiedName != qualifiedName)
            continue;
        candidate.target.kind = rows->value(2).toString();
        candidate.target.signature = rows->value(3).toString();
        const int symbolFlags = rows->value(4).toInt();
        candidate.position = rows->value(5).toInt();
        candidate.target.file = rows->value(6).toString();
        const int fileFlags = rows->value(7).toInt();
        candidate.target.hasApi = symbolFlags & PackedRecord::SymbolApi;
        candidate.rank = (candidate.target.hasApi ? 0 : 8)
            + (symbolFlags & PackedRecord::SymbolDocumented ? 0 : 4)
            + (fileFlags & PackedRecord::Header ? 0 : 2)
            + (symbolFlags & PackedRecord::SymbolDefinition ? 0 : 1);
        found.append(std::move(candidate));
    }
    rows->finish();
}

QList<SymbolTarget> ModelReader::lookup(const QString &name)
{
    QList<Candidate> found;
    const QString wanted = indexName(name);
    if (const qint64 id = nameId(wanted); id != 0)
        collect(m_statements.run(
                    "SELECT o.text, d.separator, d.kind, d.signature, d.flags, d.position, f.path, f.flags "
                    "FROM definitions d JOIN files f ON f.id = d.file LEFT JOIN names o ON o.id = d.scope "
                    "WHERE d.name = ? AND f.failed = 0",
                    { id }),
            wanted, {}, found);
    // A qualified name: wherever a separator may stand, a scope is before it and a name behind it.
    for (QLatin1StringView separator :
        { "::"_L1, "."_L1, "#"_L1, "->"_L1, ":"_L1, "\\"_L1, "/"_L1, "$"_L1 }) {
        for (qsizetype at = wanted.indexOf(separator, 1); at > 0 && at + separator.size() < wanted.size();
             at = wanted.indexOf(separator, at + 1)) {
            const QString last = wanted.sliced(at + separator.size());
            const qint64 scope = nameId(wanted.first(at));
            const qint64 simple = scope != 0 ? nameId(last) : 0;
            if (simple != 0)
                collect(
                    m_statements.run("SELECT o.text, d.separator, d.kind, d.signature, d.flags, d.position, "
                                     "f.path, f.flags FROM definitions d JOIN files f ON f.id = d.file "
                                     "LEFT JOIN names o ON o.id = d.scope "
                                     "WHERE d.name = ? AND d.scope = ? AND f.failed = 0",
                        { simple, scope }),
                    last, wanted, found);
        }
    }
    std::sort(found.begin(), found.end(), [](const Candidate &a, const Candidate &b) {
        if (a.rank != b.rank)
            return a.rank < b.rank;
        if (const int order = compareCodePoints(a.target.file, b.target.file); order != 0)
            return order < 0;
        return a.position < b.position;
    });
    found.erase(std::unique(found.begin(), found.end(),
                    [](const Candidate &a, const Candidate &b) {
                        return a.position == b.position && a.target.file == b.target.file;
                    }),
        found.end());
    QList<SymbolTarget> targets;
    targets.reserve(found.size());
    for (Candidate &candidate : found)
        targets.append(std::move(candidate.target));
    return targets;
}

QStringList ModelReader::referrers(const QString &name)
{
    const qint64 id = nameId(name);
    if (id == 0)
        return {};
    return m_statements.texts("SELECT f.path FROM referrers r JOIN files f ON f.id = r.file WHERE "
                              "r.name = ? AND f.failed = 0 ORDER BY f.path",
        { id });
}

QList<Fact> ModelReader::facts(const QString &kind, const QString &place)
{
    const PathRange range = rangeOf(place);
    QList<Fact> facts;
    QSqlQuery *rows = m_statements.run(
        "SELECT f.path, a.value FROM fact_kinds k JOIN files f ON f.id = k.file "
        "JOIN facts a ON a.id BETWEEN k.file << 24 AND (k.file << 24) + 16777215 "
        "WHERE k.kind = ? AND a.kind = k.kind AND (f.path = ? OR (f.path >= ? AND f.path < ?)) "
        "ORDER BY f.path, a.id",
        { indexName(kind), range.itself, range.from, range.before });
    if (!rows)
        return facts;
    while (rows->next())
        facts.append({ rows->value(0).toString(), kind,
            QJsonDocument::fromJson(rows->value(1).toByteArray()).object() });
    rows->finish();
    return facts;
}

Digest ModelReader::factsDigest(const QString &kind, const QString &place, bool lines)
{
    const PathRange range = rangeOf(place);
    Digester digester;
    QSqlQuery *rows = m_statements.run(
        "SELECT f.path, k.digest, k.lines_digest FROM fact_kinds k JOIN files f ON f.id = k.file "
        "WHERE k.kind = ? AND (f.path = ? OR (f.path >= ? AND f.path < ?)) ORDER BY f.path",
        { indexName(kind), range.itself, range.from, range.before });
    if (!rows)
        return {};
    while (rows->next())
        digester.add(rows->value(0).toString()).add(rows->value(lines ? 2 : 1).toByteArray());
    rows->finish();
    return digester.result();
}

QList<int> ModelReader::factLines(const QString &kind, const QString &path)
{
    const PathRange range = rangeOf(path);
    QList<int> lines;
    QSqlQuery *rows = m_statements.run(
        "SELECT a.line FROM fact_kinds k JOIN files f ON f.id = k.file "
        "JOIN facts a ON a.id BETWEEN k.file << 24 AND (k.file << 24) + 16777215 "
        "WHERE k.kind = ? AND a.kind = k.kind AND (f.path = ? OR (f.path >= ? AND f.path < ?)) "
        "ORDER BY f.path, a.id",
        { indexName(kind), range.itself, range.from, range.before });
    if (!rows)
        return lines;
    while (rows->next())
        lines.append(rows->value(0).toInt());
    rows->finish();
    return lines;
}

QList<FileCounts> ModelReader::counts(const QString &folder)
{
    const PathRange range = rangeOf(folder);
    QList<FileCounts> counts;
    QSqlQuery *rows
        = m_statements.run("SELECT path, language, role, public_symbols, "
                           "documented + (SELECT count(*) FROM told t WHERE t.file = files.id), test_cases FROM files "
                           "WHERE (path = ? OR (path >= ? AND path < ?)) AND failed = 0 AND role IN (?, ?) "
                           "AND flags & ? = 0 ORDER BY path",
            { range.itself, range.from, range.before, int(FileRole::Source), int(FileRole::Test),
                int(PackedRecord::Vendored) });
    if (!rows)
        return counts;
    while (rows->next()) {
        FileCounts row;
        row.path = rows->value(0).toString();
        row.language = rows->value(1).toString();
        row.role = FileRole(rows->value(2).toInt());
        row.publicSymbols = rows->value(3).toInt();
        row.documented = rows->value(4).toInt();
        row.testCases = rows->value(5).toInt();
        counts.append(std::move(row));
    }
    rows->finish();
    return counts;
}

QList<FileMetrics> ModelReader::metrics(const QString &folder)
{
    const PathRange range = rangeOf(folder);
    QList<FileMetrics> metrics;
    QSqlQuery *rows
        = m_statements.run("SELECT path, language, role, lines, code_lines, comment_lines FROM files "
                           "WHERE (path = ? OR (path >= ? AND path < ?)) AND failed = 0 AND flags & ? = 0 "
                           "ORDER BY path",
            { range.itself, range.from, range.before, int(PackedRecord::Vendored | PackedRecord::Binary | PackedRecord::Unlisted) });
    if (!rows)
        return metrics;
    while (rows->next())
        metrics.append({ rows->value(0).toString(), rows->value(1).toString(), FileRole(rows->value(2).toInt()),
            rows->value(3).toInt(), rows->value(4).toInt(), rows->value(5).toInt() });
    rows->finish();
    return metrics;
}

QStringList ModelReader::paths(const QString &folder)
{
    const PathRange range = rangeOf(folder);
    return m_statements.texts("SELECT path FROM files "
                              "WHERE (path = ? OR (path >= ? AND path < ?)) AND failed = 0 AND flags & ? = 0 "
                              "ORDER BY path",
        { range.itself, range.from, range.before, int(PackedRecord::Unlisted) });
}

FileSlice ModelReader::slice(const QString &path, Aspects aspects)
{
    FileSlice slice;
    const FileRow row = fileRow(path);
    slice.info = row.info;
    if (row.id == 0)
        return slice;
    if (aspects.testFlag(Aspect::FileComment))
        slice.fileComment = fileComment(row.id);
    if (aspects.testFlag(Aspect::Comments))
        slice.comments = comments(row.id);
    if (aspects.testFlag(Aspect::Positions))
        slice.positions = positions(row.id);
    if (aspects.testFlag(Aspect::Imports))
        slice.imports = imports(row.id);
    if (aspects.testFlag(Aspect::Facts)) {
        QSqlQuery *rows = m_statements.run(
            "SELECT kind, value, line FROM facts WHERE id BETWEEN ? << 24 AND (? << 24) + 16777215 ORDER BY id",
            { row.id, row.id });
        while (rows && rows->next())
            slice.facts.append({ rows->value(0).toString(),
                QJsonDocument::fromJson(rows->value(1).toByteArray()).object(), rows->value(2).toInt() });
        if (rows)
            rows->finish();
    }
    if (aspects.testFlag(Aspect::Metrics)) {
        slice.metrics.path = row.info.path;
        slice.metrics.language = row.info.language;
        slice.metrics.role = row.info.role;
        QSqlQuery *rows
            = m_statements.run("SELECT lines, code_lines, comment_lines FROM files WHERE id = ?", { row.id });
        if (rows && rows->next()) {
            slice.metrics.lines = rows->value(0).toInt();
            slice.metrics.codeLines = rows->value(1).toInt();
            slice.metrics.commentLines = rows->value(2).toInt();
        }
        if (rows)
            rows->finish();
    }
    return slice;
}

Digest ModelReader::slicesDigest(const QString &folder, Aspects aspects)
{
    QList<int> columns{ 1 };
    constexpr int symbolsColumn = 2;
    constexpr std::pair<Aspect, int> digests[] = { { Aspect::Symbols, symbolsColumn }, { Aspect::FileComment, 3 },
        { Aspect::Comments, 4 }, { Aspect::Positions, 5 }, { Aspect::Imports, 6 }, { Aspect::Content, 7 }, { Aspect::Facts, 8 } };
    for (const auto &[aspect, column] : digests)
        if (aspects.testFlag(aspect))
            columns.append(column);
    const PathRange range = rangeOf(folder);
    Digester digester;
    QSqlQuery *rows = m_statements.run(
        "SELECT path, info_digest, symbols_digest, file_comment_digest, comments_digest, positions_digest, "
        "imports_digest, content_digest, facts_digest, lines, code_lines, comment_lines, told_digest FROM files "
        "WHERE (path = ? OR (path >= ? AND path < ?)) AND failed = 0 AND flags & ? = 0 ORDER BY path",
        { range.itself, range.from, range.before, int(PackedRecord::Unlisted) });
    if (!rows)
        return {};
    while (rows->next()) {
        digester.add(rows->value(0).toString());
        for (const int column : std::as_const(columns))
            digester.add(column == symbolsColumn ? withTold(rows->value(column).toByteArray(), rows->value(12).toByteArray())
                                                 : rows->value(column).toByteArray());
        if (aspects.testFlag(Aspect::Metrics))
            for (const int column : { 9, 10, 11 })
                digester.add(rows->value(column).toLongLong());
    }
    rows->finish();
    return digester.result();
}

} // namespace tars
