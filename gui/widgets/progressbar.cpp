#include "gui/widgets/progressbar.h"

#include <QStyle>

namespace tars::gui
{

using namespace theme;

ProgressBar::ProgressBar(int height, QWidget *parent) : QWidget(parent), m_height(height)
{
    setFixedHeight(height);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_ease.setDuration(easeMs);
    m_ease.setEasingCurve(QEasingCurve::OutCubic);
    connect(&m_ease, &QVariantAnimation::valueChanged, this, [this](const QVariant &value) {
        m_shown = value.toDouble();
        update();
    });
    m_move.setStartValue(0.0);
    m_move.setEndValue(1.0);
    m_move.setDuration(1600);
    m_move.setLoopCount(-1);
    connect(&m_move, &QVariantAnimation::valueChanged, this, qOverload<>(&ProgressBar::update));
}

void ProgressBar::setColour(std::optional<QRgb> colour)
{
    m_colour = colour;
    update();
}

void ProgressBar::setState(double fraction, paint::BarStyle style)
{
    if (fraction == m_target && style == m_style)
        return;
    const bool sameRun = fraction >= m_target && isVisible();
    m_target = fraction;
    m_style = style;
    setAccessibleDescription(tr("%1 percent").arg(int(fraction * 100)));
    m_ease.stop();
    if (!sameRun || (fraction - m_shown) * width() < 1) {
        m_shown = fraction; // less than a pixel need not be eased
    } else {
        m_ease.setStartValue(m_shown);
        m_ease.setEndValue(fraction);
        m_ease.start();
    }
    update();
}

void ProgressBar::setMoving(bool moving)
{
    if (m_moving == moving)
        return;
    m_moving = moving;
    animate();
    update();
}

void ProgressBar::animate()
{
    // Reduced motion stills it: a part that stands in the middle says the same.
    const bool still = style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this) == 0;
    if (m_moving && isVisible() && !still)
        m_move.start();
    else
        m_move.stop();
}

void ProgressBar::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokens(palette());
    QPainter painter(this);
    if (m_moving)
        paint::movingBar(painter, rect(), isAnimated() ? m_move.currentValue().toDouble() : .5, m_colour.value_or(t.accent), t);
    else
        paint::progressBar(painter, rect(), m_shown, m_colour.value_or(t.accent), m_style, t);
}

void ProgressBar::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_move.stop();
    m_ease.stop();
    m_shown = m_target;
}

void ProgressBar::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    animate();
}

} // namespace tars::gui
