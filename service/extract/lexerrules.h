// How each language writes its comments and strings, as far as the lexer needs it.
#pragma once

#include <QByteArray>
#include <QString>
#include <vector>

namespace tars
{

/// What is false or empty does not exist in the language.
struct LexerRules {
    std::vector<QByteArray> lineComments;
    QByteArray blockOpen, blockClose;
    bool nestedBlocks = false;
    bool doubleQuotes = true;
    bool singleQuotes = true; ///< strings or character literals
    bool backticks = false; ///< strings that span lines
    bool rawBackticks = false; ///< which know no escapes (Go)
    bool tripleQuotes = false;
    bool pythonPrefixes = false; ///< r"…", b'…', f"""…"""
    bool preprocessor = false;
    bool cppRaw = false; ///< R"x(…)x"
    bool rustRaw = false; ///< r#"…"#
    bool verbatim = false; ///< @"…" of C# and F#
    bool lifetimes = false; ///< 'a is no literal unless closed at once (Rust, F#, OCaml, Haskell)
    bool primes = false; ///< x' is a name (F#, Haskell)
    bool regularExpressions = false; ///< /…/ where an operand is expected
    bool multiLineStrings = false; ///< plain quotes span lines
    bool starOperator = false; ///< "(*)" is no comment
    bool hashAfterSpaceOnly = false; ///< '#' begins a comment only at a word's start (shell, YAML)
    bool dollarIdentifiers = false;
    bool rubyTexts = false; ///< %w[…], %r{…}, /…/ as an argument; =begin to =end
    bool documents = false; ///< of Perl: "=head1 …" to "=cut", what follows __END__; and texts of lines, <<"END"
};

/// Of the languages of languages.h; of any other neither comments nor strings are known.
LexerRules lexerRulesFor(const QString &language);

/// Bytes of the blank other than ASCII's that begins there (no-break space, byte order mark, ideographic space, …); 0 if none does.
int wideBlank(uchar first, uchar second, uchar third);

} // namespace tars
