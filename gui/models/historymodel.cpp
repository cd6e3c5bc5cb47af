#include "gui/models/historymodel.h"

#include "gui/models/cellroles.h"
#include "gui/models/errortext.h"
#include "gui/models/format.h"
#include "gui/models/names.h"

#include <QFileInfo>
#include <algorithm>

namespace tars::gui
{

using namespace Qt::StringLiterals;

namespace
{
QString csvField(QString text)
{
    static const QString special = u",\"\r\n"_s;
    // A cell that begins like a formula is text all the same.
    if (!text.isEmpty() && u"=+-@\t"_s.contains(text.front()))
        text.prepend(u'\'');
    const bool quotes = std::any_of(text.cbegin(), text.cend(), [](QChar c) { return special.contains(c); });
    return quotes ? QString(u'"' + text.replace(u'"', u"\"\""_s) + u'"') : text;
}

QString isoTime(const QDateTime &time) { return time.isValid() ? time.toUTC().toString(Qt::ISODate) : QString(); }
} // namespace

Outcome outcomeOf(const HistoryEntry &entry)
{
    switch (entry.state) {
    case RunState::Completed:
        if (entry.failed > 0)
            return {HistoryModel::tr("Done, %Ln failed", nullptr, int(entry.failed)), u"exclamation"_s, ChipKind::Warning};
        return {HistoryModel::tr("Done"), u"check"_s, ChipKind::Success};
    case RunState::Failed: return {HistoryModel::tr("Failed"), u"cross"_s, ChipKind::Danger};
    case RunState::Stopped: return {HistoryModel::tr("Stopped"), u"stop"_s, ChipKind::Neutral};
    case RunState::Paused:
    case RunState::Pausing: return {HistoryModel::tr("Paused"), u"pause"_s, ChipKind::Warning};
    case RunState::Queued:
    case RunState::NotStarted: return {HistoryModel::tr("Waiting"), u"clock"_s, ChipKind::Neutral};
    case RunState::Running: return {HistoryModel::tr("Running"), u"play"_s, ChipKind::Accent};
    case RunState::Stopping: return {HistoryModel::tr("Stopping…"), u"stop"_s, ChipKind::Danger};
    }
    Q_UNREACHABLE();
}

QString starterOf(const HistoryEntry &entry) { return entry.by.isEmpty() ? HistoryModel::tr("the service") : clientName(entry.by); }

std::optional<double> typicalSeconds(const QList<HistoryEntry> &entries)
{
    QList<double> seconds;
    for (const HistoryEntry &entry : entries)
        if (entry.state == RunState::Completed)
            seconds.append(entry.seconds);
    if (seconds.size() < 3)
        return {};
    const auto middle = seconds.begin() + seconds.size() / 2;
    std::nth_element(seconds.begin(), middle, seconds.end());
    return *middle;
}

QByteArray historyAsCsv(const QList<HistoryEntry> &entries)
{
    QString text = u"run,project,state,started,ended,by,documents,added,changed,reused,failed,seconds,pausedSeconds\r\n"_s;
    for (const HistoryEntry &e : entries) {
        const QStringList fields{e.run, csvField(e.project), toString(e.state), isoTime(e.startedAt), isoTime(e.endedAt),
            csvField(e.by), QString::number(e.documents), QString::number(e.added), QString::number(e.changed),
            QString::number(e.reused), QString::number(e.failed), QString::number(e.seconds, 'f', 1),
            QString::number(e.pausedSeconds, 'f', 1)};
        text += fields.join(u',') + u"\r\n"_s;
    }
    return text.toUtf8();
}

void HistoryModel::setNewest(const QList<HistoryEntry> &entries)
{
    m_listed = true;
    m_refusal.clear();
    // What changed is told row by row, so that selection and scroll position stay.
    for (qsizetype i = entries.size() - 1; i >= 0; --i) {
        const HistoryEntry &entry = entries.at(i);
        const auto known = std::find_if(m_entries.begin(), m_entries.end(), [&](const HistoryEntry &e) { return e.run == entry.run; });
        if (known == m_entries.end()) {
            const auto at = std::find_if(m_entries.cbegin(), m_entries.cend(),
                [&](const HistoryEntry &e) { return e.run.toLongLong() < entry.run.toLongLong(); });
            const int row = int(at - m_entries.cbegin());
            beginInsertRows({}, row, row);
            m_entries.insert(row, entry);
            endInsertRows();
        } else if (*known != entry) {
            const int row = int(known - m_entries.begin());
            *known = entry;
            Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
        }
    }
}

void HistoryModel::addOlder(const QList<HistoryEntry> &entries) { setNewest(entries); }

void HistoryModel::clear()
{
    beginResetModel();
    m_entries.clear();
    m_listed = false;
    m_refusal.clear();
    endResetModel();
}

void HistoryModel::setRefused(const Error &error) { m_refusal = errorText(error); }

int HistoryModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_entries.size()); }

int HistoryModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(ColumnCount); }

QVariant HistoryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const HistoryEntry &e = m_entries.at(index.row());
    const bool number = index.column() >= Duration;
    switch (role) {
    case Qt::TextAlignmentRole: return int((number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::AccessibleTextRole:
        return QStringList{tr("Run %1").arg(e.run), outcomeOf(e).text, QFileInfo(e.project).fileName(),
            format::dayAndClock(e.startedAt), format::shortDuration(qint64(e.seconds)),
            tr("%Ln documents", nullptr, int(e.documents)),
            tr("%1 of %2", "position in a list").arg(index.row() + 1).arg(m_entries.size())}
            .join(u", "_s);
    case Qt::ToolTipRole:
        return e.project;
    case Qt::DisplayRole:
        switch (index.column()) {
        case Run: return e.run;
        case Outcome: return outcomeOf(e).text;
        case Project: return QFileInfo(e.project).fileName();
        case Started: return format::dayAtStart(e.startedAt);
        case Duration: return format::shortDuration(qint64(e.seconds));
        case Documents: return format::count(e.documents);
        case Failed: return format::count(e.failed);
        default: return {};
        }
    case CellChipIconRole: return index.column() == Outcome ? QVariant(outcomeOf(e).icon) : QVariant();
    case CellChipKindRole: return int(outcomeOf(e).kind);
    case SecondLineRole:
        return index.column() == Started ? QVariant(starterOf(e)) : QVariant();
    case CellStrongRole: return index.column() == Run;
    default: return {};
    }
}

QVariant HistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section >= Duration ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Run: return tr("Run");
    case Outcome: return tr("Outcome");
    case Project: return tr("Project");
    case Started: return tr("Started");
    case Duration: return tr("Duration");
    case Documents: return tr("Documents");
    case Failed: return tr("Failed", "heading above a number");
    default: return {};
    }
}

void HistoryFilter::setWords(const QString &words)
{
    m_words = words.split(u' ', Qt::SkipEmptyParts);
    invalidateFilter();
}

bool HistoryFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    if (m_words.isEmpty())
        return true;
    const QString line = sourceModel()->index(row, 0, parent).data(Qt::AccessibleTextRole).toString()
        + sourceModel()->index(row, HistoryModel::Started, parent).data(SecondLineRole).toString();
    return std::all_of(m_words.cbegin(), m_words.cend(),
        [&line](const QString &word) { return line.contains(word, Qt::CaseInsensitive); });
}

} // namespace tars::gui
