#include "service/departments/airesearch/corpus.h"

#include "common/base/errorcodes.h"
#include "service/departments/airesearch/prosechunks.h"
#include "service/departments/airesearch/survey.h"

#include <algorithm>
#include <QJsonArray>
#include <QJsonDocument>
#include <QMultiHash>

namespace tars::airesearch
{
using namespace Qt::StringLiterals;

namespace
{
constexpr qsizetype longestText = 8000; // of a symbol: what retrieval takes in one piece
constexpr qsizetype pieceSize = 64 * 1024;

/// Half a surrogate pair has no UTF-8.
QString whole(const QString &text) { return text.isValidUtf16() ? text : QString::fromUtf8(text.toUtf8()); }

class Rows
{
public:
    Rows(const ModelView &view, const Relations &relations)
        : m_relations(relations)
    {
        for (const Fact &fact : view.facts(u"history.file"_s))
            m_history.insert(fact.value[u"path"_s].toString(), fact.value);
    }

    QByteArray of(const FileSlice &slice)
    {
        m_bytes.clear();
        const FileInfo &file = slice.info;
        m_lines.clear();
        const bool code = !slice.symbols.isEmpty();
        if (code)
            m_lines = QString::fromUtf8(slice.content).replace("\r\n"_L1, "\n"_L1).split(u'\n');
        fileRow(slice);
        if (code)
            symbolRows(slice);
        else if (file.role == FileRole::Prose)
            for (const ProseChunk &chunk : proseChunks(file.path, slice.content)) {
                QJsonObject row = rowOf("prose", file.path, chunk.line, chunk.endLine);
                row.insert(u"headings"_s, QJsonArray::fromStringList(chunk.headings));
                row.insert(u"text"_s, whole(chunk.text));
                add(row);
            }
        return m_bytes;
    }

private:
    static QJsonObject rowOf(const char *kind, const QString &path, int line, int end)
    {
        return { { u"kind"_s, QString::fromLatin1(kind) }, { u"path"_s, path }, { u"line"_s, line },
            { u"end"_s, std::max(line, end) } };
    }
    void add(const QJsonObject &row) { m_bytes += QJsonDocument(row).toJson(QJsonDocument::Compact) + '\n'; }

    void fileRow(const FileSlice &slice)
    {
        const FileInfo &file = slice.info;
        QJsonObject row = rowOf("file", file.path, 1, slice.metrics.lines);
        row.insert(u"end"_s, slice.metrics.lines); // an empty file has no line
        row.insert(u"role"_s, roleName(file));
        row.insert(u"code"_s, slice.metrics.codeLines);
        row.insert(u"comments"_s, slice.metrics.commentLines);
        if (!file.language.isEmpty())
            row.insert(u"language"_s, file.language);
        if (const QString module = m_relations.moduleOf.value(file.path); !module.isEmpty())
            row.insert(u"module"_s, module);
        QJsonArray uses;
        for (const QString &used : m_relations.uses.value(file.path))
            uses.append(importedName(used));
        if (!uses.isEmpty())
            row.insert(u"uses"_s, uses);
        if (file.hasApi) {
            int publicSymbols = 0;
            int documented = 0;
            for (const Symbol &symbol : slice.symbols)
                if (symbol.isApi) {
                    ++publicSymbols;
                    documented += symbol.documented;
                }
            row.insert(u"public"_s, publicSymbols);
            row.insert(u"documented"_s, documented);
        }
        if (const auto churn = m_history.constFind(file.path); churn != m_history.cend()) {
            row.insert(u"commits"_s, churn->value(u"commits"_s));
            row.insert(u"authors"_s, churn->value(u"authors"_s));
        }
        if (!slice.fileComment.isEmpty())
            row.insert(u"text"_s, whole(slice.fileComment.text.left(longestText)));
        add(row);
    }

