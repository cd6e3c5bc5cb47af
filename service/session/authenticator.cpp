#include "service/session/authenticator.h"

#include "common/wire/proof.h"

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{
constexpr int failuresBeforeDelay = 5;
constexpr qint64 failureMemoryMs = 60'000;
constexpr int delayAfterFailuresMs = 1000;
constexpr qsizetype rememberedAddresses = 1024;
constexpr qsizetype minNonceLength = 32;
constexpr qsizetype maxNonceLength = 256;

bool isHex(const QString &text)
{
    return std::ranges::all_of(text, [](QChar c) {
        return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
    });
}
} // namespace

Authenticator::Authenticator(QByteArray token, const Clock &clock)
    : m_token(std::move(token))
    , m_clock(clock)
{
}

bool Authenticator::acceptsBearer(const QHostAddress &address, const QByteArray &token)
{
    const bool accepted = wire::equalInConstantTime(token, m_token);
    if (!accepted)
        noteFailure(address);
    return accepted;
}

int Authenticator::delayMs(const QHostAddress &address)
{
    forgetOld();
    return m_failures.value(address).size() >= failuresBeforeDelay ? delayAfterFailuresMs : 0;
}

Result<wire::AuthChallenge> Authenticator::challenge(
    const wire::AuthRequest &request, Exchange &exchange) const
{
    if (request.clientNonce.size() < minNonceLength || request.clientNonce.size() > maxNonceLength
        || !isHex(request.clientNonce))
        return wire::badMember(u"clientNonce"_s, u"32 to 256 hexadecimal digits"_s);
    exchange = { request.clientNonce.toLatin1(), wire::makeNonce() };
    const QByteArray proof = wire::makeProof(m_token, "service", exchange.clientNonce, exchange.serverNonce);
    return wire::AuthChallenge{ QString::fromLatin1(exchange.serverNonce), QString::fromLatin1(proof) };
}

bool Authenticator::acceptsProof(const QHostAddress &address, const QString &proof, const Exchange &exchange)
{
    const QByteArray expected
        = wire::makeProof(m_token, "client", exchange.clientNonce, exchange.serverNonce);
    const bool accepted
        = !exchange.serverNonce.isEmpty() && wire::equalInConstantTime(proof.toLatin1().toLower(), expected);
    if (!accepted)
        noteFailure(address);
    return accepted;
}

void Authenticator::noteFailure(const QHostAddress &address)
{
    forgetOld();
    if (m_failures.size() >= rememberedAddresses && !m_failures.contains(address))
        return;
    QList<qint64> &times = m_failures[address];
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
