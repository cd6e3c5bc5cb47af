#include "service/library/searchindex.h"

#include "common/base/errorcodes.h"
#include "service/library/documentreader.h"
#include "service/library/plaintext.h"
#include "service/library/queries.h"
#include "service/store/migrations.h"

#include <QElapsedTimer>
#include <QFile>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{
constexpr qint64 maxHits = 200;
constexpr qsizetype pagesPerTransaction = 100;
constexpr qint64 maxPageBytes = 4 * 1024 * 1024;
constexpr QChar markBegin(1);
constexpr QChar markEnd(2);

/// One word or quoted phrase a term. FTS5 takes whatever stands in double quotes as text.
QStringList termsOf(const QString &query)
{
    QStringList terms;
    const QStringList parts = query.split(u'"');
    for (qsizetype i = 0; i < parts.size(); ++i) {
        const bool isPhrase = i % 2 == 1;
        const QStringList words = isPhrase ? QStringList{ parts[i] } : parts[i].simplified().split(u' ');
        for (const QString &word : words) {
            const bool hasText = std::any_of(word.begin(), word.end(), [](QChar c) { return c.isLetterOrNumber(); });
            if (hasText)
                terms.append(u'"' + word + (isPhrase ? u"\""_s : u"\" *"_s));
        }
    }
    return terms;
}

/// Takes the marks out of a snippet.
QJsonObject excerptOf(const QString &snippet)
{
    QString text;
    QJsonArray marks;
    qsizetype begin = 0;
    for (const QChar c : snippet) {
        if (c == markBegin)
            begin = text.size();
        else if (c == markEnd)
            marks.append(QJsonArray{ begin, text.size() - begin });
        else
            text += c;
    }
    return { { u"excerpt"_s, text }, { u"marks"_s, marks } };
}
} // namespace

SearchIndex::SearchIndex(const QString &dataDir)
    : m_journalPath(dataDir + u"/journal.db"_s)
    , m_path(dataDir + u"/search.db"_s)
{
}

Result<void> SearchIndex::open()
{
    if (!m_journal) {
        auto opened = SqlConnection::open(m_journalPath, SqlConnection::Mode::ReadOnly);
        if (!opened)
            return opened.error();
        m_journal = std::move(*opened);
    }
    for (int attempt = 0; !m_index; ++attempt) {
        auto opened = SqlConnection::open(m_path, SqlConnection::Mode::ReadWrite);
        Result<void> ready = opened ? Result<void>() : Result<void>(opened.error());
        // What a power cut takes back is read again from the documents.
        for (const QString &pragma : { u"PRAGMA journal_mode = WAL"_s, u"PRAGMA synchronous = OFF"_s })
            if (ready)
                ready = (*opened)->run(pragma);
        if (ready)
            ready = migrate(**opened, u"search"_s);
        if (ready) {
            m_index = std::move(*opened);
            m_seen.clear();
        } else if (attempt > 0 || ready.error().code == errc::storageFull) {
            return ready;
        } else {
            opened = ready.error(); // closes it
            for (const char *suffix : { "", "-wal", "-shm" })
                QFile::remove(m_path + QLatin1String(suffix));
        }
    }
    return {};
}

Result<void> SearchIndex::compare()
{
    auto state = m_journal->value(
        u"SELECT (SELECT coalesce(max(seq), 0) FROM units) || ' ' || (SELECT count(*) FROM units) || ' ' || "
        "(SELECT count(*) FROM documents)"_s);
    if (!state)
        return state.error();
    if (state->toString() == m_seen)
        return {};
    QHash<std::pair<QString, QString>, std::pair<qint64, QByteArray>> known;
    auto read = m_index->each(u"SELECT id, output, path, hash FROM documents"_s, {}, [&](const QSqlQuery &row) {
        known.insert({ row.value(1).toString(), row.value(2).toString() },
            { row.value(0).toLongLong(), row.value(3).toByteArray() });
        return true;
    });
    if (!read)
        return read;
    m_wanted.clear();
    m_gone.clear();
    read = m_journal->each(u"SELECT output, path, title, documents.department, hash FROM documents "
                           "JOIN sets ON sets.id = set_id WHERE listed = 1 AND present = 1"_s,
        {}, [&](const QSqlQuery &row) {
            Page page{ row.value(0).toString(), row.value(1).toString(), row.value(2).toString(),
                row.value(3).toString(), row.value(4).toByteArray() };
            if (!isSearchable(page.path))
                return true;
            const auto [id, hash] = known.take({ page.output, page.path });
            if (id == 0 || hash != page.hash)
                m_wanted.append(page);
            return true;
        });
    if (!read)
        return read;
    for (const auto &[id, hash] : std::as_const(known))
        m_gone.append(id);
    m_seen = state->toString();
    return {};
}

