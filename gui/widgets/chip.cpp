#include "gui/widgets/chip.h"

#include "gui/widgets/paint.h"

#include <QStyle>

namespace tars::gui
{

using namespace theme;
using namespace Qt::StringLiterals;

namespace
{
constexpr int chipSpinSteps = 12;
struct Colours {
    QRgb ink, tint;
};
Colours coloursOf(ChipKind kind, const Tokens &t)
{
    switch (kind) {
    case ChipKind::Neutral: return {t.text2, t.sunken};
    case ChipKind::Accent: return {t.accent, t.accentTint};
    case ChipKind::Warning: return {t.warning, t.warningTint};
    case ChipKind::Danger: return {t.danger, t.dangerTint};
    case ChipKind::Success: return {t.success, t.successTint};
    }
    Q_UNREACHABLE();
}
} // namespace

void paintChip(QPainter &painter, const QRectF &rect, const QString &word, const QString &icon, ChipKind kind,
    const QPalette &palette, double spin, bool onTint)
{
    const Tokens &t = tokens(palette);
    Colours colours = coloursOf(kind, t);
    if (onTint && colours.tint == t.accentTint)
        colours.tint = t.surface;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(colours.tint));
    painter.drawRoundedRect(rect, rect.height() / 2, rect.height() / 2);
    const double size = icon == "check"_L1 || icon == "clock"_L1 || icon == "plug-off"_L1 || icon == "refresh"_L1 ? 13 : 11;
    QRectF box(0, 0, size, size);
    if (word.isEmpty())
        box.moveCenter(rect.center());
    else
        box.moveCenter({rect.left() + 16, rect.center().y()});
    if (icon == "spinner"_L1)
        paint::spinner(painter, box.adjusted(-1, -1, 1, 1), spin, QColor(colours.ink));
    else if (!icon.isEmpty())
        paint::icon(painter, icon, box, QColor(colours.ink));
    if (!word.isEmpty())
        paint::text(painter, rect.adjusted(26, 0, -8, 0), Qt::AlignVCenter | Qt::AlignLeft, word, Type::Medium, colours.ink);
    painter.restore();
}

Chip::Chip(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setVisible(false);
    m_spin.setInterval(80);
    connect(&m_spin, &QTimer::timeout, this, [this] {
        m_step = (m_step + 1) % chipSpinSteps;
        update();
    });
}

void Chip::set(const QString &word, const QString &icon, ChipKind kind)
{
    if (word == m_word && icon == m_icon && kind == m_kind)
        return;
    m_word = word;
    m_icon = icon;
    m_kind = kind;
    setAccessibleName(word);
    setToolTip(sizeHint().width() >= scaled(chipMaxWidth) ? word : QString());
    setVisible(!word.isEmpty());
    const bool still = style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this) == 0;
    if (icon == "spinner"_L1 && isVisible() && !still)
        m_spin.start();
    else
        m_spin.stop();
    updateGeometry();
    update();
}

QSize Chip::sizeHint() const
{
    const int text = QFontMetrics(theme::font(Type::Medium)).horizontalAdvance(m_word);
    return QSize(qMin(scaled(chipMaxWidth), text + 37), scaled(chipHeight));
}

void Chip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintChip(painter, rect(), m_word, m_icon, m_kind, palette(), double(m_step) / chipSpinSteps);
}

void Chip::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_icon == "spinner"_L1 && style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this) != 0)
        m_spin.start();
}

void Chip::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_spin.stop();
}

} // namespace tars::gui
