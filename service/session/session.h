// One client behind the gate: reads its frames, lets it prove who it is, answers its commands, and holds what
// is pushed to it within limits.
#pragma once

#include "common/base/clock.h"
#include "common/wire/envelope.h"
#include "service/session/admission.h"
#include "service/session/authenticator.h"
#include "service/session/commandtable.h"
#include "service/session/floodmeter.h"

#include <QObject>
#include <QQueue>
#include <QSet>
#include <QTimer>

class QWebSocket;

namespace tars
{

/// What a client wants pushed. A fresh connection has progress, status and events.
struct Subscription {
    QStringList topics{ QStringLiteral("progress"), QStringLiteral("status"), QStringLiteral("events") };
    int intervalMs = 0; ///< at least so long between two progress records
    bool delta = false;

    bool covers(const QString &topic) const; ///< also "channel.*"
};

class Session : public QObject
{
    Q_OBJECT
public:
    /// Takes `socket`. The table, the authenticator and the clock outlive the session.
    Session(QWebSocket *socket, const Admission &admission, Authenticator &authenticator,
        const CommandTable &commands, const Clock &clock, QObject *parent = nullptr);
    ~Session() override;

    void begin(); ///< welcomes the client, or starts its deadline; call once all signals are connected

    bool isAuthenticated() const { return m_authenticated; }
    bool isOriginal() const { return m_admission.original; }
    bool isClosing() const { return m_closing; }
    Caller caller() const;
    ClientInfo info() const;
    const Identity &identity() const { return m_admission.identity; } ///< while it is authenticated

    void introduce(const QString &source, const QString &user); ///< client.hello
    const Subscription &subscription() const { return m_subscription; }
    void subscribe(Subscription subscription);
    void expectWholeRecord(); ///< the next progress is no delta: the client may have another record now

    void send(const wire::Message &message);
    void sendFrame(const QString &frame); ///< an encoded message, shared between sessions
    qint64 unsentBytes() const;
    void close(quint16 code, const QString &reason);

Q_SIGNALS:
    void authenticated();
    void introduced(); ///< the first command after authentication came: source and perhaps user are known
    void subscriptionChanged();
    void channelMessage(const tars::wire::Message &message);
    void drained(); ///< nothing is unsent any more
    void closed(); ///< once; the session may be deleted then

private:
    void onText(const QString &text);
    void checkUnsent();
    void dispatch(const wire::Message &message);
    void run(const CommandTable::Entry &entry, const wire::Message &message, std::function<void()> then);
    void runNextChange();
    void onAuth(const wire::Message &message);
    void concludeAuth(const wire::Message &message, const wire::AuthRequest &request);
    void becomeAuthenticated();
    void reply(const wire::Message &to, const QString &responseName, const Result<QJsonValue> &answer);
    void sendError(const QString &replyTo, const QString &command, Error error);
    void onDisconnected();

    QWebSocket *m_socket;
    Admission m_admission;
    Authenticator &m_authenticator;
    const CommandTable &m_commands;
    const Clock &m_clock;
    Authenticator::Exchange m_exchange;
    QTimer m_deadline;
    FloodMeter m_flood;
    Subscription m_subscription;
    QQueue<wire::Message> m_changes; ///< commands that wait for the one before them
    QString m_connectionId;
    QString m_source;
    QString m_user;
    int m_running = 0;
    bool m_changing = false;
    bool m_authPending = false;
    bool m_authenticated = false;
    bool m_introduced = false;
    bool m_closing = false;
    bool m_closed = false;
};

} // namespace tars
