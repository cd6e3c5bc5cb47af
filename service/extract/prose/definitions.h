// Lists of definitions, which Python-Markdown, Pandoc and PHP Markdown Extra read in Markdown: a term, and below it
// ":   what it means" with more blocks set in. Made paragraphs; lines stay where they are.
#pragma once

#include <QStringList>

namespace tars
{

QStringList withoutDefinitionLists(QStringList lines);

} // namespace tars
