// One file's record as the database keeps it: columns, blobs and the digest of every answer it can give.
// Packing is the expensive part and runs on the caller's thread; the writer only executes SQL.
#pragma once

#include "common/base/result.h"
#include "service/project/modelview.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace tars
{

struct PackedFact {
    QString kind;
    QByteArray value; ///< compact JSON
    int line = 0;
};

/// The facts of one kind in one file.
struct PackedFactKind {
    QString kind;
    Digest digest;
    Digest linesDigest;
};

struct PackedRecord {
    enum Flag { Vendored = 1, Generated = 2, Binary = 4, HasApi = 8, Header = 16, Unlisted = 32, Quoted = 64 };
    enum SymbolFlag { SymbolDeprecated = 1, SymbolExported = 2, SymbolDefinition = 4, SymbolDocumented = 8, SymbolApi = 16 };
    QString path, language;
    qint64 size = 0, mtimeNs = 0;
    FileRole role = FileRole::Other;
    int flags = 0;
    int lines = 0, codeLines = 0, commentLines = 0;
    int publicSymbols = 0, documentedSymbols = 0, testCases = 0;
    Digest contentDigest, infoDigest, symbolsDigest, fileCommentDigest, commentsDigest, positionsDigest,
        importsDigest, referencesDigest, factsDigest;
    Digest recordDigest; ///< of all of the above: equal means that no answer differs
    QString comment, commentStyle;
    QList<PackedFact> facts;
    QList<PackedFactKind> factKinds;
    QByteArray symbols, comments, positions, imports, references,
        content; ///< blobs; empty where there is nothing
    QList<RecordProblem> problems;
};

Result<PackedRecord> packRecord(
    const FileRecord &record, const QByteArray &content); ///< tooLarge names the file

// What comes back out of the blobs; nothing where a blob is damaged.
QList<Symbol> unpackSymbols(const QByteArray &blob);
struct PackedReference {
    QString name;
    QList<int> within; ///< indexes of the innermost symbols around it, the first few, ascending by line
};
QList<PackedReference> unpackReferences(const QByteArray &blob); ///< each name once, in code-point order
QHash<int, Comment> unpackComments(const QByteArray &blob);
QHash<int, Position> unpackPositions(const QByteArray &blob);
QList<ImportRecord> unpackImports(const QByteArray &blob);
QByteArray unpackContent(const QByteArray &blob);

/// Identifiers as the index knows them: without NUL and lone surrogates, which SQLite's text does not carry.
QString indexName(const QString &name);

/// The digest of an answer that is empty, whether the file has nothing of the kind or does not exist.
Digest emptyAnswerDigest();

} // namespace tars
