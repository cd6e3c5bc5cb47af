// What a client sends: any bytes give a message or an error, and what was understood says the same when sent again.
#include "common/wire/envelope.h"
#include "common/wire/messages.h"

#include <cstdlib>

using namespace tars;

template <typename... Payloads>
static void decodeAll(const QJsonValue &data)
{
    ((void)wire::decodeAs<Payloads>(data), ...);
}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const auto message = wire::decodeMessage(QByteArrayView(data, qsizetype(size)));
    if (!message)
        return 0;
    decodeAll<wire::AuthRequest, wire::HelloRequest, wire::StartRequest, wire::HoldRequest, wire::RunRequest,
        wire::PlanRequest, wire::RetryRequest, wire::HistoryRequest, wire::ActivityRequest, wire::SubscribeRequest>(
        message->data);
    const auto again = wire::decodeMessage(wire::encodeMessage(*message));
    if (!again || again->id != message->id || again->type != message->type || again->data != message->data)
        std::abort();
    return 0;
}
