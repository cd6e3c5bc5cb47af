// Prepared statements of one connection, each prepared once, and the first error any of them met.
#pragma once

#include "service/project/modeldatabase.h"

#include <map>
#include <optional>
#include <QSqlQuery>
#include <QVariant>

namespace tars
{

class Statements
{
public:
    explicit Statements(const ModelConnection &connection)
        : m_database(connection.database())
        , m_file(connection.file())
    {
    }

    /// Executes `sql`, a string literal: it is known by its address. Null if it failed: see takeError().
    /// Whoever reads rows calls finish(), since an unfinished SELECT blocks checkpoints.
    QSqlQuery *run(const char *sql, std::initializer_list<QVariant> values);

    QStringList texts(const char *sql, std::initializer_list<QVariant> values); ///< the first column of all rows; run() otherwise

    bool hasError() const { return m_error.has_value(); }
    std::optional<Error> takeError() { return std::exchange(m_error, std::nullopt); }
    Result<void> outcome()
    {
        if (!m_error)
            return {};
        return *std::exchange(m_error, std::nullopt);
    }

private:
    QSqlDatabase m_database;
    QString m_file;
    std::map<const char *, QSqlQuery> m_queries;
    std::optional<Error> m_error;
};

/// Columns are NOT NULL; a null QString would be bound as NULL.
inline QString notNull(const QString &text) { return text.isNull() ? QStringLiteral("") : text; }

} // namespace tars
