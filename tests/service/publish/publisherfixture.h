// One output folder and what is put into it.
#pragma once

#include "common/base/errorcodes.h"
#include "service/publish/publisher.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/mount.h>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>

namespace tars::test
{

using namespace Qt::StringLiterals;

inline UnitSpec unitOf(const QString &path)
{
    UnitSpec unit;
    unit.id = UnitId{ u"development/api/"_s + path };
    unit.department = Department::Development;
    unit.kind = u"api"_s;
    unit.primaryPath = path;
    return unit;
}

inline UnitOutput bytesAt(const QString &path, const QByteArray &bytes)
{
    UnitOutput output;
    output.documents = { { path, u"Title"_s, bytes } };
    return output;
}

inline QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(missing)");
}

inline bool write(const QString &path, const QByteArray &bytes)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

inline QStringList tree(const QString &folder)
{
    QStringList paths;
    QDirIterator walk(folder, QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
        QDirIterator::Subdirectories);
    while (walk.hasNext()) {
        walk.next();
        paths.append(QDir(folder).relativeFilePath(walk.filePath()));
    }
    paths.sort();
    return paths;
}

/// One output folder below a temporary project, with its sink.
struct Fixture {
    QTemporaryDir dir;
    QString output = dir.filePath(u"project/tars-docs"_s);
    Publisher publisher;
    std::unique_ptr<DocumentSink> sink;

    Result<void> open(bool force = false)
    {
        sink.reset();
        auto opened
            = publisher.open({ ProjectId{ dir.filePath(u"project"_s) }, output, u"project"_s, force });
        if (!opened)
            return opened.error();
        sink = std::move(*opened);
        return {};
    }
    Result<DocumentSink::PutResult> put(
        const QString &path, const QByteArray &bytes, const QList<PublishedFile> &previous = {})
    {
        return sink->put(unitOf(path), bytesAt(path, bytes), previous, {});
    }
    QString at(const QString &path) const { return output + u'/' + path; }
};

inline const auto stateIs = [](const auto &result, DocumentState state) {
    return result.ok() && !result->files.isEmpty() && result->files.first().state == state;
};

} // namespace tars::test

#define OK(expression)                                                                                       \
    do {                                                                                                     \
        const auto &okResult = (expression);                                                                 \
        QVERIFY2(okResult.ok(), okResult ? "" : qPrintable(okResult.error().text));                          \
    } while (false)

#define REFUSED(expression, expected)                                                                        \
    do {                                                                                                     \
        const auto &refusedResult = (expression);                                                            \
        QVERIFY(!refusedResult.ok());                                                                        \
        QCOMPARE(refusedResult.error().code, QString(expected));                                             \
    } while (false)
