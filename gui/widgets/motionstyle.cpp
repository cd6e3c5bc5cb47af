#include "gui/widgets/motionstyle.h"

#include "gui/widgets/paint.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLabel>

namespace tars::gui
{

MotionStyle::MotionStyle() : QProxyStyle(QStringLiteral("Fusion"))
{
    paint::setFocusVisible(false);
    qApp->installEventFilter(this);
}

void MotionStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    // A tooltip shows names and sentences of strangers, and would guess from them that they are markup.
    if (widget->inherits("QTipLabel"))
        static_cast<QLabel *>(widget)->setTextFormat(Qt::PlainText);
}

bool MotionStyle::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::MouseButtonPress) {
        paint::setFocusVisible(false);
    } else if (event->type() == QEvent::KeyPress) {
        switch (static_cast<QKeyEvent *>(event)->key()) {
        case Qt::Key_Tab:
        case Qt::Key_Backtab:
        case Qt::Key_F6:
        case Qt::Key_Up:
        case Qt::Key_Down:
        case Qt::Key_Left:
        case Qt::Key_Right:
            paint::setFocusVisible(true);
            if (QWidget *focused = QApplication::focusWidget())
                focused->update();
            break;
        default: break;
        }
    }
    return QProxyStyle::eventFilter(watched, event);
}

int MotionStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *data) const
{
    if (hint == SH_Widget_Animation_Duration && m_reduced)
        return 0;
    return QProxyStyle::styleHint(hint, option, widget, data);
}

} // namespace tars::gui
