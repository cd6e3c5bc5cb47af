// Short texts in the markup of manual pages, as programs hold them for their options: a page of its own goes through
// a converter, hundreds of paragraphs do not.
#pragma once

#include <functional>
#include <QString>

namespace tars
{

bool looksLikeRoff(const QString &text); ///< has its fonts or its macros

/// As Markdown. `named` gives the name that a macro of the program's own stands for: \flag{size} asks for "flag" and
/// "size"; what it leaves empty is shown as it is written between the braces.
QString roffToMarkdown(const QString &text, const std::function<QString(const QString &macro, const QString &name)> &named);

} // namespace tars
