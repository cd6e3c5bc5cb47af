#include "service/project/question.h"

#include <algorithm>
#include <array>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{
constexpr std::array kindNames{ "projectName"_L1, "files"_L1, "file"_L1, "symbols"_L1, "fileComment"_L1,
    "comments"_L1, "described"_L1, "positions"_L1, "imports"_L1, "importsBelow"_L1, "lookup"_L1, "referrers"_L1, "index"_L1,
    "letters"_L1, "namespaces"_L1, "largeTypes"_L1, "members"_L1, "deprecated"_L1, "derivedTypes"_L1,
    "derivedFrom"_L1, "usage"_L1, "spread"_L1, "excerpt"_L1, "facts"_L1,
    "factLines"_L1, "counts"_L1, "testFiles"_L1, "metrics"_L1, "slices"_L1, "content"_L1, "documents"_L1, "departments"_L1,
    "documentFiles"_L1, "documentContent"_L1 };

bool hasArgument(Question::Kind kind)
{
    switch (kind) {
    case Question::Kind::ProjectName:
    case Question::Kind::Documents:
    case Question::Kind::Departments:
    case Question::Kind::DocumentFiles:
    case Question::Kind::Letters:
    case Question::Kind::Namespaces:
    case Question::Kind::LargeTypes:
    case Question::Kind::Deprecated:
    case Question::Kind::DerivedTypes:
    case Question::Kind::Spread:
    case Question::Kind::TestFiles:
        return false;
    default:
        return true;
    }
}

bool hasPlace(Question::Kind kind)
{
    return kind == Question::Kind::Facts || kind == Question::Kind::FactLines
        || kind == Question::Kind::Slices || kind == Question::Kind::Excerpt || kind == Question::Kind::Described;
}

/// Percent escapes for what a text column or a log line would not carry; `%uXXXX` for a surrogate without its
/// pair.
QString escape(const QString &text, bool colonsToo)
{
    const auto isPlain = [&](QChar c) {
        return c.unicode() >= 0x20 && c.unicode() != 0x7f && c != u'%' && !c.isSurrogate() && !(colonsToo && c == u':');
    };
    const auto special = std::find_if_not(text.begin(), text.end(), isPlain);
    if (special == text.end())
        return text;
    QString out = text.first(special - text.begin());
    for (qsizetype i = out.size(); i < text.size(); ++i) {
        const QChar c = text[i];
        if (c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate())
            out.append(c).append(text[++i]);
        else if (c.isSurrogate())
            out.append(u"%u%1"_s.arg(c.unicode(), 4, 16, '0'_L1));
        else if (isPlain(c))
            out.append(c);
        else
            out.append(u"%%1"_s.arg(c.unicode(), 2, 16, '0'_L1));
    }
    return out;
}

QString unescape(QStringView text)
{
    QString out;
    out.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] != u'%') {
            out.append(text[i]);
            continue;
        }
        const bool isLong = i + 1 < text.size() && text[i + 1] == u'u';
        const qsizetype start = i + (isLong ? 2 : 1);
        const qsizetype digits = isLong ? 4 : 2;
        bool ok = false;
        const ushort unit = text.mid(start, digits).toUShort(&ok, 16);
        out.append(ok ? QChar(unit) : QChar(u'%'));
        if (ok)
            i = start + digits - 1;
    }
    return out;
}
} // namespace

QString toText(const Question &question)
{
    QString text = kindNames.at(size_t(question.kind));
    if (!hasArgument(question.kind))
        return text;
    text.append(u':').append(escape(question.argument, hasPlace(question.kind)));
    if (hasPlace(question.kind))
        text.append(u':').append(escape(question.place, false));
    return text;
}

std::optional<Question> questionFromText(QStringView text)
{
    const qsizetype colon = text.indexOf(u':');
    const QStringView name = colon < 0 ? text : text.first(colon);
    const auto found = std::find(kindNames.begin(), kindNames.end(), name);
    if (found == kindNames.end())
        return std::nullopt;
    Question question;
    question.kind = Question::Kind(found - kindNames.begin());
    if (colon >= 0) {
        QStringView argument = text.mid(colon + 1);
        if (hasPlace(question.kind)) {
            const qsizetype second = argument.indexOf(u':');
            if (second < 0)
                return std::nullopt;
            question.place = unescape(argument.mid(second + 1));
            argument = argument.first(second);
        }
        question.argument = unescape(argument);
    }
    if (toText(question) != text)
        return std::nullopt;
    return question;
}

} // namespace tars
