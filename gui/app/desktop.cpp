#include "gui/app/desktop.h"

#include "gui/app/announcer.h"
#include "gui/app/connector.h"
#include "gui/app/mainwindow.h"
#include "gui/app/menus.h"
#include "gui/app/servicestarter.h"
#include "gui/pages/activitypage.h"
#include "gui/pages/dialogs.h"
#include "gui/pages/documentspage.h"
#include "gui/pages/foldersdialog.h"
#include "gui/pages/header.h"
#include "gui/pages/historypage.h"
#include "gui/pages/notice.h"
#include "gui/pages/overviewpage.h"
#include "gui/pages/problemspage.h"
#include "gui/pages/rail.h"
#include "gui/pages/statusline.h"
#include "gui/settings/connectioncard.h"
#include "gui/settings/settingspage.h"
#include "gui/system/editors.h"

#include <QApplication>
#include <QDesktopServices>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QJsonDocument>
#include <QShortcut>

namespace tars::gui
{

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{
constexpr qint64 logTail = 64 * 1024;
constexpr int mostPastPages = 50;
constexpr auto afterStart = 2s; ///< what nobody waits for
constexpr auto trayWatchInterval = 3s;
}

Desktop::Desktop(DesktopOptions options, QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
    , m_preferences(m_options.remember)
    , m_client(m_options.connection)
    , m_controller(m_client, this)
    , m_samples(m_controller, this)
    , m_activity(m_controller, this)
    , m_problems(m_controller, this)
    , m_serviceSettings(m_controller, this)
    , m_tray(m_controller, m_problems, m_preferences, this)
    , m_notifier(m_controller, m_problems, m_preferences, this)
    , m_connector(new Connector(m_controller, m_preferences, m_options.connection, m_options.remember, this))
    , m_starter(new ServiceStarter(m_controller, m_options.connection.dataDir, this))
    , m_window(std::make_unique<MainWindow>())
    , m_startWanted(m_options.startRun)
{
    m_window->setWindowIcon(QIcon(u":/icons/app.svg"_s));
    m_window->resize(m_window->sizeFor({1280, 840}));
    connect(m_window.get(), &MainWindow::compactChanged, this, [this](bool compact) {
        m_overview->setCompact(compact);
        m_documentsPage->setCompact(compact);
        m_activityPage->setCompact(compact);
        m_problemsPage->setCompact(compact);
        m_historyPage->setCompact(compact);
        m_settingsPage->setCompact(compact);
    });
    build(); // after that: with large text there is little room from the beginning
    new Announcer(m_controller, m_window.get());
    addShortcuts();

    connect(m_window.get(), &MainWindow::closeRequested, this, &Desktop::onCloseRequested);
    connect(m_window.get(), &MainWindow::folderDropped, this, &Desktop::setProject);
    connect(m_window.get(), &MainWindow::pageChanged, this, [this](int page) {
        // What the history showed of a past run is read on its two pages only.
        if (page != ProblemsPageIndex && page != HistoryPageIndex)
            m_problems.showRun({});
        if (m_goingBack || (!m_pastPages.isEmpty() && m_pastPages.last() == page))
            return;
        m_pastPages.append(page);
        if (m_pastPages.size() > mostPastPages)
            m_pastPages.removeFirst();
    });
    // Every text is made anew: nothing can be forgotten.
    connect(m_window.get(), &MainWindow::languageChanged, this, &Desktop::build);
    connect(&m_controller, &RunController::changed, this, &Desktop::onChanged);
    connect(&m_controller, &RunController::linkChanged, this, [this] { m_window->setAcceptDrops(m_controller.link().local); });
    connect(&m_controller, &RunController::refused, this, &Desktop::onRefused);
    connect(m_connector, &Connector::failed, this, &Desktop::onRefused);
    connect(&m_problems, &ProblemFeed::changed, this, &Desktop::onProblemsChanged);
    connect(&m_tray, &Tray::toggleWindow, this, &Desktop::toggleWindow);
    connect(&m_tray, &Tray::openWindow, this, &Desktop::raiseWindow);
    connect(&m_tray, &Tray::openOverview, this, [this] {
        showPage(OverviewPageIndex);
        raiseWindow();
    });
    connect(&m_tray, &Tray::openProblems, this, [this] {
        showPage(ProblemsPageIndex);
        raiseWindow();
    });
    connect(&m_tray, &Tray::openSettings, this, [this] {
        showPage(SettingsPageIndex);
        raiseWindow();
    });
    connect(&m_tray, &Tray::stopRequested, this, [this] {
        raiseWindow();
        askStop();
    });
    connect(&m_tray, &Tray::startServiceRequested, m_starter, &ServiceStarter::start);
    connect(m_starter, &ServiceStarter::stopping, &m_notifier, &Notifier::expectLoss);
    connect(&m_tray, &Tray::quitRequested, this, &Desktop::quit);
    m_notifier.setFallback(&m_tray.icon());
    m_notifier.setWindowActive([this] { return m_window->isActiveWindow() && m_window->isVisible(); });
    connect(&m_notifier, &Notifier::clicked, this, [this](Notifier::Target target) {
        showPage(target == Notifier::Target::Problems ? ProblemsPageIndex
                : target == Notifier::Target::Documents ? DocumentsPageIndex
                                                        : OverviewPageIndex);
        raiseWindow();
    });
    connect(&m_preferences, &Preferences::changed, this, [this](Preferences::Key key) {
        if (key == Preferences::ShowTray)
            m_settingsPage->setTrayThere(m_tray.isThere());
    });
    // The connection from before may look open for long; on waking the state is fetched anew.
    connect(&m_sleep, &SleepWatch::woke, this, &Desktop::reconnect);
    connect(qApp, &QApplication::aboutToQuit, this, &Desktop::save);
    // A tray may go while the window hides in it.
    m_trayWatch.setInterval(trayWatchInterval);
    connect(&m_trayWatch, &QTimer::timeout, this, [this] {
        if (!m_tray.isThere())
            raiseWindow();
    });
    restore();
    if (!m_options.project.isEmpty())
        m_controller.setProject(m_options.project);
}

Desktop::~Desktop()
{
    // Answers still awaited end now, while those who wait for them are there.
    m_client.close();
}

void Desktop::build()
{
    const int page = m_header ? m_window->currentPage() : int(OverviewPageIndex);
    const QString document = m_documentsPage ? m_documentsPage->currentDocument() : QString();
    m_header = new Header(m_controller);
    m_overview = new OverviewPage(m_controller, m_activity.model(), m_samples.store(), m_problems.model());
    m_documentsPage = new DocumentsPage(m_controller);
    m_activityPage = new ActivityPage(m_controller, m_activity.model());
    m_problemsPage = new ProblemsPage(m_controller, m_problems);
    m_historyPage = new HistoryPage(m_controller);
    m_settingsPage = new SettingsPage(m_controller, m_preferences, m_serviceSettings, m_options.connection.dataDir, m_connector->tokenPlace());
    auto *status = new StatusLine(m_controller);
    m_window->setParts(new Rail, m_header, status);
    m_window->addPage(m_overview, tr("Overview"), u"overview"_s, u"Ctrl+1"_s);
    m_window->addPage(m_documentsPage, tr("Documents"), u"document"_s, u"Ctrl+2"_s);
    m_window->addPage(m_activityPage, tr("Activity"), u"activity"_s, u"Ctrl+3"_s);
    m_window->addPage(m_problemsPage, tr("Problems"), u"warning"_s, u"Ctrl+4"_s);
    m_window->addPage(m_historyPage, tr("History"), u"history"_s, u"Ctrl+5"_s);
    m_window->addPage(m_settingsPage, tr("Settings"), u"sliders"_s, u"Ctrl+,"_s, true);
    m_window->orderFocus();
    connect(status, &StatusLine::linkAction, this, &Desktop::act);
    connectPages();
    m_settingsPage->setTrayThere(m_tray.isThere());
    m_documentsPage->restoreSplitter(m_preferences.state(u"window/documents"_s).toByteArray());
    m_window->relayout();
    m_window->showPage(page);
    if (!document.isEmpty())
        m_documentsPage->openDocument(document);
    onProblemsChanged();
}

void Desktop::connectPages()
{
    connect(m_header, &Header::chooseProject, this, &Desktop::chooseProject);
    connect(m_header, &Header::stopRequested, this, &Desktop::askStop);
    connect(m_header, &Header::moreRequested, this, &Desktop::showMore);
    connect(m_overview, &OverviewPage::chooseProject, this, &Desktop::chooseProject);
    connect(m_overview, &OverviewPage::viewAllActivity, this, [this] { showPage(ActivityPageIndex); });
    connect(m_overview, &OverviewPage::viewProblems, this, [this] { showPage(ProblemsPageIndex); });
    connect(m_overview, &OverviewPage::openDocuments, this, [this] { showPage(DocumentsPageIndex); });
    connect(m_overview, &OverviewPage::linkAction, this, &Desktop::act);
    connect(m_documentsPage, &DocumentsPage::openFile, this, [this](const QString &path) {
        if (!QDesktopServices::openUrl(QUrl::fromLocalFile(path)))
            onRefused(tr("No program on this desktop opens %1.").arg(path));
    });
    connect(m_documentsPage, &DocumentsPage::showInFolder, this, [](const QString &path) { gui::showInFolder(path); });
    connect(m_documentsPage, &DocumentsPage::openUrl, this, [](const QUrl &url) {
        // Only what a browser or a mail program takes; never a file or a program named by a document.
        if (url.scheme() == "https"_L1 || url.scheme() == "http"_L1 || url.scheme() == "mailto"_L1)
            QDesktopServices::openUrl(url);
    });
    connect(m_documentsPage, &DocumentsPage::openSource, this, [this](const QString &file, int line) { openSource(m_controller.project(), file, line); });
    connect(m_problemsPage, &ProblemsPage::openSource, this, [this](const QString &file, int line) { openSource(m_problems.project(), file, line); });
    connect(m_problemsPage, &ProblemsPage::seen, &m_problems, &ProblemFeed::markSeen);
    connect(m_historyPage, &HistoryPage::viewProblems, this, [this](const QString &run, const QString &project) {
        m_problems.showRun(run, project);
        showPage(ProblemsPageIndex);
    });
    connect(m_historyPage, &HistoryPage::openDocuments, this, [this](const QString &project) {
        if (!m_controller.runActive() && project != m_controller.project())
            m_controller.setProject(project);
        showPage(DocumentsPageIndex);
    });
    connect(m_historyPage, &HistoryPage::failed, this, &Desktop::onRefused);
    connect(m_settingsPage, &SettingsPage::failed, this, &Desktop::onRefused);
    ConnectionCard &connection = m_settingsPage->connection();
    connect(&connection, &ConnectionCard::tokenEntered, m_connector, &Connector::takeToken);
    connect(&connection, &ConnectionCard::startService, m_starter, &ServiceStarter::start);
    connect(&connection, &ConnectionCard::stopService, this, &Desktop::stopService);
    connect(&connection, &ConnectionCard::restartService, m_starter, &ServiceStarter::restart);
}

void Desktop::show()
{
    m_tray.show();
    m_settingsPage->setTrayThere(m_tray.isThere());
    // Never an invisible window without a tray.
    if (m_options.hidden && m_tray.isThere())
        hideWindow();
    else
        m_window->show();
    // A ring where nobody went yet would say nothing.
    m_window->setFocus(Qt::OtherFocusReason);
    m_connector->open();
    QTimer::singleShot(afterStart, &m_sleep, &SleepWatch::start);
}

void Desktop::showPage(int page) { m_window->showPage(page); }

void Desktop::addShortcuts()
{
    const auto add = [this](const QKeySequence &keys, auto slot) {
        connect(new QShortcut(keys, m_window.get()), &QShortcut::activated, this, slot);
    };
    for (int page = OverviewPageIndex; page <= HistoryPageIndex; ++page)
        add(QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_1 + page)), [this, page] { showPage(page); });
    add(Qt::CTRL | Qt::Key_Comma, [this] { showPage(SettingsPageIndex); });
    add(Qt::CTRL | Qt::Key_O, [this] { chooseProject(); });
    add(Qt::CTRL | Qt::Key_R, [this] { m_controller.start(); });
    add(Qt::CTRL | Qt::Key_P, [this] {
        if (m_controller.control().action != MainAction::Start)
            m_controller.mainAction();
    });
    add(Qt::CTRL | Qt::Key_Period, [this] { askStop(); });
    add(Qt::CTRL | Qt::Key_F, [this] { find(); });
    add(Qt::Key_F5, [this] { reconnect(); });
    add(Qt::Key_F6, [this] { m_window->focusNextRegion(false); });
    add(Qt::SHIFT | Qt::Key_F6, [this] { m_window->focusNextRegion(true); });
    add(Qt::ALT | Qt::Key_Left, [this] { goBack(); });
    add(Qt::CTRL | Qt::Key_W, [this] { onCloseRequested(); });
    add(Qt::CTRL | Qt::Key_Q, [] { quit(); });
    add(Qt::Key_F1, [this] { showShortcuts(); });
}

