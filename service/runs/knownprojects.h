// The projects that the service has met, and which of them a command means.
#pragma once

#include "service/engine/ports.h"
#include "service/runs/projectcheck.h"

#include <functional>

namespace tars
{

/// Whether the one who commands may use a folder, as it is called with all links followed; `member` named it.
using PathRule = std::function<Result<void>(const QString &path, const QString &member)>;

class KnownProjects
{
public:
    explicit KnownProjects(const RunJournal &store)
        : m_store(store)
    {
    }

    std::optional<ProjectInfo> known(const ProjectId &project) const;
    /// What is known of it, if anything, with this folder for its documents.
    ProjectInfo info(const ProjectId &project, const QString &output) const;

    /// The project in the folder `wanted`, or the last one if it is empty; else as checkProject() says, or as the rule does.
    Result<ProjectId> find(const QString &wanted, Choice choice, const PathRule &rule) const;
    /// The folder that was named, else that of the project's last run. One that was chosen before, by whomever, needs no leave.
    Result<QString> outputOf(const ProjectId &project, const QString &given, const PathRule &rule) const;

private:
    const RunJournal &m_store;
};

} // namespace tars
