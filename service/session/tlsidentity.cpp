#include "service/session/tlsidentity.h"

#include "common/base/errorcodes.h"

#include <QDateTime>
#include <QFile>
#include <QLoggingCategory>
#include <QSslCertificate>
#include <QSslCipher>
#include <QSslKey>
#include <QSslSocket>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{
constexpr qint64 maxPemBytes = 1024 * 1024;

Error bad(const QString &option, const QString &path, const QString &what)
{
    return { errc::badData, u"--%1: the file %2 %3."_s.arg(option, path, what), { { u"option"_s, option }, { u"path"_s, path } } };
}

QSslKey keyIn(const QByteArray &pem)
{
    for (const auto algorithm : { QSsl::Ec, QSsl::Rsa })
        if (const QSslKey key(pem, algorithm); !key.isNull())
            return key;
    return {};
}

/// A private key in DER holds its public half as it stands at the end of the certificate's: of RSA before the exponent.
bool belongTogether(const QSslCertificate &certificate, const QSslKey &key)
{
    const QSslKey publicKey = certificate.publicKey();
    return publicKey.algorithm() == key.algorithm() && key.toDer().contains(publicKey.toDer().last(48).first(40));
}

QList<QSslCipher> modernCiphers()
{
    QList<QSslCipher> ciphers = QSslConfiguration::supportedCiphers();
    ciphers.removeIf([](const QSslCipher &cipher) {
        const QString name = cipher.name();
        const bool isAead = name.contains("GCM"_L1) || name.contains("CHACHA20"_L1);
        const bool isEphemeral = name.startsWith("TLS_"_L1) || name.startsWith("ECDHE-ECDSA"_L1) || name.startsWith("ECDHE-RSA"_L1);
        return !isAead || !isEphemeral;
    });
    return ciphers;
}
} // namespace

Result<TlsIdentity> readTlsIdentity(const QString &certificateFile, const QString &keyFile)
{
    const QString certificateOption = u"tls-cert"_s, keyOption = u"tls-key"_s;
    if (!QSslSocket::supportsSsl())
        return Error{ errc::internal, u"TLS is not available: OpenSSL was not found."_s, {} };
    QFile certificates(certificateFile);
    if (!certificates.open(QIODevice::ReadOnly))
        return bad(certificateOption, certificateFile, u"cannot be read: "_s + certificates.errorString());
    const QList<QSslCertificate> chain = QSslCertificate::fromData(certificates.read(maxPemBytes));
    if (chain.isEmpty())
        return bad(certificateOption, certificateFile, u"holds no certificate in PEM form"_s);

    QFile file(keyFile);
    if (!file.open(QIODevice::ReadOnly))
        return bad(keyOption, keyFile, u"cannot be read: "_s + file.errorString());
    if (file.permissions() & (QFile::ReadOther | QFile::WriteOther))
        return bad(keyOption, keyFile, u"can be read by every user; take that away (chmod 600)"_s);
    const QSslKey key = keyIn(file.read(maxPemBytes));
    if (key.isNull())
        return bad(keyOption, keyFile, u"holds no RSA or EC key in PEM form without a passphrase"_s);
    if (!belongTogether(chain.first(), key))
        return bad(keyOption, keyFile, u"is not the key of the certificate "_s + certificateFile);

    const QDateTime now = QDateTime::currentDateTimeUtc();
    if (chain.first().expiryDate() < now)
        qWarning().noquote() << "The certificate" << certificateFile << "has expired on"
                             << chain.first().expiryDate().toString(Qt::ISODate);
    TlsIdentity identity;
    identity.fingerprint = QString::fromLatin1(chain.first().digest(QCryptographicHash::Sha256).toHex());
    QSslConfiguration &configuration = identity.configuration;
    configuration.setLocalCertificateChain(chain);
    configuration.setPrivateKey(key);
    configuration.setProtocol(QSsl::TlsV1_2OrLater);
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    configuration.setCiphers(modernCiphers());
    configuration.setSslOption(QSsl::SslOptionDisableCompression, true);
    return identity;
}

} // namespace tars
