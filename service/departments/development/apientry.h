// One entry of an API page: a symbol with its overloads, and below a type its members.
#pragma once

#include "service/departments/development/kinds.h"
#include "service/departments/development/pagecontext.h"

namespace tars::development
{

/// Symbols of one qualified name that share a heading.
struct Entry {
    QString qualifiedName;
    QString shownName; ///< without the namespace that the whole page shares
    QString anchor;
    QString form; ///< "<int>" of a specialization and its members
    QList<Symbol> overloads;
    std::vector<Entry> members; ///< of types; in source order

    bool isInternal = false; ///< by the name of its namespace not for users

    const Symbol &first() const { return overloads.first(); }
};

markup::SummaryRow summaryRow(const Entry &entry, const PageContext &context);
void appendEntry(markup::Blocks &blocks, const Entry &entry, int level, const PageContext &context);

} // namespace tars::development
