// A page as Markdown: CommonMark with tables, made to be read as plain text too.
#pragma once

#include "service/markup/page.h"
#include "service/markup/rendercontext.h"

namespace tars::markup
{

QString markdownOf(const Page &page, const RenderContext &context);

} // namespace tars::markup
