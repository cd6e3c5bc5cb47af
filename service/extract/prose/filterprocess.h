// A converter as a child: text in, text out, within limits. It inherits the extractor's lock-down.
#pragma once

#include "common/base/result.h"

#include <QByteArray>

namespace tars
{

struct FilterProgram {
    const char *path = nullptr; ///< the very address that lockDown() was told of; null: not installed
    const char *const *arguments = nullptr; ///< with the program's name first, ended by a null
    int errors = -1; ///< what takes its complaints, open for writing: without one, its own files would take
                     ///< that number
    int folder = -1; ///< where it runs, open for reading; none: where the extractor does

    explicit operator bool() const { return path != nullptr; }
};

/// What the program writes for this input. extractorCrashed if it fails, extractorTimedOut if it takes too
/// long, as ProcessDeadline has it, tooLarge if it writes more than `mostBytes`.
Result<QByteArray> runFilter(
    const FilterProgram &program, const QByteArray &input, int timeoutMs, qsizetype mostBytes);

} // namespace tars
