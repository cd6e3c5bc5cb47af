#include "gui/app/announcer.h"

#include <QAccessible>
#include <QWidget>

namespace tars::gui
{

Announcer::Announcer(RunController &controller, QWidget *window)
    : QObject(window)
    , m_controller(controller)
    , m_live(new QWidget(window))
{
    m_live->setGeometry(0, 0, 1, 1);
    m_live->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_live->lower();
    connect(&controller, &RunController::changed, this, &Announcer::onChanged);
    onChanged();
}

void Announcer::onChanged()
{
    const StatusRecord &record = m_controller.record();
    const QString chip = m_controller.control().chip;
    const int tenth = record.totalTasks > 0 ? record.percent() / 10 : 0;
    const bool firstLook = m_chip.isEmpty() && m_run.isEmpty();
    const bool sameRun = record.run == m_run;
    const bool state = chip != m_chip;
    const bool progress = sameRun && tenth > m_tenth && record.state == RunState::Running;
    m_run = record.run;
    m_chip = chip;
    m_tenth = tenth;
    if (firstLook)
        return;
    if (state && !chip.isEmpty())
        announce(m_controller.showsRun() ? tr("Run %1: %2").arg(record.run, chip) : chip);
    else if (progress)
        announce(tr("%1 percent").arg(tenth * 10));
}

void Announcer::announce(const QString &message)
{
    Q_EMIT announced(message);
    m_live->setAccessibleName(message);
    QAccessibleEvent alert(m_live, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

} // namespace tars::gui
