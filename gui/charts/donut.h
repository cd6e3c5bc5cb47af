// Composition of the documents: each department's share and the site's, filled as far as they are done.
#pragma once

#include "common/model/values.h"

#include <QWidget>

namespace tars::gui
{

/// Of the whole, in percent, in the order of the parts: rounded so that they make 100, where there is anything at all.
QList<int> sharesOf(const QList<qint64> &parts);

class Donut : public QWidget
{
    Q_OBJECT
public:
    explicit Donut(QWidget *parent = nullptr);
    /// The site: the pages and indexes that Integration makes of what the departments wrote.
    void setParts(const QList<DepartmentProgress> &departments, const PhaseProgress &site, bool muted);
    QSize sizeHint() const override { return {300, 180}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Part {
        std::optional<Department> department; ///< none: the site
        qint64 total = 0;
        qint64 completed = 0;

        bool operator==(const Part &) const = default;
    };

    void paintRing(QPainter &painter, const QRectF &outer, qint64 total) const;

    QList<Part> m_parts;
    QList<int> m_shares;
    bool m_muted = false;
};

} // namespace tars::gui
