// What a project says of itself in a sentence.
#pragma once

#include "service/project/modelview.h"

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

/// Of the top folder; README.md before README.rst before README.
std::optional<FileInfo> readmeAtTop(const ModelView &view);

} // namespace tars
