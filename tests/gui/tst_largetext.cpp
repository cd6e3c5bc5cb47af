// Text that is larger than usual, and text that is longer: what is painted is read whole, and nothing is on top of it.
#include "gui/app/desktop.h"
#include "gui/app/mainwindow.h"
#include "gui/models/format.h"
#include "gui/pages/dialogs.h"
#include "gui/pages/documentspage.h"
#include "gui/pages/header.h"
#include "gui/pages/historypage.h"
#include "gui/pages/rundetails.h"
#include "gui/pages/runpane.h"
#include "gui/system/language.h"
#include "gui/widgets/card.h"
#include "gui/widgets/segmented.h"
#include "gui/widgets/tabledelegate.h"
#include "gui/widgets/theme.h"
#include "tests/fakes/fakeservice.h"
#include "tests/fakes/samplework.h"
#include "tests/gui/longerwords.h"
#include "tests/gui/paintedtext.h"
#include "tests/gui/windowfixture.h"

#include <QApplication>
#include <QDialog>
#include <QFontMetricsF>
#include <QTableView>
#include <QTest>
#include <functional>

using namespace tars;
using namespace tars::gui;
using namespace Qt::StringLiterals;

using Texts = QList<test::PaintedText>;

constexpr qreal overhang = 3; ///< by which a letter reaches over its neighbour, as Arabic's do

/// What is painted over other words, or out of what it stands on.
QStringList misplaced(const QWidget &window, const Texts &texts)
{
    QStringList faults;
    for (qsizetype i = 0; i < texts.size(); ++i) {
        const QRectF &ink = texts.at(i).ink;
        const QWidget *under = window.childAt(ink.center().toPoint());
        // A list's last row may well be cut by its foot.
        if (const auto *text = qobject_cast<const Text *>(under); text && text->height() + 1 < text->sizeHint().height())
            faults << u"%1 is cut: %2 of %3 high"_s.arg(text->text()).arg(text->height()).arg(text->sizeHint().height());
        for (qsizetype j = i + 1; j < texts.size(); ++j) {
            const QRectF both = ink & texts.at(j).ink;
            if (both.width() > overhang && both.height() > 1 && texts.at(j).ink != ink)
                faults << u"%1 over %2"_s.arg(texts.at(i).text, texts.at(j).text);
        }
    }
    return faults;
}

QStringList cutOf(const Texts &texts)
{
    QStringList cut;
    for (const test::PaintedText &text : texts)
        if (text.text.contains(u'…'))
            cut << text.text;
    return cut;
}

