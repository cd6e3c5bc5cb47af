#include "gui/pages/problemspage.h"

#include "gui/models/feeds.h"
#include "gui/pages/pagehead.h"
#include "gui/pages/problemdetails.h"
#include "gui/widgets/tabledelegate.h"

#include <QHeaderView>
#include <QTableView>

namespace tars::gui
{

using namespace theme;
using namespace Qt::StringLiterals;

namespace
{
constexpr int problemRowHeight = 60;
constexpr int headAndBorder = 42;
} // namespace

ProblemsPage::ProblemsPage(RunController &controller, ProblemFeed &feed, QWidget *parent)
    : QWidget(parent)
    , m_controller(controller)
    , m_feed(feed)
    , m_model(feed.model())
    , m_filter(this)
    , m_head(new PageHead(tr("Problems"), this))
    , m_kinds(m_head->addSegments({tr("All"), tr("Failed"), tr("Warnings"), tr("Notes")}))
    , m_departments(m_head->addDepartments())
    , m_retryAll(m_head->addButton(tr("Retry all failed"), QStringLiteral("retry")))
    , m_card(new Card({}, this))
    , m_table(new QTableView(this))
    , m_empty(new EmptyNote(m_table->viewport()))
    , m_details(new ProblemDetails(controller, this))
{
    setAccessibleName(tr("Problems"));
    m_filter.setSourceModel(&m_model);
    m_table->setModel(&m_filter);
    setUpTable(*m_table, tr("Problems"), scaled(problemRowHeight), [this] { sizeColumns(); });
    m_card->body()->setContentsMargins(1, 1, 1, 1);
    m_card->body()->setSpacing(0);
    m_card->body()->addWidget(m_table);

    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_head);
    layout->addWidget(m_card, 1);
    layout->addWidget(m_details);
    layout->addStretch(0); // what the rows leave
    setCompact(false);

    connect(m_kinds, &Segmented::currentChanged, this, [this](int index) {
        narrow([this, index] { m_filter.setKind(ProblemFilter::Kind(index)); });
    });
    connect(m_departments, &Choice::chosen, this, [this](const QVariant &value) {
        narrow([this, &value] { m_filter.setDepartment(value.toInt() < 0 ? std::optional<Department>() : Department(value.toInt())); });
    });
    connect(m_retryAll, &Button::clicked, this, [this] { retry(m_model.retryable()); });
    connect(m_table, &QTableView::clicked, this, &ProblemsPage::onClicked);
    connect(m_table, &QTableView::activated, this, [this] {
        if (const auto problem = selected(); problem && !problem->file.isEmpty() && m_controller.link().local)
            Q_EMIT openSource(problem->file, problem->line);
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ProblemsPage::onSelectionChanged);
    connect(m_details, &ProblemDetails::openSource, this, &ProblemsPage::openSource);
    connect(m_details, &ProblemDetails::retry, this, [this](qint64 problem) { retry({problem}); });
    connect(&m_filter, &QAbstractItemModel::rowsInserted, this, &ProblemsPage::refresh);
    connect(&m_filter, &QAbstractItemModel::rowsRemoved, this, &ProblemsPage::refresh);
    connect(&m_filter, &QAbstractItemModel::modelReset, this, &ProblemsPage::refresh);
    connect(&controller, &RunController::linkChanged, this, &ProblemsPage::refresh);
}

void ProblemsPage::setCompact(bool compact)
{
    m_compact = compact;
    const int margin = compact ? compactMargin : pageMargin;
    layout()->setContentsMargins(margin, margin, margin, margin);
    layout()->setSpacing(compact ? compactMargin : gap);
    m_table->setColumnHidden(ProblemModel::DepartmentColumn, compact);
    m_departments->setVisible(!compact);
    m_details->setCompact(compact);
    sizeColumns();
}

std::optional<Problem> ProblemsPage::selected() const
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    if (rows.isEmpty())
        return {};
    return m_model.problem(m_filter.mapToSource(rows.first()).row());
}

void ProblemsPage::narrow(const std::function<void()> &filter)
{
    m_narrowing = true;
    filter();
    // The view moves on to a neighbour of what went, which nobody chose; what went is chosen still.
    if (const auto problem = selected(); problem && problem->id != m_chosen)
        m_table->selectionModel()->clear();
    m_narrowing = false;
    refresh();
}

void ProblemsPage::onSelectionChanged()
{
    if (m_narrowing)
        return;
    const auto problem = selected();
    m_chosen = problem ? problem->id : 0;
    m_details->setProblem(problem, m_feed.project());
}

