#include "service/project/toldsymbols.h"

#include "common/base/digest.h"
#include "service/project/packedrecord.h"

#include <algorithm>
#include <QHash>
#include <QSet>
#include <QtEndian>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{
/// A look-up finds a name behind every separator of the text, with what is before it as its scope.
void addKeys(QStringView text, QSet<quint32> &keys)
{
    keys.insert(fnv1a(text));
    for (qsizetype i = 1; i < text.size(); ++i)
        if (QStringView(u":.#>\\/$").contains(text[i - 1]))
            keys.insert(fnv1a(text.mid(i)));
}

/// All that is said of the symbols of a name, in their order, but for where among the others they stand.
QHash<QString, Digest> byName(const QList<Symbol> &symbols)
{
    QHash<QString, Digest> names;
    for (const Symbol &symbol : symbols) {
        Digest &said = names[symbol.name];
        Digester digester;
        digester.add(said);
        for (const QString &text : { symbol.scope, symbol.separator, symbol.scopeKind, symbol.kind, symbol.signature, symbol.type,
                 symbol.templateParameters, symbol.access, symbol.value, symbol.properties.join(u'\n'), symbol.bases.join(u'\n') })
            digester.add(text);
        for (const bool flag : { symbol.deprecated, symbol.exported, symbol.definition, symbol.documented, symbol.isApi })
            digester.add(qint64(flag));
        said = digester.result();
    }
    return names;
}
} // namespace

QByteArray ToldSymbols::namesIn(const QList<Question> &questions)
{
    QSet<quint32> keys;
    for (const Question &question : questions) {
        if (question.kind != Question::Kind::Lookup && question.kind != Question::Kind::Described)
            continue;
        addKeys(question.argument, keys);
        if (const QString name = indexName(question.argument); name != question.argument)
            addKeys(name, keys);
    }
    QList<quint32> sorted(keys.cbegin(), keys.cend());
    std::sort(sorted.begin(), sorted.end());
    QByteArray bytes(sorted.size() * qsizetype(sizeof(quint32)), Qt::Uninitialized);
    if (!sorted.isEmpty()) // of none there are no data to copy from
        qToLittleEndian<quint32>(sorted.constData(), sorted.size(), bytes.data());
    return bytes;
}

bool ToldSymbols::noteChange(qint64 file, const QByteArray &symbols, bool all)
{
    QSqlQuery *rows = m_statements.run("SELECT (SELECT data FROM symbols WHERE file = ?) FROM told_asked LIMIT 1", { file });
    if (!rows)
        return false;
    const bool anybodyAsked = rows->next();
    const QByteArray before = anybodyAsked ? rows->value(0).toByteArray() : QByteArray();
    rows->finish();
    if (!anybodyAsked)
        return true;
    const QHash<QString, Digest> then = byName(unpackSymbols(before));
    const QHash<QString, Digest> now = byName(unpackSymbols(symbols));
    QSet<quint32> changed;
    for (const auto &[one, other] : { std::pair(&then, &now), std::pair(&now, &then) })
        for (auto name = one->cbegin(); name != one->cend(); ++name)
            if (all || other->value(name.key()) != name.value())
                changed.insert(fnv1a(name.key()));
    return std::all_of(changed.cbegin(), changed.cend(),
        [&](quint32 key) { return m_statements.run("INSERT OR IGNORE INTO told_changed(name) VALUES(?)", { qint64(key) }) != nullptr; });
}

bool ToldSymbols::forget(qint64 file)
{
    return noteChange(file, {}, true) && m_statements.run("DELETE FROM told WHERE file = ?", { file })
        && m_statements.run("DELETE FROM told_asked WHERE file = ?", { file });
}

bool ToldSymbols::findConcerned()
{
    QSet<quint32> changed;
    QSqlQuery *rows = m_statements.run("SELECT name FROM told_changed", {});
    if (!rows)
        return false;
    while (rows->next())
        changed.insert(quint32(rows->value(0).toLongLong()));
    rows->finish();
    if (changed.isEmpty())
        return true;
    rows = m_statements.run("SELECT file, data FROM told_asked", {});
    if (!rows)
        return false;
    QList<qint64> concerned;
    while (rows->next()) {
        const QByteArray asked = rows->value(1).toByteArray();
        for (qsizetype at = 0; at + qsizetype(sizeof(quint32)) <= asked.size(); at += sizeof(quint32))
            if (changed.contains(qFromLittleEndian<quint32>(asked.constData() + at))) {
                concerned.append(rows->value(0).toLongLong());
                break;
            }
    }
    rows->finish();
    for (const qint64 file : std::as_const(concerned))
        if (!m_statements.run("UPDATE files SET told_digest = NULL WHERE id = ?", { file }))
            return false;
    return m_statements.run("DELETE FROM told_changed", {});
}

Result<QStringList> ToldSymbols::begin()
{
    const int hasApi = PackedRecord::HasApi;
    if (!findConcerned()
        || !m_statements.run(
            "DELETE FROM told WHERE file IN (SELECT id FROM files WHERE told_digest IS NULL AND flags & ? = 0)", { hasApi })
        || !m_statements.run("UPDATE files SET told_digest = x'' WHERE told_digest IS NULL AND flags & ? = 0", { hasApi }))
        return m_statements.outcome().error();
    const QStringList paths = m_statements.texts("SELECT path FROM files WHERE told_digest IS NULL AND failed = 0 ORDER BY path", {});
    if (auto outcome = m_statements.outcome(); !outcome)
        return outcome.error();
    return paths;
}

Result<void> ToldSymbols::tell(const QList<ToldFile> &files)
{
    for (const auto &[path, symbols, asked] : files) {
        Digester digester;
        bool ok = m_statements.run("DELETE FROM told WHERE file = (SELECT id FROM files WHERE path = ?)", { path })
            && m_statements.run(
                "INSERT OR REPLACE INTO told_asked(file, data) SELECT id, ? FROM files WHERE path = ?", { asked, path });
        for (const int position : symbols) {
            digester.add(position);
            ok = ok && m_statements.run("INSERT INTO told(file, position) SELECT id, ? FROM files WHERE path = ?", { position, path });
        }
        if (!ok
            || !m_statements.run("UPDATE files SET told_digest = ? WHERE path = ?",
                { symbols.isEmpty() ? QByteArray("") : QByteArray(digester.result()), path }))
            break;
    }
    return m_statements.outcome();
}

} // namespace tars
