#include "service/store/journalfile.h"

#include "common/base/errorcodes.h"
#include "service/store/migrations.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qint64 runGapAfterLoss = 1000;

Error fileError(const QString &path, int number)
{
    const QString reason = QString::fromLocal8Bit(std::strerror(number));
    const bool full = number == ENOSPC || number == EDQUOT;
    return { full ? errc::storageFull : errc::ioError, u"Cannot write "_s + path + u" ("_s + reason + u')',
        { { u"path"_s, path }, { u"reason"_s, reason } } };
}

/// Copies whole and durable, or not at all; the copy has the original's time, so that equal ones are
/// recognised.
Result<void> copyFile(const QString &from, const QString &to)
{
    const QString temporary = to + u".tmp"_s;
    (void)QFile::remove(temporary);
    QFile source(from);
    QFile target(temporary);
    if (!source.open(QIODevice::ReadOnly))
        return fileError(from, EIO);
    if (!target.open(QIODevice::WriteOnly | QIODevice::NewOnly | QIODevice::Unbuffered))
        return fileError(temporary, errno);
    target.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    while (!source.atEnd()) {
        const QByteArray chunk = source.read(1024 * 1024);
        if (chunk.isEmpty() || target.write(chunk) != chunk.size()) {
            const int number = errno;
            (void)target.remove();
            return fileError(temporary, number == 0 ? EIO : number);
        }
    }
    struct stat info;
    if (::fstat(source.handle(), &info) == 0) {
        const timespec times[2] = { info.st_atim, info.st_mtim };
        (void)::futimens(target.handle(), times);
    }
    if (::fsync(target.handle()) != 0
        || ::rename(QFile::encodeName(temporary).constData(), QFile::encodeName(to).constData()) != 0) {
        const int number = errno;
        (void)target.remove();
        return fileError(to, number);
    }
    return {};
}

void syncFolder(const QString &path)
{
    const int fd = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd >= 0) {
        (void)::fsync(fd);
        ::close(fd);
    }
}

Result<void> checkDatabase(const QString &path)
{
    auto connection = SqlConnection::open(path, SqlConnection::Mode::ReadOnly);
    if (!connection)
        return connection.error();
    auto version = schemaVersion(**connection);
    if (!version)
        return version.error();
    if (*version > newestSchema(u"journal"_s)) {
        return Error{ errc::databaseTooNew,
            u"The database was written by a newer version of this program: "_s + path,
            { { u"path"_s, path }, { u"version"_s, *version },
                { u"supported"_s, newestSchema(u"journal"_s) } } };
    }
    auto verdict = (*connection)->value(u"PRAGMA quick_check(1)"_s);
    if (!verdict)
        return verdict.error();
    if (verdict->toString() != "ok"_L1) {
        return Error{ errc::databaseDamaged,
            u"The database is damaged: "_s + path + u" ("_s + verdict->toString() + u')',
            { { u"path"_s, path }, { u"reason"_s, verdict->toString() } } };
    }
    return {};
}

/// Numbers once given must not be given again, although the database that knew them is lost.
Result<void> skipNumbers(SqlConnection &connection)
{
    if (auto done
        = connection.run(u"UPDATE counters SET value = value + ? WHERE name = 'run'"_s, { runGapAfterLoss });
        !done)
        return done;
    return connection.run(u"UPDATE counters SET value = ? WHERE name = 'sequence' AND value < ?"_s,
        { QDateTime::currentMSecsSinceEpoch(), QDateTime::currentMSecsSinceEpoch() });
}

} // namespace

JournalFile::JournalFile(const QString &dataDir)
    : m_dataDir(dataDir)
    , m_path(dataDir + u"/journal.db"_s)
{
}

Result<void> JournalFile::check() const
{
    // An empty file is what a kill during the very first start leaves.
    if (QFileInfo(m_path).size() == 0)
        return {};
    return checkDatabase(m_path);
}

Result<void> JournalFile::prepare()
{
    if (!QFileInfo::exists(m_path)) {
        (void)QFile::remove(m_path + u"-wal"_s);
        (void)QFile::remove(m_path + u"-shm"_s);
        auto restored = restore();
        if (!restored)
            return restored.error();
        if (!restored->isEmpty()) {
            m_recoveries.append(Error{ errc::databaseDamaged,
                u"The database was missing: "_s + m_path + u"; continued with the backup "_s + *restored,
                { { u"path"_s, m_path }, { u"keptAs"_s, QString() }, { u"restoredFrom"_s, *restored } } });
        }
    } else if (auto checked = check(); !checked) {
        if (checked.error().code != errc::databaseDamaged)
            return checked;
        if (auto done = setAside(checked.error()); !done)
            return done;
    }
    Result<void> migrated = migrateToNewest();
    if (!migrated && migrated.error().code == errc::databaseDamaged && m_recoveries.isEmpty()) {
        if (auto done = setAside(migrated.error()); !done)
            return done;
        migrated = migrateToNewest();
    }
    if (!migrated)
        return migrated;
    // Without room for a copy the journal is still good.
    if (auto copied = backUp(); !copied)
        qWarning("journal: no backup: %s", qUtf8Printable(copied.error().text));
    return {};
}

