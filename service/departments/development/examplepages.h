// The tree's own examples, as its authors wrote them.
#pragma once

#include "service/departments/development/pagekind.h"

namespace tars::development
{

class ExamplePages final : public PageKind
{
public:
    bool writes(const QString &kind) const override;
    QList<UnitSpec> plan(const PlanContext &context) const override;
    Result<UnitOutput> write(
        const UnitSpec &unit, const ModelView &view, std::stop_token stop) const override;
};

} // namespace tars::development
