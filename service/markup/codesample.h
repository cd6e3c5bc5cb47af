// The first piece of code that a text in Markdown shows.
#pragma once

#include <optional>
#include <QString>
#include <QStringList>

namespace tars::markup
{

struct CodeSample {
    QString language; ///< the word at the fence; empty if there is none
    QString text;
    QString heading; ///< the heading or the line before it, as plain text; may be empty
    int line = 0; ///< of its first line of code, from 1
};

/// The first fenced block in one of `languages` (words of fences, lower case), else the first one that names `subject`, else the
/// first one at all, or what is set in and announced before it; of those with at most `mostLines` lines that are more than addresses and imports.
std::optional<CodeSample> firstCodeSample(const QString &markdown, const QStringList &languages, int mostLines, const QString &subject = {});

} // namespace tars::markup
