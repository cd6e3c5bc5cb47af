// The XML documentation comments of C#, F# and Visual Basic.
#pragma once

#include "service/departments/comments/parsedcomment.h"

#include <optional>

namespace tars::comments
{

/// None if the comment is not well-formed XML.
std::optional<ParsedComment> parseXmlComment(
    const QString &text, const QString &language, const LinkResolver &resolve);

} // namespace tars::comments
