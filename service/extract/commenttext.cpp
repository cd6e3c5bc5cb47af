#include "service/extract/commenttext.h"

#include "service/extract/bytesearch.h"
#include "service/project/records.h"

#include <algorithm>
#include <array>
#include <bitset>
#include <QRegularExpression>
#include <QSet>
#include <string>
#include <QStringList>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{

QString dedented(QStringList lines, bool firstLineCounts)
{
    qsizetype indent = -1;
    for (qsizetype i = firstLineCounts ? 0 : 1; i < lines.size(); ++i) {
        const QString &line = lines[i];
        qsizetype own = 0;
        while (own < line.size() && line[own] == u' ')
            ++own;
        if (own < line.size())
            indent = indent < 0 ? own : std::min(indent, own);
    }
    for (qsizetype i = 0; i < lines.size(); ++i) {
        QString &line = lines[i];
        if (i > 0 || firstLineCounts)
            line.remove(0, std::min<qsizetype>(std::max<qsizetype>(indent, 0), line.size()));
        else
            line = line.trimmed();
        while (!line.isEmpty() && line.back().isSpace())
            line.chop(1);
    }
    while (!lines.isEmpty() && lines.first().isEmpty())
        lines.removeFirst();
    while (!lines.isEmpty() && lines.last().isEmpty())
        lines.removeLast();
    return lines.join(u'\n');
}

bool isDecoration(QStringView line)
{
    // Asked of every line of every comment: no pattern.
    const QStringView marks = line.trimmed();
    const auto isMark = [](QChar c) {
        switch (c.unicode()) {
        case '-':
        case '=':
        case '*':
        case '#':
        case '/':
        case '~':
        case '_':
        case '+':
        case '<':
        case '>':
        case '!':
        case '.':
        case '\\':
            return true;
        default:
            return false;
        }
    };
    return marks.size() >= 3 && std::all_of(marks.begin(), marks.end(), isMark);
}

QString withoutDecoration(QStringList lines)
{
    for (qsizetype i = 0; i < lines.size(); ++i) {
        // "----" below a heading is markup; at either end, or within stars, it is decoration.
        if ((i == 0 || i + 1 == lines.size()) && isDecoration(lines[i]))
            lines[i].clear();
    }
    return dedented(lines, true);
}

QStringList linesOf(QByteArrayView raw)
{
    QString text = QString::fromUtf8(raw);
    text.remove(u'\r');
    if (text.contains(u'\t'))
        text.replace(u'\t', u"    "_s);
    return text.split(u'\n');
}

constexpr std::array lineMarks{ "///<"_L1, "//!<"_L1, "////"_L1, "///"_L1, "//!"_L1, "//"_L1, "#:"_L1, "##"_L1, "#"_L1, "--"_L1, ";;;"_L1,
    ";;"_L1, ";"_L1, "%"_L1 };

CleanComment cleanLines(QByteArrayView raw, const QString &language)
{
    CleanComment clean;
    QStringList lines = linesOf(raw);
    const QString head = lines.first().trimmed();
    clean.trailing = head.startsWith("///<"_L1) || head.startsWith("//!<"_L1);
    clean.isDoc = (head.startsWith("///"_L1) && !head.startsWith("////"_L1)) || head.startsWith("//!"_L1)
        || head.startsWith("#:"_L1);
    clean.inner = language == "Rust"_L1 && head.startsWith("//!"_L1);
    for (QString &line : lines) {
        const QString trimmed = line.trimmed();
        for (const QLatin1String mark : lineMarks) {
            if (trimmed.isEmpty() || trimmed[0] != mark[0] || !trimmed.startsWith(mark))
                continue;
            line = trimmed.mid(mark.size());
            break;
        }
        if (isDecoration(line))
            line.clear();
    }
    clean.text = withoutDecoration(lines);
    return clean;
}

