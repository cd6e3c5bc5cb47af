#include "gui/models/connectionview.h"

#include "common/base/errorcodes.h"
#include "gui/models/errortext.h"

#include <QHostAddress>
#include <QUrl>

namespace tars::gui
{

using namespace Qt::StringLiterals;

namespace
{
bool isLocal(const Connection &connection)
{
    const QUrl url(connection.address());
    // No address at all: no service has ever been started with this data directory.
    return url.host().isEmpty() || url.host() == "localhost"_L1 || QHostAddress(url.host()).isLoopback();
}
} // namespace

QString shortAddress(const QString &text)
{
    const QUrl url(text);
    if (url.host().isEmpty())
        return {};
    return url.port() < 0 ? url.host() : u"%1:%2"_s.arg(url.host()).arg(url.port());
}

int LinkView::secondsToRetry(const QDateTime &now) const
{
    return nextRetry.isValid() ? int(qMax(qint64(0), (now.msecsTo(nextRetry) + 999) / 1000)) : 0;
}

void LinkTracker::update(const Connection &connection)
{
    if (const QString address = shortAddress(connection.address()); !address.isEmpty())
        m_view.address = address;
    const bool starting = m_view.kind == LinkKind::Starting;
    m_view.local = isLocal(connection);
    switch (connection.state()) {
    case Connection::State::Open:
        m_view = {LinkKind::Connected, m_view.address, m_view.local, {}, {}, 0, {}, {}};
        m_wasConnected = true;
        return;
    case Connection::State::Connecting:
    case Connection::State::Authenticating:
        m_view.nextRetry = {};
        return;
    case Connection::State::Closed:
        if (!starting)
            m_view.kind = LinkKind::Connecting;
        return;
    case Connection::State::WaitingToRetry:
    case Connection::State::Refused: break;
    }
    const Error error = connection.lastError();
    m_view.reason = errorText(error);
    m_view.lastContact = connection.lostAt();
    m_view.nextRetry = connection.nextRetry();
    if (connection.state() == Connection::State::Refused) {
        m_view.attempt = 0;
        m_view.fingerprint = error.args.value(u"fingerprint"_s).toString();
        m_view.kind = error.code == errc::protocolMismatch ? LinkKind::OtherProtocol
            : error.code == errc::certificateUnknown       ? LinkKind::CertificateUnknown
            : error.code == errc::certificateChanged       ? LinkKind::CertificateChanged
                                                           : LinkKind::TokenRefused;
        return;
    }
    ++m_view.attempt;
    if (starting)
        return;
    // One that listens and is silent hangs, or is starting up: starting another would not help. Nor would it where somebody
    // gave an address with a certificate, which is that of a service set up elsewhere.
    const QUrl given = connection.settings().url;
    if (error.code == errc::notReachable && error.args.value(u"nobody"_s).toBool() && isLocal(connection) && given.scheme() != "wss"_L1) {
        if (m_view.kind != LinkKind::StartFailed)
            m_view.kind = LinkKind::NotRunning;
    } else {
        m_view.kind = LinkKind::Reconnecting;
    }
}

void LinkTracker::setStarting(bool starting)
{
    if (m_view.kind != LinkKind::Connected)
        m_view.kind = starting ? LinkKind::Starting : LinkKind::NotRunning;
}

void LinkTracker::setStartFailed()
{
    if (m_view.kind != LinkKind::Connected)
        m_view.kind = LinkKind::StartFailed;
}

} // namespace tars::gui
