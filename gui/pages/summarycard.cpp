#include "gui/pages/summarycard.h"

#include "gui/models/errortext.h"
#include "gui/models/format.h"
#include "gui/models/names.h"
#include "gui/widgets/button.h"
#include "gui/widgets/progressbar.h"

#include <algorithm>

namespace tars::gui
{

using namespace theme;
using namespace Qt::StringLiterals;

namespace
{
constexpr qint64 estimatingSeconds = 15;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(tars::gui::SummaryCard)
};

QString elapsed(const StatusRecord &r, const QDateTime &now)
{
    const QDateTime end = isFinal(r.state) && r.lastUpdateTime.isValid() ? r.lastUpdateTime : now;
    const qint64 total = r.startTime.isValid() ? qMax(r.activeSeconds, r.startTime.secsTo(end)) : r.activeSeconds;
    const qint64 paused = total - r.activeSeconds;
    const QString time = format::shortDuration(total);
    return paused >= 60 ? Words::tr("%1 elapsed, %2 of it paused").arg(time, format::duration(paused))
                        : Words::tr("%1 elapsed").arg(time);
}

const PhaseProgress *foundation(const StatusRecord &r)
{
    if (r.phase != Phase::Foundation)
        return nullptr;
    for (const PhaseProgress &phase : r.phases)
        if (phase.phase == Phase::Foundation)
            return &phase;
    return nullptr;
}

/// What is still to do before a run is held. Nothing is told of a count by a service that is older.
QString saving(const StatusRecord &r, bool takesLong)
{
    if (r.inWork <= 0)
        return takesLong ? Words::tr("Still saving documents in progress") : Words::tr("Saving documents in progress");
    return takesLong ? Words::tr("Still saving %Ln large documents", nullptr, int(r.inWork))
                     : Words::tr("Saving %Ln documents in progress", nullptr, int(r.inWork));
}

QString finished(const StatusRecord &r)
{
    const QString documents = Words::tr("%Ln documents", nullptr, int(r.completedTasks));
    const QString time = format::shortDuration(r.activeSeconds);
    return r.failed > 0 ? Words::tr("%1 in %2, %Ln failed.", nullptr, int(r.failed)).arg(documents, time)
                        : Words::tr("%1 in %2.").arg(documents, time);
}
} // namespace

