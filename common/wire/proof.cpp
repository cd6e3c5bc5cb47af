#include "common/wire/proof.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>
#include <QRandomGenerator>

namespace tars::wire
{

QByteArray makeNonce()
{
    QByteArray bytes(32, Qt::Uninitialized);
    QRandomGenerator::system()->generate(reinterpret_cast<quint32 *>(bytes.data()),
        reinterpret_cast<quint32 *>(bytes.data() + bytes.size()));
    return bytes.toHex();
}

QByteArray makeProof(const QByteArray &token, const QByteArray &role, const QByteArray &clientNonce, const QByteArray &serverNonce)
{
    return QMessageAuthenticationCode::hash(role + clientNonce + serverNonce, token, QCryptographicHash::Sha256).toHex();
}

bool equalInConstantTime(const QByteArray &a, const QByteArray &b)
{
    // Digests have one length, so that comparing them tells nothing of where the inputs differ.
    const QByteArray x = QCryptographicHash::hash(a, QCryptographicHash::Sha256);
    const QByteArray y = QCryptographicHash::hash(b, QCryptographicHash::Sha256);
    int difference = 0;
    for (qsizetype i = 0; i < x.size(); ++i)
        difference |= x[i] ^ y[i];
    return difference == 0;
}

} // namespace tars::wire
