#include "gui/charts/linechart.h"

#include "gui/models/format.h"
#include "gui/models/names.h"
#include "gui/models/samplestore.h"
#include "gui/widgets/paint.h"

#include <QAreaSeries>
#include <QChart>
#include <QGraphicsLayout>
#include <QLineSeries>
#include <QPainterPath>
#include <QValueAxis>
#include <algorithm>

namespace tars::gui
{

using namespace theme;
using namespace Qt::StringLiterals;

namespace
{
constexpr qint64 gapMs = 15000; ///< a longer silence is no data: a break, never a line
constexpr qsizetype neighbours = 4; ///< on each side, that tell how closely a stretch was sampled
constexpr double axisWidth = 42;
constexpr double axisHeight = 24;
constexpr double labelsWidth = 126;
constexpr double widestLabels = 200;
constexpr double labelsOverhead = 86; ///< leader, mark, value and gaps
constexpr double labelPitch = 16;

QList<QList<QPointF>> stretches(const QList<QPointF> &points, const QList<HoldSpan> &holds)
{
    // Nothing is sampled while the run is held, and nothing moves: that is no gap.
    const auto held = [&holds](double from, double to) {
        return std::any_of(holds.cbegin(), holds.cend(), [&](const HoldSpan &span) {
            return double(span.from.toMSecsSinceEpoch()) <= from + gapMs && (!span.to.isValid() || double(span.to.toMSecsSinceEpoch()) >= to - gapMs);
        });
    };
    // Older times are kept thinner: a gap there is what is far wider than the other steps around it.
    const auto wide = [&points](qsizetype i) {
        const double step = points.at(i).x() - points.at(i - 1).x();
        if (step <= gapMs)
            return false;
        QList<double> others;
        for (qsizetype at = std::max<qsizetype>(1, i - neighbours); at <= std::min(points.size() - 1, i + neighbours); ++at)
            if (at != i)
                others.append(points.at(at).x() - points.at(at - 1).x());
        if (others.size() < 3)
            return true;
        // Not the widest of them: another gap may be near.
        const qsizetype typical = others.size() / 4;
        std::nth_element(others.begin(), others.begin() + typical, others.end(), std::greater<>());
        return step > 4 * others.at(typical);
    };
    QList<QList<QPointF>> result;
    for (qsizetype i = 0; i < points.size(); ++i) {
        if (i == 0 || (wide(i) && !held(points.at(i - 1).x(), points.at(i).x())))
            result.append(QList<QPointF>());
        result.last().append(points.at(i));
    }
    return result;
}

/// The part of a line between two times; where the line comes in from before, it starts at the edge.
QList<QPointF> clipped(const QList<QPointF> &points, double from, double to)
{
    QList<QPointF> shown;
    for (qsizetype i = 0; i < points.size(); ++i) {
        const QPointF &point = points.at(i);
        if (point.x() < from || point.x() > to)
            continue;
        if (shown.isEmpty() && i > 0 && point.x() > from) {
            const QPointF &before = points.at(i - 1);
            shown.append({from, before.y() + (point.y() - before.y()) * (from - before.x()) / (point.x() - before.x())});
        }
        shown.append(point);
    }
    return shown;
}
} // namespace

LineChart::LineChart(Kind kind, const QString &title, QWidget *parent)
    : QChartView(parent)
    , m_kind(kind)
    , m_title(title)
    , m_x(new QValueAxis(this))
    , m_y(new QValueAxis(this))
{
    setFrameShape(QFrame::NoFrame);
    setRenderHint(QPainter::Antialiasing);
    setBackgroundBrush(Qt::NoBrush);
    setStyleSheet(u"background: transparent"_s);
    setFocusPolicy(Qt::NoFocus);
    viewport()->setFocusPolicy(Qt::NoFocus); // a graphics view gives its viewport one of its own
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMinimumHeight(60);
    chart()->setBackgroundVisible(false);
    chart()->setMargins(QMargins());
    chart()->layout()->setContentsMargins(0, 0, 0, 0);
    chart()->legend()->hide();
    chart()->setAnimationOptions(QChart::NoAnimation);
    for (QValueAxis *axis : {m_x, m_y}) {
        axis->setVisible(false);
        axis->setRange(0, 1);
    }
    chart()->addAxis(m_x, Qt::AlignBottom);
    chart()->addAxis(m_y, Qt::AlignLeft);
    setAccessibleName(title);
}

int LineChart::seriesCount() const
{
    return int(std::count_if(m_series.cbegin(), m_series.cend(), [](QLineSeries *s) { return s->count() > 0; }));
}

void LineChart::setData(const ChartData &data)
{
    m_data = data;
    for (ChartLine &line : m_data.lines)
        if (line.name.isEmpty() && line.mark)
            line.name = departmentShortName(*line.mark);
    const QFontMetricsF names(theme::font(Type::Secondary));
    m_labels = scaled(labelsWidth);
    for (const ChartLine &line : std::as_const(m_data.lines))
        m_labels = std::clamp(names.horizontalAdvance(line.name) + scaled(labelsOverhead), m_labels, scaled(widestLabels));
    const Tokens &t = tokens(palette());
    struct Stretch {
        const ChartLine *line;
        QList<QPointF> points;
    };
    QList<Stretch> all;
    const double from = double(data.from.toMSecsSinceEpoch()), to = double(data.to.toMSecsSinceEpoch());
    for (const ChartLine &line : std::as_const(m_data.lines)) {
        const auto parts = stretches(line.points, data.holds);
        for (const QList<QPointF> &points : parts)
            if (const QList<QPointF> shown = clipped(points, from, to); !shown.isEmpty())
                all.append({&line, shown});
    }
    while (m_series.size() < all.size()) {
        auto *series = new QLineSeries(this);
        if (m_kind == Kind::Area) {
            auto *area = new QAreaSeries(series);
            area->setParent(this);
            chart()->addSeries(area);
            area->attachAxis(m_x);
            area->attachAxis(m_y);
            area->setPen(Qt::NoPen);
            m_areas.append(area);
            auto *edge = new QLineSeries(this);
            chart()->addSeries(edge);
            edge->attachAxis(m_x);
            edge->attachAxis(m_y);
            m_edges.append(edge);
        } else {
            chart()->addSeries(series);
            series->attachAxis(m_x);
            series->attachAxis(m_y);
        }
        m_series.append(series);
    }
    m_x->setRange(from, std::max(to, from + 1));
    m_y->setRange(0, data.top);
    for (int i = 0; i < m_series.size(); ++i) {
        if (i >= all.size()) {
            m_series[i]->clear();
            if (m_kind == Kind::Area)
                m_edges[i]->clear();
            continue;
        }
        // Thinned to the chart's share of points, then given in one call.
        m_series[i]->replace(thinned(all[i].points, std::max<int>(4, SampleStore::pointsPerLine * int(all[i].points.size())
                / std::max<int>(1, int(all[i].line->points.size())))));
        const QColor colour = data.faded ? faded(all[i].line->colour, t) : QColor(all[i].line->colour);
        const QPen pen(colour, m_kind == Kind::Area ? 1.6 : 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
        if (m_kind == Kind::Lines) {
            m_series[i]->setPen(pen);
            continue;
        }
        QLinearGradient fill(0, 0, 0, 1);
        fill.setCoordinateMode(QGradient::ObjectBoundingMode);
        QColor upper = colour, lower = colour;
        upper.setAlphaF(.28f);
        lower.setAlphaF(.02f);
        fill.setColorAt(0, upper);
        fill.setColorAt(1, lower);
        m_edges[i]->setPen(pen);
        m_edges[i]->replace(m_series[i]->points());
        m_areas[i]->setBrush(fill);
    }
    describe(m_title);
    layOut();
    viewport()->update();
}

void LineChart::describe(const QString &title)
{
    QStringList parts;
    for (const ChartLine &line : std::as_const(m_data.lines))
        if (!line.value.isEmpty())
            parts << (line.name.isEmpty() ? line.value : tr("%1 %2").arg(line.name, line.value));
    setAccessibleDescription(parts.isEmpty() ? tr("%1: no data yet.").arg(title)
                                             : tr("%1: %2.").arg(title, parts.join(u", "_s)));
}

QRectF LineChart::plot() const
{
    const double right = m_kind == Kind::Lines ? qMax(scaled(labelsWidth), m_labels) : 10;
    const double axis = scaled(axisWidth);
    return QRectF(axis, 9, width() - axis - right, height() - scaled(axisHeight) - 9);
}

void LineChart::layOut() { chart()->setPlotArea(plot()); }

void LineChart::resizeEvent(QResizeEvent *event)
{
    QChartView::resizeEvent(event);
    layOut();
}

double LineChart::xOf(double msecs) const
{
    const QRectF area = plot();
    const double from = double(m_data.from.toMSecsSinceEpoch()), to = double(m_data.to.toMSecsSinceEpoch());
    return area.left() + (to > from ? (msecs - from) / (to - from) : 0) * area.width();
}

double LineChart::yOf(double value) const
{
    const QRectF area = plot();
    return area.bottom() - (m_data.top > 0 ? value / m_data.top : 0) * area.height();
}

void LineChart::drawBackground(QPainter *painter, const QRectF &)
{
    const Tokens &t = tokens(palette());
    const QRectF area = plot();
    // At most five hairlines, fewer where they would crowd.
    const int steps = m_kind == Kind::Area ? 2 : area.height() > 110 ? 4 : 2;
    for (int i = 0; i <= steps; ++i) {
        const double value = m_data.top * i / steps;
        const double y = std::round(yOf(value));
        painter->fillRect(QRectF(area.left(), y, area.width(), 1), QColor(i == 0 ? t.border : t.grid));
        QString label = m_data.top < steps ? QLocale().toString(value, 'g', 2) : format::count(qRound64(value));
        if (i == steps)
            label += m_data.topSuffix;
        paint::text(*painter, {0, y - 9, scaled(axisWidth) - 10, 18}, Qt::AlignRight | Qt::AlignVCenter, label, Type::Axis, t.text3);
    }
    paintBands(*painter, area);
    const QFontMetricsF metrics(theme::font(Type::Axis));
    const bool seconds = m_data.from.secsTo(m_data.to) < 180;
    const double room = format::clockWidth(theme::font(Type::Axis), seconds) + 10;
    const int most = std::clamp(int(area.width() / room), 0, 6);
    const auto ticks = clockTicks(m_data.from, m_data.to, most);
    for (const QDateTime &tick : ticks) {
        const double x = xOf(double(tick.toMSecsSinceEpoch()));
        const QString label = seconds ? format::clockWithSeconds(tick) : format::clock(tick);
        const double half = metrics.horizontalAdvance(label) / 2 + 1;
        if (x - half < area.left() - 14 || x + half > area.right() + 10)
            continue;
        paint::text(*painter, {x - half, area.bottom() + 5, 2 * half, scaled(18.0)}, Qt::AlignCenter, label, Type::Axis, t.text3);
    }
}

void LineChart::paintBands(QPainter &painter, const QRectF &area) const
{
    const Tokens &t = tokens(palette());
    for (const HoldSpan &span : m_data.holds) {
        const QDateTime end = span.to.isValid() ? span.to : m_data.to;
        const double left = std::max(area.left(), xOf(double(span.from.toMSecsSinceEpoch())));
        const double right = std::min(area.right(), xOf(double(end.toMSecsSinceEpoch())));
        if (right <= left)
            continue;
        const QRectF band(left, area.top() - 6, right - left, area.height() + 6);
        painter.fillRect(band, QColor(t.warningTint));
        paint::hatching(painter, band, mix(t.warning, t.warningTint, .3), 8, 1);
        if (m_kind != Kind::Lines || band.width() < 16)
            continue;
        const double size = 11;
        paint::icon(painter, u"pause"_s, {band.center().x() - size / 2, band.top() + 6, size, size}, QColor(t.warning));
        const QString held = format::duration(span.from.secsTo(end));
        if (band.width() > std::max(44.0, QFontMetricsF(theme::font(Type::Axis)).horizontalAdvance(held) + 4)) {
            paint::text(painter, {band.left(), band.top() + 18, band.width(), scaled(16.0)}, Qt::AlignCenter, held, Type::Axis, t.warning);
        }
    }
}

void LineChart::drawForeground(QPainter *painter, const QRectF &)
{
    painter->setRenderHint(QPainter::Antialiasing);
    const Tokens &t = tokens(palette());
    for (const ChartLine &line : std::as_const(m_data.lines)) {
        if (line.points.isEmpty())
            continue;
        const QPointF end(xOf(line.points.last().x()), yOf(line.points.last().y()));
        painter->setPen(QPen(QColor(t.surface), 1.5));
        painter->setBrush(m_data.faded ? faded(line.colour, t) : QColor(line.colour));
        painter->drawEllipse(end, 4, 4);
    }
    if (m_kind == Kind::Lines)
        paintLabels(*painter, plot());
}

void LineChart::paintLabels(QPainter &painter, const QRectF &area) const
{
    const Tokens &t = tokens(palette());
    struct Label {
        const ChartLine *line;
        double wanted, y;
    };
    QList<Label> labels;
    for (const ChartLine &line : m_data.lines)
        if (!line.points.isEmpty())
            labels.append({&line, yOf(line.points.last().y()), 0});
    std::stable_sort(labels.begin(), labels.end(), [](const Label &a, const Label &b) { return a.wanted < b.wanted; });
    // Downwards 16 px apart, then pushed up from the bottom.
    double next = area.top();
    for (Label &label : labels) {
        label.y = std::max(label.wanted, next);
        next = label.y + scaled(labelPitch);
    }
    double limit = area.bottom();
    for (auto label = labels.rbegin(); label != labels.rend(); ++label) {
        label->y = std::min(label->y, limit);
        limit = label->y - scaled(labelPitch);
    }
    for (const Label &label : std::as_const(labels)) {
        const QColor colour = m_data.faded ? faded(label.line->colour, t) : QColor(label.line->colour);
        const double start = xOf(label.line->points.last().x()) + 6, end = area.right() + 14;
        QPainterPath leader(QPointF(start, label.wanted));
        const double bend = (start + end) / 2;
        leader.cubicTo({bend, label.wanted}, {bend, label.y}, {end, label.y});
        painter.setPen(QPen(colour, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawPath(leader);
        const QRectF mark(area.right() + 14, label.y - 5.5, 11, 11);
        if (label.line->mark)
            paint::departmentMark(painter, *label.line->mark, mark, t, false, m_data.faded ? .5 : 1);
        const double text = mark.right() + 6;
        paint::text(painter, {text, label.y - 9, width() - scaled(50.0) - 2 - text, 18}, Qt::AlignLeft | Qt::AlignVCenter, label.line->name,
            Type::Secondary, t.text);
        paint::text(painter, {width() - scaled(50.0), label.y - 9, scaled(50.0), 18}, Qt::AlignRight | Qt::AlignVCenter, label.line->value,
            Type::Medium, t.text);
    }
}

} // namespace tars::gui
