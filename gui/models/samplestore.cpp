#include "gui/models/samplestore.h"

#include <algorithm>
#include <cmath>

namespace tars::gui
{

namespace
{
constexpr qint64 second = 1000;
constexpr qint64 thinInterval = 60 * second; ///< of live samples, between two thinnings
constexpr int mostBuckets = 300; ///< of what is older than the longest window

/// What is as old as this keeps two samples a bucket: enough for the windows of the charts, which show 600 points.
struct Tier {
    qint64 age, bucket;
};
constexpr Tier tiers[] = {{5 * 60 * second, 6 * second}, {30 * 60 * second, 24 * second}};
constexpr qint64 oldest = 120 * 60 * second;
} // namespace

void SampleStore::clear()
{
    m_samples.clear();
    m_holds.clear();
    m_current.reset();
    m_thinned = {};
}

void SampleStore::setHistory(const QList<Sample> &samples, const QList<HoldSpan> &holds)
{
    QList<Sample> merged = samples;
    std::stable_sort(merged.begin(), merged.end(), [](const Sample &a, const Sample &b) { return a.at < b.at; });
    for (const Sample &live : std::as_const(m_samples))
        if (merged.isEmpty() || live.at > merged.last().at)
            merged.append(live);
    m_samples = merged;
    // Where a department is held on its own, which the span names then, the others work on.
    m_holds = holds;
    m_holds.removeIf([](const HoldSpan &span) { return departmentFromSlug(span.scope).has_value(); });
    thinOut();
    const QList<HoldSpan> spans = this->holds();
    for (const HoldSpan &span : spans)
        standStill(span);
}

void SampleStore::standStill(const HoldSpan &span)
{
    const auto after = std::upper_bound(m_samples.cbegin(), m_samples.cend(), span.from,
        [](const QDateTime &at, const Sample &sample) { return at < sample.at; });
    if (after == m_samples.cbegin() || after == m_samples.cend() || std::prev(after)->at == span.from)
        return;
    // The service keeps no samples while it is held. What it then tells was so from the start of the hold.
    Sample still = *after;
    still.unitsPerSecond = 0;
    qsizetype at = after - m_samples.cbegin();
    still.at = span.from;
    m_samples.insert(at++, still);
    if (span.to.isValid() && span.to < m_samples.at(at).at) {
        still.at = span.to;
        m_samples.insert(at, still);
    }
}

void SampleStore::addLive(const StatusRecord &record, qint64 memoryBytes, const QDateTime &at)
{
    const bool held = record.state == RunState::Paused;
    if (held && !m_current)
        m_current = HoldSpan{at, {}, QStringLiteral("run")};
    if (!held && m_current) {
        m_current->to = at;
        m_holds.append(*m_current);
        m_current.reset();
        // What the service told while it lasted has no end yet.
        for (HoldSpan &span : m_holds)
            if (!span.to.isValid())
                span.to = at;
    }
    if (!m_samples.isEmpty() && m_samples.last().at.msecsTo(at) < 1000) {
        if (!isFinal(record.state))
            return;
        m_samples.removeLast();
    }
    Sample sample{at, {}, held ? 0 : record.unitsPerSecond, memoryBytes};
    for (const DepartmentProgress &department : record.departments)
        sample.completed.insert(slug(department.department), department.completed);
    m_samples.append(sample);
    if (!m_thinned.isValid() || m_thinned.msecsTo(at) >= thinInterval)
        thinOut();
}

void SampleStore::thinOut()
{
    if (m_samples.isEmpty())
        return;
    m_thinned = m_samples.last().at;
    const qint64 now = m_thinned.toMSecsSinceEpoch();
    qint64 coarsest = tiers[1].bucket;
    while ((now - oldest - m_samples.first().at.toMSecsSinceEpoch()) / coarsest > mostBuckets)
        coarsest *= 2;
    const auto bucketOf = [&](const Sample &sample) -> std::pair<qint64, qint64> {
        const qint64 at = sample.at.toMSecsSinceEpoch(), age = now - at;
        const qint64 width = age > oldest ? coarsest : age > tiers[1].age ? tiers[1].bucket : age > tiers[0].age ? tiers[0].bucket : 0;
        // Aligned to the clock, so that what was thinned before stays as it is.
        return {width, width > 0 ? at / width : at};
    };
    QList<Sample> kept{m_samples.first()}; // where the run began
    for (qsizetype i = 1; i < m_samples.size();) {
        const auto bucket = bucketOf(m_samples.at(i));
        qsizetype low = i, high = i, next = i + 1;
        for (; next < m_samples.size() && bucketOf(m_samples.at(next)) == bucket; ++next) {
            if (m_samples.at(next).unitsPerSecond < m_samples.at(low).unitsPerSecond)
                low = next;
            if (m_samples.at(next).unitsPerSecond > m_samples.at(high).unitsPerSecond)
                high = next;
        }
        kept.append(m_samples.at(std::min(low, high)));
        if (low != high)
            kept.append(m_samples.at(std::max(low, high)));
        i = next;
    }
    m_samples = kept;
}

QList<HoldSpan> SampleStore::holds() const
{
    QList<HoldSpan> all = m_holds;
    if (m_current)
        all.append(*m_current);
    // The service tells of the same pauses that this window saw: overlapping spans are one band.
    std::sort(all.begin(), all.end(), [](const HoldSpan &a, const HoldSpan &b) { return a.from < b.from; });
    QList<HoldSpan> merged;
    for (const HoldSpan &span : std::as_const(all)) {
        if (merged.isEmpty() || (merged.last().to.isValid() && merged.last().to < span.from)) {
            merged.append(span);
            continue;
        }
        HoldSpan &before = merged.last();
        if (before.to.isValid() && (!span.to.isValid() || span.to > before.to))
            before.to = span.to;
    }
    return merged;
}

QList<QPointF> thinned(const QList<QPointF> &points, int limit)
{
    if (points.size() <= limit || limit < 4)
        return points;
    const int parts = limit / 2 - 1;
    QList<QPointF> result{points.first()};
    result.reserve(limit);
    const double step = double(points.size() - 2) / parts;
    for (int i = 0; i < parts; ++i) {
        const auto from = points.cbegin() + 1 + qsizetype(i * step);
        const auto to = std::min(points.cbegin() + 1 + qsizetype((i + 1) * step), points.cend() - 1);
        if (from >= to)
            continue;
        const auto [low, high] = std::minmax_element(from, to, [](QPointF a, QPointF b) { return a.y() < b.y(); });
        result.append(*std::min(low, high));
        if (low != high)
            result.append(*std::max(low, high));
    }
    result.append(points.last());
    return result;
}

double niceCeiling(double value)
{
    if (!(value > 1) || !std::isfinite(value))
        return 1;
    const double half = value / 2;
    const double power = std::pow(10.0, std::floor(std::log10(half)));
    for (const double step : {1.0, 2.0, 5.0})
        if (half <= step * power * 1.0000001)
            return 2 * step * power;
    return 20 * power;
}

QList<QDateTime> clockTicks(const QDateTime &from, const QDateTime &to, int most)
{
    static constexpr qint64 steps[] = {1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10800, 21600,
        43200, 86400, 172800, 604800};
    QList<QDateTime> ticks;
    const qint64 span = from.secsTo(to);
    if (span <= 0 || most <= 0)
        return ticks;
    qint64 step = steps[std::size(steps) - 1];
    for (const qint64 candidate : steps) {
        if (span / candidate <= most) {
            step = candidate;
            break;
        }
    }
    const int offset = from.toLocalTime().offsetFromUtc();
    const qint64 start = from.toSecsSinceEpoch() + offset;
    for (qint64 at = (start + step - 1) / step * step; at <= start + span && ticks.size() < most; at += step)
        ticks.append(QDateTime::fromSecsSinceEpoch(at - offset));
    return ticks;
}

} // namespace tars::gui
