// Pages in states that stand still, compared with pictures of themselves. After a wanted change of the look:
// TARS_WRITE_REFERENCES=1 tst_pixels, and look at what it wrote before committing it.
#include "gui/app/desktop.h"
#include "gui/app/mainwindow.h"
#include "gui/pages/documentspage.h"
#include "gui/pages/documentpane.h"
#include "gui/pages/documenttreeview.h"
#include "gui/pages/historypage.h"
#include "gui/pages/rundetails.h"
#include "gui/preview/previewview.h"
#include "gui/widgets/motionstyle.h"
#include "gui/widgets/theme.h"
#include "tests/fakes/fakeservice.h"

#include <QApplication>
#include <QDir>
#include <QTest>

using namespace tars;
using namespace tars::gui;
using namespace Qt::StringLiterals;

class TestPixels : public QObject
{
    Q_OBJECT

    /// Edges of letters may differ by a shade from one FreeType to the next: that is not what this looks for.
    static constexpr int shade = 48;
    static constexpr double allowedShare = .002;

    static void fill(test::FakeService &service)
    {
        const auto at = [](int hour) { return QDateTime(QDate(2025, 3, 3), QTime(hour, 12), Qt::UTC); };
        Problem failure{4, Severity::Error, Department::QualityAssurance, u"unit"_s, u"tests/auth/test_expiry.py"_s, 48, u"x"_s,
            {{u"title"_s, u"Token expiry validation"_s}}, u"The fixture “expired_token.json” was not found"_s};
        Problem warning{7, Severity::Warning, Department::Development, {}, u"src/net/retry.cpp"_s, 214, u"x"_s,
            {{u"title"_s, u"RetryPolicy.jitter"_s}}, u"Public method without a description"_s};
        service.setProblems({failure, warning});
        QList<HistoryEntry> runs;
        for (int number = 12; number >= 1; --number) {
            HistoryEntry run;
            run.run = QString::number(number);
            run.project = u"/src/orion-gateway"_s;
            run.state = number == 9 ? RunState::Stopped : number == 7 ? RunState::Failed : RunState::Completed;
            run.startedAt = at(number);
            run.seconds = 600 + 120 * (number % 4);
            run.endedAt = run.startedAt.addSecs(qint64(run.seconds));
            run.by = u"mira"_s;
            run.documents = 4800 + number;
            run.failed = number == 10 ? 4 : 0;
            runs.append(run);
        }
        service.setHistory(runs);
        service.setDocument({u"technical-writing/guide.md"_s, u"Rotating credentials safely"_s, Department::TechnicalWriting, DocumentState::Updated, 0, at(8)},
            "# Rotating credentials safely\n\nEvery service token has an owner, a `scope` and an expiry date.\n\n## Rotate one token\n\n"
            "```python\ntoken = client.tokens.rotate(\n    name=\"billing-worker\",  # both work\n)\nassert token\n```\n\n"
            "| Option | Default |\n| --- | --- |\n| `overlap` | 15 min |\n");
        service.setDocument({u"development/api/retry.md"_s, u"retry.cpp"_s, Department::Development, DocumentState::New, 0, at(8)}, "# retry.cpp\n");
    }

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("TZ", "UTC");
        auto *style = new MotionStyle;
        style->setReduced(true);
        QApplication::setStyle(style);
        theme::loadFonts();
        QApplication::setQuitOnLastWindowClosed(false);
    }

    void pages_data()
    {
        QTest::addColumn<int>("page");
        QTest::addColumn<bool>("dark");
        QTest::addColumn<QSize>("size");
        const QList<std::pair<QString, int>> pages{{u"welcome"_s, Desktop::OverviewPageIndex}, {u"documents"_s, Desktop::DocumentsPageIndex},
            {u"problems"_s, Desktop::ProblemsPageIndex}, {u"history"_s, Desktop::HistoryPageIndex}};
        for (const auto &[name, page] : pages) {
            for (const bool dark : {false, true})
                QTest::newRow(qPrintable(name + (dark ? u"-dark"_s : u"-light"_s))) << page << dark << QSize(1280, 840);
            QTest::newRow(qPrintable(name + u"-compact"_s)) << page << false << QSize(760, 520);
        }
    }

    void pages()
    {
        QFETCH(int, page);
        QFETCH(bool, dark);
        QFETCH(QSize, size);
        const theme::Tokens &tokens = dark ? theme::darkTokens() : theme::lightTokens();
        QApplication::setPalette(theme::palette(tokens));
        qApp->setStyleSheet(theme::styleSheet(tokens));
        test::FakeService service;
        QVERIFY(service.listen());
        fill(service);
        const bool welcome = page == Desktop::OverviewPageIndex;
        if (!welcome)
            service.setRecord(test::sampleRecord(RunState::Completed));
        DesktopOptions options;
        options.connection.dataDir = service.dataDir();
        options.connection.source = u"TarsDesktop"_s;
        options.remember = false;
        Desktop desktop(options);
        desktop.window().resize(size);
        desktop.show();
        QTRY_VERIFY(desktop.controller().link().connected() && (welcome || desktop.controller().showsRun()));
        desktop.showPage(page);
        if (page == Desktop::ProblemsPageIndex)
            QTRY_COMPARE(desktop.problems().model().rowCount(), 2);
        if (page == Desktop::HistoryPageIndex) {
            QTRY_COMPARE(desktop.history().model().rowCount(), 12);
            auto *details = desktop.history().findChild<RunDetails *>();
            QTRY_VERIFY(details->accessibleDescription().contains(u"Technical Writing"_s));
        }
        if (page == Desktop::DocumentsPageIndex) {
            QTRY_COMPARE(desktop.documents().feed().tree().size(), 2);
            QTRY_VERIFY(desktop.documents().treeView().isVisible());
            desktop.documents().openDocument(u"technical-writing/guide.md"_s);
            QTRY_VERIFY(desktop.documents().pane().preview().toPlainText().contains(u"15 min"_s));
        }
        desktop.window().setFocus();
        // Drawn until two pictures are the same: answers may still be on their way.
        QImage picture, before;
        QTRY_VERIFY((before = picture, picture = desktop.window().page(page)->grab().toImage().convertToFormat(QImage::Format_RGB32), before == picture));

        const QString file = QStringLiteral(TARS_SOURCE_DIR "/tests/gui/references/") + QString::fromLatin1(QTest::currentDataTag()) + u".png"_s;
        if (qEnvironmentVariableIsSet("TARS_WRITE_REFERENCES")) {
            QDir().mkpath(QFileInfo(file).absolutePath());
            QVERIFY(picture.save(file));
            return;
        }
        const QImage wanted = QImage(file).convertToFormat(QImage::Format_RGB32);
        QVERIFY2(!wanted.isNull(), qPrintable(file));
        QCOMPARE(picture.size(), wanted.size());
        qint64 different = 0;
        for (int y = 0; y < picture.height(); ++y)
            for (int x = 0; x < picture.width(); ++x) {
                const QRgb a = picture.pixel(x, y), b = wanted.pixel(x, y);
                different += qAbs(qRed(a) - qRed(b)) > shade || qAbs(qGreen(a) - qGreen(b)) > shade || qAbs(qBlue(a) - qBlue(b)) > shade;
            }
        const double share = double(different) / (double(picture.width()) * picture.height());
        if (share > allowedShare) {
            const QString shown = QDir::temp().filePath(QString::fromLatin1(QTest::currentDataTag()) + u"-now.png"_s);
            picture.save(shown);
            QFAIL(qPrintable(u"%1 % of the pixels differ from %2; what was drawn: %3"_s.arg(share * 100).arg(file, shown)));
        }
    }
};

QTEST_MAIN(TestPixels)
#include "tst_pixels.moc"
