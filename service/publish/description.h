// What a document is about, for lists of documents.
#pragma once

#include "service/markup/page.h"

namespace tars
{

/// In a sentence or less, on one line, as plain text: the page's lead, else its first words, else what its small print tells. May
/// be empty.
QString descriptionOf(const markup::Page &page);

} // namespace tars
