#include "service/runs/knownprojects.h"

#include "common/base/errorcodes.h"

namespace tars
{

using namespace Qt::StringLiterals;

std::optional<ProjectInfo> KnownProjects::known(const ProjectId &project) const
{
    if (const auto projects = m_store.projects())
        for (const ProjectInfo &info : *projects)
            if (info.root == project.value)
                return info;
    return std::nullopt;
}

ProjectInfo KnownProjects::info(const ProjectId &project, const QString &output) const
{
    ProjectInfo info = known(project).value_or(ProjectInfo{});
    info.root = project.value;
    info.name = project.value.section(u'/', -1);
    info.output = output;
    return info;
}

Result<ProjectId> KnownProjects::find(const QString &wanted, Choice choice, const PathRule &rule) const
{
    QString folder = wanted;
    if (folder.isEmpty()) {
        const auto projects = m_store.projects();
        if (!projects)
            return projects.error();
        if (projects->isEmpty())
            return Error{ errc::notFound, u"No project was named, and none is known yet."_s, { { u"what"_s, u"project"_s } } };
        folder = projects->first().root;
    }
    auto project = checkProject(folder, choice);
    if (!project || !rule)
        return project;
    const auto allowed = rule(project->value, u"project"_s);
    return allowed ? project : allowed.error();
}

Result<QString> KnownProjects::outputOf(const ProjectId &project, const QString &given, const PathRule &rule) const
{
    const auto info = known(project);
    const bool before = given.isEmpty() && info && !info->output.isEmpty();
    auto output = checkOutput(project, before ? info->output : given, before ? Choice::Before : Choice::Now);
    if (!output || before || !rule)
        return output;
    const auto allowed = rule(*output, u"output"_s);
    return allowed ? output : allowed.error();
}

} // namespace tars
