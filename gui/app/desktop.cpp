#include "gui/app/desktop.h"

#include "gui/app/mainwindow.h"
#include "gui/app/servicestarter.h"
#include "gui/pages/activitypage.h"
#include "gui/pages/dialogs.h"
#include "gui/pages/header.h"
#include "gui/pages/notice.h"
#include "gui/pages/overviewpage.h"
#include "gui/pages/rail.h"
#include "gui/pages/statusline.h"
#include "gui/widgets/paint.h"

#include <QApplication>
#include <QDesktopServices>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QMenu>
#include <QSettings>
#include <QShortcut>
#include <QTemporaryFile>

namespace tars::gui
{

using namespace theme;
using namespace Qt::StringLiterals;

namespace
{
constexpr qint64 logTail = 64 * 1024;
}

Desktop::Desktop(DesktopOptions options, QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
    , m_client(m_options.connection)
    , m_controller(m_client, this)
    , m_samples(m_controller, this)
    , m_activity(m_controller, this)
    , m_tray(m_controller, this)
    , m_starter(new ServiceStarter(m_controller, m_options.connection.dataDir, this))
    , m_header(new Header(m_controller))
    , m_overview(new OverviewPage(m_controller, m_activity.model(), m_samples.store()))
    , m_activityPage(new ActivityPage(m_controller, m_activity.model()))
    , m_startWanted(m_options.startRun)
{
    auto *status = new StatusLine(m_controller);
    m_window = std::make_unique<MainWindow>(new Rail, m_header, status);
    m_window->setWindowIcon(QIcon(u":/icons/app.svg"_s));
    m_window->addPage(m_overview, tr("Overview"), u"overview"_s, u"Ctrl+1"_s);
    m_window->addPage(m_activityPage, tr("Activity"), u"activity"_s, u"Ctrl+3"_s);
    m_window->resize(1280, 840);

    connect(m_window.get(), &MainWindow::compactChanged, m_overview, &OverviewPage::setCompact);
    connect(m_window.get(), &MainWindow::compactChanged, m_activityPage, &ActivityPage::setCompact);
    connect(m_window.get(), &MainWindow::closeRequested, this, &Desktop::onCloseRequested);
    connect(m_window.get(), &MainWindow::folderDropped, this, &Desktop::setProject);
    connect(m_header, &Header::chooseProject, this, &Desktop::chooseProject);
    connect(m_header, &Header::stopRequested, this, &Desktop::askStop);
    connect(m_header, &Header::moreRequested, this, &Desktop::showMore);
    connect(m_overview, &OverviewPage::chooseProject, this, &Desktop::chooseProject);
    connect(m_overview, &OverviewPage::viewAllActivity, this, [this] { m_window->showPage(1); });
    connect(m_overview, &OverviewPage::openDocumentation, this, &Desktop::openDocumentation);
    connect(m_overview, &OverviewPage::linkAction, this, &Desktop::act);
    connect(status, &StatusLine::linkAction, this, &Desktop::act);
    connect(&m_controller, &RunController::changed, this, &Desktop::onChanged);
    connect(&m_controller, &RunController::refused, this, &Desktop::onRefused);
    connect(&m_tray, &Tray::toggleWindow, this, &Desktop::toggleWindow);
    connect(&m_tray, &Tray::openWindow, this, &Desktop::raiseWindow);
    connect(&m_tray, &Tray::openActivity, this, [this] {
        m_window->showPage(1);
        raiseWindow();
    });
    connect(&m_tray, &Tray::stopRequested, this, [this] {
        raiseWindow();
        askStop();
    });
    connect(&m_tray, &Tray::startServiceRequested, m_starter, &ServiceStarter::start);
    connect(&m_tray, &Tray::quitRequested, qApp, &QApplication::quit);
    connect(qApp, &QApplication::aboutToQuit, this, &Desktop::save);
    addShortcuts();
    restore();
    if (!m_options.project.isEmpty())
        m_controller.setProject(m_options.project);
}

Desktop::~Desktop()
{
    // Answers still awaited end now, while those who wait for them are there.
    m_client.close();
    if (!m_tokenFile.isEmpty())
        QFile::remove(m_tokenFile);
}

void Desktop::show()
{
    m_tray.show();
    m_window->show();
    m_client.open();
}

void Desktop::addShortcuts()
{
    const auto add = [this](const QKeySequence &keys, auto slot) {
        connect(new QShortcut(keys, m_window.get()), &QShortcut::activated, this, slot);
    };
    add(Qt::CTRL | Qt::Key_1, [this] { m_window->showPage(0); });
    add(Qt::CTRL | Qt::Key_3, [this] { m_window->showPage(1); });
    add(Qt::CTRL | Qt::Key_O, [this] { chooseProject(); });
    add(Qt::CTRL | Qt::Key_R, [this] { m_controller.start(); });
    add(Qt::CTRL | Qt::Key_P, [this] {
        if (m_controller.control().action != MainAction::Start)
            m_controller.mainAction();
    });
    add(Qt::CTRL | Qt::Key_Period, [this] { askStop(); });
    add(Qt::CTRL | Qt::Key_F, [this] {
        m_window->showPage(1);
        m_activityPage->focusFilter();
    });
    add(Qt::Key_F5, [this] { m_controller.tryNow(); });
    add(Qt::ALT | Qt::Key_Left, [this] { m_window->showPage(0); });
    add(Qt::CTRL | Qt::Key_W, [this] { onCloseRequested(); });
    add(Qt::CTRL | Qt::Key_Q, [] { QApplication::quit(); });
    add(Qt::Key_F1, [this] { showShortcuts(); });
}

void Desktop::onChanged()
{
    if (!m_startWanted || !m_controller.link().connected() || !m_client.mirror().hasStatus())
        return;
    m_startWanted = false;
    // A finished run of the same project is no obstacle, an active one of any project is.
    if (!m_controller.runActive())
        m_controller.start();
}

void Desktop::act(LinkAction action)
{
    switch (action) {
    case LinkAction::None: return;
    case LinkAction::TryNow: return m_controller.tryNow();
    case LinkAction::StartService: return m_starter->start();
    case LinkAction::ShowLog: return showLog();
    case LinkAction::EnterToken: return openToken();
    }
}

void Desktop::chooseProject()
{
    if (m_controller.runActive())
        return;
    auto *dialog = new QFileDialog(m_window.get(), tr("Choose project folder"),
        m_controller.project().isEmpty() ? QDir::homePath() : m_controller.project());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, &Desktop::setProject);
    dialog->open();
}

void Desktop::setProject(const QString &path)
{
    if (m_controller.runActive()) {
        onRefused(tr("Another project can be chosen when this run has ended."));
        return;
    }
    m_controller.setProject(path);
    m_window->showPage(0);
}

void Desktop::askStop()
{
    if (!m_controller.control().stopVisible || !m_controller.control().stopEnabled || m_window->findChild<StopDialog *>())
        return;
    (new StopDialog(m_controller, m_window.get()))->open();
}

void Desktop::showMore(const QPoint &at)
{
    const Tokens &t = tokens(m_window->palette());
    auto *menu = new QMenu(m_window.get());
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const RunControlView view = m_controller.control();
    QMenu *timed = menu->addMenu(paint::iconOf(u"timer"_s, QColor(t.text2)), tr("Pause for…"));
    addPauseFor(*timed, m_controller);
    timed->setEnabled(view.enabled && view.action == MainAction::Pause);
    QAction *open = menu->addAction(paint::iconOf(u"document"_s, QColor(t.text2)), tr("Open documentation"));
    open->setEnabled(!m_controller.record().output.isEmpty() && QFile::exists(m_controller.record().output + u"/site/index.html"_s));
    connect(open, &QAction::triggered, this, &Desktop::openDocumentation);
    menu->addSeparator();
    connect(menu->addAction(paint::iconOf(u"refresh"_s, QColor(t.text2)), tr("Reconnect\tF5")), &QAction::triggered, this, [this] {
        m_client.close();
        m_client.open();
    });
    connect(menu->addAction(paint::iconOf(u"key"_s, QColor(t.text2)), tr("Keyboard shortcuts\tF1")), &QAction::triggered, this, &Desktop::showShortcuts);
    menu->addSeparator();
    connect(menu->addAction(paint::iconOf(u"cross"_s, QColor(t.text2)), tr("Quit\tCtrl+Q")), &QAction::triggered, qApp, &QApplication::quit);
    menu->popup(at - QPoint(menu->sizeHint().width() - 40, 0));
}

void Desktop::showShortcuts()
{
    const QString text = tr("Ctrl+1\tOverview\nCtrl+3\tActivity\nCtrl+O\tChoose a project\nCtrl+R\tStart\n"
                            "Ctrl+P\tPause or resume\nCtrl+.\tStop\nCtrl+F\tFilter events\nF5\tReconnect\n"
                            "Alt+Left\tBack to the overview\nCtrl+W\tClose the window\nCtrl+Q\tQuit\nF1\tThis list");
    (new TextDialog(tr("Keyboard shortcuts"), text, false, m_window.get()))->open();
}

void Desktop::showLog()
{
    QFile log(m_starter->logFile());
    QString text;
    if (log.open(QIODevice::ReadOnly)) {
        log.seek(qMax(qint64(0), log.size() - logTail));
        text = QString::fromUtf8(log.readAll());
    }
    if (text.trimmed().isEmpty())
        text = tr("The service wrote nothing to %1.").arg(m_starter->logFile());
    (new TextDialog(tr("What the service said"), text, true, m_window.get()))->open();
}

void Desktop::openDocumentation()
{
    QString output = m_controller.record().output;
    if (output.isEmpty() || m_controller.record().project != m_controller.project())
        output = m_controller.project() + u"/tars-docs"_s;
    const QString page = output + u"/site/index.html"_s;
    if (!QFile::exists(page)) {
        onRefused(tr("%1 is not there.").arg(page));
        return;
    }
    QDesktopServices::openUrl(QUrl::fromLocalFile(page));
}

void Desktop::openToken()
{
    auto *dialog = new TokenDialog(m_window.get());
    connect(dialog, &TokenDialog::entered, this, [this](const QString &token) {
        // The client reads tokens from files; this one is ours alone and goes with the window.
        QTemporaryFile file(QDir::tempPath() + u"/tars-token-XXXXXX"_s);
        file.setAutoRemove(false);
        if (!file.open())
            return onRefused(tr("The token could not be kept: %1").arg(file.errorString()));
        file.write(token.toLatin1() + '\n');
        if (!m_tokenFile.isEmpty())
            QFile::remove(m_tokenFile);
        m_tokenFile = file.fileName();
        file.close();
        m_controller.setToken(m_tokenFile);
    });
    dialog->open();
}

void Desktop::onRefused(const QString &message)
{
    Notice::show(message, m_window.get());
}

void Desktop::toggleWindow()
{
    if (m_window->isVisible() && !m_window->isMinimized())
        m_window->hide();
    else
        raiseWindow();
}

void Desktop::raiseWindow()
{
    m_window->setWindowState(m_window->windowState() & ~Qt::WindowMinimized);
    m_window->show();
    m_window->raise();
    m_window->activateWindow();
}

void Desktop::onCloseRequested()
{
    // Never an invisible window without a tray.
    if (!m_tray.isThere()) {
        QApplication::quit();
        return;
    }
    m_window->hide();
}

void Desktop::restore()
{
    if (!m_options.remember)
        return;
    QSettings settings;
    m_window->restoreGeometry(settings.value(u"window/geometry"_s).toByteArray());
    const QString last = settings.value(u"project"_s).toString();
    if (m_options.project.isEmpty() && !last.isEmpty() && QDir(last).exists())
        m_controller.setProject(last);
}

void Desktop::save()
{
    if (!m_options.remember)
        return;
    QSettings settings;
    settings.setValue(u"window/geometry"_s, m_window->saveGeometry());
    settings.setValue(u"project"_s, m_controller.project());
}

} // namespace tars::gui
