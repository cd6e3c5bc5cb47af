// What is known about one problem: the reason, the lines around it, and what to do.
#pragma once

#include "gui/models/problemmodel.h"
#include "gui/widgets/card.h"

namespace tars::gui
{

class Button;
class Chip;
class CodeBlock;
class RunController;

class ProblemDetails : public Card
{
    Q_OBJECT
public:
    explicit ProblemDetails(RunController &controller, QWidget *parent = nullptr);
    void setProblem(const std::optional<Problem> &problem, const QString &project); ///< none hides the card
    void setCompact(bool compact);

Q_SIGNALS:
    void openSource(const QString &file, int line);
    void retry(qint64 problem);

private:
    void copy();
    QString excerpt(const Problem &problem) const; ///< the lines around, if the project lies on this machine

    RunController &m_controller;
    std::optional<Problem> m_problem;
    QString m_project;
    Chip *m_chip;
    Text *m_reason;
    Text *m_note;
    CodeBlock *m_code;
    Button *m_copy;
    Button *m_open;
    Button *m_retry;
    bool m_compact = false;
};

} // namespace tars::gui
