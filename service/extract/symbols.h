// All symbols of a source: what Ctags found, made exact and complete by what the text itself says.
#pragma once

#include "service/extract/declarations.h"
#include "service/extract/declarations/rustmacros.h"
#include "service/extract/foreignnames.h"

namespace tars
{

bool isBraceLanguage(const QString &language); ///< C, C++, Java or C#
bool isScript(const QString &language); ///< JavaScript or TypeScript

/// In source order, each with its tokens. `opened`: what was done to a text of Rust before it was read.
QList<Declaration> assembleSymbols(
    const LexedSource &source, const QString &language, const QList<SymbolRecord> &tags,
    const NamespaceMacros &macros = {}, const OpenedMacros &opened = {});

/// What calls of a file's own macros of Rust declare for others beside the known, each where the call stands.
QList<Declaration> givenByMacros(const LexedSource &source, const QList<Declaration> &known);

/// Identifiers outside comments and strings, without the language's keywords and its standard library's; at most 20 lines each.
QList<ReferenceRecord> collectReferences(const LexedSource &source, const QString &language, const OwnModule &isOwn = {});

} // namespace tars
