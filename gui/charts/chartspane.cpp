#include "gui/charts/chartspane.h"

#include "gui/charts/charttable.h"
#include "gui/charts/donut.h"
#include "gui/charts/linechart.h"
#include "gui/models/format.h"
#include "gui/widgets/button.h"
#include "gui/widgets/card.h"

#include <QMenu>

namespace tars::gui
{

using namespace theme;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{
constexpr auto redrawInterval = 500ms;
constexpr int lowHeight = 220;

/// A card that holds one chart close to its edges.
Card *chartCard(const QString &title, QWidget *chart, QWidget *parent)
{
    auto *card = new Card(title, parent);
    card->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Expanding);
    card->body()->setContentsMargins(cardPadding, 8, cardPadding + 1, 4);
    card->body()->setSpacing(2);
    card->body()->addWidget(chart, 1);
    return card;
}
} // namespace

ChartsPane::ChartsPane(RunController &controller, const SampleStore &samples, QWidget *parent)
    : QWidget(parent)
    , m_controller(controller)
    , m_samples(samples)
    , m_progress(new LineChart(LineChart::Kind::Lines, tr("Progress by department"), this))
    , m_throughput(new LineChart(LineChart::Kind::Area, tr("Throughput"), this))
    , m_memory(new LineChart(LineChart::Kind::Area, tr("Memory"), this))
    , m_donut(new Donut(this))
    , m_window(new Button(Button::Look::Link, {}, {}, this))
    , m_rate(new Text(Type::Card, Text::Ink::Strong, this))
    , m_megabytes(new Text(Type::Card, Text::Ink::Strong, this))
{
    m_progressCard = chartCard(tr("Progress by department"), m_progress, this);
    m_throughputCard = chartCard(tr("Throughput"), m_throughput, this);
    m_memoryCard = chartCard(tr("Memory"), m_memory, this);
    m_compositionCard = chartCard(tr("Composition"), m_donut, this);
    m_progressCard->note()->hide();
    m_progressCard->body()->setSpacing(8);
    addFlush(*m_progressCard->head(), m_window, Button::linkRoom());
    m_window->setTrailingIcon(u"chevron-down"_s);
    m_throughputCard->head()->insertWidget(2, m_rate);
    m_throughputCard->note()->setText(tr("docs/s"));
    m_memoryCard->head()->insertWidget(2, m_megabytes);
    m_memoryCard->note()->setText(tr("MB"));
    m_compositionCard->note()->setText(tr("filled = done"));

    // A chart squeezed below its cards' room would push them over their neighbours.
    for (QWidget *chart : {static_cast<QWidget *>(m_progress), static_cast<QWidget *>(m_throughput), static_cast<QWidget *>(m_memory)})
        chart->setMinimumSize(1, 1);
    m_small = new QBoxLayout(QBoxLayout::TopToBottom);
    m_small->setSpacing(gap);
    m_small->addWidget(m_throughputCard, 1);
    m_small->addWidget(m_memoryCard, 1);
    m_row = new QHBoxLayout(this);
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(gap);
    m_row->addWidget(m_progressCard);
    m_row->addLayout(m_small);
    m_row->addWidget(m_compositionCard);
    arrange();
    m_pace.setSingleShot(true);
    m_pace.setInterval(redrawInterval);
    connect(&m_pace, &QTimer::timeout, this, [this] {
        if (m_dirty)
            redraw();
    });
    connect(m_window, &Button::clicked, this, &ChartsPane::chooseWindow);
}

void ChartsPane::setCompact(bool compact)
{
    m_compact = compact;
    m_compositionCard->setVisible(!compact);
    for (Card *card : {m_progressCard, m_throughputCard, m_memoryCard})
        card->setFlat(compact);
    m_progressCard->titleText()->setVisible(!compact);
    if (!compact)
        addFlush(*m_progressCard->head(), m_window, Button::linkRoom());
    arrange();
}

void ChartsPane::arrange()
{
    // In a low window the small ones stand side by side.
    const bool low = !m_compact && height() < scaled(lowHeight);
    m_small->setDirection(low ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    // The titles stay whole there: a rate and megabytes are known without their units.
    m_throughputCard->note()->setVisible(!low);
    m_memoryCard->note()->setVisible(!low);
    nameWindow(low);
    m_row->setStretch(0, low ? 346 : 400);
    m_row->setStretch(1, low ? 344 : 272);
    m_row->setStretch(2, low ? 310 : 336);
}

void ChartsPane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

QString ChartsPane::windowName() const
{
    return m_minutes == 0 ? tr("Whole run") : m_minutes == 120 ? tr("Last 2 h") : tr("Last %Ln min", nullptr, m_minutes);
}

void ChartsPane::nameWindow(bool briefly)
{
    const QString whole = windowName();
    m_window->setLabel(briefly && m_minutes > 0 ? format::duration(60 * m_minutes) : whole);
    m_window->setAccessibleName(whole);
    m_window->setToolTip(whole);
}

void ChartsPane::setWindowMinutes(int minutes)
{
    m_minutes = minutes;
    nameWindow(m_small->direction() == QBoxLayout::LeftToRight);
    redraw();
}

void ChartsPane::chooseWindow()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const int minutes : {5, 30, 120, 0}) {
        QAction *action = menu->addAction(minutes == 0 ? tr("Whole run") : minutes == 120 ? tr("Last 2 h") : tr("Last %Ln min", nullptr, minutes));
        action->setCheckable(true);
        action->setChecked(minutes == m_minutes);
        connect(action, &QAction::triggered, this, [this, minutes] { setWindowMinutes(minutes); });
    }
    menu->addSeparator();
    connect(menu->addAction(tr("Show as table")), &QAction::triggered, this, [this] {
        const QDateTime from = m_minutes > 0 && m_samples.last().isValid() ? m_samples.last().addSecs(-60 * m_minutes) : m_samples.first();
        (new ChartTable(m_samples, m_controller.record().departments, from, window()))->open();
    });
    menu->popup(m_window->mapToGlobal(QPoint(0, m_window->height())));
}

