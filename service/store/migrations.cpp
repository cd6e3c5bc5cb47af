#include "service/store/migrations.h"

#include "common/base/errorcodes.h"

#include <QFile>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{

QString migrationFile(const QString &name, int version)
{
    return u":/sql/"_s + name + u'/' + QString::number(version).rightJustified(3, u'0') + u".sql"_s;
}

QStringList statementsOf(const QByteArray &sql)
{
    QStringList statements;
    QString current;
    const QStringList lines = QString::fromUtf8(sql).split(u'\n');
    for (const QString &line : lines) {
        const QString trimmed = line.trimmed();
        if (trimmed.isEmpty() || trimmed.startsWith(u"--"_s))
            continue;
        current += line + u'\n';
        if (trimmed.endsWith(u';'))
            statements.append(std::exchange(current, QString()));
    }
    return statements;
}

} // namespace

int newestSchema(const QString &name)
{
    int version = 0;
    while (QFile::exists(migrationFile(name, version + 1)))
        ++version;
    return version;
}

Result<int> schemaVersion(SqlConnection &connection)
{
    auto tables = connection.value(u"SELECT count(*) FROM sqlite_master"_s);
    if (!tables)
        return tables.error();
    if (tables->toInt() == 0)
        return 0;
    auto present = connection.value(u"SELECT count(*) FROM sqlite_master WHERE name = 'schema_version'"_s);
    if (!present)
        return present.error();
    if (present->toInt() != 0) {
        auto version = connection.value(u"SELECT version FROM schema_version"_s);
        if (!version)
            return version.error();
        bool isNumber = false;
        const int number = version->toInt(&isNumber);
        if (isNumber && number > 0)
            return number;
    }
    return Error{ errc::databaseDamaged, u"The database tells no schema version: "_s + connection.path(),
        { { u"path"_s, connection.path() }, { u"reason"_s, u"no schema version"_s } } };
}

Result<void> migrate(SqlConnection &connection, const QString &name)
{
    auto version = schemaVersion(connection);
    if (!version)
        return version.error();
    for (int next = *version + 1; next <= newestSchema(name); ++next) {
        QFile file(migrationFile(name, next));
        if (!file.open(QIODevice::ReadOnly))
            return Error{ errc::internal, u"A migration is missing in the program: "_s + file.fileName(),
                {} };
        QStringList statements = statementsOf(file.readAll());
        statements.prepend(u"BEGIN IMMEDIATE"_s);
        statements.append(u"UPDATE schema_version SET version = "_s + QString::number(next));
        statements.append(u"COMMIT"_s);
        for (const QString &statement : std::as_const(statements)) {
            if (auto done = connection.run(statement); !done) {
                (void)connection.run(u"ROLLBACK"_s);
                return done.error();
            }
        }
    }
    return {};
}

} // namespace tars
