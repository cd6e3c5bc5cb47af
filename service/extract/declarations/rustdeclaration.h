// Rust's declarations as Ctags found them, completed: visibility, signature, value.
#pragma once

#include "service/extract/declarations.h"

namespace tars
{

Declaration completedRustDeclaration(const LexedSource &source, const QString &language, SymbolRecord tag);

/// "impl Trait for Type": the trait becomes a base of the type, if that is among them; but for everyday ones.
void addRustImplementations(const LexedSource &source, QList<Declaration> &declarations);
/// Which Ctags takes for one in "&'static str".
void dropFalseStatics(const LexedSource &source, QList<Declaration> &declarations);
/// "pub use self::inner::Name;" of a module that the file itself opens and keeps: the name stands where it is passed on to, as
/// users write it.
void liftReexported(const LexedSource &source, QList<Declaration> &declarations);

} // namespace tars
