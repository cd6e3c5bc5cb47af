// What the author says of a symbol, as blocks of its entry on an API page.
#pragma once

#include "service/departments/development/pagecontext.h"
#include "service/markup/page.h"

namespace tars::development
{

markup::Blocks authorBlocks(const QString &markdown);
/// In code font, linked where the project has a page for it.
markup::Inline typeCode(const QString &type, const PageContext &context);
markup::Blocks heading(const QString &title, markup::Blocks content);
void append(markup::Blocks &blocks, markup::Blocks more);
/// `listed` are the values of an enumeration that the entry shows: what the comment tells of them stands with them.
void appendComment(markup::Blocks &blocks, const Symbol &symbol, const comments::ParsedComment &comment,
    const PageContext &context, const QStringList &listed = {});
void appendOrigin(markup::Blocks &blocks, const InheritedComment &comment); ///< whose words they are
/// Where other source sets of Kotlin fulfil what is expected of them, or what it is that the symbol fulfils.
void appendCounterparts(markup::Blocks &blocks, const Symbol &symbol, const PageContext &context);

} // namespace tars::development
