#include "gui/widgets/searchfield.h"

#include "gui/widgets/paint.h"

#include <QAction>
#include <QKeyEvent>

namespace tars::gui
{

using namespace Qt::StringLiterals;

SearchField::SearchField(const QString &placeholder, QWidget *parent)
    : QLineEdit(parent)
    , m_glass(addAction(paint::iconOf(u"search"_s, QColor(theme::tokens(palette()).text3)), QLineEdit::LeadingPosition))
{
    setPlaceholder(placeholder);
    setClearButtonEnabled(true);
    setFixedHeight(theme::scaled(34));
    placeText();
}

void enterFromAbove(QAbstractItemView &view)
{
    view.setFocus(Qt::TabFocusReason);
    if (!view.currentIndex().isValid())
        view.setCurrentIndex(view.model()->index(0, 0));
}

void SearchField::placeText()
{
    // A style sheet's padding comes on top of the glass's room: the words stand beside it, not far from it.
    const int nearer = -8;
    if (layoutDirection() == Qt::RightToLeft)
        setTextMargins(0, 0, nearer, 0);
    else
        setTextMargins(nearer, 0, 0, 0);
}

void SearchField::setPlaceholder(const QString &placeholder)
{
    setPlaceholderText(placeholder);
    setAccessibleName(placeholder);
}

void SearchField::changeEvent(QEvent *event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::LayoutDirectionChange)
        placeText();
    if (event->type() == QEvent::PaletteChange)
        m_glass->setIcon(paint::iconOf(u"search"_s, QColor(theme::tokens(palette()).text3)));
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !text().isEmpty())
        return clear();
    if (event->key() == Qt::Key_Down)
        return Q_EMIT downPressed();
    QLineEdit::keyPressEvent(event);
}

} // namespace tars::gui
