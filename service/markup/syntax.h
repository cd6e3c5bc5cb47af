// What colouring must know of a language: its comments, strings and words.
#pragma once

#include <QSet>
#include <QString>
#include <QStringList>

namespace tars::markup
{

struct Syntax {
    QStringList lineComments; ///< "//", "#", "--"
    QString blockOpen; ///< of a block comment
    QString blockClose;
    QString quotes; ///< characters that open and close a string on one line
    QString longQuotes; ///< characters that open and close a string of several lines
    bool tripleQuotes = false;
    bool characterLiterals
        = false; ///< '…' holds one character, and may be something else (lifetime, digit separator)
    bool preprocessor = false; ///< a line that begins with '#' is a directive
    bool macros = false; ///< names in capitals are macros
    bool capitalisedTypes = false; ///< names that begin with a capital are types
    bool rawStrings = false; ///< R"x(…)x"
    bool hashNeedsSpace = false; ///< '#' begins a comment only at the start of a word
    bool foldCase = false;
    QSet<QString> keywords;
    QSet<QString> types;
};

/// nullptr if the language is not known. By name ("C++", "Python") or by the word of a code fence ("cpp",
/// "py").
const Syntax *syntaxOf(const QString &language);

} // namespace tars::markup
