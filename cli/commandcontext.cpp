#include "cli/commandcontext.h"

#include "common/wire/envelope.h"

namespace tars::cli
{

using namespace Qt::StringLiterals;

CommandContext::CommandContext(Invocation invocation, Console &console, QObject *parent)
    : QObject(parent)
    , m_invocation(std::move(invocation))
    , m_console(console)
{
    m_client = std::make_unique<ServiceClient>(connectionSettings());
}

ConnectionSettings CommandContext::connectionSettings() const
{
    ConnectionSettings settings;
    settings.url = QUrl(m_invocation.value("url"));
    settings.dataDir = m_invocation.value("data-dir");
    settings.tokenFile = m_invocation.value("token-file");
    settings.source = u"TarsCLI"_s;
    return settings;
}

void CommandContext::start()
{
    if (!m_invocation.command->connects)
        return m_invocation.command->run(*this);
    connect(m_client.get(), &ServiceClient::connectionStateChanged, this, [this](Connection::State state) {
        if (state == Connection::State::Open)
            m_invocation.command->run(*this);
        else if (state == Connection::State::Closed || state == Connection::State::Refused)
            fail(m_client->connection().lastError());
    });
    m_client->open();
}

void CommandContext::ask(const QString &command, const QJsonObject &data, std::function<void(const QJsonObject &)> then)
{
    m_client->request(command, data).then(this, [this, then = std::move(then)](const Result<QJsonObject> &answer) {
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
    finish(exitCodeFor(error));
}

} // namespace tars::cli
