// One connection to one SQLite database, for the thread that opened it. Statements are prepared once and
// kept.
#pragma once

#include "common/base/result.h"

#include <functional>
#include <memory>
#include <QHash>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariantList>

namespace tars
{

class SqlConnection
{
public:
    enum class Mode { ReadWrite, ReadOnly };

    /// Errors of all functions: storageFull, databaseDamaged or ioError; args.path names the database.
    static Result<std::unique_ptr<SqlConnection>> open(const QString &path, Mode mode);
    ~SqlConnection();
    SqlConnection(const SqlConnection &) = delete;
    SqlConnection &operator=(const SqlConnection &) = delete;

    /// Executes one statement. Null strings and byte arrays are stored as empty ones; QVariant() is NULL.
    Result<void> run(const QString &sql, const QVariantList &values = {});
    /// Visits the rows; `visit` returns false to end early. No other use of the same statement meanwhile.
    Result<void> each(
        const QString &sql, const QVariantList &values, const std::function<bool(const QSqlQuery &)> &visit);
    /// The first column of the first row; an invalid QVariant if there is no row.
    Result<QVariant> value(const QString &sql, const QVariantList &values = {});
    qint64 lastInsertId() const { return m_lastInsertId; }
    qint64 changedRows() const { return m_changedRows; }

    const QString &path() const { return m_path; }

private:
    SqlConnection(QString path, QString name);
    Result<QSqlQuery *> execute(const QString &sql, const QVariantList &values);
    Error errorOf(const QSqlError &error) const;

    QString m_path;
    QString m_name;
    QSqlDatabase m_database;
    QHash<QString, std::shared_ptr<QSqlQuery>> m_statements;
    qint64 m_lastInsertId = 0;
    qint64 m_changedRows = 0;
};

} // namespace tars
