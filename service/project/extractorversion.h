// Apart from records.h, which nearly everything includes: raising it compiles one file again.
#pragma once

namespace tars
{

/// Bumped whenever the same bytes give other records: stored records of another version are extracted again.
inline constexpr int extractorVersion = 55;

} // namespace tars
