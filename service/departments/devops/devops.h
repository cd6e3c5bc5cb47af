// DevOps: how the project is built, what it needs, how it is checked, delivered and kept running.
#pragma once

#include "service/departments/unitwriter.h"

namespace tars::devops
{

class DevOpsWriter final : public UnitWriter
{
public:
    std::optional<Department> department() const override { return Department::DevOps; }
    QList<UnitSpec> plan(const ModelView &view) const override;
    Result<UnitOutput> write(
        const UnitSpec &unit, const ModelView &view, std::stop_token stop) const override;
};

} // namespace tars::devops
