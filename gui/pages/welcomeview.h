// First run: which project should we document?
#pragma once

#include <QWidget>

namespace tars::gui
{

class WelcomeView : public QWidget
{
    Q_OBJECT
public:
    explicit WelcomeView(QWidget *parent = nullptr);

Q_SIGNALS:
    void chooseProject();
};

/// What a department writes, in a few words.
QString departmentPurpose(int department);

} // namespace tars::gui
