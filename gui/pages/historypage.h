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
    bool goBack(); ///< from the details to the list, where they take its place; false: they do not
    QTableView *table() { return m_table; }
    const HistoryModel &model() const { return m_model; }

Q_SIGNALS:
    void viewProblems(const QString &run, const QString &project);
    void openDocuments(const QString &project);
    void failed(const QString &message); ///< for people

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void arrange();
    void setReading(bool reading);
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
    QWidget *m_list; ///< chart and table
    Card *m_chartCard;
    BarChart *m_chart;
    Card *m_tableCard;
    QTableView *m_table;
    EmptyNote *m_empty;
    Text *m_count;
    Button *m_older;
    Button *m_read;
    RunDetails *m_details;
    QTimer m_pace;
    bool m_more = false;
    bool m_followsNewest = false;
    bool m_compact = false;
    bool m_reading = false; ///< the details, where there is no room for them beside the list
};

} // namespace tars::gui
