// What a screen reader hears: names, roles and values of the window's own widgets, rows as one sentence, announcements.
#include "gui/app/announcer.h"
#include "gui/app/desktop.h"
#include "gui/app/mainwindow.h"
#include "gui/pages/runpane.h"
#include "gui/pages/header.h"
#include "gui/widgets/accessibility.h"
#include "gui/widgets/button.h"
#include "gui/widgets/chip.h"
#include "gui/widgets/choice.h"
#include "gui/widgets/progressbar.h"
#include "gui/widgets/segmented.h"
#include "gui/widgets/theme.h"
#include "gui/widgets/toggle.h"
#include "tests/fakes/fakeservice.h"
#include "tests/gui/windowfixture.h"

#include <QAccessible>
#include <QApplication>
#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>
#include <QTest>
#include <cmath>

using namespace tars;
using namespace tars::gui;
using namespace Qt::StringLiterals;

class TestAccessibility : public QObject
{
    Q_OBJECT

    static QAccessibleInterface *of(QObject *object) { return QAccessible::queryAccessibleInterface(object); }

private Q_SLOTS:
    void initTestCase()
    {
        installAccessibility();
        test::prepareApplication();
    }

    void rolesAndValues()
    {
        Button button(Button::Look::Primary, u"Pause"_s);
        QCOMPARE(of(&button)->role(), QAccessible::Button);
        QCOMPARE(of(&button)->text(QAccessible::Name), u"Pause"_s);
        ProgressBar bar;
        bar.setAccessibleName(u"Run"_s);
        bar.setState(.73, paint::BarStyle::Solid);
        QCOMPARE(of(&bar)->role(), QAccessible::ProgressBar);
        QVERIFY(of(&bar)->valueInterface());
        QCOMPARE(of(&bar)->valueInterface()->currentValue().toInt(), 73);
        Toggle toggle(Toggle::Look::Switch, u"Run finished"_s);
        QCOMPARE(of(&toggle)->role(), QAccessible::CheckBox);
        QVERIFY(!of(&toggle)->state().checked);
        of(&toggle)->actionInterface()->doAction(QAccessibleActionInterface::toggleAction());
        QVERIFY(toggle.isChecked());
        QVERIFY(of(&toggle)->state().checked);
        Segmented segments({u"All"_s, u"Failed"_s});
        segments.setCurrent(1);
        QCOMPARE(of(&segments)->text(QAccessible::Value), u"Failed"_s);
        QCOMPARE(of(&segments)->text(QAccessible::Name), u"Failed"_s);
        // Where something is asked, that is its name.
        segments.setName(u"Shown"_s);
        segments.setCurrent(0);
        QCOMPARE(of(&segments)->text(QAccessible::Name), u"Shown"_s);
        QCOMPARE(of(&segments)->text(QAccessible::Value), u"All"_s);
        Choice choice(u"Language"_s);
        choice.addItem(u"English"_s, u"en"_s);
        QCOMPARE(of(&choice)->role(), QAccessible::ComboBox);
        QCOMPARE(of(&choice)->text(QAccessible::Name), u"Language"_s);
        QCOMPARE(of(&choice)->text(QAccessible::Value), u"English"_s);
        Text text(theme::Type::Body);
        text.setText(u"words"_s);
        QCOMPARE(of(&text)->role(), QAccessible::StaticText);
        QCOMPARE(of(&text)->text(QAccessible::Name), u"words"_s);
    }

