// The window's parts in every state they know, each kind on one sheet, compared with pictures of themselves; see pixels.h.
#include "gui/models/departmentmodel.h"
#include "gui/models/runcontroller.h"
#include "gui/pages/dialogs.h"
#include "gui/tray/traypainter.h"
#include "gui/widgets/button.h"
#include "gui/widgets/chip.h"
#include "gui/widgets/choice.h"
#include "gui/widgets/listdelegates.h"
#include "gui/widgets/motionstyle.h"
#include "gui/widgets/progressbar.h"
#include "gui/widgets/segmented.h"
#include "gui/widgets/theme.h"
#include "gui/widgets/toggle.h"
#include "tests/fakes/fakeservice.h"
#include "tests/gui/pixels.h"

#include <QApplication>
#include <QGridLayout>
#include <QListView>
#include <QTest>

using namespace tars;
using namespace tars::gui;
using namespace Qt::StringLiterals;

class TestPixelParts : public QObject
{
    Q_OBJECT

    /// What is compared: the sheet once nothing on it moves any more.
    static QString compared(QWidget &sheet, const QString &name)
    {
        sheet.show();
        QImage picture, before;
        const bool still = QTest::qWaitFor([&] {
            before = picture;
            picture = sheet.grab().toImage();
            return before == picture;
        });
        return still ? test::comparedWithReference(picture, name + (QApplication::palette().window().color().lightness() < 128 ? u"-dark"_s : u"-light"_s)) : name + u" does not stand still"_s;
    }

    static RunControlInput in(RunState state, PendingCommand pending = PendingCommand::None, bool connected = true)
    {
        RunControlInput input;
        input.connected = connected;
        input.hasProject = input.hasRun = true;
        input.state = state;
        input.pending = pending;
        return input;
    }

    static void themes()
    {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }
    static void wear()
    {
        QFETCH(bool, dark);
        const theme::Tokens &tokens = dark ? theme::darkTokens() : theme::lightTokens();
        QApplication::setPalette(theme::palette(tokens));
        qApp->setStyleSheet(theme::styleSheet(tokens));
    }

private Q_SLOTS:
    void initTestCase()
    {
        auto *style = new MotionStyle;
        style->setReduced(true);
        QApplication::setStyle(style);
        theme::loadFonts();
        QApplication::setQuitOnLastWindowClosed(false);
    }

    void runControl_data() { themes(); }
    void runControl()
    {
        wear();
        RunControlInput none, ready = in(RunState::NotStarted), held = in(RunState::Paused), lost = in(RunState::Running, PendingCommand::None, false);
        none.connected = true;
        ready.hasRun = false;
        held.heldUntil = u"15:14"_s;
        RunControlInput again = lost;
        again.reconnecting = true;
        QWidget sheet;
        auto *grid = new QGridLayout(&sheet);
        grid->setHorizontalSpacing(16);
        int row = 0;
        for (const RunControlInput &input : {none, ready, in(RunState::Queued), in(RunState::Running), in(RunState::Pausing), in(RunState::Paused), held, in(RunState::Paused, PendingCommand::Resume),
                 in(RunState::Stopping), in(RunState::Completed), in(RunState::Failed), in(RunState::Stopped), lost, again}) {
            const RunControlView view = runControlView(input);
            auto *chip = new Chip(&sheet);
            chip->set(view.chip, view.chipIcon, view.chipKind);
            auto *main = new Button(Button::Look::Primary, view.label, view.icon, &sheet);
            main->setBusy(view.busy);
            main->setEnabled(view.enabled);
            main->setFixedWidth(130);
            auto *stop = new Button(Button::Look::Secondary, u"Stop"_s, u"stop"_s, &sheet);
            stop->setEnabled(view.stopEnabled);
            grid->addWidget(chip, row, 0, Qt::AlignLeft);
            grid->addWidget(main, row, 1);
            grid->addWidget(stop, row, 2);
            stop->setVisible(view.stopVisible);
            ++row;
        }
        grid->setColumnMinimumWidth(0, 150);
        const QString fault = compared(sheet, u"part-run-control"_s);
        QVERIFY2(fault.isEmpty(), qPrintable(fault));
    }

