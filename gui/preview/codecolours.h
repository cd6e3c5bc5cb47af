// Source text as HTML with comments, strings and words in colour. One pass over any text; nothing of it is interpreted.
#pragma once

#include <QColor>
#include <QString>

namespace tars::gui
{

struct CodeColours {
    QColor text, comment, string, keyword, added, addedGround, removed, removedGround, place;
};

/// `language` is a name or the word of a code fence; an unknown one is only escaped. Lines are parted by '\n'.
QString colouredCode(const QString &code, const QString &language, const CodeColours &colours);

/// A unified diff, line by line.
QString colouredDiff(const QString &diff, const CodeColours &colours);

} // namespace tars::gui
