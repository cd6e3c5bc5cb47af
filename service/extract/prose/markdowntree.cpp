#include "service/extract/prose/markdowntree.h"

#include "service/extract/prose/htmlfragment.h"
#include "service/extract/prose/htmlinmarkdown.h"
#include "service/extract/prose/markdownnodes.h"

#include <algorithm>
#include <cstdlib>
#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <vector>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{

QString gitHubAnchor(const QString &text)
{
    QString anchor;
    for (const QChar c : text.toLower().trimmed()) {
        if (c.isLetterOrNumber() || c == u'-' || c == u'_' || c.isMark())
            anchor += c;
        else if (c.isSpace())
            anchor += u'-';
    }
    return anchor;
}

/// The renderer keeps count of where it is only from a document downwards.
QString rendered(cmark_node *node)
{
    cmark_node *place = cmark_node_new(CMARK_NODE_PARAGRAPH);
    cmark_node *document = cmark_node_new(CMARK_NODE_DOCUMENT);
    cmark_node_insert_before(node, place);
    cmark_node_unlink(node);
    cmark_node_append_child(document, node);
    char *text = cmark_render_commonmark(document, CMARK_OPT_DEFAULT, 0);
    cmark_node_unlink(node);
    cmark_node_insert_before(place, node);
    cmark_node_unlink(place);
    cmark_node_free(place);
    cmark_node_free(document);
    QString result = fromC(text);
    std::free(text);
    result.remove(u"<!-- end list -->"_s);
    // Not the blanks of the first line: a list's items stand as far in as it does.
    while (result.startsWith(u'\n'))
        result.remove(0, 1);
    while (!result.isEmpty() && result.back().isSpace())
        result.chop(1);
    return result;
}

} // namespace

void MarkdownTree::Deleter::operator()(cmark_node *node) const { cmark_node_free(node); }

/// Headings in HTML that bear a name: their words, and that.
static QList<std::pair<QString, QString>> titledAnchors(cmark_node *root)
{
    static const QRegularExpression heading(u"<(h[1-6])\\b[^<>]{0,200}?\\b(?:id|name)\\s*=\\s*[\"']?([\\w.:-]+)[^<>]{0,200}>(.{1,400}?)</\\1\\s*>"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::DotMatchesEverythingOption);
    QList<std::pair<QString, QString>> named;
    walk(root, [&](bool enter, cmark_node *node) {
        if (enter && cmark_node_get_type(node) == CMARK_NODE_HTML_BLOCK)
            for (auto it = heading.globalMatch(fromC(cmark_node_get_literal(node))); it.hasNext();) {
                const auto match = it.next();
                cmark_node *words = parsedMarkdown(markdownOfHtml(match.captured(3)));
                named.append({ textOf(words).simplified(), match.captured(2) });
                cmark_node_free(words);
            }
    });
    return named;
}

void MarkdownTree::nameHeadings(QList<std::pair<QString, QString>> titled)
{
    walk(m_root.get(), [&](bool enter, cmark_node *node) {
        if (!enter || titled.isEmpty() || cmark_node_get_type(node) != CMARK_NODE_HEADING)
            return;
        const QString words = textOf(node).simplified();
        const auto found = std::find_if(titled.begin(), titled.end(), [&](const auto &one) { return one.first == words; });
        if (found == titled.end())
            return;
        m_anchors[node].append(found->second);
        titled.erase(found);
    });
}

/// What code shows itself to be by what stands before its first line.
static const char *languageOfSession(const QString &code)
{
    const QString first = code.trimmed();
    return first.startsWith(">>> "_L1) ? "python" : first.startsWith("$ "_L1) ? "console" : "text";
}

MarkdownTree::MarkdownTree(const QString &markdown)
    : m_root(parsedMarkdown(markdown))
{
    readAnchors();
    const QList<std::pair<QString, QString>> titled = titledAnchors(m_root.get());
    translateHtml(m_root.get());
    nameHeadings(titled);
    dropHtml(m_root.get());
    dropOwnContents(m_root.get());
    settleFootnotes(m_root.get());
    dropDarkPictures(m_root.get());
    dropBadges(m_root.get());
    // An indented block would run into the list before it.
    walk(m_root.get(), [](bool enter, cmark_node *node) {
        if (!enter || cmark_node_get_type(node) != CMARK_NODE_CODE_BLOCK || !fromC(cmark_node_get_fence_info(node)).isEmpty())
            return;
        // FSharp.Formatting says in the first line what an indented block is written in.
        static const QRegularExpression language(u"^\\[lang=([\\w#+-]+)\\][ \\t]*\\n"_s);
        const QString code = fromC(cmark_node_get_literal(node));
        const auto match = language.match(code);
        cmark_node_set_fence_info(node, match.hasMatch() ? match.captured(1).toUtf8().constData() : languageOfSession(code));
        if (match.hasMatch())
            cmark_node_set_literal(node, code.sliced(match.capturedLength()).toUtf8().constData());
    });
    cmark_consolidate_text_nodes(m_root.get());
    unwrapPictures(m_root.get());
}

