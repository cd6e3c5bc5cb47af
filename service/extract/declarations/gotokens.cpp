#include "service/extract/declarations/gotokens.h"

#include "service/extract/declarations.h"

#include <algorithm>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{
constexpr qsizetype mostShown = 200; // of a value

bool beginsAtTop(const LexedSource &source, size_t i)
{
    return source.tokens[i].offset == source.lineStarts[size_t(source.tokens[i].line) - 1]
        && (source.is(i, "func") || source.is(i, "type") || source.is(i, "var") || source.is(i, "const"));
}
} // namespace

GoTokens::GoTokens(const LexedSource &lexed)
    : source(lexed)
    , size(lexed.tokens.size())
{
    matchBrackets();
}

void GoTokens::matchBrackets()
{
    m_behind.assign(size, 0);
    std::vector<quint32> open;
    for (size_t i = 0; i < size; ++i) {
        const Token &token = source.tokens[i];
        if (token.length != 1 || token.kind != TokenKind::Punctuation)
            continue;
        const char c = source.text[token.offset];
        if (c == '(' || c == '[' || c == '{') {
            open.push_back(quint32(i));
        } else if ((c == ')' || c == ']' || c == '}') && !open.empty()) {
            m_behind[open.back()] = quint32(i + 1);
            open.pop_back();
        }
    }
    // What nothing closes ends before the next declaration that begins a line.
    quint32 next = quint32(size);
    for (size_t i = size; i > 0 && !open.empty();) {
        if (--i == open.back()) {
            m_behind[i] = next;
            open.pop_back();
        } else if (beginsAtTop(source, i)) {
            next = quint32(i);
        }
    }
}

bool GoTokens::endsBefore(size_t i) const
{
    if (!startsLine(i))
        return i >= size;
    if (source.tokens[i - 1].kind == TokenKind::Punctuation)
        return is(i - 1, ")") || is(i - 1, "]") || is(i - 1, "}");
    return !isName(i - 1) || !(is(i - 1, "struct") || is(i - 1, "interface") || is(i - 1, "func") || is(i - 1, "map") || is(i - 1, "chan"));
}

size_t GoTokens::behindType(size_t i) const
{
    const size_t from = i;
    while (i < size) { // prefixes, and results of functions, which are types themselves
        if (i > from && endsBefore(i))
            return i;
        if (is(i, "*") || is(i, "<") || is(i, "-") || is(i, ".") || is(i, "~")) { // "...T", "<-chan T"
            ++i;
        } else if (is(i, "[")) {
            i = skip(i);
        } else if (is(i, "(")) {
            return skip(i);
        } else if (!isName(i)) {
            return i;
        } else if (is(i, "map") || is(i, "chan")) {
            ++i;
        } else if (is(i, "func")) {
            i = is(i + 1, "(") ? skip(i + 1) : i + 1;
        } else if (is(i, "struct") || is(i, "interface")) {
            return is(i + 1, "{") ? skip(i + 1) : i + 1;
        } else {
            ++i;
            while (is(i, ".") && isName(i + 1))
                i += 2;
            return is(i, "[") && !endsBefore(i) ? skip(i) : i;
        }
    }
    return i;
}

size_t GoTokens::behindExpression(size_t i, bool toAssignment) const
{
    while (i < size && !endsBefore(i) && !is(i, ";") && !is(i, ")") && !is(i, "]") && !is(i, "}") && !(toAssignment && is(i, "=")))
        i = skip(i);
    return i;
}

size_t GoTokens::behindTypeParameters(size_t i) const
{
    if (!is(i, "[") || !isName(i + 1))
        return i;
    const size_t behind = skip(i);
    if (isName(i + 2) || is(i + 2, ",") || is(i + 2, "~"))
        return behind;
    if (is(i + 2, "[")) // "[T []E]"; "[sizes[0]]" is a length
        return skip(i + 2) + 1 < behind ? behind : i;
    if (is(i + 2, "*")) // "[P *T, Q any]"; "[n * 2]" is a length
        for (size_t j = i + 3; j + 1 < behind; j = skip(j))
            if (is(j, ","))
                return behind;
    return i;
}

QString GoTokens::typeText(size_t from, size_t to) const
{
    QByteArray out;
    QByteArray around; // brackets that are open
    size_t last = from; // that is shown
    for (size_t i = from; i < std::min(to, size); ++i) {
        const bool braces = around.endsWith('{');
        if (braces && isString(i))
            continue;
        if (is(i, ")") || is(i, "]") || is(i, "}"))
            around.chop(1);
        const bool broken = i > from && source.tokens[i].line > source.endLineOf(source.tokens[last]);
        if (i == from) {
            // nothing stands before
        } else if (broken && braces) {
            out += is(i, "}") ? is(last, "{") ? "" : " " : is(last, "{") || is(last, ";") || !endsBefore(i) ? " " : "; ";
        } else if (broken ? !(is(last, "(") || is(last, "[") || is(i, ")") || is(i, "]"))
                          : source.tokens[last].offset + source.tokens[last].length < source.tokens[i].offset) {
            out += ' ';
        }
        out += text(i);
        if (opens(i))
            around += text(i);
        last = i;
    }
    return QString::fromUtf8(out);
}

QString GoTokens::shown(size_t from, size_t to) const
{
    QString shown;
    size_t i = from;
    to = std::min(to, size);
    for (size_t j = from; j < to && shown.size() <= mostShown; ++j) {
        if (isString(j) && source.endLineOf(source.tokens[j]) > source.tokens[j].line)
            return shown + foldedText(source, i, j) + (j > i ? u" "_s : QString())
                + QString::fromUtf8(text(j).first(std::min(text(j).indexOf('\n'), 4 * mostShown))) + u'…';
        const size_t behind = is(j, "{") ? skip(j) : j;
        if (behind <= j + 1 || behind > to || source.tokens[behind - 1].line == source.tokens[j].line)
            continue;
        shown += foldedText(source, i, j + 1) + u"…}"_s;
        i = behind;
        j = behind - 1;
    }
    return shown + foldedText(source, i, std::min(to, i + size_t(mostShown)));
}

} // namespace tars