Result<void> SearchIndex::drop(qint64 id)
{
    if (auto done = m_index->run(u"DELETE FROM pages WHERE rowid = ?"_s, { id }); !done)
        return done;
    return m_index->run(u"DELETE FROM documents WHERE id = ?"_s, { id });
}

Result<void> SearchIndex::put(const Page &page)
{
    auto known = m_index->value(
        u"SELECT id FROM documents WHERE output = ? AND path = ?"_s, { page.output, page.path });
    if (!known)
        return known.error();
    if (known->isValid())
        if (auto dropped = drop(known->toLongLong()); !dropped)
            return dropped;
    const auto bytes = readBytes(page.output, page.path, maxPageBytes);
    // One that cannot be read now, gone with its folder perhaps, is noted with its title alone.
    const QString body = bytes ? plainText(page.path, *bytes) : QString();
    if (auto done = m_index->run(
            u"INSERT INTO documents (output, path, title, department, hash) VALUES (?, ?, ?, ?, ?)"_s,
            { page.output, page.path, page.title, page.department, page.hash });
        !done)
        return done;
    return m_index->run(u"INSERT INTO pages (rowid, title, path, body) VALUES (?, ?, ?, ?)"_s,
        { m_index->lastInsertId(), page.title, page.path, body });
}

Result<void> SearchIndex::workOff(qint64 milliseconds, const std::atomic<bool> &end)
{
    QElapsedTimer timer;
    timer.start();
    const auto mayGoOn = [&] { return !end && !timer.hasExpired(milliseconds); };
    while (!m_gone.isEmpty() || !m_wanted.isEmpty()) {
        if (!mayGoOn())
            return {};
        if (auto begun = m_index->run(u"BEGIN"_s); !begun)
            return begun;
        Result<void> done;
        for (qsizetype count = 0; done && count < pagesPerTransaction && mayGoOn(); ++count) {
            if (!m_gone.isEmpty())
                done = drop(m_gone.takeLast());
            else if (!m_wanted.isEmpty())
                done = put(m_wanted.takeLast());
        }
        if (done)
            done = m_index->run(u"COMMIT"_s);
        if (!done) {
            (void)m_index->run(u"ROLLBACK"_s);
            return done;
        }
    }
    return {};
}

Result<bool> SearchIndex::update(int milliseconds, const std::atomic<bool> &end)
{
    auto done = open();
    if (done)
        done = compare();
    if (done)
        done = workOff(milliseconds, end);
    if (!done) {
        m_wanted.clear();
        m_gone.clear();
        // A damaged index is thrown away and begun anew by the next call.
        if (done.error().code == errc::databaseDamaged && done.error().args[u"path"] == m_path) {
            m_index.reset();
            for (const char *suffix : { "", "-wal", "-shm" })
                QFile::remove(m_path + QLatin1String(suffix));
        }
        m_journal.reset();
        m_seen.clear();
        return done.error();
    }
    return m_gone.isEmpty() && m_wanted.isEmpty();
}

Result<QJsonArray> SearchIndex::hits(const QString &expression, const QString &output, qint64 limit)
{
    QJsonArray hits;
    auto read = m_index->each(
        u"SELECT documents.path, documents.title, department, snippet(pages, 2, char(1), char(2), '…', 28) "
        "FROM pages JOIN documents ON documents.id = pages.rowid WHERE pages MATCH ? AND output = ? "
        "ORDER BY bm25(pages, 10.0, 4.0, 1.0), documents.path LIMIT ?"_s,
        { expression, output, limit }, [&](const QSqlQuery &row) {
            QJsonObject hit = excerptOf(row.value(3).toString());
            hit.insert(u"path"_s, row.value(0).toString());
            hit.insert(u"title"_s, row.value(1).toString());
            if (const QString department = row.value(2).toString(); !department.isEmpty())
                hit.insert(u"department"_s, department);
            hits.append(hit);
            return true;
        });
    if (!read)
        return read.error();
    return hits;
}

Result<QJsonObject> SearchIndex::search(const wire::SearchRequest &request)
{
    if (request.limit < 1)
        return wire::badMember(u"limit"_s, u"1 or more"_s);
    const QStringList terms = termsOf(request.query);
    if (terms.isEmpty())
        return wire::badMember(u"query"_s, u"a word at least"_s);
    if (auto opened = open(); !opened)
        return opened.error();
    const auto set = queries::resolveSet(*m_journal, request.project);
    if (!set)
        return set.error();
    const qint64 limit = qMin(request.limit, maxHits);
    auto found = hits(terms.join(u" AND "_s), set->output, limit);
    if (found && found->isEmpty() && terms.size() > 1)
        found = hits(terms.join(u" OR "_s), set->output, limit);
    if (!found)
        return found.error();
    return QJsonObject{ { u"hits"_s, *found }, { u"complete"_s, m_gone.isEmpty() && m_wanted.isEmpty() } };
}

} // namespace tars
