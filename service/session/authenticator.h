// Checks who claims to know a token: by bearer header, or by the mutual proof of the protocol page.
#pragma once

#include "common/base/clock.h"
#include "common/base/result.h"
#include "service/session/tokenstore.h"

#include <QHash>
#include <QHostAddress>
#include <QList>

namespace tars
{

class Authenticator
{
public:
    /// Both outlive the authenticator.
    Authenticator(const TokenStore &tokens, const Clock &clock);

    const TokenStore &tokens() const { return m_tokens; }
    /// Whose token it is; nobody's counts as a failure.
    std::optional<Identity> acceptsBearer(const QHostAddress &address, const QByteArray &token);
    /// How long an attempt from this address has to wait now: 0 unless its network failed five times within a minute.
    int delayMs(const QHostAddress &address);

    /// The service's part of the proof; one exchange each, used once.
    struct Exchange {
        QByteArray tokenId; ///< empty: the owner's
        QByteArray clientNonce;
        QByteArray serverNonce;
    };
    /// badData, or unauthorized for a token that does not exist, which counts as a failure.
    Result<wire::AuthChallenge> challenge(
        const QHostAddress &address, const wire::AuthRequest &request, Exchange &exchange);
    std::optional<Identity> acceptsProof(const QHostAddress &address, const QString &proof, const Exchange &exchange);

private:
    void noteFailure(const QHostAddress &address);
    void forgetOld();

    const TokenStore &m_tokens;
    const Clock &m_clock;
    QHash<QHostAddress, QList<qint64>> m_failures; ///< by network; monotonic ms, oldest first
};

} // namespace tars
