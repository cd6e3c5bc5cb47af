// Which type of a file of Rust an "impl" is for, and what it implements.
#pragma once

#include "service/extract/declarations/rusttokens.h"

namespace tars
{

struct RustImplementation {
    size_t trait = 0, behindTrait = 0; ///< the same where it is of none
    size_t behind = 0; ///< of the head
    bool ofItself = true; ///< rather than of references to the type
    QString type; ///< its last word; nothing where the type has no name of its own: "T" of "impl<T> … for T", "(A, B)"
};

/// Of the head behind the "impl" before `i`.
RustImplementation implementationAt(const RustTokens &tokens, size_t i, size_t end);

/// "impl Trait for Type": the trait is a base of the type, if that is of this file; but for everyday ones. Wherever it
/// stands: macros of the file implement traits for its types as well.
void addImplementations(const RustTokens &tokens, QList<Declaration> &declarations);

} // namespace tars
