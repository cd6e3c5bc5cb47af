#include "service/extract/sectiontitle.h"

#include <QRegularExpression>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{
constexpr int longestRule = 200;

QString lineAt(const LexedSource &source, int number)
{
    if (number < 1 || number > int(source.lineStarts.size()))
        return {};
    const int from = source.lineStarts[size_t(number) - 1];
    const int to = number < int(source.lineStarts.size()) ? source.lineStarts[size_t(number)] : int(source.text.size());
    return QString::fromUtf8(QByteArrayView(source.text).sliced(from, std::min(to - from, longestRule)));
}

bool isFramed(const LexedSource &source, const CommentSpan &span)
{
    static const QRegularExpression rule(u"^\\s*//[/*=#-]{6,}\\s*$"_s);
    // One comment or three, as the rules are of the same marks or not.
    const int outside = span.endLine - span.line >= 2 ? 0 : 1;
    return rule.match(lineAt(source, span.line - outside)).hasMatch() && rule.match(lineAt(source, span.endLine + outside)).hasMatch();
}
} // namespace

bool isSectionTitle(const LexedSource &source, const CommentSpan &span, const QString &text, const SymbolRecord &symbol)
{
    static const QRegularExpression word(u"^\\w+:?$"_s);
    static const QRegularExpression drawn(u"(?:^\\W{0,3}([-=*#~_])\\1{3,})|(?:([-=*#~_])\\2{3,}\\W{0,3}$)"_s);
    if (isFramed(source, span))
        return true;
    if (text.contains(u'\n') || text.contains(symbol.name))
        return false;
    const QByteArrayView raw = QByteArrayView(source.text).sliced(span.offset, span.end - span.offset);
    const bool member = !symbol.scope.isEmpty() && symbol.scopeKind != "namespace"_L1 && symbol.scopeKind != "package"_L1;
    return (!member && word.match(text).hasMatch()) || (raw.size() < 300 && drawn.match(QString::fromUtf8(raw)).hasMatch());
}

} // namespace tars