CleanComment cleanBlock(QByteArrayView raw, const QString &language)
{
    CleanComment clean;
    struct Marks {
        const char *open;
        const char *close;
    };
    static constexpr std::array marks{ Marks{ "/*", "*/" }, Marks{ "(*", "*)" }, Marks{ "{-", "-}" },
        Marks{ "<!--", "-->" }, Marks{ "#[[", "]]" }, Marks{ "--[[", "]]" } };
    for (const Marks &mark : marks) {
        if (!raw.startsWith(mark.open))
            continue;
        raw = raw.sliced(qsizetype(strlen(mark.open)));
        if (raw.endsWith(mark.close))
            raw = raw.chopped(qsizetype(strlen(mark.close)));
        if (*mark.open == '/' && (raw.startsWith('*') || raw.startsWith('!')) && !raw.startsWith("**")) {
            clean.isDoc = raw.size() > 1;
            clean.inner = language == "Rust"_L1 && raw.startsWith('!');
            raw = raw.sliced(1);
            if (raw.startsWith('<')) {
                clean.trailing = true;
                raw = raw.sliced(1);
            }
        }
        break;
    }
    QStringList lines = linesOf(raw);
    bool starred = lines.size() > 1;
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const QStringView trimmed = QStringView(lines[i]).trimmed();
        if (!trimmed.isEmpty() && !trimmed.startsWith(u'*') && !(trimmed.startsWith(u'+')) && !isDecoration(trimmed))
            starred = false;
    }
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (i == 0 ? isDecoration(QString(lines[i] + u"***"_s)) : isDecoration(lines[i]))
            lines[i].clear();
        else if (starred && i > 0) {
            const qsizetype star = lines[i].indexOf(u'*');
            if (star >= 0 && QStringView(lines[i]).first(star).trimmed().isEmpty()) {
                lines[i].remove(0, star + 1);
                if (i + 1 == lines.size() && QStringView(lines[i]).trimmed() == u"*")
                    lines[i].clear();
            }
        }
    }
    // A frame has a right side as well.
    const auto closed = [](const QString &line) {
        const QStringView text = QStringView(line).trimmed();
        return text.isEmpty() || text.endsWith(u" *");
    };
    if (starred && lines.first().trimmed().isEmpty() && std::all_of(lines.begin(), lines.end(), closed))
        for (QString &line : lines)
            line = line.left(std::max<qsizetype>(line.lastIndexOf(u'*'), 0));
    // The first line begins where its mark ends: its indentation says nothing.
    clean.text = dedented(lines, false);
    if (clean.text.startsWith("* "_L1) && !clean.isDoc)
        clean.text = clean.text.mid(2);
    while (clean.text.endsWith(u'*') && clean.text.section(u'\n', -1).count(u'*') > 1
        && isDecoration(clean.text.section(u'\n', -1)))
        clean.text = clean.text.section(u'\n', 0, -2);
    return clean;
}

} // namespace

CleanComment cleanComment(QByteArrayView raw, const QString &language)
{
    const bool block = raw.startsWith("/*") || raw.startsWith("(*") || raw.startsWith("{-")
        || raw.startsWith("<!--") || raw.startsWith("#[[") || raw.startsWith("--[[");
    return block ? cleanBlock(raw, language) : cleanLines(raw, language);
}

QString cleanDocstring(QByteArrayView literal)
{
    while (!literal.isEmpty() && literal.front() != '"' && literal.front() != '\'')
        literal = literal.sliced(1); // r, u, R
    const bool triple = literal.startsWith("\"\"\"") || literal.startsWith("'''");
    const qsizetype quotes = triple ? 3 : 1;
    if (literal.size() < 2 * quotes)
        return {};
    return dedented(linesOf(literal.sliced(quotes).chopped(quotes)), false);
}

QString commentStyle(const CleanComment &comment, const QString &language)
{
    if (comment.text.isEmpty())
        return {};
    if (language == "Go"_L1)
        return u"godoc"_s;
    if (!comment.isDoc)
        return u"plain"_s;
    if (language == "Rust"_L1)
        return u"rustdoc"_s;
    if (language == "C#"_L1 || language == "F#"_L1)
        return u"xml"_s;
    if (language == "Java"_L1 || language == "Kotlin"_L1 || language == "Scala"_L1 || language == "PHP"_L1
        || language == "Groovy"_L1)
        return u"javadoc"_s;
    if (isScript(language))
        return u"jsdoc"_s;
    if (language == "C"_L1 || language == "C++"_L1 || language == "Objective-C"_L1 || language == "QML"_L1
        || language == "Swift"_L1 || language == "D"_L1)
        return u"doxygen"_s;
    return u"plain"_s;
}

