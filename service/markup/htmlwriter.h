// The blocks of a page as HTML; nothing from the tree becomes an element or an attribute name.
#pragma once

#include "service/markup/htmlframe.h"
#include "service/markup/page.h"

namespace tars::markup
{

/// The whole page, ready for its frame.
HtmlFrame htmlFrameOf(const Page &page);

} // namespace tars::markup
