#include "gui/widgets/paint.h"

#include <QFile>
#include <QGuiApplication>
#include <QIcon>
#include <QPainterPath>
#include <QPixmapCache>
#include <QPolygonF>
#include <QStyle>
#include <QSvgRenderer>
#include <algorithm>
#include <cmath>

namespace tars::paint
{

using namespace Qt::StringLiterals;

namespace
{
bool focusVisible = true;
constexpr double thinnestStroke = 1.3; ///< of a small icon, in device pixels

QPixmap iconPixmap(const QString &name, const QSize &pixels, const QColor &colour)
{
    const QString key = u"tars-icon %1 %2 %3 %4"_s.arg(name, colour.name(QColor::HexArgb))
                            .arg(pixels.width())
                            .arg(pixels.height());
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    QFile file(u":/icons/"_s + name + u".svg"_s);
    pixmap = QPixmap(pixels);
    pixmap.fill(Qt::transparent);
    if (file.open(QIODevice::ReadOnly)) {
        QByteArray svg = file.readAll();
        svg.replace("currentColor", colour.name().toLatin1());
        // Of 24 units; thinner than this a line fades into its ground.
        if (const double thinnest = thinnestStroke * 24 / qMax(1, pixels.height()); thinnest > 2)
            svg.replace("stroke-width=\"2\"", QByteArray("stroke-width=\"" + QByteArray::number(thinnest, 'f', 2) + '"'));
        QSvgRenderer renderer(svg);
        QPainter painter(&pixmap);
        painter.setOpacity(colour.alphaF());
        renderer.render(&painter);
    }
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

/// A closed polygon with its corners rounded by `radius`.
QPainterPath rounded(const QPolygonF &corners, double radius)
{
    QPainterPath path;
    const qsizetype n = corners.size();
    for (qsizetype i = 0; i < n; ++i) {
        const QPointF before = corners[(i + n - 1) % n], at = corners[i], after = corners[(i + 1) % n];
        const auto towards = [&](const QPointF &to) {
            const QLineF line(at, to);
            return line.pointAt(qMin(0.5, radius / line.length()));
        };
        i == 0 ? path.moveTo(towards(before)) : path.lineTo(towards(before));
        path.quadTo(at, towards(after));
    }
    path.closeSubpath();
    return path;
}

QPainterPath shapeOf(Department department, const QRectF &r)
{
    const QPointF c = r.center();
    const double s = r.width();
    QPainterPath path;
    switch (department) {
    case Department::TechnicalWriting: path.addEllipse(r); break;
    case Department::Development: {
        const QRectF square = r.adjusted(s * .05, s * .05, -s * .05, -s * .05);
        path.addRoundedRect(square, s * .13, s * .13);
        break;
    }
    case Department::AiResearch:
        path = rounded({{c.x(), r.top() - s * .03}, {r.right() + s * .03, c.y()}, {c.x(), r.bottom() + s * .03},
                           {r.left() - s * .03, c.y()}},
            s * .14);
        break;
    case Department::QualityAssurance: {
        const double top = r.top() + s * .05, low = r.top() + s * .52;
        path = rounded({{r.left() + s * .02, top}, {r.right() - s * .02, top}, {r.right() - s * .02, low},
                           {c.x(), r.bottom()}, {r.left() + s * .02, low}},
            s * .13);
        break;
    }
    case Department::DevOps:
        path = rounded({{r.left(), c.y()}, {r.left() + s * .25, r.top() + s * .04}, {r.right() - s * .25, r.top() + s * .04},
                           {r.right(), c.y()}, {r.right() - s * .25, r.bottom() - s * .04},
                           {r.left() + s * .25, r.bottom() - s * .04}},
            s * .12);
        break;
    }
    return path;
}

QString glyphOf(Department department)
{
    switch (department) {
    case Department::TechnicalWriting: return u"book"_s;
    case Department::Development: return u"brackets"_s;
    case Department::AiResearch: return u"spark"_s;
    case Department::QualityAssurance: return u"check"_s;
    case Department::DevOps: return u"racks"_s;
    }
    Q_UNREACHABLE();
}
} // namespace

void icon(QPainter &painter, const QString &name, const QRectF &rect, const QColor &colour)
{
    // Drawn for whole pixels of the device and put onto them: between two of them it would be a blur.
    const QTransform toDevice = painter.deviceTransform();
    const QRectF wanted = toDevice.mapRect(rect);
    const QRect pixels(qRound(wanted.left()), qRound(wanted.top()), qMax(1, qRound(wanted.width())), qMax(1, qRound(wanted.height())));
    const QPixmap pixmap = iconPixmap(name, pixels.size(), colour);
    painter.drawPixmap(toDevice.inverted().mapRect(QRectF(pixels)), pixmap, QRectF(pixmap.rect()));
}

QIcon iconOf(const QString &name, const QColor &colour)
{
    QIcon result;
    for (const int pixels : {16, 24, 32, 48})
        result.addPixmap(iconPixmap(name, {pixels, pixels}, colour));
    return result;
}

void departmentMark(QPainter &painter, Department department, const QRectF &rect, const theme::Tokens &tokens,
    bool glyph, double strength)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillPath(shapeOf(department, rect), theme::mix(tokens.department(department), tokens.surface, strength));
    if (glyph) {
        const double size = rect.width() * .46;
        QRectF inner(0, 0, size, size);
        inner.moveCenter(rect.center() - QPointF(0, department == Department::QualityAssurance ? rect.height() * .06 : 0));
        QColor ink(tokens.dark ? tokens.bg : tokens.surface);
        icon(painter, glyphOf(department), inner, ink);
    }
    painter.restore();
}

void hatching(QPainter &painter, const QRectF &rect, const QColor &colour, double distance, double width)
{
    painter.save();
    painter.setClipRect(rect, Qt::IntersectClip);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour, width));
    for (double x = rect.left() - rect.height(); x < rect.right() + distance; x += distance)
        painter.drawLine(QPointF(x, rect.bottom()), QPointF(x + rect.height(), rect.top()));
    painter.restore();
}

