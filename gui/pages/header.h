// The header of every page: project, state, main button, Stop, more.
#pragma once

#include "gui/models/runcontroller.h"

#include <QWidget>

class QMenu;

namespace tars::gui
{

class Button;
class Chip;
class ProjectSelector;

class Header : public QWidget
{
    Q_OBJECT
public:
    explicit Header(RunController &controller, QWidget *parent = nullptr);
    void setCompact(bool compact);
    Button *mainButton() { return m_main; }
    Button *stopButton() { return m_stop; }
    Chip *chip() { return m_chip; }

Q_SIGNALS:
    void chooseProject();
    void stopRequested();
    void moreRequested(const QPoint &at);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void refresh();
    void showProjects();

    RunController &m_controller;
    ProjectSelector *m_project;
    Chip *m_chip;
    Button *m_main;
    Button *m_stop;
    Button *m_more;
};

/// Shows the project's name over its path; opens the list of projects.
class ProjectSelector : public QWidget
{
    Q_OBJECT
public:
    explicit ProjectSelector(QWidget *parent = nullptr);
    void setProject(const QString &path);

Q_SIGNALS:
    void clicked();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    QString m_path;
};

} // namespace tars::gui
