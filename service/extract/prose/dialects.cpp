#include "service/extract/prose/dialects.h"

#include "service/extract/prose/definitions.h"
#include "service/extract/prose/mdx.h"
#include "service/extract/prose/sphinxroles.h"

#include <QRegularExpression>
#include <QSet>
#include <QStringList>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype mostFrontMatter = 200;

/// Scalars of the first level; all else in a front matter is for the generator.
void readFrontMatter(const QStringList &lines, PlainMarkdown &result)
{
    static const QRegularExpression scalar(u"^([A-Za-z_]+)\\s*[:=]\\s*(.+?)\\s*$"_s);
    int category = 0, within = 0; // FSharp.Formatting's
    for (const QString &line : lines) {
        const auto match = scalar.match(line);
        if (!match.hasMatch())
            continue;
        const QString key = match.captured(1).toLower();
        QString value = match.captured(2);
        if (value.size() > 1 && (value[0] == u'"' || value[0] == u'\'') && value.endsWith(value[0]))
            value = value.mid(1, value.size() - 2);
        bool number = false;
        const int order = value.toInt(&number);
        if (key == "title"_L1)
            result.title = value.simplified();
        else if (number
            && (key == "sidebar_position"_L1 || key == "nav_order"_L1 || key == "weight"_L1
                || key == "order"_L1))
            result.order = order;
        else if (number && key == "categoryindex"_L1)
            category = order;
        else if (number && key == "index"_L1)
            within = order;
    }
    if (category > 0)
        result.order = category * 1000 + std::clamp(within, 0, 999);
}

qsizetype frontMatterEnd(const QStringList &lines)
{
    const QString fence = lines.value(0).trimmed();
    if (fence != "---"_L1 && fence != "+++"_L1)
        return 0;
    for (qsizetype i = 1; i < std::min(lines.size(), mostFrontMatter); ++i)
        if (lines[i].trimmed() == fence || (fence == "---"_L1 && lines[i].trimmed() == "..."_L1))
            return i + 1;
    return 0;
}

/// The value that a shortcode gives one of the names.
QString shortcodeValue(const QString &parameters, const QStringList &names)
{
    static const QRegularExpression pair(u"([\\w-]+)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|`([^`]*)`|(\\S+))"_s);
    static const QRegularExpression tags(u"<[^>]*>"_s);
    for (auto it = pair.globalMatch(parameters); it.hasNext();) {
        const auto match = it.next();
        if (names.contains(match.captured(1), Qt::CaseInsensitive))
            return QString(match.captured(2) + match.captured(3) + match.captured(4) + match.captured(5)).remove(tags).simplified();
    }
    return {};
}

/// Hugo's {{< tab "Linux" >}} and its kin: what they name stays, what only the site's theme knows goes.
QString withoutShortcodes(QString line)
{
    static const QRegularExpression code(u"\\{\\{[<%]-?\\s*(/)?\\s*([\\w/.-]+)((?:\"[^\"]*\"|'[^']*'|`[^`]*`|[^\"'`>%]|[>%](?!\\}\\}))*?)\\s*/?-?[>%]\\}\\}"_s);
    static const QRegularExpression quoted(u"^\\s*(?:\"([^\"]*)\"|`([^`]*)`)"_s);
    static const QSet<QString> titled{ u"tab"_s, u"details"_s, u"expand"_s, u"accordion"_s, u"steps"_s, u"callout"_s, u"notice"_s, u"admonition"_s, u"alert"_s };
    const auto first = code.match(line);
    if (!first.hasMatch())
        return line;
    const bool alone = QString(line).remove(code).trimmed().isEmpty();
    QString out;
    qsizetype from = 0;
    for (auto it = code.globalMatch(line); it.hasNext();) {
        const auto match = it.next();
        out += line.mid(from, match.capturedStart() - from);
        from = match.capturedEnd();
        const QString name = match.captured(2), parameters = match.captured(3);
        const auto text = quoted.match(parameters);
        const QString given = text.captured(1) + text.captured(2);
        const QString title = shortcodeValue(parameters, { u"title"_s, u"name"_s, u"summary"_s });
        const QString address = shortcodeValue(parameters, { u"link"_s, u"href"_s, u"url"_s });
        if (!match.captured(1).isEmpty())
            continue;
        if (name == "ref"_L1 || name == "relref"_L1) {
            out += given.isEmpty() ? parameters.trimmed() : given;
        } else if (!address.isEmpty() && !title.isEmpty()) {
            const QString more = shortcodeValue(parameters, { u"subtitle"_s, u"description"_s });
            out += (alone ? u"- ["_s : u"["_s) + title + u"]("_s + address + u')' + (alone && !more.isEmpty() ? QString(u": "_s + more) : QString());
        } else if (alone && titled.contains(name) && (!title.isEmpty() || !given.isEmpty())) {
            out += u"\n**"_s + (title.isEmpty() ? given : title) + u"**\n"_s;
        }
    }
    out += line.mid(from);
    return alone ? (out.trimmed().isEmpty() ? QString() : out.contains(u"**"_s) ? out : out.trimmed()) : out;
}

