#include "gui/widgets/button.h"

#include "gui/widgets/paint.h"

#include <QKeyEvent>
#include <QPainter>

namespace tars::gui
{

using namespace theme;

namespace
{
constexpr int buttonRing = 3; ///< room around the face for the focus ring
constexpr int buttonSpinSteps = 12;
} // namespace

Button::Button(Look look, const QString &text, const QString &iconName, QWidget *parent)
    : QAbstractButton(parent)
    , m_look(look)
    , m_icon(iconName)
{
    setLabel(text);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setCursor(Qt::ArrowCursor);
    m_spin.setInterval(80);
    connect(&m_spin, &QTimer::timeout, this, [this] {
        m_step = (m_step + 1) % buttonSpinSteps;
        update();
    });
}

void Button::setLabel(const QString &label)
{
    if (label == text())
        return;
    setText(label);
    setAccessibleName(label);
    updateGeometry();
    update();
}

void Button::setIconName(const QString &name)
{
    if (m_icon == name)
        return;
    m_icon = name;
    update();
}

void Button::setTrailingIcon(const QString &name)
{
    m_trailing = name;
    updateGeometry();
    update();
}

void Button::setBusy(bool busy)
{
    if (m_busy == busy)
        return;
    m_busy = busy;
    animate();
    update();
}

void Button::animate()
{
    // Reduced motion stills the spinner: its shape alone says that something is on its way.
    const bool still = style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this) == 0;
    if (m_busy && isVisible() && !still)
        m_spin.start();
    else
        m_spin.stop();
}

QSize Button::sizeHint() const
{
    const QFontMetrics metrics(theme::font(m_look == Look::Link ? Type::Medium : Type::Button));
    const int text = metrics.horizontalAdvance(this->text());
    if (m_look == Look::Icon)
        return QSize(34 + 2 * buttonRing, 34 + 2 * buttonRing);
    if (m_look == Look::Link)
        return QSize(text + 4 + (m_trailing.isEmpty() ? 0 : 20) + 2 * buttonRing, qMax(28, metrics.height() + 6));
    const int icon = m_icon.isEmpty() ? 0 : 26;
    return QSize(text + icon + 30 + 2 * buttonRing, qMax(34, metrics.height() + 16) + 2 * buttonRing);
}

void Button::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokens(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF face = QRectF(rect()).adjusted(buttonRing, buttonRing, -buttonRing, -buttonRing);
    const bool hover = underMouse() && isEnabled();
    const bool down = isDown();

    QRgb ink = t.text;
    QColor fill(Qt::transparent), border(Qt::transparent);
    Type type = Type::Button;
    switch (m_look) {
    case Look::Primary:
        fill = isEnabled() ? QColor(down ? t.accentPressed : hover ? t.accentHover : t.accent) : QColor(t.track);
        ink = isEnabled() ? t.onAccent : t.text3;
        break;
    case Look::Danger:
        fill = isEnabled() ? QColor(t.danger) : QColor(t.track);
        if (hover)
            fill = mix(t.danger, t.text, .85);
        ink = isEnabled() ? t.onDanger : t.text3;
        break;
    case Look::Secondary:
        fill = QColor(down ? t.track : hover ? t.bg : t.surface);
        border = QColor(isEnabled() ? t.controlBorder : t.border);
        ink = isEnabled() ? t.text : t.text3;
        break;
    case Look::Icon:
        fill = down ? QColor(t.track) : hover ? QColor(t.sunken) : QColor(Qt::transparent);
        ink = isEnabled() ? t.text2 : t.text3;
        break;
    case Look::Link:
        ink = isEnabled() ? (m_trailing.isEmpty() ? t.accent : t.text) : t.text3;
        type = m_trailing.isEmpty() ? Type::Medium : Type::Secondary;
        break;
    }
    painter.setPen(border.alpha() ? QPen(border, 1) : QPen(Qt::NoPen));
    painter.setBrush(fill);
    if (m_look != Look::Link)
        painter.drawRoundedRect(face.adjusted(.5, .5, -.5, -.5), controlRadius, controlRadius);

    const QFontMetricsF metrics(theme::font(type));
    const double textWidth = metrics.horizontalAdvance(text());
    if (m_look == Look::Link) {
        QRectF line = QRectF(rect()).adjusted(buttonRing, 0, -buttonRing - (m_trailing.isEmpty() ? 0 : 20), 0);
        paint::text(painter, line, Qt::AlignVCenter | Qt::AlignRight, text(), type, ink);
        if (hover && m_trailing.isEmpty())
            painter.fillRect(QRectF(line.right() - textWidth, line.center().y() + metrics.height() / 2, textWidth, 1), QColor(ink));
        if (!m_trailing.isEmpty())
            paint::icon(painter, m_trailing, QRectF(line.right() + 7, line.center().y() - 6, 13, 13), QColor(t.text2));
    } else {
        const bool hasIcon = !m_icon.isEmpty() || m_busy;
        const double iconSize = m_look == Look::Icon ? 18 : 14;
        const double gapWidth = text().isEmpty() ? 0 : 12;
        const double total = (hasIcon ? iconSize + gapWidth : 0) + textWidth;
        double x = face.center().x() - total / 2;
        if (hasIcon) {
            const bool mirrored = layoutDirection() == Qt::RightToLeft;
            const QRectF box(mirrored ? face.center().x() + total / 2 - iconSize : x, face.center().y() - iconSize / 2,
                iconSize, iconSize);
            const QColor colour(m_look == Look::Secondary && isEnabled() ? t.text2 : ink);
            if (m_busy)
                paint::spinner(painter, box.adjusted(-1, -1, 1, 1), double(m_step) / buttonSpinSteps, colour);
            else
                paint::icon(painter, m_icon, box, colour);
            x += mirrored ? 0 : iconSize + gapWidth;
        }
        painter.setFont(theme::font(type));
        painter.setPen(QColor(ink));
        painter.drawText(QRectF(x, face.top(), textWidth + 2, face.height()), Qt::AlignVCenter | Qt::AlignLeft | Qt::AlignAbsolute, text());
    }
    if (hasFocus())
        paint::focusRing(painter, QRectF(rect()).adjusted(1, 1, -1, -1), controlRadius + 2, t);
}

void Button::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        click();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

void Button::enterEvent(QEnterEvent *event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void Button::leaveEvent(QEvent *event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

void Button::hideEvent(QHideEvent *event)
{
    QAbstractButton::hideEvent(event);
    m_spin.stop();
}

void Button::showEvent(QShowEvent *event)
{
    QAbstractButton::showEvent(event);
    animate();
}

} // namespace tars::gui
