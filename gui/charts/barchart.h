// How long each of the last runs took: one bar a run, the selected one dark. Painted by hand: thirty bars need no scene.
#pragma once

#include <QWidget>

namespace tars::gui
{

class BarChart : public QWidget
{
    Q_OBJECT
public:
    struct Bar {
        QString label; ///< the run's number
        double seconds = 0;
    };

    explicit BarChart(QWidget *parent = nullptr);
    void setBars(const QList<Bar> &bars); ///< oldest first
    void setSelected(const QString &label);
    int barAt(const QPointF &position) const; ///< -1: none

Q_SIGNALS:
    void clicked(const QString &label);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    bool event(QEvent *event) override;

private:
    QRectF plot() const;
    QRectF barRect(int index) const;

    QList<Bar> m_bars;
    QString m_selected;
    double m_top = 1; ///< in m_unit
    double m_unit = 1; ///< seconds: 1, 60 or 3600
};

} // namespace tars::gui
