#include "gui/charts/donut.h"

#include "gui/models/format.h"
#include "gui/models/names.h"
#include "gui/widgets/paint.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>
#include <numeric>

namespace tars::gui
{

using namespace theme;
using namespace Qt::StringLiterals;

namespace
{
constexpr double leastList = 158, markWidth = 19, shareWidth = 44;
constexpr double leastRing = 48, leastCaption = 96; ///< smaller rings have no room for words

QString nameOf(const std::optional<Department> &department)
{
    return department ? departmentName(*department) : siteName();
}
} // namespace

QList<int> sharesOf(const QList<qint64> &parts)
{
    const qint64 total = std::accumulate(parts.cbegin(), parts.cend(), qint64(0));
    QList<int> shares(parts.size(), 0);
    if (total <= 0)
        return shares;
    QList<qsizetype> byRemainder;
    int left = 100;
    for (qsizetype i = 0; i < parts.size(); ++i) {
        shares[i] = int(parts.at(i) * 100 / total);
        left -= shares.at(i);
        byRemainder.append(i);
    }
    std::stable_sort(byRemainder.begin(), byRemainder.end(),
        [&](qsizetype a, qsizetype b) { return parts.at(a) * 100 % total > parts.at(b) * 100 % total; });
    for (int i = 0; i < left; ++i)
        ++shares[byRemainder.at(i)];
    return shares;
}

Donut::Donut(QWidget *parent) : QWidget(parent)
{
    setAccessibleName(tr("Composition"));
}

void Donut::setParts(const QList<DepartmentProgress> &departments, const PhaseProgress &site, bool muted)
{
    QList<Part> parts;
    for (const DepartmentProgress &d : departments)
        parts.append({d.department, d.total, d.completed});
    if (site.total > 0)
        parts.append({{}, site.total, site.completed});
    if (parts == m_parts && muted == m_muted)
        return;
    m_parts = parts;
    m_muted = muted;
    QList<qint64> totals;
    for (const Part &part : std::as_const(m_parts))
        totals.append(part.total);
    m_shares = sharesOf(totals);
    QStringList shares;
    for (qsizetype i = 0; i < m_parts.size(); ++i)
        if (m_parts.at(i).total > 0)
            shares << tr("%1 %2 percent").arg(nameOf(m_parts.at(i).department)).arg(m_shares.at(i));
    setAccessibleDescription(shares.join(u", "_s));
    setToolTip(shares.join(u'\n')); // where a name is cut, or the ring too small for words
    update();
}

void Donut::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokens(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    qint64 total = 0;
    for (const Part &part : std::as_const(m_parts))
        total += part.total;

    const QFontMetricsF metrics(theme::font(Type::Secondary));
    double listWidth = scaled(leastList);
    for (const Part &part : std::as_const(m_parts))
        listWidth = std::max(listWidth, std::ceil(metrics.horizontalAdvance(nameOf(part.department))) + markWidth + scaled(shareWidth) + 4);
    // Names that leave no room for the ring are cut.
    listWidth = std::min(listWidth, std::max(0.0, width() - leastRing - 16));
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const double size = std::min({scaled(132.0), height() - 8.0, width() - listWidth - 12.0});
    if (size >= leastRing)
        paintRing(painter, QRectF(mirrored ? width() - size - 2 : 2.0, (height() - size) / 2, size, size), total);

    const double x = mirrored ? 0 : width() - listWidth + 4;
    const double pitch = std::min(scaled(30.0), height() / std::max(5.0, double(m_parts.size())));
    double y = height() / 2.0 - pitch * double(m_parts.size()) / 2;
    for (qsizetype i = 0; i < m_parts.size(); ++i) {
        const Part &part = m_parts.at(i);
        const QRectF row(x, y, listWidth - 4, pitch);
        const QRectF mark(mirrored ? row.right() - 11 : row.left(), row.center().y() - 5.5, 11, 11);
        if (part.department) {
            paint::departmentMark(painter, *part.department, mark, t, false);
        } else {
            painter.setPen(QPen(QColor(t.text3), 2));
            painter.setBrush(Qt::NoBrush);
            painter.drawEllipse(mark.adjusted(1, 1, -1, -1));
        }
        paint::text(painter, mirrored ? row.adjusted(scaled(shareWidth), 0, -markWidth, 0) : row.adjusted(markWidth, 0, -scaled(shareWidth), 0),
            (mirrored ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter, nameOf(part.department), Type::Secondary, t.text);
        paint::text(painter, row, (mirrored ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter,
            part.total > 0 ? format::percent(m_shares.at(i)) : u"—"_s, Type::Secondary, t.text2);
        y += pitch;
    }
}

void Donut::paintRing(QPainter &painter, const QRectF &outer, qint64 total) const
{
    const Tokens &t = tokens(palette());
    const auto colourOf = [&t](const Part &part) { return part.department ? t.department(*part.department) : t.text3; };
    const double size = outer.width(), thickness = size * .16;
    const QRectF ring = outer.adjusted(thickness / 2, thickness / 2, -thickness / 2, -thickness / 2);
    painter.setBrush(Qt::NoBrush);
    if (total == 0) {
        painter.setPen(QPen(QColor(t.track), thickness));
        painter.drawEllipse(ring);
    }
    double start = 90;
    for (const Part &part : std::as_const(m_parts)) {
        if (part.total == 0)
            continue;
        const double span = 360.0 * double(part.total) / double(total);
        const double done = span * double(part.completed) / double(part.total);
        const auto arc = [&](double from, double length, const QColor &colour) {
            if (length <= 0)
                return;
            painter.setPen(QPen(colour, thickness, Qt::SolidLine, Qt::FlatCap));
            painter.drawArc(ring, int(from * 16), int(-length * 16));
        };
        const QRgb colour = colourOf(part);
        arc(start, done, m_muted ? mix(colour, t.surface, .7) : QColor(colour));
        arc(start - done, span - done, mix(colour, t.surface, .26));
        start -= span;
    }
    // Hairlines of the surface part the departments.
    start = 90;
    for (const Part &part : std::as_const(m_parts)) {
        if (part.total == 0 || part.total == total)
            continue;
        painter.setPen(QPen(QColor(t.surface), 2));
        QLineF line = QLineF::fromPolar(size / 2, start);
        line.translate(ring.center());
        QLineF inner = QLineF::fromPolar(size / 2 - thickness, start);
        inner.translate(ring.center());
        painter.drawLine(inner.p2(), line.p2());
        start -= 360.0 * double(part.total) / double(total);
    }
    const QPointF c = ring.center();
    if (size < leastCaption)
        return;
    const QString figure = total > 0 ? format::count(total) : u"—"_s;
    const auto fits = [&figure, hole = size - 2 * thickness - 8](Type type) { return QFontMetricsF(theme::font(type)).horizontalAdvance(figure) <= hole; };
    const Type type = fits(Type::Figure) ? Type::Figure : fits(Type::Card) ? Type::Card : fits(Type::Medium) ? Type::Medium : Type::Axis;
    paint::text(painter, {c.x() - size / 2, c.y() - scaled(20.0), size, scaled(24.0)}, Qt::AlignCenter, figure, type, t.text);
    paint::text(painter, {c.x() - size / 2, c.y() + scaled(4.0), size, scaled(18.0)}, Qt::AlignCenter, tr("documents", "a number stands above", int(total)), Type::Axis, t.text3);
}

} // namespace tars::gui
