// Comments made of \commands or @tags: Doxygen, Qt, Javadoc, KDoc and JSDoc.
#pragma once

#include "service/departments/comments/parsedcomment.h"

namespace tars::comments
{

bool hasBlockTags(const QString &text); ///< a line begins with a command that these markups know
ParsedComment parseTagComment(
    const QString &text, const QString &style, const QString &language, const LinkResolver &resolve);

} // namespace tars::comments
