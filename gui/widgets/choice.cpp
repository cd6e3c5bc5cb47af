#include "gui/widgets/choice.h"

#include "gui/widgets/paint.h"

#include <QKeyEvent>
#include <QMenu>

namespace tars::gui
{

using namespace theme;
using namespace Qt::StringLiterals;

namespace
{
constexpr int choiceRing = 3;
}

Choice::Choice(const QString &name, QWidget *parent) : QAbstractButton(parent), m_name(name)
{
    setAccessibleName(name);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(this, &Choice::clicked, this, &Choice::open);
}

void Choice::addItem(const QString &text, const QVariant &value, const QString &icon)
{
    m_items.append({text, value, icon});
    if (m_current < 0)
        show(0);
    updateGeometry();
}

void Choice::clear()
{
    m_items.clear();
    show(-1);
}

void Choice::setValue(const QVariant &value)
{
    for (int i = 0; i < m_items.size(); ++i)
        if (m_items.at(i).value == value)
            return show(i);
    show(-1);
}

QVariant Choice::value() const { return m_current < 0 ? QVariant() : m_items.at(m_current).value; }

void Choice::show(int index)
{
    m_current = index;
    setText(index < 0 ? QString() : m_items.at(index).text);
    // Read as "Language, English": the name alone says nothing of the choice.
    setAccessibleDescription(text());
    setToolTip(text());
    update();
}

void Choice::choose(int index)
{
    if (index < 0 || index >= m_items.size() || index == m_current)
        return;
    show(index);
    Q_EMIT chosen(m_items.at(index).value);
}

void Choice::open()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (int i = 0; i < m_items.size(); ++i) {
        QAction *action = menu->addAction(m_items.at(i).text);
        if (!m_items.at(i).icon.isEmpty())
            action->setIcon(paint::iconOf(m_items.at(i).icon, QColor(tokens(palette()).text2)));
        action->setCheckable(true);
        action->setChecked(i == m_current);
        connect(action, &QAction::triggered, this, [this, i] { choose(i); });
    }
    menu->setMinimumWidth(width() - 2 * choiceRing);
    menu->popup(mapToGlobal(QPoint(choiceRing, height())));
}

void Choice::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Up: return choose(m_current - 1);
    case Qt::Key_Down:
        if (event->modifiers() & Qt::AltModifier)
            return open();
        return choose(m_current + 1);
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space: return open();
    default: QAbstractButton::keyPressEvent(event);
    }
}

void Choice::enterEvent(QEnterEvent *) { update(); }
void Choice::leaveEvent(QEvent *) { update(); }

QSize Choice::sizeHint() const
{
    const QFontMetrics metrics(theme::font(Type::Body));
    int widest = 60;
    for (const Item &item : m_items)
        widest = qMax(widest, metrics.horizontalAdvance(item.text));
    return {qMin(scaled(320), widest + 52) + 2 * choiceRing, qMax(34, metrics.height() + 16) + 2 * choiceRing};
}

void Choice::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokens(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF face = QRectF(rect()).adjusted(choiceRing, choiceRing, -choiceRing, -choiceRing);
    painter.setPen(QPen(QColor(isEnabled() ? t.controlBorder : t.border), 1));
    painter.setBrush(QColor(underMouse() && isEnabled() ? t.bg : t.surface));
    painter.drawRoundedRect(face.adjusted(.5, .5, -.5, -.5), controlRadius, controlRadius);
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    paint::icon(painter, u"chevron-down"_s,
        {mirrored ? face.left() + 10 : face.right() - 24, face.center().y() - 7, 14, 14}, QColor(t.text2));
    paint::text(painter, mirrored ? face.adjusted(30, 0, -10, 0) : face.adjusted(10, 0, -30, 0),
        (mirrored ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter, text(), Type::Body, isEnabled() ? t.text : t.text3);
    if (hasFocus())
        paint::focusRing(painter, QRectF(rect()).adjusted(1, 1, -1, -1), controlRadius + 2, t);
}

} // namespace tars::gui
