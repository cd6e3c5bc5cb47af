#include "gui/models/departmentmodel.h"

#include "gui/models/format.h"
#include "gui/models/names.h"

namespace tars::gui
{

using namespace Qt::StringLiterals;

namespace
{
bool isOver(DepartmentState state)
{
    return state == DepartmentState::Done || state == DepartmentState::Empty || state == DepartmentState::Failed
        || state == DepartmentState::Stopped;
}
} // namespace

void DepartmentModel::setRecord(const StatusRecord &record, BarsLook bars)
{
    QList<Row> rows;
    rows.reserve(record.departments.size());
    for (const DepartmentProgress &progress : record.departments) {
        Row row{progress, bars};
        // What is done stays whole, however the others are held.
        if (progress.state == DepartmentState::Done && bars != BarsLook::None && bars != BarsLook::Empty)
            row.bars = BarsLook::Final;
        else if (progress.state == DepartmentState::Paused && bars == BarsLook::Solid)
            row.bars = BarsLook::Striped;
        rows.append(row);
    }
    if (rows.size() != m_rows.size()) {
        beginResetModel();
        m_rows = rows;
        endResetModel();
        return;
    }
    for (int i = 0; i < rows.size(); ++i) {
        if (rows.at(i) == m_rows.at(i))
            continue;
        m_rows[i] = rows.at(i);
        Q_EMIT dataChanged(index(i), index(i));
    }
}

int DepartmentModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }

QVariant DepartmentModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows.at(index.row());
    const DepartmentProgress &p = row.progress;
    const bool known = p.total > 0;
    const bool moving = row.bars == BarsLook::Solid && p.state == DepartmentState::Running;
    switch (role) {
    case Qt::DisplayRole: return departmentName(p.department);
    case Qt::AccessibleTextRole:
        return tr("%1, %2", "a row, its position").arg(sentence(row), tr("%1 of %2", "position in a list").arg(index.row() + 1).arg(m_rows.size()));
    case Qt::ToolTipRole:
        return p.currentTask.isEmpty() ? QVariant()
            : p.failed > 0 ? tr("%1 · %2").arg(format::isolated(task(row)), failures(row)) : task(row);
    case DepartmentRole: return int(p.department);
    case TaskRole: return task(row);
    case FailuresRole: return failures(row);
    case CountRole:
        if (known)
            return tr("%1 / %2").arg(format::count(p.completed), format::count(p.total));
        return p.completed > 0 ? format::count(p.completed) : u"—"_s;
    case PercentRole: return known ? format::percent(p.percent()) : QString();
    case FractionRole: return known ? double(p.completed) / double(p.total) : 0.0;
    case BarsRole: return int(row.bars);
    case RateRole: return moving && p.unitsPerSecond > 0 ? tr("%1 docs/s").arg(format::rate(p.unitsPerSecond)) : u"—"_s;
    case LeftRole:
        return moving && p.estimatedSecondsLeft ? tr("%1 left").arg(format::duration(*p.estimatedSecondsLeft)) : QString();
    case ChipTextRole: return chipText(row);
    case ChipIconRole: return chipIcon(row);
    case ChipKindRole: return int(chipKind(row));
    default: return {};
    }
}

QString DepartmentModel::task(const Row &row) const
{
    const DepartmentProgress &p = row.progress;
    QString text;
    switch (p.state) {
    case DepartmentState::Waiting: text = p.total > 0 ? tr("Waiting for its turn") : tr("Waiting"); break;
    case DepartmentState::Empty: text = tr("Nothing to write for this project"); break;
    case DepartmentState::Done:
        text = p.reused > 0 && p.reused == p.completed
            ? tr("Everything was up to date")
            : p.reused > 0 ? tr("Finished, %1 of them up to date").arg(format::count(p.reused)) : tr("Finished");
        break;
    case DepartmentState::Failed: text = tr("Failed"); break;
    case DepartmentState::Stopped: text = tr("Stopped"); break;
    case DepartmentState::Running: text = p.currentTask.isEmpty() ? tr("Working") : p.currentTask; break;
    case DepartmentState::Paused:
        text = p.currentTask.isEmpty() ? tr("Held") : tr("Held at %1").arg(format::isolated(p.currentTask));
        break;
    }
    return text;
}

