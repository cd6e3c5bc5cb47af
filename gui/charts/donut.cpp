#include "gui/charts/donut.h"

#include "gui/models/format.h"
#include "gui/models/names.h"
#include "gui/widgets/paint.h"

namespace tars::gui
{

using namespace theme;
using namespace Qt::StringLiterals;

Donut::Donut(QWidget *parent) : QWidget(parent)
{
    setAccessibleName(tr("Composition"));
}

void Donut::setDepartments(const QList<DepartmentProgress> &departments, bool muted)
{
    if (departments == m_departments && muted == m_muted)
        return;
    m_departments = departments;
    m_muted = muted;
    qint64 total = 0;
    for (const DepartmentProgress &d : departments)
        total += d.total;
    QStringList parts;
    for (const DepartmentProgress &d : departments)
        if (d.total > 0)
            parts << tr("%1 %2 percent").arg(departmentName(d.department)).arg(d.total * 100 / total);
    setAccessibleDescription(parts.join(u", "_s));
    update();
}

void Donut::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokens(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    qint64 total = 0;
    for (const DepartmentProgress &d : std::as_const(m_departments))
        total += d.total;

    const QFontMetricsF metrics(theme::font(Type::Secondary));
    double listWidth = 158;
    for (const DepartmentProgress &d : std::as_const(m_departments))
        listWidth = qBound(listWidth, metrics.horizontalAdvance(departmentName(d.department)) + 64, width() - 110.0);
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const double size = qMin(132.0, qMin(height() - 8.0, width() - listWidth - 12.0));
    const double thickness = size * .16;
    const QRectF ring((mirrored ? width() - size - 2 : 2.0) + thickness / 2, (height() - size) / 2 + thickness / 2, size - thickness, size - thickness);
    painter.setBrush(Qt::NoBrush);
    if (total == 0) {
        painter.setPen(QPen(QColor(t.track), thickness));
        painter.drawEllipse(ring);
    }
    double start = 90;
    for (const DepartmentProgress &d : std::as_const(m_departments)) {
        if (d.total == 0 || total == 0)
            continue;
        const double span = 360.0 * double(d.total) / double(total);
        const double done = span * double(d.completed) / double(d.total);
        const auto arc = [&](double from, double length, const QColor &colour) {
            if (length <= 0)
                return;
            painter.setPen(QPen(colour, thickness, Qt::SolidLine, Qt::FlatCap));
            painter.drawArc(ring, int(from * 16), int(-length * 16));
        };
        const QRgb colour = t.department(d.department);
        arc(start, done, m_muted ? mix(colour, t.surface, .7) : QColor(colour));
        arc(start - done, span - done, mix(colour, t.surface, .26));
        start -= span;
    }
    // Hairlines of the surface part the departments.
    start = 90;
    for (const DepartmentProgress &d : std::as_const(m_departments)) {
        if (d.total == 0 || total == 0 || d.total == total)
            continue;
        painter.setPen(QPen(QColor(t.surface), 2));
        QLineF line = QLineF::fromPolar(size / 2, start);
        line.translate(ring.center());
        QLineF inner = QLineF::fromPolar(size / 2 - thickness, start);
        inner.translate(ring.center());
        painter.drawLine(inner.p2(), line.p2());
        start -= 360.0 * double(d.total) / double(total);
    }
    const QPointF c = ring.center();
    paint::text(painter, {c.x() - size / 2, c.y() - 20, size, 24}, Qt::AlignCenter,
        total > 0 ? format::count(total) : u"—"_s, Type::Figure, t.text);
    paint::text(painter, {c.x() - size / 2, c.y() + 4, size, 18}, Qt::AlignCenter, tr("documents", "a number stands above", int(total)), Type::Axis, t.text3);

    const double x = mirrored ? 0 : width() - listWidth + 4;
    const double pitch = qMin(30.0, height() / 5.0);
    double y = height() / 2.0 - pitch * double(m_departments.size()) / 2;
    for (const DepartmentProgress &d : std::as_const(m_departments)) {
        const QRectF row(x, y, listWidth - 4, pitch);
        paint::departmentMark(painter, d.department, {mirrored ? row.right() - 11 : row.left(), row.center().y() - 5.5, 11, 11}, t, false);
        paint::text(painter, mirrored ? row.adjusted(40, 0, -19, 0) : row.adjusted(19, 0, -40, 0), (mirrored ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter, departmentName(d.department),
            Type::Secondary, t.text);
        paint::text(painter, row, (mirrored ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter,
            d.total > 0 ? format::percent(int(d.total * 100 / total)) : u"—"_s, Type::Secondary, t.text2);
        y += pitch;
    }
}

} // namespace tars::gui