void ChartsPane::setDirty()
{
    m_dirty = true;
    if (isVisible() && !m_pace.isActive())
        redraw();
}

void ChartsPane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_dirty)
        redraw();
}

void ChartsPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    // The series keep the colours that they were given.
    if (event->type() == QEvent::PaletteChange)
        setDirty();
}

void ChartsPane::redraw()
{
    m_dirty = false;
    m_pace.start();
    const Tokens &t = tokens(palette());
    const StatusRecord &record = m_controller.record();
    const RunControlView view = m_controller.control();
    const bool connected = m_controller.link().connected();

    ChartData time;
    time.to = m_controller.runActive() && connected ? QDateTime::currentDateTimeUtc()
        : m_samples.last().isValid()                ? m_samples.last()
                                                    : QDateTime::currentDateTimeUtc();
    const QDateTime begin = m_samples.first().isValid() ? m_samples.first() : time.to.addSecs(-60);
    const QDateTime earliest = m_minutes > 0 ? time.to.addSecs(-60 * m_minutes) : begin;
    // A young run fills the chart instead of a sliver at its right; never less than a minute.
    time.from = qMin(qMax(begin, earliest), time.to.addSecs(-60));
    time.holds = m_samples.holds();
    time.faded = view.bars == BarsLook::Striped || view.bars == BarsLook::Faded;

    ChartData progress = time;
    progress.top = 100;
    progress.topSuffix = tr(" %");
    const auto &samples = m_samples.samples();
    for (const DepartmentProgress &department : record.departments) {
        if (department.total == 0)
            continue;
        ChartLine line{{}, format::percent(department.percent()),
            t.department(department.department), department.department, {}};
        const QString key = slug(department.department);
        line.points.reserve(samples.size());
        for (const Sample &sample : samples) {
            const double done = sample.completed.value(key).toDouble() / double(department.total);
            line.points.append({double(sample.at.toMSecsSinceEpoch()), qBound(0.0, done, 1.0) * 100});
        }
        // It ends where its label says: the last sample is a little older.
        if (connected && m_controller.runActive() && !line.points.isEmpty() && time.to > m_samples.last())
            line.points.append({double(time.to.toMSecsSinceEpoch()), double(department.completed) / double(department.total) * 100});
        progress.lines.append(line);
    }
    m_progress->setData(progress);
    // One department is no composition: its line has the room.
    m_compositionCard->setVisible(!m_compact && progress.lines.size() != 1);

    ChartLine rate{{}, {}, t.accent, {}, {}}, memory{{}, {}, t.text2, {}, {}};
    double highestRate = 0, highestMemory = 0;
    for (const Sample &sample : samples) {
        const double at = double(sample.at.toMSecsSinceEpoch());
        rate.points.append({at, sample.unitsPerSecond});
        memory.points.append({at, double(sample.memoryBytes) / 1e6});
        if (sample.at >= time.from) {
            highestRate = qMax(highestRate, sample.unitsPerSecond);
            highestMemory = qMax(highestMemory, double(sample.memoryBytes) / 1e6);
        }
    }
    const bool running = connected && m_controller.runActive();
    rate.value = running ? format::rate(record.state == RunState::Paused ? 0 : record.unitsPerSecond) : u"—"_s;
    memory.value = connected ? format::bytes(m_controller.service().memoryBytes) : u"—"_s;
    m_rate->setText(rate.value);
    m_megabytes->setText(memory.value);
    ChartData throughput = time;
    throughput.faded = !connected;
    throughput.top = niceCeiling(highestRate);
    throughput.lines = {rate};
    m_throughput->setData(throughput);
    ChartData used = time;
    used.faded = !connected;
    used.top = niceCeiling(highestMemory);
    used.lines = {memory};
    m_memory->setData(used);
    PhaseProgress site;
    for (const PhaseProgress &phase : record.phases)
        if (phase.phase == Phase::Integration)
            site = phase;
    m_donut->setParts(record.departments, site, time.faded);
}

} // namespace tars::gui
