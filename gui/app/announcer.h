// Tells screen readers what changes by itself: states, each tenth of the way, the connection. Never each update.
#pragma once

#include "gui/models/runcontroller.h"

namespace tars::gui
{

class Announcer : public QObject
{
    Q_OBJECT
public:
    Announcer(RunController &controller, QWidget *window);

Q_SIGNALS:
    void announced(const QString &message);

private:
    void onChanged();
    void announce(const QString &message);

    RunController &m_controller;
    QWidget *m_live; ///< what the announcements are the name of
    QString m_run;
    QString m_chip;
    int m_tenth = 0;
};

} // namespace tars::gui
