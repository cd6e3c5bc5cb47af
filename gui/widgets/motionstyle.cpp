#include "gui/widgets/motionstyle.h"

namespace tars::gui
{

MotionStyle::MotionStyle() : QProxyStyle(QStringLiteral("Fusion")) {}

int MotionStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *data) const
{
    if (hint == SH_Widget_Animation_Duration && m_reduced)
        return 0;
    return QProxyStyle::styleHint(hint, option, widget, data);
}

} // namespace tars::gui
