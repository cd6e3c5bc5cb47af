// A page as Markdown: CommonMark with tables, made to be read as plain text too.
#pragma once

#include "service/markup/page.h"
#include "service/markup/rendercontext.h"

namespace tars::markup
{

QString markdownOf(const Page &page, const RenderContext &context);

/// A page as the cells of a notebook, in order: Markdown, or a cell of code.
struct NotebookPart {
    QString name; ///< of the heading or the cell that it belongs to; not unique
    QString markdown;
    const CodeCell *code = nullptr; ///< of the page
};
std::vector<NotebookPart> notebookParts(const Page &page, const RenderContext &context);

} // namespace tars::markup
