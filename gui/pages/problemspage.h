// What could not be written or was found wanting: a table, and what is known about the selected row.
#pragma once

#include "gui/models/problemmodel.h"

#include <QWidget>
#include <functional>

class QTableView;

namespace tars::gui
{

class Button;
class Card;
class Choice;
class PageHead;
class ProblemDetails;
class ProblemFeed;
class RunController;
class Segmented;
class EmptyNote;

class ProblemsPage : public QWidget
{
    Q_OBJECT
public:
    ProblemsPage(RunController &controller, ProblemFeed &feed, QWidget *parent = nullptr);
    void setCompact(bool compact);
    QTableView *table() { return m_table; }

Q_SIGNALS:
    void openSource(const QString &file, int line); ///< relative to the project
    void seen(); ///< somebody looks at the problems

protected:
    void showEvent(QShowEvent *event) override;

private:
    void refresh();
    void onClicked(const QModelIndex &index);
    void retry(const QList<qint64> &problems);
    void sizeColumns();
    void narrow(const std::function<void()> &filter);
    void onSelectionChanged();
    void selectChosen();
    std::optional<Problem> selected() const;

    RunController &m_controller;
    ProblemFeed &m_feed;
    ProblemModel &m_model;
    ProblemFilter m_filter;
    PageHead *m_head;
    Segmented *m_kinds;
    Choice *m_departments;
    Button *m_retryAll;
    Card *m_card;
    QTableView *m_table;
    EmptyNote *m_empty;
    ProblemDetails *m_details;
    qint64 m_chosen = 0; ///< the problem that somebody selected, also while its row is away
    bool m_narrowing = false;
    bool m_compact = false;
};

} // namespace tars::gui
