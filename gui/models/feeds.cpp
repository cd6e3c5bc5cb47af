#include "gui/models/feeds.h"

#include "common/wire/messages.h"

#include <QJsonArray>

namespace tars::gui
{

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{
constexpr qint64 entriesAtOnce = 200;

template <typename T>
QList<T> decodedList(const QJsonValue &json)
{
    QList<T> list;
    for (const QJsonValue &value : json.toArray())
        if (const auto item = wire::decodeAs<T>(value))
            list.append(*item);
    return list;
}
} // namespace

SampleFeed::SampleFeed(RunController &controller, QObject *parent) : QObject(parent), m_controller(controller)
{
    connect(&controller, &RunController::changed, this, &SampleFeed::onChanged);
    connect(&controller, &RunController::regained, this, &SampleFeed::fetch);
}

void SampleFeed::onChanged()
{
    if (!m_controller.link().connected())
        return;
    const StatusRecord &record = m_controller.record();
    if (record.run != m_run) {
        m_run = record.run;
        m_store.clear();
        fetch();
    }
    // The last word of a run ends its lines where it ended, however short it was.
    const bool ended = isFinal(record.state) && record.lastUpdateTime.isValid() && m_store.last() < record.lastUpdateTime;
    if (m_controller.runActive() || (!record.run.isEmpty() && (ended || m_store.samples().isEmpty()))) {
        const QDateTime at = isFinal(record.state) && record.lastUpdateTime.isValid() ? record.lastUpdateTime
                                                                                     : QDateTime::currentDateTimeUtc();
        m_store.addLive(record, m_controller.service().memoryBytes, at);
    }
}

void SampleFeed::fetch()
{
    if (m_run.isEmpty())
        return;
    wire::SamplesRequest request;
    request.run = m_run;
    m_controller.client().ask(u"documentation.samples"_s, wire::encode(request), this, [this, run = m_run](const Result<QJsonObject> &answer) {
            if (!answer || run != m_run)
                return;
            m_store.setHistory(decodedList<Sample>(answer->value(u"samples"_s)), decodedList<HoldSpan>(answer->value(u"holds"_s)));
            Q_EMIT m_controller.changed(); // a run that has ended says nothing more that would draw them
        });
}

ActivityFeed::ActivityFeed(RunController &controller, QObject *parent)
    : QObject(parent)
    , m_controller(controller)
    , m_model(this)
{
    m_pace.setSingleShot(true);
    m_pace.setInterval(1s);
    connect(&m_pace, &QTimer::timeout, this, [this] {
        if (m_wanted)
            fetch();
    });
    ServiceClient &client = controller.client();
    connect(&client, &ServiceClient::stateEvent, this, &ActivityFeed::schedule);
    connect(&client, &ServiceClient::documentsWritten, this, &ActivityFeed::schedule);
    connect(&client, &ServiceClient::problemReported, this, &ActivityFeed::schedule);
    connect(&client, &ServiceClient::statusChanged, this, &ActivityFeed::onRunChanged);
    connect(&controller, &RunController::lost, this, [this](const QString &reason) {
        m_asking = false;
        const QString address = m_controller.link().address;
        m_model.addLocal(u"lost"_s, tr("Connection to service lost"),
            address.isEmpty() ? reason : tr("%1 · %2").arg(address, reason), QDateTime::currentDateTimeUtc());
    });
    connect(&controller, &RunController::regained, this, [this] {
        m_model.addLocal(u"regained"_s, tr("Connected again"), m_controller.link().address, QDateTime::currentDateTimeUtc());
        schedule();
    });
}

ProblemFeed::ProblemFeed(RunController &controller, QObject *parent)
    : QObject(parent)
    , m_controller(controller)
    , m_model(this)
{
    m_pace.setSingleShot(true);
    m_pace.setInterval(1s);
    connect(&m_pace, &QTimer::timeout, this, [this] {
        if (m_wanted)
            fetch();
    });
    ServiceClient &client = controller.client();
    connect(&client, &ServiceClient::problemReported, this, &ProblemFeed::schedule);
    connect(&client, &ServiceClient::statusChanged, this, &ProblemFeed::onRunChanged);
    connect(&controller, &RunController::regained, this, &ProblemFeed::reload);
    connect(&controller, &RunController::retried, this, &ProblemFeed::reload);
    connect(&controller, &RunController::runFinished, this, &ProblemFeed::reload);
    connect(&controller, &RunController::lost, this, [this] { m_asking = false; });
}

QString ProblemFeed::run() const { return m_past.isEmpty() ? m_run : m_past; }

QString ProblemFeed::project() const { return m_past.isEmpty() ? m_controller.record().project : m_pastProject; }

void ProblemFeed::showRun(const QString &run, const QString &project)
{
    const QString past = run == m_run ? QString() : run;
    if (past == m_past)
        return;
    m_past = past;
    m_pastProject = project;
    reload();
}

void ProblemFeed::markSeen()
{
    const QString seen = isFinal(m_controller.record().state) ? m_controller.record().run : QString();
    if (m_unseen == 0 && seen == m_seenRun)
        return;
    m_unseen = 0;
    m_seenRun = seen;
    Q_EMIT changed();
}

void ProblemFeed::onRunChanged()
{
    const QString now = m_controller.record().run;
    if (now == m_run)
        return;
    m_first = m_run.isEmpty();
    m_run = now;
    m_past.clear();
    m_unseen = 0;
    reload();
}

void ProblemFeed::reload()
{
    m_asking = false;
    m_model.clear();
    Q_EMIT changed();
    schedule();
}

void ProblemFeed::schedule()
{
    m_wanted = true;
    if (!m_pace.isActive())
        fetch();
}

void ProblemFeed::fetch()
{
    if (m_asking || run().isEmpty() || !m_controller.link().connected())
        return;
    m_wanted = false;
    m_asking = true;
    m_pace.start();
    wire::ProblemsRequest request;
    request.run = run();
    request.after = m_model.lastId();
    request.limit = entriesAtOnce;
    m_controller.client().ask(u"documentation.problems"_s, wire::encode(request), this, [this, of = run()](const Result<QJsonObject> &answer) {
            m_asking = false;
            if (!answer || of != run())
                return;
            const auto problems = decodedList<Problem>(answer->value(u"problems"_s));
            const int before = m_model.rowCount();
            m_model.add(problems);
            if (!m_first && m_past.isEmpty())
                m_unseen += m_model.rowCount() - before;
            if (problems.size() == entriesAtOnce && m_model.rowCount() > before) {
                schedule();
            } else {
                m_first = false;
                if (m_wanted && !m_pace.isActive())
                    fetch();
            }
            Q_EMIT changed();
        });
}

void ActivityFeed::onRunChanged()
{
    const QString run = m_controller.record().run;
    if (run == m_run)
        return;
    m_run = run;
    m_model.clear();
    schedule();
}

void ActivityFeed::schedule()
{
    m_wanted = true;
    if (!m_pace.isActive())
        fetch();
}

void ActivityFeed::fetch()
{
    if (m_asking || !m_controller.link().connected())
        return;
    m_wanted = false;
    m_asking = true;
    m_pace.start();
    wire::ActivityRequest request;
    request.run = m_run;
    request.after = m_model.lastId();
    request.limit = entriesAtOnce;
    m_controller.client().ask(u"documentation.activity"_s, wire::encode(request), this, [this, run = m_run](const Result<QJsonObject> &answer) {
            m_asking = false;
            if (!answer || run != m_run)
                return;
            const auto entries = decodedList<ActivityEntry>(answer->value(u"entries"_s));
            const qint64 before = m_model.lastId();
            m_model.add(entries);
            // A full page that brought something new: there is more.
            if (entries.size() == entriesAtOnce && m_model.lastId() > before)
                schedule();
            else if (m_wanted && !m_pace.isActive())
                fetch();
        });
}

} // namespace tars::gui
