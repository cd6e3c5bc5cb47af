// The one painter over Qt Charts: lines over time with hairlines, pause bands and direct labels.
#pragma once

#include "common/model/values.h"

#include <QChartView>
#include <QPointF>

class QLineSeries;
class QAreaSeries;
class QValueAxis;

namespace tars::gui
{

struct ChartLine {
    QString name; ///< empty with a mark: the department's short name
    QString value; ///< at its end, with the unit
    QRgb colour = 0;
    std::optional<Department> mark; ///< shape of the direct label
    QList<QPointF> points; ///< x: milliseconds since the epoch
};

struct ChartData {
    QList<ChartLine> lines;
    QDateTime from, to;
    double top = 100; ///< the axis starts at 0
    QString topSuffix; ///< after the topmost label: " %"
    QList<HoldSpan> holds;
    bool faded = false;
};

class LineChart : public QChartView
{
    Q_OBJECT
public:
    enum class Kind { Lines, Area };

    LineChart(Kind kind, const QString &title, QWidget *parent = nullptr);
    void setData(const ChartData &data);
    const ChartData &data() const { return m_data; }
    int seriesCount() const; ///< drawn now; a line has one per stretch without a gap

protected:
    void resizeEvent(QResizeEvent *event) override;
    void drawBackground(QPainter *painter, const QRectF &rect) override;
    void drawForeground(QPainter *painter, const QRectF &rect) override;

private:
    void layOut();
    void describe(const QString &title);
    QRectF plot() const;
    double xOf(double msecs) const;
    double yOf(double value) const;
    void paintBands(QPainter &painter, const QRectF &area) const;
    void paintLabels(QPainter &painter, const QRectF &area) const;

    Kind m_kind;
    QString m_title;
    ChartData m_data;
    double m_labels = 0; ///< room for the direct labels
    QValueAxis *m_x;
    QValueAxis *m_y;
    QList<QLineSeries *> m_series; ///< pooled
    QList<QAreaSeries *> m_areas;
    QList<QLineSeries *> m_edges; ///< the upper edge of each area: an area's own pen draws its sides too
};

} // namespace tars::gui
