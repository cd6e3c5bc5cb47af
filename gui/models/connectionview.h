// The connection as people see it: connected, reconnecting with a countdown, no service, or refused.
#pragma once

#include "common/client/connection.h"

namespace tars::gui
{

enum class LinkKind {
    Connected,
    Connecting,
    Reconnecting,
    NotRunning,
    Starting,
    StartFailed,
    TokenRefused,
    OtherProtocol,
    CertificateUnknown, ///< of a wss:// service that was never trusted
    CertificateChanged,
};

struct LinkView {
    LinkKind kind = LinkKind::Connecting;
    QString address; ///< "127.0.0.1:8277", empty if unknown
    bool local = true; ///< the service runs on this machine, as far as its address tells
    QString reason; ///< of the loss, for people
    QString fingerprint; ///< of the certificate that waits to be trusted
    int attempt = 0;
    QDateTime nextRetry;
    QDateTime lastContact; ///< invalid while connected or if there never was one

    bool connected() const { return kind == LinkKind::Connected; }
    int secondsToRetry(const QDateTime &now) const;
    bool operator==(const LinkView &) const = default;
};

/// Turns the transport's states into what is shown. A retry that is under way keeps what was shown before it.
class LinkTracker
{
public:
    const LinkView &view() const { return m_view; }
    void update(const Connection &connection);
    void setStarting(bool starting); ///< the window has started the service and waits for it
    void setStartFailed();

private:
    LinkView m_view;
    bool m_wasConnected = false;
};

QString shortAddress(const QString &url); ///< host:port

} // namespace tars::gui
