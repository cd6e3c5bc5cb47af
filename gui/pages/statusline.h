// The status bar: connection, address, service; at the right the run and who started it.
#pragma once

#include "gui/pages/linkbanner.h"

#include <QTimer>

namespace tars::gui
{

class Button;

class StatusLine : public QWidget
{
    Q_OBJECT
public:
    explicit StatusLine(RunController &controller, QWidget *parent = nullptr);
    void setCompact(bool compact);
    QString connectionText() const { return m_word; }

Q_SIGNALS:
    void linkAction(tars::gui::LinkAction action);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void refresh();

    RunController &m_controller;
    Button *m_action;
    LinkAction m_what = LinkAction::None;
    QTimer m_second;
    QString m_icon;
    QString m_word;
    QString m_rest;
    QString m_run;
    QRgb m_colour = 0;
    bool m_compact = false;
};

} // namespace tars::gui
