// Functions, variables, properties and aliases of C, C++, Java and C#.
#pragma once

#include "service/extract/declarations/bracescope.h"

namespace tars
{

/// What stands before the declaration proper.
struct DeclarationHead {
    size_t start = 0; ///< its first token of all
    QString templateParameters;
    QStringList modifiers;
    bool isTypedef = false;
};

struct MemberDeclarations {
    QList<Declaration> declarations; ///< several of "int a, *b;"; none of what is no declaration
    size_t end = 0; ///< behind them
};

MemberDeclarations memberDeclarationsAt(
    const BraceTokens &code, size_t from, const BraceScope &scope, const DeclarationHead &head);

} // namespace tars
