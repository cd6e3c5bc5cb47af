// The runs of the past: table, chart of their durations, and one of them (or two compared) in detail.
#pragma once

#include "gui/models/historymodel.h"

#include <QTimer>
#include <QWidget>

class QTableView;

namespace tars::gui
{

class BarChart;
class Button;
class Card;
class Choice;
class PageHead;
class RunController;
class RunDetails;
class SearchField;
class EmptyNote;
class Text;

class HistoryPage : public QWidget
{
    Q_OBJECT
public:
    explicit HistoryPage(RunController &controller, QWidget *parent = nullptr);
    void setCompact(bool compact);
    void focusFilter();
    QTableView *table() { return m_table; }
    const HistoryModel &model() const { return m_model; }

Q_SIGNALS:
    void viewProblems(const QString &run, const QString &project);
    void openDocuments(const QString &project);
    void failed(const QString &message); ///< for people

protected:
    void showEvent(QShowEvent *event) override;

private:
    void fetch(bool older);
    void refresh();
    void refreshDetails();
    void exportRuns();
    void sizeColumns();

    RunController &m_controller;
    HistoryModel m_model;
    HistoryFilter m_filter;
    PageHead *m_head;
    SearchField *m_words;
    Choice *m_projects;
    Button *m_export;
    Card *m_chartCard;
    BarChart *m_chart;
    Card *m_tableCard;
    QTableView *m_table;
    EmptyNote *m_empty;
    Text *m_count;
    Button *m_older;
    RunDetails *m_details;
    QTimer m_pace;
    bool m_more = false;
    bool m_followsNewest = false;
    bool m_compact = false;
};

} // namespace tars::gui
