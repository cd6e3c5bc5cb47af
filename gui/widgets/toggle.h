// A check box and a switch with a tick, painted in the window's look.
#pragma once

#include "common/model/states.h"

#include <QAbstractButton>

namespace tars::gui
{

class Toggle : public QAbstractButton
{
    Q_OBJECT
public:
    enum class Look { CheckBox, Switch };
    explicit Toggle(Look look, const QString &accessibleName, QWidget *parent = nullptr);
    void setMark(Department department); ///< painted beside a check box
    static QMargins boxRoom() { return {7, 0, 7, 0}; } ///< for FlushItem: a check box at the begin of a line
    static QMargins trailingRoom() { return {0, 0, 4, 0}; } ///< a switch at its end
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Look m_look;
    std::optional<Department> m_mark;
};

} // namespace tars::gui
