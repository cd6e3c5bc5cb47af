// Composition of the documents: each department's share, filled as far as it is done.
#pragma once

#include "common/model/values.h"

#include <QWidget>

namespace tars::gui
{

class Donut : public QWidget
{
    Q_OBJECT
public:
    explicit Donut(QWidget *parent = nullptr);
    void setDepartments(const QList<DepartmentProgress> &departments, bool muted);
    QSize sizeHint() const override { return {300, 180}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QList<DepartmentProgress> m_departments;
    bool m_muted = false;
};

} // namespace tars::gui
