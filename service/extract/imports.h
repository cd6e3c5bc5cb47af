// What a source takes in from elsewhere, as written.
#pragma once

#include "service/extract/lexer.h"
#include "service/project/records.h"

namespace tars
{

QList<ImportRecord> readImports(const LexedSource &source, const QString &language);

} // namespace tars
