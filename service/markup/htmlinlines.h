// Inline content as HTML.
#pragma once

#include "service/markup/page.h"

namespace tars::markup
{

/// `page` is the site path of the page that holds the content.
/// What others may link to gets its id.
QString anchoredHtml(const QString &innerHtml, const Inline &part);
QString inlineHtml(const Inlines &content, const QString &page);
QString linkedHtml(const QString &innerHtml, const std::optional<Target> &target, const QString &page,
    const QString &cssClass = {}); ///< the inner markup alone if there is nothing to link to

/// Where a link in an author's text leads instead of where it says; empty: nowhere; nothing: where it says.
std::optional<QString> addressWithin(const AuthorText &text, const QString &written, const QString &page);

} // namespace tars::markup
