// The cards under the summary: departments, activity and charts; side by side, or as tabs where there is little room.
#pragma once

#include "gui/models/departmentmodel.h"
#include "gui/models/feeds.h"
#include "gui/widgets/card.h"

class QListView;
class QStackedLayout;

namespace tars::gui
{

class Button;
class ChartsPane;
class DepartmentDelegate;
class Segmented;

class RunPane : public QWidget
{
    Q_OBJECT
public:
    RunPane(RunController &controller, DepartmentModel &departments, ActivityModel &activity, const SampleStore &samples,
        QWidget *parent = nullptr);
    void setCompact(bool compact);
    void refresh(); ///< notes and charts; the lists follow their models

Q_SIGNALS:
    void viewAllActivity();

private:
    void arrange();

    RunController &m_controller;
    DepartmentModel &m_departments;
    QListView *m_departmentView;
    QListView *m_activityView;
    QWidget *m_activityEmpty;
    DepartmentDelegate *m_delegate;
    ChartsPane *m_charts;
    Card *m_departmentCard;
    Card *m_activityCard;
    Card *m_tabCard;
    Segmented *m_tabs;
    Button *m_viewAll;
    Button *m_tabViewAll;
    QStackedLayout *m_tabStack;
    QVBoxLayout *m_layout;
    QHBoxLayout *m_row;
    bool m_compact = false;
};

} // namespace tars::gui
