#include "service/project/nameindex.h"

#include "service/project/bytestream.h"
#include "service/project/codepointorder.h"
#include "service/project/packedrecord.h"

#include <algorithm>
#include <tuple>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{
constexpr qsizetype mostEntriesPerBatch = 400'000; // some 50 MB while it lasts

QString jsonArray(const QList<qint64> &numbers)
{
    QByteArray json = "[";
    for (qint64 number : numbers) {
        if (json.size() > 1)
            json.append(',');
        json.append(QByteArray::number(number));
    }
    return QString::fromLatin1(json.append(']'));
}
} // namespace

struct NameIndex::Definition {
    qint64 name = 0, scope = 0; ///< positions in Work::texts, then ids
    qint64 file = 0, index = 0;
    QString kind, signature, separator;
    int flags = 0;

    auto key() const { return std::tie(name, scope, file, index); }
};

struct NameIndex::Scope {
    qint64 file = 0, index = 0;
    QString name, kind;
    QStringList bases;
    int members = 0;
    bool isApi = false;
    QList<qint64> baseNames; ///< positions in Work::texts, then ids
};

/// One batch. A pair is (name, file).
struct NameIndex::Work {
    using Pair = std::pair<qint64, qint64>;
    QList<qint64> gone, changed;
    QHash<QString, qint64> positions;
    QStringList texts;
    QList<qint64> ids; ///< parallel to texts, once resolved
    QList<Definition> definitions, oldDefinitions;
    QList<Pair> referrers, oldReferrers;
    QList<Scope> scopes;

    qsizetype size() const { return definitions.size() + referrers.size(); }
    qint64 position(const QString &text)
    {
        const auto found = positions.constFind(text);
        if (found != positions.cend())
            return *found;
        positions.insert(text, texts.size());
        texts.append(text);
        return texts.size() - 1;
    }
};

Result<bool> NameIndex::updateSome()
{
    Work work;
    const bool done = collect(work)
        && ((work.gone.isEmpty() && work.changed.isEmpty())
            || (resolveNames(work) && writeDefinitions(work) && writeReferrers(work) && writeScopes(work)
                && writeEntries(work)));
    if (!done)
        return m_statements.outcome().error();
    return !work.gone.isEmpty() || !work.changed.isEmpty();
}

bool NameIndex::collect(Work &work)
{
    QSqlQuery *rows = m_statements.run("SELECT file FROM gone_files ORDER BY file LIMIT 2000", {});
    if (!rows)
        return false;
    while (rows->next())
        work.gone.append(rows->value(0).toLongLong());
    rows->finish();
    rows = m_statements.run("SELECT f.id, s.data, r.data FROM files f LEFT JOIN symbols s ON s.file = f.id "
                            "LEFT JOIN file_references r ON r.file = f.id WHERE f.indexed = 0 ORDER BY f.id",
        {});
    if (!rows)
        return false;
    while (work.size() < mostEntriesPerBatch && rows->next()) {
        work.changed.append(rows->value(0).toLongLong());
        collectFile(
            work, work.changed.constLast(), rows->value(1).toByteArray(), rows->value(2).toByteArray());
    }
    rows->finish();
    for (const QList<qint64> *files : { &work.gone, &work.changed })
        for (qint64 file : *files)
            if (!collectOld(work, file))
                return false;
    return true;
}

