// A service of runs over a disk in memory, for tests that command it.
#pragma once

#include "service/runs/runservice.h"
#include "tests/fakes/fakeworld.h"

namespace tars::fakes
{

inline const Actor mira{ u"owner"_s, u"mira"_s, u"TarsCLI"_s, u"c1"_s };

/// A service of its own over a disk that may have seen others.
struct Service {
    explicit Service(std::shared_ptr<Disk> disk, bool resumeAtStart = true, int workers = 2)
        : world(std::move(disk))
    {
        RunServices services;
        services.clock = &clock;
        services.extractors = &world;
        services.models = &world;
        services.sinks = &world;
        services.units = &world;
        services.runs = &world;
        services.writers = { &integration, &development, &devops };
        services.settings.workers = workers;
        services.settings.resumeAtStart = resumeAtStart;
        runs = std::make_unique<RunService>(services);
    }
    ~Service()
    {
        // A writer that a test still stops would be waited for.
        development.writing.open();
        devops.writing.open();
        world.extracting.open();
        runs.reset();
    }

    RunState state() const { return runs->status()->state; }
    /// Kills it: nothing it does from here on reaches the disk.
    void kill() { world.kill(); }

    FakeClock clock;
    World world;
    FakeWriter development{ Department::Development };
    FakeWriter devops{ Department::DevOps };
    FakeIntegration integration;
    std::unique_ptr<RunService> runs;
};

inline wire::HoldRequest holdOf(HoldScope scope = HoldScope::Run, std::optional<Department> department = {})
{
    wire::HoldRequest request;
    request.scope = scope;
    request.department = department;
    return request;
}

/// Sends a command and keeps what came back.
struct Reply {
    std::optional<Result<wire::ControlResponse>> result;
    RunService::ControlReply reply()
    {
        return [this](Result<wire::ControlResponse> given) { result = std::move(given); };
    }
    QString code() const { return result && !result->ok() ? result->error().code : QString(); }
};
} // namespace tars::fakes
