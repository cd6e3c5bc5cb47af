// What a statement of C and C++ names behind the body of a type: "} Name, *Pointer;".
#pragma once

#include "service/extract/declarations/bracescope.h"
#include "service/extract/declarations/memberdeclarations.h"
#include "service/extract/declarations/typehead.h"

namespace tars
{

/// Whether "struct X name;" is the declaration of a variable, unlike "class X_EXPORT Name;".
bool isVariableOfType(const BraceTokens &code, size_t keyword, size_t name);

struct TypeDeclarators {
    std::vector<size_t> names; ///< "X" and "Y" of "typedef struct {…} X, *Y;", "x" of "struct {…} x;"
    size_t end = 0; ///< behind the statement
};

/// `anyName`: upper-case words too, which otherwise are taken for attributes.
TypeDeclarators typeDeclaratorsBehind(const BraceTokens &code, size_t close, bool anyName);

/// The type, variable or field that such a name stands for; `behind` is where the statement ends.
Declaration otherNameAt(const BraceTokens &code, const DeclarationHead &head, size_t name, const TypeHead &type, size_t behind, const BraceScope &scope);

/// "a" of "union { int a; } value;" in a type is reached through "value": notes it with those from number `from` on.
void reachThrough(QList<Declaration> &members, qsizetype from, const QString &name, const BraceScope &scope);

} // namespace tars
