// Code that a comment only sets in.
#pragma once

#include <QString>

namespace tars::comments
{

/// Markdown's code blocks by indentation, below a blank line and outside of lists: what is in them is no markup.
QString withIndentedCodeFenced(const QString &text, const QString &language);

} // namespace tars::comments
