// The departments of the shown record, one row each, always in their fixed order.
#pragma once

#include "common/model/values.h"
#include "gui/models/runcontrol.h"

#include <QAbstractListModel>

namespace tars::gui
{

class DepartmentModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role {
        DepartmentRole = Qt::UserRole + 1, ///< int of Department
        TaskRole, ///< second line under the name
        FailuresRole, ///< "2 failed", after it, or empty
        CountRole, ///< "612 / 940", or "—"
        PercentRole, ///< "65 %", or empty
        FractionRole, ///< double, 0 to 1
        BarsRole, ///< int of BarsLook
        RateRole, ///< "0.6 docs/s", or "—"
        LeftRole, ///< "9 min left", or empty
        ChipTextRole,
        ChipIconRole,
        ChipKindRole, ///< int of ChipKind
    };

    using QAbstractListModel::QAbstractListModel;

    /// Only rows that differ emit dataChanged.
    void setRecord(const StatusRecord &record, BarsLook bars);
    QString summary() const; ///< "4 running · 1 done"

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    struct Row {
        DepartmentProgress progress;
        BarsLook bars = BarsLook::None;
        bool operator==(const Row &) const = default;
    };
    QString task(const Row &row) const;
    QString failures(const Row &row) const;
    QString chipText(const Row &row) const;
    QString chipIcon(const Row &row) const;
    ChipKind chipKind(const Row &row) const;
    QString sentence(const Row &row) const;

    QList<Row> m_rows;
};

} // namespace tars::gui
