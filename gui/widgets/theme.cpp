#include "gui/widgets/theme.h"

#include <QApplication>
#include <QFontDatabase>
#include <QFontInfo>

namespace tars::theme
{

using namespace Qt::StringLiterals;

namespace
{
constexpr QRgb rgb(quint32 hex) { return 0xff000000u | hex; }

constexpr Tokens light{false, rgb(0xF4F6F9), rgb(0xFAFBFC), rgb(0xFFFFFF), rgb(0xEFF2F6), rgb(0xE1E7EF), rgb(0xDDE3EB),
    rgb(0xE8ECF2), rgb(0x858FA1), rgb(0x1B2331), rgb(0x465164), rgb(0x5B6678), rgb(0x4A4BC8), rgb(0x3B3CB1),
    rgb(0x2F3096), rgb(0xFFFFFF), rgb(0xECECFB), rgb(0x176B3A), rgb(0xE3F3E9), rgb(0x845300), rgb(0xFCF1DB),
    rgb(0xB42318), rgb(0xFCEBE9), rgb(0xFFFFFF),
    {rgb(0x0369DC), rgb(0xBD4C11), rgb(0x973177), rgb(0x0B7D5B), rgb(0x544621)}};

constexpr Tokens dark{true, rgb(0x12151A), rgb(0x15181E), rgb(0x1A1E25), rgb(0x222831), rgb(0x313A47), rgb(0x2D3440),
    rgb(0x262C36), rgb(0x717D91), rgb(0xE9ECF2), rgb(0xB9C2CF), rgb(0x9BA6B6), rgb(0xA7ACFF), rgb(0xBABEFF),
    rgb(0x8F95F0), rgb(0x14163A), rgb(0x292B4C), rgb(0x72D49D), rgb(0x173326), rgb(0xF3C06A), rgb(0x3A2E16),
    rgb(0xFF9F95), rgb(0x45221F), rgb(0x3A0D08),
    {rgb(0x5499FF), rgb(0xEF8241), rgb(0xD88EC0), rgb(0x45C99B), rgb(0xF0E299)}};

constexpr int basePixels = 13;

int applicationPixels()
{
    const int pixels = QApplication::font().pixelSize();
    return pixels > 0 ? pixels : basePixels;
}
} // namespace

const Tokens &lightTokens() { return light; }
const Tokens &darkTokens() { return dark; }

const Tokens &tokens(const QPalette &palette)
{
    // The text's colour, for a style sheet's "background: transparent" takes the window's from a palette.
    return palette.color(QPalette::Active, QPalette::WindowText).lightness() > 128 ? dark : light;
}

QPalette palette(const Tokens &t)
{
    QPalette p;
    // AlternateBase stays the desktop's own: it is what tells whether the desktop is dark (see app/themecontroller).
    p.setColor(QPalette::Window, QColor(t.bg));
    p.setColor(QPalette::Base, QColor(t.surface));
    p.setColor(QPalette::Button, QColor(t.surface));
    p.setColor(QPalette::WindowText, QColor(t.text));
    p.setColor(QPalette::Text, QColor(t.text));
    p.setColor(QPalette::ButtonText, QColor(t.text));
    p.setColor(QPalette::PlaceholderText, QColor(t.text3));
    p.setColor(QPalette::Highlight, QColor(t.accent));
    p.setColor(QPalette::HighlightedText, QColor(t.onAccent));
    p.setColor(QPalette::Link, QColor(t.accent));
    p.setColor(QPalette::ToolTipBase, QColor(t.text));
    p.setColor(QPalette::ToolTipText, QColor(t.surface));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        p.setColor(QPalette::Disabled, role, QColor(t.text3));
    return p;
}

QString styleSheet(const Tokens &t)
{
    const auto name = [](QRgb colour) { return QColor(colour).name(); };
    const QString sheet = uR"(
QMenu { background: @surface; color: @text; border: 1px solid @border; padding: 6px 0; }
QMenu::item { padding: 7px 28px 7px 12px; }
QMenu::item:selected { background: @accentTint; }
QMenu::item:disabled { color: @text3; }
QMenu::icon { padding-left: 12px; }
QMenu::separator { height: 1px; background: @border; margin: 6px 0; }
QToolTip { background: @text; color: @surface; border: none; padding: 6px; }
QLineEdit { background: @surface; color: @text; border: 1px solid @controlBorder; border-radius: 6px; padding: 0 10px;
    selection-background-color: @accent; selection-color: @onAccent; }
QLineEdit:focus { border: 2px solid @accent; padding: 0 9px; }
QAbstractItemView { background: @surface; border: none; outline: none; selection-background-color: @accentTint; selection-color: @text; }
QAbstractItemView[onCard="true"] { background: transparent; selection-background-color: transparent; }
QListWidget { border: 1px solid @border; border-radius: 6px; }
QListWidget::item { padding: 5px; }
QListWidget::item:selected { background: @accentTint; color: @text; }
QSplitter::handle { image: none; }
QHeaderView { background: transparent; border: none; }
QHeaderView::section { background: transparent; color: @text2; border: none; border-bottom: 1px solid @border;
    padding: 0 9px; }
*[onCard="true"] QHeaderView::section:first { padding-left: 25px; }
*[onCard="true"] QHeaderView::section:last { padding-right: 25px; }
QScrollArea { background: transparent; border: none; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 2px; }
QScrollBar::handle:vertical { background: @controlBorder; border-radius: 3px; min-height: 28px; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 2px; }
QScrollBar::handle:horizontal { background: @controlBorder; border-radius: 3px; min-width: 28px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
)"_s;
    QString result = sheet;
    // Longer names first, so that @text2 is not taken for @text.
    const std::pair<QString, QRgb> names[] = {{u"@accentTint"_s, t.accentTint}, {u"@accent"_s, t.accent},
        {u"@onAccent"_s, t.onAccent}, {u"@surface"_s, t.surface}, {u"@controlBorder"_s, t.controlBorder},
        {u"@border"_s, t.border}, {u"@text2"_s, t.text2}, {u"@text3"_s, t.text3}, {u"@text"_s, t.text}};
    for (const auto &[token, colour] : names)
        result.replace(token, name(colour));
    return result;
}

void loadFonts()
{
    for (const auto &file : {u"Roboto-Regular"_s, u"Roboto-Medium"_s, u"JetBrainsMono-Regular"_s})
        QFontDatabase::addApplicationFont(u":/fonts/"_s + file + u".ttf"_s);
    // The desktop's own size is what people set who need larger or smaller text; 9 to 11 pt are the usual defaults.
    const double points = QApplication::font().pointSizeF();
    const double scale = points > 11 ? qMin(points / 11, 2.5) : points > 0 && points < 9 ? qMax(points / 9, .75) : 1.0;
    QFont application(u"Roboto"_s);
    application.setPixelSize(qRound(basePixels * scale));
    QApplication::setFont(application);
}

QFont font(Type type)
{
    struct Size {
        int pixels;
        int weight;
    };
    static constexpr Size sizes[] = {{40, QFont::Medium}, {24, QFont::Medium}, {20, QFont::Medium}, {20, QFont::Medium},
        {15, QFont::Medium}, {13, QFont::Medium}, {13, QFont::Medium}, {13, QFont::Normal}, {12, QFont::Medium},
        {12, QFont::Normal}, {11, QFont::Normal}, {12, QFont::Normal}};
    const Size size = sizes[int(type)];
    QFont result = QApplication::font();
    if (type == Type::Code)
        result.setFamily(u"JetBrains Mono"_s);
    result.setPixelSize(scaled(size.pixels));
    result.setWeight(QFont::Weight(size.weight));
    return result;
}

int scaled(int pixels) { return qRound(scaled(double(pixels))); }

double scaled(double pixels) { return pixels * applicationPixels() / basePixels; }

QColor mix(QRgb a, QRgb b, double share)
{
    const auto channel = [share](int x, int y) { return qRound(x * share + y * (1 - share)); };
    return QColor(channel(qRed(a), qRed(b)), channel(qGreen(a), qGreen(b)), channel(qBlue(a), qBlue(b)));
}

QColor faded(QRgb colour, const Tokens &t) { return mix(colour, t.surface, 0.5); }

} // namespace tars::theme
