#include "gui/widgets/card.h"

#include "gui/widgets/paint.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace tars::gui
{

using namespace theme;

namespace
{
QRgb colourOf(Text::Ink ink, const Tokens &t)
{
    switch (ink) {
    case Text::Ink::Strong: return t.text;
    case Text::Ink::Normal: return t.text2;
    case Text::Ink::Quiet: return t.text3;
    case Text::Ink::Success: return t.success;
    case Text::Ink::Warning: return t.warning;
    case Text::Ink::Danger: return t.danger;
    }
    Q_UNREACHABLE();
}
} // namespace

Text::Text(Type type, Ink ink, QWidget *parent) : QWidget(parent), m_type(type), m_ink(ink)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void Text::setText(const QString &text)
{
    if (m_text == text)
        return;
    const QSize before = sizeHint();
    m_text = text;
    setAccessibleName(text);
    if (m_wraps || sizeHint() != before)
        updateGeometry();
    update();
}

void Text::setInk(Ink ink)
{
    m_ink = ink;
    update();
}

void Text::setAlignment(Qt::Alignment alignment)
{
    m_alignment = alignment;
    update();
}

void Text::setWrapping(bool wraps)
{
    m_wraps = wraps;
    setSizePolicy(QSizePolicy::Preferred, wraps ? QSizePolicy::Minimum : QSizePolicy::Fixed);
    updateGeometry();
}

QSize Text::sizeHint() const
{
    const QFontMetrics metrics(theme::font(m_type));
    return QSize(metrics.horizontalAdvance(m_text) + 1, qMax(metrics.height(), metrics.lineSpacing()));
}

QSize Text::minimumSizeHint() const { return QSize(m_wraps ? 80 : qMin(40, sizeHint().width()), sizeHint().height()); }

int Text::heightForWidth(int width) const
{
    return QFontMetrics(theme::font(m_type)).boundingRect(0, 0, width, 10000, int(m_alignment) | Qt::TextWordWrap, m_text).height();
}

bool Text::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip || !toolTip().isEmpty())
        return QWidget::event(event);
    if (!m_wraps && width() < sizeHint().width() - 1)
        QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), m_text, this);
    else
        event->ignore();
    return true;
}

void Text::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QRgb colour = colourOf(m_ink, tokens(palette()));
    if (!m_wraps) {
        paint::text(painter, rect(), int(QStyle::visualAlignment(layoutDirection(), m_alignment)), m_text, m_type, colour);
        return;
    }
    paint::wrappedText(painter, rect(), m_alignment, m_text, m_type, colour);
}

void layOnCard(QAbstractItemView &view)
{
    view.setProperty("onCard", true);
    view.setFrameShape(QFrame::NoFrame);
    view.viewport()->setAutoFillBackground(false);
}

Card::Card(const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_head(new QHBoxLayout)
    , m_body(new QVBoxLayout(this))
    , m_title(new Text(Type::Card, Text::Ink::Strong, this))
    , m_note(new Text(Type::Secondary, Text::Ink::Quiet, this))
{
    setAccessibleName(title);
    m_body->setContentsMargins(cardPadding + 1, cardPadding - 4, cardPadding + 1, cardPadding - 4);
    m_body->setSpacing(unit);
    m_head->setSpacing(unit);
    m_title->setText(title);
    m_title->setVisible(!title.isEmpty());
    m_head->addWidget(m_title);
    m_head->addStretch(1);
    m_head->addWidget(m_note);
    if (!title.isEmpty())
        m_body->addLayout(m_head);
}

void Card::setFlat(bool flat)
{
    if (flat == m_flat)
        return;
    m_flat = flat;
    if (flat)
        m_margins = m_body->contentsMargins();
    m_body->setContentsMargins(flat ? QMargins() : m_margins);
    update();
}

void Card::paintEvent(QPaintEvent *)
{
    if (m_flat)
        return;
    const Tokens &t = tokens(palette());
    QPainter painter(this);
    paint::card(painter, rect(), t.surface, t.border);
}

} // namespace tars::gui
