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
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Look m_look;
    std::optional<Department> m_mark;
};

} // namespace tars::gui
