#include "gui/pages/rail.h"

#include "gui/models/format.h"
#include "gui/widgets/paint.h"

namespace tars::gui
{

using namespace theme;
using namespace Qt::StringLiterals;

namespace
{
constexpr int railButtonHeight = 40;
}

RailButton::RailButton(const QString &text, const QString &icon, const QString &shortcut, QWidget *parent)
    : QAbstractButton(parent)
    , m_icon(icon)
    , m_shortcut(format::keys(shortcut))
{
    setText(text);
    setAccessibleName(text);
    setCheckable(true);
    setAutoExclusive(true);
    setFocusPolicy(Qt::StrongFocus);
    setFixedHeight(scaled(railButtonHeight));
    setToolTip(m_shortcut);
}

void RailButton::setCompact(bool compact)
{
    m_compact = compact;
    setToolTip(compact ? tr("%1 (%2)").arg(text(), m_shortcut) : m_shortcut);
    update();
}

void RailButton::setBadge(int count)
{
    if (m_badge == count)
        return;
    m_badge = count;
    setAccessibleDescription(count > 0 ? tr("%Ln not seen yet or still there", nullptr, count) : QString());
    update();
}

QSize RailButton::sizeHint() const { return {m_compact ? 40 : scaled(168), scaled(railButtonHeight)}; }

void RailButton::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokens(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    painter.setPen(Qt::NoPen);
    if (isChecked() || underMouse()) {
        painter.setBrush(QColor(isChecked() ? t.accentTint : t.sunken));
        painter.drawRoundedRect(rect(), controlRadius, controlRadius);
    }
    if (isChecked()) {
        painter.setBrush(QColor(t.accent));
        painter.drawRoundedRect(QRectF(mirrored ? width() - 3 : 0, 10, 3, height() - 20), 1.5, 1.5);
    }
    const QRgb ink = isChecked() ? t.accent : t.text2;
    const double x = m_compact ? (width() - 18) / 2.0 : mirrored ? width() - 31 : 13;
    paint::icon(painter, m_icon, {x, (height() - 18) / 2.0, 18, 18}, QColor(ink));
    if (!m_compact) {
        paint::text(painter, mirrored ? QRectF(8, 0, width() - 52, height()) : QRectF(44, 0, width() - 52, height()),
            (mirrored ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter, text(), Type::Strong, isChecked() ? t.text : t.text2);
    }
    if (m_badge > 0) {
        const QString number = m_badge > 99 ? u"99+"_s : QLocale().toString(m_badge);
        const double badgeWidth = qMax(scaled(18.0), QFontMetricsF(theme::font(Type::Axis)).horizontalAdvance(number) + 9);
        QRectF badge(mirrored ? 8 : width() - 8 - badgeWidth, (height() - scaled(18.0)) / 2, badgeWidth, scaled(18.0));
        if (m_compact)
            badge = QRectF(mirrored ? 2 : width() - 2 - badgeWidth + 3, 2, badgeWidth - 3, scaled(15.0));
        painter.setPen(Qt::NoPen);
        painter.setBrush(QColor(t.danger));
        painter.drawRoundedRect(badge, badge.height() / 2, badge.height() / 2);
        paint::text(painter, badge.adjusted(-2, 0, 2, 0), Qt::AlignCenter, number, Type::Axis, t.onDanger);
    }
    if (hasFocus())
        paint::focusRing(painter, QRectF(rect()).adjusted(1, 1, -1, -1), controlRadius, t);
}

Rail::Rail(QWidget *parent) : QWidget(parent)
{
    setAccessibleName(tr("Pages"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, scaled(headerHeight) + 3, 13, 12);
    layout->setSpacing(4);
    layout->addStretch(1);
    setCompact(false);
}

int Rail::addPage(const QString &name, const QString &icon, const QString &shortcut, bool atFoot)
{
    auto *button = new RailButton(name, icon, shortcut, this);
    button->setCompact(m_compact);
    const int index = int(m_buttons.size());
    m_buttons.append(button);
    // The stretch parts the pages from what stands at the foot.
    static_cast<QVBoxLayout *>(layout())->insertWidget(atFoot ? layout()->count() : m_atHead++, button);
    connect(button, &RailButton::clicked, this, [this, index] { Q_EMIT pageChosen(index); });
    return index;
}

void Rail::setBadge(int index, int count)
{
    if (index >= 0 && index < m_buttons.size())
        m_buttons.at(index)->setBadge(count);
}

void Rail::keyPressEvent(QKeyEvent *event)
{
    // Up and down walk the pages; the list stops at its ends.
    const int step = event->key() == Qt::Key_Down ? 1 : event->key() == Qt::Key_Up ? -1 : 0;
    if (step == 0)
        return QWidget::keyPressEvent(event);
    for (int i = 0; i < m_buttons.size(); ++i)
        if (m_buttons.at(i)->hasFocus() && i + step >= 0 && i + step < m_buttons.size()) {
            m_buttons.at(i + step)->setFocus(Qt::TabFocusReason);
            return;
        }
}

void Rail::setCurrent(int index)
{
    for (int i = 0; i < m_buttons.size(); ++i)
        m_buttons.at(i)->setChecked(i == index);
}

void Rail::setCompact(bool compact)
{
    m_compact = compact;
    setFixedWidth(compact ? railWidthCompact : scaled(railWidth));
    layout()->setContentsMargins(compact ? 8 : 12, compact ? scaled(headerHeightCompact) + 4 : scaled(headerHeight) + 3, compact ? 9 : 13, 12);
    for (RailButton *button : std::as_const(m_buttons))
        button->setCompact(compact);
    update();
}

void Rail::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokens(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    painter.fillRect(rect(), QColor(t.rail));
    painter.fillRect(QRect(mirrored ? 0 : width() - 1, 0, 1, height()), QColor(t.border));
    const QRectF logo(m_compact ? 12 : mirrored ? width() - 48 : 16, (scaled(m_compact ? headerHeightCompact : headerHeight) - 32) / 2 - (m_compact ? 0 : 3), 32, 32);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(t.accent));
    painter.drawRoundedRect(logo, 7, 7);
    paint::icon(painter, u"logo"_s, logo.adjusted(6, 6, -6, -6), QColor(t.onAccent));
    if (m_compact)
        return;
    const QRectF words(mirrored ? 8 : 58, 0, width() - 66, 0);
    const int side = mirrored ? Qt::AlignRight : Qt::AlignLeft;
    paint::text(painter, {words.left(), scaled(13.0), words.width(), scaled(18.0)}, side | Qt::AlignVCenter, u"TARS"_s, Type::Card, t.text);
    paint::text(painter, {words.left(), scaled(32.0), words.width(), scaled(16.0)}, side | Qt::AlignVCenter, tr("Documentation Centre"),
        Type::Axis, t.text2);
}

} // namespace tars::gui
