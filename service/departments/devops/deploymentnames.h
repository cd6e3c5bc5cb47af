// What the deployment guide and the runbook call things, so that the commands of both fit together.
#pragma once

#include "service/departments/devops/found.h"

namespace tars::devops
{

markup::Page deploymentBasePage(const QString &title);
/// A name for an image of this project, as Docker wants it.
QString imageName(const QString &project, const QString &dockerfile);
/// " -f FILE" where Compose would not find the file by itself.
QString composeOption(const QString &file);
bool isUserUnit(const Found &unit);
/// Whether a chart's folder lies within another chart, which brings it along.
bool isPartOfChart(const QString &folder, const QList<Found> &charts);
/// Without what a chart puts into the cluster itself.
QList<Found> outsideCharts(QList<Found> objects, const QList<Found> &charts);
/// What to type for what, and below it what there is to know; what has no command or no words is left out.
void addTasks(markup::Blocks &blocks, const QString &title, const QList<std::pair<QString, QString>> &tasks,
    const QList<std::pair<QString, markup::Inlines>> &facts);
markup::Inlines codes(const QStringList &all); ///< "a", "b"
/// Rows that say the same but for the last cell become one, with the first of the places.
markup::Table withMergedPlaces(const markup::Table &table);

} // namespace tars::devops
