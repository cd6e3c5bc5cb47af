#include "cli/tokencommand.h"

#include "cli/commandcontext.h"
#include "cli/translation.h"
#include "common/base/errorcodes.h"
#include "common/base/paths.h"
#include "common/wire/messages.h"

#include <QCoreApplication>
#include <QFile>
#include <QLocale>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

namespace tars::cli
{

using namespace Qt::StringLiterals;

namespace
{
void usage(CommandContext &context, const QString &text)
{
    context.console().error({errc::badData, text, {}});
    context.finish(ExitUsage);
}

void printOwners(CommandContext &context)
{
    QString file = context.invocation().value("token-file");
    if (file.isEmpty())
        file = dataDirectory(context.invocation().value("data-dir")) + "/token"_L1;
    const auto token = readTokenFile(file);
    if (!token)
        return context.fail(token.error());
    if (context.console().isJson())
        context.console().json({{u"token"_s, QString::fromLatin1(*token)}, {u"file"_s, file}});
    else
        context.console().line(QString::fromLatin1(*token));
    context.finish(ExitDone);
}

Error notWritten(const QString &path, const QString &why)
{
    return {errc::ioError, tr("%1 cannot be written: %2.").arg(path, why), {{u"path"_s, path}}};
}

/// An empty file, never in place of an existing one, and nobody else's to read from the first moment on.
Result<void> makeFile(const QString &path)
{
    const int fd = ::open(QFile::encodeName(path).constData(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
    if (fd < 0)
        return notWritten(path, QString::fromLocal8Bit(std::strerror(errno)));
    ::close(fd);
    return {};
}

void deliver(CommandContext &context, const QJsonObject &answer, const QString &file)
{
    Console &console = context.console();
    const QString token = answer[u"token"].toString();
    if (!file.isEmpty()) {
        QFile made(file);
        if (!made.open(QIODevice::WriteOnly) || made.write(token.toLatin1() + '\n') < 0 || !made.flush())
            return context.fail(notWritten(file, made.errorString()));
        if (console.isJson()) {
            QJsonObject shown = answer;
            shown.remove(u"token"_s);
            shown.insert(u"file"_s, file);
            console.json(shown);
        } else {
            console.line(tr("The token is in %1; the service shows it never again.").arg(file));
        }
    } else if (console.isJson()) {
        console.json(answer);
    } else {
        console.line(token);
    }
    context.finish(ExitDone);
}

/// The file is made before the service is asked: a token that nobody could keep would be lost.
void issue(CommandContext &context, const QString &command, const wire::TokenRequest &request)
{
    const QString file = context.invocation().value("save");
    if (!file.isEmpty())
        if (const auto made = makeFile(file); !made)
            return context.fail(made.error());
    context.client().request(command, wire::encode(request)).then(&context, [&context, file](const Result<QJsonObject> &answer) {
        if (answer)
            return deliver(context, *answer, file);
        if (!file.isEmpty())
            QFile::remove(file);
        context.fail(answer.error());
    });
}

void list(CommandContext &context)
{
    context.ask(u"token.list"_s, {}, [&context](const QJsonObject &answer) {
        Console &console = context.console();
        if (console.isJson()) {
            console.json(answer);
            return context.finish(ExitDone);
        }
        QList<wire::TokenInfo> tokens;
        if (const auto decoded = wire::decode(answer[u"tokens"], tokens, u"tokens"_s); !decoded)
            return context.fail(decoded.error());
        const auto day = [](const QDateTime &time) {
            return time.isValid() ? QLocale().toString(time.toLocalTime(), QLocale::ShortFormat) : QString();
        };
        QList<QStringList> rows;
        for (const wire::TokenInfo &token : std::as_const(tokens))
            rows.append({token.name, toString(token.role), day(token.createdAt), day(token.rotatedAt), QString::number(token.connections)});
        console.table({tr("Name"), tr("Role"), tr("Made"), tr("Renewed"), tr("Connections")}, rows);
        context.finish(ExitDone);
    });
}
} // namespace

void runToken(CommandContext &context)
{
    const Invocation &invocation = context.invocation();
    const QString verb = invocation.arguments.value(0);
    if (verb.isEmpty())
        return printOwners(context);
    const bool isKnown = QStringList{u"create"_s, u"rotate"_s, u"revoke"_s, u"list"_s}.contains(verb);
    const bool isNamed = invocation.arguments.size() == 2;
    if (!isKnown || isNamed == (verb == "list"_L1))
        return usage(context, tr("Usage: tars token [create NAME | rotate NAME | revoke NAME | list]"));
    if (invocation.has("role") && verb != "create"_L1)
        return usage(context, tr("A role is given when a token is made; revoke it and make another one."));
    wire::TokenRequest request{invocation.arguments.value(1), {}};
    if (verb == "create"_L1) {
        request.role = invocation.has("role") ? fromString<Role>(invocation.value("role")) : Role::Observer;
        if (!request.role || *request.role == Role::Owner)
            return usage(context, tr("--role takes observer or operator."));
    }
    context.connectThen([&context, verb, request] {
        if (verb == "list"_L1)
            return list(context);
        if (verb != "revoke"_L1)
            return issue(context, u"token."_s + verb, request);
        context.ask(u"token.revoke"_s, wire::encode(request), [&context, request](const QJsonObject &answer) {
            if (context.console().isJson())
                context.console().json(answer);
            else
                context.console().line(tr("The token %1 is withdrawn; its connections are closed.").arg(request.name));
            context.finish(ExitDone);
        });
    });
}

} // namespace tars::cli
