// The library's answers, read from the journal's database by the connection given. Limits are those of the
// protocol; badData names the member that is out of range, notFound the run or project that is unknown.
#pragma once

#include "common/wire/messages.h"
#include "service/store/sqlconnection.h"

namespace tars::queries
{

/// The set of the project named, else of the active or the latest run; id 0 if nothing was written yet.
struct DocumentSet {
    qint64 id = 0;
    QString output;
    qint64 lastRun = 0;
};
Result<DocumentSet> resolveSet(SqlConnection &connection, const QString &project);

Result<QJsonObject> history(SqlConnection &connection, const wire::HistoryRequest &request);
/// Without `after`, the newest entries; ascending in any case. Those of the service itself stand among a
/// run's.
Result<QJsonObject> activity(SqlConnection &connection, const wire::ActivityRequest &request);
Result<QJsonObject> samples(SqlConnection &connection, const wire::SamplesRequest &request);
Result<QJsonObject> documents(SqlConnection &connection, const wire::DocumentsRequest &request);
Result<QJsonObject> document(SqlConnection &connection, const wire::DocumentRequest &request);
Result<QJsonObject> problems(SqlConnection &connection, const wire::ProblemsRequest &request);

/// At most `points`, among them the first, the last and the lowest and highest rate of each stretch.
QList<Sample> thinned(const QList<Sample> &samples, qint64 points);

} // namespace tars::queries
