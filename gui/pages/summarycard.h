// The run in one card: percentage, counts, time left, rate, and the overall bar.
#pragma once

#include "gui/models/problemmodel.h"
#include "gui/models/runcontroller.h"
#include "gui/widgets/card.h"

namespace tars::gui
{

class Button;
class ProgressBar;

/// What the card says; apart from the widget so that tests can read it.
struct SummaryText {
    QString percent;
    QString headline;
    QString subline;
    QString compactLine; ///< in place of subline and figures where there is little room
    QString leftValue, leftLabel;
    QString rateValue, rateLabel;
    double fraction = 0;
    bool moving = false; ///< the total is not known yet
};
SummaryText summaryText(const RunController &controller, const QDateTime &now);

class SummaryCard : public Card
{
    Q_OBJECT
public:
    SummaryCard(RunController &controller, ProblemModel &problems, QWidget *parent = nullptr);
    void setCompact(bool compact);
    void refresh();

Q_SIGNALS:
    void openDocuments();
    void viewProblems();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitActions();

    RunController &m_controller;
    ProblemModel &m_problemModel;
    Text *m_percent;
    Text *m_headline;
    Text *m_subline;
    QWidget *m_figures;
    Text *m_values[3];
    Text *m_labels[3];
    ProgressBar *m_bar;
    Button *m_open;
    Button *m_next;
    bool m_compact = false;
};

} // namespace tars::gui
