// What programs tell of themselves beyond a line for each option.
#pragma once

#include "service/markup/page.h"
#include "service/project/modelview.h"

#include <QJsonArray>

namespace tars::technicalwriting
{

/// A text of the tree that a program shows as its help.
struct ShownHelp {
    QStringList usage;
    QStringList headings; ///< of the options, in its order
    QJsonArray arguments; ///< {name, optional, repeats, text}
};
ShownHelp shownHelpOf(const QString &program, const ModelView &view);

/// Help texts know their parser's places for values; `lines`: those of the text stay as they are.
QString helpText(QString help, bool lines = false);

/// The line of help, and what the program tells beyond it: Markdown of comments, or text with its lines; then its example.
void addHelp(markup::Blocks &blocks, const Fact &fact, const ModelView &view);
/// A text with its lines, as paragraphs, lists and code.
void addPlainText(markup::Blocks &blocks, const QString &text);

/// "ARGUMENTS" of the help: nothing where it has none.
void addArguments(markup::Blocks &blocks, const ShownHelp &help);

} // namespace tars::technicalwriting
