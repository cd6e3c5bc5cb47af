// The database file before anybody writes: checked, brought to the program's schema, backed up; set aside if
// damaged.
#pragma once

#include "common/base/result.h"

#include <QList>
#include <QString>

namespace tars
{

class JournalFile
{
public:
    explicit JournalFile(const QString &dataDir);

    const QString &path() const { return m_path; } ///< DATA_DIR/journal.db

    /// Afterwards the database is whole and of newestSchema(). databaseTooNew leaves it untouched. A damaged
    /// one is kept under another name and the newest good backup, if any, takes its place: each such case is
    /// in recoveries().
    Result<void> prepare();
    /// What had to be repaired: databaseDamaged, args path, keptAs, restoredFrom (empty: an empty journal was
    /// begun).
    const QList<Error> &recoveries() const { return m_recoveries; }

    /// Copies the database, which nobody may be writing, beside it; the copy before it is kept too.
    Result<void> backUp() const;

private:
    Result<void> check() const;
    Result<void> setAside(const Error &damage);
    Result<QString> restore() const;
    Result<void> migrateToNewest();

    QString m_dataDir;
    QString m_path;
    QList<Error> m_recoveries;
};

} // namespace tars
