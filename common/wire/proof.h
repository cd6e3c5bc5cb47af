// The mutual proof of the token: neither side ever sends it.
#pragma once

#include <QByteArray>

namespace tars::wire
{

QByteArray makeNonce(); ///< 256 random bits, hexadecimal
/// HMAC-SHA-256(token, role ‖ clientNonce ‖ serverNonce), hexadecimal; role is "service" or "client". All arguments
/// enter as the ASCII text that travels.
QByteArray makeProof(const QByteArray &token, const QByteArray &role, const QByteArray &clientNonce, const QByteArray &serverNonce);
bool equalInConstantTime(const QByteArray &a, const QByteArray &b);

} // namespace tars::wire
