#include "service/session/broadcaster.h"

#include "common/wire/limits.h"
#include "service/session/originalrecord.h"

#include <algorithm>
#include <limits>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{
constexpr auto eventSource = "TarsService"_L1;
constexpr auto progressCommand = "documentation.progress"_L1;
constexpr qint64 keptGenerations = 64;
constexpr qint64 maxUnsentForRelay = 1024 * 1024;
constexpr int logLinesPerSecond = 100;

QString frameOf(wire::MessageType type, const QString &command, const QJsonObject &data)
{
    return QString::fromUtf8(wire::encodeMessage(wire::makeMessage(type, command, data, eventSource)));
}

bool fitsOriginal(const QString &frame)
{
    return frame.size() < wire::originalFrameBytes && frame.toUtf8().size() < wire::originalFrameBytes;
}
} // namespace

Broadcaster::Broadcaster(Sources sources, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_sources(std::move(sources))
    , m_clock(clock)
{
    m_heartbeat.setInterval(wire::progressIntervalMs);
    connect(&m_heartbeat, &QTimer::timeout, this, &Broadcaster::heartbeat);
    m_coalesce.setSingleShot(true);
    m_coalesce.setTimerType(Qt::PreciseTimer);
    connect(&m_coalesce, &QTimer::timeout, this, &Broadcaster::sendDue);
}

void Broadcaster::add(Session *session)
{
    m_feeds.insert(session, {});
    connect(session, &Session::drained, this, [this, session] {
        if (m_feeds.value(session).due)
            sendDue();
    });
    connect(session, &Session::subscriptionChanged, this, [this, session] {
        if (const auto feed = m_feeds.find(session); feed != m_feeds.end())
            feed->sentGeneration = 0;
    });
    if (!m_heartbeat.isActive())
        m_heartbeat.start();
}

void Broadcaster::remove(Session *session)
{
    session->disconnect(this);
    m_feeds.remove(session);
    if (m_feeds.isEmpty())
        m_heartbeat.stop(); // nobody listens: no wake-ups
}

void Broadcaster::progressChanged()
{
    m_changed = true;
    for (Feed &feed : m_feeds)
        feed.due = true;
    if (!m_feeds.isEmpty() && !m_coalesce.isActive())
        m_coalesce.start(0);
}

void Broadcaster::heartbeat()
{
    sendStatus();
    const RunState state = m_sources.progress().state;
    if (isActive(state) || state == RunState::Queued)
        progressChanged();
}

void Broadcaster::refresh()
{
    if (!std::exchange(m_changed, false) && m_generation > 0)
        return;
    m_record = m_sources.progress();
    m_recent.insert(++m_generation, wire::encodeStatus(m_record));
    m_recent.remove(m_generation - keptGenerations);
    m_whole.clear();
    m_original.clear();
    m_deltas.clear();
}

void Broadcaster::sendDue()
{
    refresh();
    int next = std::numeric_limits<int>::max();
    // A slow reader is closed while it is sent to, which takes it out of m_feeds.
    const QList<Session *> sessions = m_feeds.keys();
    for (Session *session : sessions) {
        const auto feed = m_feeds.find(session);
        if (feed == m_feeds.end() || !feed->due)
            continue;
        if (!session->subscription().covers(u"progress"_s)) {
            feed->due = false;
            continue;
        }
        if (session->unsentBytes() > 0)
            continue; // the latest record goes out once it has drained
        if (const int remaining = remainingMs(session, *feed); remaining > 0) {
            next = qMin(next, remaining);
            continue;
        }
        const QString frame = progressFrame(session, *feed);
        *feed = { m_generation, m_clock.monotonicMs(), false };
        session->sendFrame(frame);
    }
    if (next != std::numeric_limits<int>::max())
        m_coalesce.start(next);
}

int Broadcaster::remainingMs(const Session *session, const Feed &feed) const
{
    const qint64 interval = qMax(wire::coalesceMs, session->subscription().intervalMs);
    return feed.sentAtMs == 0 ? 0 : int(qMax<qint64>(0, feed.sentAtMs + interval - m_clock.monotonicMs()));
}

QString Broadcaster::progressFrame(const Session *session, const Feed &feed)
{
    const auto make = [](QString &cached, const QJsonObject &data) {
        if (cached.isEmpty())
            cached = frameOf(wire::MessageType::Progress, progressCommand, data);
        return cached;
    };
    if (session->isOriginal()) {
        if (m_original.isEmpty())
            return make(m_original, originalStatus(m_record));
        return m_original;
    }
    const auto base = m_recent.constFind(feed.sentGeneration);
    if (!session->subscription().delta || base == m_recent.constEnd())
        return make(m_whole, m_recent.value(m_generation));
    QString &delta = m_deltas[feed.sentGeneration];
    if (delta.isEmpty())
        delta = frameOf(wire::MessageType::Progress, progressCommand,
            wire::encodeStatusDelta(*base, m_recent.value(m_generation)));
    return delta;
}

void Broadcaster::sendStatus()
{
    const ServiceStatus status = m_sources.service();
    QString whole, original;
    const QList<Session *> sessions = m_feeds.keys();
    for (Session *session : sessions) {
        if (!m_feeds.contains(session) || !session->subscription().covers(u"status"_s)
            || session->unsentBytes() > 0)
            continue; // the next one comes in 5 s
        QString &frame = session->isOriginal() ? original : whole;
        if (frame.isEmpty())
            frame = frameOf(wire::MessageType::Status, u"service.status"_s,
                session->isOriginal() ? originalServiceStatus(status) : wire::encode(status));
        session->sendFrame(frame);
    }
}

void Broadcaster::publish(const QString &event, const QJsonObject &data, const Session *except)
{
    if (m_feeds.isEmpty())
        return;
    const QString frame = frameOf(wire::MessageType::Event, event, data);
    const bool isSmall = fitsOriginal(frame);
    const QList<Session *> sessions = m_feeds.keys();
    for (Session *session : sessions)
        if (session != except && m_feeds.contains(session) && session->subscription().covers(u"events"_s)
            && (isSmall || !session->isOriginal()))
            session->sendFrame(frame);
}

bool Broadcaster::hasListener(const QString &topic) const
{
    return std::ranges::any_of(m_feeds.keys(), [&](Session *session) { return session->subscription().covers(topic); });
}

void Broadcaster::log(wire::LogLine line)
{
    if (!hasListener(u"log"_s))
        return;
    const qint64 second = m_clock.monotonicMs() / 1000;
    if (std::exchange(m_logSecond, second) != second)
        m_logLines = 0;
    if (m_logLines >= logLinesPerSecond) {
        ++m_logLeftOut;
        return;
    }
    ++m_logLines;
    line.leftOut = std::exchange(m_logLeftOut, 0);
    const QString frame = frameOf(wire::MessageType::Event, u"service.log"_s, wire::encode(line));
    const bool isSmall = fitsOriginal(frame);
    const QList<Session *> sessions = m_feeds.keys();
    for (Session *session : sessions)
        // Logging that a slow reader was closed must not close the next one.
        if (m_feeds.contains(session) && session->subscription().covers(u"log"_s) && (isSmall || !session->isOriginal())
            && session->unsentBytes() + frame.size() <= maxUnsentForRelay)
            session->sendFrame(frame);
}

void Broadcaster::relay(const Session *from, const wire::Message &message)
{
    wire::Message copy = message;
    QJsonObject data
        = message.data.isObject() ? message.data.toObject() : QJsonObject{ { u"value"_s, message.data } };
    data.insert(u"connectionId"_s, from->info().connectionId);
    copy.data = data;
    copy.source = from->info().source;
    if (!copy.timestamp.isValid())
        copy.timestamp = m_clock.now();
    const QString frame = QString::fromUtf8(wire::encodeMessage(copy));
    const bool isSmall = fitsOriginal(frame);
    const QList<Session *> sessions = m_feeds.keys();
    for (Session *session : sessions) {
        if (session == from || !m_feeds.contains(session) || !session->subscription().covers(message.command)
            || (session->isOriginal() && !isSmall))
            continue;
        // Another client must not be able to get this one closed as a slow reader.
        if (session->unsentBytes() + frame.size() <= maxUnsentForRelay)
            session->sendFrame(frame);
    }
}

} // namespace tars
