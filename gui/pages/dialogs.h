// The window's questions: stop the run? which token? and texts to look at.
#pragma once

#include <QDialog>

namespace tars::gui
{

class RunController;

/// Asks before stopping: Keep running (default, Esc), Pause instead, Stop run. Deletes itself.
class StopDialog : public QDialog
{
    Q_OBJECT
public:
    StopDialog(RunController &controller, QWidget *parent);

protected:
    void paintEvent(QPaintEvent *event) override;
};

/// Asks for the token as text; gives it back as typed. Deletes itself.
class TokenDialog : public QDialog
{
    Q_OBJECT
public:
    TokenDialog(const QString &place, QWidget *parent); ///< `place`: where tokens are kept

Q_SIGNALS:
    void entered(const QString &token);
};

/// A question with one risky answer; Cancel is the default. Deletes itself.
class QuestionDialog : public QDialog
{
    Q_OBJECT
public:
    QuestionDialog(const QString &question, const QString &explanation, const QString &answer, QWidget *parent);
};

/// Shows a text (a log, the keyboard shortcuts). Deletes itself.
class TextDialog : public QDialog
{
    Q_OBJECT
public:
    TextDialog(const QString &title, const QString &text, bool code, QWidget *parent);
};

} // namespace tars::gui
