// The inline language of Doxygen, Qt, Javadoc and JSDoc comments: commands within a line and the few HTML
// tags that authors use.
#pragma once

#include "service/departments/comments/parsedcomment.h"

namespace tars::comments
{

struct InlineRules {
    QString language; ///< of fences made from <pre>
    bool htmlLayout = false; ///< indentation means nothing (Javadoc)
};

/// Comment text with inline commands, {@…} and HTML to Markdown; fences in it stay as they are.
QString inlineToMarkdown(const QString &text, const InlineRules &rules, const LinkResolver &resolve);

} // namespace tars::comments
