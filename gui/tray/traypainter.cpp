#include "gui/tray/traypainter.h"

#include "gui/widgets/theme.h"

#include <QPainter>

namespace tars::gui
{

using namespace theme;

namespace
{
/// Four slabs of two pixels at 16 px, standing on the lowest row of `box`.
void slabs(QPainter &p, const QRect &box, const QColor &colour)
{
    static constexpr double heights[] = {.72, 1, .5, .86};
    const int unitWidth = qMax(1, box.width() / 8);
    const int width = unitWidth, pitch = qMax(2, (box.width() - width) / 3);
    const int used = 3 * pitch + width;
    for (int i = 0; i < 4; ++i) {
        const int height = qMax(2, qRound(box.height() * heights[i]));
        p.fillRect(box.left() + (box.width() - used) / 2 + i * pitch, box.bottom() + 1 - height, width, height, colour);
    }
}

void progressRing(QPainter &p, int pixels, int percent, const QColor &colour, const QColor &rest)
{
    const double width = qMax(2.0, pixels / 9.0);
    const QRectF r(width / 2, width / 2, pixels - width, pixels - width);
    p.setRenderHint(QPainter::Antialiasing);
    p.setPen(QPen(rest, width, Qt::SolidLine, Qt::FlatCap));
    p.drawEllipse(r);
    p.setPen(QPen(colour, width, Qt::SolidLine, Qt::FlatCap));
    p.drawArc(r, 90 * 16, -percent * 360 * 16 / 100);
    p.setRenderHint(QPainter::Antialiasing, false);
}
} // namespace

QPixmap trayPixmap(TrayState state, int percent, int pixels, bool darkPanel)
{
    const Tokens &t = darkPanel ? darkTokens() : lightTokens();
    QPixmap pixmap(pixels, pixels);
    pixmap.fill(Qt::transparent);
    QPainter p(&pixmap);
    const QColor ink(t.text);
    QColor rest(ink);
    rest.setAlphaF(.3f);
    const int margin = qMax(1, pixels / 16);
    const QRect full = pixmap.rect().adjusted(margin, margin, -margin, -margin);
    const int inset = qRound(pixels * .3);
    const QRect inner = pixmap.rect().adjusted(inset, inset, -inset, -inset);
    switch (state) {
    case TrayState::Idle: slabs(p, full, ink); break;
    case TrayState::Running: {
        progressRing(p, pixels, percent, QColor(t.accent), rest);
        const int width = qMax(1, qRound(pixels / 8.0)), pitch = width + qMax(1, pixels / 16);
        static constexpr double heights[] = {.6, 1, .75};
        const int used = 2 * pitch + width;
        for (int i = 0; i < 3; ++i) {
            const int height = qRound(inner.height() * heights[i]);
            p.fillRect((pixels - used) / 2 + i * pitch, inner.bottom() + 1 - height, width, height, ink);
        }
        break;
    }
    case TrayState::Paused: {
        progressRing(p, pixels, percent, QColor(t.warning), rest);
        const int width = qMax(2, qRound(pixels / 8.0)), gapWidth = qMax(2, pixels / 8);
        const int left = (pixels - 2 * width - gapWidth) / 2;
        p.fillRect(left, inner.top(), width, inner.height(), ink);
        p.fillRect(left + width + gapWidth, inner.top(), width, inner.height(), ink);
        break;
    }
    case TrayState::Error: {
        slabs(p, full, ink);
        const int size = qRound(pixels * .58);
        const QRectF badge(pixels - size, pixels - size, size, size);
        p.setRenderHint(QPainter::Antialiasing);
        p.setCompositionMode(QPainter::CompositionMode_Clear);
        p.setPen(Qt::NoPen);
        p.setBrush(Qt::black);
        p.drawEllipse(badge.adjusted(-margin, -margin, margin, margin));
        p.setCompositionMode(QPainter::CompositionMode_SourceOver);
        p.setBrush(QColor(t.danger));
        p.drawEllipse(badge);
        p.setRenderHint(QPainter::Antialiasing, false);
        const int stroke = qMax(1, qRound(size / 6.0));
        const int x = qRound(badge.center().x() - stroke / 2.0);
        p.fillRect(x, qRound(badge.top() + size * .2), stroke, qRound(size * .36), QColor(t.onDanger));
        p.fillRect(x, qRound(badge.top() + size * .68), stroke, qMax(1, qRound(size * .14)), QColor(t.onDanger));
        break;
    }
    case TrayState::Disconnected: {
        QColor dim(ink);
        dim.setAlphaF(.5f);
        slabs(p, full, dim);
        p.setRenderHint(QPainter::Antialiasing);
        const double width = qMax(1.6, pixels / 10.0);
        p.setCompositionMode(QPainter::CompositionMode_Clear);
        p.setPen(QPen(Qt::black, width * 2.4));
        p.drawLine(QPointF(margin, margin), QPointF(pixels - margin, pixels - margin));
        p.setCompositionMode(QPainter::CompositionMode_SourceOver);
        p.setPen(QPen(ink, width, Qt::SolidLine, Qt::RoundCap));
        p.drawLine(QPointF(margin, margin), QPointF(pixels - margin, pixels - margin));
        break;
    }
    }
    return pixmap;
}

QIcon trayIcon(TrayState state, int percent, bool darkPanel)
{
    QIcon icon;
    for (const int pixels : {16, 22, 24, 32, 48, 64})
        icon.addPixmap(trayPixmap(state, percent, pixels, darkPanel));
    return icon;
}

} // namespace tars::gui
