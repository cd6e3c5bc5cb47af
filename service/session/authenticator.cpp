#include "service/session/authenticator.h"

#include "common/base/errorcodes.h"
#include "common/wire/proof.h"
#include "service/session/waitingroom.h"

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{
constexpr int failuresBeforeDelay = 5;
constexpr qint64 failureMemoryMs = 60'000;
constexpr int delayAfterFailuresMs = 1000;
constexpr qsizetype rememberedNetworks = 1024;
constexpr qsizetype minNonceLength = 32;
constexpr qsizetype maxNonceLength = 256;

bool isHex(const QString &text)
{
    return std::ranges::all_of(text, [](QChar c) {
        return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
    });
}
} // namespace

Authenticator::Authenticator(const TokenStore &tokens, const Clock &clock)
    : m_tokens(tokens)
    , m_clock(clock)
{
}

std::optional<Identity> Authenticator::acceptsBearer(const QHostAddress &address, const QByteArray &token)
{
    if (wire::equalInConstantTime(token, m_tokens.owner().token()))
        return m_tokens.ownerIdentity();
    const wire::Credential shown(token);
    const auto keys = shown.id().isEmpty() ? std::nullopt : m_tokens.keysOf(shown.id());
    if (keys && wire::equalInConstantTime(shown.keys().stored, keys->stored))
        return m_tokens.identityOf(shown.id());
    noteFailure(address);
    return {};
}

int Authenticator::delayMs(const QHostAddress &address)
{
    forgetOld();
    return m_failures.value(networkOf(address)).size() >= failuresBeforeDelay ? delayAfterFailuresMs : 0;
}

Result<wire::AuthChallenge> Authenticator::challenge(
    const QHostAddress &address, const wire::AuthRequest &request, Exchange &exchange)
{
    if (request.clientNonce.size() < minNonceLength || request.clientNonce.size() > maxNonceLength
        || !isHex(request.clientNonce))
        return wire::badMember(u"clientNonce"_s, u"32 to 256 hexadecimal digits"_s);
    const auto keys = m_tokens.keysOf(request.token.toLatin1());
    if (!request.token.isEmpty() && !keys) {
        noteFailure(address);
        return Error{ errc::unauthorized, u"The service knows no such token: it was revoked, or is another service's."_s,
            {} };
    }
    exchange = { request.token.toLatin1(), request.clientNonce.toLatin1(), wire::makeNonce() };
    const QByteArray proof = keys ? wire::serviceProof(*keys, exchange.clientNonce, exchange.serverNonce)
                                  : m_tokens.owner().serviceProof(exchange.clientNonce, exchange.serverNonce);
    return wire::AuthChallenge{ QString::fromLatin1(exchange.serverNonce), QString::fromLatin1(proof) };
}

std::optional<Identity> Authenticator::acceptsProof(
    const QHostAddress &address, const QString &proof, const Exchange &exchange)
{
    const QByteArray shown = proof.toLatin1().toLower();
    if (!exchange.serverNonce.isEmpty() && exchange.tokenId.isEmpty()
        && wire::equalInConstantTime(shown, m_tokens.owner().clientProof(exchange.clientNonce, exchange.serverNonce)))
        return m_tokens.ownerIdentity();
    // Looked up anew: it may have been revoked since the challenge.
    const auto keys = exchange.tokenId.isEmpty() ? std::nullopt : m_tokens.keysOf(exchange.tokenId);
    if (keys && wire::acceptsClientProof(*keys, shown, exchange.clientNonce, exchange.serverNonce))
        return m_tokens.identityOf(exchange.tokenId);
    noteFailure(address);
    return {};
}

void Authenticator::noteFailure(const QHostAddress &address)
{
    forgetOld();
    const QHostAddress network = networkOf(address);
    if (m_failures.size() >= rememberedNetworks && !m_failures.contains(network))
        return;
    QList<qint64> &times = m_failures[network];
    times.append(m_clock.monotonicMs());
    if (times.size() > failuresBeforeDelay)
        times.removeFirst();
}

void Authenticator::forgetOld()
{
    const qint64 limit = m_clock.monotonicMs() - failureMemoryMs;
    m_failures.removeIf([&](auto entry) {
        entry.value().removeIf([&](qint64 at) { return at <= limit; });
        return entry.value().isEmpty();
    });
}

} // namespace tars
