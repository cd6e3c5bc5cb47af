// A check box and a switch with a tick, painted in the window's look.
#pragma once

#include <QAbstractButton>

namespace tars::gui
{

class Toggle : public QAbstractButton
{
    Q_OBJECT
public:
    enum class Look { CheckBox, Switch };
    explicit Toggle(Look look, const QString &accessibleName, QWidget *parent = nullptr);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Look m_look;
};

} // namespace tars::gui
