#include "cli/startrequest.h"

#include "cli/translation.h"
#include "common/base/errorcodes.h"

#include <QCoreApplication>
#include <QDir>

namespace tars::cli
{

using namespace Qt::StringLiterals;

namespace
{
std::optional<QList<Department>> departmentsOf(const QString &list, Error *error)
{
    QList<Department> departments;
    for (const QString &word : list.split(u',', Qt::SkipEmptyParts)) {
        const auto department = departmentFromSlug(word.trimmed());
        if (!department) {
            *error = {errc::badData, tr("There is no department “%1”.").arg(word), {}};
            return std::nullopt;
        }
        departments.append(*department);
    }
    return departments;
}

} // namespace

Result<wire::StartRequest> startRequest(const Invocation &invocation)
{
    wire::StartRequest request;
    if (!invocation.arguments.isEmpty())
        request.project = QDir::current().absoluteFilePath(invocation.arguments.first());
    if (invocation.has("output"))
        request.output = QDir::current().absoluteFilePath(invocation.value("output"));
    if (invocation.has("departments")) {
        Error error;
        request.departments = departmentsOf(invocation.value("departments"), &error);
        if (!request.departments)
            return error;
    }
    request.force = invocation.has("force");
    return request;
}

} // namespace tars::cli