/// Each alternative of the patterns below holds one of these words: to look for them takes a tenth of their time.
static bool mayBeLicence(const QString &text)
{
    static constexpr std::array<QLatin1StringView, 11> words{ "copyright"_L1, "(c)"_L1, "spdx-"_L1, "licen"_L1, "general public"_L1,
        "permission"_L1, "rights"_L1, "redistribution"_L1, "mozilla"_L1, "subject to"_L1, "warrant"_L1 };
    // By their first two letters, of either case: nearly all of a comment ends here.
    const auto pair = [](char16_t first, char16_t second) { return size_t((first | 0x20) & 0x7f) << 7 | ((second | 0x20) & 0x7f); };
    static const std::bitset<1 << 14> openings = [&] {
        std::bitset<1 << 14> all;
        for (const QLatin1StringView word : words)
            all.set(pair(char16_t(word[0].toLatin1()), char16_t(word[1].toLatin1())));
        return all;
    }();
    const auto begins = [](const QChar *at, const QChar *end, QLatin1StringView word) {
        return end - at >= word.size() && std::equal(word.begin(), word.end(), at, [](char wanted, QChar c) {
            const char16_t unit = c.unicode();
            return char16_t(wanted) == (unit >= 'A' && unit <= 'Z' ? unit | 0x20 : unit);
        });
    };
    const QChar *const end = text.constEnd();
    for (const QChar *at = text.constBegin(); at + 2 < end; ++at)
        if (openings[pair(at[0].unicode(), at[1].unicode())]
            && std::any_of(words.begin(), words.end(), [&](QLatin1StringView word) { return begins(at, end, word); }))
            return true;
    return false;
}

bool isLicenceText(const QString &text)
{
    static const QRegularExpression pattern(u"\\bcopyright\\b|\\(c\\)\\s*(?:19|20)\\d\\d|SPDX-|\\blicen[cs]"
                                            u"ed? (?:under|to)|GNU (?:Lesser )?General Public|"
                                            "Permission (?:is hereby granted|to use)|All rights "
                                            "reserved|Redistribution and use|Mozilla Public License|"
                                            "subject to the terms|WITHOUT (?:ANY )?WARRANT"_s,
        QRegularExpression::CaseInsensitiveOption);
    return mayBeLicence(text) && pattern.match(text).hasMatch();
}

bool isLicenceAmongCode(const QString &text)
{
    static const QRegularExpression pattern(u"^\\W*copyright\\s*(?:\\(c\\)|©|(?:19|20)\\d\\d)|SPDX-|\\blicen[cs]ed under the\\b|GNU (?:Lesser )?General Public|"
                                            "Permission is hereby granted|All rights reserved|Redistribution and use"_s,
        QRegularExpression::CaseInsensitiveOption);
    return mayBeLicence(text) && pattern.match(text).hasMatch();
}

QString purposeBefore(const QString &licence)
{
    static const QRegularExpression nothing(
        u"^(?:this file is (?:a )?part of|part of|file(?:name)?:|author|created (?:by|on)|project:|version|\\$|@|<)"_s,
        QRegularExpression::CaseInsensitiveOption);
    const QString first = licence.section(u"\n\n"_s, 0, 0).trimmed();
    if (first.size() == licence.trimmed().size() || first.size() > 400 || isLicenceText(first) || isToolDirective(first)
        || first.count(u' ') < 2 || nothing.match(first).hasMatch())
        return {};
    const auto letters = std::count_if(first.begin(), first.end(), [](QChar c) { return c.isLetter() || c.isSpace(); });
    return letters * 10 >= first.size() * 8 ? first : QString();
}

