#include "gui/models/problemmodel.h"

#include "gui/models/cellroles.h"
#include "gui/models/errortext.h"
#include "gui/models/names.h"

#include <algorithm>

namespace tars::gui
{

using namespace Qt::StringLiterals;

namespace
{
bool before(const Problem &a, const Problem &b)
{
    return a.severity != b.severity ? a.severity > b.severity : a.id < b.id;
}
} // namespace

QString problemTitle(const Problem &problem)
{
    if (const QString title = problem.args.value(u"title"_s).toString(); !title.isEmpty())
        return title;
    if (!problem.file.isEmpty())
        return problem.file.mid(problem.file.lastIndexOf(u'/') + 1);
    return problem.unit.isEmpty() ? ProblemModel::tr("The project") : problem.unit;
}

QString problemReason(const Problem &problem) { return messageText(problem.code, problem.args, problem.message); }

QString problemPlace(const Problem &problem)
{
    return problem.line > 0 ? u"%1:%2"_s.arg(problem.file).arg(problem.line) : problem.file;
}

QString severityName(Severity severity)
{
    switch (severity) {
    case Severity::Error: return ProblemModel::tr("Failed", "a document that could not be written");
    case Severity::Warning: return ProblemModel::tr("Warning");
    case Severity::Info: return ProblemModel::tr("Note");
    }
    Q_UNREACHABLE();
}

QString severityIcon(Severity severity)
{
    return severity == Severity::Error ? u"cross"_s : u"exclamation"_s;
}

ChipKind severityKind(Severity severity)
{
    switch (severity) {
    case Severity::Error: return ChipKind::Danger;
    case Severity::Warning: return ChipKind::Warning;
    case Severity::Info: return ChipKind::Neutral;
    }
    Q_UNREACHABLE();
}

void ProblemModel::add(const QList<Problem> &problems)
{
    for (const Problem &problem : problems) {
        const auto at = std::lower_bound(m_problems.cbegin(), m_problems.cend(), problem, before);
        m_lastId = std::max(m_lastId, problem.id);
        if (at != m_problems.cend() && at->id == problem.id)
            continue;
        const int row = int(at - m_problems.cbegin());
        if (m_problems.size() >= maxRows)
            continue;
        beginInsertRows({}, row, row);
        m_problems.insert(row, problem);
        m_failed += problem.severity == Severity::Error;
        m_notes += problem.severity == Severity::Info;
        endInsertRows();
    }
}

void ProblemModel::clear()
{
    if (m_problems.isEmpty() && m_lastId == 0)
        return;
    beginResetModel();
    m_problems.clear();
    m_lastId = 0;
    m_failed = 0;
    m_notes = 0;
    endResetModel();
}

QList<qint64> ProblemModel::retryable() const
{
    QList<qint64> ids;
    for (const Problem &problem : m_problems)
        if (problem.severity == Severity::Error && !problem.unit.isEmpty())
            ids << problem.id;
    return ids;
}

void ProblemModel::setRetryAllowed(bool allowed)
{
    if (allowed == m_retryAllowed)
        return;
    m_retryAllowed = allowed;
    if (!m_problems.isEmpty())
        Q_EMIT dataChanged(index(0, ActionColumn), index(int(m_problems.size()) - 1, ActionColumn));
}

void ProblemModel::setSourcesHere(bool here)
{
    if (here == m_sourcesHere)
        return;
    m_sourcesHere = here;
    if (!m_problems.isEmpty())
        Q_EMIT dataChanged(index(0, SourceColumn), index(int(m_problems.size()) - 1, ActionColumn));
}

int ProblemModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_problems.size()); }

int ProblemModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(ColumnCount); }

QVariant ProblemModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Problem &p = m_problems.at(index.row());
    const bool retry = m_retryAllowed && p.severity == Severity::Error && !p.unit.isEmpty();
    const bool place = !p.file.isEmpty(), opens = place && m_sourcesHere;
    switch (role) {
    case Qt::AccessibleTextRole: {
        QStringList parts{severityName(p.severity), problemTitle(p), problemReason(p)};
        if (p.department)
            parts << departmentName(*p.department);
        parts << problemPlace(p) << tr("%1 of %2", "position in a list").arg(index.row() + 1).arg(m_problems.size());
        parts.removeAll(QString());
        return parts.join(u", "_s);
    }
    case ProblemIdRole: return p.id;
    case SeverityRole: return int(p.severity);
    case DepartmentRole: return p.department ? QVariant(int(*p.department)) : QVariant();
    case RetryRole: return retry;
    default: break;
    }
    switch (index.column()) {
    case SeverityColumn:
        switch (role) {
        case Qt::DisplayRole: return severityName(p.severity);
        case CellChipIconRole: return severityIcon(p.severity);
        case CellChipKindRole: return int(severityKind(p.severity));
        default: return {};
        }
    case ReasonColumn:
        switch (role) {
        case Qt::DisplayRole: return problemTitle(p);
        case SecondLineRole:
        case Qt::ToolTipRole: return problemReason(p);
        default: return {};
        }
    case DepartmentColumn:
        switch (role) {
        case Qt::DisplayRole: return p.department ? departmentName(*p.department) : tr("Preparation", "the phase before departments");
        case CellMarkRole: return p.department ? QVariant(int(*p.department)) : QVariant();
        case CellStrongRole: return false;
        default: return {};
        }
    case SourceColumn:
        switch (role) {
        case Qt::DisplayRole:
        case Qt::ToolTipRole: return problemPlace(p);
        case CellCodeRole: return place;
        case CellLinkRole: return opens;
        default: return {};
        }
    case ActionColumn:
        if (!retry && !opens)
            return {};
        switch (role) {
        case Qt::DisplayRole: return retry ? tr("Retry") : tr("Open");
        case CellIconRole: return retry ? u"retry"_s : u"external"_s;
        case CellIconKindRole: return int(ChipKind::Accent);
        case CellLinkRole: return true;
        default: return {};
        }
    default: return {};
    }
}

QVariant ProblemModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case SeverityColumn: return tr("Severity");
    case ReasonColumn: return tr("Document and reason");
    case DepartmentColumn: return tr("Department");
    case SourceColumn: return tr("Source");
    default: return {};
    }
}

void ProblemFilter::setKind(Kind kind)
{
    m_kind = kind;
    invalidateFilter();
}

void ProblemFilter::setDepartment(std::optional<Department> department)
{
    m_department = department;
    invalidateFilter();
}

bool ProblemFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const QModelIndex index = sourceModel()->index(row, 0, parent);
    const auto severity = Severity(index.data(ProblemModel::SeverityRole).toInt());
    if ((m_kind == Kind::Failed && severity != Severity::Error) || (m_kind == Kind::Warnings && severity != Severity::Warning)
        || (m_kind == Kind::Notes && severity != Severity::Info))
        return false;
    const QVariant department = index.data(ProblemModel::DepartmentRole);
    return !m_department || (department.isValid() && department.toInt() == int(*m_department));
}

} // namespace tars::gui
