#include "service/project/indexreader.h"

#include "service/project/codepointorder.h"
#include "service/project/packedrecord.h"

#include <algorithm>
#include <array>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{
constexpr int mostUses = 200'000; // some 20 MB
constexpr int explainedFiles = 8; // of which usage() tells the symbols around

/// The ranges of names that a letter stands for: from, before.
QList<std::array<QString, 2>> rangesOf(const QString &letter)
{
    const QString last = u"\U0010FFFF"_s;
    if (letter.isEmpty())
        return { { u""_s, last } };
    if (letter == "#"_L1)
        return { { u""_s, u"A"_s }, { u"["_s, u"a"_s }, { u"{"_s, last } };
    QList<std::array<QString, 2>> ranges;
    for (const QChar first : { letter[0].toUpper(), letter[0].toLower() })
        ranges.append({ QString(first), QString(QChar(first.unicode() + 1)) });
    return ranges;
}
} // namespace

IndexReader::IndexReader(Statements &statements)
    : m_statements(statements)
    , m_uses(mostUses)
{
}

void IndexReader::forget()
{
    m_uses.clear();
    m_letters.reset();
    m_testFiles.reset();
}

QByteArray IndexReader::blob(const char *sql, qint64 file)
{
    QSqlQuery *rows = m_statements.run(sql, { file });
    if (!rows)
        return {};
    const QByteArray blob = rows->next() ? rows->value(0).toByteArray() : QByteArray();
    rows->finish();
    return blob;
}

void IndexReader::collect(QSqlQuery *rows, QList<IndexedSymbol> &found)
{
    if (!rows)
        return;
    while (rows->next()) {
        IndexedSymbol symbol;
        symbol.name = rows->value(0).toString();
        const QString scope = rows->value(1).toString();
        symbol.qualifiedName
            = scope.isEmpty() ? symbol.name : QString(scope + rows->value(2).toString() + symbol.name);
        symbol.kind = rows->value(3).toString();
        const int flags = rows->value(4).toInt();
        symbol.documented = (flags & PackedRecord::SymbolDocumented) || rows->value(6).toBool();
        symbol.deprecated = flags & PackedRecord::SymbolDeprecated;
        symbol.file = rows->value(5).toString();
        found.append(std::move(symbol));
    }
    rows->finish();
}

QStringList IndexReader::letters()
{
    return m_letters ? *m_letters : kept(m_letters, readLetters());
}

QStringList IndexReader::testFiles()
{
    return m_testFiles ? *m_testFiles : kept(m_testFiles, readTestFiles());
}

QStringList IndexReader::kept(std::optional<QStringList> &place, const QStringList &read) const
{
    if (!m_statements.hasError()) // else not to be believed a second time
        place = read;
    return read;
}

QStringList IndexReader::readTestFiles()
{
    return m_statements.texts("SELECT path FROM files WHERE test_cases > 0 AND failed = 0 AND role IN (?, ?) "
                              "AND flags & ? = 0 ORDER BY path",
        { int(FileRole::Source), int(FileRole::Test), int(PackedRecord::Vendored) });
}

QStringList IndexReader::readLetters()
{
    QStringList found;
    for (const QChar letter : u"#abcdefghijklmnopqrstuvwxyz"_s)
        for (const auto &[from, before] : rangesOf(QString(letter))) {
            QSqlQuery *rows = m_statements.run(
                "SELECT 1 FROM names n JOIN definitions d ON d.name = n.id JOIN files f ON f.id = d.file "
                "WHERE n.text >= ? AND n.text < ? AND d.flags & 16 AND f.failed = 0 AND f.flags & 8 LIMIT 1",
                { from, before });
            const bool any = rows && rows->next();
            if (rows)
                rows->finish();
            if (any) {
                found.append(QString(letter));
                break;
            }
        }
    return found;
}