void ProblemsPage::selectChosen()
{
    if (m_chosen == 0 || m_table->selectionModel()->hasSelection())
        return;
    for (int row = 0; row < m_filter.rowCount(); ++row)
        if (m_filter.index(row, 0).data(ProblemModel::ProblemIdRole).toLongLong() == m_chosen)
            return selectTableRow(*m_table, row);
}

void ProblemsPage::onClicked(const QModelIndex &index)
{
    const Problem problem = m_model.problem(m_filter.mapToSource(index).row());
    const bool retries = index.column() == ProblemModel::ActionColumn && index.data(ProblemModel::RetryRole).toBool();
    if (retries)
        retry({problem.id});
    else if ((index.column() == ProblemModel::SourceColumn || index.column() == ProblemModel::ActionColumn) && !problem.file.isEmpty() && m_controller.link().local)
        Q_EMIT openSource(problem.file, problem.line);
}

void ProblemsPage::retry(const QList<qint64> &problems)
{
    if (!problems.isEmpty())
        m_controller.retry(m_feed.run(), problems);
}

void ProblemsPage::refresh()
{
    if (!isVisible())
        return;
    const QString run = m_feed.run();
    const int all = m_model.rowCount(), failed = m_model.failed(), notes = m_model.notes();
    m_kinds->setLabels({tr("All %L1").arg(all), tr("Failed %L1").arg(failed), tr("Warnings %L1").arg(all - failed - notes), tr("Notes %L1").arg(notes)});
    m_head->setNote(all == 0 ? QString()
        : notes == 0 ? tr("%1, %2 in run %3", "2 failed, 1 warning in run 128")
                           .arg(tr("%Ln failed", nullptr, failed), tr("%Ln warnings", nullptr, all - failed), run)
                     : tr("%1, %2, %3 in run %4", "2 failed, 1 warning, 3 notes in run 128")
                           .arg(tr("%Ln failed", nullptr, failed), tr("%Ln warnings", nullptr, all - failed - notes), tr("%Ln notes", nullptr, notes), run),
        run.isEmpty() ? QString() : tr("Run %1").arg(run)); // the switch beside it tells the numbers too
    m_empty->setVisible(m_filter.rowCount() == 0);
    if (all == 0 && !m_controller.link().connected())
        m_empty->sayNotYet();
    else
        m_empty->say(all == 0 ? tr("No problems in this run.") : tr("No problems of this kind."));
    m_retryAll->setEnabled(m_controller.link().connected() && !m_model.retryable().isEmpty() && m_controller.may(u"documentation.retry"_s));
    m_retryAll->setToolTip(m_controller.forbidden(u"documentation.retry"_s));
    m_model.setSourcesHere(m_controller.link().local);
    m_model.setRetryAllowed(m_controller.may(u"documentation.retry"_s));
    selectChosen();
    // As high as its rows, so that the details stand below the last of them.
    m_card->setMaximumHeight(m_filter.rowCount() == 0 ? scaled(160) : qMax(2, m_filter.rowCount()) * scaled(problemRowHeight) + scaled(headAndBorder));
    m_details->setProblem(selected(), m_feed.project());
}

void ProblemsPage::sizeColumns()
{
    const int width = m_table->viewport()->width();
    // What a chip and an action say is read whole, in whichever language.
    const QFontMetrics words(theme::font(Type::Medium));
    int severity = 100, action = 96;
    for (const Severity kind : {Severity::Error, Severity::Warning, Severity::Info})
        severity = qMax(severity, words.horizontalAdvance(severityName(kind)) + 37 + 34);
    for (const QString &text : {ProblemModel::tr("Retry"), ProblemModel::tr("Open")})
        action = qMax(action, words.horizontalAdvance(text) + 22 + 36);
    const int department = m_compact ? 0 : scaled(176);
    const int source = qMin(scaled(260), (width - severity - action - department) * 2 / 5);
    m_table->setColumnWidth(ProblemModel::SeverityColumn, severity);
    m_table->setColumnWidth(ProblemModel::DepartmentColumn, department);
    m_table->setColumnWidth(ProblemModel::SourceColumn, source);
    m_table->setColumnWidth(ProblemModel::ActionColumn, action);
    m_table->setColumnWidth(ProblemModel::ReasonColumn, qMax(120, width - severity - department - source - action));
}

void ProblemsPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    sizeColumns();
    refresh();
    Q_EMIT seen();
}

} // namespace tars::gui