    void symbolRows(const FileSlice &slice)
    {
        QMultiHash<int, const FactRecord *> functions; // by line
        for (const FactRecord &fact : slice.facts)
            if (fact.kind == "code.function"_L1)
                functions.insert(fact.line, &fact);
        // A type's text ends where that of its first member begins: members have rows of their own.
        QList<int> starts;
        for (const Symbol &symbol : slice.symbols)
            starts.append(startOf(slice.positions.value(symbol.index)));
        std::sort(starts.begin(), starts.end());
        for (const Symbol &symbol : slice.symbols) {
            const Position position = slice.positions.value(symbol.index);
            if (position.line <= 0)
                continue;
            QJsonObject row = rowOf("symbol", slice.info.path, position.line, position.endLine);
            const QString name = whole(symbol.qualifiedName());
            row.insert(u"name"_s, name);
            row.insert(u"symbol"_s, symbol.kind);
            if (!symbol.signature.isEmpty())
                row.insert(u"signature"_s, whole(symbol.signature));
            row.insert(u"public"_s, symbol.isApi);
            row.insert(u"documented"_s, symbol.documented);
            for (const FactRecord *fact : functions.values(position.line))
                if (fact->value[u"name"_s].toString() == symbol.name
                    || fact->value[u"qualifiedName"_s].toString() == symbol.qualifiedName()) {
                    row.insert(u"length"_s, fact->value[u"lines"_s]);
                    row.insert(u"branches"_s, fact->value[u"branches"_s]);
                    row.insert(u"nesting"_s, fact->value[u"nesting"_s]);
                    break;
                }
            row.insert(u"text"_s, textOf(slice, symbol, position, starts));
            add(row);
        }
    }

    static int startOf(const Position &position)
    {
        return position.commentLine > 0 ? std::min(position.commentLine, position.line) : position.line;
    }

    QString textOf(
        const FileSlice &slice, const Symbol &symbol, const Position &position, const QList<int> &starts) const
    {
        static const QStringList holders{ u"namespace"_s, u"package"_s, u"module"_s, u"class"_s, u"struct"_s,
            u"union"_s, u"interface"_s, u"trait"_s };
        int end = std::max(position.line, position.endLine);
        if (holders.contains(symbol.kind)) {
            const auto next = std::upper_bound(starts.begin(), starts.end(), position.line);
            if (next != starts.end())
                end = std::min(end, std::max(position.line, *next - 1));
        }
        QString text;
        const int start = startOf(position);
        // A docstring stands inside, a comment far above is not between: then it is said first.
        if (const Comment comment = slice.comments.value(symbol.index);
            !comment.isEmpty() && (position.commentLine <= 0 || position.commentLine > end))
            text = comment.text + u'\n';
        for (int line = start; line <= end && line <= m_lines.size() && text.size() < longestText; ++line)
            text += m_lines[line - 1] + u'\n';
        return whole(text.left(longestText));
    }

    const Relations &m_relations;
    QHash<QString, QJsonObject> m_history;
    QStringList m_lines;
    QByteArray m_bytes;
};

Result<void> produce(const ModelView &view, const ByteSource::Write &write, const std::stop_token &stop)
{
    const Relations relations = relationsOf(view, stop);
    Rows rows(view, relations);
    QByteArray piece;
    Result<void> written;
    const auto flush = [&] {
        written = write(piece);
        piece.clear();
        return written.ok();
    };
    const Aspects all = Aspect::Symbols | Aspect::FileComment | Aspect::Comments | Aspect::Positions
        | Aspect::Content | Aspect::Metrics | Aspect::Facts;
    const auto passed = view.forEachFile({}, all, [&](const FileSlice &slice) {
        if (stop.stop_requested())
            return false;
        if (isOurs(slice.info))
            piece += rows.of(slice);
        return piece.size() < pieceSize || flush();
    });
    if (!passed)
        return passed;
    if (!written)
        return written;
    if (stop.stop_requested())
        return Error{ errc::cancelled, u"Writing the corpus was cancelled."_s, {} };
    for (const Fact &fact : view.facts(u"history.commit"_s)) {
        QJsonObject row{ { u"kind"_s, u"commit"_s } };
        for (const QString &member : { u"id"_s, u"time"_s, u"author"_s })
            if (fact.value.contains(member))
                row.insert(member, fact.value[member]);
        row.insert(u"text"_s, fact.value[u"subject"_s]);
        piece += QJsonDocument(row).toJson(QJsonDocument::Compact) + '\n';
        if (piece.size() >= pieceSize && !flush())
            return written;
    }
    flush();
    return written;
}
} // namespace

ByteSource corpusSource(const ModelView &view)
{
    return { [&view](const ByteSource::Write &write, std::stop_token stop) { return produce(view, write, stop); } };
}

} // namespace tars::airesearch
