#include "service/project/modeldatabase.h"

#include "common/base/errorcodes.h"
#include "common/base/ownerfile.h"

#include <array>
#include <atomic>
#include <QFile>
#include <QFileInfo>
#include <QSqlError>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{
// What store() writes is keyed by file and grows at the end of each table; what is keyed by name is written
// by NameIndex in batches. Rows of a file's facts and problems are keyed by file << 24 | index. File ids are
// never used again, so that what is left of a removed one is not taken for another's.
constexpr std::array migrations{
    R"(CREATE TABLE files(
        id INTEGER PRIMARY KEY AUTOINCREMENT, path TEXT NOT NULL UNIQUE, size INTEGER NOT NULL,
        mtime INTEGER NOT NULL, extractor INTEGER NOT NULL, failed INTEGER NOT NULL,
        indexed INTEGER NOT NULL DEFAULT 0, language TEXT NOT NULL DEFAULT '', role INTEGER NOT NULL DEFAULT 0,
        flags INTEGER NOT NULL DEFAULT 0, lines INTEGER NOT NULL DEFAULT 0, code_lines INTEGER NOT NULL DEFAULT 0,
        comment_lines INTEGER NOT NULL DEFAULT 0, public_symbols INTEGER NOT NULL DEFAULT 0,
        documented INTEGER NOT NULL DEFAULT 0, test_cases INTEGER NOT NULL DEFAULT 0, info_digest BLOB,
        symbols_digest BLOB, file_comment_digest BLOB, comments_digest BLOB, positions_digest BLOB,
        imports_digest BLOB, references_digest BLOB, facts_digest BLOB, content_digest BLOB, record_digest BLOB);
    CREATE INDEX files_to_index ON files(id) WHERE indexed = 0;
    CREATE TABLE gone_files(file INTEGER PRIMARY KEY);
    CREATE TABLE symbols(file INTEGER PRIMARY KEY, data BLOB NOT NULL);
    CREATE TABLE file_comments(file INTEGER PRIMARY KEY, text TEXT NOT NULL, style TEXT NOT NULL);
    CREATE TABLE comments(file INTEGER PRIMARY KEY, data BLOB NOT NULL);
    CREATE TABLE positions(file INTEGER PRIMARY KEY, data BLOB NOT NULL);
    CREATE TABLE imports(file INTEGER PRIMARY KEY, data BLOB NOT NULL);
    CREATE TABLE contents(file INTEGER PRIMARY KEY, data BLOB NOT NULL);
    CREATE TABLE file_references(file INTEGER PRIMARY KEY, data BLOB NOT NULL);
    CREATE TABLE facts(id INTEGER PRIMARY KEY, kind TEXT NOT NULL, value BLOB NOT NULL, line INTEGER NOT NULL);
    CREATE TABLE fact_kinds(kind TEXT NOT NULL, file INTEGER NOT NULL, digest BLOB NOT NULL,
        lines_digest BLOB NOT NULL, PRIMARY KEY(kind, file)) WITHOUT ROWID;
    CREATE INDEX fact_kinds_by_file ON fact_kinds(file);
    CREATE TABLE problems(id INTEGER PRIMARY KEY, path TEXT NOT NULL, severity TEXT NOT NULL, line INTEGER NOT NULL,
        code TEXT NOT NULL, text TEXT NOT NULL, args BLOB NOT NULL);
    CREATE TABLE names(id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE);
    CREATE TABLE definitions(name INTEGER NOT NULL, scope INTEGER NOT NULL, file INTEGER NOT NULL,
        position INTEGER NOT NULL, separator TEXT NOT NULL, kind TEXT NOT NULL, signature TEXT NOT NULL,
        flags INTEGER NOT NULL, PRIMARY KEY(name, scope, file, position)) WITHOUT ROWID;
    CREATE TABLE referrers(name INTEGER NOT NULL, file INTEGER NOT NULL, PRIMARY KEY(name, file)) WITHOUT ROWID;
    CREATE TABLE index_entries(file INTEGER PRIMARY KEY, definitions BLOB, referrers BLOB))",
    // Types with bases or many members and parts of namespaces; by the name of a base who derives from it.
    R"(CREATE INDEX definitions_deprecated ON definitions(name) WHERE flags & 1;
    CREATE INDEX definitions_by_scope ON definitions(scope) WHERE scope <> 0 AND flags & 16;
    CREATE TABLE scopes(file INTEGER NOT NULL, position INTEGER NOT NULL, name TEXT NOT NULL,
        kind TEXT NOT NULL, bases TEXT NOT NULL, members INTEGER NOT NULL,
        PRIMARY KEY(file, position)) WITHOUT ROWID;
    CREATE TABLE bases(name INTEGER NOT NULL, file INTEGER NOT NULL, position INTEGER NOT NULL,
        PRIMARY KEY(name, file, position)) WITHOUT ROWID;
    CREATE INDEX bases_by_file ON bases(file))",
    R"(ALTER TABLE scopes ADD COLUMN api INTEGER NOT NULL DEFAULT 0;
    UPDATE files SET indexed = 0)",
    "CREATE TABLE include_contexts(file INTEGER PRIMARY KEY, digest BLOB NOT NULL)",
    // Symbols without a comment of their own that others' tell of; digests are NULL until that is worked out.
    R"(CREATE TABLE told(file INTEGER NOT NULL, position INTEGER NOT NULL, PRIMARY KEY(file, position)) WITHOUT ROWID;
    ALTER TABLE files ADD COLUMN told_digest BLOB)",
    // What was asked for that, and the names that are others since: see ToldSymbols.
    R"(CREATE TABLE told_asked(file INTEGER PRIMARY KEY, data BLOB NOT NULL);
    CREATE TABLE told_changed(name INTEGER PRIMARY KEY);
    UPDATE files SET told_digest = NULL)",
};

