#include "common/client/servicemirror.h"

#include "common/wire/messages.h"

namespace tars
{

using namespace Qt::StringLiterals;

ServiceMirror::Applied ServiceMirror::applyRecord(const QJsonObject &received)
{
    const bool isDelta = received.contains(u"Since");
    if (isDelta && (m_expectWhole || received[u"Since"] != m_record[u"Sequence"]))
        return Applied::Gap;
    const QJsonObject record = isDelta ? wire::applyStatusDelta(m_record, received) : received;
    const Result<StatusRecord> status = wire::decodeStatus(record);
    if (!status)
        return Applied::Invalid;
    // A record that overtook a newer one on its way must not turn the clock back.
    if (!m_expectWhole && status->sequence < m_status.sequence)
        return Applied::Stale;
    m_expectWhole = false;
    m_hasStatus = true;
    m_record = record;
    m_status = *status;
    return Applied::Changed;
}

bool ServiceMirror::applyServiceStatus(const QJsonObject &data)
{
    const Result<ServiceStatus> status = wire::decodeAs<ServiceStatus>(data);
    if (!status)
        return false;
    m_service = *status;
    return true;
}

void ServiceMirror::reset() { m_expectWhole = true; }

} // namespace tars
