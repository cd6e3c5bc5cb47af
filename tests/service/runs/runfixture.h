// A service of runs over a disk in memory, for tests that command it.
#pragma once

#include "service/runs/runservice.h"
#include "tests/fakes/fakeworld.h"

#include <QTemporaryDir>
#include <QTest>

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

/// What tests of runs begin with: a project of twenty files, on a disk that nobody has seen. They call prepare() before each.
class RunsOfAProject
{
protected:
    void prepare()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QFile file(m_folder->filePath(u"a.c"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        m_project = QFileInfo(m_folder->path()).canonicalFilePath();
        m_disk = std::make_shared<Disk>();
        for (int i = 0; i < 20; ++i)
            m_disk->tree[u"f%1.c"_s.arg(i, 2, 10, QChar(u'0'))] = "content " + QByteArray::number(i);
    }

    void start(Service &service, const wire::StartRequest &request = {})
    {
        wire::StartRequest full = request;
        if (full.project.isEmpty())
            full.project = m_project;
        Reply answer;
        service.runs->start(full, mira, answer.reply());
        QTRY_VERIFY(answer.result);
        QVERIFY2(answer.result->ok(), answer.result->ok() ? "" : qPrintable(answer.result->error().text));
        QTRY_VERIFY(isActive(service.state()) || isFinal(service.state()));
    }

    void runToEnd(Service &service, bool force = false)
    {
        wire::StartRequest request;
        request.force = force;
        start(service, request);
        QTRY_COMPARE(toString(service.state()), toString(RunState::Completed));
    }

    /// Until development has done all it can.
    void startWithDevOpsHeld(Service &service)
    {
        service.development.writing.close();
        service.devops.writing.close();
        start(service);
        Reply held;
        service.runs->pause(holdOf(HoldScope::Department, Department::DevOps), mira, held.reply());
        QTRY_VERIFY(held.result && held.result->ok());
        QTRY_COMPARE(service.devops.writing.waiting(), 0);
        service.devops.writing.open();
        service.development.writing.open();
        QTRY_COMPARE(service.runs->status()->departments[int(Department::Development)].completed, 20);
    }

    /// The units written since the disk counted these.
    QStringList redoneSince(const std::map<QString, int> &before) const
    {
        const std::lock_guard lock(m_disk->mutex);
        QStringList redone;
        for (const auto &[unit, count] : m_disk->puts) {
            const auto at = before.find(unit);
            if (at == before.end() || at->second != count)
                redone << unit;
        }
        return redone;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_project;
    std::shared_ptr<Disk> m_disk;
};
} // namespace tars::fakes
