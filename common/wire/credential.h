// The two kinds of token, and what is computed from them. The owner's is 64 hexadecimal digits, and the service keeps it
// as it is. Any other is "ID.SECRET", and the service keeps only what checks it (as SCRAM does, RFC 5802): who steals
// that can pass for the service, but not for the client.
#pragma once

#include "common/base/result.h"

#include <QByteArray>

namespace tars::wire
{

/// What the service keeps of a token that is not the owner's, both hexadecimal.
struct TokenKeys {
    QByteArray stored; ///< SHA-256 of the client's key
    QByteArray service; ///< what the service proves itself with

    bool operator==(const TokenKeys &) const = default;
};

/// A token as its holder has it.
class Credential
{
public:
    Credential() = default; ///< of nobody
    explicit Credential(const QByteArray &token); ///< isValid() is false if it is of neither form
    static Credential make(const QByteArray &id); ///< with a new secret of 256 random bits

    bool isValid() const { return !m_secret.isEmpty(); }
    const QByteArray &id() const { return m_id; } ///< empty: the owner's
    QByteArray token() const; ///< as a person copies it
    TokenKeys keys() const; ///< of a token with an id

    QByteArray serviceProof(const QByteArray &clientNonce, const QByteArray &serverNonce) const; ///< to be expected
    QByteArray clientProof(const QByteArray &clientNonce, const QByteArray &serverNonce) const; ///< to be sent

private:
    QByteArray m_id;
    QByteArray m_secret;
};

/// The service's part for a token with an id.
QByteArray serviceProof(const TokenKeys &keys, const QByteArray &clientNonce, const QByteArray &serverNonce);
bool acceptsClientProof(
    const TokenKeys &keys, const QByteArray &proof, const QByteArray &clientNonce, const QByteArray &serverNonce);

} // namespace tars::wire
