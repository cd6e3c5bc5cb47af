#include "gui/charts/barchart.h"

#include "gui/models/format.h"
#include "gui/widgets/paint.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QToolTip>
#include <cmath>

namespace tars::gui
{

using namespace theme;
using namespace Qt::StringLiterals;

namespace
{
constexpr int labelEvery = 5;
constexpr double axisWidth = 56;

/// The next 1, 2 or 5 times a power of ten.
double topOf(double value)
{
    const double power = std::pow(10.0, std::floor(std::log10(qMax(value, 1.0))));
    for (const double step : {1.0, 2.0, 5.0})
        if (value <= step * power)
            return step * power;
    return 10 * power;
}
}

BarChart::BarChart(QWidget *parent) : QWidget(parent)
{
    setAccessibleName(tr("Duration of the last runs"));
    setMinimumHeight(70);
}

void BarChart::setBars(const QList<Bar> &bars)
{
    m_bars = bars;
    double longest = 0;
    for (const Bar &bar : bars)
        longest = qMax(longest, bar.seconds);
    m_unit = longest > 2 * 3600 ? 3600 : longest > 120 ? 60 : 1;
    m_top = topOf(longest / m_unit);
    setAccessibleDescription(bars.isEmpty()
            ? tr("No runs yet.")
            : tr("%Ln runs, the longest %1, the last %2.", nullptr, int(bars.size()))
                  .arg(format::shortDuration(qint64(longest)), format::shortDuration(qint64(bars.last().seconds))));
    update();
}

void BarChart::setSelected(const QString &label)
{
    m_selected = label;
    update();
}

QRectF BarChart::plot() const { return {scaled(axisWidth), 8, width() - scaled(axisWidth) - 4, height() - 8 - scaled(20.0)}; }

QRectF BarChart::barRect(int index) const
{
    const QRectF area = plot();
    const double pitch = qMin(32.0, area.width() / qMax(1, int(m_bars.size())));
    const double height = qMax(1.0, area.height() * m_bars.at(index).seconds / m_unit / m_top);
    return {area.left() + 4 + index * pitch, area.bottom() - height, qMax(3.0, pitch * .54), height};
}

int BarChart::barAt(const QPointF &position) const
{
    for (int i = 0; i < m_bars.size(); ++i) {
        QRectF column = barRect(i).adjusted(-3, 0, 3, 0);
        column.setTop(0);
        column.setBottom(height());
        if (column.contains(position))
            return i;
    }
    return -1;
}

void BarChart::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokens(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF area = plot();
    for (int i = 0; i <= 2; ++i) {
        const double value = m_top * i / 2;
        const double y = std::round(area.bottom() - area.height() * i / 2);
        painter.fillRect(QRectF(area.left(), y, area.width(), 1), QColor(i == 0 ? t.border : t.grid));
        QString label = QLocale().toString(value, 'g', 3);
        if (i == 2)
            label = m_unit == 1 ? tr("%1 s").arg(label) : m_unit == 60 ? tr("%1 min").arg(label) : tr("%1 h").arg(label);
        paint::text(painter, {0, y - 9, scaled(axisWidth) - 8, 18}, Qt::AlignRight | Qt::AlignVCenter, label, Type::Axis, t.text3);
    }
    const QFontMetricsF metrics(theme::font(Type::Axis));
    double labelledTo = -100;
    for (int i = 0; i < m_bars.size(); ++i) {
        const Bar &bar = m_bars.at(i);
        const bool selected = bar.label == m_selected;
        const QRectF r = barRect(i);
        painter.setPen(Qt::NoPen);
        painter.setBrush(selected ? QColor(t.accent) : mix(t.accent, t.surface, .45));
        painter.drawRoundedRect(r, 1.5, 1.5);
        const double half = metrics.horizontalAdvance(bar.label) / 2 + 3;
        const bool wanted = selected || bar.label.toLongLong() % labelEvery == 0 || m_bars.size() <= labelEvery;
        if (!wanted || (r.center().x() - half < labelledTo && !selected))
            continue;
        labelledTo = r.center().x() + half;
        paint::text(painter, {r.center().x() - half, area.bottom() + 3, 2 * half, scaled(16.0)}, Qt::AlignCenter, bar.label, Type::Axis,
            selected ? t.text : t.text3);
    }
}

void BarChart::mousePressEvent(QMouseEvent *event)
{
    if (const int index = barAt(event->position()); index >= 0 && event->button() == Qt::LeftButton)
        Q_EMIT clicked(m_bars.at(index).label);
}

bool BarChart::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        auto *help = static_cast<QHelpEvent *>(event);
        const int index = barAt(help->pos());
        if (index >= 0)
            QToolTip::showText(help->globalPos(), tr("Run %1: %2").arg(m_bars.at(index).label, format::shortDuration(qint64(m_bars.at(index).seconds))), this);
        else
            QToolTip::hideText();
        return true;
    }
    return QWidget::event(event);
}

} // namespace tars::gui
