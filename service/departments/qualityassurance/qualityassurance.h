// Quality Assurance: the test inventory and the documentation coverage, each where the tree has something to
// tell.
#pragma once

#include "service/departments/unitwriter.h"

namespace tars::qualityassurance
{

class QualityAssuranceWriter final : public UnitWriter
{
public:
    std::optional<Department> department() const override { return Department::QualityAssurance; }
    QList<UnitSpec> plan(const ModelView &view) const override;
    Result<UnitOutput> write(
        const UnitSpec &unit, const ModelView &view, std::stop_token stop) const override;
};

} // namespace tars::qualityassurance
