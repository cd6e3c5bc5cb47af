// What the holder of a token may do. Apart from states.h, which every file of the clients reads.
#pragma once

#include "common/model/states.h"

namespace tars
{

/// Each may what those before it may.
enum class Role {
    Observer, ///< reads
    Operator, ///< controls runs and projects
    Owner ///< changes settings and tokens too
};

QString toString(Role role); ///< lower case: "observer"
template <>
std::optional<Role> fromString(QStringView text);

} // namespace tars
