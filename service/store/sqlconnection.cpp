#include "service/store/sqlconnection.h"

#include "common/base/errorcodes.h"
#include "common/base/ownerfile.h"

#include <atomic>
#include <QFileInfo>
#include <QSqlError>
#include <QStorageInfo>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int primaryCodeMask = 0xff;
constexpr int sqliteIoError = 10;
constexpr int sqliteCorrupt = 11;
constexpr int sqliteFull = 13;
constexpr int sqliteCannotOpen = 14;
constexpr int sqliteNotADatabase = 26;
constexpr qint64 noRoomBytes = 256 * 1024;

QVariant bindable(const QVariant &value)
{
    if (value.typeId() == QMetaType::QString && value.toString().isNull())
        return QString(u""_s);
    if (value.typeId() == QMetaType::QByteArray && value.toByteArray().isNull())
        return QByteArray("");
    return value;
}

} // namespace

SqlConnection::SqlConnection(QString path, QString name)
    : m_path(std::move(path))
    , m_name(std::move(name))
{
}

SqlConnection::~SqlConnection()
{
    m_statements.clear();
    m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_name);
}

Result<std::unique_ptr<SqlConnection>> SqlConnection::open(const QString &path, Mode mode)
{
    static std::atomic<quint64> counter{ 0 };
    std::unique_ptr<SqlConnection> connection(
        new SqlConnection(path, u"tars-"_s + QString::number(counter.fetch_add(1))));
    connection->m_database = QSqlDatabase::addDatabase(u"QSQLITE"_s, connection->m_name);
    connection->m_database.setDatabaseName(path);
    connection->m_database.setConnectOptions(mode == Mode::ReadOnly
            ? u"QSQLITE_OPEN_READONLY;QSQLITE_BUSY_TIMEOUT=5000"_s
            : u"QSQLITE_BUSY_TIMEOUT=5000"_s);
    if (mode != Mode::ReadOnly)
        createForOwnerOnly(path); // what SQLite lays beside it gets the same mode
    if (!connection->m_database.open())
        return connection->errorOf(connection->m_database.lastError());
    return connection;
}

Result<QSqlQuery *> SqlConnection::execute(const QString &sql, const QVariantList &values)
{
    auto &statement = m_statements[sql];
    if (!statement) {
        auto query = std::make_shared<QSqlQuery>(m_database);
        query->setForwardOnly(true);
        if (!query->prepare(sql)) {
            const Error error = errorOf(query->lastError());
            m_statements.remove(sql);
            return error;
        }
        statement = std::move(query);
    }
    for (qsizetype i = 0; i < values.size(); ++i)
        statement->bindValue(int(i), bindable(values.at(i)));
    if (!statement->exec()) {
        const Error error = errorOf(statement->lastError());
        m_statements.remove(sql);
        return error;
    }
    return statement.get();
}

Result<void> SqlConnection::run(const QString &sql, const QVariantList &values)
{
    auto query = execute(sql, values);
    if (!query)
        return query.error();
    m_changedRows = (*query)->numRowsAffected();
    m_lastInsertId = (*query)->lastInsertId().toLongLong();
    (*query)->finish();
    return {};
}

Result<void> SqlConnection::each(
    const QString &sql, const QVariantList &values, const std::function<bool(const QSqlQuery &)> &visit)
{
    auto query = execute(sql, values);
    if (!query)
        return query.error();
    const std::shared_ptr<QSqlQuery> statement = m_statements.value(sql);
    while (statement->next()) {
        if (!visit(*statement)) {
            statement->finish();
            return {};
        }
    }
    if (statement->lastError().isValid()) {
        const Error error = errorOf(statement->lastError());
        m_statements.remove(sql);
        return error;
    }
    statement->finish();
    return {};
}

Result<QVariant> SqlConnection::value(const QString &sql, const QVariantList &values)
{
    QVariant found;
    auto result = each(sql, values, [&](const QSqlQuery &row) {
        found = row.value(0);
        return false;
    });
    if (!result)
        return result.error();
    return found;
}

Error SqlConnection::errorOf(const QSqlError &error) const
{
    const int code = error.nativeErrorCode().toInt() & primaryCodeMask;
    QString text = error.databaseText();
    if (text.isEmpty())
        text = error.text();
    const QJsonObject args{ { u"path"_s, m_path }, { u"reason"_s, text } };
    const bool maybeFull = code == sqliteIoError || code == sqliteCannotOpen;
    if (code == sqliteFull
        || (maybeFull && QStorageInfo(QFileInfo(m_path).path()).bytesAvailable() < noRoomBytes))
        return { errc::storageFull, u"No room left on the disk of "_s + m_path, args };
    if (code == sqliteCorrupt || code == sqliteNotADatabase)
        return { errc::databaseDamaged, u"The database is damaged: "_s + m_path + u" ("_s + text + u')',
            args };
    return { errc::ioError, u"The database cannot be used: "_s + m_path + u" ("_s + text + u')', args };
}

} // namespace tars
