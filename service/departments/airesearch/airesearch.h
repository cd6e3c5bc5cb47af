// AI Research: notebooks, tutorials and the corpus, each where the tree has something to tell.
#pragma once

#include "service/departments/unitwriter.h"

namespace tars::airesearch
{

class AiResearchWriter final : public UnitWriter
{
public:
    std::optional<Department> department() const override { return Department::AiResearch; }
    QList<UnitSpec> plan(const ModelView &view) const override;
    Result<UnitOutput> write(
        const UnitSpec &unit, const ModelView &view, std::stop_token stop) const override;
};

} // namespace tars::airesearch
