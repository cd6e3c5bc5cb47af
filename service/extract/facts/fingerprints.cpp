#include "service/extract/classify.h"
#include "service/extract/facts/factreaders.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <QJsonArray>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{

// Winnowing (Schleimer, Wilkerson, Aiken 2003): of every `pick` neighbouring windows the least is kept, so
// that whatever two files share over window + pick - 1 lines is found, for a quarter of the windows.
constexpr qsizetype window = 8;
constexpr qsizetype pick = 6;
constexpr qsizetype mostFingerprints = 3000;
constexpr quint64 exactInJson = (quint64(1) << 52) - 1;

struct CodeLine {
    quint64 hash = 0;
    int line = 0;
};

quint64 mixed(quint64 hash, quint64 value)
{
    hash ^= value + 0x9e3779b97f4a7c15ULL + (hash << 6) + (hash >> 2);
    hash *= 0xff51afd7ed558ccdULL;
    return hash ^ (hash >> 33);
}

/// A token more of the line whose hash that is.
quint64 hashWith(quint64 hash, QByteArrayView token)
{
    qsizetype i = 0;
    for (; i + 8 <= token.size(); i += 8) {
        quint64 bytes;
        std::memcpy(&bytes, token.data() + i, 8);
        hash = mixed(hash, bytes);
    }
    quint64 rest = quint64(token.size());
    for (; i < token.size(); ++i)
        rest = rest << 8 | uchar(token[i]);
    return mixed(hash, rest);
}

bool takesIn(QByteArrayView word)
{
    static constexpr std::array<QByteArrayView, 11> words{ "import", "include", "using", "package", "from", "use", "require",
        "namespace", "open", "pragma", "export" };
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// Lines that say something: names in them, and not only what to take in.
QList<CodeLine> codeLines(const LexedSource &source)
{
    QList<CodeLine> lines;
    for (size_t i = 0; i < source.tokens.size();) {
        const int line = source.tokens[i].line;
        quint64 hash = 0;
        int names = 0, count = 0;
        QByteArrayView first;
        for (; i < source.tokens.size() && source.tokens[i].line == line; ++i, ++count) {
            const QByteArrayView text = source.textOf(i);
            if (source.tokens[i].kind == TokenKind::Identifier) {
                first = first.isEmpty() ? text : first;
                ++names;
            }
            hash = hashWith(hash, text);
        }
        if (names > 0 && count > 1 && !takesIn(first))
            lines.append({ hash, line });
    }
    return lines;
}

/// Rows of a table are alike for a reason.
bool isTable(const QList<CodeLine> &lines, qsizetype from)
{
    qsizetype distinct = 0;
    for (auto line = lines.cbegin() + from; line != lines.cbegin() + from + window; ++line)
        distinct += std::none_of(lines.cbegin() + from, line, [line](const CodeLine &before) { return before.hash == line->hash; });
    return distinct < window - 2;
}

} // namespace

FactOutput readFingerprints(const FactSource &source)
{
    if (source.role != FileRole::Source || source.declarations.isEmpty() || isVendoredPath(source.path))
        return {};
    const QList<CodeLine> lines = codeLines(source.source);
    QList<quint64> hashes;
    for (qsizetype i = 0; i + window <= lines.size(); ++i) {
        quint64 hash = 0;
        for (qsizetype j = i; j < i + window; ++j)
            hash = mixed(hash, lines[j].hash);
        hashes.append(hash & exactInJson);
    }
    QJsonArray kept, from, to;
    qsizetype last = -1;
    for (qsizetype i = 0; i + pick <= hashes.size() && kept.size() < mostFingerprints; ++i) {
        qsizetype least = i;
        for (qsizetype j = i; j < i + pick; ++j)
            if (hashes[j] <= hashes[least])
                least = j;
        if (least == last)
            continue;
        last = least;
        if (isTable(lines, least))
            continue;
        kept.append(qint64(hashes[least]));
        from.append(lines[least].line);
        to.append(lines[least + window - 1].line);
    }
    if (kept.isEmpty())
        return {};
    return { { { u"code.fingerprints"_s, { { u"hashes"_s, kept }, { u"from"_s, from }, { u"to"_s, to } },
                 int(from.first().toInt()) } },
        {} };
}

} // namespace tars
