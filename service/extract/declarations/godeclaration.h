// Go's declarations as Ctags found them, completed: signature, results, value.
#pragma once

#include "service/extract/declarations.h"

namespace tars
{

/// Whether its build constraint asks for a tag that nobody sets by default: "//go:build ignore", "tools", "gofuzz".
bool isLeftOutOfGoBuilds(const LexedSource &source);

Declaration completedGoDeclaration(const LexedSource &source, const QString &language, SymbolRecord tag);

} // namespace tars
