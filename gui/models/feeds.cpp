#include "gui/models/feeds.h"

#include "common/wire/messages.h"

#include <QJsonArray>

namespace tars::gui
{

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{
constexpr qint64 pageSize = 200;

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
    if (m_controller.runActive() || (!record.run.isEmpty() && m_store.samples().isEmpty())) {
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
    m_controller.client().request(u"documentation.samples"_s, wire::encode(request))
        .then(this, [this, run = m_run](const Result<QJsonObject> &answer) {
            if (!answer || run != m_run)
                return;
            m_store.setHistory(decodedList<Sample>(answer->value(u"samples"_s)), decodedList<HoldSpan>(answer->value(u"holds"_s)));
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
    request.limit = pageSize;
    m_controller.client().request(u"documentation.activity"_s, wire::encode(request))
        .then(this, [this, run = m_run](const Result<QJsonObject> &answer) {
            m_asking = false;
            if (!answer || run != m_run)
                return;
            const auto entries = decodedList<ActivityEntry>(answer->value(u"entries"_s));
            const qint64 before = m_model.lastId();
            m_model.add(entries);
            // A full page that brought something new: there is more.
            if (entries.size() == pageSize && m_model.lastId() > before)
                schedule();
            else if (m_wanted && !m_pace.isActive())
                fetch();
        });
}

} // namespace tars::gui
