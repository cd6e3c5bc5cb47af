#include "gui/widgets/codeblock.h"

#include "gui/widgets/theme.h"

#include <QEvent>

namespace tars::gui
{

using namespace theme;
using namespace Qt::StringLiterals;

namespace
{
constexpr int margin = 9;
constexpr int maxLines = 12;
}

CodeBlock::CodeBlock(const QString &name, QWidget *parent) : QPlainTextEdit(parent)
{
    setAccessibleName(name);
    setReadOnly(true);
    setFrameShape(QFrame::NoFrame);
    setLineWrapMode(QPlainTextEdit::NoWrap);
    setFont(theme::font(Type::Code));
    setLayoutDirection(Qt::LeftToRight);
    setTabChangesFocus(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    document()->setDocumentMargin(margin);
    dress();
}

void CodeBlock::setCode(const QString &code)
{
    if (code == toPlainText())
        return;
    setPlainText(code);
    updateGeometry();
}

QSize CodeBlock::sizeHint() const
{
    const int lines = qBound(1, blockCount(), maxLines);
    return {300, lines * fontMetrics().lineSpacing() + 2 * margin + 4};
}

void CodeBlock::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        dress();
}

void CodeBlock::dress()
{
    const Tokens &t = tokens(palette());
    const QString sheet = u"QPlainTextEdit { background: %1; color: %2; border-radius: 6px; }"_s.arg(QColor(t.sunken).name(), QColor(t.text).name());
    if (sheet != styleSheet())
        setStyleSheet(sheet);
}

} // namespace tars::gui
