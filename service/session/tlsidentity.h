// The certificate and key that the service shows, read and checked before anybody connects.
#pragma once

#include "common/base/result.h"

#include <QSslConfiguration>
#include <QString>

namespace tars
{

struct TlsIdentity {
    QSslConfiguration configuration; ///< TLS 1.2 and newer, ciphers with forward secrecy and authentication only
    QString fingerprint; ///< SHA-256 of the certificate, hexadecimal: what clients pin
};

/// Of PEM files: the certificate, followed by those that lead to its authority, and its key without a passphrase. An error
/// names the file: unreadable, not PEM, a key that all users may read, or one of another certificate.
Result<TlsIdentity> readTlsIdentity(const QString &certificateFile, const QString &keyFile);

} // namespace tars
