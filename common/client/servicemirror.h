// The client's copy of the service's state: a snapshot, kept current by the pushed records, gaps noticed.
#pragma once

#include "common/base/result.h"
#include "common/model/values.h"

#include <QJsonObject>

namespace tars
{

class ServiceMirror
{
public:
    /// What applying a record did. Gap: a delta did not follow what we have; fetch a whole record.
    enum class Applied { Changed, Stale, Gap, Invalid };

    Applied applyRecord(const QJsonObject &record); ///< a whole record, or a delta (has "Since")
    bool applyServiceStatus(const QJsonObject &data);
    void reset(); ///< after a reconnection: the next whole record counts whatever its sequence
    void noteReceived(const QDateTime &at) { m_asOf = at; }

    const StatusRecord &status() const { return m_status; }
    const ServiceStatus &serviceStatus() const { return m_service; }
    bool hasStatus() const { return m_hasStatus; }
    QDateTime asOf() const { return m_asOf; } ///< when the last word from the service came

private:
    QJsonObject m_record;
    StatusRecord m_status;
    ServiceStatus m_service;
    QDateTime m_asOf;
    bool m_hasStatus = false;
    bool m_expectWhole = true;
};

} // namespace tars
