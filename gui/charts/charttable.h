// The charts' numbers as a table, for whoever reads numbers rather than lines. Deletes itself.
#pragma once

#include "common/model/values.h"

#include <QDialog>

namespace tars::gui
{

class SampleStore;

class ChartTable : public QDialog
{
    Q_OBJECT
public:
    /// Of the samples from `from` on: at most 60 rows, evenly spread; percent of each department, documents/s, megabytes.
    ChartTable(const SampleStore &samples, const QList<DepartmentProgress> &departments, const QDateTime &from, QWidget *parent);
};

} // namespace tars::gui
