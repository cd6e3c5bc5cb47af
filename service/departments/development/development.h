// Development: API documentation. Pages per source file, namespace and type, lists of all symbols, and how
// the code hangs together.
#pragma once

#include "service/departments/development/pagekind.h"
#include "service/departments/unitwriter.h"

#include <memory>
#include <vector>

namespace tars::development
{

class DevelopmentWriter final : public UnitWriter
{
public:
    DevelopmentWriter();
    std::optional<Department> department() const override { return Department::Development; }
    QList<UnitSpec> plan(const ModelView &view) const override;
    Result<UnitOutput> write(
        const UnitSpec &unit, const ModelView &view, std::stop_token stop) const override;

private:
    std::vector<std::unique_ptr<const PageKind>> m_kinds; ///< in the order in which their pages are written
};

} // namespace tars::development
