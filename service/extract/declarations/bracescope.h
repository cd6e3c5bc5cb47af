// Where a declaration of C, C++, Java or C# stands: in which namespace or type, and what that makes of its visibility.
#pragma once

#include "service/extract/declarations/bracetokens.h"
#include "service/extract/declarations.h"

namespace tars
{

struct BraceScope {
    QString path;
    QString kind; ///< of what the path names; empty at top level
    QString access; ///< current default
    QString section; ///< "signal" or "slot"
    bool isClass = false;
    bool anonymous = false; ///< within an unnamed namespace
    bool exported = true;
    int depth = 0;
    QString name; ///< last part of the path
    QString around; ///< path of the namespace around the outermost type
};

/// One that begins at `first` and whose name is `name`, without its kind and its end.
Declaration declarationAt(const BraceTokens &code, size_t first, size_t name, const BraceScope &scope);

void finish(const BraceTokens &code, Declaration &found); ///< its last line, out of its last token

/// What "static", "public", "virtual" before a declaration say of it.
void applyModifiers(
    Declaration &found, const QStringList &modifiers, const BraceTokens &code, const BraceScope &scope);

/// "public:", "signals:", "public Q_SLOTS:": takes it into the scope and goes behind it; false where none stands at `i`.
bool accessLabelAt(const BraceTokens &code, size_t &i, BraceScope &scope);

} // namespace tars
