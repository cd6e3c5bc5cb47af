// Answers the questions of a ModelView out of the database, and says the digest of an answer without building
// it where a column holds it. For one thread.
#pragma once

#include "service/project/indexreader.h"
#include "service/project/modelview.h"
#include "service/project/statements.h"

#include <map>
#include <memory>
#include <QSqlQuery>

namespace tars
{

/// What the files table says of one file.
struct FileRow {
    qint64 id = 0; ///< 0: no such file
    FileInfo info;
    Digest infoDigest, symbolsDigest, fileCommentDigest, commentsDigest, positionsDigest, importsDigest,
        contentDigest;
};

class ModelReader
{
public:
    static Result<std::unique_ptr<ModelReader>> open(const QString &file);

    FileRow fileRow(const QString &path);
    QList<FileInfo> files(const QString &folder);
    QList<Symbol> symbols(qint64 file);
    Comment fileComment(qint64 file);
    QHash<int, Comment> comments(qint64 file);
    QHash<int, Position> positions(qint64 file);
    QList<ImportRecord> imports(qint64 file);
    QList<FileImports> importsBelow(const QString &folder);
    QByteArray content(qint64 file);
    QList<SymbolTarget> lookup(const QString &name);
    QStringList referrers(const QString &name);
    QList<Fact> facts(const QString &kind, const QString &place);
    QList<int> factLines(const QString &kind, const QString &path);
    QList<FileCounts> counts(const QString &folder);
    QList<FileMetrics> metrics(const QString &folder);

    QStringList paths(const QString &folder);
    FileSlice slice(const QString &path, Aspects aspects);

    Digest filesDigest(const QString &folder);
    Digest importsDigest(const QString &folder);
    Digest slicesDigest(const QString &folder, Aspects aspects);
    Digest factsDigest(const QString &kind, const QString &place, bool lines);

    /// From here to release() all answers are of one state of the database, and none has to open it anew.
    void hold();
    void release();
    void renew(); ///< of the present state, if one is held

    IndexReader &indexes() { return m_indexes; }

    /// The first failure to read since it was last asked for; the answer in question was empty then.
    std::optional<Error> takeError() { return m_statements.takeError(); }
    bool hasError() const { return m_statements.hasError(); }

private:
    struct Candidate;
    explicit ModelReader(std::unique_ptr<ModelConnection> connection);
    QByteArray blob(const char *sql, qint64 file);
    qint64 nameId(const QString &name);
    void collect(QSqlQuery *rows, const QString &name, const QString &qualifiedName, QList<Candidate> &found);

    std::unique_ptr<ModelConnection> m_connection;
    Statements m_statements; ///< goes before the connection
    IndexReader m_indexes{ m_statements };
    bool m_held = false;
};

} // namespace tars