QString newConnectionName()
{
    static std::atomic<quint64> count = 0;
    return u"tars-model-%1"_s.arg(++count);
}

Result<void> run(QSqlQuery &query, const QString &sql, const QString &file)
{
    if (!query.exec(sql))
        return databaseError(query.lastError(), file);
    return {};
}

Result<void> migrate(const QSqlDatabase &database, const QString &file)
{
    QSqlQuery query(database);
    if (auto result = run(query, u"PRAGMA user_version"_s, file); !result)
        return result;
    const int version = query.next() ? query.value(0).toInt() : 0;
    query.finish();
    if (version > int(migrations.size()))
        return Error{ errc::databaseTooNew,
            u"%1 was written by a newer version of TARS (schema %2)."_s.arg(file).arg(version),
            { { u"path"_s, file } } };
    for (int next = version; next < int(migrations.size()); ++next) {
        QStringList steps = QString::fromUtf8(migrations.at(size_t(next))).split(u';', Qt::SkipEmptyParts);
        steps.prepend(u"BEGIN IMMEDIATE"_s);
        steps.append(u"PRAGMA user_version = %1"_s.arg(next + 1));
        steps.append(u"COMMIT"_s);
        for (const QString &step : std::as_const(steps)) {
            if (auto result = run(query, step, file); !result) {
                query.exec(u"ROLLBACK"_s);
                return result;
            }
        }
    }
    return {};
}

/// A kill leaves nothing that SQLite would not mend by itself; this is for disks and people.
Result<void> check(const QSqlDatabase &database, const QString &file)
{
    QSqlQuery query(database);
    if (auto result = run(query, u"PRAGMA quick_check(1)"_s, file); !result)
        return result;
    const QString verdict = query.next() ? query.value(0).toString() : QString();
    query.finish();
    if (verdict != "ok"_L1)
        return Error{ errc::databaseDamaged, u"The database %1 is damaged: %2."_s.arg(file, verdict),
            { { u"path"_s, file } } };
    return {};
}
} // namespace

Result<std::unique_ptr<ModelConnection>> ModelConnection::open(const QString &file, Mode mode)
{
    const QString name = newConnectionName();
    std::unique_ptr<ModelConnection> connection(new ModelConnection(name, file));
    QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
    if (!database.isValid())
        return Error{ errc::internal, u"Qt's SQLite driver (package libqt6sql6-sqlite) is missing."_s, {} };
    database.setDatabaseName(file);
    database.setConnectOptions(mode == Mode::Read ? u"QSQLITE_OPEN_READONLY;QSQLITE_BUSY_TIMEOUT=10000"_s
                                                  : u"QSQLITE_BUSY_TIMEOUT=10000"_s);
    if (mode == Mode::Write)
        createForOwnerOnly(file); // what SQLite lays beside it gets the same mode
    if (!database.open())
        return databaseError(database.lastError(), file);
    QSqlQuery query(database);
    QStringList pragmas{ u"PRAGMA cache_size = -8192"_s };
    if (mode == Mode::Write)
        pragmas = QStringList{ u"PRAGMA journal_mode = WAL"_s, u"PRAGMA synchronous = NORMAL"_s,
            u"PRAGMA cache_size = -65536"_s, u"PRAGMA journal_size_limit = 67108864"_s };
    for (const QString &pragma : std::as_const(pragmas))
        if (auto result = run(query, pragma, file); !result)
            return result.error();
    query.finish();
    if (mode == Mode::Write) {
        if (auto result = check(database, file); !result)
            return result.error();
        if (auto result = migrate(database, file); !result)
            return result.error();
    }
    return connection;
}

ModelConnection::~ModelConnection()
{
    {
        QSqlDatabase database = QSqlDatabase::database(m_name, false);
        if (database.isOpen())
            database.close();
    }
    QSqlDatabase::removeDatabase(m_name);
}

Error databaseError(const QSqlError &error, const QString &file)
{
    constexpr int ioError = 10, corrupt = 11, full = 13, notADatabase = 26;
    QLatin1StringView code = errc::ioError;
    switch (error.nativeErrorCode().toInt() & 0xff) {
    case corrupt:
    case notADatabase:
        code = errc::databaseDamaged;
        break;
    case full:
        code = errc::storageFull;
        break;
    case ioError:
        code = errc::ioError;
        break;
    default:
        break;
    }
    return Error{ code, u"The database %1 failed: %2."_s.arg(file, error.databaseText()),
        { { u"path"_s, file } } };
}

Result<QString> setDatabaseAside(const QString &file)
{
    QString aside;
    for (int n = 1; aside.isEmpty() || QFileInfo::exists(aside); ++n)
        aside = u"%1.damaged-%2"_s.arg(file).arg(n);
    for (const QString &suffix : { QString(), u"-wal"_s, u"-shm"_s }) {
        QFile part(file + suffix);
        if (part.exists() && !part.rename(aside + suffix))
            return Error{ errc::ioError,
                u"The damaged database %1 cannot be set aside: %2."_s.arg(file, part.errorString()),
                { { u"path"_s, file } } };
    }
    return aside;
}

} // namespace tars
