// Hours of service in minutes: the clock of a real tarsd is sped up, while runs go on, clients come and go, and somebody
// pauses. Prints what the service held at rest, by hour, and fails if that grew.
// By hand, in a release build: `ninja bench_soak && bin/bench_soak --hours 6 --speed 30 --seed N`.
#include "tests/integration/rawclient.h"
#include "tests/integration/serviceprocess.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QRandomGenerator>
#include <algorithm>
#include <cstdio>

using namespace tars;
using namespace tars::test;

namespace
{
constexpr int modules = 40;
constexpr double mayGrow = 1.05; ///< of memory: by so much from the second hour to the last

/// What a process holds.
struct Held {
    qint64 memoryKb = 0;
    qint64 handles = 0;
    qint64 threads = 0;
};

qint64 entriesIn(const QString &folder)
{
    return QDir(folder).entryList(QDir::NoDotAndDotDot | QDir::AllEntries | QDir::System).size();
}

Held heldBy(qint64 pid)
{
    const QString process = u"/proc/%1"_s.arg(pid);
    Held held;
    for (const QByteArray &line : readFile(process + u"/status"_s).split('\n'))
        if (line.startsWith("VmRSS:"))
            held.memoryKb = line.mid(6).trimmed().split(' ').first().toLongLong();
    held.handles = entriesIn(process + u"/fd"_s);
    held.threads = entriesIn(process + u"/task"_s);
    return held;
}

/// One hour of the service's clock.
struct Hour {
    int runs = 0, clients = 0, pauses = 0;
    QList<Held> atRest; ///< after each run, when nobody but the owner is connected
    template <typename Member>
    qint64 median(Member member) const
    {
        QList<qint64> values;
        for (const Held &held : atRest)
            values << held.*member;
        std::sort(values.begin(), values.end());
        return values.isEmpty() ? 0 : values[values.size() / 2];
    }
};

class Soak
{
public:
    Soak(quint32 seed, int speed) : m_random(seed), m_service(m_dir.filePath(u"data"_s)), m_asker(m_service.dataDir())
    {
        preload(m_service.environment, u"clockshim"_s);
        m_service.environment.insert(u"TARS_CLOCK_SPEED"_s, QString::number(speed));
    }

