// Which pipelines of the tree call which: reusable workflows, templates, included files.
#pragma once

#include "service/departments/devops/found.h"

namespace tars::devops
{

/// The file with a workflow that a "ci.job" or "ci.step" calls; empty if it lies elsewhere.
QString calledWorkflow(const ModelView &view, const Found &caller);

/// By file of those that are called: what calls them, in path order.
QHash<QString, QStringList> workflowCallers(const ModelView &view, const QList<Found> &workflows);

} // namespace tars::devops
