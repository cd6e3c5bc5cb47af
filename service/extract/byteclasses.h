// What a byte may be part of, looked up: the lexer asks it of each.
#pragma once

#include <array>
#include <QtGlobal>

namespace tars
{

class ByteClasses
{
public:
    static bool isIdentifierStart(uchar c) { return table[c] & Start; } ///< from 0x80 on: letters of other scripts
    static bool isDigit(uchar c) { return table[c] & Digit; }
    static bool isIdentifierPart(uchar c) { return table[c] & (Start | Digit); }
    static bool isSpace(uchar c) { return table[c] & Blank; }

private:
    enum Class : uchar { Start = 1, Digit = 2, Blank = 4 };
    static constexpr std::array<uchar, 256> table = [] {
        std::array<uchar, 256> all{};
        for (int c = 0; c < 256; ++c) {
            const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c >= 0x80;
            const bool blank = c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\v';
            all[size_t(c)] = letter ? Start : c >= '0' && c <= '9' ? Digit : blank ? Blank : 0;
        }
        return all;
    }();
};

} // namespace tars
