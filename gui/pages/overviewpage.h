// The first page: what the service does now. Chooses between welcome, ready and run; banner above while disconnected.
#pragma once

#include "gui/models/departmentmodel.h"
#include "gui/models/feeds.h"
#include "gui/pages/linkbanner.h"

#include <QTimer>

class QStackedWidget;

namespace tars::gui
{

class ReadyView;
class RunPane;
class SummaryCard;
class WelcomeView;

class OverviewPage : public QWidget
{
    Q_OBJECT
public:
    OverviewPage(RunController &controller, ActivityModel &activity, const SampleStore &samples,
        ProblemModel &problems, QWidget *parent = nullptr);
    void setCompact(bool compact);
    DepartmentModel &departments() { return m_model; }

Q_SIGNALS:
    void chooseProject();
    void viewAllActivity();
    void openDocuments();
    void viewProblems();
    void linkAction(tars::gui::LinkAction action);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void refresh();

    RunController &m_controller;
    DepartmentModel m_model;
    LinkBanner *m_banner;
    SummaryCard *m_summary;
    QStackedWidget *m_stack;
    WelcomeView *m_welcome;
    ReadyView *m_ready;
    RunPane *m_run;
    QTimer m_second; ///< countdowns and "2 min ago", only while visible
};

} // namespace tars::gui
