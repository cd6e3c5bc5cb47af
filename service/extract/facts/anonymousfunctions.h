// Functions of JavaScript and TypeScript that bear no name of their own: what they are given to names them.
#pragma once

#include "service/extract/lexer.h"

#include <QList>
#include <QString>

namespace tars
{

struct AnonymousFunction {
    QString name; ///< "module.exports", "request" of an object, "process.on callback"
    int line = 0; ///< on which it begins
    int endLine = 0;
    size_t from = 0; ///< tokens of its body, from the brace that opens it
    size_t to = 0; ///< to before the one behind the brace that closes it
};

/// Those with a body in braces, in source order; callbacks of a few lines are left to what they are given to.
QList<AnonymousFunction> anonymousFunctions(const LexedSource &source);

} // namespace tars