void Desktop::find()
{
    switch (m_window->currentPage()) {
    case ActivityPageIndex: return m_activityPage->focusFilter();
    case HistoryPageIndex: return m_historyPage->focusFilter();
    default:
        showPage(DocumentsPageIndex);
        m_documentsPage->focusSearch();
    }
}

void Desktop::goBack()
{
    const int page = m_window->currentPage();
    if ((page == DocumentsPageIndex && m_documentsPage->goBack()) || (page == HistoryPageIndex && m_historyPage->goBack()))
        return;
    if (m_pastPages.size() < 2)
        return;
    m_pastPages.removeLast();
    m_goingBack = true;
    showPage(m_pastPages.last());
    m_goingBack = false;
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

void Desktop::onProblemsChanged()
{
    m_window->rail().setBadge(ProblemsPageIndex, m_problems.model().failed() + m_problems.model().warnings());
    if (m_problemsPage->isVisible())
        m_problems.markSeen();
}

void Desktop::act(LinkAction action)
{
    switch (action) {
    case LinkAction::None: return;
    case LinkAction::TryNow: return m_controller.tryNow();
    case LinkAction::StartService: return m_starter->start();
    case LinkAction::ShowLog: return showLog();
    case LinkAction::EnterToken: return openToken();
    case LinkAction::TrustCertificate: return m_connector->trustCertificate();
    case LinkAction::Settings: return showPage(SettingsPageIndex);
    }
}

void Desktop::chooseProject()
{
    if (m_controller.runActive())
        return;
    if (!m_controller.link().local) {
        // The folders are those of another machine: its service names them.
        auto *folders = new FoldersDialog(m_controller, m_window.get());
        connect(folders, &FoldersDialog::chosen, this, &Desktop::setProject);
        return folders->open();
    }
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
    showPage(OverviewPageIndex);
}

void Desktop::askStop()
{
    if (!m_controller.control().stopVisible || !m_controller.control().stopEnabled || m_window->findChild<StopDialog *>())
        return;
    (new StopDialog(m_controller, m_window.get()))->open();
}

void Desktop::showMore(const QPoint &at)
{
    MoreActions actions;
    actions.planNext = [this] {
        m_controller.setPlanning(true);
        showPage(OverviewPageIndex);
    };
    actions.openDocumentation = [this] { openDocumentation(); };
    actions.openSettings = [this] { showPage(SettingsPageIndex); };
    actions.reconnect = [this] { reconnect(); };
    actions.shortcuts = [this] { showShortcuts(); };
    actions.quit = [] { quit(); };
    QMenu *menu = moreMenu(m_controller, actions, m_window.get());
    const int left = QApplication::isRightToLeft() ? 0 : menu->sizeHint().width() - 40;
    menu->popup(at - QPoint(left, 0));
}

void Desktop::showShortcuts() { (new TextDialog(tr("Keyboard shortcuts"), shortcutList(), false, m_window.get()))->open(); }

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
    const QString page = m_controller.outputOf(m_controller.project()) + u"/site/index.html"_s;
    if (QFile::exists(page))
        QDesktopServices::openUrl(QUrl::fromLocalFile(page));
    else
        onRefused(tr("%1 is not there.").arg(page));
}

