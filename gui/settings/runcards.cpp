#include "gui/settings/runcards.h"

#include "gui/models/names.h"
#include "gui/system/editors.h"

#include <QFileInfo>
#include <QSignalBlocker>

namespace tars::gui
{

using namespace theme;
using namespace Qt::StringLiterals;

namespace
{
constexpr int mostWorkersOffered = 16;
}

RunsCard::RunsCard(RunController &controller, ServiceSettings &settings, QWidget *parent)
    : SettingCard(tr("Runs"), u"play"_s, parent)
    , m_controller(controller)
    , m_settings(settings)
    , m_workers(new Choice(tr("Workers"), this))
{
    m_workersNote = addRow(tr("Workers"), tr("How many documents are written at the same time"), m_workers);
    m_resume = addToggle(tr("Continue at start"), tr("A run that was working goes on when the service starts"));
    QList<QWidget *> boxes;
    for (const Department department : allDepartments) {
        auto *toggle = new Toggle(Toggle::Look::CheckBox, departmentName(department), this);
        toggle->setToolTip(departmentName(department));
        toggle->setMark(department);
        m_departments.append(toggle);
        boxes.append(toggle);
        connect(toggle, &Toggle::clicked, this, &RunsCard::saveDepartments);
    }
    m_departmentsNote = addRow(tr("Departments"), u" "_s, boxes);
    connect(m_workers, &Choice::chosen, this, [this](const QVariant &value) { m_settings.set(u"workers"_s, value.toInt()); });
    connect(m_resume, &Toggle::toggled, this, [this](bool on) { m_settings.set(u"resumeAtStart"_s, on); });
    connect(&settings, &ServiceSettings::changed, this, &RunsCard::refresh);
    connect(&controller, &RunController::changed, this, [this] {
        if (isVisible())
            refresh();
    });
    refresh();
}

void RunsCard::refresh()
{
    const bool connected = m_controller.link().connected();
    const QString forbidden = m_settings.forbidden();
    const bool may = connected && forbidden.isEmpty();
    const bool workers = connected && m_settings.known(u"workers"_s), resume = connected && m_settings.known(u"resumeAtStart"_s);
    const int most = qMin(mostWorkersOffered, m_settings.limit(u"workers"_s, u"maximum"_s).toInt(mostWorkersOffered));
    const int now = m_settings.value(u"workers"_s).toInt(1);
    if (m_workers->count() < qMax(most, now)) {
        m_workers->clear();
        for (int i = 1; i <= qMax(most, now); ++i)
            m_workers->addItem(QLocale().toString(i), i);
    }
    m_workers->setValue(workers ? QVariant(now) : QVariant());
    m_workers->setEnabled(workers && may && !m_settings.isFixed(u"workers"_s));
    m_workers->setToolTip(forbidden);
    m_resume->setToolTip(forbidden);
    m_workersNote->setText(m_settings.isFixed(u"workers"_s) ? tr("Fixed by the service's command line")
                                                            : tr("How many documents are written at the same time"));
    {
        const QSignalBlocker blocker(m_resume);
        m_resume->setChecked(m_settings.value(u"resumeAtStart"_s).toBool(true));
        m_resume->setEnabled(resume && may && !m_settings.isFixed(u"resumeAtStart"_s));
        m_resume->update();
    }
    const QString project = m_controller.project();
    m_departmentsNote->setVisible(true);
    m_departmentsNote->setText(project.isEmpty() ? tr("No project is chosen") : tr("Those that document %1", "a project").arg(QFileInfo(project).fileName()));
    const auto chosen = m_controller.departmentsOf(project);
    for (int i = 0; i < m_departments.size(); ++i) {
        const QSignalBlocker blocker(m_departments.at(i));
        m_departments.at(i)->setChecked(!chosen || chosen->contains(allDepartments[size_t(i)]));
        m_departments.at(i)->setEnabled(connected && !project.isEmpty() && m_controller.may(u"project.add"_s));
        m_departments.at(i)->update();
    }
}

void RunsCard::saveDepartments()
{
    QList<Department> chosen;
    for (int i = 0; i < m_departments.size(); ++i)
        if (m_departments.at(i)->isChecked())
            chosen.append(allDepartments[size_t(i)]);
    if (chosen.isEmpty())
        return refresh(); // a project without departments would never be documented
    m_controller.setProjectDepartments(chosen);
}

FilesCard::FilesCard(Preferences &preferences, ServiceSettings &settings, QWidget *parent)
    : SettingCard(tr("Files"), u"file"_s, parent)
    , m_preferences(preferences)
    , m_settings(settings)
{
    m_edited = addChoice(tr("Documents that somebody edited"), tr("What a run does with them"));
    m_edited->addItem(tr("Stay; the new version lies beside"), u"keep"_s);
    m_edited->addItem(tr("Are replaced; a copy is kept"), u"replace"_s);
    m_editor = addChoice(tr("Open sources in"), tr("At the line, where the program can"));
    const QList<Editor> editors = installedEditors();
    for (const Editor &editor : editors)
        m_editor->addItem(editor.name, editor.id);
    connect(m_edited, &Choice::chosen, this, [this](const QVariant &value) { m_settings.set(u"editedFiles"_s, value.toString()); });
    connect(m_editor, &Choice::chosen, this, [this](const QVariant &value) { m_preferences.set(Preferences::Editor, value); });
    connect(&settings, &ServiceSettings::changed, this, &FilesCard::refresh);
    refresh();
}

void FilesCard::refresh()
{
    m_edited->setValue(m_settings.value(u"editedFiles"_s).toString(u"keep"_s));
    m_edited->setToolTip(m_settings.forbidden().isEmpty() ? m_edited->text() : m_settings.forbidden());
    m_edited->setEnabled(m_settings.known(u"editedFiles"_s) && m_settings.forbidden().isEmpty() && !m_settings.isFixed(u"editedFiles"_s));
    m_editor->setValue(m_preferences.text(Preferences::Editor));
}

} // namespace tars::gui