/// Attributes that kramdown, Pandoc and Python-Markdown read behind a link, a picture or a heading: "{#id .class width=300}".
/// The name that a heading is given stays as an anchor.
QString withoutAttributes(QString line)
{
    static const QRegularExpression heading(u"^( {0,3}#{1,6} .*?)\\s*\\{:?\\s*([^{}\\n]*)\\}\\s*#*\\s*$"_s);
    static const QRegularExpression named(u"(?:^|\\s)#([\\w.:-]+)"_s);
    static const QRegularExpression words(u"^(?:\\s*(?:[.#][\\w.:-]+|[\\w:-]+=(?:\"[^\"]*\"|'[^']*'|[^\\s\"'{}]+)|-))+\\s*$"_s);
    static const QRegularExpression behind(u"(?<=[)\\]`*_])\\{(?::\\s*[^{}\\n]*|\\s*(?:[.#][\\w-]+|[\\w-]+=(?:\"[^\"]*\"|'[^']*'|[\\w%.\\\\-]+))"
                                            "(?:\\s+(?:[.#][\\w-]+|[\\w-]+=(?:\"[^\"]*\"|'[^']*'|[\\w%.\\\\-]+)))*\\s*)\\}"_s);
    static const QRegularExpression ofBlock(u"^ {0,3}\\{\\s*((?:[.#][\\w-]+)(?:\\s+[^{}\\n]*)?)\\}\\s*$"_s); // MyST's, above the block
    if (!line.contains(u'{'))
        return line;
    if (const auto match = ofBlock.match(line); match.hasMatch() && words.match(match.captured(1)).hasMatch())
        return {};
    if (const auto match = heading.match(line); match.hasMatch() && words.match(match.captured(2)).hasMatch()) {
        const QString name = named.match(match.captured(2)).captured(1);
        line = match.captured(1) + (name.isEmpty() ? QString() : u" <a id=\""_s + name + u"\"></a>"_s);
    }
    return line.remove(behind);
}

/// "`#!cpp true`", as pymdownx is told what a code span is written in.
QString withoutLanguageOfSpans(QString line)
{
    static const QRegularExpression told(u"(?<!`)(`{1,2})(?!`)(?:#!|:::)[a-z][\\w+#-]* (?=[^`\\n]+\\1(?!`))"_s);
    return line.contains("`#!"_L1) || line.contains("`:::"_L1) ? line.replace(told, u"\\1"_s) : line;
}

/// ExDoc's "[words](`Kit.run/2`)", "[words](`m:Kit`)": to what is described under that name.
QString withoutReferences(QString line)
{
    static const QRegularExpression reference(u"\\]\\(`(?:[a-z]:)?([A-Za-z_][\\w.]*[\\w?!])(?:/\\d{1,2})?(?:#[\\w-]+)?`\\)"_s);
    return line.contains("](`"_L1) ? line.replace(reference, u"]("_s + symbolPrefix + u"\\1)"_s) : line;
}

/// Jekyll's tags within a line: what they lead to stays, what they only mark goes.
QString withoutLiquid(QString line)
{
    static const QRegularExpression leads(u"(?:\\{\\{\\s*site\\.(?:baseurl|url)\\s*\\}\\}/?)?\\{%-?\\s*(?:link|post_url)\\s+([^\\s%]+)\\s*-?%\\}"_s);
    static const QRegularExpression marks(u"\\{%-?\\s*(?:end)?raw\\s*-?%\\}|\\{\\{\\s*(?:site\\.(?:baseurl|url)|page\\.baseurl)\\s*\\}\\}"_s);
    return line.contains(u'{') ? line.replace(leads, u"/\\1"_s).remove(marks) : line;
}

/// Whether nothing ends a container of colons: then a page of mkdocstrings has the names of what is described there behind them.
bool namesObjects(const QStringList &lines)
{
    static const QRegularExpression fence(u"^[ >]*(```+|~~~+)"_s);
    static const QRegularExpression end(u"^ {0,3}:::+\\s*$"_s);
    QString open;
    for (const QString &line : lines) {
        if (const auto match = fence.match(line); match.hasMatch())
            open = open.isEmpty() ? match.captured(1) : line.trimmed().startsWith(open) ? QString() : open;
        else if (open.isEmpty() && end.match(line).hasMatch())
            return false;
    }
    return true;
}