void NameIndex::collectFile(Work &work, qint64 file, const QByteArray &symbols, const QByteArray &references)
{
    const QList<Symbol> all = unpackSymbols(symbols);
    QHash<QString, int> members;
    for (const Symbol &symbol : all)
        if (symbol.isApi && !symbol.scope.isEmpty())
            ++members[symbol.scope];
    for (const Symbol &symbol : all) {
        Definition definition;
        definition.name = work.position(symbol.name);
        definition.scope = symbol.scope.isEmpty() ? -1 : work.position(symbol.scope);
        definition.file = file;
        definition.index = symbol.index;
        definition.kind = notNull(symbol.kind);
        definition.signature = notNull(symbol.signature);
        definition.separator = notNull(symbol.separator);
        definition.flags = (symbol.definition ? PackedRecord::SymbolDefinition : 0)
            | (symbol.documented ? PackedRecord::SymbolDocumented : 0)
            | (symbol.deprecated ? PackedRecord::SymbolDeprecated : 0)
            | (symbol.isApi ? PackedRecord::SymbolApi : 0);
        work.definitions.append(std::move(definition));
        const bool isNamespace
            = symbol.kind == "namespace"_L1 || symbol.kind == "package"_L1 || symbol.kind == "module"_L1;
        // A namespace that one file opens again and again has its members counted once.
        const int size = isNamespace || symbol.isApi ? members.value(symbol.qualifiedName()) : 0;
        if (isNamespace)
            members.remove(symbol.qualifiedName());
        if (symbol.bases.isEmpty() && size < (isNamespace ? 1 : manyMembers))
            continue;
        Scope scope{ file, symbol.index, symbol.qualifiedName(), symbol.kind, symbol.bases, size, symbol.isApi, {} };
        for (const QString &base : symbol.bases)
            if (const QString name = indexName(simpleBaseName(base)); !name.isEmpty())
                if (const qint64 position = work.position(name); !scope.baseNames.contains(position))
                    scope.baseNames.append(position);
        work.scopes.append(std::move(scope));
    }
    for (const PackedReference &reference : unpackReferences(references))
        work.referrers.append({ work.position(reference.name), file });
}

bool NameIndex::collectOld(Work &work, qint64 file)
{
    QSqlQuery *rows
        = m_statements.run("SELECT definitions, referrers FROM index_entries WHERE file = ?", { file });
    if (!rows)
        return false;
    if (rows->next()) {
        const QByteArray definitions = rows->value(0).toByteArray();
        const QByteArray referrers = rows->value(1).toByteArray();
        for (ByteReader reader(definitions); !reader.atEnd() && reader.ok();) {
            Definition old;
            old.file = file;
            old.index = qint64(reader.number());
            old.name = qint64(reader.number());
            old.scope = qint64(reader.number());
            work.oldDefinitions.append(std::move(old));
        }
        for (ByteReader reader(referrers); !reader.atEnd() && reader.ok();)
            work.oldReferrers.append({ qint64(reader.number()), file });
    }
    rows->finish();
    return true;
}

bool NameIndex::resolveNames(Work &work)
{
    QSqlQuery *rows = m_statements.run("SELECT coalesce(max(id), 0) + 1 FROM names", {});
    if (!rows || !rows->next())
        return false;
    qint64 next = rows->value(0).toLongLong();
    rows->finish();
    QList<qint64> order(work.texts.size());
    for (qsizetype i = 0; i < order.size(); ++i)
        order[i] = i;
    std::sort(order.begin(), order.end(),
        [&](qint64 a, qint64 b) { return codePointLess(work.texts[a], work.texts[b]); });
    work.ids.resize(work.texts.size());
    for (qint64 position : std::as_const(order)) {
        const QString text = notNull(work.texts[position]);
        rows = m_statements.run("SELECT id FROM names WHERE text = ?", { text });
        if (!rows)
            return false;
        qint64 id = rows->next() ? rows->value(0).toLongLong() : 0;
        rows->finish();
        if (id == 0) {
            id = next++;
            if (!m_statements.run("INSERT INTO names(id, text) VALUES(?, ?)", { id, text }))
                return false;
        }
        work.ids[position] = id;
    }
    for (Definition &definition : work.definitions) {
        definition.name = work.ids[definition.name];
        definition.scope = definition.scope < 0 ? 0 : work.ids[definition.scope];
    }
    for (auto &[name, file] : work.referrers)
        name = work.ids[name];
    for (Scope &scope : work.scopes)
        for (qint64 &name : scope.baseNames)
            name = work.ids[name];
    const auto byKey = [](const Definition &a, const Definition &b) { return a.key() < b.key(); };
    std::sort(work.definitions.begin(), work.definitions.end(), byKey);
    std::sort(work.oldDefinitions.begin(), work.oldDefinitions.end(), byKey);
    std::sort(work.referrers.begin(), work.referrers.end());
    std::sort(work.oldReferrers.begin(), work.oldReferrers.end());
    return true;
}

