// What the widgets paint with: icons, department marks, progress bars, focus rings, elided text.
#pragma once

#include "gui/widgets/theme.h"

#include <QPainter>
#include <QString>
#include <optional>

namespace tars::paint
{

/// resources/icons/NAME.svg in one colour.
void icon(QPainter &painter, const QString &name, const QRectF &rect, const QColor &colour);
QIcon iconOf(const QString &name, const QColor &colour); ///< for Qt's own menus

/// The department's shape; `glyph` adds the picture inside it. `strength` below 1 fades it on the surface.
void departmentMark(QPainter &painter, Department department, const QRectF &rect, const theme::Tokens &tokens,
    bool glyph, double strength = 1);

enum class BarStyle { Empty, Solid, Striped, Faded };
/// `fraction` of 0 paints the track only; anything above is at least 8 px wide.
void progressBar(QPainter &painter, const QRectF &rect, double fraction, QRgb colour, BarStyle style,
    const theme::Tokens &tokens);
void movingBar(QPainter &painter, const QRectF &rect, double phase, QRgb colour, const theme::Tokens &tokens);

void spinner(QPainter &painter, const QRectF &rect, double turn, const QColor &colour);
/// Rings show where the keyboard is; whoever uses the mouse knows. On at first.
void setFocusVisible(bool visible);
void focusRing(QPainter &painter, const QRectF &rect, double radius, const theme::Tokens &tokens);
void card(QPainter &painter, const QRectF &rect, QRgb fill, QRgb border);
/// Paints one line, elided where it does not fit.
void text(QPainter &painter, const QRectF &rect, int alignment, const QString &text, theme::Type type, QRgb colour,
    Qt::TextElideMode elide = Qt::ElideRight);
/// Diagonal lines in `colour` over `rect`, clipped to it.
void hatching(QPainter &painter, const QRectF &rect, const QColor &colour, double distance, double width);

/// In as many lines as it takes; `alignment` is that of the layout, not the one seen.
void wrappedText(QPainter &painter, const QRectF &rect, Qt::Alignment alignment, const QString &text, theme::Type type, QRgb colour);

/// The direction a text is set in: the window's, but left to right where it holds no letter of the other direction, such as
/// a path, a name of code or a document's English title in an Arabic window.
Qt::LayoutDirection directionOf(const QString &text);

} // namespace tars::paint