    void departmentRows_data() { themes(); }
    void departmentRows()
    {
        wear();
        QWidget sheet;
        auto *layout = new QVBoxLayout(&sheet);
        const std::pair<RunState, BarsLook> states[] = {{RunState::Running, BarsLook::Solid}, {RunState::Paused, BarsLook::Striped}, {RunState::Running, BarsLook::Faded},
            {RunState::Queued, BarsLook::Empty}, {RunState::Stopped, BarsLook::Final}};
        for (const auto &[state, bars] : states) {
            auto *model = new DepartmentModel(&sheet);
            auto *view = new QListView(&sheet);
            view->setModel(model);
            view->setItemDelegate(new DepartmentDelegate(view));
            view->setFrameShape(QFrame::NoFrame);
            view->setFixedSize(680, 5 * 52);
            StatusRecord record = test::sampleRecord(state);
            if (bars == BarsLook::Empty)
                for (DepartmentProgress &department : record.departments)
                    department = {department.department, DepartmentState::Waiting, 0, 0, 0, 0, 0, {}, {}};
            model->setRecord(record, bars);
            layout->addWidget(view);
        }
        const QString fault = compared(sheet, u"part-departments"_s);
        QVERIFY2(fault.isEmpty(), qPrintable(fault));
    }

    void controls_data() { themes(); }
    void controls()
    {
        wear();
        QWidget sheet;
        auto *grid = new QGridLayout(&sheet);
        int row = 0;
        for (const auto look : {Button::Look::Primary, Button::Look::Secondary, Button::Look::Danger, Button::Look::Link}) {
            int column = 0;
            for (const bool enabled : {true, false}) {
                auto *button = new Button(look, u"Stop run"_s, u"stop"_s, &sheet);
                button->setEnabled(enabled);
                grid->addWidget(button, row, column++);
            }
            auto *down = new Button(look, u"Stop run"_s, u"stop"_s, &sheet);
            down->setDown(true);
            grid->addWidget(down, row++, column);
        }
        for (const auto look : {Toggle::Look::Switch, Toggle::Look::CheckBox}) {
            int column = 0;
            for (const bool checked : {true, false}) {
                auto *toggle = new Toggle(look, u"Toggle"_s, &sheet);
                toggle->setChecked(checked);
                grid->addWidget(toggle, row, column++);
            }
            auto *off = new Toggle(look, u"Toggle"_s, &sheet);
            off->setEnabled(false);
            grid->addWidget(off, row++, column);
        }
        auto *segments = new Segmented({u"All 3"_s, u"Failed 2"_s, u"Warnings 1"_s}, &sheet);
        segments->setCurrent(1);
        grid->addWidget(segments, row++, 0, 1, 3);
        auto *choice = new Choice(u"Language"_s, &sheet);
        choice->addItem(u"English"_s, u"en"_s);
        choice->setValue(u"en"_s);
        grid->addWidget(choice, row++, 0, 1, 3);
        for (const auto style : {paint::BarStyle::Empty, paint::BarStyle::Solid, paint::BarStyle::Striped, paint::BarStyle::Faded}) {
            auto *bar = new ProgressBar(theme::overallBarHeight, &sheet);
            bar->setState(.7, style);
            grid->addWidget(bar, row++, 0, 1, 3);
        }
        const QString fault = compared(sheet, u"part-controls"_s);
        QVERIFY2(fault.isEmpty(), qPrintable(fault));
    }

    void trayIcons()
    {
        constexpr int sizes[] = {16, 22, 24, 32, 48, 64};
        QImage sheet(260, 10 * 72, QImage::Format_RGB32);
        QPainter painter(&sheet);
        int y = 0;
        for (const bool dark : {false, true}) {
            painter.fillRect(0, y, sheet.width(), 5 * 72, QColor(dark ? 0x20262c : 0xe9ecf1));
            for (const TrayState state : {TrayState::Idle, TrayState::Running, TrayState::Paused, TrayState::Error, TrayState::Disconnected}) {
                int x = 4;
                for (const int size : sizes) {
                    painter.drawPixmap(x, y + 4, trayPixmap(state, 70, size, dark));
                    x += size + 8;
                }
                y += 72;
            }
        }
        painter.end();
        const QString fault = test::comparedWithReference(sheet, u"part-tray-icons"_s);
        QVERIFY2(fault.isEmpty(), qPrintable(fault));
    }

    void stopQuestion_data() { themes(); }
    void stopQuestion()
    {
        wear();
        test::FakeService service;
        QVERIFY(service.listen());
        service.setRecord(test::sampleRecord(RunState::Running));
        ConnectionSettings settings;
        settings.dataDir = service.dataDir();
        settings.source = u"TarsDesktop"_s;
        ServiceClient client(settings);
        RunController controller(client);
        client.open();
        QTRY_VERIFY(controller.showsRun());
        auto *dialog = new StopDialog(controller, nullptr);
        const QString fault = compared(*dialog, u"part-stop-question"_s);
        delete dialog;
        QVERIFY2(fault.isEmpty(), qPrintable(fault));
    }
};

QTEST_MAIN(TestPixelParts)
#include "tst_pixelparts.moc"
