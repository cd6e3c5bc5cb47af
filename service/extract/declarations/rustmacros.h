// Macros of Rust around what is written as the items of a file are: those whose whole body is one item, and calls of those
// that give what they are given ("pin_project! { … }").
#pragma once

#include "service/extract/declarations.h"
#include "service/extract/sourcefolder.h"

#include <utility>

namespace tars
{

struct OpenedMacros {
    QByteArray text; ///< of the same length, with the same lines; empty where nothing was opened
    QList<std::pair<int, int>> modules; ///< offsets of the bodies, ends excluded

    bool isWithin(const LexedSource &source, const Declaration &declaration) const;
};

/// "macro_rules! m { ($name:ident) => { pub mod $name { … } } }" without what stands around the module's body; "macro_rules! m {
/// ($($bound:path)*) => { pub trait Error … { } } }" of a macro that the file calls, without what stands around the item; likewise the
/// items of "macro_rules! all { () => { … } }" that the file calls among its own. Nothing where no macro has one rule that makes
/// one item, or where the macro is exported. "pin_project! {", "cfg_rt! {", "bitflags! {" before an item and their "}" are left
/// out likewise.
OpenedMacros openedRustMacros(const LexedSource &source);

/// With what "all!();" gives, on its line, where the macro has one rule without parameters and stands in a file whose macros this one
/// takes: "#[macro_use] mod macros;". Empty where there is none. `read` are the files that were looked for.
QByteArray withMacrosOfModules(const LexedSource &source, const SourceFolder &root, const QString &path, QStringList &read);

} // namespace tars
