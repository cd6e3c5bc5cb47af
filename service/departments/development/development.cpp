#include "service/departments/development/development.h"

#include "common/base/errorcodes.h"
#include "service/departments/development/apipages.h"
#include "service/departments/development/examplepages.h"
#include "service/departments/development/listpages.h"
#include "service/departments/development/scopepages.h"
#include "service/departments/development/structurepages.h"

namespace tars::development
{
using namespace Qt::StringLiterals;

DevelopmentWriter::DevelopmentWriter()
{
    m_kinds.push_back(std::make_unique<ApiPages>());
    m_kinds.push_back(std::make_unique<ScopePages>());
    m_kinds.push_back(std::make_unique<StructurePages>());
    m_kinds.push_back(std::make_unique<ExamplePages>());
    m_kinds.push_back(std::make_unique<ListPages>());
}

QList<UnitSpec> DevelopmentWriter::plan(const ModelView &view) const
{
    const QList<FileInfo> files = view.files();
    markup::PathClaims claims;
    const PlanContext context{ view, files, claims };
    QList<UnitSpec> units;
    for (const auto &kind : m_kinds)
        units += kind->plan(context);
    return units;
}

Result<UnitOutput> DevelopmentWriter::write(
    const UnitSpec &unit, const ModelView &view, std::stop_token stop) const
{
    for (const auto &kind : m_kinds)
        if (kind->writes(unit.kind))
            return kind->write(unit, view, stop);
    return Error{ errc::badData, u"Development has no such unit: %1"_s.arg(unit.id.value),
        { { u"unit"_s, unit.id.value } } };
}

} // namespace tars::development
