#include "service/departments/technicalwriting/settledprose.h"

#include "common/base/replacedeach.h"
#include "service/departments/comments/comment.h"
#include "service/departments/technicalwriting/manual.h"
#include "service/markup/text.h"

#include <algorithm>
#include <functional>
#include <QRegularExpression>
#include <QSet>

namespace tars::technicalwriting
{
using namespace Qt::StringLiterals;
using namespace markup;

namespace
{
QString percentDecoded(const QString &text)
{
    return QString::fromUtf8(QByteArray::fromPercentEncoding(text.toUtf8()));
}

/// Code font for names of symbols, whether they lead anywhere or not.
QString withSymbolsAsCode(const QString &markdown)
{
    static const QRegularExpression reference(u"\\[([^\\]\\n`]+)\\]\\((tars-(?:sym|obj):[^)\\s]+)\\)"_s);
    static const QRegularExpression escape(u"\\\\([!-/:-@\\[-`{-~])"_s);
    return replacedEach(markdown, reference, [](const QRegularExpressionMatch &match) {
        return QString(u"[`"_s + match.captured(1).replace(escape, u"\\1"_s) + u"`]("_s + match.captured(2) + u')');
    });
}

/// Files that belong into a page, each in the place of the paragraph that names it.
QString withInclusions(const QString &markdown, const QHash<QString, QString> &inclusions)
{
    static const QRegularExpression alone(u"^( *)\\[[^\\]\\n]*\\]\\((tars-include:[^)\\s]+)\\)$"_s);
    if (inclusions.isEmpty())
        return markdown;
    QStringList lines = markdown.split(u'\n');
    for (QString &line : lines)
        if (const auto match = alone.match(line); match.hasMatch() && inclusions.contains(match.captured(2))) {
            QStringList block = inclusions.value(match.captured(2)).split(u'\n');
            for (QString &one : block)
                one.prepend(match.captured(1));
            line = block.join(u'\n');
        }
    return lines.join(u'\n');
}

/// Links that name no title bear that of what they lead to.
QString withTitles(const QString &markdown, const QHash<QString, QString> &titles)
{
    static const QRegularExpression reference(u"\\[([^\\]\\n]*)\\]\\((tars-(?:ref|doc):[^)\\s]+)\\)"_s);
    return replacedEach(markdown, reference, [&](const QRegularExpressionMatch &match) {
        const QString address = match.captured(2);
        const QString name = percentDecoded(address.mid(9)).replace(u'+', u' ');
        const QString title = titles.value(address);
        QString text = match.captured(1);
        if (QString(text).remove(u'\\').toCaseFolded() == name.toCaseFolded())
            text = escapeMarkdown(title.isEmpty() ? titleFromName(name) : title, false);
        return QString(u'[' + text + u"]("_s + address + u')');
    });
}

/// What its author says first of the symbol, or of the module if there is no name.
QString summaryOf(const QString &path, const QString &name, const ModelView &view)
{
    constexpr qsizetype longest = 400;
    const auto file = view.file(path);
    if (!file)
        return {};
    Comment comment = name.isEmpty() ? view.fileComment(path) : Comment();
    if (!name.isEmpty())
        for (const auto &[symbol, own] : view.described(name, path))
            if (!own.isEmpty() && comment.isEmpty())
                comment = own;
    if (comment.isEmpty())
        return {};
    const QString summary = comments::parseComment(comment.text, comment.style, file->language).summary;
    return summary.size() <= longest ? summary : QString();
}

QString withSummaries(const QString &markdown, const ResolvedLinks &links, const ModelView &view)
{
    static const QRegularExpression alone(u"^\\[`[^`\\n]*`\\]\\((tars-obj:[^)\\s]+)\\)$"_s);
    if (links.objects.isEmpty())
        return markdown;
    QStringList lines = markdown.split(u'\n');
    for (QString &line : lines)
        if (const auto match = alone.match(line); match.hasMatch() && links.objects.contains(match.captured(1))) {
            const auto [path, name] = links.objects.value(match.captured(1));
            if (const QString summary = summaryOf(path, name, view); !summary.isEmpty())
                line += u": "_s + summary;
        }
    return lines.join(u'\n');
}
/// Without the paragraphs that are only logos and banners from elsewhere, of which no page shows more than their names.
QString withoutLogos(const QString &markdown, const QHash<QString, Target> &targets)
{
    static const QRegularExpression picture(u"\\G\\s*\\[?!\\[([^\\]]*)\\]\\(<?(https?://[^)\\s>]+)>?(?:\\s+\"[^\"]*\")?\\)(?:\\]\\([^)]*\\))?\\s*"_s);
    static const QRegularExpression logo(u"(?:^|[\\W_])(?:logo|banner|badge|icon|mascot)$"_s, QRegularExpression::CaseInsensitiveOption);
    QStringList kept;
    bool code = false;
    for (const QString &paragraph : markdown.split(u"\n\n"_s)) {
        qsizetype end = 0;
        bool ornaments = !code && paragraph.contains("!["_L1);
        while (ornaments && end < paragraph.size()) {
            const auto match = picture.match(paragraph, end);
            ornaments = match.hasMatch() && logo.match(match.captured(1).trimmed()).hasMatch() && targets.value(match.captured(2)).path.isEmpty();
            end = match.capturedEnd();
        }
        code = code != (paragraph.count("```"_L1) % 2 == 1);
        if (!ornaments)
            kept.append(paragraph);
    }
    return kept.join(u"\n\n"_s);
}
} // namespace

namespace
{
/// Code between single backticks outside of links.
const QRegularExpression &spanOutsideLinks()
{
    static const QRegularExpression span(u"\\[(?:[^\\[\\]`]++|`[^`]*+`)*+\\](?:\\([^)]*\\)|\\[[^\\]]*\\])(*SKIP)(*F)|(?<!`)`(?!`)([^`\\n]{3,120})`(?!`)"_s);
    return span;
}

/// The name of a symbol without its arity or brackets; empty for what may as well be a word, a file or an option.
QString nameInCode(const QString &code)
{
    static const QRegularExpression qualified(u"^\\\\?([A-Za-z_]\\w*(?:(?:\\.|::|\\\\|#)[A-Za-z_]\\w*[?!]?)+)(?:\\(\\)|/\\d{1,2})?$"_s);
    static const QRegularExpression humps(u"^([A-Z][a-z0-9]+(?:[A-Z][a-z0-9]*)+)$"_s);
    static const QRegularExpression file(u"\\.(?:[a-z]{1,4}\\d?|lock|html|json|toml|yaml|conf|local|example|gemspec|properties)$"_s);
    const auto match = qualified.match(code);
    if (match.hasMatch())
        return code.endsWith(u')') || !file.match(match.captured(1)).hasMatch() || code.contains(u'/') ? match.captured(1) : QString();
    return humps.match(code).captured(1);
}

/// Applies `change` to the parts that are neither code nor headings.
QString mapParagraphs(const QString &markdown, const std::function<QString(const QString &)> &change)
{
    static const QRegularExpression fence(u"^[ >]*(```+|~~~+)"_s), heading(u"^#{1,6} "_s);
    QString open;
    QStringList out, words;
    const auto flush = [&] {
        if (!words.isEmpty())
            out.append(change(words.join(u'\n')));
        words.clear();
    };
    for (const QString &line : markdown.split(u'\n')) {
        const auto match = fence.match(line);
        const bool code = !open.isEmpty() || match.hasMatch();
        if (match.hasMatch())
            open = open.isEmpty() ? match.captured(1) : line.trimmed().endsWith(open) && match.captured(1).startsWith(open) ? QString() : open;
        if (!code && !heading.match(line).hasMatch()) {
            words.append(line);
            continue;
        }
        flush();
        out.append(line);
    }
    flush();
    return out.join(u'\n');
}

QString withNamesLinked(const QString &markdown, const ResolvedLinks &links)
{
    if (!markdown.contains(u'`'))
        return markdown;
    return mapParagraphs(markdown, [&](const QString &words) {
        return replacedEach(words, spanOutsideLinks(), [&](const QRegularExpressionMatch &match) {
            const QString name = nameInCode(match.captured(1));
            const QString address = name.isEmpty() ? QString() : u"tars-sym:"_s + QString::fromUtf8(name.toUtf8().toPercentEncoding(":."));
            return address.isEmpty() || !links.targets.contains(address) || links.targets.value(address).path.isEmpty() ? match.captured()
                                                                                                                       : QString(u'[' + match.captured() + u"]("_s + address + u')');
        });
    });
}
} // namespace

QStringList namesInCode(const QStringList &parts)
{
    constexpr qsizetype most = 500;
    QStringList names;
    QSet<QString> seen;
    for (const QString &part : parts)
        mapParagraphs(part, [&](const QString &words) {
            for (auto it = spanOutsideLinks().globalMatch(words); it.hasNext() && names.size() < most;)
                if (const QString name = nameInCode(it.next().captured(1)); !name.isEmpty() && !seen.contains(name)) {
                    seen.insert(name);
                    names.append(name);
                }
            return words;
        });
    return names;
}

QString settledReferences(const QString &markdown, const ResolvedLinks &links)
{
    return markdown.contains("](tars-"_L1) ? withInclusions(withSymbolsAsCode(withTitles(markdown, links.titles)), links.inclusions) : markdown;
}

Blocks proseBlocks(const QStringList &parts, const ResolvedLinks &links, const ModelView &view)
{
    Blocks blocks;
    for (const QString &part : parts)
        blocks.emplace_back(AuthorText{ withNamesLinked(withSummaries(settledReferences(withoutLogos(part, links.targets), links), links, view), links), 1, links.targets });
    return blocks;
}

} // namespace tars::technicalwriting
