// Lets the sessions of a server command the runs and ask the library, and tells them what happens there.
#pragma once

#include <QStringList>

namespace tars
{

class Library;
class RunService;
class SessionServer;

/// `runs` and `library` outlive the server; `roots` are those of PathGuard.
void serveRuns(SessionServer &server, RunService &runs, Library &library, const QStringList &roots);

} // namespace tars
