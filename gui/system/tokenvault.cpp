#include "gui/system/tokenvault.h"

#include <QCryptographicHash>
#include <QDir>
#include <QSaveFile>
#ifdef TARS_HAVE_KEYCHAIN
#include <qt6keychain/keychain.h>
#endif

namespace tars::gui
{

using namespace Qt::StringLiterals;

namespace
{
constexpr auto vaultName = "TARS";
constexpr qint64 longestToken = 4096;
}

TokenVault::TokenVault(QString folder, bool keyring, QObject *parent)
    : QObject(parent)
    , m_folder(std::move(folder))
    , m_keyring(keyring)
{
#ifndef TARS_HAVE_KEYCHAIN
    m_keyring = false;
#endif
}

QString TokenVault::place() const
{
    return m_keyring ? tr("Kept in the system keyring, if there is one") : tr("Kept in a file that only you can read");
}

QString TokenVault::fileOf(const QString &host) const
{
    const QByteArray name = QCryptographicHash::hash(host.toUtf8(), QCryptographicHash::Sha256).toHex().left(16);
    return m_folder + u"/tokens/"_s + QString::fromLatin1(name);
}

void TokenVault::readFile(const QString &host)
{
    QFile file(fileOf(host));
    if (file.size() <= longestToken && file.open(QIODevice::ReadOnly))
        Q_EMIT found(host, QString::fromLatin1(file.readAll().trimmed()));
}

void TokenVault::writeFile(const QString &host, const QString &token)
{
    const QString path = fileOf(host);
    QDir().mkpath(QFileInfo(path).absolutePath());
    QSaveFile file(path);
    const bool written = file.open(QIODevice::WriteOnly) && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        && file.write(token.toLatin1() + '\n') > 0 && file.commit();
    if (written)
        Q_EMIT kept(false);
    else
        Q_EMIT failed(tr("The token could not be kept: %1").arg(file.errorString()));
}

void TokenVault::read(const QString &host)
{
#ifdef TARS_HAVE_KEYCHAIN
    if (m_keyring) {
        auto *job = new QKeychain::ReadPasswordJob(QString::fromLatin1(vaultName), this);
        job->setKey(host);
        connect(job, &QKeychain::Job::finished, this, [this, job, host] {
            if (job->error() == QKeychain::NoError && !job->textData().isEmpty())
                Q_EMIT found(host, job->textData());
            else
                readFile(host);
        });
        return job->start();
    }
#endif
    readFile(host);
}

void TokenVault::write(const QString &host, const QString &token)
{
#ifdef TARS_HAVE_KEYCHAIN
    if (m_keyring) {
        auto *job = new QKeychain::WritePasswordJob(QString::fromLatin1(vaultName), this);
        job->setKey(host);
        job->setTextData(token);
        connect(job, &QKeychain::Job::finished, this, [this, job, host, token] {
            if (job->error() != QKeychain::NoError)
                return writeFile(host, token);
            QFile::remove(fileOf(host));
            Q_EMIT kept(true);
        });
        return job->start();
    }
#endif
    writeFile(host, token);
}

void TokenVault::forget(const QString &host)
{
#ifdef TARS_HAVE_KEYCHAIN
    if (m_keyring) {
        auto *job = new QKeychain::DeletePasswordJob(QString::fromLatin1(vaultName), this);
        job->setKey(host);
        job->start();
    }
#endif
    QFile::remove(fileOf(host));
}

} // namespace tars::gui