QList<ScopeInfo> IndexReader::namespaces()
{
    QList<ScopeInfo> found;
    QSqlQuery *rows = m_statements.run(
        "SELECT s.name, min(s.kind), sum(s.members), CASE WHEN f.language = 'Rust' THEN f.path ELSE '' END AS home "
        "FROM scopes s JOIN files f ON f.id = s.file "
        "WHERE s.kind IN ('namespace', 'package', 'module') AND f.failed = 0 AND f.flags & 8 "
        "GROUP BY s.name, home ORDER BY s.name, home",
        {});
    if (!rows)
        return found;
    while (rows->next())
        if (rows->value(2).toInt() > 0)
            found.append(
                { rows->value(0).toString(), rows->value(1).toString(), rows->value(3).toString(), rows->value(2).toInt() });
    rows->finish();
    return found;
}

QList<ScopeInfo> IndexReader::largeTypes()
{
    QList<ScopeInfo> found;
    QSqlQuery *rows = m_statements.run(
        "SELECT s.name, s.kind, f.path, s.members FROM scopes s JOIN files f ON f.id = s.file "
        "WHERE s.members >= ? AND s.kind NOT IN ('namespace', 'package', 'module') AND f.failed = 0 "
        "AND f.flags & 8 ORDER BY s.name, f.path, s.position",
        { manyMembers });
    if (!rows)
        return found;
    while (rows->next())
        found.append({ rows->value(0).toString(), rows->value(1).toString(), rows->value(2).toString(),
            rows->value(3).toInt() });
    rows->finish();
    return found;
}

QList<IndexedSymbol> IndexReader::members(const QString &scope)
{
    QList<IndexedSymbol> found;
    collect(m_statements.run(
                "SELECT n.text, o.text, d.separator, d.kind, d.flags, f.path, "
                "EXISTS(SELECT 1 FROM told t WHERE t.file = d.file AND t.position = d.position) FROM names o "
                "JOIN definitions d ON d.scope = o.id JOIN names n ON n.id = d.name JOIN files f ON f.id = "
                "d.file "
                "WHERE o.text = ? AND d.scope <> 0 AND d.flags & 16 AND f.failed = 0 AND f.flags & 8",
                { notNull(indexName(scope)) }),
        found);
    sortIndex(found);
    return found;
}

QList<IndexedSymbol> IndexReader::index(const QString &letter)
{
    QList<IndexedSymbol> found;
    for (const auto &[from, before] : rangesOf(letter))
        collect(m_statements.run(
                    "SELECT n.text, o.text, d.separator, d.kind, d.flags, f.path, "
                    "EXISTS(SELECT 1 FROM told t WHERE t.file = d.file AND t.position = d.position) FROM names n "
                    "JOIN definitions d ON d.name = n.id JOIN files f ON f.id = d.file "
                    "LEFT JOIN names o ON o.id = d.scope WHERE n.text >= ? AND n.text < ? AND d.flags & 16 "
                    "AND f.failed = 0 AND f.flags & 8",
                    { from, before }),
            found);
    sortIndex(found);
    return found;
}

QList<IndexedSymbol> IndexReader::deprecated()
{
    QList<IndexedSymbol> found;
    collect(m_statements.run("SELECT n.text, o.text, d.separator, d.kind, d.flags, f.path, "
                             "EXISTS(SELECT 1 FROM told t WHERE t.file = d.file AND t.position = d.position) FROM definitions d "
                             "JOIN names n ON n.id = d.name JOIN files f ON f.id = d.file "
                             "LEFT JOIN names o ON o.id = d.scope WHERE d.flags & 1 AND d.flags & 16 "
                             "AND f.failed = 0 AND f.flags & 8",
                {}),
        found);
    sortIndex(found);
    return found;
}

QHash<QString, int> IndexReader::spread()
{
    QHash<QString, int> found;
    QSqlQuery *rows = m_statements.run(
        "SELECT n.text, (SELECT count(*) FROM referrers r JOIN files f ON f.id = r.file "
        "WHERE r.name = n.id AND f.failed = 0) FROM names n WHERE n.id IN (SELECT d.name FROM definitions d "
        "JOIN files g ON g.id = d.file WHERE d.flags & 16 AND g.failed = 0)",
        {});
    if (!rows)
        return found;
    while (rows->next())
        found.insert(rows->value(0).toString(), spreadOf(rows->value(1).toInt()));
    rows->finish();
    return found;
}

