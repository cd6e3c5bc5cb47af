// Development: API documentation. One page per source file with an interface, and the index of them by
// folder.
#pragma once

#include "service/departments/unitwriter.h"

namespace tars::development
{

class DevelopmentWriter final : public UnitWriter
{
public:
    std::optional<Department> department() const override { return Department::Development; }
    QList<UnitSpec> plan(const ModelView &view) const override;
    Result<UnitOutput> write(
        const UnitSpec &unit, const ModelView &view, std::stop_token stop) const override;
};

} // namespace tars::development
