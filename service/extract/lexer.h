// One fast pass over a source text of any language: comments, strings and identifiers told apart, so that
// nothing behind it mistakes one for the other. It never fails: unfinished strings end with their line,
// unfinished comments with the file.
#pragma once

#include "service/extract/lexedsource.h"

#include <QString>

namespace tars
{

LexedSource lex(const QByteArray &utf8, const QString &language);

} // namespace tars
