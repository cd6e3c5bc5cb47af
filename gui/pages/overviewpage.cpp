#include "gui/pages/overviewpage.h"

#include "gui/pages/readyview.h"
#include "gui/pages/runpane.h"
#include "gui/pages/summarycard.h"
#include "gui/pages/welcomeview.h"

#include <QStackedWidget>

namespace tars::gui
{

using namespace std::chrono_literals;

OverviewPage::OverviewPage(RunController &controller, ActivityModel &activity, const SampleStore &samples,
    ProblemModel &problems, QWidget *parent)
    : QWidget(parent)
    , m_controller(controller)
    , m_model(this)
    , m_banner(new LinkBanner(controller, this))
    , m_summary(new SummaryCard(controller, problems, this))
    , m_stack(new QStackedWidget(this))
    , m_welcome(new WelcomeView(this))
    , m_ready(new ReadyView(controller, this))
    , m_run(new RunPane(controller, m_model, activity, samples, this))
{
    setAccessibleName(tr("Overview"));
    m_stack->addWidget(m_welcome);
    m_stack->addWidget(m_ready);
    m_stack->addWidget(m_run);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(theme::gap);
    layout->addWidget(m_banner);
    layout->addWidget(m_summary);
    layout->addWidget(m_stack, 1);
    setCompact(false);
    m_second.setInterval(1s);
    connect(&m_second, &QTimer::timeout, this, [this] {
        if (isVisible())
            refresh();
        else
            m_second.stop();
    });
    connect(&controller, &RunController::changed, this, [this] {
        if (isVisible())
            refresh();
    });
    connect(&controller, &RunController::linkChanged, this, &OverviewPage::refresh);
    connect(m_banner, &LinkBanner::actionTriggered, this, &OverviewPage::linkAction);
    connect(m_welcome, &WelcomeView::chooseProject, this, &OverviewPage::chooseProject);
    connect(m_ready, &ReadyView::openDocuments, this, &OverviewPage::openDocuments);
    connect(m_summary, &SummaryCard::openDocuments, this, &OverviewPage::openDocuments);
    connect(m_summary, &SummaryCard::viewProblems, this, &OverviewPage::viewProblems);
    connect(m_run, &RunPane::viewAllActivity, this, &OverviewPage::viewAllActivity);
    refresh();
}

void OverviewPage::setCompact(bool compact)
{
    const int margin = compact ? theme::compactMargin : theme::pageMargin;
    layout()->setContentsMargins(margin, margin, margin, margin);
    layout()->setSpacing(compact ? theme::compactMargin : theme::gap);
    m_banner->setCompact(compact);
    m_summary->setCompact(compact);
    m_run->setCompact(compact);
    m_ready->setCompact(compact);
    m_welcome->setCompact(compact);
}

void OverviewPage::refresh()
{
    const bool connected = m_controller.link().connected();
    const bool run = m_controller.showsRun();
    // A first connection that takes no time must not flash a banner.
    m_banner->setVisible(!connected && (m_controller.everConnected() || m_controller.link().kind != LinkKind::Connecting));
    m_summary->setVisible(run && !m_banner->isVisibleTo(this));
    if (m_banner->isVisibleTo(this))
        m_banner->refresh();
    if (m_summary->isVisibleTo(this))
        m_summary->refresh();
    QWidget *page = run ? static_cast<QWidget *>(m_run)
        : m_controller.project().isEmpty() ? static_cast<QWidget *>(m_welcome)
                                           : static_cast<QWidget *>(m_ready);
    m_welcome->setLocal(m_controller.link().local);
    m_stack->setCurrentWidget(page);
    if (run) {
        m_model.setRecord(m_controller.record(), m_controller.control().bars);
        m_run->refresh();
    } else if (page == m_ready) {
        m_ready->refresh();
    }
}

void OverviewPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_second.start();
    refresh();
}

} // namespace tars::gui
