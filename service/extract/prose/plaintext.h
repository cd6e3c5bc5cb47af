// Text without markup, as authors lay it out: titles, underlined headings, paragraphs, lists, what is indented or in columns.
#pragma once

#include <QByteArray>
#include <QString>

namespace tars
{

/// Whether a script is a page of documentation, as FSharp.Formatting has them: "(** Words *)" around its code.
bool isLiterate(const QString &path, const QByteArray &text);
/// Whether Perl's code bears its own manual page: what it is, and how it is used. Modules of an application (App::) tell only
/// who works on it.
bool bearsManual(const QString &path, const QString &language, const QByteArray &text);
QString markdownOfScript(const QByteArray &text); ///< words as they are, code as blocks

/// Sentences for readers, rather than lists of words, data, settings or a program's output.
bool readsAsProse(const QByteArray &text, bool readme = false); ///< of a README one sentence is enough

/// As Markdown. What the author laid out (columns, drawings, indented text) stays as it is, in a code block; a first line that
/// stands alone is the title, unless the text is `untitled`: a list of changes begins with the newest.
QString markdownOfText(const QByteArray &text, bool untitled = false);

} // namespace tars
