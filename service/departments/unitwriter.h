// The interface of a department (and of Integration): plans units and writes them. Pure: no clock, no disk, no
// process, no event loop; the same view gives the same bytes. Called from several threads at once.
#pragma once

#include "service/departments/document.h"
#include "service/project/modelview.h"

#include <stop_token>

namespace tars
{

class UnitWriter
{
public:
    virtual ~UnitWriter() = default;
    virtual std::optional<Department> department() const = 0; ///< none: Integration
    virtual QList<UnitSpec> plan(const ModelView &view) const = 0; ///< in the order in which they should be written
    /// May return errc::cancelled at a safe point once `stop` is requested.
    virtual Result<UnitOutput> write(const UnitSpec &unit, const ModelView &view, std::stop_token stop) const = 0;
};

} // namespace tars