void Desktop::openSource(const QString &project, const QString &file, int line)
{
    if (!m_controller.link().local)
        return;
    const QString path = QDir(project).filePath(file);
    if (!QFile::exists(path))
        return onRefused(tr("%1 is not there.").arg(path));
    if (!openInEditor(m_preferences.text(Preferences::Editor), path, line))
        onRefused(tr("%1 could not be opened. Choose another program in the settings.").arg(path));
}

void Desktop::openToken()
{
    auto *dialog = new TokenDialog(m_connector->tokenPlace(), m_window.get());
    connect(dialog, &TokenDialog::entered, m_connector, &Connector::takeToken);
    dialog->open();
}

void Desktop::stopService()
{
    auto *dialog = new QuestionDialog(tr("Stop the service?"),
        tr("A run that is working is saved and continues from exactly this point when the service starts again."),
        tr("Stop service"), m_window.get());
    connect(dialog, &QDialog::accepted, m_starter, &ServiceStarter::stop);
    dialog->open();
}

void Desktop::reconnect()
{
    if (m_controller.link().connected())
        m_client.close();
    m_controller.tryNow();
}

void Desktop::onRefused(const QString &message) { Notice::show(message, m_window.get()); }

// QApplication::quit() asks each window to close, and ours says no: it goes to the tray.
void Desktop::quit() { QCoreApplication::exit(); }

