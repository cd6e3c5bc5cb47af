#include "service/extract/facts/options/optionreader.h"

#include <QJsonArray>
#include <QRegularExpression>

namespace tars
{
using namespace Qt::StringLiterals;

namespace
{
int marginOf(const QString &line)
{
    int margin = 0;
    while (margin < line.size() && line[margin] == u' ')
        ++margin;
    return margin;
}

/// "<PATTERN>   What is searched for.", or the text below and set in further.
QJsonArray argumentsIn(const QStringList &lines, qsizetype at)
{
    static const QRegularExpression entry(u"^ {1,12}([<\\[]?)([A-Za-z][\\w-]*)([>\\]]?)(\\.\\.\\.|…)?(?: {2,}(\\S.*))?$"_s);
    QJsonArray all;
    QJsonObject one;
    QStringList text;
    const auto end = [&] {
        while (!text.isEmpty() && text.last().trimmed().isEmpty())
            text.removeLast();
        qsizetype margin = 80;
        for (const QString &line : std::as_const(text))
            margin = line.trimmed().isEmpty() ? margin : std::min<qsizetype>(margin, marginOf(line));
        for (QString &line : text)
            line.remove(0, std::min<qsizetype>(margin, marginOf(line)));
        if (!one.isEmpty() && !text.isEmpty()) {
            one.insert(u"text"_s, text.join(u'\n'));
            all.append(one);
        }
        one = {};
        text.clear();
    };
    int margin = -1;
    for (; at < lines.size() && (lines[at].trimmed().isEmpty() || lines[at].startsWith(u' ')); ++at) {
        const auto match = entry.match(lines[at]);
        if (match.hasMatch() && (margin < 0 || marginOf(lines[at]) == margin)) {
            end();
            margin = marginOf(lines[at]);
            one = { { u"name"_s, match.captured(2) } };
            if (match.capturedView(1) == u"[")
                one.insert(u"optional"_s, true);
            if (!match.capturedView(4).isEmpty())
                one.insert(u"repeats"_s, true);
            if (!match.capturedView(5).isEmpty())
                text.append(QString(match.capturedStart(5), u' ') + match.captured(5));
        } else if (!one.isEmpty()) {
            text.append(lines[at]);
        }
    }
    end();
    return all;
}
} // namespace

FactOutput readHelpFile(const FactSource &source)
{
    static const QRegularExpression named(u"(?:^|[._-])(?:help|usage)(?:[._-]|$)"_s, QRegularExpression::CaseInsensitiveOption);
    constexpr qsizetype largest = 200'000;
    if (source.role == FileRole::Test || source.source.text.size() > largest || !named.match(source.fileName()).hasMatch())
        return {};
    static const QRegularExpression usage(u"^usage:[ \\t]*(\\S.*)?$"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression titles(u"^[A-Za-z][A-Za-z /&-]{2,40}:$"_s);
    static const QRegularExpression arguments(u"^(?:positional )?arg(?:ument)?s:$"_s, QRegularExpression::CaseInsensitiveOption);
    const QStringList lines = QString::fromUtf8(source.source.text).remove(u'\r').split(u'\n');
    QJsonObject value;
    QJsonArray calls, headings;
    int line = 1;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (const auto match = usage.match(lines[i]); match.hasMatch() && calls.isEmpty()) {
            line = int(i) + 1;
            if (!match.capturedView(1).isEmpty())
                calls.append(match.captured(1).trimmed());
            constexpr qsizetype most = 16;
            while (i + 1 < lines.size() && lines[i + 1].startsWith(u' ') && calls.size() < most)
                calls.append(lines[++i].trimmed());
        } else if (arguments.match(lines[i]).hasMatch()) {
            value.insert(u"arguments"_s, argumentsIn(lines, i + 1));
        } else if (titles.match(lines[i]).hasMatch()) {
            if (const QString heading = headingOf(lines[i]); !heading.isEmpty())
                headings.append(heading);
        }
    }
    if (calls.isEmpty())
        return {};
    value.insert(u"name"_s, calls.first().toString().section(u' ', 0, 0));
    value.insert(u"usage"_s, calls);
    if (!headings.isEmpty())
        value.insert(u"headings"_s, headings);
    return { { { u"cli.usage"_s, value, line } }, {} };
}

} // namespace tars
