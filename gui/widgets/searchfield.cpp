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
    setFixedHeight(34);
}

void SearchField::setPlaceholder(const QString &placeholder)
{
    setPlaceholderText(placeholder);
    setAccessibleName(placeholder);
}

void SearchField::changeEvent(QEvent *event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        m_glass->setIcon(paint::iconOf(u"search"_s, QColor(theme::tokens(palette()).text3)));
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !text().isEmpty())
        return clear();
    QLineEdit::keyPressEvent(event);
}

} // namespace tars::gui
