// Integration: what stands around the departments' documents. The first page, a rendered page for each source
// file, the site's style sheet and script, llms.txt and the manifest.
#pragma once

#include "service/departments/unitwriter.h"

namespace tars
{

class IntegrationWriter final : public UnitWriter
{
public:
    std::optional<Department> department() const override { return std::nullopt; }
    QList<UnitSpec> plan(const ModelView &view) const override;
    Result<UnitOutput> write(
        const UnitSpec &unit, const ModelView &view, std::stop_token stop) const override;
};

} // namespace tars
