// Where the targets of a page lead, seen from the page: in the site and in Markdown.
#pragma once

#include "service/markup/page.h"
#include "service/markup/rendercontext.h"

namespace tars::markup
{

/// Address in the site for an attribute, not yet escaped; empty if the target must not be linked. `page` is
/// the site path of the page that links.
QString siteAddressOf(const Target &target, const QString &page);

/// Address in Markdown; empty if there is none, then the text stands alone. `page` is the path of the
/// Markdown page.
QString markdownAddressOf(const Target &target, const QString &page, const RenderContext &context);

} // namespace tars::markup