SummaryText summaryText(const RunController &controller, const QDateTime &now)
{
    const StatusRecord &r = controller.record();
    const RunControlView view = controller.control();
    SummaryText s;
    const bool known = r.totalTasks > 0;
    s.percent = known ? format::percent(r.percent()) : u"—"_s;
    s.fraction = known ? double(r.completedTasks) / double(r.totalTasks) : 0;
    const QString counts = Words::tr("%1 of %Ln documents", nullptr, int(r.totalTasks)).arg(format::count(r.completedTasks));
    s.headline = counts;
    if (!known) {
        const PhaseProgress *files = foundation(r);
        s.headline = files && files->total > 0 ? Words::tr("Reading the project: %1 of %2 files")
                                                     .arg(format::count(files->completed), format::count(files->total))
            : files && files->completed > 0 ? Words::tr("Reading the project: %Ln files", nullptr, int(files->completed))
                                            : Words::tr("Reading the project");
        s.moving = r.state == RunState::Running && view.bars == BarsLook::Solid;
    }
    s.subline = elapsed(r, now);
    s.leftValue = u"—"_s;
    s.leftLabel = Words::tr("left");
    s.rateValue = u"—"_s;
    s.rateLabel = Words::tr("documents/s");

    const bool running = r.state == RunState::Running && view.bars == BarsLook::Solid;
    if (running && known) {
        if (r.estimatedSecondsLeft && r.activeSeconds >= estimatingSeconds) {
            s.leftValue = format::duration(*r.estimatedSecondsLeft);
            s.leftLabel = Words::tr("left, until about %1").arg(format::clock(now.addSecs(*r.estimatedSecondsLeft)));
        } else if (r.estimatedSecondsLeft && *r.estimatedSecondsLeft < estimatingSeconds) {
            s.leftValue = format::duration(*r.estimatedSecondsLeft);
        } else if (r.phase != Phase::Departments || std::any_of(r.departments.cbegin(), r.departments.cend(),
                       [](const DepartmentProgress &d) { return d.state == DepartmentState::Running || d.state == DepartmentState::Waiting; })) {
            s.leftValue = Words::tr("estimating…"); // with all that is left held, there is no end in sight
        }
        s.rateValue = format::rate(r.unitsPerSecond);
    }
    s.compactLine = running && known ? Words::tr("%1 %2 · %3 docs/s").arg(s.leftValue, s.leftLabel, s.rateValue) : s.subline;

    switch (r.state) {
    case RunState::Pausing:
        s.headline = saving(r, controller.savingTakesLong());
        s.subline = Words::tr("%1, then the run is held.").arg(counts);
        s.compactLine = s.subline;
        break;
    case RunState::Paused: {
        s.headline = known ? Words::tr("Paused at %1").arg(counts) : Words::tr("Paused");
        const auto hold = controller.hold();
        if (hold && hold->reason == "storageFull"_L1) {
            s.subline = Words::tr("The disk is full. The run is paused; free some space, then resume.");
        } else if (hold && hold->reason == "folderReplaced"_L1) {
            s.subline = messageText(hold->reason, {}, {});
        } else if (const QString by = controller.heldBy(); hold && hold->since.isValid() && !by.isEmpty()) {
            s.subline = Words::tr("By %1, %2 ago. Resume continues from exactly this point.")
                            .arg(by, format::shortDuration(hold->since.secsTo(now)));
        } else {
            s.subline = Words::tr("Resume continues from exactly this point.");
        }
        s.compactLine = s.subline;
        if (r.estimatedSecondsLeft)
            s.leftValue = format::duration(*r.estimatedSecondsLeft);
        s.leftLabel = Words::tr("left after resuming");
        s.rateValue = format::shortDuration(r.activeSeconds);
        s.rateLabel = Words::tr("worked so far");
        break;
    }
    case RunState::Completed:
    case RunState::Stopped:
    case RunState::Failed: {
        s.headline = r.state == RunState::Completed ? finished(r)
            : r.state == RunState::Stopped          ? Words::tr("Stopped at %1").arg(counts)
                                                    : Words::tr("The run failed");
        const qint64 written = r.completedTasks - r.reused - r.failed;
        s.subline = r.state == RunState::Failed && !r.currentTask.isEmpty() ? r.currentTask
            : r.reused > 0 ? Words::tr("%1 written, %2 were up to date").arg(format::count(written), format::count(r.reused))
                           : elapsed(r, now);
        s.compactLine = s.subline;
        s.leftValue = format::shortDuration(r.activeSeconds);
        s.leftLabel = Words::tr("worked");
        s.rateValue = r.activeSeconds > 0 ? format::rate(double(written) / double(r.activeSeconds)) : u"—"_s;
        break;
    }
    default: break;
    }
    if (controller.pending() == PendingCommand::Pause && r.state == RunState::Running)
        s.headline = saving(r, false);
    return s;
}

SummaryCard::SummaryCard(RunController &controller, ProblemModel &problems, QWidget *parent)
    : Card({}, parent)
    , m_controller(controller)
    , m_problemModel(problems)
    , m_percent(new Text(Type::Percentage, Text::Ink::Strong, this))
    , m_headline(new Text(Type::Card, Text::Ink::Strong, this))
    , m_subline(new Text(Type::Secondary, Text::Ink::Normal, this))
    , m_figures(new QWidget(this))
    , m_bar(new ProgressBar(overallBarHeight, this))
    , m_open(new Button(Button::Look::Secondary, tr("Open documents"), u"document"_s, this))
    , m_next(new Button(Button::Look::Secondary, tr("Plan next run…"), u"sliders"_s, this))
{
    setAccessibleName(tr("Run"));
    m_headline->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_subline->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addStretch(1);
    words->addWidget(m_headline);
    words->addSpacing(1);
    words->addWidget(m_subline);
    words->addStretch(1);

    auto *figures = new QHBoxLayout(m_figures);
    figures->setContentsMargins(0, 0, 0, 0);
    figures->setSpacing(32);
    for (int i = 0; i < 3; ++i) {
        m_values[i] = new Text(Type::Figure, Text::Ink::Strong, this);
        m_labels[i] = new Text(Type::Secondary, Text::Ink::Quiet, this);
        m_values[i]->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        m_labels[i]->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        auto *column = new QVBoxLayout;
        column->setSpacing(0);
        column->addWidget(m_values[i]);
        column->addSpacing(2);
        column->addWidget(m_labels[i]);
        figures->addLayout(column);
    }

    auto *top = new QHBoxLayout;
    top->setSpacing(20);
    top->addWidget(m_percent);
    top->addLayout(words, 1);
    top->addWidget(m_open);
    top->addWidget(m_next);
    top->addWidget(m_figures);
    body()->setContentsMargins(cardPadding + 1, 14, cardPadding + 1, cardPadding + 1);
    body()->setSpacing(10);
    body()->addLayout(top);
    body()->addWidget(m_bar);
    connect(m_open, &Button::clicked, this, &SummaryCard::openDocuments);
    connect(m_next, &Button::clicked, this, [this] { m_controller.setPlanning(true); });
}

