// Understands an author's comment, in whichever markup it is.
#pragma once

#include "service/departments/comments/parsedcomment.h"

namespace tars::comments
{

/// `style` as in SymbolRecord::commentStyle; `language` decides the fences of code that names none.
ParsedComment parseComment(
    const QString &text, const QString &style, const QString &language, const LinkResolver &resolve = {});

/// The description without its first sentence: for pages whose lead says it.
QString withoutSummary(const ParsedComment &comment);

} // namespace tars::comments
