// What a project says of itself in a sentence.
#pragma once

#include "service/project/modelview.h"
#include "service/project/readmefile.h"

#include <optional>

namespace tars
{

/// What the project says of itself: the README's first sentence, else the description in its metadata, else what its code says of
/// the whole.
struct Introduction {
    QString text;
    QString file;
    int line = 0; ///< 0 if unknown
};
std::optional<Introduction> introductionOf(const ModelView &view);

} // namespace tars
