#include "tests/fakes/samplework.h"

#include "tests/fakes/fakeservice.h"

#include <cmath>

namespace tars::test
{

using namespace Qt::StringLiterals;

void fillWithSample(FakeService &service, RunState state)
{
    const StatusRecord record = sampleRecord(state);
    const QDateTime now = QDateTime::currentDateTimeUtc(), start = now.addSecs(-26 * 60);
    QList<Sample> samples;
    double share = 0;
    for (int second = 0; second <= 26 * 60; second += 3) {
        const bool held = second > 9 * 60 && second < 12 * 60;
        share += held ? 0 : 3.0 / (23 * 60);
        Sample sample;
        sample.at = start.addSecs(second);
        for (const DepartmentProgress &p : std::as_const(record.departments))
            sample.completed.insert(slug(p.department), qMin(double(p.completed), double(p.completed) * share * (p.department == Department::DevOps ? 1.6 : 1)));
        sample.unitsPerSecond = held ? 0 : 2.4 + .5 * std::sin(second / 60.0) + .2 * std::sin(second / 7.0);
        sample.memoryBytes = qint64((250 + 360 * std::min(1.0, second / 700.0) + 12 * std::sin(second / 40.0)) * 1e6);
        samples.append(sample);
    }
    service.setSamples(samples, {HoldSpan{start.addSecs(9 * 60), start.addSecs(12 * 60), u"run"_s}});
    const auto entry = [&](qint64 id, int ago, const QString &kind, std::optional<Department> department, const QString &code,
                           const QString &by, const QJsonObject &args, const QString &text) {
        return ActivityEntry{id, now.addSecs(-ago), kind, department, by, code, args, text};
    };
    service.setActivity({entry(1, 1560, u"state"_s, {}, u"started"_s, u"mira"_s, {{u"project"_s, record.project}}, u"started"_s),
        entry(2, 1020, u"state"_s, {}, u"paused"_s, u"mira"_s, {{u"project"_s, record.project}}, u"paused"_s),
        entry(3, 840, u"state"_s, {}, u"resumed"_s, u"TarsDesktop"_s, {}, u"resumed"_s),
        entry(4, 540, u"department"_s, Department::DevOps, u"departmentDone"_s, {}, {}, u"DevOps is done."_s),
        entry(5, 120, u"problem"_s, Department::QualityAssurance, u"fixture"_s, {}, {{u"file"_s, u"tests/fixture.py"_s}}, u"Token expiry validation failed"_s),
        entry(6, 20, u"document"_s, Department::TechnicalWriting, u"documentsWritten"_s, {}, {{u"count"_s, 1}, {u"title"_s, u"Rotating credentials safely"_s}}, {}),
        entry(7, 5, u"document"_s, Department::Development, u"documentsWritten"_s, {}, {{u"count"_s, 12}, {u"title"_s, u"RetryPolicy.withBackoff()"_s}}, {})});
    const auto problem = [](qint64 id, Severity severity, Department department, const QString &title, const QString &file, int line, const QString &message) {
        return Problem{id, severity, department, severity == Severity::Error ? u"unit"_s : QString(), file, line, u"sample"_s, {{u"title"_s, title}}, message};
    };
    service.setProblems({problem(1, Severity::Warning, Department::Development, u"RetryPolicy.jitter"_s, u"src/net/retry.cpp"_s, 214,
                             u"Public method without a description; page written from its signature"_s),
        problem(2, Severity::Error, Department::QualityAssurance, u"Load test report"_s, u"logs/load/soak.log"_s, 0, u"The run log is larger than the 64 MB limit"_s),
        problem(3, Severity::Error, Department::QualityAssurance, u"Token expiry validation"_s, u"tests/auth/test_expiry.py"_s, 48,
            u"The fixture “expired_token.json” was not found"_s)});
    QList<HistoryEntry> runs;
    for (int number = 128; number > 60; --number) {
        HistoryEntry run;
        run.run = QString::number(number);
        run.project = number == 124 ? u"/src/atlas-docs-theme"_s : record.project;
        run.state = number == 128 ? RunState::Running : number == 125 ? RunState::Stopped : number == 123 ? RunState::Failed : RunState::Completed;
        run.startedAt = now.addSecs(-26 * 60 - (128 - number) * 8 * 3600);
        run.seconds = number % 7 == 1 ? 160 : 2200 + 60 * (number % 5);
        run.endedAt = number == 128 ? QDateTime() : run.startedAt.addSecs(qint64(run.seconds) + 180);
        run.by = number % 3 == 0 ? u"mira"_s : u"TarsDesktop"_s;
        run.documents = number == 128 ? 3432 : 4838;
        run.added = 212;
        run.changed = 1094;
        run.reused = 3532;
        run.failed = number == 126 ? 4 : number == 128 ? 2 : 0;
        run.pausedSeconds = number % 4 == 2 ? 180 : 0;
        runs.append(run);
    }
    service.setHistory(runs);
    const auto document = [&](const QString &path, const QString &title, Department department, DocumentState kind, const QByteArray &content) {
        service.setDocument({path, title, department, kind, 0, now.addSecs(-60)}, content, u"--- before\n+++ now\n@@ -1,3 +1,3 @@\n # Title\n-The old line.\n+The new line.\n"_s);
    };
    const QByteArray text = R"(# Rotating credentials safely

Every service token has an owner, a scope and an expiry date. Rotation replaces the token while both the old and the new one are accepted for a short overlap, so no request is lost.

## Before you begin

You need the `operator` role and a gateway of version 2.6 or newer. Check both with [one command](installing.md):

```sh
# prints the version and your roles
$ orion whoami --verbose
```

## Rotate one token

```python
client = GatewayClient.from_env()
token  = client.tokens.rotate(
    name="billing-worker",
    overlap=timedelta(minutes=15),   # both tokens work
)
assert token.expires_at > now()
```

| Option | Default | Meaning |
| --- | --- | --- |
| `overlap` | 15 min | How long the old token stays valid |
| `notify` | owner | Who receives the confirmation |
| `dry_run` | off | Shows the plan and changes nothing |
)";
    document(u"technical-writing/User manual/installing.md"_s, u"Installing the gateway"_s, Department::TechnicalWriting, DocumentState::Unchanged, "# Installing the gateway\n");
    document(u"technical-writing/User manual/rotating-credentials.md"_s, u"Rotating credentials safely"_s, Department::TechnicalWriting, DocumentState::Updated, text);
    document(u"technical-writing/Getting started/first.md"_s, u"First steps"_s, Department::TechnicalWriting, DocumentState::New, "# First steps\n");
    for (int i = 0; i < 40; ++i)
        document(u"development/API reference/part%1.md"_s.arg(i + 10), u"Part %1"_s.arg(i), Department::Development, DocumentState::Unchanged, "# Part\n");
    document(u"ai-research/Notebooks/07.ipynb"_s, u"Forecasting queue depth"_s, Department::AiResearch, DocumentState::Unchanged, "{}");
    document(u"quality-assurance/plan.md"_s, u"Test plan"_s, Department::QualityAssurance, DocumentState::Failed, "# Plan\n");
    document(u"devops/deploy.md"_s, u"Deploying"_s, Department::DevOps, DocumentState::Unchanged, "# Deploying\n");
    service.setHandler(u"documentation.plan"_s, [&service](const QJsonObject &asked) -> Result<QJsonObject> {
        struct Row {
            const char *slug;
            int total, needWork, seconds;
        };
        QJsonArray rows;
        for (const Row &row : {Row{"technical-writing", 940, 96, 180}, Row{"development", 1760, 212, 180}, Row{"ai-research", 480, 0, 0},
                 Row{"quality-assurance", 980, 118, 240}, Row{"devops", 700, 52, 120}})
            rows.append(QJsonObject{{u"slug"_s, QString::fromLatin1(row.slug)}, {u"total"_s, row.total}, {u"upToDate"_s, row.total - row.needWork},
                {u"needWork"_s, row.needWork}, {u"estimatedSeconds"_s, row.seconds}});
        QMetaObject::invokeMethod(&service, [&service, rows, asked] {
            service.pushEvent(u"documentation.planReady"_s, {{u"project"_s, asked.value(u"project"_s).toString()}, {u"departments"_s, rows},
                {u"site"_s, QJsonObject{{u"total"_s, 1240}, {u"upToDate"_s, 1102}, {u"needWork"_s, 138}, {u"estimatedSeconds"_s, 60}}}, {u"basedOn"_s, u"127"_s}});
        }, Qt::QueuedConnection);
        return QJsonObject{{u"success"_s, true}};
    });
    service.setRecord(record);
}

} // namespace tars::test