    void everythingThatTakesFocusHasAName()
    {
        test::FakeService service;
        QVERIFY(service.listen());
        service.setRecord(test::sampleRecord(RunState::Running));
        DesktopOptions options;
        options.connection.dataDir = service.dataDir();
        options.connection.source = u"TarsDesktop"_s;
        options.remember = false;
        Desktop desktop(options);
        desktop.show();
        QTRY_VERIFY(desktop.controller().showsRun());
        QTRY_VERIFY(desktop.window().findChild<RunPane *>()->isVisible());
        for (int page = Desktop::OverviewPageIndex; page <= Desktop::SettingsPageIndex; ++page) {
            desktop.showPage(page);
            QCoreApplication::processEvents();
            for (QWidget *widget : desktop.window().findChildren<QWidget *>()) {
                if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus) || !widget->isEnabled())
                    continue;
                const QByteArray which = QByteArray(widget->metaObject()->className()) + " in " + widget->parentWidget()->metaObject()->className() + " on page " + QByteArray::number(page);
                QVERIFY2(!of(widget)->text(QAccessible::Name).isEmpty(), which);
                if (qobject_cast<QAbstractButton *>(widget))
                    QVERIFY2(widget->height() >= 28 && widget->width() >= 28, which);
                // Only an icon: what it does is also told by a tool tip.
                if (auto *button = qobject_cast<Button *>(widget); button && button->text().isEmpty())
                    QVERIFY2(!button->toolTip().isEmpty(), which);
            }
        }
    }

    void rowsAreOneSentence()
    {
        test::FakeService service;
        QVERIFY(service.listen());
        service.setRecord(test::sampleRecord(RunState::Running));
        DesktopOptions options;
        options.connection.dataDir = service.dataDir();
        options.connection.source = u"TarsDesktop"_s;
        options.remember = false;
        Desktop desktop(options);
        desktop.show();
        QTRY_VERIFY(desktop.controller().showsRun());
        QListView *departments = nullptr;
        for (QListView *view : desktop.window().findChildren<QListView *>())
            departments = view->accessibleName() == "Departments"_L1 ? view : departments;
        QVERIFY(departments);
        QTRY_COMPARE(departments->model()->rowCount(), 5);
        QCOMPARE(of(departments)->child(1)->text(QAccessible::Name),
            u"Development, running, 1,288 of 1,760 documents, 73 percent, 7 minutes left, 2 of 5"_s);
    }

    void coloursCanBeTold_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }
    void coloursCanBeTold()
    {
        QFETCH(bool, dark);
        const theme::Tokens &t = dark ? theme::darkTokens() : theme::lightTokens();
        // As WCAG reckons it.
        const auto luminance = [](QRgb colour) {
            const auto part = [](int value) { return value <= 10 ? value / 255.0 / 12.92 : std::pow((value / 255.0 + .055) / 1.055, 2.4); };
            return .2126 * part(qRed(colour)) + .7152 * part(qGreen(colour)) + .0722 * part(qBlue(colour));
        };
        const auto ratio = [&](QRgb a, QRgb b) {
            const double one = luminance(a), other = luminance(b);
            return (std::max(one, other) + .05) / (std::min(one, other) + .05);
        };
        for (const QRgb ground : {t.surface, t.bg, t.sunken, t.rail})
            for (const QRgb ink : {t.text, t.text2, t.text3})
                QVERIFY2(ratio(ink, ground) >= 4.56, qPrintable(QColor(ink).name() + u" on "_s + QColor(ground).name()));
        const std::pair<QRgb, QRgb> words[] = {{t.accent, t.surface}, {t.onAccent, t.accent}, {t.accent, t.accentTint}, {t.success, t.successTint},
            {t.warning, t.warningTint}, {t.danger, t.dangerTint}, {t.danger, t.surface}, {t.success, t.surface}, {t.onDanger, t.danger}, {t.text, t.accentTint}, {t.text2, t.accentTint}};
        for (const auto &[ink, ground] : words)
            QVERIFY2(ratio(ink, ground) >= 4.56, qPrintable(QColor(ink).name() + u" on "_s + QColor(ground).name()));
        QVERIFY(ratio(t.controlBorder, t.surface) >= 3);
        for (const Department department : allDepartments)
            QVERIFY(ratio(t.department(department), t.surface) >= 4.5);
    }

    void statesAndTenthsAreAnnounced()
    {
        test::FakeService service;
        QVERIFY(service.listen());
        service.setRecord(test::sampleRecord(RunState::Running));
        DesktopOptions options;
        options.connection.dataDir = service.dataDir();
        options.connection.source = u"TarsDesktop"_s;
        options.remember = false;
        Desktop desktop(options);
        QSignalSpy said(desktop.window().findChild<Announcer *>(), &Announcer::announced);
        desktop.show();
        QTRY_COMPARE(said.size(), 1);
        QCOMPARE(said.takeFirst().first().toString(), u"Run 128: Running"_s);
        StatusRecord record = test::sampleRecord(RunState::Running);
        for (const qint64 done : {3433, 3500, 3800, 3888, 3889, 3900}) {
            record.completedTasks = done;
            service.setRecord(record);
            QTRY_COMPARE(desktop.controller().record().completedTasks, done);
        }
        QTRY_COMPARE(said.size(), 1);
        QCOMPARE(said.takeFirst().first().toString(), u"80 percent"_s);
        service.setRecord(test::sampleRecord(RunState::Paused));
        QTRY_COMPARE(said.size(), 1);
        QCOMPARE(said.takeFirst().first().toString(), u"Run 128: Paused"_s);
    }
};

QTEST_MAIN(TestAccessibility)
#include "tst_accessibility.moc"
