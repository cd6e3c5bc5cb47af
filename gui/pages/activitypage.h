// Everything that happened in the run: a table with filter, groups and "follow the newest".
#pragma once

#include "gui/models/activitymodel.h"

#include <QWidget>

class QTableView;

namespace tars::gui
{

class Button;
class Card;
class RunController;
class SearchField;
class Segmented;
class EmptyNote;
class Text;

class ActivityPage : public QWidget
{
    Q_OBJECT
public:
    ActivityPage(RunController &controller, ActivityModel &model, QWidget *parent = nullptr);
    void setCompact(bool compact);
    void focusFilter();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void refresh();
    void setFollowing(bool following);
    void sizeColumns();

    RunController &m_controller;
    ActivityModel &m_model;
    ActivityFilter m_filter;
    Text *m_count;
    SearchField *m_words;
    Segmented *m_groups;
    Button *m_follow;
    Card *m_card;
    QTableView *m_table;
    EmptyNote *m_empty;
    bool m_following = true;
};

} // namespace tars::gui
