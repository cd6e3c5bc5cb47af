// A long run seen from the window: 100,000 records, and neither its lists nor its lines nor its memory grow without end.
#include "gui/app/desktop.h"
#include "gui/app/mainwindow.h"
#include "gui/charts/linechart.h"
#include "gui/pages/documentspage.h"
#include "gui/widgets/theme.h"
#include "tests/fakes/fakeservice.h"
#include "tests/gui/windowfixture.h"

#include <QApplication>
#include <QFile>
#include <QLineSeries>
#include <QTest>
#include <malloc.h>
#include <unistd.h>

using namespace tars;
using namespace tars::gui;
using namespace Qt::StringLiterals;

class TestSoak : public QObject
{
    Q_OBJECT

    static double residentMegabytes()
    {
        malloc_trim(0); // what is free but kept for later is no leak
        QFile file(u"/proc/self/statm"_s);
        return file.open(QIODevice::ReadOnly) ? file.readAll().split(' ').at(1).toDouble() * double(sysconf(_SC_PAGESIZE)) / 1e6 : 0;
    }

private Q_SLOTS:
    void initTestCase()
    {
        test::prepareApplication();
    }

    void hundredThousandRecords()
    {
        test::FakeService service;
        QVERIFY(service.listen());
        StatusRecord record = test::sampleRecord(RunState::Running);
        record.departments[1].total = 200'000;
        record.totalTasks = 204'000;
        // A day of samples, so that thinning has something to do.
        QList<Sample> samples;
        for (int i = 0; i < 20'000; ++i)
            samples.append({record.startTime.addSecs(-20'000 + i), {{u"development"_s, i}}, double(i % 7), 100'000'000 + i});
        service.setSamples(samples, {});
        service.setRecord(record);
        DesktopOptions options;
        options.connection.dataDir = service.dataDir();
        options.connection.source = u"TarsDesktop"_s;
        options.remember = false;
        Desktop desktop(options);
        desktop.show();
        QTRY_VERIFY(desktop.controller().showsRun());
        const auto send = [&](int count) {
            for (int i = 0; i < count; ++i) {
                ++record.completedTasks;
                ++record.departments[1].completed;
                service.setRecord(record);
                if (i % 50 == 0)
                    QCoreApplication::processEvents();
            }
            QTRY_COMPARE_WITH_TIMEOUT(desktop.controller().record().completedTasks, record.completedTasks, 120000);
        };
        send(20'000); // caches fill, buffers reach their size
        [[maybe_unused]] const double before = residentMegabytes();
        send(80'000);
#ifndef __SANITIZE_ADDRESS__ // which keeps what was freed for a while
        const double after = residentMegabytes();
        QVERIFY2(after - before < 24, qPrintable(u"%1 MB before, %2 MB after"_s.arg(before).arg(after)));
#endif
        const auto charts = desktop.window().findChildren<LineChart *>();
        QCOMPARE(charts.size(), 3);
        for (const LineChart *chart : charts)
            for (const QLineSeries *series : chart->findChildren<QLineSeries *>())
                QVERIFY2(series->count() <= SampleStore::pointsPerLine, qPrintable(QString::number(series->count())));
        // Hidden pages ask for nothing.
        QCOMPARE(service.dataOf(u"documentation.documents"_s).size(), 0);
    }
};

QTEST_MAIN(TestSoak)
#include "tst_soak.moc"
