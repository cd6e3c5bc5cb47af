#include "cli/commandcontext.h"

#include "common/base/errorcodes.h"
#include "common/wire/envelope.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QSslCertificate>

namespace tars::cli
{

using namespace Qt::StringLiterals;

QString fingerprintOf(const QString &certificate)
{
    if (certificate.isEmpty())
        return {};
    QFile file(certificate);
    const QList<QSslCertificate> found
        = file.open(QIODevice::ReadOnly) ? QSslCertificate::fromData(file.read(1024 * 1024)) : QList<QSslCertificate>();
    if (!found.isEmpty())
        return QString::fromLatin1(found.first().digest(QCryptographicHash::Sha256).toHex());
    return QString(certificate).remove(u':').toLower();
}

ConnectionSettings connectionSettings(const Invocation &invocation)
{
    ConnectionSettings settings;
    settings.url = QUrl(invocation.value("url"));
    settings.dataDir = invocation.value("data-dir");
    settings.tokenFile = invocation.value("token-file");
    settings.pinnedCertificate = fingerprintOf(invocation.value("certificate"));
    settings.source = u"TarsCLI"_s;
    return settings;
}

CommandContext::CommandContext(Invocation invocation, Console &console, ServiceClient &client, QObject *parent)
    : QObject(parent)
    , m_invocation(std::move(invocation))
    , m_console(console)
    , m_client(client)
{
}

void CommandContext::start()
{
    if (!m_invocation.command->connects)
        return m_invocation.command->run(*this);
    connectThen([this] { m_invocation.command->run(*this); });
}

void CommandContext::connectThen(std::function<void()> then)
{
    if (m_client.connection().state() == Connection::State::Open)
        return then();
    connect(&m_client, &ServiceClient::connectionStateChanged, this, [this, then = std::move(then)](Connection::State state) {
        if (state == Connection::State::Connecting || state == Connection::State::Authenticating)
            return;
        const auto next = then; // the connection owns what runs here
        m_client.disconnect(this);
        if (state == Connection::State::Open)
            next();
        else
            fail(m_client.connection().lastError());
    });
    m_client.open();
}

void CommandContext::ask(const QString &command, const QJsonObject &data, std::function<void(const QJsonObject &)> then)
{
    m_client.request(command, data).then(this, [this, then = std::move(then)](const Result<QJsonObject> &answer) {
        if (!answer)
            return fail(answer.error());
        then(*answer);
    });
}

void CommandContext::finish(int exitCode)
{
    if (std::exchange(m_isFinished, true))
        return;
    m_console.flush();
    Q_EMIT finished(exitCode);
}

void CommandContext::fail(const Error &error)
{
    if (m_isFinished)
        return;
    m_console.error(error);
    if (error.code == errc::certificateUnknown && !m_console.isJson())
        m_console.note(QCoreApplication::translate("cli", "Its SHA-256 fingerprint is %1. If tarsd logged the same at its start, trust it: --certificate %1")
                           .arg(error.args[u"fingerprint"].toString()));
    finish(exitCodeFor(error));
}

} // namespace tars::cli
