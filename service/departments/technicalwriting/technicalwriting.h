// Technical Writing: the manual of a project out of its own prose, history and code.
#pragma once

#include "service/departments/unitwriter.h"

namespace tars::technicalwriting
{

class TechnicalWriter final : public UnitWriter
{
public:
    std::optional<Department> department() const override { return Department::TechnicalWriting; }
    QList<UnitSpec> plan(const ModelView &view) const override;
    Result<UnitOutput> write(
        const UnitSpec &unit, const ModelView &view, std::stop_token stop) const override;
};

} // namespace tars::technicalwriting
