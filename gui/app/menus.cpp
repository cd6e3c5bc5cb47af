#include "gui/app/menus.h"

#include "gui/models/format.h"
#include "gui/models/names.h"
#include "gui/tray/tray.h"
#include "gui/widgets/paint.h"

#include <QCoreApplication>
#include <QFile>

namespace tars::gui
{

using namespace Qt::StringLiterals;

namespace
{
struct MenuText {
    Q_DECLARE_TR_FUNCTIONS(tars::gui::Menus)
};

void addDepartments(QMenu &menu, RunController &controller)
{
    for (const DepartmentProgress &progress : controller.record().departments) {
        const Department department = progress.department;
        const bool held = std::any_of(controller.record().holds.cbegin(), controller.record().holds.cend(),
            [department](const Hold &hold) { return hold.scope == HoldScope::Department && hold.department == department; });
        const QString name = departmentName(department);
        QAction *action = menu.addAction(held ? MenuText::tr("Resume %1").arg(name) : MenuText::tr("Pause %1").arg(name));
        action->setEnabled(progress.state == DepartmentState::Running || progress.state == DepartmentState::Waiting || held);
        QObject::connect(action, &QAction::triggered, &controller, [&controller, department, held] {
            held ? controller.resumeDepartment(department) : controller.pauseDepartment(department);
        });
    }
}
} // namespace

QMenu *moreMenu(RunController &controller, const MoreActions &actions, QWidget *parent)
{
    const QColor ink(theme::tokens(parent->palette()).text2);
    auto *menu = new QMenu(parent);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const RunControlView view = controller.control();
    QMenu *timed = menu->addMenu(paint::iconOf(u"timer"_s, ink), MenuText::tr("Pause for…"));
    addPauseFor(*timed, controller);
    timed->setEnabled(view.enabled && view.action == MainAction::Pause);
    QMenu *departments = menu->addMenu(paint::iconOf(u"pause"_s, ink), MenuText::tr("Departments"));
    addDepartments(*departments, controller);
    departments->setEnabled(controller.link().connected() && controller.runActive() && controller.may(u"documentation.pause"_s));
    const auto add = [&](const QString &icon, const QString &text, const QString &keys, const std::function<void()> &act) {
        QAction *action = menu->addAction(paint::iconOf(icon, ink), keys.isEmpty() ? text : QString(text + u'\t' + format::keys(keys)));
        QObject::connect(action, &QAction::triggered, menu, act);
        return action;
    };
    menu->addSeparator();
    QAction *next = add(u"play"_s, MenuText::tr("Plan next run…"), {}, actions.planNext);
    next->setEnabled(controller.link().connected() && controller.showsRun() && !controller.runActive() && controller.may(u"documentation.start"_s));
    const QString output = controller.outputOf(controller.project());
    QAction *open = add(u"document"_s, MenuText::tr("Open the web pages"), {}, actions.openDocumentation);
    open->setVisible(controller.link().local);
    open->setEnabled(!output.isEmpty() && QFile::exists(output + u"/site/index.html"_s));
    add(u"sliders"_s, MenuText::tr("Settings"), u"Ctrl+,"_s, actions.openSettings);
    add(u"refresh"_s, MenuText::tr("Reconnect"), u"F5"_s, actions.reconnect);
    add(u"key"_s, MenuText::tr("Keyboard shortcuts"), u"F1"_s, actions.shortcuts);
    menu->addSeparator();
    add(u"cross"_s, MenuText::tr("Quit"), u"Ctrl+Q"_s, actions.quit);
    return menu;
}

QString shortcutList()
{
    const std::pair<QString, QString> rows[] = {{u"Ctrl+1"_s, MenuText::tr("Overview")}, {u"Ctrl+2"_s, MenuText::tr("Documents")},
        {u"Ctrl+3"_s, MenuText::tr("Activity")}, {u"Ctrl+4"_s, MenuText::tr("Problems")}, {u"Ctrl+5"_s, MenuText::tr("History")},
        {u"Ctrl+,"_s, MenuText::tr("Settings")}, {u"Ctrl+O"_s, MenuText::tr("Choose a project")}, {u"Ctrl+R"_s, MenuText::tr("Start run")},
        {u"Ctrl+P"_s, MenuText::tr("Pause or resume")}, {u"Ctrl+."_s, MenuText::tr("Stop")}, {u"Ctrl+F"_s, MenuText::tr("Search")},
        {u"F5"_s, MenuText::tr("Reconnect")}, {u"F6"_s, MenuText::tr("Next region")}, {u"Alt+←"_s, MenuText::tr("Back")},
        {u"Ctrl+W"_s, MenuText::tr("Close the window")}, {u"Ctrl+Q"_s, MenuText::tr("Quit")}, {u"F1"_s, MenuText::tr("This list")}};
    QStringList lines;
    for (const auto &[keys, meaning] : rows)
        lines << u"\u2066"_s + (keys.contains(u'←') ? keys : format::keys(keys)) + u"\u2069\t"_s + meaning;
    return lines.join(u'\n');
}

} // namespace tars::gui
