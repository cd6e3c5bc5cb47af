// Commits of units, and answers of a journal that are waited for.
#pragma once

#include "common/base/errorcodes.h"
#include "service/store/ballast.h"
#include "service/store/journal.h"

#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

#include <sys/mount.h>
#include <future>
#include <thread>

namespace tars::test
{

using namespace Qt::StringLiterals;

inline const ProjectId project{ u"/home/mira/fmt"_s };
inline const QString output = u"/home/mira/fmt/tars-docs"_s;

inline PublishedFile fileOf(const QString &path, const QByteArray &bytes, DocumentState state)
{
    return { path, u"Title of "_s + path, bytes.size(), 1'700'000'000'000'000'000, digestOf(bytes), state };
}

inline UnitCommit commitOf(const QString &name, const RunId &run)
{
    UnitCommit commit;
    commit.run = run;
    commit.unit.id = UnitId{ u"development/api/"_s + name };
    commit.unit.department = Department::Development;
    commit.unit.kind = u"api"_s;
    commit.unit.subject = name;
    commit.unit.title = name;
    commit.unit.primaryPath = u"development/api/"_s + name + u".md"_s;
    commit.answers = { { u"comments:"_s + name, digestOf(QByteArray("c" + name.toUtf8())) },
        { u"file:common"_s, digestOf("common") } };
    commit.files = { fileOf(commit.unit.primaryPath, name.toUtf8(), DocumentState::New),
        fileOf(u"site/development/api/"_s + name + u".html"_s, "<p>" + name.toUtf8(), DocumentState::New) };
    return commit;
}

inline QString texts(const QList<Error> &errors)
{
    QStringList list;
    for (const Error &error : errors)
        list.append(error.text);
    return list.join(u'\n');
}

/// Waits for the answer of a queued write. Not by a QSemaphore, into which the thread sanitizer cannot see.
class Answer1
{
public:
    RunJournal::Done done()
    {
        return [promise = m_promise](Result<void> result) { promise->set_value(std::move(result)); };
    }
    Result<void> wait()
    {
        std::future<Result<void>> answer = m_promise->get_future();
        if (answer.wait_for(std::chrono::seconds(30)) != std::future_status::ready)
            return Error{ u"noAnswer"_s, {}, {} };
        return answer.get();
    }

private:
    const std::shared_ptr<std::promise<Result<void>>> m_promise = std::make_shared<std::promise<Result<void>>>();
};

inline QStringList filesIn(const QString &folder)
{
    return QDir(folder).entryList(QDir::Files | QDir::Hidden, QDir::Name);
}

inline void copyFolder(const QString &from, const QString &to)
{
    QDir().mkpath(to);
    for (const QString &name : filesIn(from))
        QFile::copy(from + u'/' + name, to + u'/' + name);
}

} // namespace tars::test

#define OPEN(name, dir)                                                                                      \
    auto name##Result = Journal::open(dir);                                                                  \
    QVERIFY2(name##Result.ok(), name##Result ? "" : qPrintable(name##Result.error().text));                  \
    std::unique_ptr<Journal> name = std::move(*name##Result);

#define OK(expression)                                                                                       \
    do {                                                                                                     \
        const auto &okResult = (expression);                                                                  \
        QVERIFY2(okResult.ok(), okResult ? "" : qPrintable(okResult.error().text));                          \
    } while (false)
