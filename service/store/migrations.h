// Brings a database to the program's schema by numbered SQL files (resources/sql/NAME/001.sql, …).
#pragma once

#include "service/store/sqlconnection.h"

namespace tars
{

/// The number of the newest migration that this program has for the database `name` ("journal").
int newestSchema(const QString &name);

/// 0 for an empty database; databaseDamaged if there are tables, but none that tells a version.
Result<int> schemaVersion(SqlConnection &connection);

/// Applies what is missing, each migration in a transaction of its own.
Result<void> migrate(SqlConnection &connection, const QString &name);

} // namespace tars
