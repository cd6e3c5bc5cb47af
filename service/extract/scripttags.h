// JavaScript and TypeScript: where things are declared, read off the tokens. Universal Ctags finds about half
// of what TypeScript declares, so these languages do without it.
#pragma once

#include "service/extract/lexer.h"
#include "service/project/records.h"

#include <QList>

namespace tars
{

/// Classes, interfaces, enumerations, namespaces, functions, aliases, constants, variables, their members and
/// what is assigned to exports and to properties of objects; in source order, nothing inside of functions.
/// Name, kind, scope and line are set; completedDeclaration() reads the rest.
QList<SymbolRecord> readScriptTags(const LexedSource &source);

} // namespace tars
