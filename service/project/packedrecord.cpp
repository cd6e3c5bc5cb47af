#include "service/project/packedrecord.h"

#include "common/base/errorcodes.h"
#include "service/project/bytestream.h"
#include "service/project/codepointorder.h"
#include "service/project/publicsymbols.h"

#include <algorithm>
#include <map>
#include <QJsonDocument>
#include <QSet>
#include <QtEndian>
#include <zlib.h>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{
constexpr qsizetype mostRowsPerFile = 1 << 24; // rows are keyed by file and index in one integer
constexpr quint32 largestBlob = 1u << 30;

/// One zlib state per thread: setting one up takes 268 KB, which for blobs of this size costs more than
/// deflating.
class Deflater
{
public:
    Deflater()
    {
        m_ok = deflateInit(&m_stream, 1) == Z_OK;
    } // the quick level: source shrinks to a third already
    ~Deflater() { deflateEnd(&m_stream); }
    Deflater(const Deflater &) = delete;
    Deflater &operator=(const Deflater &) = delete;

    /// As qCompress() has it: the size before, big-endian, then the stream.
    QByteArray compress(const QByteArray &bytes)
    {
        if (!m_ok || deflateReset(&m_stream) != Z_OK)
            return qCompress(bytes, 1);
        QByteArray blob(qsizetype(deflateBound(&m_stream, uLong(bytes.size()))) + 4, Qt::Uninitialized);
        qToBigEndian(quint32(bytes.size()), blob.data());
        m_stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(bytes.constData()));
        m_stream.avail_in = uInt(bytes.size());
        m_stream.next_out = reinterpret_cast<Bytef *>(blob.data() + 4);
        m_stream.avail_out = uInt(blob.size() - 4);
        if (deflate(&m_stream, Z_FINISH) != Z_STREAM_END)
            return qCompress(bytes, 1);
        blob.truncate(blob.size() - qsizetype(m_stream.avail_out));
        return blob;
    }

private:
    z_stream m_stream{};
    bool m_ok = false;
};

QByteArray compressed(const QByteArray &bytes)
{
    if (bytes.isEmpty())
        return {};
    thread_local Deflater deflater;
    return deflater.compress(bytes);
}

QByteArray uncompressed(const QByteArray &blob)
{
    if (blob.size() < 4)
        return {};
    const auto *head = reinterpret_cast<const uchar *>(blob.constData());
    if (qFromBigEndian<quint32>(head) > largestBlob)
        return {};
    return qUncompress(blob);
}

Digest digestUnlessEmpty(const QByteArray &bytes)
{
    return bytes.isEmpty() ? emptyAnswerDigest() : digestOf(bytes);
}

void packSymbols(const FileRecord &record, const QList<const SymbolRecord *> &api, PackedRecord &packed)
{
    const QSet<const SymbolRecord *> isApi(api.begin(), api.end());
    ByteWriter symbols;
    ByteWriter comments;
    ByteWriter positions;
    for (qsizetype i = 0; i < record.symbols.size(); ++i) {
        const SymbolRecord &symbol = record.symbols[i];
        const bool documented = !symbol.comment.isEmpty();
        symbols.text(indexName(symbol.name));
        symbols.text(indexName(symbol.scope));
        symbols.text(indexName(symbol.separator));
        symbols.text(symbol.kind);
        symbols.text(symbol.signature);
        symbols.number((symbol.deprecated ? PackedRecord::SymbolDeprecated : 0)
            | (symbol.exported ? PackedRecord::SymbolExported : 0)
            | (symbol.definition ? PackedRecord::SymbolDefinition : 0)
            | (documented ? PackedRecord::SymbolDocumented : 0)
            | (isApi.contains(&symbol) ? PackedRecord::SymbolApi : 0));
        symbols.text(symbol.scopeKind);
        symbols.text(symbol.type);
        symbols.text(symbol.templateParameters);
        symbols.text(symbol.access);
        symbols.text(symbol.value);
        symbols.list(symbol.properties);
        symbols.list(symbol.bases);
        if (documented) {
            comments.number(quint64(i));
            comments.text(symbol.comment);
            comments.text(symbol.commentStyle);
        }
        positions.number(quint64(std::max(0, symbol.line)));
        positions.number(quint64(std::max(0, symbol.endLine)));
        positions.number(quint64(std::max(0, symbol.commentLine)));
    }
    const auto keep = [](ByteWriter &writer, QByteArray &blob, Digest &digest) {
        const QByteArray bytes = writer.take();
        digest = digestUnlessEmpty(bytes);
        blob = compressed(bytes);
    };
    keep(symbols, packed.symbols, packed.symbolsDigest);
    keep(comments, packed.comments, packed.commentsDigest);
    keep(positions, packed.positions, packed.positionsDigest);
}