void SummaryCard::setCompact(bool compact)
{
    m_compact = compact;
    body()->setContentsMargins(cardPadding + 1, compact ? 8 : 14, cardPadding + 1, compact ? cardPadding - 3 : cardPadding + 1);
    body()->setSpacing(compact ? 6 : 10);
    m_figures->setVisible(!compact);
    refresh();
}

void SummaryCard::refresh()
{
    const SummaryText s = summaryText(m_controller, QDateTime::currentDateTimeUtc());
    m_percent->setText(s.percent);
    m_headline->setText(s.headline);
    m_subline->setText(m_compact ? s.compactLine : s.subline);
    const int problems = m_problemModel.failed() + m_problemModel.warnings();
    const QString values[] = {s.leftValue, s.rateValue, format::count(problems)};
    const QString labels[] = {s.leftLabel, s.rateLabel, tr("problems", "a number stands above", problems)};
    for (int i = 0; i < 3; ++i) {
        m_values[i]->setText(values[i]);
        m_labels[i]->setText(labels[i]);
    }
    for (Text *text : {m_values[2], m_labels[2]})
        text->setCursor(problems > 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    m_open->setVisible(m_controller.record().state == RunState::Completed && !m_compact);
    m_next->setVisible(isFinal(m_controller.record().state) && !m_compact);
    m_next->setEnabled(m_controller.may(u"documentation.start"_s));
    if (!m_next->isHidden())
        fitActions();
    const BarsLook bars = m_controller.control().bars;
    const auto style = bars == BarsLook::Striped ? paint::BarStyle::Striped
        : bars == BarsLook::Faded                ? paint::BarStyle::Faded
        : bars == BarsLook::None || bars == BarsLook::Empty ? paint::BarStyle::Empty
                                                            : paint::BarStyle::Solid;
    m_bar->setMoving(s.moving);
    m_bar->setState(s.fraction, style);
    m_bar->setAccessibleName(s.headline);
}

void SummaryCard::fitActions()
{
    // What came of the run is read whole: before it is cut, the buttons beside it give up their words.
    const int words = QFontMetrics(theme::font(Type::Card)).horizontalAdvance(m_headline->text());
    const std::pair<Button *, QString> actions[] = {{m_open, tr("Open documents")}, {m_next, tr("Plan next run…")}};
    for (const auto &[button, label] : actions)
        button->setLabel(label);
    for (const auto &[button, label] : actions) {
        layout()->activate();
        const bool whole = button->isHidden() || m_headline->width() > words;
        if (!whole)
            button->setLabel({});
        button->setAccessibleName(label);
        button->setToolTip(whole ? QString() : label);
    }
}

void SummaryCard::resizeEvent(QResizeEvent *event)
{
    Card::resizeEvent(event);
    fitActions();
}

void SummaryCard::paintEvent(QPaintEvent *event)
{
    Card::paintEvent(event);
    if (m_compact || m_problemModel.failed() + m_problemModel.warnings() == 0)
        return;
    QPainter painter(this);
    const QRect box = m_values[2]->geometry().translated(m_figures->pos());
    const double text = QFontMetricsF(theme::font(Type::Figure)).horizontalAdvance(m_values[2]->text());
    const double x = layoutDirection() == Qt::RightToLeft ? box.left() + text + 8 : box.right() - text - 25;
    paint::icon(painter, u"warning"_s, {x, box.center().y() - 8.0, 17, 17}, QColor(tokens(palette()).danger));
}

void SummaryCard::mouseReleaseEvent(QMouseEvent *event)
{
    const QRect target = m_values[2]->geometry().united(m_labels[2]->geometry()).translated(m_figures->pos());
    if (m_problemModel.rowCount() > 0 && target.contains(event->position().toPoint()))
        Q_EMIT viewProblems();
}

} // namespace tars::gui
