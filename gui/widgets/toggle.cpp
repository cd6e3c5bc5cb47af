#include "gui/widgets/toggle.h"

#include "gui/widgets/paint.h"

namespace tars::gui
{

using namespace theme;
using namespace Qt::StringLiterals;

Toggle::Toggle(Look look, const QString &accessibleName, QWidget *parent) : QAbstractButton(parent), m_look(look)
{
    setCheckable(true);
    setAccessibleName(accessibleName);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Toggle::setMark(Department department)
{
    m_mark = department;
    updateGeometry();
}

QSize Toggle::sizeHint() const
{
    if (m_mark)
        return QSize(52, 28);
    return m_look == Look::CheckBox ? QSize(32, 28) : QSize(46, 28);
}

void Toggle::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokens(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double width = m_look == Look::CheckBox ? 18 : 38, height = m_look == Look::CheckBox ? 18 : 20;
    QRectF box(0, 0, width, height);
    box.moveCenter(QRectF(rect()).center());
    if (m_mark) {
        const bool mirrored = layoutDirection() == Qt::RightToLeft;
        box.moveLeft(mirrored ? this->width() - width - 4 : 4);
        paint::departmentMark(painter, *m_mark, {mirrored ? box.left() - 24 : box.right() + 6, box.center().y() - 9, 18, 18}, t, true,
            isChecked() ? 1 : .5);
    }
    const double radius = m_look == Look::CheckBox ? 4 : height / 2;
    painter.setPen(isChecked() ? QPen(Qt::NoPen) : QPen(QColor(t.controlBorder), 1.4));
    painter.setBrush(QColor(!isChecked() ? t.surface : isEnabled() ? t.accent : t.controlBorder));
    painter.drawRoundedRect(isChecked() ? box : box.adjusted(.7, .7, -.7, -.7), radius, radius);
    if (m_look == Look::CheckBox) {
        if (isChecked())
            paint::icon(painter, u"check"_s, box.adjusted(3, 3, -3, -3), QColor(t.onAccent));
    } else {
        const bool atEnd = isChecked() == (layoutDirection() == Qt::LeftToRight);
        const QRectF knob(atEnd ? box.right() - 17 : box.left() + 3, box.top() + 3, 14, 14);
        painter.setPen(Qt::NoPen);
        painter.setBrush(QColor(isChecked() ? t.onAccent : t.controlBorder));
        painter.drawEllipse(knob);
        if (isChecked())
            paint::icon(painter, u"check"_s, knob.adjusted(3, 3, -3, -3), QColor(t.accent));
    }
    if (hasFocus())
        paint::focusRing(painter, box.adjusted(-3, -3, 3, 3), radius + 3, t);
}

} // namespace tars::gui
