#include "gui/widgets/motionstyle.h"

#include "gui/widgets/paint.h"

#include <QApplication>
#include <QKeyEvent>

namespace tars::gui
{

MotionStyle::MotionStyle() : QProxyStyle(QStringLiteral("Fusion"))
{
    paint::setFocusVisible(false);
    qApp->installEventFilter(this);
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