void packFacts(const FileRecord &record, PackedRecord &packed)
{
    struct Digesters {
        Digester values, lines;
    };
    std::map<QString, Digesters> byKind;
    Digester all;
    for (const FactRecord &fact : record.facts) {
        const QByteArray value = QJsonDocument(fact.value).toJson(QJsonDocument::Compact);
        packed.facts.append({ indexName(fact.kind), value, fact.line });
        Digesters &digesters = byKind[packed.facts.constLast().kind];
        digesters.values.add(value);
        digesters.lines.add(fact.line);
        all.add(fact.kind).add(value).add(fact.line);
        packed.testCases += fact.kind == "test.case"_L1;
    }
    for (const auto &[kind, digesters] : byKind)
        packed.factKinds.append({ kind, digesters.values.result(), digesters.lines.result() });
    packed.factsDigest = all.result();
}

/// For each line the innermost symbol around it; -1: none.
QList<int> ownersOf(const FileRecord &record)
{
    constexpr int mostLines = 1'000'000;
    int lines = 0;
    QList<int> outerFirst;
    for (qsizetype i = 0; i < record.symbols.size(); ++i) {
        const SymbolRecord &symbol = record.symbols[i];
        if (symbol.line <= 0 || symbol.endLine < symbol.line || symbol.endLine > mostLines
            || symbol.kind == "namespace"_L1 || symbol.kind == "package"_L1 || symbol.kind == "module"_L1)
            continue;
        lines = std::max(lines, symbol.endLine);
        outerFirst.append(int(i));
    }
    std::stable_sort(outerFirst.begin(), outerFirst.end(), [&](int a, int b) {
        const auto length = [&](int i) { return record.symbols[i].endLine - record.symbols[i].line; };
        return length(a) > length(b);
    });
    QList<int> owners(lines + 1, -1);
    qint64 filled = 0; // a hostile record could make this quadratic
    for (const int i : std::as_const(outerFirst)) {
        const SymbolRecord &symbol = record.symbols[i];
        filled += symbol.endLine - symbol.line + 1;
        if (filled > 16LL * mostLines)
            break;
        std::fill(owners.begin() + symbol.line, owners.begin() + symbol.endLine + 1, i);
    }
    return owners;
}

void packReferences(const FileRecord &record, PackedRecord &packed)
{
    constexpr int mostWithin = 3;
    const QList<int> owners = ownersOf(record);
    std::map<QString, QList<int>, decltype(&codePointLess)> byName(&codePointLess);
    for (const ReferenceRecord &reference : record.references) {
        if (reference.name.isEmpty())
            continue;
        QList<int> &within = byName[indexName(reference.name)];
        for (const int line : reference.lines) {
            const int owner = line >= 0 && line < owners.size() ? owners[line] : -1;
            const bool itself = owner >= 0 && record.symbols[owner].name == reference.name;
            if (owner >= 0 && !itself && within.size() < mostWithin && !within.contains(owner))
                within.append(owner);
        }
    }
    ByteWriter writer;
    for (const auto &[name, within] : byName) {
        writer.text(name);
        writer.number(quint64(within.size()));
        for (const int index : within)
            writer.number(quint64(index));
    }
    const QByteArray bytes = writer.take();
    packed.referencesDigest = digestUnlessEmpty(bytes);
    packed.references = compressed(bytes);
}

void packImports(const FileRecord &record, PackedRecord &packed)
{
    ByteWriter imports;
    for (const ImportRecord &import : record.imports) {
        imports.text(import.target);
        imports.number(import.system ? 1 : 0);
    }
    packed.imports = imports.take();
    packed.importsDigest = digestUnlessEmpty(packed.imports);
}
} // namespace

Digest emptyAnswerDigest()
{
    static const Digest digest = digestOf(QByteArrayView("tars: nothing"));
    return digest;
}

QString indexName(const QString &name)
{
    if (!name.contains(QChar(u'\0')) && name.isValidUtf16())
        return name;
    return QString::fromUtf8(name.toUtf8()).replace(QChar(u'\0'), QChar::ReplacementCharacter);
}

