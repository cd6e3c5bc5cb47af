// Fusion, whether things move (widgets ask the style for the duration of animations), whether focus rings show: only while the
// keyboard is in use, and that tooltips are plain text.
#pragma once

#include <QProxyStyle>

namespace tars::gui
{

class MotionStyle : public QProxyStyle
{
    Q_OBJECT
public:
    MotionStyle();
    using QProxyStyle::polish;
    void polish(QWidget *widget) override;
    void setReduced(bool reduced) { m_reduced = reduced; }
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *data) const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool m_reduced = false;
};

} // namespace tars::gui
