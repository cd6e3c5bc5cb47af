// What calls of a file's own macros of Rust give, where those stand among its items: "numbers!(u8, Small);".
#pragma once

#include "service/extract/lexedsource.h"

#include <QList>

namespace tars
{

struct ExpandedCall {
    int firstLine = 0; ///< of what it gives, in the text of all
    int line = 0; ///< of the call
    int endLine = 0;
};

struct ExpandedMacros {
    QByteArray text; ///< what all calls give, one behind the other; empty if there is none
    QList<ExpandedCall> calls; ///< by firstLine

    const ExpandedCall &callAt(int line) const; ///< whose text has the line; there must be one
};

/// Of macros with rules of plain parameters ("$name:ident, $type:ty"), attributes passed on ("$(#[$meta:meta])*"), and a repetition
/// at the end, whose parts are left out; of several rules the first that fits. Attributes "#[doc = "…"]" become comments.
ExpandedMacros expandedRustMacros(const LexedSource &source);

} // namespace tars
