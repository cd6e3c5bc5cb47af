#include "gui/tray/tray.h"

#include "gui/models/format.h"
#include "gui/models/names.h"
#include "gui/widgets/paint.h"

#include <QApplication>
#include <QFileInfo>

namespace tars::gui
{

using namespace theme;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{
/// "Running, 70 %, 13 min left"; "Paused by mira at 14:28, 70 %".
QString statusLine(const RunController &controller)
{
    const StatusRecord &record = controller.record();
    QString line = controller.control().chip;
    if (const auto hold = controller.hold(); record.state == RunState::Paused && hold && !hold->by.isEmpty() && !hold->resumeAt.isValid())
        line = Tray::tr("Paused by %1 at %2").arg(controller.heldBy(), format::clock(hold->since));
    if (record.totalTasks > 0)
        line = Tray::tr("%1, %2").arg(line, format::percent(record.percent()));
    if (record.state == RunState::Running && record.estimatedSecondsLeft)
        line = Tray::tr("%1, %2 left").arg(line, format::duration(*record.estimatedSecondsLeft));
    return line;
}
} // namespace

void addPauseFor(QMenu &menu, RunController &controller)
{
    const auto add = [&](const QString &text, auto seconds) {
        QObject::connect(menu.addAction(text), &QAction::triggered, &controller, [&controller, seconds] { controller.pause(seconds()); });
    };
    add(Tray::tr("15 min"), [] { return qint64(15 * 60); });
    add(Tray::tr("1 h"), [] { return qint64(3600); });
    add(Tray::tr("Until tomorrow"), [] {
        const QDateTime now = QDateTime::currentDateTime();
        return now.secsTo(QDateTime(now.date().addDays(1), QTime(8, 0)));
    });
}

Tray::Tray(RunController &controller, ProblemFeed &problems, Preferences &preferences, QObject *parent)
    : QObject(parent)
    , m_controller(controller)
    , m_problems(problems)
    , m_preferences(preferences)
{
    m_pace.setSingleShot(true);
    m_pace.setInterval(1s);
    connect(&m_pace, &QTimer::timeout, this, [this] {
        if (m_dirty)
            refresh();
    });
    connect(&controller, &RunController::changed, this, &Tray::touch);
    connect(&controller, &RunController::linkChanged, this, &Tray::touch);
    connect(&m_menu, &QMenu::aboutToShow, this, &Tray::rebuild);
    connect(&m_icon, &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason == QSystemTrayIcon::Trigger)
            Q_EMIT toggleWindow();
    });
    connect(&problems, &ProblemFeed::changed, this, &Tray::touch);
    connect(&preferences, &Preferences::changed, this, [this](Preferences::Key key) {
        if (key == Preferences::ShowTray)
            show();
        if (key == Preferences::TrayColour)
            refresh();
    });
    qApp->installEventFilter(this);
    m_icon.setContextMenu(&m_menu);
    rebuild();
    refresh();
}

bool Tray::isThere() const { return QSystemTrayIcon::isSystemTrayAvailable() && m_icon.isVisible(); }

void Tray::show() { m_icon.setVisible(m_preferences.isOn(Preferences::ShowTray)); }

TrayState Tray::state() const
{
    if (!m_controller.link().connected())
        return TrayState::Disconnected;
    const bool unseen = m_problems.unseen() > 0;
    if (!m_controller.showsRun())
        return TrayState::Idle;
    const StatusRecord &record = m_controller.record();
    switch (record.state) {
    case RunState::Running:
    case RunState::Queued:
    case RunState::Pausing:
    case RunState::Stopping: return TrayState::Running;
    case RunState::Paused: return TrayState::Paused;
    case RunState::Failed: return unseen || !m_problems.wasSeen(record.run) ? TrayState::Error : TrayState::Idle;
    default: return unseen ? TrayState::Error : TrayState::Idle;
    }
}

bool Tray::eventFilter(QObject *watched, QEvent *event)
{
    // Another theme: the icon follows it.
    if (watched == qApp && event->type() == QEvent::ApplicationPaletteChange)
        touch();
    return QObject::eventFilter(watched, event);
}

void Tray::touch()
{
    m_dirty = true;
    if (!m_pace.isActive())
        refresh();
}

void Tray::refresh()
{
    m_dirty = false;
    m_pace.start();
    const int percent = m_controller.record().percent();
    const TrayState now = state();
    const QString name = QFileInfo(m_controller.project()).fileName();
    const RunControlView view = m_controller.control();
    const QString first = m_controller.showsRun() && m_controller.runActive()
        ? statusLine(m_controller)
        : view.chip.isEmpty() ? tr("Documentation Centre") : view.chip;
    const int problems = m_problems.model().failed() + m_problems.model().warnings();
    const QString second = problems > 0 && !name.isEmpty() ? tr("%1, %2").arg(name, tr("%Ln problems", nullptr, problems)) : name;
    m_icon.setToolTip(second.isEmpty() ? first : first + u'\n' + second);
    // The panel's colour cannot be asked for; the desktop's theme is the best witness.
    const QString panel = m_preferences.text(Preferences::TrayColour);
    const bool dark = panel == "auto"_L1 ? tokens(QApplication::palette()).dark : panel == "dark"_L1;
    const bool hasRing = now == TrayState::Running || now == TrayState::Paused;
    const QString drawn = u"%1 %2 %3"_s.arg(int(now)).arg(hasRing ? percent : 0).arg(dark);
    if (drawn != m_drawn) {
        m_drawn = drawn;
        m_icon.setIcon(trayIcon(now, percent, dark));
    }
}

