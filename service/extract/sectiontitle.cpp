#include "service/extract/sectiontitle.h"

#include <algorithm>
#include <QRegularExpression>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{
constexpr int longestRule = 200;

QByteArrayView lineAt(const LexedSource &source, int number)
{
    if (number < 1 || number > int(source.lineStarts.size()))
        return {};
    const int from = source.lineStarts[size_t(number) - 1];
    const int to = number < int(source.lineStarts.size()) ? source.lineStarts[size_t(number)] : int(source.text.size());
    return QByteArrayView(source.text).sliced(from, std::min(to - from, longestRule));
}

/// "//========"
bool isRule(QByteArrayView line)
{
    static constexpr QByteArrayView marks = "/*=#-";
    line = line.trimmed();
    return line.startsWith("//") && line.size() >= 8
        && std::all_of(line.begin() + 2, line.end(), [](char c) { return marks.contains(c); });
}

bool isFramed(const LexedSource &source, const CommentSpan &span)
{
    // One comment or three, as the rules are of the same marks or not.
    const int outside = span.endLine - span.line >= 2 ? 0 : 1;
    return isRule(lineAt(source, span.line - outside)) && isRule(lineAt(source, span.endLine + outside));
}

bool isWord(QStringView text)
{
    if (text.endsWith(u':'))
        text.chop(1);
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar c) { return c == u'_' || (c.unicode() < 0x80 && c.isLetterOrNumber()); });
}

/// With a line of marks before or behind it.
bool isDrawn(QByteArrayView raw)
{
    static constexpr QByteArrayView marks = "-=*#~_";
    static const QRegularExpression drawn(u"(?:^\\W{0,3}([-=*#~_])\\1{3,})|(?:([-=*#~_])\\2{3,}\\W{0,3}$)"_s);
    qsizetype longest = 0, run = 0;
    for (qsizetype i = 0; i < raw.size(); ++i) {
        run = !marks.contains(raw[i]) ? 0 : run > 0 && raw[i] == raw[i - 1] ? run + 1 : 1;
        longest = std::max(longest, run);
    }
    return longest >= 4 && drawn.match(QString::fromUtf8(raw)).hasMatch();
}
} // namespace

bool isSectionTitle(const LexedSource &source, const CommentSpan &span, const QString &text, const SymbolRecord &symbol)
{
    if (isFramed(source, span))
        return true;
    if (text.contains(u'\n') || text.contains(symbol.name))
        return false;
    const QByteArrayView raw = QByteArrayView(source.text).sliced(span.offset, span.end - span.offset);
    const bool member = !symbol.scope.isEmpty() && symbol.scopeKind != "namespace"_L1 && symbol.scopeKind != "package"_L1;
    return (!member && isWord(text)) || (raw.size() < 300 && isDrawn(raw));
}

} // namespace tars
