#include "service/extract/rubytexts.h"

#include <algorithm>
#include <cstring>

namespace tars
{

namespace
{

bool isWordPart(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_'; }
bool isBlank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

/// Behind the sign that closes what `open` at `at` has opened; -1 if nothing does.
int behindClosing(QByteArrayView text, int at, bool oneLine)
{
    const char open = text[at];
    const char close = open == '(' ? ')' : open == '[' ? ']' : open == '{' ? '}' : open == '<' ? '>' : open;
    int depth = 1;
    for (int i = at + 1; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '\\')
            ++i;
        else if (c == '\n' && oneLine)
            return -1;
        else if (c == close && --depth == 0)
            return i + 1;
        else if (c == open && open != close)
            ++depth;
    }
    return -1;
}

} // namespace

int endOfRubyText(QByteArrayView text, int at, Operand before)
{
    const auto byte = [&](int i) { return i >= 0 && i < text.size() ? text[i] : '\0'; };
    if (text[at] == '$') // what was matched before and behind, and the loaded files
        return std::strchr("'\"`", byte(at + 1)) && byte(at + 1) ? at + 2 : 0;
    if (text[at] != '%' && text[at] != '/')
        return 0;
    // "a /b" and "a %w" are a call with a text, "a / b" and "a % b" are not.
    const bool mayOpen = before == Operand::None || (before == Operand::Name && isBlank(byte(at - 1)) && !isBlank(byte(at + 1)) && byte(at + 1) != '=');
    if (!mayOpen)
        return 0;
    int end = 0;
    if (text[at] == '/') {
        end = behindClosing(text, at, true);
    } else {
        const bool kind = byte(at + 1) && std::strchr("wWiIqQrsx", byte(at + 1));
        const int open = at + 1 + kind;
        const char sign = byte(open);
        if (!sign || isWordPart(sign) || isBlank(sign) || uchar(sign) >= 0x80 || (!kind && !std::strchr("([{<|!", sign)))
            return 0;
        end = behindClosing(text, open, false);
    }
    while (end > 0 && byte(end) >= 'a' && byte(end) <= 'z' && end - at < 10'000 && std::strchr("imxounse", byte(end)))
        ++end; // flags of a pattern
    return end;
}

QByteArray closingLineOf(QByteArrayView text, int at)
{
    const auto byte = [&](int i) { return i < text.size() ? text[i] : '\0'; };
    int i = at + 2;
    i += byte(i) == '~' || byte(i) == '-';
    const char quote = byte(i) == '"' || byte(i) == '\'' ? byte(i) : '\0';
    const int from = i + (quote != '\0');
    int end = from;
    while (isWordPart(byte(end)))
        ++end;
    const QByteArray word = text.sliced(std::min<qsizetype>(from, text.size())).first(std::max(end - from, 0)).toByteArray();
    const bool bare = quote == '\0' && !word.isEmpty() && std::all_of(word.begin(), word.end(), [](char c) { return (c >= 'A' && c <= 'Z') || c == '_'; });
    return bare || (quote != '\0' && byte(end) == quote) ? word : QByteArray();
}

} // namespace tars