/// "::: a.b" and "::: f(const T&)" as a link to what a generator would describe there; nothing for words of a container.
QString describedObject(const QString &line)
{
    static const QRegularExpression object(u"^:::[ \\t]+((?!(?:note|tip|info|important|warning|caution|danger|details)\\b)[A-Za-z_]\\w*(?:(?:\\.|::)[A-Za-z_]\\w*)*)((?:<[^`]*>)?(?:\\([^`]*\\))?)\\s*$"_s);
    const auto match = object.match(line);
    return match.hasMatch() ? QString(u"[`"_s + match.captured(1) + match.captured(2) + u"`]("_s + objectPrefix + match.captured(1) + u')') : QString();
}

QString titleCased(const QString &word) { return word.left(1).toUpper() + word.mid(1).toLower(); }

} // namespace

PlainMarkdown withoutDialects(const QString &markdown, bool mdx)
{
    static const QString highlighted = u"````"_s;
    static const QRegularExpression fence(u"^[ >]*(```+|~~~+)"_s);
    static const QRegularExpression material(
        u"^( *)(?:!!!|\\?\\?\\?\\+?) +(\\w+)[^\"]*(?:\"([^\"]*)\")?\\s*$"_s);
    static const QRegularExpression codeTitle(u"^( *)((?:```+|~~~+) *[\\w+#-]*)[ \\t]*(?:\\{[\\d,-]+\\}[ \\t]*)?\\[([^\\]\\n*]+)\\]\\s*$"_s); // VitePress'
    static const QRegularExpression tabs(u"^( *)===[!+]? +\"([^\"]*)\"\\s*$"_s);
    static const QRegularExpression colons(u"^ {0,3}:::+ *(\\w[\\w-]*)? *(?:\\[([^\\]]*)\\])?(.*)$"_s);
    static const QRegularExpression mark(
        u"^ {0,3}(?:\\[TOC\\]|\\[\\[_?TOC_?\\]\\]|\\{:.*\\}|\\{%.*%\\}|import .+ from ['\"].+['\"];?)\\s*$"_s);
    static const QRegularExpression gitHub(u"^( *> *)\\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\\]\\s*\\\\?\\s*$"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression task(u"^([ >]*(?:[-*+]|\\d+[.)]) +)\\[([ xX])\\] (?=\\S)"_s);
    static const QRegularExpression highlight(u"^( {0,3})\\{%-?\\s*(end)?highlight(?:\\s+([\\w+#-]+))?[^%]*%\\}\\s*$"_s);
    static const QRegularExpression snippet(u"^( *)-{1,}8<-{1,}\\s+\"([^\"\\n:]+)\"\\s*$"_s);
    // Python-Markdown's md_in_html: what stands between the tags is Markdown.
    static const QRegularExpression markdownWithin(u"^ {0,3}<(?:div|section|article|figure|center|details|span|p)\\b[^<>]*\\bmarkdown(?:=[\"']?\\w+[\"']?)?(?:\\s[^<>]*)?>\\s*$"_s);
    static const QRegularExpression liquid(u"^ {0,3}\\{%.*%\\}\\s*$"_s);
    PlainMarkdown result;
    QStringList lines = withoutDefinitionLists((mdx ? withoutMdx(markdown) : QString(markdown)).replace(u"\r\n"_s, u"\n"_s).split(u'\n'));
    const qsizetype begin = frontMatterEnd(lines);
    readFrontMatter(lines.mid(1, std::max<qsizetype>(begin - 2, 0)), result);
    QStringList out;
    QString open; // the fence that we are in
    qsizetype admonition = -1; // indentation of the admonition that we are in
    bool bare = false; // right below its head
    bool inTags = false; // that hold Markdown; or behind them
    qsizetype tab = -1; // indentation of the tab that we are in
    bool inColons = false, inGroup = false; // of code, each with a title of its own
    const bool described = namesObjects(lines);
    for (qsizetype i = begin; i < lines.size(); ++i) {
        while (result.lines.size() < out.size())
            result.lines.append(int(i));
        QString line = lines[i];
        if (tab >= 0) {
            const bool blank = line.trimmed().isEmpty();
            if (blank || line.startsWith(QString(tab + 4, u' ')))
                line = blank ? QString() : line.left(tab) + line.mid(tab + 4);
            else if (open.isEmpty())
                tab = -1;
        }
        if (admonition >= 0) {
            const bool blank = line.trimmed().isEmpty();
            static const QRegularExpression ofItsOwn(u"^ *(?:#|!!!|\\?\\?\\?|===|```|~~~|<)"_s);
            if (!blank && bare && line.startsWith(QString(admonition, u' ')) && !line.startsWith(QString(admonition + 4, u' '))
                && !ofItsOwn.match(line).hasMatch()) { // a formatter took the blanks away
                out.append(QString(u"> "_s + withoutLanguageOfSpans(withoutAttributes(line.mid(admonition)))));
                continue;
            }
            bare = false;
            const bool inside = blank || line.startsWith(QString(admonition + 4, u' '));
            if (inside) {
                out.append(blank ? u">"_s : QString(u"> "_s + withoutLanguageOfSpans(withoutAttributes(line.mid(admonition + 4)))));
                continue;
            }
            admonition = -1;
            out.append(QString());
        }
        if (const auto match = fence.match(line); match.hasMatch()) {
            const QString own = match.captured(1);
            const auto only = snippet.match(lines.value(i + 1));
            if (open.isEmpty() && only.hasMatch() && lines.value(i + 2).trimmed() == own) { // a file that the page takes in as code
                const QString path = QString(only.captured(2)).remove(QRegularExpression(u"^\\./"_s));
                out << QString() << QString(u'[' + path.section(u'/', -1) + u"]("_s + inclusionPrefix + encodedAddress(u'/' + path) + u')') << QString();
                i += 2;
                continue;
            }
            if (const auto titled = codeTitle.match(line); open.isEmpty() && titled.hasMatch()) {
                out << QString() << QString((inColons ? u"> "_s : titled.captured(1)) + u"**"_s + titled.captured(3) + u"**"_s) << (inColons ? u">"_s : QString());
                line = titled.captured(1) + titled.captured(2);
            }
            if (open.isEmpty())
                open = own;
            else if (own.startsWith(open) && line.sliced(match.capturedStart(1)).trimmed() == own) // in a quotation as well
                open.clear();
            out.append(inColons ? QString(u"> "_s + line) : line);
            continue;
        }
        if (!open.isEmpty()) {
            out.append(inColons ? QString(u"> "_s + line) : line);
            if (highlight.match(line).captured(2) == "end"_L1 && open == highlighted) {
                out.last() = open;
                open.clear();
            }
            continue;
        }
        if (const auto match = highlight.match(line); match.hasMatch() && match.captured(2).isEmpty()) {
            open = highlighted;
            out.append(open + match.captured(3));
            continue;
        }
        line = withoutReferences(line);
        line = withoutLanguageOfSpans(withoutAttributes(liquid.match(line).hasMatch() ? line : withoutLiquid(line)));
        if (line.contains("{{<"_L1) || line.contains("{{%"_L1)) {
            out.append(withoutShortcodes(line).split(u'\n'));
            continue;
        }
        static const QRegularExpression endsWithin(u"^ *</(?:div|section|article|figure|center|details|span|p)>\\s*$"_s);
        if (markdownWithin.match(line).hasMatch() || (inTags && endsWithin.match(line).hasMatch())) {
            inTags = true;
            out.append(QString());
            continue;
        }
        if (const auto match = tabs.match(line); match.hasMatch()) {
            tab = match.captured(1).size();
            out << QString() << QString(match.captured(1) + u"**"_s + match.captured(2) + u"**"_s) << QString();
            continue;
        }
        if (const auto match = material.match(line); match.hasMatch()) {
            admonition = match.captured(1).size();
            const QString title
                = match.captured(3).isEmpty() ? titleCased(match.captured(2)) : match.captured(3);
            out << QString() << QString(u"> **"_s + title + u"**"_s) << u">"_s;
            bare = true;
            continue;
        }
        if (const QString object = described ? describedObject(line) : QString(); !object.isEmpty()) {
            out << QString() << object << QString();
            while (i + 1 < lines.size() && lines[i + 1].startsWith("    "_L1)) // how the generator sets it
                ++i;
            continue;
        }
        if (const auto match = colons.match(line);
            match.hasMatch() && (inColons || inGroup || !match.captured(1).isEmpty())) {
            inGroup = match.captured(1) == "code-group"_L1;
            inColons = !inGroup && !match.captured(1).isEmpty();
            const QString given
                = match.captured(2).isEmpty() ? match.captured(3).trimmed() : match.captured(2);
            out.append(QString());
            if (inColons)
                out << QString(
                    u"> **"_s + (given.isEmpty() ? titleCased(match.captured(1)) : given) + u"**"_s)
                    << u">"_s;
            continue;
        }
        if (const auto match = task.match(line); match.hasMatch())
            line = match.captured(1) + (match.captured(2) == " "_L1 ? u"☐ "_s : u"☑ "_s) + line.mid(match.capturedEnd());
        if (const auto match = gitHub.match(line); match.hasMatch())
            out << QString(match.captured(1) + u"**"_s + titleCased(match.captured(2)) + u"**"_s)
                << match.captured(1).trimmed();
        else if (!mark.match(line).hasMatch())
            out.append(inColons ? QString(u"> "_s + line) : line);
    }
    while (result.lines.size() < out.size())
        result.lines.append(int(lines.size()));
    result.text = out.join(u'\n');
    return result;
}

} // namespace tars
