// Continuous integration: what runs, when, on which machines, in which steps.
#pragma once

#include "service/departments/devops/found.h"

namespace tars::devops
{

QString workflowPagePath(const QString &file);
QString workflowName(const Found &workflow); ///< the author's, else the file's
/// All workflows; with a single one its jobs follow at once.
markup::Page ciPage(const ModelView &view, const QList<Found> &workflows);
markup::Page workflowPage(const ModelView &view, const QString &file);
/// "0 4 * * 1" → "Mondays 04:00 UTC"; as it is where it says more than that.
QString readableSchedule(const QString &cron);

} // namespace tars::devops