MarkdownTree::~MarkdownTree() = default;

/// Anchors of HTML name the heading in which or right before which they stand, or else the one above them.
void MarkdownTree::readAnchors()
{
    static const QRegularExpression given(
        u"<(?!h[1-6])[a-z][^<>]{0,200}?\\b(?:id|name)\\s*=\\s*[\"']?([\\w.:-]+)[^<>]{0,200}>"_s, QRegularExpression::CaseInsensitiveOption);
    constexpr qsizetype most = 2000;
    qsizetype found = 0;
    cmark_node *heading = nullptr, *last = nullptr; // last: the last block that is no heading
    QHash<cmark_node *, QStringList> waiting;
    walk(m_root.get(), [&](bool enter, cmark_node *node) {
        if (!enter)
            return;
        const auto type = cmark_node_get_type(node);
        if (type == CMARK_NODE_HEADING) {
            heading = node;
            if (last && last == cmark_node_previous(node))
                m_anchors[node] += waiting.take(last);
        } else if (cmark_node_parent(node) == m_root.get()) {
            last = node;
        }
        if ((type != CMARK_NODE_HTML_INLINE && type != CMARK_NODE_HTML_BLOCK) || found > most)
            return;
        for (auto it = given.globalMatch(fromC(cmark_node_get_literal(node))); it.hasNext() && ++found <= most;) {
            const QString name = it.next().captured(1);
            cmark_node *top = node;
            while (cmark_node_parent(top) && cmark_node_parent(top) != m_root.get())
                top = cmark_node_parent(top);
            cmark_node *next = cmark_node_next(top);
            if (top == heading || !next || cmark_node_get_type(next) != CMARK_NODE_HEADING) {
                if (heading)
                    m_anchors[heading].append(name);
            } else {
                waiting[top].append(name);
            }
        }
    });
}

/// The newest version in a list of changes is no title.
static bool isOneOfMany(cmark_node *heading, const QString &text)
{
    static const QRegularExpression version(
        u"\\d+\\.\\d+|unreleased"_s, QRegularExpression::CaseInsensitiveOption);
    if (!version.match(text).hasMatch())
        return false;
    for (cmark_node *node = cmark_node_next(heading); node; node = cmark_node_next(node))
        if (cmark_node_get_type(node) == CMARK_NODE_HEADING
            && cmark_node_get_heading_level(node) == cmark_node_get_heading_level(heading))
            return true;
    return false;
}

/// "Overview" and its like, beside other parts of the same page.
static bool isFirstPart(cmark_node *heading, const QString &text)
{
    static const QRegularExpression part(u"^\\W*(?:overview|introduction|about|features?|highlights|installation|install|usage|getting started|(?:table of )?contents?|documentation|description|summary|goals|design goals)\\W*$"_s,
        QRegularExpression::CaseInsensitiveOption);
    if (!part.match(text).hasMatch())
        return false;
    for (cmark_node *node = cmark_node_next(heading); node; node = cmark_node_next(node))
        if (cmark_node_get_type(node) == CMARK_NODE_HEADING && cmark_node_get_heading_level(node) == cmark_node_get_heading_level(heading))
            return true;
    return false;
}

/// Words besides badges and links to other languages.
static bool isSentences(cmark_node *paragraph)
{
    QString words;
    for (cmark_node *node = cmark_node_first_child(paragraph); node; node = cmark_node_next(node))
        if (cmark_node_get_type(node) != CMARK_NODE_LINK && !isPicture(node))
            words += textOf(node);
    return words.simplified().size() > 60;
}

/// What a picture shows besides words is no part of them; a picture alone is told by its description.
static QString titleOf(cmark_node *heading)
{
    QString words;
    for (cmark_node *node = cmark_node_first_child(heading); node; node = cmark_node_next(node))
        if (!isPicture(node))
            words += textOf(node);
    words = words.simplified();
    static const QRegularExpression kind(u"(?<=\\w)\\s+(?:logo|banner|icon)$"_s, QRegularExpression::CaseInsensitiveOption);
    return words.isEmpty() ? textOf(heading).simplified().remove(kind) : words;
}

QString MarkdownTree::takeTitle(const QString &told)
{
    int seen = 0;
    bool begun = false; // what follows sentences is a part of the page
    for (cmark_node *node = cmark_node_first_child(m_root.get()); node && seen < 6;
         node = cmark_node_next(node), ++seen) {
        if (cmark_node_get_type(node) != CMARK_NODE_HEADING) {
            begun = begun || cmark_node_get_type(node) == CMARK_NODE_LIST || (cmark_node_get_type(node) == CMARK_NODE_PARAGRAPH && isSentences(node));
            continue;
        }
        const QString title = titleOf(node);
        if (title.isEmpty())
            continue;
        const int level = cmark_node_get_heading_level(node);
        const bool isPart = level > 2 || (level > 1 && (begun || !told.isEmpty()));
        if (level > 1 && isFirstPart(node, title))
            return {};
        if ((isPart && title.compare(told, Qt::CaseInsensitive) != 0) || isOneOfMany(node, title))
            return {};
        drop(node);
        return title;
    }
    return {};
}

