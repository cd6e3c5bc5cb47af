// A project is chosen and nothing runs: what a run would do, with which departments, and how the last one went.
#pragma once

#include "gui/models/runcontroller.h"
#include "gui/widgets/card.h"

#include <array>

namespace tars::gui
{

class Button;
class Chip;
class Toggle;

class ReadyView : public QWidget
{
    Q_OBJECT
public:
    explicit ReadyView(RunController &controller, QWidget *parent = nullptr);
    void setCompact(bool compact);
    void refresh();

Q_SIGNALS:
    void openDocuments();

protected:
    void showEvent(QShowEvent *event) override;

private:
    struct Plan {
        qint64 total = 0, needWork = 0;
        std::optional<qint64> seconds;
    };
    /// What a run would write of one department, or of the site, which nobody can leave out.
    struct Row {
        QWidget *widget = nullptr;
        Toggle *toggle = nullptr; ///< a department's
        QWidget *mark = nullptr;
        std::array<Text *, 3> values{};
        void show(const std::optional<Plan> &plan, bool chosen) const;
    };
    Row addRow(const std::optional<Department> &department);
    void showChoices();
    void askPlan();
    void onPlan(const QJsonObject &plan);
    void onToggled();
    void chooseOutput();

    RunController &m_controller;
    QString m_basedOn; ///< run whose times the estimate is made of
    QString m_planned; ///< project whose plan is shown or asked for
    QString m_problem; ///< why it cannot be planned, for people
    QHash<Department, Plan> m_plan;
    std::optional<Plan> m_sitePlan; ///< none: the service does not tell it
    QList<Row> m_rows;
    Row m_site;
    Text *m_title;
    Text *m_detail;
    Text *m_estimate;
    Text *m_estimateLabel;
    Card *m_departments;
    Card *m_lastRun;
    Chip *m_lastState;
    Text *m_lastValues[4];
    Button *m_open;
    Button *m_back;
    Button *m_output;
    Toggle *m_reuse;
    QBoxLayout *m_columns;
    bool m_showing = false; ///< choices that are shown are no choices made
};

} // namespace tars::gui
