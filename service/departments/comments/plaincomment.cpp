#include "service/departments/comments/plaincomment.h"

#include "service/departments/comments/markdown.h"

#include <QRegularExpression>

namespace tars::comments
{
using namespace Qt::StringLiterals;

namespace
{
/// "Deprecated: use X" as a paragraph of its own, as Go and many others write it.
void takeDeprecation(ParsedComment &result)
{
    static const QRegularExpression paragraph(
        u"(?:^|\\n\\n)(?:Deprecated|DEPRECATED)[:.]\\s*((?:[^\\n]|\\n(?!\\n))*)"_s);
    const auto match = paragraph.match(result.description);
    if (!match.hasMatch())
        return;
    result.deprecated = true;
    result.deprecation = match.captured(1).trimmed();
    result.description.remove(match.capturedStart(), match.capturedLength());
    result.description = result.description.trimmed();
}

void finish(ParsedComment &result)
{
    takeDeprecation(result);
    result.summary = firstSentence(result.description);
}

/// rustdoc hides lines of an example that begin with "# ".
QString showRustFences(const QString &text)
{
    QStringList out;
    QString closing;
    bool rust = false;
    for (const QString &line : text.split(u'\n')) {
        const QString trimmed = line.trimmed();
        if (closing.isEmpty() && (trimmed.startsWith("```"_L1) || trimmed.startsWith("~~~"_L1))) {
            closing = trimmed.left(3);
            const QString word = trimmed.mid(3).trimmed().section(u',', 0, 0);
            rust = word.isEmpty() || word == "rust"_L1 || word == "no_run"_L1 || word == "ignore"_L1
                || word == "should_panic"_L1 || word == "compile_fail"_L1 || word.startsWith("edition"_L1);
            out.append(closing + (rust ? u"rust"_s : word));
        } else if (!closing.isEmpty() && trimmed == closing) {
            closing.clear();
            out.append(line);
        } else if (closing.isEmpty() || !rust || (trimmed != "#"_L1 && !trimmed.startsWith("# "_L1))) {
            out.append(line);
        }
    }
    return out.join(u'\n');
}

/// "macro@" and its like, which tell what is meant by a name that several things bear.
const QRegularExpression disambiguator(
    u"^(`?)(?:struct|enum|trait|union|mod|module|macro|const|constant|static|fn|function|method|derive|attr|type|tyalias|typealias"
    u"|value|prim|primitive|field|variant)@"_s);

QString rustPath(QString path)
{
    static const QRegularExpression suffix(u"(?:!?\\(\\)|!\\{\\}|!\\[\\]|!)$"_s);
    path.remove(disambiguator).remove(u'`').remove(suffix);
    for (const auto &start : { "crate::"_L1, "self::"_L1, "super::"_L1, "Self::"_L1 })
        if (path.startsWith(start))
            path = path.mid(start.size());
    return path.section(u'<', 0, 0);
}

/// "<code>\*\*&#x2F;</code>", which people write where a code span would not do.
QString withCodeElements(const QString &markdown)
{
    static const QRegularExpression element(u"<code>([^<>\\n\\[`]+)</code>"_s);
    static const QRegularExpression escape(u"\\\\([!-/:-@\\[-`{-~])"_s);
    if (!markdown.contains("<code>"_L1))
        return markdown;
    return mapProse(markdown, [](const QString &part) {
        QString result;
        qsizetype last = 0;
        for (auto it = element.globalMatch(part); it.hasNext();) {
            const auto match = it.next();
            result += QStringView(part).mid(last, match.capturedStart() - last);
            result += codeSpan(decodeEntities(match.captured(1).replace(escape, u"\\1"_s)));
            last = match.capturedEnd();
        }
        result += QStringView(part).mid(last);
        return result;
    });
}
} // namespace

ParsedComment parseRustdoc(const QString &text, const LinkResolver &resolve)
{
    ParsedComment result;
    QString markdown = escapeAngles(withCodeElements(showRustFences(dedent(text))));
    // [`Name`] and [text](path::Name) link items, not files.
    static const QRegularExpression definition(
        u"^\\[((?:`[^`\\n]++`|[^\\]`\\n]++)++)\\]:\\s*(\\S+)\\s*$\\n?"_s, QRegularExpression::MultilineOption);
    QHash<QString, QString> targets, addresses;
    for (auto it = definition.globalMatch(markdown); it.hasNext();) {
        const auto match = it.next();
        (match.captured(2).contains("://"_L1) ? addresses : targets).insert(match.captured(1), match.captured(2));
    }
    for (auto it = targets.cbegin(); it != targets.cend(); ++it)
        markdown.remove(
            QRegularExpression(u"^\\["_s + QRegularExpression::escape(it.key()) + u"\\]:\\s*\\S+\\s*$\\n?"_s,
                QRegularExpression::MultilineOption));
    static const QRegularExpression itemLink(
        u"\\[((?:`[^`]++`|[^\\]\\[`\\n]++)++)\\](?:\\(([^()\\s]+(?:\\(\\))?)\\)|\\[((?:`[^`]++`|[^\\]`]++)*+)\\])?(?![(\\[:])"_s);
    QString linked;
    qsizetype last = 0;
    QString closing;
    for (auto it = itemLink.globalMatch(markdown); it.hasNext();) {
        const auto match = it.next();
        const QString label = match.captured(1);
        const QString before = markdown.left(match.capturedStart());
        QString target = match.captured(2);
        // "#method.name" is where rustdoc puts a member of the type that the comment is about.
        static const QRegularExpression memberAnchor(
            u"^#(?:method|tymethod|variant|structfield|associatedconstant|associatedtype)\\.(\\w+)$"_s);
        if (const auto member = memberAnchor.match(target); member.hasMatch())
            target = member.captured(1);
        if (target.contains("://"_L1) || target.startsWith(u'#') || before.count("```"_L1) % 2
            || (before.section(u'\n', -1).count(u'`') % 2))
            continue;
        if (target.isEmpty())
            target
                = targets.value(match.captured(3).isEmpty() ? label : match.captured(3), match.captured(3));
        const bool codeSpanAlone = label.startsWith(u'`') && label.indexOf(u'`', 1) == label.size() - 1;
        const QString address
            = match.captured(2).isEmpty() ? addresses.value(match.captured(3).isEmpty() ? label : match.captured(3)) : QString();
        const bool plainBrackets = target.isEmpty() && !codeSpanAlone;
        if (plainBrackets && address.isEmpty() && !looksLikeSymbol(rustPath(label)))
            continue;
        const QString name = rustPath(target.isEmpty() ? label : target);
        linked += QStringView(markdown).mid(last, match.capturedStart() - last);
        last = match.capturedEnd();
        const QString written = target.isEmpty() ? QString(label).replace(disambiguator, u"\\1"_s) : label;
        const QString shown = plainBrackets && address.isEmpty() ? codeSpan(written) : written;
        const QString item = mayNameSymbol(name) ? reference(name, shown, resolve) : shown;
        // The project's own goes before where the author found it published.
        linked += item != shown || address.isEmpty() ? item : QString(u'[' + shown + u"]("_s + address + u')');
    }
    result.description = QString(linked + QStringView(markdown).mid(last)).trimmed();
    finish(result);
    return result;
}

/// "[words](Name)" means a symbol; what lies beside the author's own pages is not there on ours.
static QString withoutOwnPages(const QString &markdown, const LinkResolver &resolve)
{
    static const QRegularExpression link(u"(?<!!)\\[((?:[^\\[\\]]|\\[[^\\[\\]]*\\])+)\\]\\((?!https?:|mailto:)([^\\s()`]*?)(?:/\\d+)?\\)"_s);
    QString out;
    qsizetype done = 0;
    for (auto it = link.globalMatch(markdown); it.hasNext();) {
        const auto match = it.next();
        const QString address = resolve ? resolve(match.captured(2), false) : QString();
        out += QStringView(markdown).mid(done, match.capturedStart() - done);
        out += address.isEmpty() ? match.captured(1) : QString(u'[' + match.captured(1) + u"]("_s + address + u')');
        done = match.capturedEnd();
    }
    return out + QStringView(markdown).mid(done);
}

ParsedComment parseMarkdown(const QString &text, const LinkResolver &resolve)
{
    static const QRegularExpression quoted(u"\\]\\(`([^`\\s]+)`\\)"_s); // as ExDoc writes symbols
    ParsedComment result;
    result.description = mapProse(escapeAngles(dedent(text)).replace(quoted, u"](\\1)"_s), [&](const QString &part) { return withoutOwnPages(part, resolve); }).trimmed();
    finish(result);
    return result;
}

namespace
{
const QRegularExpression bulletLine(u"^\\s*(?:[-*+•]|\\d+[.)])\\s+\\S"_s);

/// Markdown of a list that begins with an item: other lines go on with the item above them.
QStringList listItems(const QStringList &span)
{
    QStringList out;
    QString indent;
    for (const QString &line : span) {
        const QString item = line.trimmed();
        if (bulletLine.match(line).hasMatch()) {
            const QString mark = item[0].isDigit() ? item.section(u' ', 0, 0) : u"-"_s;
            indent = QString(mark.size() + 1, u' ');
            out.append(mark + u' ' + item.section(u' ', 1).trimmed());
        } else {
            out.append(item.isEmpty() ? QString() : QString(indent + item));
        }
    }
    return out;
}
} // namespace

ParsedComment parseGodoc(const QString &text, const LinkResolver &resolve)
{
    static const QRegularExpression link(u"(?<![\\w)\\]])\\[(\\*?[A-Za-z_][\\w./]*)\\](?![(:\\w\\[])"_s);
    static const QRegularExpression directive(u"^(go|lint|nolint)[:]\\w"_s);
    ParsedComment result;
    QStringList out;
    const QStringList lines = dedent(text).split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QString &line = lines[i];
        const bool indented = line.startsWith(u' ') || line.startsWith(u'\t');
        if (directive.match(line).hasMatch())
            continue;
        const bool isItem = bulletLine.match(line).hasMatch();
        if (!indented && !isItem) {
            out.append(line);
            continue;
        }
        // What is indented together is a list if it begins with an item, and else code.
        qsizetype end = i + 1;
        while (end < lines.size()
            && (lines[end].trimmed().isEmpty() || lines[end].startsWith(u' ') || lines[end].startsWith(u'\t')
                || (!indented && bulletLine.match(lines[end]).hasMatch())))
            ++end;
        while (lines[end - 1].trimmed().isEmpty())
            --end;
        const QStringList span = lines.mid(i, end - i);
        i = end - 1;
        if (!out.isEmpty() && !out.last().isEmpty())
            out.append(QString());
        out += isItem ? listItems(span) : fence(dedent(span.join(u'\n')), u"go"_s).split(u'\n');
        if (indented)
            out.append(QString());
    }
    result.description = mapProse(escapeAngles(out.join(u'\n')), [&](const QString &part) {
        QString shown;
        qsizetype last = 0;
        for (auto it = link.globalMatch(part); it.hasNext();) {
            const auto match = it.next();
            QString name = match.captured(1);
            if (name.startsWith(u'*'))
                name = name.mid(1);
            shown += QStringView(part).mid(last, match.capturedStart() - last);
            last = match.capturedEnd();
            // "[key]" that names nothing is what it says; "[io.Reader]" and "[Reader]" are somebody's.
            const QString linked = reference(name, codeSpan(match.captured(1)), resolve);
            shown += linked.startsWith(u'[') || name.contains(u'.') || name[0].isUpper() ? linked : match.captured();
        }
        return QString(shown + QStringView(part).mid(last));
    }).trimmed();
    finish(result);
    return result;
}

