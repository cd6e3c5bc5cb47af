#include "service/progress/estimator.h"

#include <algorithm>
#include <cmath>

namespace tars
{

namespace
{
constexpr qint64 leastMs = 15'000;
constexpr qint64 leastUnits = 20;
} // namespace

std::optional<TimeLeft> estimateTimeLeft(
    qint64 written, qint64 remaining, qint64 activeMs, double recentPerSecond)
{
    if (remaining <= 0)
        return TimeLeft{};
    if (activeMs < leastMs || written < leastUnits)
        return std::nullopt;
    const double overall = double(written) * 1000.0 / double(activeMs);
    if (overall <= 0 || recentPerSecond <= 0)
        return std::nullopt;
    // What has been seen bounds the guess, widened by how little has been seen of what there is.
    const double unseen = double(remaining) / double(remaining + written);
    const double spread = 1.0 + 0.1 + 0.4 * unseen;
    const double fast = std::max(overall, recentPerSecond) * spread;
    const double slow = std::min(overall, recentPerSecond) / spread;
    const double middle = (overall + recentPerSecond) / 2;
    return TimeLeft{ qint64(std::ceil(double(remaining) / middle)),
        qint64(std::floor(double(remaining) / fast)), qint64(std::ceil(double(remaining) / slow)) };
}

} // namespace tars
