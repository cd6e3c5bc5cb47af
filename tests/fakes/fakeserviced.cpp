// A scripted service to look at the window with: fakeserviced [running|paused|completed]. Prints its data directory.
#include "tests/fakes/fakeservice.h"

#include <QCoreApplication>
#include <cmath>
#include <cstdio>

using namespace tars;
using namespace Qt::StringLiterals;

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QString state = QCoreApplication::arguments().value(1, u"running"_s);
    test::FakeService service;
    if (!service.listen())
        return 1;
    StatusRecord record = test::sampleRecord(state == "paused"_L1 ? RunState::Paused
            : state == "completed"_L1                           ? RunState::Completed
                                                                : RunState::Running);
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
    service.setRecord(record);
    std::printf("%s\n", qPrintable(service.dataDir()));
    std::fflush(stdout);
    return QCoreApplication::exec();
}
