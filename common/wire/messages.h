// The payloads of the commands, and how the values of common/model look on the wire.
#pragma once

#include "common/model/role.h"
#include "common/model/values.h"
#include "common/wire/codec.h"

namespace tars::wire
{

// ---- payloads of commands (what each answers stands in asyncapi.yaml) ----

struct AuthRequest {
    QString clientNonce; ///< step 1, 32 hexadecimal digits or more
    QString token; ///< step 1: the id of a token that is not the owner's
    QString proof; ///< step 2, hexadecimal
};
struct AuthChallenge {
    QString serverNonce;
    QString proof;
};
struct HelloRequest {
    QString source;
    QString user;
    QString version;
};
struct StartRequest {
    QString project;
    QString output;
    std::optional<QList<Department>> departments; ///< none given: the project's own choice
    bool force = false;
    std::optional<qint64> ifControlSequence;
};
struct HoldRequest {
    HoldScope scope = HoldScope::Run;
    std::optional<Department> department;
    QString run;
    std::optional<qint64> seconds;
    std::optional<qint64> ifControlSequence;
};
struct RunRequest { ///< documentation.stop, documentation.status
    QString run;
    std::optional<qint64> ifControlSequence;
};
struct PlanRequest {
    QString project;
    std::optional<QList<Department>> departments;
};
struct RetryRequest {
    QString run;
    QList<qint64> problems;
    std::optional<qint64> ifControlSequence;
};
struct HistoryRequest {
    QString project;
    qint64 limit = 50;
    QString before; ///< RunId
};
struct ActivityRequest {
    QString run;
    qint64 after = 0;
    qint64 limit = 200;
};
struct SamplesRequest {
    QString run;
    QDateTime from;
    QDateTime to;
    qint64 points = 600;
};
struct DocumentsRequest {
    QString project;
    std::optional<Department> department;
    std::optional<DocumentState> state;
    QString query;
    qint64 limit = 200;
    QString after; ///< path of the last one seen
};
struct DocumentRequest {
    QString project;
    QString path;
    qint64 offset = 0;
    qint64 limit = 262144;
    bool diff = false;
};
struct SearchRequest {
    QString project;
    QString query;
    qint64 limit = 20;
};
struct ProblemsRequest {
    QString run;
    std::optional<Severity> severity;
    qint64 limit = 200;
    qint64 after = 0;
};
struct ProjectRequest { ///< project.add, project.remove
    QString root;
    QString project;
    QString output;
    std::optional<QList<Department>> departments;
    std::optional<qint64> ifControlSequence;
};
struct SubscribeRequest {
    QStringList topics;
    std::optional<qint64> intervalMs;
    bool delta = false;
};
struct TokenRequest { ///< token.create (name, role), token.rotate and token.revoke (name)
    QString name;
    std::optional<Role> role;
};
/// A token without its secret, which only its maker and its holder have seen.
struct TokenInfo {
    QString name;
    QString id; ///< empty: the owner's
    Role role = Role::Observer;
    QDateTime createdAt;
    QDateTime rotatedAt; ///< invalid: never
    qint64 connections = 0; ///< at the moment
};
/// What the service logs, pushed to whoever subscribed to `log`.
struct LogLine {
    QDateTime at;
    QString level; ///< debug, info, warning, error, fatal
    QString text;
    qint64 leftOut = 0; ///< lines before this one that were too many
};
struct ControlResponse {
    bool success = true;
    QString message;
    bool changed = true;
    QString run;
    QString code; ///< of the message, for clients that translate it
    QJsonObject args;
};

template <> struct Fields<AuthRequest> {
    static constexpr auto list = std::tuple(omitEmpty("clientNonce", &AuthRequest::clientNonce),
        omitEmpty("token", &AuthRequest::token), omitEmpty("proof", &AuthRequest::proof));
};
template <> struct Fields<AuthChallenge> {
    static constexpr auto list = std::tuple(required("serverNonce", &AuthChallenge::serverNonce), required("proof", &AuthChallenge::proof));
};
template <> struct Fields<HelloRequest> {
    static constexpr auto list = std::tuple(required("source", &HelloRequest::source), omitEmpty("user", &HelloRequest::user), omitEmpty("version", &HelloRequest::version));
};
template <> struct Fields<StartRequest> {
    static constexpr auto list = std::tuple(omitEmpty("project", &StartRequest::project), omitEmpty("output", &StartRequest::output),
        optional("departments", &StartRequest::departments), optional("force", &StartRequest::force),
        optional("ifControlSequence", &StartRequest::ifControlSequence));
};
template <> struct Fields<HoldRequest> {
    static constexpr auto list = std::tuple(optional("scope", &HoldRequest::scope), optional("department", &HoldRequest::department),
        omitEmpty("run", &HoldRequest::run), optional("seconds", &HoldRequest::seconds),
        optional("ifControlSequence", &HoldRequest::ifControlSequence));
};
template <> struct Fields<RunRequest> {
    static constexpr auto list = std::tuple(omitEmpty("run", &RunRequest::run), optional("ifControlSequence", &RunRequest::ifControlSequence));
};
template <> struct Fields<PlanRequest> {
    static constexpr auto list = std::tuple(omitEmpty("project", &PlanRequest::project), optional("departments", &PlanRequest::departments));
};
template <> struct Fields<RetryRequest> {
    static constexpr auto list = std::tuple(omitEmpty("run", &RetryRequest::run), omitEmpty("problems", &RetryRequest::problems),
        optional("ifControlSequence", &RetryRequest::ifControlSequence));
};
template <> struct Fields<HistoryRequest> {
    static constexpr auto list = std::tuple(omitEmpty("project", &HistoryRequest::project), optional("limit", &HistoryRequest::limit), omitEmpty("before", &HistoryRequest::before));
};
template <> struct Fields<ActivityRequest> {
    static constexpr auto list = std::tuple(omitEmpty("run", &ActivityRequest::run), optional("after", &ActivityRequest::after), optional("limit", &ActivityRequest::limit));
};
template <> struct Fields<SamplesRequest> {
    static constexpr auto list = std::tuple(omitEmpty("run", &SamplesRequest::run), optional("from", &SamplesRequest::from),
        optional("to", &SamplesRequest::to), optional("points", &SamplesRequest::points));
};
template <> struct Fields<DocumentsRequest> {
    static constexpr auto list = std::tuple(omitEmpty("project", &DocumentsRequest::project), optional("department", &DocumentsRequest::department),
        optional("state", &DocumentsRequest::state), omitEmpty("query", &DocumentsRequest::query),
        optional("limit", &DocumentsRequest::limit), omitEmpty("after", &DocumentsRequest::after));
};
template <> struct Fields<DocumentRequest> {
    static constexpr auto list = std::tuple(omitEmpty("project", &DocumentRequest::project), required("path", &DocumentRequest::path),
        optional("offset", &DocumentRequest::offset), optional("limit", &DocumentRequest::limit), optional("diff", &DocumentRequest::diff));
};
template <> struct Fields<SearchRequest> {
    static constexpr auto list = std::tuple(omitEmpty("project", &SearchRequest::project), required("query", &SearchRequest::query), optional("limit", &SearchRequest::limit));
};
template <> struct Fields<ProblemsRequest> {
    static constexpr auto list = std::tuple(omitEmpty("run", &ProblemsRequest::run), optional("severity", &ProblemsRequest::severity),
        optional("limit", &ProblemsRequest::limit), optional("after", &ProblemsRequest::after));
};
template <> struct Fields<ProjectRequest> {
    static constexpr auto list = std::tuple(omitEmpty("root", &ProjectRequest::root), omitEmpty("project", &ProjectRequest::project),
        omitEmpty("output", &ProjectRequest::output), optional("departments", &ProjectRequest::departments),
        optional("ifControlSequence", &ProjectRequest::ifControlSequence));
};
template <> struct Fields<SubscribeRequest> {
    static constexpr auto list = std::tuple(required("topics", &SubscribeRequest::topics), optional("intervalMs", &SubscribeRequest::intervalMs), optional("delta", &SubscribeRequest::delta));
};
template <> struct Fields<TokenRequest> {
    static constexpr auto list = std::tuple(required("name", &TokenRequest::name), optional("role", &TokenRequest::role));
};
template <> struct Fields<TokenInfo> {
    static constexpr auto list = std::tuple(required("name", &TokenInfo::name), omitEmpty("id", &TokenInfo::id),
        required("role", &TokenInfo::role), optional("createdAt", &TokenInfo::createdAt), optional("rotatedAt", &TokenInfo::rotatedAt),
        optional("connections", &TokenInfo::connections));
};
template <> struct Fields<LogLine> {
    static constexpr auto list = std::tuple(required("at", &LogLine::at), required("level", &LogLine::level),
        required("text", &LogLine::text), omitEmpty("leftOut", &LogLine::leftOut));
};
template <> struct Fields<ControlResponse> {
    static constexpr auto list = std::tuple(required("success", &ControlResponse::success), optional("message", &ControlResponse::message),
        optional("changed", &ControlResponse::changed), omitEmpty("run", &ControlResponse::run), omitEmpty("code", &ControlResponse::code), omitEmpty("args", &ControlResponse::args));
};

// ---- values of common/model ----

template <> struct Fields<Actor> {
    static constexpr auto list = std::tuple(omitEmpty("token", &Actor::token), omitEmpty("user", &Actor::user),
        omitEmpty("source", &Actor::source), omitEmpty("connectionId", &Actor::connectionId));
};
template <> struct Fields<Hold> {
    static constexpr auto list = std::tuple(required("scope", &Hold::scope), optional("department", &Hold::department), optional("by", &Hold::by),
        optional("since", &Hold::since), optional("resumeAt", &Hold::resumeAt), omitEmpty("reason", &Hold::reason));
};
template <> struct Fields<PhaseProgress> {
    static constexpr auto list = std::tuple(required("name", &PhaseProgress::phase), required("Total", &PhaseProgress::total),
        required("Completed", &PhaseProgress::completed));
};
template <> struct Fields<Problem> {
    static constexpr auto list = std::tuple(required("id", &Problem::id), required("severity", &Problem::severity),
        optional("department", &Problem::department), omitEmpty("unit", &Problem::unit), omitEmpty("file", &Problem::file),
        omitEmpty("line", &Problem::line), required("code", &Problem::code), optional("args", &Problem::args), required("message", &Problem::message));
};
template <> struct Fields<ProjectInfo> {
    static constexpr auto list = std::tuple(required("root", &ProjectInfo::root), optional("name", &ProjectInfo::name),
        optional("output", &ProjectInfo::output), optional("departments", &ProjectInfo::departments), omitEmpty("lastRun", &ProjectInfo::lastRun));
};
template <> struct Fields<HistoryEntry> {
    static constexpr auto list = std::tuple(required("run", &HistoryEntry::run), required("project", &HistoryEntry::project),
        required("state", &HistoryEntry::state), optional("startedAt", &HistoryEntry::startedAt), optional("endedAt", &HistoryEntry::endedAt),
        optional("by", &HistoryEntry::by), optional("documents", &HistoryEntry::documents), optional("added", &HistoryEntry::added),
        optional("changed", &HistoryEntry::changed), optional("reused", &HistoryEntry::reused), optional("failed", &HistoryEntry::failed),
        optional("seconds", &HistoryEntry::seconds), optional("pausedSeconds", &HistoryEntry::pausedSeconds));
};
template <> struct Fields<ActivityEntry> {
    static constexpr auto list = std::tuple(required("id", &ActivityEntry::id), required("at", &ActivityEntry::at), required("kind", &ActivityEntry::kind),
        optional("department", &ActivityEntry::department), omitEmpty("by", &ActivityEntry::by), optional("code", &ActivityEntry::code),
        optional("args", &ActivityEntry::args), optional("text", &ActivityEntry::text));
};
template <> struct Fields<Sample> {
    static constexpr auto list = std::tuple(required("at", &Sample::at), optional("completed", &Sample::completed),
        optional("unitsPerSecond", &Sample::unitsPerSecond), optional("memoryBytes", &Sample::memoryBytes));
};
template <> struct Fields<HoldSpan> {
    static constexpr auto list = std::tuple(required("from", &HoldSpan::from), optional("to", &HoldSpan::to), required("scope", &HoldSpan::scope));
};
template <> struct Fields<DocumentInfo> {
    static constexpr auto list = std::tuple(required("path", &DocumentInfo::path), optional("title", &DocumentInfo::title),
        optional("department", &DocumentInfo::department), optional("state", &DocumentInfo::state), optional("bytes", &DocumentInfo::bytes),
        optional("changedAt", &DocumentInfo::changedAt));
};
template <> struct Fields<ClientInfo> {
    static constexpr auto list = std::tuple(required("connectionId", &ClientInfo::connectionId), optional("source", &ClientInfo::source), omitEmpty("user", &ClientInfo::user));
};
template <> struct Fields<ServiceStatus> {
    static constexpr auto list = std::tuple(required("service", &ServiceStatus::service), required("status", &ServiceStatus::status),
        optional("uptime", &ServiceStatus::uptime), optional("uptimeSeconds", &ServiceStatus::uptimeSeconds),
        optional("connections", &ServiceStatus::connections), optional("clients", &ServiceStatus::clients), optional("version", &ServiceStatus::version),
        optional("pid", &ServiceStatus::pid), optional("memoryBytes", &ServiceStatus::memoryBytes), optional("cpuPercent", &ServiceStatus::cpuPercent),
        optional("activeRun", &ServiceStatus::activeRun), optional("dataDirectory", &ServiceStatus::dataDirectory), optional("holds", &ServiceStatus::holds));
};
template <> struct Fields<StateChange> {
    static constexpr auto list = std::tuple(required("run", &StateChange::run), required("from", &StateChange::from), required("to", &StateChange::to),
        optional("by", &StateChange::by), optional("code", &StateChange::code), optional("args", &StateChange::args));
};
template <> struct Fields<DocumentsWritten> {
    static constexpr auto list = std::tuple(required("run", &DocumentsWritten::run), optional("department", &DocumentsWritten::department),
        required("paths", &DocumentsWritten::paths));
};

/// The status record: the original's members, then ours. PascalCase except inside Holds.
QJsonObject encodeStatus(const StatusRecord &record);
Result<StatusRecord> decodeStatus(const QJsonObject &json);

/// For clients without subprotocol: only the original's members, Run, Sequence and a copy of itself named "status".
QJsonObject encodeOriginalStatus(const StatusRecord &record);

/// What changed since `before` for a client subscribed with delta: `Since` and the changed members only.
QJsonObject encodeStatusDelta(const QJsonObject &before, const QJsonObject &after);
QJsonObject applyStatusDelta(const QJsonObject &before, const QJsonObject &delta);

} // namespace tars::wire
