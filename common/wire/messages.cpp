#include "common/wire/messages.h"

#include <tuple>

namespace tars::wire
{

using namespace Qt::StringLiterals;

template <> struct Fields<DepartmentProgress> {
    static constexpr auto list = std::tuple(required("Slug", &DepartmentProgress::department), required("State", &DepartmentProgress::state),
        required("Total", &DepartmentProgress::total), required("Completed", &DepartmentProgress::completed),
        optional("Reused", &DepartmentProgress::reused), optional("Failed", &DepartmentProgress::failed),
        optional("UnitsPerSecond", &DepartmentProgress::unitsPerSecond),
        optional("EstimatedSecondsLeft", &DepartmentProgress::estimatedSecondsLeft), optional("CurrentTask", &DepartmentProgress::currentTask));
};

namespace
{
struct OriginalProgress {
    qint64 totalTasks = 0;
    qint64 completedTasks = 0;
    QString currentTask;
    QDateTime startTime, lastUpdateTime, estimatedCompletion;
};
} // namespace

template <> struct Fields<OriginalProgress> {
    static constexpr auto list = std::tuple(required("TotalTasks", &OriginalProgress::totalTasks),
        required("CompletedTasks", &OriginalProgress::completedTasks), optional("CurrentTask", &OriginalProgress::currentTask),
        optional("StartTime", &OriginalProgress::startTime), optional("LastUpdateTime", &OriginalProgress::lastUpdateTime),
        optional("EstimatedCompletion", &OriginalProgress::estimatedCompletion));
};

template <> struct Fields<StatusRecord> {
    static constexpr auto list = std::tuple(required("State", &StatusRecord::state), optional("Run", &StatusRecord::run),
        optional("Project", &StatusRecord::project), optional("Output", &StatusRecord::output),
        optional("Sequence", &StatusRecord::sequence), optional("ControlSequence", &StatusRecord::controlSequence),
        optional("Phase", &StatusRecord::phase), optional("Phases", &StatusRecord::phases), optional("Reused", &StatusRecord::reused),
        optional("Failed", &StatusRecord::failed), optional("UnitsPerSecond", &StatusRecord::unitsPerSecond),
        optional("InWork", &StatusRecord::inWork), optional("ActiveSeconds", &StatusRecord::activeSeconds),
        optional("EstimatedSecondsLeft", &StatusRecord::estimatedSecondsLeft),
        optional("EstimatedSecondsLow", &StatusRecord::estimatedSecondsLow),
        optional("EstimatedSecondsHigh", &StatusRecord::estimatedSecondsHigh), optional("Holds", &StatusRecord::holds),
        optional("DepartmentDetails", &StatusRecord::departments));
};

namespace
{
QJsonObject encodeProgress(const StatusRecord &r)
{
    QJsonObject progress = encode(OriginalProgress{r.totalTasks, r.completedTasks, r.currentTask, r.startTime,
        r.lastUpdateTime, r.estimatedCompletion});
    QJsonObject departments;
    for (const DepartmentProgress &d : r.departments)
        departments.insert(displayName(d.department), d.percent());
    progress.insert(u"Departments"_s, departments);
    return progress;
}

void addOriginalFlags(QJsonObject &object, RunState state)
{
    object.insert(u"IsRunning"_s, state == RunState::Running);
    object.insert(u"IsPaused"_s, state == RunState::Paused);
    object.insert(u"IsCompleted"_s, state == RunState::Completed);
    object.insert(u"CanStart"_s, canStart(state));
    object.insert(u"CanPause"_s, canPause(state));
    object.insert(u"CanResume"_s, canResume(state));
}
} // namespace

QJsonObject encodeStatus(const StatusRecord &record)
{
    QJsonObject object = encode(record);
    object.insert(u"Progress"_s, encodeProgress(record));
    addOriginalFlags(object, record.state);
    object.insert(u"CanStop"_s, canStop(record.state));
    QJsonArray details = object[u"DepartmentDetails"].toArray();
    for (qsizetype i = 0; i < details.size(); ++i) {
        QJsonObject detail = details[i].toObject();
        detail.insert(u"Name"_s, displayName(record.departments[i].department));
        detail.insert(u"Percent"_s, record.departments[i].percent());
        details[i] = detail;
    }
    object.insert(u"DepartmentDetails"_s, details);
    return object;
}

Result<StatusRecord> decodeStatus(const QJsonObject &json)
{
    Result<StatusRecord> record = decodeAs<StatusRecord>(json);
    if (!record)
        return record;
    OriginalProgress progress;
    if (auto result = decode(json[u"Progress"], progress, u"Progress"_s); !result)
        return result.error();
    std::tie(record->totalTasks, record->completedTasks, record->currentTask, record->startTime, record->lastUpdateTime,
        record->estimatedCompletion)
        = std::tie(progress.totalTasks, progress.completedTasks, progress.currentTask, progress.startTime,
            progress.lastUpdateTime, progress.estimatedCompletion);
    return record;
}

QJsonObject encodeOriginalStatus(const StatusRecord &record)
{
    QJsonObject object{{u"State"_s, toString(record.state)}, {u"Progress"_s, encodeProgress(record)},
        {u"Run"_s, record.run}, {u"Sequence"_s, record.sequence}};
    addOriginalFlags(object, record.state);
    object.insert(u"status"_s, QJsonObject(object));
    return object;
}

QJsonObject encodeStatusDelta(const QJsonObject &before, const QJsonObject &after)
{
    QJsonObject delta{{u"Since"_s, before[u"Sequence"]}};
    for (auto it = after.begin(); it != after.end(); ++it)
        if (before.value(it.key()) != it.value())
            delta.insert(it.key(), it.value());
    for (auto it = before.begin(); it != before.end(); ++it)
        if (!after.contains(it.key()))
            delta.insert(it.key(), QJsonValue::Null);
    return delta;
}

QJsonObject applyStatusDelta(const QJsonObject &before, const QJsonObject &delta)
{
    QJsonObject after = before;
    for (auto it = delta.begin(); it != delta.end(); ++it) {
        if (it.key() == u"Since")
            continue;
        if (it.value().isNull())
            after.remove(it.key());
        else
            after.insert(it.key(), it.value());
    }
    return after;
}

} // namespace tars::wire