void Desktop::toggleWindow()
{
    if (m_window->isVisible() && !m_window->isMinimized())
        hideWindow();
    else
        raiseWindow();
}

void Desktop::hideWindow()
{
    m_window->hide();
    m_trayWatch.start();
}

void Desktop::raiseWindow()
{
    m_trayWatch.stop();
    m_window->setWindowState(m_window->windowState() & ~Qt::WindowMinimized);
    m_window->show();
    m_window->raise();
    m_window->activateWindow();
}

void Desktop::handleMessage(const QByteArray &message)
{
    const QJsonObject wishes = QJsonDocument::fromJson(message).object();
    if (const QString project = wishes.value(u"project"_s).toString(); !project.isEmpty())
        setProject(project);
    if (wishes.value(u"start"_s).toBool()) {
        m_startWanted = true;
        onChanged();
    }
    if (!wishes.value(u"hidden"_s).toBool())
        raiseWindow();
}

void Desktop::onCloseRequested()
{
    // Never an invisible window without a tray.
    if (!m_tray.isThere() || !m_preferences.isOn(Preferences::CloseToTray)) {
        quit();
        return;
    }
    hideWindow();
    if (m_preferences.isOn(Preferences::ToldAboutTray))
        return;
    m_preferences.set(Preferences::ToldAboutTray, true);
    m_notifier.tell(tr("Still here."), m_controller.runActive() ? tr("The run continues; open it from the tray.") : tr("Open it from the tray."), Notifier::Target::Overview);
}

void Desktop::restore()
{
    m_window->restoreGeometry(m_preferences.state(u"window/geometry"_s).toByteArray());
    m_window->showPage(m_preferences.state(u"window/page"_s).toInt());
    const QString last = m_preferences.state(u"project"_s).toString();
    if (m_options.project.isEmpty() && !last.isEmpty())
        m_controller.setProject(last);
    connect(&m_controller, &RunController::projectChanged, this, &Desktop::save); // we may be ended without being asked
}

void Desktop::save()
{
    m_preferences.setState(u"window/geometry"_s, m_window->saveGeometry());
    m_preferences.setState(u"window/page"_s, m_window->currentPage());
    m_preferences.setState(u"window/documents"_s, m_documentsPage->splitterState());
    m_preferences.setState(u"project"_s, m_controller.project());
}

} // namespace tars::gui
