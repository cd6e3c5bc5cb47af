#include "gui/models/activitymodel.h"

#include "common/base/errorcodes.h"
#include "gui/models/cellroles.h"
#include "gui/models/errortext.h"
#include "gui/models/format.h"
#include "gui/models/names.h"

#include <algorithm>

namespace tars::gui
{

using namespace Qt::StringLiterals;

namespace
{
struct Look {
    QString icon;
    ChipKind kind;
};

Look lookOf(const ActivityEntry &e)
{
    if (e.kind == "document"_L1)
        return {u"check"_s, ChipKind::Success};
    if (e.kind == "problem"_L1)
        return e.args.value(u"severity"_s) == "info"_L1 ? Look{u"exclamation"_s, ChipKind::Neutral}
            : e.args.value(u"severity"_s) == "warning"_L1 ? Look{u"exclamation"_s, ChipKind::Warning}
                                                          : Look{u"cross"_s, ChipKind::Danger};
    if (e.kind == "department"_L1)
        return {u"check"_s, ChipKind::Success};
    if (e.kind == "connection"_L1)
        return e.code == "lost"_L1 ? Look{u"plug-off"_s, ChipKind::Danger} : Look{u"plug"_s, ChipKind::Success};
    if (e.code == "paused"_L1 || e.code == "held"_L1 || e.code == "pausing"_L1)
        return {u"pause"_s, ChipKind::Warning};
    if (e.code == "resumed"_L1 || e.code == "released"_L1 || e.code == "started"_L1 || e.code == "continued"_L1
        || e.code == "queued"_L1)
        return {u"play"_s, ChipKind::Accent};
    if (e.code == "retried"_L1)
        return {u"retry"_s, ChipKind::Accent};
    if (e.code == "stopped"_L1 || e.code == "stopping"_L1)
        return {u"stop"_s, ChipKind::Neutral};
    if (e.code == "completed"_L1)
        return {u"check"_s, ChipKind::Success};
    if (e.code == "failed"_L1)
        return {u"cross"_s, ChipKind::Danger};
    return {u"activity"_s, ChipKind::Neutral};
}

ActivityModel::Group groupOf(const ActivityEntry &e)
{
    if (e.kind == "document"_L1 || e.kind == "department"_L1)
        return ActivityModel::Documents;
    if (e.kind == "problem"_L1)
        return ActivityModel::Problems;
    return ActivityModel::RunControl;
}

QString title(const ActivityEntry &e)
{
    if (e.kind == "state"_L1) {
        const auto with = [&e](const QString &plain, const QString &by) { return e.by.isEmpty() ? plain : by.arg(clientAgent(e.by)); };
        if (e.code == "queued"_L1)
            return with(ActivityModel::tr("Run queued"), ActivityModel::tr("Run queued by %1"));
        if (e.code == "started"_L1)
            return with(ActivityModel::tr("Run started"), ActivityModel::tr("Run started by %1"));
        if (e.code == "continued"_L1)
            return ActivityModel::tr("Run continued after a restart");
        if (e.code == "pausing"_L1)
            return ActivityModel::tr("Saving what is in progress");
        if (e.code == "paused"_L1)
            return with(ActivityModel::tr("Run paused"), ActivityModel::tr("Paused by %1"));
        if (e.code == "resumed"_L1)
            return with(ActivityModel::tr("Run resumed"), ActivityModel::tr("Resumed by %1"));
        if (e.code == "stopping"_L1)
            return ActivityModel::tr("Stopping the run");
        if (e.code == "stopped"_L1)
            return with(ActivityModel::tr("Run stopped"), ActivityModel::tr("Stopped by %1"));
        if (e.code == "completed"_L1)
            return ActivityModel::tr("Run finished");
        if (e.code == "failed"_L1)
            return ActivityModel::tr("Run failed");
        if (e.code == "retried"_L1)
            return ActivityModel::tr("%Ln failed documents tried again", nullptr, e.args.value(u"count"_s).toInt());
    }
    if (e.kind == "hold"_L1) {
        const bool held = e.code == "held"_L1;
        const QString by = clientAgent(e.by);
        const QString reason = e.args.value(u"reason"_s).toString();
        if (held && (reason == errc::storageFull || reason == errc::folderReplaced))
            return messageText(reason, e.args, e.text);
        if (e.department) {
            const QString name = departmentName(*e.department);
            return held ? (by.isEmpty() ? ActivityModel::tr("%1 paused").arg(name) : ActivityModel::tr("%1 paused by %2").arg(name, by))
                        : (by.isEmpty() ? ActivityModel::tr("%1 resumed").arg(name) : ActivityModel::tr("%1 resumed by %2").arg(name, by));
        }
        return held ? (by.isEmpty() ? ActivityModel::tr("Pause requested") : ActivityModel::tr("Pause requested by %1").arg(by))
                    : (by.isEmpty() ? ActivityModel::tr("Pause lifted") : ActivityModel::tr("Pause lifted by %1").arg(by));
    }
    if (e.kind == "department"_L1 && e.department)
        return ActivityModel::tr("%1 finished").arg(departmentName(*e.department));
    for (const auto &name : {"title"_L1, "path"_L1})
        if (const QString value = e.args.value(name).toString(); e.kind == "document"_L1 && !value.isEmpty())
            return value;
    if (const QString file = e.args.value(u"file"_s).toString(); e.kind == "problem"_L1 && !file.isEmpty())
        return file.mid(file.lastIndexOf(u'/') + 1);
    if (!e.text.isEmpty())
        return e.text;
    return e.code;
}

QString detail(const ActivityEntry &e)
{
    if (const QString own = e.args.value(u"detail"_s).toString(); !own.isEmpty())
        return own;
    if (e.kind == "document"_L1) {
        const int count = e.args.value(u"count"_s).toInt(1);
        return count > 1 ? ActivityModel::tr("and %Ln more pages written", nullptr, count - 1) : ActivityModel::tr("page written");
    }
    if (e.kind == "problem"_L1) {
        const QString reason = messageText(e.code, e.args, e.text);
        return title(e) == reason ? e.args.value(u"unit"_s).toString() : reason;
    }
    if (e.code == "resumed"_L1)
        return ActivityModel::tr("From the exact point it was paused");
    if (e.kind == "hold"_L1 && !e.department)
        return e.args.value(u"scope"_s) == "service"_L1 ? ActivityModel::tr("All runs") : ActivityModel::tr("The whole run");
    if (e.kind == "state"_L1 && e.code == "failed"_L1)
        return messageText(e.args.value(u"reason"_s).toString(), e.args, e.args.value(u"text"_s).toString(e.text));
    if (e.kind == "state"_L1)
        return format::homePath(e.args.value(u"project"_s).toString());
    return title(e) == e.text || e.kind == "department"_L1 || e.kind == "hold"_L1 ? QString() : e.text;
}

QString from(const ActivityEntry &e)
{
    if (e.department)
        return departmentName(*e.department);
    if (e.kind == "connection"_L1)
        return ActivityModel::tr("This window");
    return e.by.isEmpty() ? ActivityModel::tr("Service") : clientName(e.by);
}

bool newer(const ActivityEntry &a, const ActivityEntry &b) { return a.at != b.at ? a.at > b.at : a.id > b.id; }
} // namespace

void ActivityModel::add(const QList<ActivityEntry> &entries)
{
    for (const ActivityEntry &entry : entries)
        insert(entry);
}

void ActivityModel::addLocal(const QString &code, const QString &text, const QString &detailText, const QDateTime &at)
{
    ActivityEntry entry;
    entry.at = at;
    entry.kind = u"connection"_s;
    entry.code = code;
    entry.text = text;
    entry.args.insert(u"detail"_s, detailText);
    insert(entry);
}

void ActivityModel::insert(const ActivityEntry &entry)
{
    const auto at = std::lower_bound(m_entries.cbegin(), m_entries.cend(), entry, newer);
    if (at != m_entries.cend() && *at == entry)
        return;
    const int row = int(at - m_entries.cbegin());
    m_lastId = std::max(m_lastId, entry.id);
    if (row >= maxRows)
        return;
    if (m_entries.size() == maxRows) {
        beginRemoveRows({}, maxRows - 1, maxRows - 1);
        m_entries.removeLast();
        endRemoveRows();
    }
    beginInsertRows({}, row, row);
    m_entries.insert(row, entry);
    endInsertRows();
}

void ActivityModel::clear()
{
    beginResetModel();
    m_entries.clear();
    m_lastId = 0;
    endResetModel();
}

double ActivityModel::timeWidth(const QFont &font) { return format::clockWidth(font, true); }

int ActivityModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_entries.size()); }

int ActivityModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(ColumnCount); }

QVariant ActivityModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ActivityEntry &e = m_entries.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        switch (index.column()) {
        case Time: return format::clockWithSeconds(e.at);
        case Event: return title(e);
        case From: return from(e);
        case Detail: {
            // There it begins a cell, elsewhere it goes on after a department's name.
            QString words = detail(e);
            return e.kind == "document"_L1 ? words.replace(0, 1, QLocale().toUpper(words.left(1))) : words;
        }
        }
        return {};
    case Qt::AccessibleTextRole:
        return QStringList{format::clockWithSeconds(e.at), title(e), from(e), detail(e),
            tr("%1 of %2", "position in a list").arg(index.row() + 1).arg(m_entries.size())}
            .join(u", "_s);
    case Qt::ToolTipRole:
        // The list of the overview cuts what a row says, and shows the first column's.
        return index.column() == Time ? QStringList{format::dayAndClock(e.at), title(e), data(index, SubtitleRole).toString()}.join(u'\n')
                                      : data(index, Qt::DisplayRole).toString();
    case TitleRole: return title(e);
    case SubtitleRole: {
        const QString more = detail(e);
        // Who it was, where the title does not say so already.
        const QString who = from(e);
        if (e.kind == "connection"_L1 || (!more.isEmpty() && !e.by.isEmpty() && !e.department))
            return more;
        if (e.kind == "department"_L1)
            return more.isEmpty() ? tr("All its documents are written") : more;
        return more.isEmpty() ? who : tr("%1 · %2").arg(who, more);
    }
    case ClockRole: return format::clock(e.at);
    case IconRole: return lookOf(e).icon;
    case KindRole: return int(lookOf(e).kind);
    case WrittenRole: return e.kind == "document"_L1;
    case DepartmentRole: return e.department ? QVariant(int(*e.department)) : QVariant();
    case GroupRole: return int(groupOf(e));
    case CellIconRole: return index.column() == Event ? QVariant(lookOf(e).icon) : QVariant();
    case CellIconKindRole: return int(lookOf(e).kind);
    case CellMarkRole: return index.column() == From && e.department ? QVariant(int(*e.department)) : QVariant();
    default: return {};
    }
}

QVariant ActivityModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Time: return tr("Time");
    case Event: return tr("Event");
    case From: return tr("From");
    case Detail: return tr("Detail");
    }
    return {};
}

void ActivityFilter::setGroup(ActivityModel::Group group)
{
    m_group = group;
    invalidateFilter();
}

void ActivityFilter::setWords(const QString &words)
{
    m_words = words.split(u' ', Qt::SkipEmptyParts);
    invalidateFilter();
}

bool ActivityFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const QModelIndex first = sourceModel()->index(row, 0, parent);
    if (m_group != ActivityModel::All && first.data(ActivityModel::GroupRole).toInt() != int(m_group))
        return false;
    if (m_words.isEmpty())
        return true;
    const QString line = first.data(Qt::AccessibleTextRole).toString();
    return std::all_of(m_words.cbegin(), m_words.cend(),
        [&line](const QString &word) { return line.contains(word, Qt::CaseInsensitive); });
}

} // namespace tars::gui
