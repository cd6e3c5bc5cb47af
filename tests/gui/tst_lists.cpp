// The pages' lists where there is little or nothing to list, or where the service does not say: what stands in their place.
#include "common/base/errorcodes.h"
#include "common/wire/messages.h"
#include "gui/app/desktop.h"
#include "gui/app/mainwindow.h"
#include "gui/pages/documentspage.h"
#include "gui/pages/historypage.h"
#include "gui/widgets/emptynote.h"
#include "gui/widgets/theme.h"
#include "tests/gui/windowfixture.h"

#include <QApplication>
#include <QLineEdit>
#include <QTest>

using namespace tars;
using namespace tars::gui;
using namespace Qt::StringLiterals;

class TestLists : public QObject
{
    Q_OBJECT

    static int count(const test::FakeService &service, const QString &command) { return int(service.dataOf(command).size()); }

private Q_SLOTS:
    void initTestCase()
    {
        theme::loadFonts();
        QApplication::setPalette(theme::palette(theme::lightTokens()));
        QApplication::setQuitOnLastWindowClosed(false);
    }

    void refusalsAreNoEmptiness()
    {
        // Another's token may look on, and may name no folder.
        test::FakeService service;
        QVERIFY(service.listen());
        const auto refuse = [](const QJsonObject &data) -> Result<QJsonObject> {
            if (!data.value(u"project"_s).toString().isEmpty())
                return Error{errc::forbidden, u"Not below a root."_s, {{u"path"_s, data.value(u"project"_s)}}};
            HistoryEntry mine, others;
            mine.run = u"128"_s;
            mine.project = u"/src/orion-gateway"_s;
            mine.by = u"mira"_s;
            mine.state = RunState::Running;
            others = mine;
            others.run = u"127"_s;
            others.project = u"/src/atlas"_s;
            others.state = RunState::Completed;
            return QJsonObject{{u"runs"_s, wire::encode(QList<HistoryEntry>{mine, others})}};
        };
        for (const QString &command : {u"documentation.documents"_s, u"documentation.search"_s, u"documentation.history"_s})
            service.setHandler(command, refuse);
        service.setRecord(test::sampleRecord(RunState::Running));
        Desktop desktop(test::optionsFor(service));
        desktop.show();
        // Who started it is told all the same, and another project's run is not taken for this one's.
        QTRY_COMPARE(desktop.controller().startedBy(), u"mira"_s);
        QVERIFY(!desktop.controller().lastRun());
        desktop.showPage(Desktop::DocumentsPageIndex);
        auto *note = desktop.documents().findChild<EmptyNote *>();
        const auto why = u"Your token does not allow this. The owner's does."_s;
        QTRY_COMPARE(note->text(), why);
        desktop.documents().focusSearch();
        auto *field = qobject_cast<QLineEdit *>(desktop.window().focusWidget());
        QVERIFY(field);
        QTest::keyClicks(field, u"retry"_s);
        QTRY_COMPARE(count(service, u"documentation.search"_s), 1);
        QTRY_VERIFY(!desktop.documents().feed().isSearching());
        QTRY_COMPARE(note->text(), why);
    }

    void nothingIsCalledEmptyBeforeTheServiceAnswers()
    {
        test::FakeService service;
        QVERIFY(service.listen());
        service.stop();
        Desktop desktop(test::optionsFor(service));
        desktop.show();
        QTRY_COMPARE(desktop.controller().link().kind, LinkKind::NotRunning);
        for (const int page : {Desktop::ActivityPageIndex, Desktop::ProblemsPageIndex, Desktop::HistoryPageIndex}) {
            desktop.showPage(page);
            QTRY_COMPARE(desktop.window().page(page)->findChild<EmptyNote *>()->text(), u"This is shown as soon as the service answers."_s);
        }
        QVERIFY(service.listen());
        desktop.controller().tryNow();
        QTRY_COMPARE(desktop.history().findChild<EmptyNote *>()->text(), u"No runs yet."_s);
        const std::pair<int, QString> said[] = {{Desktop::ActivityPageIndex, u"Nothing has happened yet."_s}, {Desktop::ProblemsPageIndex, u"No problems in this run."_s}};
        for (const auto &[page, words] : said) {
            desktop.showPage(page);
            QTRY_COMPARE(desktop.window().page(page)->findChild<EmptyNote *>()->text(), words);
        }
    }
};

QTEST_MAIN(TestLists)
#include "tst_lists.moc"
