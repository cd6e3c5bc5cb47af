// The runs of the past, newest first, as documentation.history tells them page by page.
#pragma once

#include "common/base/result.h"
#include "common/model/values.h"
#include "gui/models/runcontrol.h"

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>

namespace tars::gui
{

class HistoryModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Run, Outcome, Project, Started, Duration, Documents, Failed, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    /// The newest page, in place of what is known of the same runs; older ones stay.
    void setNewest(const QList<HistoryEntry> &entries);
    void addOlder(const QList<HistoryEntry> &entries);
    void clear();
    void setRefused(const Error &error);
    const QString &refusal() const { return m_refusal; } ///< why the service did not list the runs; for people
    bool isListed() const { return m_listed; } ///< the service told what there is, be it nothing
    const HistoryEntry &entry(int row) const { return m_entries.at(row); }
    const QList<HistoryEntry> &entries() const { return m_entries; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<HistoryEntry> m_entries; ///< newest first
    QString m_refusal;
    bool m_listed = false;
};

/// Filters by words in any column.
class HistoryFilter : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;
    void setWords(const QString &words);

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    QStringList m_words;
};

struct Outcome {
    QString text; ///< "Done", "Done, 4 failed", "Running"
    QString icon;
    ChipKind kind = ChipKind::Neutral;
};
Outcome outcomeOf(const HistoryEntry &entry);

QString starterOf(const HistoryEntry &entry); ///< who asked for it, for people
/// The middle of the durations of the completed runs, in seconds; none below three of them.
std::optional<double> typicalSeconds(const QList<HistoryEntry> &entries);

QByteArray historyAsCsv(const QList<HistoryEntry> &entries); ///< RFC 4180, UTF-8, times in UTC

} // namespace tars::gui
