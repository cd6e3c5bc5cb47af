#include "service/session/servicecommands.h"

#include "common/base/errorcodes.h"
#include "common/wire/messages.h"
#include "service/session/hub.h"
#include "service/session/originalrecord.h"
#include "service/session/session.h"

namespace tars
{

using namespace Qt::StringLiterals;
using Kind = CommandTable::Kind;

namespace
{
constexpr qsizetype maxTopics = 64;
constexpr qsizetype maxTopicLength = 128;
constexpr qint64 maxIntervalMs = 3'600'000;

Result<Subscription> toSubscription(const wire::SubscribeRequest &request)
{
    static const QStringList known{ u"progress"_s, u"status"_s, u"events"_s, u"log"_s };
    Subscription subscription;
    subscription.topics.clear();
    subscription.delta = request.delta;
    if (request.topics.size() > maxTopics)
        return wire::badMember(u"topics"_s, u"a list of at most 64"_s);
    for (qsizetype i = 0; i < request.topics.size(); ++i) {
        const QString &topic = request.topics[i];
        const bool isChannel = topic.startsWith("channel."_L1) && topic.size() <= maxTopicLength;
        if (!isChannel && !known.contains(topic))
            return wire::badMember(
                u"topics[%1]"_s.arg(i), u"progress, status, events, log, or like channel.NAME"_s);
        if (!subscription.topics.contains(topic))
            subscription.topics.append(topic);
    }
    const qint64 interval = request.intervalMs.value_or(0);
    if (interval < 0 || interval > maxIntervalMs)
        return wire::badMember(u"intervalMs"_s, u"from 0 to 3600000"_s);
    subscription.intervalMs = int(interval);
    return subscription;
}

void subscribe(const wire::SubscribeRequest &request, const CommandRequest &command, const Responder &respond)
{
    const Result<Subscription> subscription = toSubscription(request);
    if (!subscription) {
        respond.fail(subscription.error());
        return;
    }
    if (command.session)
        command.session->subscribe(*subscription);
    respond.succeed(QJsonObject{ { u"topics"_s, QJsonArray::fromStringList(subscription->topics) },
        { u"intervalMs"_s, subscription->intervalMs }, { u"delta"_s, subscription->delta } });
}
} // namespace

void addServiceCommands(CommandTable &table, ServiceCommandSources sources)
{
    table.add(
        u"ping"_s, Kind::Query,
        [](const CommandRequest &request, const Responder &respond) {
            respond.succeed(
                QJsonObject{ { u"timestamp"_s, wire::formatTime(QDateTime::currentDateTimeUtc()) },
                    { u"echo"_s, request.data } },
                u"pong"_s);
        },
        true);
    table.add<wire::HelloRequest>(u"client.hello"_s, Kind::Query,
        [&table](const wire::HelloRequest &hello, const CommandRequest &request, const Responder &respond) {
            if (hello.source.isEmpty() || hello.source == "TarsService"_L1) {
                respond.fail(wire::badMember(u"source"_s, u"the client's own name"_s));
                return;
            }
            if (!request.session)
                return;
            request.session->introduce(hello.source, hello.user);
            respond.succeed(greeting(request.session->caller(), table));
        });
    table.add(u"service.status"_s, Kind::Query,
        [status = sources.status](const CommandRequest &request, const Responder &respond) {
            respond.succeed(
                request.caller.original ? originalServiceStatus(status()) : wire::encode(status()));
        });
    table.add(u"service.shutdown"_s, Kind::Change,
        [shutdown = sources.shutdown](const CommandRequest &request, const Responder &respond) {
            if (!request.caller.loopback) {
                respond.fail(
                    { errc::forbidden, u"Only a client on the service's own machine may end it."_s, {} });
                return;
            }
            respond.succeed(QJsonObject{ { u"success"_s, true } });
            shutdown();
        });
    table.add<wire::SubscribeRequest>(u"events.subscribe"_s, Kind::Query, subscribe);
}

} // namespace tars
