// Markdown (GitHub's dialect) as HTML for QTextDocument. Raw HTML of the document is dropped, except empty anchors.
#pragma once

#include "gui/preview/codecolours.h"

#include <QString>

namespace tars::gui
{

/// Headings carry an anchor named like GitHub's; code blocks are coloured.
QString markdownHtml(const QByteArray &markdown, const CodeColours &colours);

/// A block of code on its sunken ground.
QString codeBlockHtml(const QString &colouredHtml);

} // namespace tars::gui
