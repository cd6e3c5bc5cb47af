// The problems of the shown run: one row each, failures first, then warnings.
#pragma once

#include "common/model/values.h"
#include "gui/models/runcontrol.h"

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>

namespace tars::gui
{

class ProblemModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { SeverityColumn, ReasonColumn, DepartmentColumn, SourceColumn, ActionColumn, ColumnCount };
    enum Role {
        ProblemIdRole = Qt::UserRole + 1,
        SeverityRole, ///< int of Severity
        DepartmentRole, ///< int of Department, invalid if none
        RetryRole, ///< bool: a unit that can be tried again
    };
    static constexpr int maxRows = 5000;

    using QAbstractTableModel::QAbstractTableModel;

    void add(const QList<Problem> &problems); ///< what is not there yet, by id
    void clear();
    qint64 lastId() const { return m_lastId; }
    int failed() const { return m_failed; }
    int warnings() const { return int(m_problems.size()) - m_failed - m_notes; }
    int notes() const { return m_notes; } ///< of what was passed over on purpose: no problem
    const Problem &problem(int row) const { return m_problems.at(row); }
    QList<qint64> retryable() const;
    void setRetryAllowed(bool allowed); ///< by our token
    void setSourcesHere(bool here); ///< the project lies on this machine, so that its files can be opened

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<Problem> m_problems;
    qint64 m_lastId = 0;
    int m_failed = 0;
    int m_notes = 0;
    bool m_retryAllowed = true;
    bool m_sourcesHere = true;
};

class ProblemFilter : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    enum class Kind { All, Failed, Warnings, Notes };
    using QSortFilterProxyModel::QSortFilterProxyModel;
    void setKind(Kind kind);
    void setDepartment(std::optional<Department> department);

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    Kind m_kind = Kind::All;
    std::optional<Department> m_department;
};

QString problemTitle(const Problem &problem); ///< what it is about: a document, else a file, else the project
QString problemReason(const Problem &problem); ///< one sentence
QString problemPlace(const Problem &problem); ///< "src/net/retry.cpp:214", or empty
QString severityName(Severity severity);
QString severityIcon(Severity severity);
ChipKind severityKind(Severity severity);

} // namespace tars::gui