Result<void> JournalFile::setAside(const Error &damage)
{
    const QString stem
        = m_path + u".damaged-"_s + QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd-HHmmss"_s);
    QString keptAs = stem;
    for (int i = 2; QFileInfo::exists(keptAs); ++i)
        keptAs = stem + u'-' + QString::number(i);
    for (const QString &suffix : { u"-wal"_s, u"-shm"_s, u""_s }) {
        const QByteArray from = QFile::encodeName(m_path + suffix);
        if (::rename(from.constData(), QFile::encodeName(keptAs + suffix).constData()) != 0
            && errno != ENOENT)
            return fileError(keptAs, errno);
    }
    auto restored = restore();
    if (!restored)
        return restored.error();
    syncFolder(m_dataDir);
    const QString rest = restored->isEmpty() ? u"there was no good backup, so an empty one was begun"_s
                                             : u"continued with the backup "_s + *restored;
    m_recoveries.append(Error{ errc::databaseDamaged,
        u"The database was damaged: "_s + m_path + u"; it is kept as "_s + keptAs + u"; "_s + rest,
        { { u"path"_s, m_path }, { u"keptAs"_s, keptAs }, { u"restoredFrom"_s, *restored },
            { u"reason"_s, damage.args.value(u"reason"_s) } } });
    return {};
}

Result<QString> JournalFile::restore() const
{
    for (const QString &suffix : { u".backup"_s, u".backup-before"_s }) {
        const QString backup = m_path + suffix;
        const bool isGood = QFileInfo::exists(backup) && checkDatabase(backup).ok();
        (void)QFile::remove(backup + u"-wal"_s); // what the check left: a backup is whole without
        (void)QFile::remove(backup + u"-shm"_s);
        if (!isGood)
            continue;
        if (auto copied = copyFile(backup, m_path); !copied)
            return copied.error();
        return backup;
    }
    return QString();
}

Result<void> JournalFile::migrateToNewest()
{
    auto connection = SqlConnection::open(m_path, SqlConnection::Mode::ReadWrite);
    if (!connection)
        return connection.error();
    QFile::setPermissions(m_path, QFile::ReadOwner | QFile::WriteOwner);
    auto version = schemaVersion(**connection);
    if (!version)
        return version.error();
    if (auto mode = (*connection)->value(u"PRAGMA journal_mode = WAL"_s); !mode)
        return mode.error();
    if (*version > 0 && *version < newestSchema(u"journal"_s)) {
        if (auto written = (*connection)->value(u"PRAGMA wal_checkpoint(TRUNCATE)"_s); !written)
            return written.error();
        if (auto copied = copyFile(m_path, m_path + u".schema-"_s + QString::number(*version)); !copied)
            return copied;
    }
    if (auto migrated = migrate(**connection, u"journal"_s); !migrated)
        return migrated;
    if (!m_recoveries.isEmpty()) {
        if (auto skipped = skipNumbers(**connection); !skipped)
            return skipped;
    }
    if (auto written = (*connection)->value(u"PRAGMA wal_checkpoint(TRUNCATE)"_s); !written)
        return written.error();
    return {};
}

Result<void> JournalFile::backUp() const
{
    const QFileInfo current(m_path);
    const QString newest = m_path + u".backup"_s;
    const QFileInfo backup(newest);
    if (backup.exists() && backup.size() == current.size() && backup.lastModified() == current.lastModified())
        return {};
    const QString next = newest + u"-next"_s;
    if (auto copied = copyFile(m_path, next); !copied)
        return copied;
    const QByteArray name = QFile::encodeName(newest);
    if (backup.exists()
        && ::rename(name.constData(), QFile::encodeName(newest + u"-before"_s).constData()) != 0)
        return fileError(newest, errno);
    if (::rename(QFile::encodeName(next).constData(), name.constData()) != 0)
        return fileError(newest, errno);
    syncFolder(m_dataDir);
    return {};
}

} // namespace tars
