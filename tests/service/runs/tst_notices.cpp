// What is told of documents and problems: gathered, so that a fast run floods nobody, and counted, so that nothing is hidden.
#include "service/runs/notices.h"
#include "tests/fakes/fakeworld.h"

#include <QSignalSpy>
#include <QTest>

using namespace tars;
using namespace tars::fakes;

class TestNotices : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void documentsAreGathered()
    {
        Disk &disk = m_world.disk();
        Notices notices(m_clock, m_world);
        QSignalSpy written(&notices, &Notices::documentsWritten);
        bool isPending = false; // that something was told and the event loop did not turn since
        int together = 0;
        connect(&notices, &Notices::documentsWritten, this, [&] {
            together += std::exchange(isPending, true);
            QMetaObject::invokeMethod(&notices, [&] { isPending = false; }, Qt::QueuedConnection);
        });
        const auto write = [&](std::optional<Department> department, int from, int to) {
            for (int i = from; i < to; ++i) {
                PublishedFile file;
                file.path = u"%1.md"_s.arg(i);
                file.title = u"Page %1"_s.arg(i);
                notices.documentWritten(RunId{ u"7"_s }, department, file);
            }
        };
        write(Department::Development, 0, 1200);
        write({}, 1200, 1201);
        QCOMPARE(written.size(), 0);
        QTRY_COMPARE(written.size(), 4);
        QCOMPARE(together, 0); // each at its time, however many departments write
        QCOMPARE(written[1][0].value<DocumentsWritten>().department, QString()); // whose turn came between
        QMap<QString, QStringList> paths;
        for (const auto &call : written) {
            const auto told = call[0].value<DocumentsWritten>();
            QCOMPARE(told.run, u"7"_s);
            QVERIFY(told.paths.size() <= 500);
            paths[told.department] += told.paths;
        }
        QCOMPARE(paths[u"development"_s].size(), 1200);
        QCOMPARE(paths[u"development"_s].last(), u"1199.md"_s);
        QCOMPARE(paths[QString()], QStringList{ u"1200.md"_s });
        // One line of activity for all of them; none of another run's.
        notices.documentWritten(RunId{ u"8"_s }, Department::DevOps, {});
        QCOMPARE(disk.activity.size(), 2);
        QVERIFY(std::ranges::any_of(disk.activity, [](const ActivityEntry &entry) { return entry.args[u"count"].toInt() == 1200; }));
        notices.flush();
        QCOMPARE(written.last()[0].value<DocumentsWritten>().run, u"8"_s);
        write(Department::Development, 0, 1200);
        const qsizetype before = written.size();
        notices.flush(); // before an end is told, all of it
        QCOMPARE(written.size(), before + 3);
    }

    void problemsAreCapped()
    {
        Notices notices(m_clock, m_world);
        QSignalSpy told(&notices, &Notices::problem);
        const auto find = [&](int count) {
            for (int i = 0; i < count; ++i) {
                Problem problem;
                problem.code = u"fileUnreadable"_s;
                problem.file = u"f%1.c"_s.arg(i);
                notices.problemFound(RunId{ u"7"_s }, problem);
            }
        };
        find(1000);
        QVERIFY(told.size() < 100);
        const qsizetype first = told.size();
        QTRY_COMPARE(told.size(), first + 1); // once the second is over
        const auto rest = told.last()[0].value<Problem>();
        QCOMPARE(rest.code, u"moreProblems"_s);
        QCOMPARE(rest.args[u"count"].toInteger(), 1000 - first);
        find(1);
        QCOMPARE(told.last()[0].value<Problem>().file, u"f0.c"_s);
        notices.flush();
        QCOMPARE(told.size(), first + 2);
    }

    void whatWasPassedOverIsNoActivity()
    {
        Disk &disk = m_world.disk();
        Notices notices(m_clock, m_world);
        QSignalSpy told(&notices, &Notices::problem);
        const qsizetype before = disk.activity.size();
        for (const Severity severity : { Severity::Info, Severity::Warning, Severity::Error }) {
            Problem problem;
            problem.severity = severity;
            problem.code = u"fileBinary"_s;
            notices.problemFound(RunId{ u"9"_s }, problem);
        }
        QCOMPARE(told.size(), 3);
        QCOMPARE(disk.activity.size() - before, 2);
        QCOMPARE(disk.activity[before].args[u"severity"].toString(), u"warning"_s);
    }

private:
    FakeClock m_clock;
    World m_world{ std::make_shared<Disk>() };
};

QTEST_GUILESS_MAIN(TestNotices)
#include "tst_notices.moc"
