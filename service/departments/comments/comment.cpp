#include "service/departments/comments/comment.h"

#include "service/departments/comments/docstring.h"
#include "service/departments/comments/markdown.h"
#include "service/departments/comments/plaincomment.h"
#include "service/departments/comments/resttable.h"
#include "service/departments/comments/tagcomment.h"
#include "service/departments/comments/xmlcomment.h"

#include <QRegularExpression>

namespace tars::comments
{
using namespace Qt::StringLiterals;

namespace
{
/// Grid tables ("+---+---+") are reST's, but people draw them in any comment: as Markdown's, or as drawn where that has none.
QString withGridTables(const QString &text)
{
    if (!text.contains("+--"_L1))
        return text;
    const QStringList lines = text.split(u'\n');
    QStringList out;
    bool fenced = false;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QString trimmed = lines[i].trimmed();
        fenced = fenced != (trimmed.startsWith("```"_L1) || trimmed.startsWith("~~~"_L1));
        const auto table = fenced || !trimmed.startsWith("+--"_L1)
            ? std::nullopt
            : restTableAt(lines, i, [](const QString &cell) { return cell; });
        if (!table) {
            out.append(lines[i]);
            continue;
        }
        const QStringList drawn = lines.mid(i, table->lines);
        out << QString() << (table->markdown.isEmpty() ? fence(dedent(drawn.join(u'\n')), u"text"_s).split(u'\n') : table->markdown)
            << QString();
        i += table->lines - 1;
    }
    return out.join(u'\n');
}

ParsedComment parseByStyle(
    const QString &text, const QString &style, const QString &language, const LinkResolver &resolve)
{
    static const QRegularExpression xml(
        u"^\\s*<(summary|remarks|param|returns|inheritdoc|value|exception|typeparam|example|see)\\b"_s);
    if (style == "xml"_L1 || xml.match(text).hasMatch()) {
        if (xml.match(text).hasMatch() || text.contains("<see "_L1) || text.contains("<c>"_L1))
            if (const auto parsed = parseXmlComment(text, language, resolve))
                return *parsed;
        return hasBlockTags(text) ? parseTagComment(text, u"doxygen"_s, language, resolve) : parsePlain(text);
    }
    static const QRegularExpression sphinx(u":[a-z:]+:`[^`]|^ *\\.\\. [a-z-]+::"_s, QRegularExpression::MultilineOption);
    if (style == "docstring"_L1 || (language == "Python"_L1 && sphinx.match(text).hasMatch()))
        return parseDocstring(text, resolve);
    if (style == "rustdoc"_L1)
        return parseRustdoc(withGridTables(text), resolve);
    if (style == "markdown"_L1)
        return parseMarkdown(withGridTables(text), resolve);
    if (style == "godoc"_L1)
        return parseGodoc(text, resolve);
    if (style == "doxygen"_L1 || style == "javadoc"_L1 || style == "jsdoc"_L1 || hasBlockTags(text))
        return parseTagComment(withGridTables(text), style, language, resolve);
    return parsePlain(text);
}

/// "__VA_ARGS__" is a name and no emphasis.
QString withMacroNames(const QString &markdown)
{
    static const QRegularExpression name(u"(?<![\\w\\\\`])\\\\?__(?=[A-Z][A-Z0-9_]*__(?!\\w))"_s);
    if (!markdown.contains("__"_L1))
        return markdown;
    return mapProse(markdown, [](QString part) { return part.replace(name, u"\\_\\_"_s); });
}
} // namespace

ParsedComment parseComment(
    const QString &text, const QString &style, const QString &language, const LinkResolver &resolve)
{
    QString clean = text;
    clean.replace("\r\n"_L1, "\n"_L1).replace(u'\r', u'\n').remove(QChar(u'\0'));
    ParsedComment result = parseByStyle(clean, style, language, resolve);
    // "absl::Name" over the text that explains it is a title: the first sentence is below it.
    static const QRegularExpression title(u"^[A-Za-z_]\\w*(?:(?:\\.|::)~?\\w+)*(?:\\\\?<>)?(?:\\([^()]*\\))?$"_s);
    const qsizetype firstEnd = result.description.indexOf("\n\n"_L1);
    if (firstEnd > 0 && style != "docstring"_L1 && title.match(result.summary).hasMatch() && result.summary == result.description.left(firstEnd).simplified())
        if (const QString below = firstSentence(result.description.mid(firstEnd)); !below.isEmpty())
            result.summary = below;
    const auto link
        = [&](QString &markdown) { markdown = linkCodeSpans(withMacroNames(withSingleBlankLines(markdown)), resolve); };
    link(result.description);
    link(result.deprecation);
    for (QList<Item> *items : { &result.params, &result.templateParams, &result.returns, &result.throws, &result.values })
        for (Item &item : *items)
            link(item.text);
    for (Remark &remark : result.remarks)
        link(remark.text);
    for (QString &also : result.seeAlso)
        link(also);
    return result;
}

QString withoutSummary(const ParsedComment &comment)
{
    const qsizetype end = comment.description.indexOf("\n\n"_L1);
    if (end > 0 && comment.description.left(end).simplified() == comment.summary)
        return comment.description.mid(end + 2);
    // As the beginning of a paragraph, it is left out of that; but never a part of something in brackets or quotes.
    const QString paragraph = end > 0 ? comment.description.left(end) : comment.description;
    qsizetype at = 0;
    bool space = false;
    for (const QChar c : comment.summary) {
        for (space = false; at < paragraph.size() && paragraph[at].isSpace(); ++at)
            space = true;
        if (c.isSpace() ? !space : at >= paragraph.size() || paragraph[at] != c)
            return comment.description;
        at += !c.isSpace();
    }
    if (comment.summary.isEmpty() || at >= paragraph.size() || !paragraph[at].isSpace())
        return comment.description;
    return comment.description.mid(at).trimmed();
}

} // namespace tars::comments
