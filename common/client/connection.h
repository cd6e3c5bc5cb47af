// One WebSocket to the service: finds it, proves that it is genuine, proves who we are, reconnects with back-off.
#pragma once

#include "common/base/clock.h"
#include "common/base/result.h"
#include "common/wire/credential.h"
#include "common/wire/envelope.h"

#include <QDateTime>
#include <QSslError>
#include <QObject>
#include <QTimer>
#include <QUrl>
#include <QWebSocket>

namespace tars
{

/// Where the service is and who we are. With `url` empty, endpoint.json of `dataDir` is read anew at each attempt.
struct ConnectionSettings {
    QUrl url;
    QString dataDir; ///< empty: the default (see paths.h)
    QByteArray token; ///< of either form (see credential.h); goes before tokenFile; never written anywhere by the connection
    QString tokenFile; ///< empty: the one endpoint.json names, else DATA_DIR/token
    QString source; ///< TarsCLI, TarsDesktop
    QString user; ///< for "started by"; empty: the login name
    /// Of a wss:// service: SHA-256 of the certificate that is trusted, hexadecimal. It goes before the system's authorities:
    /// with a pin nothing else is accepted; without one a certificate that no authority vouches for is refused, unless it is
    /// the one that endpoint.json names.
    QString pinnedCertificate;
    bool reconnect = false; ///< retry after 1, 2, 4, 8, 15, then every 30 s
};

class Connection : public QObject
{
    Q_OBJECT
public:
    /// Refused: retrying cannot help (wrong token, not genuine, other protocol); see lastError().
    enum class State { Closed, Connecting, Authenticating, Open, WaitingToRetry, Refused };
    Q_ENUM(State)

    explicit Connection(ConnectionSettings settings, QObject *parent = nullptr);
    ~Connection() override;

    void open(); ///< starts, or tries again at once
    void close();

    State state() const { return m_state; }
    QString address() const; ///< the URL in use, for people
    const ConnectionSettings &settings() const { return m_settings; }
    void setSettings(ConnectionSettings settings); ///< closes; call open() again
    Error lastError() const { return m_error; } ///< why it is Closed, WaitingToRetry or Refused
    QDateTime nextRetry() const { return m_nextRetry; } ///< valid in WaitingToRetry
    QDateTime lostAt() const { return m_lostAt; } ///< when it was last Open, invalid while Open

    bool send(const wire::Message &message); ///< false unless Open

Q_SIGNALS:
    void stateChanged(tars::Connection::State state);
    void messageReceived(const tars::wire::Message &message);

private:
    void attempt();
    void onConnected();
    void onSslErrors(const QList<QSslError> &errors);
    bool checkPin();
    void onTextMessage(const QString &text);
    void onAuthReply(const wire::Message &message);
    void onSocketDisconnected();
    void failToConnect();
    void fail(const Error &error, bool final);
    void dropSocket();
    void setState(State state);
    void becomeOpen();

    ConnectionSettings m_settings;
    QWebSocket *m_socket = nullptr;
    QTimer m_retryTimer;
    QTimer m_deadline;
    QTimer m_keepAlive;
    State m_state = State::Closed;
    Error m_error;
    wire::Credential m_credential;
    QString m_pin;
    QByteArray m_clientNonce;
    QString m_pendingId;
    QUrl m_url;
    QDateTime m_nextRetry;
    QDateTime m_lostAt;
    int m_attempts = 0;
    int m_authStep = 0;
};

} // namespace tars
