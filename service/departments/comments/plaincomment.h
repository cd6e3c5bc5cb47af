// Comments that are Markdown or nearly so: rustdoc, godoc, and what stands in no markup at all.
#pragma once

#include "service/departments/comments/parsedcomment.h"

namespace tars::comments
{

ParsedComment parseRustdoc(const QString &text, const LinkResolver &resolve);
ParsedComment parseGodoc(const QString &text, const LinkResolver &resolve);
ParsedComment parseMarkdown(const QString &text, const LinkResolver &resolve); ///< of languages whose documentation is written in it
ParsedComment parsePlain(const QString &text);

} // namespace tars::comments
