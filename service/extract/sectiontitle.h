// Comments that stand over all that follows, and are no documentation of the first of it.
#pragma once

#include "service/extract/lexer.h"
#include "service/project/records.h"

namespace tars
{

/// "---- types ----", a line between two rules of slashes, or a single word above what is no member.
bool isSectionTitle(const LexedSource &source, const CommentSpan &span, const QString &text, const SymbolRecord &symbol);

} // namespace tars