QString DepartmentModel::failures(const Row &row) const
{
    return row.progress.failed > 0 ? tr("%Ln failed", nullptr, int(row.progress.failed)) : QString();
}

QString DepartmentModel::chipText(const Row &row) const
{
    if (row.bars == BarsLook::Faded && !isOver(row.progress.state))
        return tr("Last known");
    switch (row.progress.state) {
    case DepartmentState::Waiting: return tr("Waiting");
    case DepartmentState::Running: return tr("Running");
    case DepartmentState::Paused: return tr("Paused");
    case DepartmentState::Done: return tr("Done");
    case DepartmentState::Empty: return tr("Nothing");
    case DepartmentState::Failed: return tr("Failed");
    case DepartmentState::Stopped: return tr("Stopped");
    }
    Q_UNREACHABLE();
}

QString DepartmentModel::chipIcon(const Row &row) const
{
    if (row.bars == BarsLook::Faded && !isOver(row.progress.state))
        return u"clock"_s;
    switch (row.progress.state) {
    case DepartmentState::Waiting: return u"clock"_s;
    case DepartmentState::Running: return u"play"_s;
    case DepartmentState::Paused: return u"pause"_s;
    case DepartmentState::Done: return u"check"_s;
    case DepartmentState::Empty: return u"check"_s;
    case DepartmentState::Failed: return u"cross"_s;
    case DepartmentState::Stopped: return u"stop"_s;
    }
    Q_UNREACHABLE();
}

ChipKind DepartmentModel::chipKind(const Row &row) const
{
    if (row.bars == BarsLook::Faded && !isOver(row.progress.state))
        return ChipKind::Neutral;
    switch (row.progress.state) {
    case DepartmentState::Waiting:
    case DepartmentState::Empty:
    case DepartmentState::Stopped: return ChipKind::Neutral;
    case DepartmentState::Running: return ChipKind::Accent;
    case DepartmentState::Paused: return ChipKind::Warning;
    case DepartmentState::Done: return ChipKind::Success;
    case DepartmentState::Failed: return ChipKind::Danger;
    }
    Q_UNREACHABLE();
}

QString DepartmentModel::sentence(const Row &row) const
{
    const DepartmentProgress &p = row.progress;
    QStringList parts{departmentName(p.department), chipText(row).toLower()};
    if (p.total > 0) {
        parts << tr("%1 of %Ln documents", nullptr, int(p.total)).arg(format::count(p.completed))
              << tr("%1 percent").arg(p.percent());
    }
    if (row.bars == BarsLook::Solid && p.estimatedSecondsLeft)
        parts << tr("%1 left").arg(format::spokenDuration(*p.estimatedSecondsLeft));
    return parts.join(u", "_s);
}

QString DepartmentModel::summary() const
{
    int counts[7] = {};
    for (const Row &row : m_rows)
        ++counts[int(row.progress.state)];
    QStringList parts;
    const auto add = [&](DepartmentState state, const QString &text) {
        if (const int n = counts[int(state)])
            parts << text.arg(format::count(n));
    };
    add(DepartmentState::Running, tr("%1 running"));
    add(DepartmentState::Paused, tr("%1 paused"));
    add(DepartmentState::Waiting, tr("%1 waiting"));
    add(DepartmentState::Done, tr("%1 done"));
    add(DepartmentState::Failed, tr("%1 failed"));
    add(DepartmentState::Stopped, tr("%1 stopped"));
    if (parts.isEmpty() && counts[int(DepartmentState::Empty)])
        parts << tr("nothing to write");
    return parts.join(u" · "_s);
}

} // namespace tars::gui