    bool begin()
    {
        return makeProject(m_project, modules) && m_service.start({u"--workers"_s, u"2"_s, u"--log-level"_s, u"warning"_s}) && m_asker.connectNow();
    }
    qint64 seconds() ///< that the service believes to be up; -1 if it does not answer
    {
        const auto status = m_asker.ask(u"service.status"_s);
        return status ? (*status)[u"uptimeSeconds"].toInteger(-1) : -1;
    }
    /// A run with all that goes on around it; false if the service did not do as it should.
    bool cycle(Hour &hour)
    {
        const int module = m_random.bounded(modules);
        if (!writeFile(m_project + u"/src/note%1.h"_s.arg(module), "#pragma once\n/// Noted " + QByteArray::number(m_random.bounded(1'000'000)) + ".\nint note();\n"))
            return false;
        const auto started = m_asker.ask(u"documentation.start"_s,
            {{u"project"_s, m_project}, {u"output"_s, m_dir.filePath(u"out"_s)}, {u"force"_s, m_random.bounded(3) == 0}});
        if (!started)
            return false;
        const QString run = (*started)[u"run"].toString();
        std::vector<std::unique_ptr<RawClient>> raw;
        std::vector<std::unique_ptr<Asker>> askers;
        const auto port = quint16(QUrl(readEndpoint(m_service.dataDir())->url).port());
        const QByteArray head = RawClient::bearer(readTokenFile(m_service.dataDir() + u"/token"_s).value());
        for (int i = 0; i < 20; ++i) {
            ++hour.clients;
            raw.push_back(std::make_unique<RawClient>(port));
            raw.back()->send(i % 4 == 3 ? head.first(m_random.bounded(1, int(head.size()))) : head);
        }
        for (int i = 0; i < 2; ++i) {
            ++hour.clients;
            askers.push_back(std::make_unique<Asker>(m_service.dataDir()));
            askers.back()->client.open();
        }
        for (int i = m_random.bounded(3); i > 0; --i) {
            ++hour.pauses;
            const QJsonObject what = m_random.bounded(2) ? QJsonObject{{u"scope"_s, u"run"_s}, {u"run"_s, run}}
                                                         : QJsonObject{{u"scope"_s, u"department"_s}, {u"department"_s, u"development"_s}, {u"run"_s, run}};
            (void)m_asker.ask(u"documentation.pause"_s, what); // it may be over already
            (void)m_asker.ask(u"documentation.documents"_s, {{u"limit"_s, 20}});
            (void)m_asker.ask(u"documentation.search"_s, {{u"query"_s, u"shape"_s}});
            (void)m_asker.ask(u"documentation.resume"_s, what);
        }
        raw.resize(raw.size() / 2); // they vanish without a word
        for (const QString &question : {u"documentation.history"_s, u"documentation.activity"_s, u"documentation.samples"_s, u"documentation.problems"_s})
            if (!m_asker.ask(question).ok())
                return false;
        if (!m_asker.waitForState(u"Completed"_s, run))
            return false;
        for (const auto &asker : askers)
            asker->client.close();
        askers.clear();
        raw.clear();
        const auto alone = [this] {
            const auto status = m_asker.ask(u"service.status"_s);
            return status && (*status)[u"connections"].toInt() == 1;
        };
        if (!QTest::qWaitFor(alone, patience))
            return false;
        ++hour.runs;
        hour.atRest << heldBy(m_service.pid());
        return true;
    }
    int end() { return m_service.terminate(); }

private:
    QTemporaryDir m_dir;
    QRandomGenerator m_random;
    const QString m_project = m_dir.filePath(u"project"_s);
    ServiceProcess m_service;
    Asker m_asker;
};
} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    const QCommandLineOption hours(u"hours"_s, u"of the service's clock"_s, u"N"_s, u"6"_s), speed(u"speed"_s, u"how much faster than time it goes"_s, u"N"_s, u"30"_s),
        seed(u"seed"_s, u"of what is chosen at random"_s, u"N"_s, QString::number(QRandomGenerator::global()->generate()));
    parser.addOptions({hours, speed, seed});
    parser.process(app);
    std::fprintf(stderr, "seed %s\n", qPrintable(parser.value(seed)));
    const qint64 wanted = parser.value(hours).toInt();
    Soak soak(quint32(parser.value(seed).toULongLong()), std::max(1, parser.value(speed).toInt()));
    if (wanted < 3 || !soak.begin()) {
        std::fputs("it takes 3 hours or more, and a tarsd\n", stderr);
        return 1;
    }
    std::puts("| hour | runs | clients | pauses | memory at rest, MiB | handles | threads |\n| ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
    QList<Hour> all;
    qsizetype shown = 0;
    const auto show = [&](qsizetype ended) { // each hour at its end: a soak that is cut short has figures too
        for (; shown < ended; ++shown) {
            const Hour &hour = all[shown];
            std::printf("| %lld | %d | %d | %d | %.1f | %lld | %lld |\n", static_cast<long long>(shown + 1), hour.runs, hour.clients, hour.pauses,
                double(hour.median(&Held::memoryKb)) / 1024, static_cast<long long>(hour.median(&Held::handles)),
                static_cast<long long>(hour.median(&Held::threads)));
        }
        std::fflush(stdout);
    };
    for (qint64 now = soak.seconds(); now < wanted * 3600; now = soak.seconds()) {
        while (all.size() <= now / 3600)
            all.append(Hour());
        show(all.size() - 1);
        if (now < 0 || !soak.cycle(all.last())) {
            std::fprintf(stderr, "after %lld s the service did not do as it should\n", static_cast<long long>(now));
            return 1;
        }
    }
    show(all.size());
    const Hour &second = all[1], &last = all.last();
    const bool isFlat = double(last.median(&Held::memoryKb)) <= mayGrow * double(second.median(&Held::memoryKb))
        && last.median(&Held::handles) <= second.median(&Held::handles) && last.median(&Held::threads) <= second.median(&Held::threads);
    std::fputs(isFlat ? "flat\n" : "it grew\n", stderr);
    return isFlat && soak.end() == 0 ? 0 : 1;
}
