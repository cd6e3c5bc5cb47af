#include "service/runs/activitytexts.h"

#include "common/base/errorcodes.h"

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{
QString whoOf(const Actor &by)
{
    const QString name = nameOf(by);
    return name.isEmpty() ? QString() : u" by "_s + name;
}

QString sentence(const QString &project, const QString &code, const QJsonObject &args, const Actor &by)
{
    if (code == u"failed")
        return u"Documenting %1 failed: %2"_s.arg(project, args[u"text"].toString());
    if (code == u"queued")
        return u"%1 was put in the queue%2."_s.arg(project, whoOf(by));
    if (code == u"completed")
        return u"%1 is documented."_s.arg(project);
    static const QHash<QString, QString> verbs{ { u"started"_s, u"started"_s },
        { u"continued"_s, u"continued"_s }, { u"pausing"_s, u"is being paused"_s },
        { u"paused"_s, u"was paused"_s }, { u"resumed"_s, u"was resumed"_s },
        { u"stopping"_s, u"is being stopped"_s }, { u"stopped"_s, u"was stopped"_s } };
    return u"Documenting %1 %2%3."_s.arg(project, verbs.value(code, code), whoOf(by));
}
} // namespace

QString nameOf(const Actor &actor) { return actor.user.isEmpty() ? actor.source : actor.user; }

QString spanOf(const Hold &hold) { return hold.department ? slug(*hold.department) : toString(hold.scope); }

QJsonObject argsOf(const Hold &hold)
{
    QJsonObject args{ { u"scope"_s, toString(hold.scope) } };
    if (hold.department)
        args[u"department"] = slug(*hold.department);
    if (!hold.reason.isEmpty())
        args[u"reason"] = hold.reason;
    if (hold.resumeAt.isValid())
        args[u"resumeAt"] = hold.resumeAt.toUTC().toString(Qt::ISODateWithMs);
    return args;
}

ActivityEntry stateActivity(
    const ProjectId &project, const QString &code, const QJsonObject &args, const Actor &by)
{
    ActivityEntry activity;
    activity.kind = u"state"_s;
    activity.by = nameOf(by);
    activity.code = code;
    activity.args = args;
    activity.args[u"project"] = project.value;
    activity.text = sentence(project.value, code, args, by);
    return activity;
}

ActivityEntry holdActivity(const Hold &hold, bool added, const Actor &by)
{
    ActivityEntry activity;
    activity.kind = u"hold"_s;
    activity.department = hold.department;
    activity.by = nameOf(by);
    activity.code = added ? u"held"_s : u"released"_s;
    activity.args = argsOf(hold);
    const QString what = hold.department   ? displayName(*hold.department)
        : hold.scope == HoldScope::Service ? u"The service"_s
                                           : u"The run"_s;
    if (added && hold.reason == errc::storageFull)
        activity.text = u"The disk is full: nothing runs until there is room and somebody resumes."_s;
    else if (added && hold.reason == errc::folderReplaced)
        activity.text = u"A symbolic link stands where a folder of the run was: it waits until the folder is back and somebody resumes."_s;
    else
        activity.text = u"%1 was %2%3."_s.arg(what, activity.code, whoOf(by));
    return activity;
}

ActivityEntry retryActivity(qsizetype units, const Actor &by)
{
    ActivityEntry activity;
    activity.kind = u"state"_s;
    activity.by = nameOf(by);
    activity.code = u"retried"_s;
    activity.args = { { u"count"_s, units } };
    activity.text = u"%1 failed documents are tried again."_s.arg(units);
    return activity;
}

ActivityEntry departmentActivity(Department department)
{
    ActivityEntry activity;
    activity.kind = u"department"_s;
    activity.department = department;
    activity.code = u"departmentDone"_s;
    activity.text = u"%1 is done."_s.arg(displayName(department));
    return activity;
}

} // namespace tars
