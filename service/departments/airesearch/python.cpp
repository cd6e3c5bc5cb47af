#include "service/departments/airesearch/python.h"

#include "service/markup/text.h"

#include <algorithm>

namespace tars::airesearch::python
{
using namespace Qt::StringLiterals;

namespace
{
qsizetype codePoints(const QString &text)
{
    return text.size()
        - std::count_if(text.begin(), text.end(), [](QChar c) { return c.isLowSurrogate(); });
}
} // namespace

QString plain(const QString &text)
{
    QString result;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate())
            result.append(c).append(text[++i]);
        else if (c.isSurrogate() || c.unicode() < 0x20 || (c.unicode() >= 0x7f && c.unicode() < 0xa0)
            || c == QChar::LineSeparator || c == QChar::ParagraphSeparator)
            result.append(QChar::ReplacementCharacter);
        else
            result.append(c);
    }
    return result;
}

QString literal(const QString &text)
{
    QString result = u"\""_s;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c == u'"' || c == u'\\')
            result.append(u'\\').append(c);
        else if (c == u'\n')
            result.append("\\n"_L1);
        else if (c == u'\t')
            result.append("\\t"_L1);
        else if (c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate())
            result.append(c).append(text[++i]);
        else if (c.isSurrogate())
            result.append("\\ufffd"_L1);
        else if (!c.isPrint())
            result.append(u"\\u%1"_s.arg(uint(c.unicode()), 4, 16, QChar(u'0')));
        else
            result.append(c);
    }
    return result + u'"';
}

QString literal(const QStringList &texts)
{
    QStringList parts;
    for (const QString &text : texts)
        parts.append(literal(text));
    return u'[' + parts.join(u", "_s) + u']';
}

QString right(const QString &text, int width)
{
    return QString(std::max<qsizetype>(0, width - codePoints(text)), u' ') + text;
}

QString right(qint64 number, int width) { return right(markup::grouped(number), width); }

QString left(const QString &text, int width)
{
    return text + QString(std::max<qsizetype>(0, width - codePoints(text)), u' ');
}

QString hashes(qint64 value, qint64 most) { return QString(most > 0 ? value * longestBar / most : 0, u'#'); }

} // namespace tars::airesearch::python