bool isNoteToSelf(const QString &text)
{
    static constexpr QStringView begins = u"TFXHB#";
    if (text.isEmpty() || !begins.contains(text[0]))
        return false;
    static const QRegularExpression pattern(u"^(?:TODO|FIXME|XXX|HACK|BUG|###)"_s);
    return pattern.match(text).hasMatch();
}

bool looksLikeCode(const QString &text)
{
    static constexpr QStringView ends = u";{}";
    static const QRegularExpression prose(u"^[A-Z][\\w'-]*(?: [\\w'-]+){2,}[^;{}\\n]*\\n"_s); // which an example may follow
    const QStringView written = QStringView(text).trimmed();
    if (written.isEmpty() || !ends.contains(written.back()) || prose.match(text).hasMatch())
        return false;
    const QString last = text.section(u'\n', -1);
    return !last.trimmed().isEmpty() && text.count(u'\n') < 30
        && (last.contains(u'(') || last.size() < 3 || last.contains(u'='));
}

bool saysDeprecated(const QString &comment)
{
    static const QRegularExpression pattern(
        u"(?:^|\\s)[@\\\\]deprecated\\b|\\.\\. deprecated::|^Deprecated[:.]|^\\s*\\*{0,2}Deprecated:|^DEPRECATED(?:[!.:]|\\s*$)"_s,
        QRegularExpression::MultilineOption);
    const auto isBegin = [](QChar first, QChar second) { return (first.unicode() | 0x20) == 'd' && (second.unicode() | 0x20) == 'e'; };
    const QStringView text(comment);
    if (std::adjacent_find(text.begin(), text.end(), isBegin) == text.end() || (!comment.contains("eprecated"_L1) && !comment.contains("DEPRECATED"_L1)))
        return false;
    static const QRegularExpression version(u"\\.\\. deprecated::[ \\t]*[\\w.]*"_s);
    for (auto found = pattern.globalMatch(comment); found.hasNext();) {
        const auto match = version.match(comment, found.next().capturedStart(), QRegularExpression::NormalMatch, QRegularExpression::AnchorAtOffsetMatchOption);
        if (!match.hasMatch() || !deprecatesPart(comment.mid(match.capturedEnd())))
            return true;
    }
    return false;
}

bool saysHidden(const QString &comment)
{
    static const QRegularExpression pattern(
        u"^\\s*@(?:private|ignore|hidden|internal|api\\s+private|access\\s+private)\\b"_s, QRegularExpression::MultilineOption);
    return pattern.match(comment).hasMatch();
}

bool isToolDirective(const QString &text)
{
    static const QRegularExpression pattern(
        u"^(?:NOLINT|NOSONAR|clang-format|eslint|ktlint|detekt|swiftlint|stylelint|biome-ignore|deno-|noinspection|@formatter|spell-checker|codespell|ReSharper |jshint|jslint|prettier-|istanbul|@ts-|tslint|pylint|flake8|"
        u"noqa|type:|"
        "mypy:|fmt:|isort:|pragma|coverage:|!/"
        "|-\\*-|vim?:|cppcheck-suppress|lint:|go:|\\+build|cspell|shellcheck|"
        "pyright:|ruff:|compdef |autoload$|rubocop|frozen_string_literal|@flow|global |globals |exported |coding[:=]|IWYU|GCOVR|LCOV|end of|"
        "(?:namespace|end namespace) [\\w:]*$|class [\\w:]*$)"_s);
    // What they begin with by two letters; sentences begin with others, mostly.
    static const QSet<QStringView> openings{ u"NO", u"cl", u"es", u"kt", u"de", u"sw", u"st", u"bi", u"no", u"@f", u"sp", u"co", u"Re", u"js",
        u"pr", u"is", u"@t", u"ts", u"py", u"fl", u"ty", u"my", u"fm", u"!/", u"-*", u"vi", u"cp", u"li", u"go", u"+b", u"cs", u"sh", u"ru",
        u"au", u"fr", u"gl", u"ex", u"IW", u"GC", u"LC", u"en", u"na" };
    if (!openings.contains(QStringView(text).first(std::min<qsizetype>(text.size(), 2))))
        return false;
    return pattern.match(text).hasMatch();
}

} // namespace tars