void MarkdownTree::settleTagline()
{
    for (cmark_node *node = cmark_node_first_child(m_root.get()); node; node = cmark_node_next(node)) {
        if (cmark_node_get_type(node) != CMARK_NODE_HEADING)
            continue;
        const QString words = textOf(node).simplified();
        if (!words.endsWith(u'.') || words.endsWith(".."_L1) || words.count(u' ') < 3)
            return;
        cmark_node *paragraph = cmark_node_new(CMARK_NODE_PARAGRAPH);
        cmark_node_insert_before(node, paragraph);
        while (cmark_node *child = cmark_node_first_child(node))
            cmark_node_append_child(paragraph, child);
        drop(node);
        return;
    }
}

void MarkdownTree::settleHeadings()
{
    std::vector<cmark_node *> headings;
    int highest = 6;
    walk(m_root.get(), [&](bool enter, cmark_node *node) {
        if (!enter || cmark_node_get_type(node) != CMARK_NODE_HEADING)
            return;
        headings.push_back(node);
        highest = std::min(highest, cmark_node_get_heading_level(node));
    });
    std::vector<std::pair<int, int>> above; // as written, as settled: each one level below what it stands under
    for (cmark_node *node : headings) {
        const int written = cmark_node_get_heading_level(node);
        while (!above.empty() && above.back().first >= written)
            above.pop_back();
        const int settled = std::clamp(written + 2 - highest, 2, 6);
        above.emplace_back(written, std::min(settled, above.empty() ? 2 : above.back().second + 1)); // 1 is the page's title
        cmark_node_set_heading_level(node, above.back().second);
    }
}

QList<ProseHeading> MarkdownTree::headings() const
{
    QList<ProseHeading> headings;
    QHash<QString, int> used;
    walk(m_root.get(), [&](bool enter, cmark_node *node) {
        if (!enter || cmark_node_get_type(node) != CMARK_NODE_HEADING)
            return;
        const QString text = textOf(node).simplified();
        QString anchor = gitHubAnchor(text);
        if (const int again = used[anchor]++; again > 0)
            anchor += u'-' + QString::number(again);
        if (!text.isEmpty())
            headings.append({ cmark_node_get_heading_level(node), text, anchor, m_anchors.value(node) });
    });
    return headings;
}

QList<ProseLink> MarkdownTree::links() const
{
    QList<ProseLink> links;
    int line = 0;
    walk(m_root.get(), [&](bool enter, cmark_node *node) {
        if (!enter)
            return;
        if (const int start = cmark_node_get_start_line(node); start > 0)
            line = std::max(line, start);
        const auto type = cmark_node_get_type(node);
        if (type != CMARK_NODE_LINK && type != CMARK_NODE_IMAGE)
            return;
        const QString address = fromC(cmark_node_get_url(node));
        if (!address.isEmpty())
            links.append({ address, textOf(node).simplified().left(200), type == CMARK_NODE_IMAGE, line });
    });
    return links;
}

QList<ExplainedVariable> MarkdownTree::variablesIn(const QStringList &parts)
{
    QList<ExplainedVariable> all;
    QSet<QString> known;
    for (const QString &part : parts)
        for (const ExplainedVariable &variable : explainedVariables(part))
            if (const qsizetype before = known.size(); known.insert(variable.name), known.size() > before)
                all.append(variable);
    return all;
}

QStringList MarkdownTree::text(qsizetype partBytes) const
{
    QStringList parts;
    QString part;
    // Each block by itself would lose what two lists in a row need between them; the whole is cut between
    // blocks.
    cmark_node *whole = m_root.get();
    std::vector<cmark_node *> blocks;
    for (cmark_node *node = cmark_node_first_child(whole); node; node = cmark_node_next(node))
        blocks.push_back(node);
    for (cmark_node *node : blocks) {
        const QString block = rendered(node);
        if (block.isEmpty())
            continue;
        if (!part.isEmpty() && part.size() + block.size() > partBytes) {
            parts.append(part);
            part.clear();
        }
        cmark_node *before = cmark_node_previous(node);
        const bool twoLists = cmark_node_get_type(node) == CMARK_NODE_LIST && before
            && cmark_node_get_type(before) == CMARK_NODE_LIST;
        if (!part.isEmpty())
            part += twoLists ? u"\n\n<!-- -->\n\n"_s : u"\n\n"_s;
        part += block;
    }
    if (!part.isEmpty())
        parts.append(part);
    return parts;
}

} // namespace tars
