#include "common/model/values.h"

namespace tars
{

namespace
{
int percentOf(qint64 completed, qint64 total) { return total > 0 ? int(completed * 100 / total) : 0; }
} // namespace

int DepartmentProgress::percent() const { return percentOf(completed, total); }

int StatusRecord::percent() const { return percentOf(completedTasks, totalTasks); }

} // namespace tars
