// Compose files of the deployment guide and the runbook: which are brought up, together or one instead of another.
#pragma once

#include "service/departments/devops/deployment.h"

namespace tars::devops
{

/// Files that are handed to Compose at once, or of which one is chosen.
struct ComposeProject {
    QStringList files;
    bool alternatives = false; ///< several files for the same services: FILE stands for the one that is chosen
    QList<Found> services; ///< of all of them, in the order of the files

    QString command() const; ///< "docker compose -f deploy/compose.yml -f deploy/compose.prod.yml"
    QString title() const; ///< "compose.yml with compose.prod.yml"; "one of 7 files in docker/compose/"
};

/// A file that leaves image and build of a service to the usual one beside it is laid over that; three and more files of one
/// folder that share a service and none of which is the usual one are alternatives.
QList<ComposeProject> composeProjectsOf(const QList<Found> &services);

void deployCompose(markup::Blocks &blocks, const QList<Found> &services);
void runCompose(markup::Blocks &blocks, const QList<Found> &services);

} // namespace tars::devops
