// The run's course over time, for the charts: what the service kept, and one live sample a second.
#pragma once

#include "common/model/values.h"

#include <QList>
#include <QPointF>
#include <array>

namespace tars::gui
{

class SampleStore
{
public:
    static constexpr int pointsPerLine = 600;

    void clear();
    /// What documentation.samples answered; live samples that are newer stay.
    void setHistory(const QList<Sample> &samples, const QList<HoldSpan> &holds);
    /// Takes the record as a sample unless the last one is younger than a second; a run's last record takes that one's place.
    void addLive(const StatusRecord &record, qint64 memoryBytes, const QDateTime &at);

    const QList<Sample> &samples() const { return m_samples; }
    QList<HoldSpan> holds() const; ///< those of the service, and the one that lasts
    QDateTime first() const { return m_samples.isEmpty() ? QDateTime() : m_samples.first().at; }
    QDateTime last() const { return m_samples.isEmpty() ? QDateTime() : m_samples.last().at; }

private:
    void standStill(const HoldSpan &span);
    void thinOut(); ///< a run of days keeps some two thousand samples: every second of the last minutes, less and less before

    QList<Sample> m_samples; ///< by time
    QList<HoldSpan> m_holds;
    std::optional<HoldSpan> m_current;
    QDateTime m_thinned;
};

/// At most `limit` points that keep each part's lowest and highest, in order.
QList<QPointF> thinned(const QList<QPointF> &points, int limit = SampleStore::pointsPerLine);

/// The top of an axis that starts at 0: twice a step of 1, 2 or 5 times a power of ten, at or above `value`; at least 1.
double niceCeiling(double value);

/// Round clock ticks between two times: at most `most`, at least none.
QList<QDateTime> clockTicks(const QDateTime &from, const QDateTime &to, int most);

} // namespace tars::gui