bool NameIndex::writeDefinitions(const Work &work)
{
    for (const Definition &old : work.oldDefinitions)
        if (!m_statements.run(
                "DELETE FROM definitions WHERE name = ? AND scope = ? AND file = ? AND position = ?",
                { old.name, old.scope, old.file, old.index }))
            return false;
    for (const Definition &d : work.definitions)
        if (!m_statements.run(
                "INSERT INTO definitions(name, scope, file, position, separator, kind, signature, flags) "
                "VALUES(?, ?, ?, ?, ?, ?, ?, ?)",
                { d.name, d.scope, d.file, d.index, d.separator, d.kind, d.signature, d.flags }))
            return false;
    return true;
}

bool NameIndex::writeReferrers(const Work &work)
{
    QList<Work::Pair> gone, added;
    std::set_difference(work.oldReferrers.begin(), work.oldReferrers.end(), work.referrers.begin(),
        work.referrers.end(), std::back_inserter(gone));
    std::set_difference(work.referrers.begin(), work.referrers.end(), work.oldReferrers.begin(),
        work.oldReferrers.end(), std::back_inserter(added));
    const auto forEachName = [this](const QList<Work::Pair> &pairs, const char *sql) {
        for (auto first = pairs.begin(); first != pairs.end();) {
            const auto last = std::find_if(
                first, pairs.end(), [&](const Work::Pair &p) { return p.first != first->first; });
            QList<qint64> files;
            for (auto it = first; it != last; ++it)
                files.append(it->second);
            if (!m_statements.run(sql, { first->first, jsonArray(files) }))
                return false;
            first = last;
        }
        return true;
    };
    return forEachName(
               gone, "DELETE FROM referrers WHERE name = ? AND file IN (SELECT value FROM json_each(?))")
        && forEachName(added, "INSERT INTO referrers(name, file) SELECT ?, value FROM json_each(?)");
}

bool NameIndex::writeScopes(const Work &work)
{
    for (const QList<qint64> *files : { &work.gone, &work.changed })
        for (const qint64 file : *files)
            if (!m_statements.run("DELETE FROM scopes WHERE file = ?", { file })
                || !m_statements.run("DELETE FROM bases WHERE file = ?", { file }))
                return false;
    for (const Scope &scope : work.scopes) {
        if (!m_statements.run(
                "INSERT INTO scopes(file, position, name, kind, bases, members, api) VALUES(?, ?, ?, ?, ?, ?, ?)",
                { scope.file, scope.index, notNull(scope.name), scope.kind, notNull(scope.bases.join(u'\n')),
                    scope.members, int(scope.isApi) }))
            return false;
        for (const qint64 base : scope.baseNames)
            if (!m_statements.run("INSERT INTO bases(name, file, position) VALUES(?, ?, ?)",
                    { base, scope.file, scope.index }))
                return false;
    }
    return true;
}

bool NameIndex::writeEntries(const Work &work)
{
    QHash<qint64, ByteWriter> definitions, referrers;
    for (const Definition &d : work.definitions) {
        ByteWriter &writer = definitions[d.file];
        writer.number(quint64(d.index));
        writer.number(quint64(d.name));
        writer.number(quint64(d.scope));
    }
    for (const auto &[name, file] : work.referrers)
        referrers[file].number(quint64(name));
    for (qint64 file : work.gone)
        if (!m_statements.run("DELETE FROM index_entries WHERE file = ?", { file })
            || !m_statements.run("DELETE FROM gone_files WHERE file = ?", { file }))
            return false;
    for (qint64 file : work.changed)
        if (!m_statements.run(
                "INSERT OR REPLACE INTO index_entries(file, definitions, referrers) VALUES(?, ?, ?)",
                { file, definitions[file].take(), referrers[file].take() })
            || !m_statements.run("UPDATE files SET indexed = 1 WHERE id = ?", { file }))
            return false;
    return true;
}

} // namespace tars
