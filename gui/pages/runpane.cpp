#include "gui/pages/runpane.h"

#include "gui/charts/chartspane.h"
#include "gui/models/format.h"
#include "gui/widgets/button.h"
#include "gui/widgets/listdelegates.h"
#include "gui/widgets/segmented.h"

#include <QListView>
#include <QStackedLayout>

namespace tars::gui
{

using namespace theme;

namespace
{
/// Shows no part of a row at its foot.
class WholeRows : public QListView
{
public:
    using QListView::QListView;

protected:
    void resizeEvent(QResizeEvent *event) override
    {
        setViewportMargins(0, 0, 0, contentsRect().height() % scaled(activityRowHeight));
        QListView::resizeEvent(event);
    }
};

QListView *plainList(QListView *view, QAbstractItemModel *model, const QString &name)
{
    view->setModel(model);
    view->setAccessibleName(name);
    layOnCard(*view);
    view->setSelectionMode(QAbstractItemView::NoSelection);
    view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    view->setUniformItemSizes(true);
    view->setMinimumHeight(scaled(departmentRowHeight));
    return view;
}
} // namespace

RunPane::RunPane(RunController &controller, DepartmentModel &departments, ActivityModel &activity,
    const SampleStore &samples, QWidget *parent)
    : QWidget(parent)
    , m_controller(controller)
    , m_departments(departments)
    , m_departmentView(plainList(new QListView(this), &departments, tr("Departments")))
    , m_activityView(plainList(new WholeRows(this), &activity, tr("Activity")))
    , m_delegate(new DepartmentDelegate(m_departmentView))
    , m_charts(new ChartsPane(controller, samples, this))
    , m_departmentCard(new Card(tr("Departments"), this))
    , m_activityCard(new Card(tr("Activity"), this))
    , m_tabCard(new Card({}, this))
    , m_tabs(new Segmented({tr("Departments"), tr("Charts"), tr("Activity")}, this))
    , m_viewAll(new Button(Button::Look::Link, tr("View all"), {}, this))
    , m_tabViewAll(new Button(Button::Look::Link, tr("View all"), {}, this))
    , m_tabStack(new QStackedLayout)
    , m_layout(new QVBoxLayout(this))
    , m_row(new QHBoxLayout)
{
    auto *empty = new Text(Type::Secondary, Text::Ink::Quiet, m_activityView);
    empty->setText(tr("Nothing has happened yet."));
    m_activityEmpty = empty;
    auto *overlay = new QVBoxLayout(m_activityView);
    overlay->addWidget(empty, 0, Qt::AlignTop);
    m_activityView->setModelColumn(0);
    m_departmentView->setItemDelegate(m_delegate);
    m_activityView->setItemDelegate(new ActivityDelegate(m_activityView));
    m_activityView->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);

    m_departmentCard->body()->setContentsMargins(cardPadding + 1, 13, cardPadding - 1, 1);
    m_departmentCard->body()->setSpacing(10);
    m_activityCard->body()->setContentsMargins(cardPadding, 13, cardPadding + 1, 8);
    m_activityCard->body()->setSpacing(11);
    addFlush(*m_activityCard->head(), m_viewAll, Button::linkRoom());
    m_activityCard->note()->hide();
    m_tabCard->body()->insertLayout(0, m_tabCard->head());
    m_tabCard->head()->insertWidget(0, m_tabs);
    addFlush(*m_tabCard->head(), m_tabViewAll, Button::linkRoom());
    m_tabCard->body()->setSpacing(4);
    m_tabCard->body()->setContentsMargins(cardPadding, 5, cardPadding, 2);
    m_tabCard->body()->addLayout(m_tabStack, 1);
    m_tabViewAll->hide();

    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(gap);
    m_row->setSpacing(gap);
    m_row->addWidget(m_departmentCard, 712);
    m_row->addWidget(m_activityCard, 312);
    m_departmentCard->setFixedHeight(scaled(312));
    m_activityCard->setFixedHeight(scaled(312));
    // Both cards share the row as 712 to 312, whatever their contents would like.
    m_departmentCard->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_activityCard->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);

    connect(m_viewAll, &Button::clicked, this, &RunPane::viewAllActivity);
    connect(m_tabViewAll, &Button::clicked, this, &RunPane::viewAllActivity);
    connect(m_tabs, &Segmented::currentChanged, this, [this](int index) {
        m_tabStack->setCurrentIndex(index);
        refresh();
    });
    const auto countRows = [this, &activity] { m_activityEmpty->setVisible(activity.rowCount() == 0); };
    connect(&activity, &QAbstractItemModel::rowsInserted, this, countRows);
    connect(&activity, &QAbstractItemModel::modelReset, this, countRows);
    arrange();
}

void RunPane::setCompact(bool compact)
{
    if (compact == m_compact)
        return;
    m_compact = compact;
    arrange();
    refresh();
}

void RunPane::arrange()
{
    while (QLayoutItem *item = m_layout->takeAt(0))
        if (item->layout() != m_row)
            delete item;
    m_tabCard->setVisible(m_compact);
    m_departmentCard->setVisible(!m_compact);
    m_activityCard->setVisible(!m_compact);
    m_delegate->setCompact(m_compact);
    m_charts->setCompact(m_compact);
    if (m_compact) {
        const int tab = qMax(0, m_tabs->current());
        m_tabStack->addWidget(m_departmentView);
        m_tabStack->addWidget(m_charts);
        m_tabStack->addWidget(m_activityView);
        m_tabStack->setCurrentIndex(tab);
        addFlush(*m_tabCard->head(), m_charts->windowButton(), Button::linkRoom());
        m_layout->addWidget(m_tabCard, 1);
        return;
    }
    for (QWidget *widget : {static_cast<QWidget *>(m_departmentView), static_cast<QWidget *>(m_charts),
             static_cast<QWidget *>(m_activityView)})
        m_tabStack->removeWidget(widget);
    m_departmentCard->body()->addWidget(m_departmentView, 1);
    m_activityCard->body()->addWidget(m_activityView, 1);
    m_layout->addLayout(m_row);
    m_layout->addWidget(m_charts, 1);
    for (QWidget *widget : {static_cast<QWidget *>(m_departmentView), static_cast<QWidget *>(m_charts),
             static_cast<QWidget *>(m_activityView)})
        widget->show();
}

void RunPane::refresh()
{
    const bool connected = m_controller.link().connected();
    const QString note = connected ? m_departments.summary()
                                   : tr("as of %1").arg(format::clockWithSeconds(m_controller.asOf()));
    m_departmentCard->note()->setText(note);
    const int tab = m_tabs->current();
    m_tabCard->note()->setText(tab == 0 ? note : QString());
    m_charts->windowButton()->setVisible(!m_compact || tab == 1);
    m_tabViewAll->setVisible(m_compact && tab == 2);
    m_charts->setDirty();
}

} // namespace tars::gui