void Tray::rebuild()
{
    const Tokens &t = tokens(QApplication::palette());
    const StatusRecord &record = m_controller.record();
    const RunControlView view = m_controller.control();
    const bool connected = m_controller.link().connected();
    const bool run = m_controller.showsRun();
    const auto icon = [&](const QString &name, QRgb colour) { return paint::iconOf(name, QColor(colour)); };
    const auto left = [&] { return record.estimatedSecondsLeft ? format::duration(*record.estimatedSecondsLeft) : QString(); };
    m_menu.clear();
    connect(m_menu.addAction(icon(u"window"_s, t.text2), tr("Open Documentation Centre")), &QAction::triggered, this, &Tray::openWindow);
    m_menu.addSeparator();

    const auto status = [&](const QIcon &picture, const QString &text) {
        connect(m_menu.addAction(picture, text), &QAction::triggered, this, &Tray::openOverview);
    };
    if (!connected) {
        status(icon(u"plug-off"_s, t.danger), view.chip.isEmpty() ? tr("Disconnected") : m_controller.link().kind == LinkKind::NotRunning ? tr("Service not running") : view.chip);
        if (run && m_controller.runActive())
            status(icon(u"folder"_s, t.text2), tr("Run %1 is saved at %2").arg(record.run, format::percent(record.percent())));
    } else if (run) {
        const QString name = QFileInfo(record.project).fileName();
        const QString line = statusLine(m_controller);
        status(icon(view.chipIcon == "spinner"_L1 ? u"refresh"_s : view.chipIcon,
                   record.state == RunState::Paused ? t.warning : t.accent), line);
        QString second = name;
        if (record.state == RunState::Running && record.unitsPerSecond > 0)
            second = tr("%1, %2 docs/s").arg(name, format::rate(record.unitsPerSecond));
        else if (record.state == RunState::Paused && !left().isEmpty())
            second = tr("%1, %2 left after resuming").arg(name, left());
        status(icon(u"folder"_s, t.text2), second);
        if (const int problems = m_problems.model().failed() + m_problems.model().warnings(); problems > 0)
            connect(m_menu.addAction(icon(u"warning"_s, t.danger), tr("%Ln problems", nullptr, problems)), &QAction::triggered, this, &Tray::openProblems);
        m_menu.addSeparator();
        for (const DepartmentProgress &department : record.departments) {
            if (department.total == 0)
                continue;
            QPixmap mark(32, 32);
            mark.fill(Qt::transparent);
            QPainter painter(&mark);
            paint::departmentMark(painter, department.department, QRectF(4, 4, 24, 24), t, false);
            painter.end();
            status(QIcon(mark), department.state == DepartmentState::Done
                    ? tr("%1: %2, done").arg(departmentName(department.department), format::percent(department.percent()))
                    : tr("%1: %2").arg(departmentName(department.department), format::percent(department.percent())));
        }
    } else {
        status(icon(u"check"_s, t.text2), view.chip.isEmpty() ? tr("Connected") : view.chip);
    }
    m_menu.addSeparator();
    if (!connected && m_controller.link().kind == LinkKind::NotRunning)
        connect(m_menu.addAction(icon(u"power"_s, t.text2), tr("Start service")), &QAction::triggered, this, &Tray::startServiceRequested);
    if (connected || run) {
        QAction *main = m_menu.addAction(icon(view.icon.isEmpty() ? u"play"_s : view.icon, t.text2), view.label);
        main->setEnabled(view.enabled);
        connect(main, &QAction::triggered, &m_controller, &RunController::mainAction);
    }
    if (view.enabled && view.action == MainAction::Pause) {
        m_pauseFor.clear();
        m_pauseFor.setTitle(tr("Pause for…"));
        addPauseFor(m_pauseFor, m_controller);
        m_pauseFor.setIcon(icon(u"timer"_s, t.text2));
        m_menu.addMenu(&m_pauseFor);
    }
    if (view.stopVisible) {
        QAction *stop = m_menu.addAction(icon(u"stop"_s, t.text2), tr("Stop…"));
        stop->setEnabled(view.stopEnabled);
        connect(stop, &QAction::triggered, this, &Tray::stopRequested);
    }
    m_menu.addSeparator();
    connect(m_menu.addAction(icon(u"sliders"_s, t.text2), tr("Settings…")), &QAction::triggered, this, &Tray::openSettings);
    connect(m_menu.addAction(icon(u"cross"_s, t.text2), connected ? tr("Quit (the service keeps running)") : tr("Quit")), &QAction::triggered, this, &Tray::quitRequested);
}

} // namespace tars::gui
