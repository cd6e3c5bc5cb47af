// A source text told into tokens and comments, as lexer.h does it and most readers walk over it.
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <cstring>
#include <vector>

namespace tars
{

enum class TokenKind : quint8 { Identifier, Number, String, Punctuation };

struct Token {
    TokenKind kind = TokenKind::Punctuation;
    bool directive = false; ///< part of a preprocessor line
    bool inactive = false; ///< within #if 0, or an #else or #elif branch: seen, but no part of the structure
    bool unbuilt = false; ///< within #if 0, or what stands behind an #if 1: no build has it
    int line = 0; ///< from 1
    int offset = 0;
    int length = 0;
};

/// A comment; adjacent line comments of the same kind are one.
struct CommentSpan {
    int offset = 0;
    int end = 0; ///< offset behind it
    int line = 0;
    int endLine = 0;
    bool block = false;
    bool trailing = false; ///< code stands before it on its first line
    int tokenBefore = -1; ///< index of the last token that ends before it
};

struct LexedSource {
    QByteArray text; ///< UTF-8
    std::vector<int> lineStarts; ///< offset of line n is lineStarts[n - 1]
    std::vector<Token> tokens;
    std::vector<CommentSpan> comments;
    int lines = 0;
    int codeLines = 0;
    int commentLines = 0;

    QByteArrayView textOf(const Token &token) const
    {
        return QByteArrayView(text).sliced(token.offset, token.length);
    }
    QByteArrayView textOf(size_t token) const { return textOf(tokens[token]); }
    QByteArray keyOf(size_t token) const ///< to look something up with: the bytes are this text's own
    {
        return QByteArray::fromRawData(text.constData() + tokens[token].offset, tokens[token].length);
    }
    template <size_t N>
    bool is(size_t token, const char (&what)[N]) const // asked of every token by most readers: compared inline
    {
        return token < tokens.size() && tokens[token].length == int(N) - 1
            && std::memcmp(text.constData() + tokens[token].offset, what, N - 1) == 0;
    }
    bool is(size_t token, QByteArrayView what) const
    {
        return token < tokens.size() && textOf(tokens[token]) == what;
    }
    int endLineOf(const Token &token) const; ///< a string may span lines
    int firstTokenOfLine(
        int line) const; ///< index of the first token at or after that line; tokens.size() if none
};

} // namespace tars
