// A service for tests of clients: speaks the protocol (mutual proof included), holds a scripted record, logs commands.
#pragma once

#include "common/model/values.h"
#include "common/wire/envelope.h"

#include <QHash>
#include <QJsonObject>
#include <QMap>
#include <QObject>
#include <QSslConfiguration>
#include <QTemporaryDir>
#include <QUrl>
#include <QWebSocket>
#include <QWebSocketServer>
#include <functional>

namespace tars::test
{

class FakeService : public QObject
{
    Q_OBJECT
public:
    /// Answers a command: Data of the Response, or an Error.
    using Handler = std::function<Result<QJsonObject>(const QJsonObject &data)>;

    explicit FakeService(QObject *parent = nullptr);
    ~FakeService() override;

    bool listen(quint16 port = 0); ///< on loopback; writes endpoint.json and token into dataDir()
    void stop(); ///< closes the port and every connection, as a killed service would
    QString dataDir() const { return m_dir.path(); }
    QString tokenFile() const { return m_dir.filePath(QStringLiteral("token")); }
    void dropConnections(); ///< the port stays open, and nobody is let in any more: a network that swallows everything
    QUrl url() const;
    quint16 port() const { return m_port; }
    QByteArray token() const { return m_token; }
    void setKnownToken(const QByteArray &token) { m_token = token; } ///< what the service takes for its token
    void setSubprotocol(const QString &name) { m_subprotocol = name; } ///< before listen()

    void setRecord(const StatusRecord &record); ///< given a new sequence, pushed as a Progress
    const StatusRecord &record() const { return m_record; }
    void setServiceStatus(const ServiceStatus &status);
    void setHandler(const QString &command, Handler handler); ///< in place of the built-in answer
    void leaveUnanswered(const QString &command) { m_silent.append(command); }
    void pushEvent(const QString &name, const QJsonObject &data);
    void setActivity(const QList<ActivityEntry> &entries) { m_activity = entries; }
    void setProblems(const QList<Problem> &problems) { m_problems = problems; }
    void setHistory(const QList<HistoryEntry> &runs) { m_history = runs; } ///< newest first
    /// Content by path; what documentation.documents lists, .document hands out in pieces and .search finds.
    void setDocument(const DocumentInfo &info, const QByteArray &content, const QString &diff = {});
    void useCertificate(const QSslCertificate &certificate, const QSslKey &key); ///< wss:// from the next listen()
    void setRole(const QString &role, const QStringList &capabilities); ///< what the next connection may do
    void setSamples(const QList<Sample> &samples, const QList<HoldSpan> &holds);

    int connections() const { return int(m_clients.size()); } ///< authenticated
    QStringList commands() const; ///< names, in the order they came; handshake and queries included
    QList<QJsonObject> dataOf(const QString &command) const;

Q_SIGNALS:
    void clientReady();
    void commandReceived(const QString &command, const QJsonObject &data);

private:
    void onConnection();
    void onText(QWebSocket *socket, const QString &text);
    void authenticate(QWebSocket *socket, const wire::Message &message);
    void answer(QWebSocket *socket, const wire::Message &command);
    void send(QWebSocket *socket, const wire::Message &message);
    void push(const wire::Message &message);
    Result<QJsonObject> builtIn(const QString &command, const QJsonObject &data);

    QTemporaryDir m_dir;
    std::unique_ptr<QWebSocketServer> m_server;
    QString m_subprotocol;
    QByteArray m_token;
    quint16 m_port = 0;
    struct Handshake {
        QByteArray clientNonce, serverNonce;
    };
    QHash<QWebSocket *, Handshake> m_handshakes;
    QList<QWebSocket *> m_clients;
    StatusRecord m_record;
    ServiceStatus m_status;
    QList<ActivityEntry> m_activity;
    QList<Problem> m_problems;
    QList<HistoryEntry> m_history;
    struct Document {
        DocumentInfo info;
        QByteArray content;
        QString diff;
    };
    QMap<QString, Document> m_documents;
    QJsonObject m_settings;
    QSslConfiguration m_tls;
    QJsonObject m_samples;
    QHash<QString, Handler> m_handlers;
    QStringList m_silent;
    QList<std::pair<QString, QJsonObject>> m_log;
    int m_serial = 0;
    bool m_deaf = false;
    QString m_role = QStringLiteral("owner");
    QStringList m_capabilities; ///< empty: told by an old service, that is none
};

/// A record of a run with these units done; totals as in the design's pictures.
StatusRecord sampleRecord(RunState state);

} // namespace tars::test
