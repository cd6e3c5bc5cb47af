// Calls and the literals in them, as readers of facts look for them in the tokens of a file.
#pragma once

#include "service/extract/lexer.h"

#include <optional>
#include <QHash>
#include <QRegularExpression>
#include <QString>
#include <QStringList>

namespace tars
{

/// Tokens from `first` to before `end`.
struct TokenRange {
    size_t first = 0;
    size_t end = 0;

    bool isEmpty() const { return first >= end; }
};

using TokenRanges = QList<TokenRange>;

/// What is compiled for tests only, though it stands among the code: Rust's `#[cfg(test)] mod … { … }`. In order.
TokenRanges testOnlyTokens(const LexedSource &source, const QString &language);
inline bool isWithin(const TokenRanges &ranges, size_t token) // asked of every token; most stand before the first
{
    for (const TokenRange &range : ranges) {
        if (token < range.first)
            return false;
        if (token < range.end)
            return true;
    }
    return false;
}

/// The regular expression of a table's row, which the literal itself stands for: compiled once.
const QRegularExpression &patternOf(const char *literal);

/// One argument: `value`, behind "name =", "name:" where the language names arguments.
struct CallArgument {
    QString name;
    TokenRange value;
};

/// The arguments of the bracket that opens at token `open`: (, [ or {. Nothing if it is not closed near by.
std::optional<QList<CallArgument>> argumentsOf(const LexedSource &source, size_t open);
/// The token behind the bracket that closes it; 0 if it is not closed near by.
size_t behindBrackets(const LexedSource &source, size_t open);

/// What stands within the quotes, escapes resolved; of any language's strings. Empty if the token is no
/// string.
QString literalText(const LexedSource &source, size_t token);
/// The text of a value that is one literal, several joined, or one wrapped for translation; nothing
/// otherwise.
std::optional<QString> textOfValue(const LexedSource &source, const TokenRange &value);
/// All literals within, in order.
QStringList literalsIn(const LexedSource &source, const TokenRange &value);
/// What names stand for in a file that gives them one literal and never another: `#define A "x"`, `const A = "x"`.
QHash<QByteArrayView, QString> constantTexts(const LexedSource &source);
/// As written, white space folded; at most 80 characters.
QString writtenValue(const LexedSource &source, const TokenRange &value);

/// Scripts that tools copy into trees: not the project's own.
bool isCopiedScript(const QString &fileName);

inline bool isString(const LexedSource &source, size_t token)
{
    return token < source.tokens.size() && source.tokens[token].kind == TokenKind::String;
}
inline bool isName(const LexedSource &source, size_t token)
{
    return token < source.tokens.size() && source.tokens[token].kind == TokenKind::Identifier;
}
QString wordAt(const LexedSource &source, size_t token); ///< empty beyond the end

} // namespace tars
