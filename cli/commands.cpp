#include "cli/commands.h"

#include "cli/commandcontext.h"
#include "cli/progressview.h"
#include "cli/startrequest.h"
#include "cli/translation.h"
#include "common/wire/messages.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QLocale>
#include <algorithm>
#include <array>
#include <limits>

namespace tars::cli
{

using namespace Qt::StringLiterals;

namespace
{
/// Prints the answer to a command that changes something.
void printControl(CommandContext &context, const QJsonObject &answer)
{
    if (context.console().isJson()) {
        context.console().json(answer);
    } else {
        const QString message = answer[u"message"].toString();
        context.console().line(message.isEmpty() ? tr("Done.") : Console::safe(message));
    }
    context.finish(ExitDone);
}

void runHold(CommandContext &context, const QString &command)
{
    const Invocation &invocation = context.invocation();
    wire::HoldRequest request;
    request.run = invocation.value("run");
    if (invocation.has("service"))
        request.scope = HoldScope::Service;
    if (invocation.has("department")) {
        request.scope = HoldScope::Department;
        request.department = departmentFromSlug(invocation.value("department"));
        if (!request.department) {
            context.console().error({errc::badData, tr("There is no department “%1”.").arg(invocation.value("department")), {}});
            return context.finish(ExitUsage);
        }
    }
    if (invocation.has("for")) {
        bool ok = false;
        request.seconds = invocation.value("for").toLongLong(&ok);
        if (!ok || *request.seconds <= 0) {
            context.console().error({errc::badData, tr("--for takes a number of seconds."), {}});
            return context.finish(ExitUsage);
        }
    }
    context.ask(command, wire::encode(request), [&context](const QJsonObject &answer) { printControl(context, answer); });
}

/// Prints a list that the service answered: JSON as it is, else as a table.
template <typename T>
void printList(CommandContext &context, const QJsonObject &answer, const QString &member, const QStringList &head,
    QStringList (*row)(const T &), const QString &nothing)
{
    if (context.console().isJson()) {
        context.console().json(answer);
        return context.finish(ExitDone);
    }
    QList<T> items;
    if (const auto decoded = wire::decode(answer[member], items, member); !decoded)
        return context.fail(decoded.error());
    QList<QStringList> rows;
    for (const T &item : items)
        rows.append(row(item));
    if (rows.isEmpty())
        context.console().line(nothing);
    context.console().table(head, rows);
    context.finish(ExitDone);
}

QString localTime(const QDateTime &time)
{
    return time.isValid() ? QLocale().toString(time.toLocalTime(), QLocale::ShortFormat) : QString();
}

/// An excerpt with what was found in it emphasised.
QString markedExcerpt(const Console &console, const QString &excerpt, const QJsonArray &marks)
{
    QString text;
    qsizetype at = 0;
    for (const QJsonValue &mark : marks) {
        const qsizetype begin = std::clamp<qsizetype>(mark[0].toInteger(), at, excerpt.size());
        const qsizetype end = std::clamp<qsizetype>(begin + mark[1].toInteger(), begin, excerpt.size());
        text += Console::safe(excerpt.mid(at, begin - at))
            + console.toned(Console::safe(excerpt.mid(begin, end - begin)), Console::Tone::Accent);
        at = end;
    }
    return text + Console::safe(excerpt.mid(at));
}

/// Prints a document from `request.offset` on, piece by piece as the service gives them.
void showPiece(CommandContext &context, const wire::DocumentRequest &request)
{
    context.ask(u"documentation.document"_s, wire::encode(request), [&context, request](const QJsonObject &answer) {
        Console &console = context.console();
        if (console.isJson()) {
            console.json(answer);
            return context.finish(ExitDone);
        }
        if (!answer.contains(u"text")) {
            console.error({errc::badData, tr("%1 is not text.").arg(request.path), {}});
            return context.finish(ExitRefused);
        }
        const QString text = answer[u"text"].toString();
        console.text(text);
        wire::DocumentRequest next = request;
        next.offset += text.toUtf8().size();
        if (next.offset < answer[u"size"].toInteger() && next.offset > request.offset)
            return showPiece(context, next);
        if (next.offset == 0 && request.diff)
            console.line(tr("The last run changed nothing in it."));
        context.finish(ExitDone);
    });
}

qint64 limitOf(const CommandContext &, const Invocation &invocation, qint64 fallback)
{
    bool ok = false;
    const qint64 limit = invocation.value("limit").toLongLong(&ok);
    return ok && limit > 0 ? limit : fallback;
}
constexpr std::array bySeverity{Severity::Error, Severity::Warning, Severity::Info};
constexpr qint64 problemsAtOnce = 1'000;

/// What was fetched of a run's problems so far, and what is to come.
struct ProblemList {
    wire::ProblemsRequest next;
    size_t severity = 0; ///< of bySeverity
    qint64 wanted = 0;
    QJsonArray found;
};

void printProblems(CommandContext &context, const QJsonArray &found, const QJsonObject &total)
{
    Console &console = context.console();
    const auto count = [&](Severity severity) { return total[toString(severity)].toInteger(); };
    const qint64 all = count(Severity::Error) + count(Severity::Warning) + count(Severity::Info);
    if (!console.isJson() && all > 0) {
        console.note(tr("Errors: %1, warnings: %2, notes: %3.")
                         .arg(formatCount(count(Severity::Error)), formatCount(count(Severity::Warning)), formatCount(count(Severity::Info))));
        if (all > found.size())
            console.note(tr("%1 of %2 are shown; --all shows the rest.").arg(formatCount(found.size()), formatCount(all)));
    }
    printList<Problem>(context, {{u"problems"_s, found}, {u"total"_s, total}}, u"problems"_s,
        {tr("Number"), tr("Severity"), tr("Where"), tr("What")},
        [](const Problem &p) -> QStringList {
            return {QString::number(p.id), toString(p.severity), p.line > 0 ? p.file + u':' + QString::number(p.line) : p.file, p.message};
        },
        tr("No problems in this run."));
}

/// Errors first, then the rest, each in the order in which they were found; asks until it has as many as are wanted.
void fetchProblems(CommandContext &context, ProblemList list)
{
    list.next.severity = bySeverity[list.severity];
    list.next.limit = std::min(problemsAtOnce, list.wanted - list.found.size());
    context.ask(u"documentation.problems"_s, wire::encode(list.next), [&context, list](const QJsonObject &answer) mutable {
        const QJsonArray page = answer[u"problems"].toArray();
        for (const QJsonValue &problem : page)
            list.found.append(problem);
        list.next.after = page.isEmpty() ? 0 : page.last()[u"id"].toInteger();
        const bool more = page.size() == list.next.limit;
        if (!more) {
            ++list.severity;
            list.next.after = 0;
        }
        if (list.severity < bySeverity.size() && list.found.size() < list.wanted)
            return fetchProblems(context, std::move(list));
        printProblems(context, list.found, answer[u"total"].toObject());
    });
}

void listProblems(CommandContext &context, const QString &run, qint64 wanted)
{
    ProblemList list;
    list.next.run = run;
    list.wanted = wanted;
    fetchProblems(context, std::move(list));
}
} // namespace

void runStatus(CommandContext &context)
{
    context.ask(u"service.status"_s, {}, [&context](const QJsonObject &answer) {
        Console &console = context.console();
        if (console.isJson()) {
            console.json(answer);
            return context.finish(ExitDone);
        }
        const auto status = wire::decodeAs<ServiceStatus>(answer);
        if (!status)
            return context.fail(status.error());
        QStringList clients;
        for (const ClientInfo &client : status->clients)
            clients.append(Console::safe(client.user.isEmpty() ? client.source : client.source + u" ("_s + client.user + u')'));
        console.rows({
            {tr("Service"), u"%1 %2, %3"_s.arg(Console::safe(status->service), Console::safe(status->version), Console::safe(status->status))},
            {tr("Address"), context.client().connection().address()},
            {tr("Process"), QString::number(status->pid)},
            {tr("Uptime"), Console::safe(status->uptime)},
            {tr("Memory"), formatBytes(status->memoryBytes)},
            {tr("Processor"), tr("%1 %").arg(QLocale().toString(status->cpuPercent, 'f', 1))},
            {tr("Clients"), clients.join(u", "_s)},
            {tr("Active run"), Console::safe(status->activeRun)},
            {tr("Data"), Console::safe(status->dataDirectory)},
        });
        context.finish(ExitDone);
    });
}

void runPing(CommandContext &context)
{
    auto timer = std::make_shared<QElapsedTimer>();
    timer->start();
    context.ask(u"ping"_s, {}, [&context, timer](QJsonObject answer) {
        const double milliseconds = double(timer->nsecsElapsed()) / 1e6;
        if (context.console().isJson()) {
            answer.insert(u"milliseconds"_s, milliseconds);
            context.console().json(answer);
        } else {
            context.console().line(tr("%1 answered in %2 ms").arg(context.client().connection().address(), QLocale().toString(milliseconds, 'f', 2)));
        }
        context.finish(ExitDone);
    });
}

void runDocStart(CommandContext &context)
{
    const auto request = startRequest(context.invocation());
    if (!request) {
        context.console().error(request.error());
        return context.finish(ExitUsage);
    }
    context.ask(u"documentation.start"_s, wire::encode(*request), [&context](const QJsonObject &answer) { printControl(context, answer); });
}

void runDocStatus(CommandContext &context)
{
    const wire::RunRequest request{context.invocation().value("run"), {}};
    context.ask(u"documentation.status"_s, wire::encode(request), [&context](const QJsonObject &answer) {
        Console &console = context.console();
        if (console.isJson()) {
            console.json(answer);
            return context.finish(ExitDone);
        }
        const auto status = wire::decodeStatus(answer);
        if (!status)
            return context.fail(status.error());
        for (const QString &line : statusLines(console, *status))
            console.line(line);
        context.finish(ExitDone);
    });
}

void runDocPause(CommandContext &context) { runHold(context, u"documentation.pause"_s); }

void runDocResume(CommandContext &context) { runHold(context, u"documentation.resume"_s); }

void runDocStop(CommandContext &context)
{
    const wire::RunRequest request{context.invocation().value("run"), {}};
    context.ask(u"documentation.stop"_s, wire::encode(request), [&context](const QJsonObject &answer) { printControl(context, answer); });
}

void runHistory(CommandContext &context)
{
    wire::HistoryRequest request;
    if (context.invocation().has("project"))
        request.project = QDir::current().absoluteFilePath(context.invocation().value("project"));
    request.limit = limitOf(context, context.invocation(), 20);
    context.ask(u"documentation.history"_s, wire::encode(request), [&context](const QJsonObject &answer) {
        printList<HistoryEntry>(context, answer, u"runs"_s,
            {tr("Run"), tr("State"), tr("Started"), tr("Documents"), tr("Reused"), tr("Failed"), tr("Time"), tr("Project")},
            [](const HistoryEntry &e) -> QStringList {
                return {e.run, toString(e.state), localTime(e.startedAt), formatCount(e.documents), formatCount(e.reused),
                    formatCount(e.failed), formatDuration(qint64(e.seconds)), e.project};
            },
            tr("No runs yet."));
    });
}

void runDocuments(CommandContext &context)
{
    const Invocation &invocation = context.invocation();
    wire::DocumentsRequest request;
    if (invocation.has("project"))
        request.project = QDir::current().absoluteFilePath(invocation.value("project"));
    if (invocation.has("department")) {
        request.department = departmentFromSlug(invocation.value("department"));
        if (!request.department) {
            context.console().error({errc::badData, tr("There is no department “%1”.").arg(invocation.value("department")), {}});
            return context.finish(ExitUsage);
        }
    }
    request.query = invocation.arguments.value(0);
    request.limit = limitOf(context, invocation, 200);
    context.ask(u"documentation.documents"_s, wire::encode(request), [&context](const QJsonObject &answer) {
        printList<DocumentInfo>(context, answer, u"documents"_s, {tr("Document"), tr("Size"), tr("Title")},
            [](const DocumentInfo &d) -> QStringList { return {d.path, formatBytes(d.bytes), d.title}; },
            tr("No documents yet."));
    });
}

void runSearch(CommandContext &context)
{
    wire::SearchRequest request;
    if (context.invocation().has("project"))
        request.project = QDir::current().absoluteFilePath(context.invocation().value("project"));
    request.query = context.invocation().arguments.join(u' ');
    request.limit = limitOf(context, context.invocation(), 20);
    context.ask(u"documentation.search"_s, wire::encode(request), [&context](const QJsonObject &answer) {
        Console &console = context.console();
        if (console.isJson()) {
            console.json(answer);
            return context.finish(ExitDone);
        }
        const QJsonArray hits = answer[u"hits"].toArray();
        for (const QJsonValue &hit : hits) {
            console.line(console.toned(Console::safe(hit[u"title"].toString()), Console::Tone::Strong) + u"  "_s
                + console.toned(Console::safe(hit[u"path"].toString()), Console::Tone::Muted));
            console.line(u"    "_s + markedExcerpt(console, hit[u"excerpt"].toString(), hit[u"marks"].toArray()));
        }
        if (hits.isEmpty())
            console.line(tr("Nothing found."));
        if (!answer[u"complete"].toBool(true))
            console.line(console.toned(tr("The newest documents are still being read; ask again in a moment."), Console::Tone::Warning));
        context.finish(ExitDone);
    });
}

void runRetry(CommandContext &context)
{
    wire::RetryRequest request;
    request.run = context.invocation().value("run");
    for (const QString &argument : context.invocation().arguments) {
        bool isNumber = false;
        request.problems.append(argument.toLongLong(&isNumber));
        if (!isNumber) {
            context.console().error({errc::badData, tr("“%1” is not the number of a problem.").arg(argument), {}});
            return context.finish(ExitUsage);
        }
    }
    context.ask(u"documentation.retry"_s, wire::encode(request), [&context](const QJsonObject &answer) { printControl(context, answer); });
}

void runShow(CommandContext &context)
{
    wire::DocumentRequest request;
    request.diff = context.invocation().has("diff");
    if (context.invocation().has("project"))
        request.project = QDir::current().absoluteFilePath(context.invocation().value("project"));
    request.path = context.invocation().arguments.first();
    showPiece(context, request);
}

void runProblems(CommandContext &context)
{
    const qint64 wanted
        = context.invocation().has("all") ? std::numeric_limits<qint64>::max() : limitOf(context, context.invocation(), 200);
    listProblems(context, context.invocation().value("run"), wanted);
}

void runLog(CommandContext &context)
{
    ServiceClient &client = context.client();
    QObject::connect(&client, &ServiceClient::eventReceived, &context, [&context](const QString &name, const QJsonObject &data) {
        Console &console = context.console();
        const auto line = name == "service.log"_L1 ? wire::decodeAs<wire::LogLine>(data) : Error{};
        if (!line)
            return;
        if (console.isJson()) {
            console.json(data);
        } else {
            if (line->leftOut > 0)
                console.line(console.toned(tr("… %1 lines were left out …").arg(formatCount(line->leftOut)), Console::Tone::Muted));
            const bool isBad = line->level == "warning"_L1 || line->level == "error"_L1 || line->level == "fatal"_L1;
            console.line(console.toned(line->at.toLocalTime().toString(u"HH:mm:ss.zzz"_s) + u' ' + Console::safe(line->level), Console::Tone::Muted) + u' '
                + (isBad ? console.toned(Console::safe(line->text), Console::Tone::Warning) : Console::safe(line->text)));
        }
        console.flush();
    });
    QObject::connect(&client, &ServiceClient::connectionStateChanged, &context, [&context](Connection::State state) {
        if (state == Connection::State::Closed || state == Connection::State::Refused)
            context.fail(context.client().connection().lastError());
    });
    context.ask(u"events.subscribe"_s, {{u"topics"_s, QJsonArray{u"log"_s}}}, [](const QJsonObject &) {});
}

void runProjects(CommandContext &context)
{
    context.ask(u"project.list"_s, {}, [&context](const QJsonObject &answer) {
        printList<ProjectInfo>(context, answer, u"projects"_s, {tr("Project"), tr("Documents"), tr("Last run")},
            [](const ProjectInfo &p) -> QStringList { return {p.root, p.output, p.lastRun}; }, tr("No projects yet."));
    });
}

} // namespace tars::cli
