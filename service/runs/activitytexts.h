// The entries of the activity: what happened to a run, with the English sentence for it.
#pragma once

#include "service/engine/ports.h"

namespace tars
{

QString nameOf(const Actor &actor); ///< user, else source

/// `code`: queued, started, continued, pausing, paused, resumed, stopping, stopped, completed or failed.
ActivityEntry stateActivity(
    const ProjectId &project, const QString &code, const QJsonObject &args, const Actor &by);
ActivityEntry holdActivity(const Hold &hold, bool added, const Actor &by);
ActivityEntry retryActivity(qsizetype units, const Actor &by);
ActivityEntry departmentActivity(Department department); ///< it is done

QJsonObject argsOf(const Hold &hold); ///< scope, department, reason, resumeAt
QString spanOf(const Hold &hold); ///< what is held: a department's slug, else the scope

} // namespace tars
