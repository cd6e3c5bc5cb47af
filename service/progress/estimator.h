// Time left, as an honest range: none before there is something to judge by.
#pragma once

#include <optional>
#include <QtGlobal>

namespace tars
{

struct TimeLeft {
    qint64 seconds = 0;
    qint64 low = 0;
    qint64 high = 0;
    bool operator==(const TimeLeft &) const = default;
};

/// `written`: units written in `activeMs` of active time, reused ones not counted (they say nothing of the
/// others); `recentPerSecond`: the rate of the last seconds. None before 15 s and 20 units, or while nothing
/// moves.
std::optional<TimeLeft> estimateTimeLeft(
    qint64 written, qint64 remaining, qint64 activeMs, double recentPerSecond);

} // namespace tars