Result<PackedRecord> packRecord(const FileRecord &record, const QByteArray &content)
{
    if (record.symbols.size() >= mostRowsPerFile || record.facts.size() >= mostRowsPerFile
        || record.problems.size() >= mostRowsPerFile || content.size() > qsizetype(largestBlob))
        return Error{ errc::tooLarge, u"%1 holds more than the project model can keep."_s.arg(record.path),
            { { u"file"_s, record.path } } };
    PackedRecord packed;
    packed.path = record.path;
    packed.language = record.language;
    packed.size = record.size;
    packed.mtimeNs = record.mtimeNs;
    packed.role = record.role;
    packed.lines = record.lines;
    packed.codeLines = record.codeLines;
    packed.commentLines = record.commentLines;
    const QList<const SymbolRecord *> api = publicSymbols(record);
    packed.publicSymbols = int(api.size());
    packed.documentedSymbols = int(
        std::count_if(api.begin(), api.end(), [](const SymbolRecord *s) { return !s->comment.isEmpty(); }));
    packed.flags = (record.vendored ? PackedRecord::Vendored : 0)
        | (record.generated ? PackedRecord::Generated : 0) | (record.binary ? PackedRecord::Binary : 0)
        | (api.isEmpty() ? 0 : PackedRecord::HasApi)
        | (isCFamily(record) && isHeader(record.path) ? PackedRecord::Header : 0)
        | (record.path == historyPath || record.resultsOnly ? PackedRecord::Unlisted : 0) | (isQuoted(record) ? PackedRecord::Quoted : 0);
    packSymbols(record, api, packed);
    packFacts(record, packed);
    packReferences(record, packed);
    packImports(record, packed);
    packed.comment = record.comment;
    packed.commentStyle = record.commentStyle;
    packed.fileCommentDigest = record.comment.isEmpty()
        ? emptyAnswerDigest()
        : Digester().add(record.comment).add(record.commentStyle).result();
    packed.contentDigest = record.contentHash.isEmpty() ? digestOf(content) : record.contentHash;
    if (!content.isEmpty()) // of a binary file only a picture's
        packed.content = compressed(content);
    packed.infoDigest
        = Digester().add(record.path).add(record.language).add(int(record.role)).add(packed.flags).result();
    packed.problems = record.problems;
    packed.recordDigest = Digester()
                              .add(packed.infoDigest)
                              .add(packed.symbolsDigest)
                              .add(packed.fileCommentDigest)
                              .add(packed.commentsDigest)
                              .add(packed.positionsDigest)
                              .add(packed.importsDigest)
                              .add(packed.referencesDigest)
                              .add(packed.factsDigest)
                              .add(packed.contentDigest)
                              .add(packed.publicSymbols)
                              .add(packed.documentedSymbols)
                              .add(packed.lines)
                              .add(packed.codeLines)
                              .add(packed.commentLines)
                              .result();
    return packed;
}

QList<Symbol> unpackSymbols(const QByteArray &blob)
{
    QList<Symbol> symbols;
    const QByteArray bytes = uncompressed(blob);
    ByteReader reader(bytes);
    while (!reader.atEnd()) {
        Symbol symbol;
        symbol.index = int(symbols.size());
        symbol.name = reader.text();
        symbol.scope = reader.text();
        symbol.separator = reader.text();
        symbol.kind = reader.text();
        symbol.signature = reader.text();
        const quint64 flags = reader.number();
        symbol.deprecated = flags & PackedRecord::SymbolDeprecated;
        symbol.exported = flags & PackedRecord::SymbolExported;
        symbol.definition = flags & PackedRecord::SymbolDefinition;
        symbol.documented = flags & PackedRecord::SymbolDocumented;
        symbol.isApi = flags & PackedRecord::SymbolApi;
        symbol.scopeKind = reader.text();
        symbol.type = reader.text();
        symbol.templateParameters = reader.text();
        symbol.access = reader.text();
        symbol.value = reader.text();
        symbol.properties = reader.list();
        symbol.bases = reader.list();
        if (!reader.ok())
            break;
        symbols.append(std::move(symbol));
    }
    return symbols;
}

QList<PackedReference> unpackReferences(const QByteArray &blob)
{
    QList<PackedReference> references;
    const QByteArray bytes = uncompressed(blob);
    for (ByteReader reader(bytes); !reader.atEnd() && reader.ok();) {
        PackedReference reference{ reader.text(), {} };
        for (quint64 left = reader.number(); left > 0 && reader.ok(); --left)
            reference.within.append(int(reader.number()));
        if (reader.ok())
            references.append(std::move(reference));
    }
    return references;
}

QHash<int, Comment> unpackComments(const QByteArray &blob)
{
    QHash<int, Comment> comments;
    const QByteArray bytes = uncompressed(blob);
    for (ByteReader reader(bytes); !reader.atEnd() && reader.ok();) {
        const int index = int(reader.number());
        QString text = reader.text();
        QString style = reader.text();
        if (reader.ok())
            comments.insert(index, { std::move(text), std::move(style) });
    }
    return comments;
}

QHash<int, Position> unpackPositions(const QByteArray &blob)
{
    QHash<int, Position> positions;
    const QByteArray bytes = uncompressed(blob);
    ByteReader reader(bytes);
    for (int index = 0; !reader.atEnd(); ++index) {
        Position position;
        position.line = int(reader.number());
        position.endLine = int(reader.number());
        position.commentLine = int(reader.number());
        if (!reader.ok())
            break;
        positions.insert(index, position);
    }
    return positions;
}

QList<ImportRecord> unpackImports(const QByteArray &blob)
{
    QList<ImportRecord> imports;
    for (ByteReader reader(blob); !reader.atEnd() && reader.ok();) {
        ImportRecord import;
        import.target = reader.text();
        import.system = reader.number() != 0;
        if (reader.ok())
            imports.append(std::move(import));
    }
    return imports;
}

QByteArray unpackContent(const QByteArray &blob) { return uncompressed(blob); }

} // namespace tars
