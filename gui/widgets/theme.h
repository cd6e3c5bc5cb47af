// The design tokens: colours (light and dark), type scale and spacing. The only place where any of them is written.
#pragma once

#include "common/model/states.h"

#include <QColor>
#include <QFont>
#include <QPalette>

namespace tars::theme
{

/// The colours of one theme. Widgets ask for them by their own palette, so a change of theme reaches them as the
/// PaletteChange that Qt sends anyway.
struct Tokens {
    bool dark;
    QRgb bg, rail, surface, sunken, track, border, grid, controlBorder;
    QRgb text, text2, text3;
    QRgb accent, accentHover, accentPressed, onAccent, accentTint;
    QRgb success, successTint, warning, warningTint, danger, dangerTint, onDanger;
    QRgb departments[5];

    QRgb department(Department d) const { return departments[int(d)]; }
};

const Tokens &lightTokens();
const Tokens &darkTokens();
const Tokens &tokens(const QPalette &palette); ///< those whose theme made this palette
QPalette palette(const Tokens &tokens); ///< for QApplication::setPalette
QString styleSheet(const Tokens &tokens); ///< for Qt's own menus, tool tips, scroll bars, line edits, tables

enum class Type { Percentage, FirstRun, Page, Figure, Card, Button, Strong, Body, Medium, Secondary, Axis, Code };
QFont font(Type type); ///< scaled as the application font is against its 13 px
/// Pixels that hold text, as much larger as the text is: heights of rows and bars, widths of fields, steps from line to line.
int scaled(int pixels);
double scaled(double pixels);
void loadFonts(); ///< registers the bundled fonts and makes Roboto the application font; call once

QColor mix(QRgb a, QRgb b, double share); ///< `share` of a over b
QColor faded(QRgb colour, const Tokens &tokens); ///< half of it on the surface: last known, paused

// What holds text is meant for text of 13 px: use it through scaled().
inline constexpr int unit = 8; ///< the grid; 4 inside controls
inline constexpr int gap = 16;
inline constexpr int pageMargin = 24;
inline constexpr int compactMargin = 12;
inline constexpr int cardRadius = 8;
inline constexpr int cardPadding = 16;
inline constexpr int controlRadius = 6;
inline constexpr int railWidth = 192;
inline constexpr int railWidthCompact = 56;
inline constexpr int headerHeight = 64;
inline constexpr int headerHeightCompact = 56;
inline constexpr int statusBarHeight = 32;
inline constexpr int chipHeight = 24;
inline constexpr int chipMaxWidth = 140;
inline constexpr int barHeight = 8;
inline constexpr int overallBarHeight = 10;
inline constexpr int departmentRowHeight = 52;
inline constexpr int activityRowHeight = 42;
inline constexpr int tableRowHeight = 44;
inline constexpr int compactBelowWidth = 1160;
inline constexpr int compactBelowHeight = 760;
inline constexpr int easeMs = 200;

} // namespace tars::theme