QList<DerivedType> IndexReader::derived(QSqlQuery *rows)
{
    QList<DerivedType> found;
    if (!rows)
        return found;
    while (rows->next()) {
        DerivedType type;
        type.file = rows->value(0).toString();
        type.hasApi = rows->value(1).toInt() != 0;
        type.qualifiedName = rows->value(2).toString();
        type.kind = rows->value(3).toString();
        type.bases = rows->value(4).toString().split(u'\n');
        found.append(std::move(type));
    }
    rows->finish();
    std::stable_sort(found.begin(), found.end(), [](const DerivedType &a, const DerivedType &b) {
        const int order = compareCodePoints(a.qualifiedName, b.qualifiedName);
        return order != 0 ? order < 0 : codePointLess(a.file, b.file);
    });
    return found;
}

QList<DerivedType> IndexReader::derivedTypes()
{
    return derived(m_statements.run(
        "SELECT f.path, t.api, t.name, t.kind, t.bases FROM scopes t JOIN files f ON f.id = t.file "
        "WHERE t.bases <> '' AND f.failed = 0 AND f.flags & 1 = 0 AND f.role = ? ORDER BY t.file, t.position",
        { int(FileRole::Source) }));
}

QList<DerivedType> IndexReader::derivedFrom(const QString &name)
{
    return derived(m_statements.run(
        "SELECT f.path, t.api, t.name, t.kind, t.bases FROM names n JOIN bases b ON b.name = n.id "
        "JOIN scopes t ON t.file = b.file AND t.position = b.position JOIN files f ON f.id = t.file "
        "WHERE n.text = ? AND f.failed = 0 AND f.flags & 1 = 0 AND f.role = ? ORDER BY t.file, t.position",
        { notNull(indexName(name)), int(FileRole::Source) }));
}

const IndexReader::Uses &IndexReader::usesIn(qint64 file)
{
    if (const Uses *cached = m_uses.object(file))
        return *cached;
    auto uses = std::make_unique<Uses>();
    for (const Symbol &symbol : unpackSymbols(blob("SELECT data FROM symbols WHERE file = ?", file)))
        uses->symbols.append(symbol.qualifiedName());
    for (PackedReference &reference :
        unpackReferences(blob("SELECT data FROM file_references WHERE file = ?", file)))
        if (!reference.within.isEmpty())
            uses->within.insert(reference.name, std::move(reference.within));
    const int cost = int(std::min<qsizetype>(mostUses, uses->within.size() + uses->symbols.size() + 1));
    if (m_statements.hasError())
        return m_none;
    Uses *kept = uses.release();
    return m_uses.insert(file, kept, cost) ? *kept : m_none;
}

QList<Usage> IndexReader::usage(const QString &name)
{
    QList<Usage> usages;
    QSqlQuery *rows = m_statements.run(
        "SELECT f.path, f.role, f.id, f.language FROM names n JOIN referrers r ON r.name = n.id "
        "JOIN files f ON f.id = r.file WHERE n.text = ? AND f.failed = 0 AND f.flags & 1 = 0 ORDER BY f.path",
        { notNull(indexName(name)) });
    if (!rows)
        return usages;
    QList<qint64> files;
    while (rows->next()) {
        usages.append({ rows->value(0).toString(), FileRole(rows->value(1).toInt()), rows->value(3).toString(), {} });
        files.append(rows->value(2).toLongLong());
    }
    rows->finish();
    int explained = 0;
    for (qsizetype i = 0; i < usages.size() && explained < explainedFiles; ++i) {
        if (usages[i].role != FileRole::Source)
            continue;
        ++explained;
        const Uses &uses = usesIn(files[i]);
        for (const int index : uses.within.value(indexName(name)))
            if (index >= 0 && index < uses.symbols.size() && !usages[i].within.contains(uses.symbols[index]))
                usages[i].within.append(uses.symbols[index]);
    }
    return usages;
}

} // namespace tars
