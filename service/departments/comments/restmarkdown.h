// reST as docstrings hold it to Markdown: roles and code in a line; doctests, literal blocks, definitions, tables and lists.
#pragma once

#include "service/departments/comments/parsedcomment.h"

namespace tars::comments
{

QString restInlinesToMarkdown(const QString &text, const LinkResolver &resolve);
QString restToMarkdown(const QStringList &lines, const LinkResolver &resolve);

/// reST's definition list: a term, and right below it, set in, what it means.
bool isTerm(const QStringList &lines, qsizetype i);

} // namespace tars::comments
