// One run of the past, or two of them side by side.
#pragma once

#include "gui/models/historymodel.h"
#include "gui/widgets/card.h"

namespace tars::gui
{

class Button;
class Chip;

class RunDetails : public Card
{
    Q_OBJECT
public:
    explicit RunDetails(QWidget *parent = nullptr);
    void setRun(const HistoryEntry &entry);
    /// What only the service knows of the run that is shown: its departments and the memory it took at most.
    void setMore(const QString &run, const QList<DepartmentProgress> &departments, qint64 peakMemory);
    void compare(const HistoryEntry &older, const HistoryEntry &newer);
    void clear();
    bool isAlone() const { return m_alone; }
    Button *backButton() { return m_back; }
    void setAlone(bool alone); ///< stands instead of the list, with a way back: wide and low

Q_SIGNALS:
    void back();
    void viewProblems(const QString &run, const QString &project);
    void openDocuments(const QString &project);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Line {
        QString name;
        QString value; ///< of the run; of the older one when two are compared
        QString other;
        QString difference;
    };
    void setTitle(const QString &title, const QString &under);
    QList<Line> linesOf(const HistoryEntry &entry) const;

    QList<Line> m_lines;
    QList<DepartmentProgress> m_departments;
    HistoryEntry m_entry;
    QString m_comparedWith; ///< run
    Chip *m_chip;
    Text *m_when;
    Button *m_back;
    QBoxLayout *m_actions;
    bool m_alone = false;
    QWidget *m_room; ///< the lines are painted over it
    Button *m_problems;
    Button *m_open;
};

} // namespace tars::gui
