// Knows the token and checks who claims to know it: by bearer header, or by the mutual proof of the protocol
// page.
#pragma once

#include "common/base/clock.h"
#include "common/base/result.h"
#include "common/wire/messages.h"

#include <QHash>
#include <QHostAddress>
#include <QList>

namespace tars
{

class Authenticator
{
public:
    Authenticator(QByteArray token, const Clock &clock);

    bool acceptsBearer(const QHostAddress &address, const QByteArray &token); ///< counts a failure
    /// How long an attempt from this address has to wait now: 0 unless it failed five times within a minute.
    int delayMs(const QHostAddress &address);

    /// The service's part of the proof; one exchange each, used once.
    struct Exchange {
        QByteArray clientNonce;
        QByteArray serverNonce;
    };
    Result<wire::AuthChallenge> challenge(const wire::AuthRequest &request, Exchange &exchange) const;
    bool acceptsProof(
        const QHostAddress &address, const QString &proof, const Exchange &exchange); ///< counts a failure

private:
    void noteFailure(const QHostAddress &address);
    void forgetOld();

    QByteArray m_token;
    const Clock &m_clock;
    QHash<QHostAddress, QList<qint64>> m_failures; ///< monotonic ms, oldest first
};

} // namespace tars
