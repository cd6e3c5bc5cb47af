// Lists of all symbols: A–Z index, deprecated, undocumented, symbols.jsonl.
#pragma once

#include "service/departments/development/pagekind.h"

namespace tars::development
{

class ListPages final : public PageKind
{
public:
    bool writes(const QString &kind) const override;
    QList<UnitSpec> plan(const PlanContext &context) const override;
    Result<UnitOutput> write(
        const UnitSpec &unit, const ModelView &view, std::stop_token stop) const override;
};

inline constexpr int mostOnOneIndex = 2000; ///< symbols; from here on each letter has a page

} // namespace tars::development
