// Strong identifiers: a RunId cannot be passed where a ProjectId is meant.
#pragma once

#include <QHash>
#include <QString>
#include <compare>

namespace tars
{

template <typename Tag>
struct Id {
    QString value;

    bool isEmpty() const { return value.isEmpty(); }
    friend bool operator==(const Id &, const Id &) = default;
    friend std::strong_ordering operator<=>(const Id &a, const Id &b) { return a.value.compare(b.value) <=> 0; }
    friend size_t qHash(const Id &id, size_t seed = 0) { return qHash(id.value, seed); }
};

using RunId = Id<struct RunTag>; ///< decimal, grows with each run of a service: "1", "2", …
using ProjectId = Id<struct ProjectTag>; ///< the canonical absolute path of the project's root
using UnitId = Id<struct UnitTag>; ///< "<slug>/<kind>/<subject>", stable over runs: "development/api/src/a.h"
using ConnectionId = Id<struct ConnectionTag>;

} // namespace tars