ParsedComment parsePlain(const QString &text)
{
    // Rulers and boxes are decoration; what is drawn or aligned in columns is kept as it stands.
    static const QRegularExpression ruler(u"^\\s*[-=*#_~/+|]{3,}\\s*$"_s);
    static const QRegularExpression drawn(u"[│┌└├─┐┘]|\\+--|--\\+|\\S {4,}\\S|\\|.*\\|.*\\|"_s);
    static const QRegularExpression bulletLine(u"^\\s*(?:[-*+•]|\\d{1,3}[.)])\\s+\\S"_s);
    ParsedComment result;
    QStringList out;
    QStringList block;
    const auto flush = [&] {
        while (!block.isEmpty() && block.last().trimmed().isEmpty())
            block.removeLast();
        if (!block.isEmpty())
            out << QString() << fence(dedent(block.join(u'\n')), u"text"_s).split(u'\n') << QString();
        block.clear();
    };
    bool inFence = false;
    bool inList = false;
    const QStringList lines = dedent(text).split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QString &line = lines[i];
        const QString trimmed = line.trimmed();
        if (trimmed.startsWith("```"_L1) || inFence) {
            flush();
            inFence = trimmed.startsWith("```"_L1) ? !inFence : inFence;
            out.append(line);
            continue;
        }
        if (ruler.match(line).hasMatch()) {
            flush();
            out.append(QString());
            continue;
        }
        const bool isBullet = bulletLine.match(line).hasMatch();
        const bool indented = line.startsWith("  "_L1);
        const bool afterBlank = i == 0 || lines[i - 1].trimmed().isEmpty();
        if (!trimmed.isEmpty() && !isBullet
            && (drawn.match(line).hasMatch() || (indented && !inList && (afterBlank || !block.isEmpty())))) {
            block.append(line);
            continue;
        }
        if (trimmed.isEmpty() && !block.isEmpty()) {
            block.append(line);
            continue;
        }
        flush();
        if (isBullet) {
            if (!out.isEmpty() && !out.last().isEmpty() && !bulletLine.match(out.last()).hasMatch() && !inList)
                out.append(QString());
            inList = true;
        } else if (!indented && !trimmed.isEmpty()) {
            inList = false;
        }
        QString shown = inList && indented && !isBullet ? QString(u"  "_s + trimmed) : trimmed;
        if (isBullet && u"*+•"_s.contains(trimmed[0]))
            shown[0] = u'-';
        out.append(shown);
    }
    flush();
    if (inFence)
        out.append(u"```"_s);
    // Headings and emphasis are rarely meant: "#define" and "*p" are.
    result.description = mapProse(escapeAngles(dedent(out.join(u'\n'))), [](QString part) {
        static const QRegularExpression star(u"(?<![\\\\*\\s])\\*|\\*(?![\\s*])"_s);
        static const QRegularExpression underscore(u"(?<![^\\W_]|\\\\)_(?=\\w)"_s); // "__atomic" has two
        static const QRegularExpression heading(u"(^|\\n)#(?=\\s)"_s);
        static const QRegularExpression noLink(u"\\]\\((?![^)\\n]*[./#:])"_s); // "[c-ptr](value-ptr?)" is a drawing
        part.replace(noLink, u"]\\("_s);
        return part.replace(star, u"\\*"_s).replace(underscore, u"\\_"_s).replace(heading, u"\\1\\#"_s);
    });
    finish(result);
    return result;
}

} // namespace tars::comments
