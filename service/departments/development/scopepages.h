// Pages of namespaces, packages and modules, and of types with many members.
#pragma once

#include "service/departments/development/pagekind.h"

namespace tars::development
{

class ScopePages final : public PageKind
{
public:
    bool writes(const QString &kind) const override;
    QList<UnitSpec> plan(const PlanContext &context) const override;
    Result<UnitOutput> write(
        const UnitSpec &unit, const ModelView &view, std::stop_token stop) const override;
};

} // namespace tars::development
