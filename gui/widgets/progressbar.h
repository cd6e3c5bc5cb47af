// A progress bar that eases to its value over 200 ms, striped while held, faded while unknown.
#pragma once

#include "gui/widgets/paint.h"

#include <QVariantAnimation>
#include <QWidget>
#include <optional>

namespace tars::gui
{

class ProgressBar : public QWidget
{
    Q_OBJECT
public:
    explicit ProgressBar(int height = theme::overallBarHeight, QWidget *parent = nullptr);

    void setColour(std::optional<QRgb> colour); ///< none: the accent
    void setState(double fraction, paint::BarStyle style);
    void setMoving(bool moving); ///< the total is unknown
    bool isAnimated() const { return m_move.state() == QAbstractAnimation::Running; }
    double fraction() const { return m_target; }
    paint::BarStyle barStyle() const { return m_style; }
    QSize sizeHint() const override { return {200, m_height}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void animate();

    QVariantAnimation m_ease;
    QVariantAnimation m_move;
    std::optional<QRgb> m_colour;
    paint::BarStyle m_style = paint::BarStyle::Empty;
    double m_target = 0;
    double m_shown = 0;
    int m_height;
    bool m_moving = false;
};

} // namespace tars::gui
