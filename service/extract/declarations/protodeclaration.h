// The declarations of Protocol Buffers as Ctags found them, completed: labels and numbers of fields, what calls take and give.
#pragma once

#include "service/extract/declarations.h"

namespace tars
{

Declaration completedProtoDeclaration(const LexedSource &source, const QString &language, SymbolRecord tag);

} // namespace tars
