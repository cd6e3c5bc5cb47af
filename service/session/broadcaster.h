// Pushes to all sessions what they subscribed to. Each message is serialised once per form, not per client;
// progress is coalesced: a client gets the latest record, never a queue of them.
#pragma once

#include "common/base/clock.h"
#include "common/wire/messages.h"
#include "service/session/session.h"

#include <functional>
#include <QHash>
#include <QObject>
#include <QTimer>

namespace tars
{

class Broadcaster : public QObject
{
    Q_OBJECT
public:
    struct Sources {
        std::function<StatusRecord()> progress;
        std::function<ServiceStatus()> service;
    };
    /// The clock outlives the broadcaster.
    Broadcaster(Sources sources, const Clock &clock, QObject *parent = nullptr);

    void add(Session *session); ///< an authenticated one
    void remove(Session *session);

    void progressChanged(); ///< the status record is another one
    void publish(const QString &event, const QJsonObject &data, const Session *except = nullptr);
    void log(wire::LogLine line); ///< to whoever subscribed to the log, capped per second
    void relay(const Session *from, const wire::Message &message); ///< a client's "channel.…" Event

private:
    struct Feed { ///< of progress, to one session
        qint64 sentGeneration = 0; ///< 0: the next record is a whole one
        qint64 sentAtMs = 0;
        bool due = false;
    };
    void heartbeat();
    void refresh();
    void sendDue();
    int remainingMs(
        const Session *session, const Feed &feed) const; ///< until the next record may be sent to it
    QString progressFrame(const Session *session, const Feed &feed);
    void sendStatus();
    bool hasListener(const QString &topic) const;

    Sources m_sources;
    const Clock &m_clock;
    QHash<Session *, Feed> m_feeds;
    QTimer m_heartbeat;
    QTimer m_coalesce;
    bool m_changed = false;
    qint64 m_generation = 0;
    StatusRecord m_record;
    QHash<qint64, QJsonObject> m_recent; ///< records that deltas may start from, by generation
    QString m_whole, m_original; ///< frames of this generation, made when first needed
    QHash<qint64, QString> m_deltas;
    qint64 m_logSecond = 0;
    int m_logLines = 0; ///< told in this second
    qint64 m_logLeftOut = 0;
};

} // namespace tars
