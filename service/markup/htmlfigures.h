// Blocks that are pictures rather than text, as HTML: code, cells of notebooks, boxes of
// signatures, columns of names, letters, graphs.
#pragma once

#include "service/markup/page.h"

namespace tars::markup
{

// `page` is the site path of the page that holds them.
QString signatureHtml(const SignatureBox &box, const QString &page);
QString namesHtml(const NameColumns &names, const QString &page);
QString lettersHtml(const Letters &letters, const QString &page);
/// `table` is the graph's table as HTML; `number` makes ids unique on the page.
QString graphHtml(const Graph &graph, const QString &table, const QString &page, int number);

QString codeHtml(const CodeBlock &block, const QString &page);
QString cellHtml(const CodeCell &cell, int number); ///< number: of the cell in its notebook, from 1; 0: not run
QString monoHtml(const QString &name); ///< one line in the code's type

QString kindTile(const QString &letter, const QString &word);
QString addressOn(const QString &page, const Target &target); ///< empty if it must not be linked

} // namespace tars::markup
