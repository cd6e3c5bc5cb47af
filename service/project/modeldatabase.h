// The SQLite file of one project's model: its schema, how a connection is opened, what its errors mean. A
// connection belongs to the thread that opened it.
#pragma once

#include "common/base/result.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>

namespace tars
{

/// A connection of its own name, closed and removed with the object, on the thread that made it.
class ModelConnection
{
public:
    enum class Mode { Write, Read };
    /// Write creates the file and migrates its schema. databaseDamaged, databaseTooNew, storageFull or
    /// ioError.
    static Result<std::unique_ptr<ModelConnection>> open(const QString &file, Mode mode);
    ~ModelConnection();
    ModelConnection(const ModelConnection &) = delete;
    ModelConnection &operator=(const ModelConnection &) = delete;

    QSqlDatabase database() const { return QSqlDatabase::database(m_name, false); }
    const QString &file() const { return m_file; }

private:
    ModelConnection(QString name, QString file)
        : m_name(std::move(name))
        , m_file(std::move(file))
    {
    }
    QString m_name;
    QString m_file;
};

Error databaseError(const QSqlError &error, const QString &file);

/// Renames a database with its companions to FILE.damaged-N and returns that name.
Result<QString> setDatabaseAside(const QString &file);

} // namespace tars
