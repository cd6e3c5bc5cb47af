// What happened, newest first: the service's entries, and what this window saw of the connection. Keeps 5,000 rows.
#pragma once

#include "common/model/values.h"
#include "gui/models/runcontrol.h"

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>

class QFont;

namespace tars::gui
{

class ActivityModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Time, Event, From, Detail, ColumnCount };
    enum Group { All, RunControl, Documents, Problems };
    enum Role {
        TitleRole = Qt::UserRole + 1,
        SubtitleRole, ///< the second line of the short list
        ClockRole, ///< "14:28"
        IconRole, ///< icon name
        KindRole, ///< int of ChipKind
        DepartmentRole, ///< int of Department, invalid if none
        GroupRole, ///< int of Group
        WrittenRole, ///< bool: of a page, as against a department that is done
    };
    static constexpr int maxRows = 5000;

    using QAbstractTableModel::QAbstractTableModel;

    /// Adds what is not there yet (by id); any order. The table stays sorted by time, newest first.
    void add(const QList<ActivityEntry> &entries);
    /// Something the service cannot know: kind "connection".
    void addLocal(const QString &code, const QString &text, const QString &detail, const QDateTime &at);
    void clear();
    qint64 lastId() const { return m_lastId; }
    static double timeWidth(const QFont &font); ///< pixels that no entry of the column of times exceeds

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void insert(const ActivityEntry &entry);

    QList<ActivityEntry> m_entries; ///< newest first
    qint64 m_lastId = 0;
};

/// Filters by group and by words in any column.
class ActivityFilter : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;
    void setGroup(ActivityModel::Group group);
    void setWords(const QString &words);

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    ActivityModel::Group m_group = ActivityModel::All;
    QStringList m_words;
};

} // namespace tars::gui
