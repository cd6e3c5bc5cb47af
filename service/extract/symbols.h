// All symbols of a source, read out of its text; for languages without a reader, what Ctags found, completed by the text.
#pragma once

#include "service/extract/declarations.h"
#include "service/extract/declarations/rustmacros.h"
#include "service/extract/foreignnames.h"

namespace tars
{

/// Whether the symbols of that language are read though there is no Ctags.
bool isReadWithoutTags(const QString &language);

/// In source order, each with its tokens. `opened`: what was done to a text of Rust before it was read.
QList<Declaration> assembleSymbols(
    const LexedSource &source, const QString &language, const QList<SymbolRecord> &tags,
    const NamespaceMacros &macros = {}, const OpenedMacros &opened = {});

/// What calls of a file's own macros of Rust declare for others beside the known, each where the call stands.
QList<Declaration> givenByMacros(const LexedSource &source, const QList<Declaration> &known);

/// Identifiers outside comments and strings, without the language's keywords and its standard library's; at most 20 lines each.
QList<ReferenceRecord> collectReferences(const LexedSource &source, const QString &language, const OwnModule &isOwn = {});

} // namespace tars
