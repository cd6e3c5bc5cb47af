#include "gui/widgets/segmented.h"

#include "gui/widgets/paint.h"

#include <QKeyEvent>
#include <QMouseEvent>

namespace tars::gui
{

using namespace theme;

namespace
{
constexpr int stripHeight = 34;
constexpr int segmentRing = 2;
} // namespace

Segmented::Segmented(const QStringList &choices, QWidget *parent) : QWidget(parent), m_choices(choices)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(m_choices.value(0));
}

void Segmented::setCurrent(int index)
{
    // Lists stop at their ends.
    if (index < 0 || index >= m_choices.size() || index == m_current)
        return;
    m_current = index;
    if (m_name.isEmpty())
        setAccessibleName(m_choices.at(index));
    update();
    Q_EMIT currentChanged(index);
}

void Segmented::setName(const QString &name)
{
    m_name = name;
    setAccessibleName(name);
}

void Segmented::setLabels(const QStringList &labels)
{
    if (labels == m_choices || labels.size() != m_choices.size())
        return;
    m_choices = labels;
    if (m_name.isEmpty())
        setAccessibleName(m_choices.value(m_current));
    updateGeometry();
    update();
}

void Segmented::setIcons(const QStringList &icons)
{
    m_icons = icons;
    updateGeometry();
    update();
}

int Segmented::widthOf(int index) const
{
    return QFontMetrics(theme::font(Type::Medium)).horizontalAdvance(m_choices.at(index)) + (m_icons.isEmpty() ? 24 : 46);
}

QRect Segmented::segment(int index) const
{
    int x = segmentRing + 2;
    for (int i = 0; i < index; ++i)
        x += widthOf(i);
    const QRect r(x, segmentRing + 2, widthOf(index), scaled(stripHeight) - 4);
    return QStyle::visualRect(layoutDirection(), rect(), r);
}

QSize Segmented::sizeHint() const
{
    int width = 4 + 2 * segmentRing;
    for (int i = 0; i < m_choices.size(); ++i)
        width += widthOf(i);
    return {width, scaled(stripHeight) + 2 * segmentRing};
}

void Segmented::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokens(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(QColor(t.border), 1));
    painter.setBrush(QColor(t.sunken));
    painter.drawRoundedRect(QRectF(rect()).adjusted(segmentRing + .5, segmentRing + .5, -segmentRing - .5, -segmentRing - .5), controlRadius, controlRadius);
    for (int i = 0; i < m_choices.size(); ++i) {
        const QRectF r = QRectF(segment(i)).adjusted(.5, .5, -.5, -.5);
        if (i == m_current) {
            painter.setPen(QPen(QColor(t.controlBorder), 1));
            painter.setBrush(QColor(t.surface));
            painter.drawRoundedRect(r, controlRadius - 1, controlRadius - 1);
        }
        QRectF words = r;
        if (!m_icons.isEmpty()) {
            const bool mirrored = layoutDirection() == Qt::RightToLeft;
            paint::icon(painter, m_icons.value(i), {mirrored ? r.right() - 26 : r.left() + 12, r.center().y() - 7, 14, 14},
                QColor(i == m_current ? t.accent : t.text2));
            words = mirrored ? r.adjusted(0, 0, -22, 0) : r.adjusted(22, 0, 0, 0);
        }
        paint::text(painter, words, Qt::AlignCenter, m_choices.at(i), Type::Medium, i == m_current ? t.text : t.text2);
    }
    if (hasFocus())
        paint::focusRing(painter, QRectF(rect()).adjusted(1, 1, -1, -1), controlRadius + 2, t);
}

void Segmented::mousePressEvent(QMouseEvent *event)
{
    for (int i = 0; i < m_choices.size(); ++i)
        if (segment(i).contains(event->position().toPoint()))
            setCurrent(i);
}

void Segmented::keyPressEvent(QKeyEvent *event)
{
    const int step = layoutDirection() == Qt::RightToLeft ? -1 : 1;
    if (event->key() == Qt::Key_Right)
        setCurrent(m_current + step);
    else if (event->key() == Qt::Key_Left)
        setCurrent(m_current - step);
    else
        QWidget::keyPressEvent(event);
}

} // namespace tars::gui