/// Calls `look` with each page, and each tab of it, in a window of that size; false where one never came.
bool lookAtAll(const QSize &size, const std::function<void(const QString &, QWidget &)> &look)
{
    test::FakeService service;
    if (!service.listen())
        return false;
    {
        Desktop first(test::optionsFor(service));
        first.window().resize(size);
        first.show();
        if (!QTest::qWaitFor([&] { return first.controller().link().connected() && first.window().size() == size; }))
            return false;
        QCoreApplication::processEvents(); // laid out
        look(u"welcome"_s, first.window());
        first.window().activateWindow();
        if (!QTest::qWaitForWindowActive(&first.window()))
            return false;
        QTest::keyClick(&first.window(), Qt::Key_F1);
        QList<QDialog *> questions = first.window().findChildren<QDialog *>();
        questions << new TokenDialog(QCoreApplication::translate("tars::gui::TokenVault", "the system's keyring"), &first.window());
        for (QDialog *dialog : std::as_const(questions)) {
            dialog->open();
            if (!QTest::qWaitFor([&] { return dialog->isVisible(); }))
                return false;
            QCoreApplication::processEvents();
            look(QString::fromLatin1(dialog->metaObject()->className()), *dialog);
            dialog->reject();
        }
    }
    test::fillWithSample(service, RunState::Running);
    Desktop desktop(test::optionsFor(service));
    MainWindow &window = desktop.window();
    window.resize(size);
    desktop.show();
    auto *pane = window.page(Desktop::OverviewPageIndex)->findChild<RunPane *>();
    const auto see = [&](const QString &name) {
        for (int i = 0; i < 3; ++i)
            QCoreApplication::processEvents(); // laid out, and what that asked for
        look(name, window);
    };
    const auto filled = [&](int index) {
        desktop.showPage(index);
        return QTest::qWaitFor([&, table = window.page(index)->findChild<QTableView *>()] { return table->model()->rowCount() > 1; });
    };
    if (!QTest::qWaitFor([&] { return pane->isVisible() && window.size() == size; }))
        return false;
    auto *tabs = pane->findChild<Segmented *>();
    for (int tab = 0; tab < 3; ++tab) {
        tabs->setCurrent(tab);
        see(u"overview %1"_s.arg(tab));
    }
    Q_EMIT desktop.header().stopRequested();
    auto *question = window.findChild<QDialog *>();
    if (!question || !QTest::qWaitFor([&] { return question->isVisible(); }))
        return false;
    look(u"stop question"_s, *question);
    question->reject();
    desktop.showPage(Desktop::DocumentsPageIndex);
    if (!QTest::qWaitFor([&] { return desktop.documents().feed().tree().size() > 40; }))
        return false;
    see(u"documents"_s);
    desktop.documents().openDocument(u"technical-writing/User manual/rotating-credentials.md"_s);
    see(u"document"_s);
    for (const int index : {int(Desktop::ActivityPageIndex), int(Desktop::ProblemsPageIndex), int(Desktop::HistoryPageIndex)}) {
        if (!filled(index))
            return false;
        selectTableRow(*window.page(index)->findChild<QTableView *>(), 1);
        see(u"page %1"_s.arg(index));
    }
    QTableView *runs = desktop.history().table();
    runs->selectionModel()->select(runs->model()->index(3, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    Q_EMIT runs->activated(runs->currentIndex());
    see(u"comparison"_s);
    desktop.showPage(Desktop::SettingsPageIndex);
    see(u"settings"_s);
    StatusRecord none;
    service.setRecord(none);
    desktop.showPage(Desktop::OverviewPageIndex);
    desktop.controller().setPlanning(true);
    see(u"ready"_s);
    return true;
}

class TestLargeText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        test::prepareApplication();
    }

    void largeTextIsWhole_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<QString>("language");
        for (const QSize &size : {QSize(1064, 728), QSize(1160, 760), QSize(1280, 840), QSize(1624, 1064)})
            QTest::addRow("%dx%d", size.width(), size.height()) << size << u"en"_s;
        for (const char *language : {"de", "fr", "ja", "ar"})
            QTest::newRow(language) << QSize(1160, 760) << QString::fromLatin1(language);
    }

    void largeTextIsWhole()
    {
        // A desktop whose text is 40 % larger: nothing is on top of anything, and no more is cut than in a window as much smaller.
        QFETCH(QSize, size);
        QFETCH(QString, language);
        Language spoken;
        spoken.apply(language);
        const auto back = qScopeGuard([&spoken, font = QApplication::font()] {
            QApplication::setFont(font);
            spoken.apply(u"en"_s);
        });
        const QFont usual = QApplication::font();
        QFont larger = usual;
        larger.setPointSizeF(11 * 1.4);
        QApplication::setFont(larger);
        theme::loadFonts();
        larger = QApplication::font();
        const int before = usual.pixelSize(), pixels = larger.pixelSize();
        QCOMPARE(pixels, 18);
        QApplication::setFont(usual);
        QMap<QString, QStringList> cutBefore;
        QVERIFY(lookAtAll(QSize(size.width() * before / pixels, size.height() * before / pixels), [&](const QString &name, QWidget &window) {
            cutBefore[name] = cutOf(test::TextRecorder::of(window));
        }));
        QApplication::setFont(larger);
        QStringList faults;
        QVERIFY(lookAtAll(size, [&](const QString &name, QWidget &window) {
            const Texts texts = test::TextRecorder::of(window);
            QStringList here = misplaced(window, texts);
            for (const QString &cut : cutOf(texts)) {
                const QStringList &same = cutBefore[name];
                if (std::none_of(same.cbegin(), same.cend(), [&](const QString &other) { return other.left(3) == cut.left(3) || other.right(3) == cut.right(3); }))
                    here << u"%1 is cut"_s.arg(cut);
            }
            for (const QString &fault : std::as_const(here))
                faults << u"%1: %2"_s.arg(name, fault);
        }));
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    }

    void noClockIsWiderThanItsRoom_data()
    {
        QTest::addColumn<QLocale>("locale");
        for (const char *name : {"en_GB", "en_US", "de_DE", "fr_FR", "es_ES", "pt_BR", "zh_CN", "ja_JP", "ar_EG"})
            QTest::newRow(name) << QLocale(QString::fromLatin1(name));
    }
    void noClockIsWiderThanItsRoom()
    {
        QFETCH(QLocale, locale);
        const QLocale before;
        QLocale::setDefault(locale);
        const auto back = qScopeGuard([&before] { QLocale::setDefault(before); });
        const QFont font = QApplication::font();
        const QFontMetricsF metrics(font);
        for (int second = 0; second < 24 * 60 * 60; second += 41) {
            const QDateTime time(QDate(2026, 3, 3), QTime(0, 0).addSecs(second));
            QVERIFY2(metrics.horizontalAdvance(format::clock(time)) <= format::clockWidth(font, false), qPrintable(format::clock(time)));
            QVERIFY2(metrics.horizontalAdvance(format::clockWithSeconds(time)) <= format::clockWidth(font, true), qPrintable(format::clockWithSeconds(time)));
        }
    }

    void comparedFiguresHaveWholeNames()
    {
        test::LongerWords words;
        QCoreApplication::installTranslator(&words);
        test::FakeService service;
        QVERIFY(service.listen());
        test::fillWithSample(service, RunState::Running);
        Desktop desktop(test::optionsFor(service));
        desktop.window().resize(1160, 760);
        desktop.show();
        desktop.showPage(Desktop::HistoryPageIndex);
        QTableView *runs = desktop.history().table();
        QTRY_VERIFY(runs->model()->rowCount() > 3);
        selectTableRow(*runs, 1);
        runs->selectionModel()->select(runs->model()->index(3, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
        auto *details = desktop.history().findChild<RunDetails *>();
        QTRY_VERIFY(details->isVisible());
        QCoreApplication::processEvents(); // laid out
        const Texts painted = test::TextRecorder::of(*details);
        QStringList read;
        for (const test::PaintedText &text : painted)
            read << text.text;
        for (const char *name : {"Worked", "Paused", "Documents", "New", "Updated", "Unchanged", "Failed"}) {
            const QString whole = QCoreApplication::translate("tars::gui::RunDetails", name);
            QVERIFY2(read.contains(whole), qPrintable(whole + u" of "_s + read.join(u", "_s)));
        }
        QVERIFY2(misplaced(*details, painted).isEmpty(), qPrintable(misplaced(*details, painted).join(u'\n')));
    }
};

QTEST_MAIN(TestLargeText)
#include "tst_largetext.moc"
