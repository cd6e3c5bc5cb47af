// First run: which project should we document?
#pragma once

#include <QList>
#include <QWidget>

namespace tars::gui
{

class WelcomeView : public QWidget
{
    Q_OBJECT
public:
    explicit WelcomeView(QWidget *parent = nullptr);
    void setLocal(bool local); ///< folders of this machine can be dropped
    void setCompact(bool compact); ///< without the cards of the departments

Q_SIGNALS:
    void chooseProject();

private:
    QWidget *m_hint;
    QList<QWidget *> m_spare; ///< what goes where there is little room
};

} // namespace tars::gui
