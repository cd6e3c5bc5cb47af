// That everything has its place and can be read: in each size, with longer words, from right to left.
#include "gui/app/desktop.h"
#include "gui/app/mainwindow.h"
#include "gui/charts/linechart.h"
#include "gui/pages/documentpane.h"
#include "gui/pages/documentspage.h"
#include "gui/pages/runpane.h"
#include "gui/widgets/button.h"
#include "gui/widgets/card.h"
#include "gui/widgets/paint.h"
#include "gui/widgets/segmented.h"
#include "gui/widgets/theme.h"
#include "tests/fakes/fakeservice.h"
#include "tests/fakes/samplework.h"
#include "tests/gui/longerwords.h"
#include "tests/gui/windowfixture.h"

#include <QApplication>
#include <QCompleter>
#include <QHelpEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QTableWidget>
#include <QTest>
#include <QToolTip>

using namespace tars;
using namespace tars::gui;
using namespace Qt::StringLiterals;

class TestLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        test::prepareApplication();
    }

    void nothingOverlaps_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<bool>("longer");
        QTest::addColumn<Qt::LayoutDirection>("direction");
        for (const QSize &size : {QSize(1280, 840), QSize(1160, 760), QSize(760, 520)}) {
            const QString name = u"%1x%2"_s.arg(size.width()).arg(size.height());
            QTest::newRow(qPrintable(name)) << size << false << Qt::LeftToRight;
            QTest::newRow(qPrintable(name + u", 40 % longer"_s)) << size << true << Qt::LeftToRight;
            QTest::newRow(qPrintable(name + u", right to left"_s)) << size << true << Qt::RightToLeft;
        }
    }

    void nothingOverlaps()
    {
        QFETCH(QSize, size);
        QFETCH(bool, longer);
        QFETCH(Qt::LayoutDirection, direction);
        test::LongerWords words;
        if (longer)
            QCoreApplication::installTranslator(&words);
        QGuiApplication::setLayoutDirection(direction);
        const auto back = qScopeGuard([] { QGuiApplication::setLayoutDirection(Qt::LeftToRight); });
        test::FakeService service;
        service.setProblems(test::sampleProblems());
        QVERIFY(service.listen());
        service.setRecord(test::sampleRecord(RunState::Running));
        Desktop desktop(test::optionsFor(service));
        desktop.window().resize(size);
        desktop.show();
        QTRY_VERIFY(desktop.window().page(Desktop::OverviewPageIndex)->findChild<RunPane *>()->isVisible());
        QTRY_COMPARE(desktop.window().size(), size);
        for (int page = Desktop::OverviewPageIndex; page <= Desktop::SettingsPageIndex; ++page) {
            desktop.showPage(page);
            QCoreApplication::processEvents(); // laid out
            QStringList faults;
            const auto overlaps = [&](const QList<const QWidget *> &shown) {
                const auto place = [&](const QWidget *widget) { return QRect(widget->mapTo(&desktop.window(), QPoint()), widget->size()); };
                for (qsizetype i = 0; i < shown.size(); ++i)
                    for (qsizetype j = i + 1; j < shown.size(); ++j)
                        if (!shown.at(i)->isAncestorOf(shown.at(j)) && !shown.at(j)->isAncestorOf(shown.at(i)) && place(shown.at(i)).intersects(place(shown.at(j))))
                            faults << u"%1 over %2"_s.arg(shown.at(i)->accessibleName(), shown.at(j)->accessibleName());
            };
            QList<const QWidget *> cards;
            for (const Card *card : desktop.window().findChildren<Card *>())
                if (card->isVisible())
                    cards.append(card);
            overlaps(cards);
            for (const QWidget *parent : desktop.window().findChildren<QWidget *>()) {
                QList<const QWidget *> shown;
                for (const QObject *child : parent->children())
                    if (const auto *widget = qobject_cast<const QWidget *>(child); widget && widget->isVisible() && !widget->accessibleName().isEmpty() && (qobject_cast<const Button *>(widget) || qobject_cast<const Text *>(widget)))
                        shown.append(widget);
                overlaps(shown);
            }
            // A label that is cut cannot be read.
            for (const Button *button : desktop.window().findChildren<Button *>())
                if (button->isVisible() && button->width() < button->sizeHint().width())
                    faults << u"%1 is cut: %2 of %3"_s.arg(button->text()).arg(button->width()).arg(button->sizeHint().width());
            QVERIFY2(faults.isEmpty(), qPrintable(u"page %1: %2"_s.arg(page).arg(faults.join(u"; "_s))));
        }
    }

    void thinLinesAreWhole()
    {
        // A long run's history comes thinned, then live samples follow each second; only real silence breaks the line.
        LineChart chart(LineChart::Kind::Area, u"Throughput"_s);
        const auto drawn = [&chart](const QList<double> &seconds) {
            ChartData data;
            data.from = QDateTime::fromMSecsSinceEpoch(0);
            data.to = QDateTime::fromMSecsSinceEpoch(qint64(seconds.last() * 1000));
            data.top = 4;
            ChartLine line{{}, {}, qRgb(0, 0, 0), {}, {}};
            for (const double second : seconds)
                line.points.append({second * 1000, 2});
            data.lines = {line};
            chart.setData(data);
            return chart.seriesCount();
        };
        QList<double> thin, pairs, live, silence;
        for (int i = 0; i < 600; ++i)
            thin << i * 144;
        for (int i = 0; i < 300; ++i)
            pairs << i * 288 << i * 288 + 5;
        live = thin;
        for (int i = 1; i < 300; ++i)
            live << thin.last() + i;
        silence = live;
        silence << live.last() + 600;
        for (int i = 1; i < 20; ++i)
            silence << live.last() + 600 + i;
        QCOMPARE(drawn(thin), 1);
        QCOMPARE(drawn(pairs), 1);
        QCOMPARE(drawn(live), 1);
        QCOMPARE(drawn(silence), 2);
    }

    void tablesSelectRightToLeft()
    {
        QGuiApplication::setLayoutDirection(Qt::RightToLeft);
        const auto back = qScopeGuard([] { QGuiApplication::setLayoutDirection(Qt::LeftToRight); });
        test::FakeService service;
        service.setProblems(test::sampleProblems());
        QVERIFY(service.listen());
        service.setRecord(test::sampleRecord(RunState::Running));
        Desktop desktop(test::optionsFor(service));
        desktop.show();
        desktop.showPage(Desktop::ProblemsPageIndex);
        auto *table = desktop.window().page(Desktop::ProblemsPageIndex)->findChild<QTableView *>();
        QTRY_COMPARE(table->model()->rowCount(), 2);
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(table->model()->index(0, ProblemModel::ReasonColumn)).center());
        QCOMPARE(table->selectionModel()->selectedRows().size(), 1);
    }

    void rowsAreDrawnInAnyWidth()
    {
        // While a window is laid out anew its lists are for a moment as narrow as it gets.
        test::FakeService service;
        QVERIFY(service.listen());
        test::fillWithSample(service, RunState::Running);
        Desktop desktop(test::optionsFor(service));
        desktop.show();
        QTRY_VERIFY(desktop.controller().showsRun());
        int drawn = 0;
        for (const QListView *list : desktop.window().findChildren<QListView *>())
            for (const int width : {1, 40, 120, 360}) {
                QTRY_VERIFY(list->model());
                for (int row = 0; row < list->model()->rowCount(); ++row) {
                    QImage image(width, 60, QImage::Format_RGB32);
                    QPainter painter(&image);
                    QStyleOptionViewItem option;
                    option.initFrom(list);
                    option.rect = image.rect();
                    list->itemDelegate()->paint(&painter, option, list->model()->index(row, 0));
                    ++drawn;
                }
            }
        QVERIFY(drawn >= 20);
    }

    void viewsOfQtAreReadable_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }

    void viewsOfQtAreReadable()
    {
        // Those of the file dialog, its completions, tables in dialogs: they paint themselves, and have no card behind them.
        QFETCH(bool, dark);
        const theme::Tokens &t = dark ? theme::darkTokens() : theme::lightTokens();
        qApp->setStyleSheet(theme::styleSheet(t));
        const auto back = qScopeGuard([] { qApp->setStyleSheet({}); });
        QLineEdit field;
        QCompleter completer(QStringList{u"redis"_s});
        field.setCompleter(&completer);
        field.show();
        completer.complete();
        QTRY_VERIFY(completer.popup()->isVisible());
        const QImage drawn = completer.popup()->grab().toImage();
        QCOMPARE(drawn.pixelColor(drawn.width() - 4, drawn.height() / 2), QColor(t.surface));
        QTableWidget table(1, 1);
        table.show();
        QCOMPARE(table.palette().color(QPalette::Highlight), QColor(t.accentTint));
        QCOMPARE(table.palette().color(QPalette::HighlightedText), QColor(t.text));
    }

    void whatIsCutIsTold()
    {
        Text text(theme::Type::Body);
        text.setText(u"Rotating credentials without interrupting requests"_s);
        text.show();
        const auto told = [&](int width) {
            text.resize(width, 20);
            QHelpEvent help(QEvent::ToolTip, {4, 4}, text.mapToGlobal(QPoint(4, 4)));
            QApplication::sendEvent(&text, &help);
            const QString words = QToolTip::text();
            QToolTip::hideText();
            return words;
        };
        QCOMPARE(told(80), text.text());
        QTRY_VERIFY(!QToolTip::isVisible());
        QCOMPARE(told(text.sizeHint().width()), QString());
    }

    void facesStandInLine_data()
    {
        QTest::addColumn<Qt::LayoutDirection>("direction");
        QTest::newRow("left to right") << Qt::LeftToRight;
        QTest::newRow("right to left") << Qt::RightToLeft;
    }

    void facesStandInLine()
    {
        QFETCH(Qt::LayoutDirection, direction);
        QGuiApplication::setLayoutDirection(direction);
        const auto back = qScopeGuard([] { QGuiApplication::setLayoutDirection(Qt::LeftToRight); });
        test::FakeService service;
        QVERIFY(service.listen());
        test::fillWithSample(service, RunState::Running);
        Desktop desktop(test::optionsFor(service));
        desktop.show();
        const auto edgeOf = [&](const QWidget *widget, int inwards) {
            const QRect place(widget->mapTo(&desktop.window(), QPoint()), widget->size());
            return direction == Qt::LeftToRight ? place.right() - inwards : place.left() + inwards;
        };
        const std::pair<int, QString> last[] = {{Desktop::ActivityPageIndex, u"Following newest"_s}, {Desktop::ProblemsPageIndex, u"Retry all failed"_s}};
        for (const auto &[page, label] : last) {
            desktop.showPage(page);
            QCoreApplication::processEvents(); // laid out
            const QWidget *shown = desktop.window().page(page);
            const auto buttons = shown->findChildren<Button *>();
            const auto button = std::find_if(buttons.cbegin(), buttons.cend(), [&](const Button *each) { return each->text() == label; });
            QVERIFY(button != buttons.cend());
            QTRY_COMPARE(edgeOf(*button, Button::trailingRoom().right()), edgeOf(shown->findChild<QTableView *>()->parentWidget(), 0));
        }
    }

    void pathsAreCutInTheirMiddle()
    {
        test::FakeService service;
        QVERIFY(service.listen());
        const QString path = u"technical-writing/User manual of the whole gateway/Administration/How tokens are rotated/rotating-credentials.md"_s;
        service.setDocument({path, u"Rotating credentials"_s, Department::TechnicalWriting, DocumentState::New, 0, QDateTime::currentDateTimeUtc()}, "# Rotating credentials\n");
        service.setRecord(test::sampleRecord(RunState::Running));
        Desktop desktop(test::optionsFor(service));
        desktop.window().resize(760, 520);
        desktop.show();
        desktop.showPage(Desktop::DocumentsPageIndex);
        QTRY_COMPARE(desktop.documents().feed().tree().size(), 1);
        desktop.documents().openDocument(path);
        const auto texts = desktop.documents().pane().findChildren<Text *>();
        const auto said = [&] { return std::find_if(texts.cbegin(), texts.cend(), [](const Text *text) { return text->text().endsWith(u"rotating-credentials.md\u2069"_s) && text->text().contains(u'…'); }); };
        QTRY_VERIFY(said() != texts.cend());
        QVERIFY((*said())->sizeHint().width() <= (*said())->width() + 1);
        QCOMPARE((*said())->toolTip(), path);
    }

    void shortListsEndWithAWholeRow()
    {
        test::FakeService service;
        QVERIFY(service.listen());
        test::fillWithSample(service, RunState::Running);
        Desktop desktop(test::optionsFor(service));
        desktop.show();
        QTRY_VERIFY(desktop.controller().showsRun());
        auto *pane = desktop.window().findChild<RunPane *>();
        pane->findChild<Segmented *>()->setCurrent(2);
        for (const int height : {840, 700, 611, 520}) {
            desktop.window().resize(760, height);
            QTRY_COMPARE(desktop.window().height(), height);
            QCoreApplication::processEvents(); // laid out
            for (const QListView *list : pane->findChildren<QListView *>())
                if (list->accessibleName() == "Activity"_L1)
                    QTRY_COMPARE(list->viewport()->height() % theme::activityRowHeight, 0);
        }
    }

    void directionIsThatOfTheWords()
    {
        QCOMPARE(paint::directionOf(u"متصل"_s), Qt::LeftToRight);
        QGuiApplication::setLayoutDirection(Qt::RightToLeft);
        const auto back = qScopeGuard([] { QGuiApplication::setLayoutDirection(Qt::LeftToRight); });
        QCOMPARE(paint::directionOf(u"متصل"_s), Qt::RightToLeft);
        QCOMPARE(paint::directionOf(u"DevOps · متصل"_s), Qt::RightToLeft);
        QCOMPARE(paint::directionOf(u"/src/orion-gateway"_s), Qt::LeftToRight);
        // Painted where the layout says, whatever the direction of the words.
        for (const QString &word : {u"متصل"_s, u"Ready"_s}) {
            QImage image(200, 24, QImage::Format_RGB32);
            image.fill(Qt::white);
            QPainter painter(&image);
            paint::text(painter, image.rect(), Qt::AlignRight | Qt::AlignVCenter, word, theme::Type::Body, qRgb(0, 0, 0));
            painter.end();
            const QImage leftHalf = image.copy(0, 0, 100, 24);
            QImage blank(100, 24, QImage::Format_RGB32);
            blank.fill(Qt::white);
            QCOMPARE(leftHalf, blank);
            QVERIFY(image.copy(100, 0, 100, 24) != blank);
        }
    }
};

QTEST_MAIN(TestLayout)
#include "tst_layout.moc"
