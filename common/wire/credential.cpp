#include "common/wire/credential.h"

#include "common/wire/proof.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>

namespace tars::wire
{

namespace
{
constexpr qsizetype idLength = 8;
constexpr qsizetype secretLength = 64;

bool isHex(const QByteArray &text, qsizetype length)
{
    return text.size() == length && QByteArray::fromHex(text).toHex() == text;
}

QByteArray derived(const QByteArray &secret, const QByteArray &purpose)
{
    return QMessageAuthenticationCode::hash(purpose, secret, QCryptographicHash::Sha256);
}

QByteArray clientKey(const QByteArray &secret) { return derived(secret, "tars client key"); }

QByteArray storedKey(const QByteArray &clientKey)
{
    return QCryptographicHash::hash(clientKey, QCryptographicHash::Sha256).toHex();
}

QByteArray combined(const QByteArray &a, const QByteArray &b)
{
    QByteArray result(a.size(), Qt::Uninitialized);
    for (qsizetype i = 0; i < a.size(); ++i)
        result[i] = char(a[i] ^ b[i]);
    return result;
}
} // namespace

Credential::Credential(const QByteArray &token)
{
    const qsizetype dot = token.indexOf('.');
    const QByteArray id = dot < 0 ? QByteArray() : token.first(dot), secret = token.sliced(dot + 1);
    if (!isHex(secret, secretLength) || (dot >= 0 && !isHex(id, idLength)))
        return;
    m_id = id;
    m_secret = secret;
}

Credential Credential::make(const QByteArray &id) { return Credential(id + '.' + makeNonce()); }

QByteArray Credential::token() const { return m_id.isEmpty() ? m_secret : m_id + '.' + m_secret; }

TokenKeys Credential::keys() const
{
    return {storedKey(clientKey(m_secret)), derived(m_secret, "tars service key").toHex()};
}

QByteArray Credential::serviceProof(const QByteArray &clientNonce, const QByteArray &serverNonce) const
{
    return m_id.isEmpty() ? makeProof(m_secret, "service", clientNonce, serverNonce)
                          : wire::serviceProof(keys(), clientNonce, serverNonce);
}

QByteArray Credential::clientProof(const QByteArray &clientNonce, const QByteArray &serverNonce) const
{
    if (m_id.isEmpty())
        return makeProof(m_secret, "client", clientNonce, serverNonce);
    const QByteArray key = clientKey(m_secret);
    const QByteArray signature = QByteArray::fromHex(makeProof(storedKey(key), "client", clientNonce, serverNonce));
    return combined(key, signature).toHex();
}

QByteArray serviceProof(const TokenKeys &keys, const QByteArray &clientNonce, const QByteArray &serverNonce)
{
    return makeProof(keys.service, "service", clientNonce, serverNonce);
}

bool acceptsClientProof(
    const TokenKeys &keys, const QByteArray &proof, const QByteArray &clientNonce, const QByteArray &serverNonce)
{
    const QByteArray signature = QByteArray::fromHex(makeProof(keys.stored, "client", clientNonce, serverNonce));
    const QByteArray sent = QByteArray::fromHex(proof);
    return sent.size() == signature.size() && equalInConstantTime(storedKey(combined(sent, signature)), keys.stored);
}

} // namespace tars::wire