void progressBar(QPainter &painter, const QRectF &rect, double fraction, QRgb colour, BarStyle style,
    const theme::Tokens &tokens)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const double radius = rect.height() / 2;
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(tokens.track));
    painter.drawRoundedRect(rect, radius, radius);
    if (style != BarStyle::Empty && fraction > 0) {
        QRectF done = rect;
        done.setWidth(qMin(rect.width(), qMax(8.0, rect.width() * fraction)));
        if (QGuiApplication::isRightToLeft())
            done.moveRight(rect.right());
        QPainterPath path;
        path.addRoundedRect(done, radius, radius);
        if (style == BarStyle::Striped) {
            painter.fillPath(path, theme::mix(colour, tokens.surface, .45));
            painter.setClipPath(path);
            hatching(painter, done, theme::mix(colour, tokens.surface, .72), 8, 3.2);
        } else {
            painter.fillPath(path, style == BarStyle::Faded ? theme::faded(colour, tokens) : QColor(colour));
        }
    }
    painter.restore();
}

void movingBar(QPainter &painter, const QRectF &rect, double phase, QRgb colour, const theme::Tokens &tokens)
{
    progressBar(painter, rect, 0, colour, BarStyle::Empty, tokens);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const double width = rect.width() * .25;
    QRectF part(rect.left() + (rect.width() + width) * phase - width, rect.top(), width, rect.height());
    QPainterPath path, track;
    path.addRoundedRect(part, rect.height() / 2, rect.height() / 2);
    track.addRoundedRect(rect, rect.height() / 2, rect.height() / 2);
    painter.fillPath(path & track, QColor(colour));
    painter.restore();
}

void spinner(QPainter &painter, const QRectF &rect, double turn, const QColor &colour)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour, rect.width() / 9, Qt::SolidLine, Qt::RoundCap));
    const QRectF inner = rect.adjusted(1.2, 1.2, -1.2, -1.2);
    painter.drawArc(inner, int((60 - turn * 360) * 16), -270 * 16);
    painter.restore();
}

void setFocusVisible(bool visible) { focusVisible = visible; }

void focusRing(QPainter &painter, const QRectF &rect, double radius, const theme::Tokens &tokens)
{
    if (!focusVisible)
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(QColor(tokens.accent), 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(rect, radius, radius);
    painter.restore();
}

void card(QPainter &painter, const QRectF &rect, QRgb fill, QRgb border)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(QColor(border), 1));
    painter.setBrush(QColor(fill));
    painter.drawRoundedRect(rect.adjusted(.5, .5, -.5, -.5), theme::cardRadius, theme::cardRadius);
    painter.restore();
}

void text(QPainter &painter, const QRectF &rect, int alignment, const QString &text, theme::Type type, QRgb colour,
    Qt::TextElideMode elide)
{
    if (rect.width() <= 0)
        return;
    painter.save();
    painter.setFont(theme::font(type));
    painter.setPen(QColor(colour));
    const QString line = painter.fontMetrics().elidedText(text, elide, int(std::ceil(rect.width())));
    painter.setLayoutDirection(directionOf(text));
    painter.drawText(rect, alignment | Qt::AlignAbsolute | Qt::TextSingleLine, line);
    painter.restore();
}

void wrappedText(QPainter &painter, const QRectF &rect, Qt::Alignment alignment, const QString &text, theme::Type type, QRgb colour)
{
    painter.save();
    painter.setFont(theme::font(type));
    painter.setPen(QColor(colour));
    const auto aligned = QStyle::visualAlignment(QGuiApplication::layoutDirection(), alignment);
    painter.setLayoutDirection(directionOf(text));
    painter.drawText(rect, int(aligned) | Qt::AlignAbsolute | Qt::TextWordWrap, text);
    painter.restore();
}

Qt::LayoutDirection directionOf(const QString &text)
{
    if (QGuiApplication::layoutDirection() == Qt::LeftToRight)
        return Qt::LeftToRight;
    const bool rightToLeft = std::any_of(text.cbegin(), text.cend(), [](QChar c) {
        return c.direction() == QChar::DirR || c.direction() == QChar::DirAL;
    });
    return rightToLeft ? Qt::RightToLeft : Qt::LeftToRight;
}

} // namespace tars::paint
