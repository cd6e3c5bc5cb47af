// Declarations as read out of the source text itself: exact signatures, modifiers, bases, and where each
// begins and ends.
#pragma once

#include "service/extract/lexer.h"
#include "service/extract/namespacemacros.h"
#include "service/project/records.h"

#include <QList>

namespace tars
{

struct Declaration {
    SymbolRecord symbol;
    size_t first = 0; ///< token at which it begins: attributes, annotations and template headers included
    size_t nameToken = 0;
    size_t last = 0; ///< its last token
};

/// Source text from token `from` to before token `to`: comments out, white space folded to one blank.
QString foldedText(const LexedSource &source, size_t from, size_t to);

/// The token behind the bracket that closes the one at `open`; `end` if it is not closed before.
size_t skipBrackets(const LexedSource &source, size_t open, size_t end);

/// C, C++, Java and C#: walks namespaces and class bodies, keeps out of functions.
QList<Declaration> readBraceDeclarations(const LexedSource &source, const QString &language, const NamespaceMacros &macros);

/// "#define": all of them, but for include guards and what another branch of a condition defines again.
QList<Declaration> readMacroDefinitions(const LexedSource &source);

/// C and C++: where a macro makes the name of a function, "void bytefn(filter_row)(int row) {", what it is given is the name.
void nameThroughMacros(const LexedSource &source, QList<Declaration> &list);

/// The other languages: what Ctags found, completed out of the source around its name: signature, types,
/// modifiers, what the language's rules say of visibility.
Declaration completedDeclaration(const LexedSource &source, const QString &language, SymbolRecord tag);

/// Kotlin, without Ctags, whose parser takes a hundred times as long. What an extension extends is among its
/// properties: "receiver List<T>".
QList<Declaration> readKotlinDeclarations(const LexedSource &source);
/// Go: what stands at the top of a file, fields and methods. Methods have "receiver s *S" among their properties.
QList<Declaration> readGoDeclarations(const LexedSource &source);
QList<Declaration> readRubyDeclarations(const LexedSource &source);

/// What Ctags knows nothing of: all of F#.
QList<Declaration> readMissedDeclarations(const LexedSource &source, const QString &language);

/// What only all declarations of a file together tell: enumerations of PHP,
/// files that no build of Go has.
void joinDeclarations(const LexedSource &source, const QString &language, QList<Declaration> &list);

} // namespace tars
