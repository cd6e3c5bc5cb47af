#include "service/session/runsession.h"

#include "service/runs/runservice.h"
#include "service/session/controlcommands.h"
#include "service/session/librarycommands.h"
#include "service/session/projectcommands.h"
#include "service/session/sessionserver.h"

namespace tars
{

using namespace Qt::StringLiterals;

void serveRuns(SessionServer &server, RunService &runs, Library &library, const QStringList &roots)
{
    auto paths = std::make_shared<PathGuard>(roots);
    CommandTable &table = server.commands();
    table.guardChanges([&runs](qint64 seen) { return runs.permits(seen); });
    addControlCommands(table, runs, *paths);
    // Without a name the run at work is meant, else the latest.
    addLibraryCommands(table, library, *paths, [&runs] {
        const auto status = runs.status();
        return status ? status->project : QString();
    });
    addProjectCommands(table, runs, *paths);

    server.setRunSources({
        [&runs] { return runs.status().ok() ? *runs.status() : StatusRecord(); },
        [&runs, paths](ServiceStatus &status) { // keeps the guard as long as the commands that refer to it
            status.activeRun = runs.activeRun();
            status.holds = runs.serviceHolds();
        },
    });

    QObject::connect(&runs, &RunService::progressed, &server, &SessionServer::progressChanged);
    QObject::connect(&runs, &RunService::stateChanged, &server, [&server](const StateChange &change) {
        server.publish(u"documentation.stateChanged"_s, wire::encode(change));
        server.progressChanged();
    });
    QObject::connect(
        &runs, &RunService::documentsWritten, &server, [&server](const DocumentsWritten &documents) {
            server.publish(u"documentation.documentWritten"_s, wire::encode(documents));
        });
    QObject::connect(&runs, &RunService::problemFound, &server, [&server](const Problem &problem) {
        server.publish(u"documentation.problem"_s, wire::encode(problem));
    });
    QObject::connect(&runs, &RunService::planReady, &server,
        [&server](const QJsonObject &plan) { server.publish(u"documentation.planReady"_s, plan); });
}

} // namespace tars
