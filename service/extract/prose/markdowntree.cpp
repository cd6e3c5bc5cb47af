#include "service/extract/prose/markdowntree.h"

#include "service/extract/prose/htmlfragment.h"

#include <algorithm>
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>
#include <cstdlib>
#include <QHash>
#include <QRegularExpression>
#include <vector>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{

QString fromC(const char *text) { return text ? QString::fromUtf8(text) : QString(); }

cmark_node *parsed(const QString &markdown)
{
    cmark_gfm_core_extensions_ensure_registered();
    cmark_parser *parser = cmark_parser_new(CMARK_OPT_VALIDATE_UTF8 | CMARK_OPT_UNSAFE);
    for (const char *name : { "table", "strikethrough", "autolink" })
        if (cmark_syntax_extension *extension = cmark_find_syntax_extension(name))
            cmark_parser_attach_syntax_extension(parser, extension);
    const QByteArray bytes = markdown.toUtf8();
    cmark_parser_feed(parser, bytes.constData(), size_t(bytes.size()));
    cmark_node *root = cmark_parser_finish(parser);
    cmark_parser_free(parser);
    return root;
}

template <typename Visit>
void walk(cmark_node *root, const Visit &visit)
{
    cmark_iter *iter = cmark_iter_new(root);
    for (auto event = cmark_iter_next(iter); event != CMARK_EVENT_DONE; event = cmark_iter_next(iter))
        visit(event == CMARK_EVENT_ENTER, cmark_iter_get_node(iter));
    cmark_iter_free(iter);
}

QString textOf(cmark_node *root)
{
    QString result;
    walk(root, [&](bool enter, cmark_node *node) {
        const auto type = cmark_node_get_type(node);
        if (enter && (type == CMARK_NODE_TEXT || type == CMARK_NODE_CODE))
            result += fromC(cmark_node_get_literal(node));
        else if (enter && (type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK))
            result += u' ';
    });
    return result;
}

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

void drop(cmark_node *node)
{
    cmark_node_unlink(node);
    cmark_node_free(node);
}

/// `node` gives way to the blocks of `markdown`.
void replaceByBlocks(cmark_node *node, const QString &markdown)
{
    cmark_node *fresh = parsed(markdown);
    while (cmark_node *child = cmark_node_first_child(fresh)) {
        cmark_node_unlink(child);
        if (cmark_node_get_type(child) == CMARK_NODE_HTML_BLOCK || !cmark_node_insert_before(node, child))
            cmark_node_free(child);
    }
    cmark_node_free(fresh);
    drop(node);
}

cmark_node_type wrapperOf(const HtmlTag &tag)
{
    if (tag.name == "a"_L1 && !tag.address.isEmpty())
        return CMARK_NODE_LINK;
    if (tag.name == "b"_L1 || tag.name == "strong"_L1)
        return CMARK_NODE_STRONG;
    if (tag.name == "i"_L1 || tag.name == "em"_L1 || tag.name == "var"_L1)
        return CMARK_NODE_EMPH;
    if (tag.name == "code"_L1 || tag.name == "kbd"_L1 || tag.name == "samp"_L1 || tag.name == "tt"_L1)
        return CMARK_NODE_CODE;
    return CMARK_NODE_NONE;
}

/// The tag that closes `tag` among the siblings behind `from`.
cmark_node *closing(cmark_node *from, const HtmlTag &tag)
{
    int left = 200;
    for (cmark_node *node = cmark_node_next(from); node && left > 0; node = cmark_node_next(node), --left) {
        if (cmark_node_get_type(node) != CMARK_NODE_HTML_INLINE)
            continue;
        const auto found = htmlTag(fromC(cmark_node_get_literal(node)));
        if (found && found->closing && found->name == tag.name)
            return node;
    }
    return nullptr;
}

void wrap(cmark_node *node, cmark_node *end, const HtmlTag &tag, cmark_node_type type)
{
    cmark_node *wrapper = cmark_node_new(type);
    if (type == CMARK_NODE_LINK)
        cmark_node_set_url(wrapper, tag.address.toUtf8().constData());
    cmark_node_insert_before(node, wrapper);
    QString code;
    while (cmark_node *inner = cmark_node_next(node)) {
        if (inner == end)
            break;
        cmark_node_unlink(inner);
        if (type == CMARK_NODE_CODE)
            code += textOf(inner);
        if (type == CMARK_NODE_CODE || !cmark_node_append_child(wrapper, inner))
            cmark_node_free(inner);
    }
    if (type == CMARK_NODE_CODE)
        cmark_node_set_literal(wrapper, code.toUtf8().constData());
    drop(end);
}

void translateInline(cmark_node *node)
{
    const auto tag = htmlTag(fromC(cmark_node_get_literal(node)));
    if (tag && !tag->closing) {
        if (tag->name == "br"_L1) {
            cmark_node_insert_before(node, cmark_node_new(CMARK_NODE_LINEBREAK));
        } else if (tag->name == "img"_L1 && !tag->address.isEmpty()) {
            cmark_node *picture = cmark_node_new(CMARK_NODE_IMAGE);
            cmark_node_set_url(picture, tag->address.toUtf8().constData());
            cmark_node *words = cmark_node_new(CMARK_NODE_TEXT);
            cmark_node_set_literal(words, tag->description.simplified().toUtf8().constData());
            cmark_node_append_child(picture, words);
            cmark_node_insert_before(node, picture);
        } else if (const auto type = wrapperOf(*tag); type != CMARK_NODE_NONE) {
            if (cmark_node *end = closing(node, *tag))
                wrap(node, end, *tag, type);
        }
    }
    drop(node);
}

/// One after the other from the front: what wraps takes those behind it along, so that the tree is asked
/// anew.
void translateHtml(cmark_node *root)
{
    std::vector<cmark_node *> blocks;
    walk(root, [&](bool enter, cmark_node *node) {
        if (enter && cmark_node_get_type(node) == CMARK_NODE_HTML_BLOCK)
            blocks.push_back(node);
    });
    for (cmark_node *node : blocks)
        replaceByBlocks(node, markdownOfHtml(fromC(cmark_node_get_literal(node))));
    std::vector<cmark_node *> parents;
    walk(root, [&](bool enter, cmark_node *node) {
        if (enter && cmark_node_get_type(node) == CMARK_NODE_HTML_INLINE
            && (parents.empty() || parents.back() != cmark_node_parent(node)))
            parents.push_back(cmark_node_parent(node));
    });
    for (cmark_node *parent : parents) {
        cmark_node *node = cmark_node_first_child(parent);
        while (node) {
            cmark_node *next = cmark_node_next(node);
            if (cmark_node_get_type(node) == CMARK_NODE_HTML_INLINE) {
                cmark_node *before = cmark_node_previous(node);
                translateInline(node);
                next = before ? cmark_node_next(before) : cmark_node_first_child(parent);
            } else if (cmark_node_get_type(node) == CMARK_NODE_LINK
                || cmark_node_get_type(node) == CMARK_NODE_STRONG
                || cmark_node_get_type(node) == CMARK_NODE_EMPH) {
                for (cmark_node *inner = cmark_node_first_child(node); inner;) {
                    cmark_node *following = cmark_node_next(inner);
                    if (cmark_node_get_type(inner) == CMARK_NODE_HTML_INLINE)
                        translateInline(inner);
                    inner = following;
                }
            }
            node = next;
        }
    }
}

/// A picture that links to itself is the picture: the renderer would take the two for an address written out.
void unwrapPictures(cmark_node *root)
{
    std::vector<cmark_node *> links;
    walk(root, [&](bool enter, cmark_node *node) {
        cmark_node *child = cmark_node_first_child(node);
        if (enter && cmark_node_get_type(node) == CMARK_NODE_LINK && child
            && cmark_node_get_type(child) == CMARK_NODE_IMAGE
            && fromC(cmark_node_get_url(child)) == fromC(cmark_node_get_url(node)))
            links.push_back(node);
    });
    for (cmark_node *node : links) {
        while (cmark_node *child = cmark_node_first_child(node))
            cmark_node_insert_before(node, child);
        drop(node);
    }
}

/// Rows of badges say how a project fares elsewhere and today: nothing that stands in the tree.
void dropBadges(cmark_node *root)
{
    static const QRegularExpression badge(
        u"shields\\.io|badge|badgen|travis-ci|codecov|coveralls|appveyor\\.com|/workflows/|circleci|repology|"
        "securityscorecards|bestpractices"_s,
        QRegularExpression::CaseInsensitiveOption);
    const auto isBlank = [](cmark_node *node) {
        const auto type = cmark_node_get_type(node);
        return type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK
            || (type == CMARK_NODE_TEXT && fromC(cmark_node_get_literal(node)).trimmed().isEmpty());
    };
    std::vector<cmark_node *> rows;
    walk(root, [&](bool enter, cmark_node *node) {
        if (!enter || cmark_node_get_type(node) != CMARK_NODE_PARAGRAPH)
            return;
        int pictures = 0;
        int badges = 0;
        for (cmark_node *child = cmark_node_first_child(node); child; child = cmark_node_next(child))
            if (cmark_node_get_type(child) == CMARK_NODE_IMAGE && fromC(cmark_node_get_url(child)).contains("://img.shields.io/"_L1)
                && (!cmark_node_previous(child) || isBlank(cmark_node_previous(child))))
                rows.push_back(child); // one that stands alone in its line, above or below words
        for (cmark_node *child = cmark_node_first_child(node); child; child = cmark_node_next(child)) {
            if (isBlank(child))
                continue;
            cmark_node *picture = child;
            if (cmark_node_get_type(child) == CMARK_NODE_LINK)
                picture = cmark_node_first_child(child);
            const bool shown = picture && cmark_node_get_type(picture) == CMARK_NODE_IMAGE
                && (picture == child || cmark_node_first_child(child) == cmark_node_last_child(child));
            const QString address = shown ? fromC(cmark_node_get_url(picture)) : QString();
            if (!address.contains("://"_L1))
                return;
            ++pictures;
            badges += badge.match(address).hasMatch();
        }
        if (badges > 0 && (badges == pictures || pictures > 1)) {
            while (!rows.empty() && cmark_node_parent(rows.back()) == node)
                rows.pop_back();
            rows.push_back(node);
        }
    });
    for (cmark_node *node : rows)
        drop(node);
}

/// What is still HTML after that holds no text: it goes.
void dropHtml(cmark_node *root)
{
    std::vector<cmark_node *> rest;
    walk(root, [&](bool enter, cmark_node *node) {
        const auto type = cmark_node_get_type(node);
        if (enter && (type == CMARK_NODE_HTML_INLINE || type == CMARK_NODE_HTML_BLOCK))
            rest.push_back(node);
    });
    for (cmark_node *node : rest)
        drop(node);
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

MarkdownTree::MarkdownTree(const QString &markdown)
    : m_root(parsed(markdown))
{
    readAnchors();
    translateHtml(m_root.get());
    dropHtml(m_root.get());
    dropBadges(m_root.get());
    // An indented block would run into the list before it.
    walk(m_root.get(), [](bool enter, cmark_node *node) {
        if (enter && cmark_node_get_type(node) == CMARK_NODE_CODE_BLOCK
            && fromC(cmark_node_get_fence_info(node)).isEmpty())
            cmark_node_set_fence_info(node, "text");
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

static bool isPicture(cmark_node *node)
{
    if (cmark_node_get_type(node) == CMARK_NODE_LINK) { // a logo that leads somewhere
        node = cmark_node_first_child(node);
        if (!node || cmark_node_next(node))
            return false;
    }
    return cmark_node_get_type(node) == CMARK_NODE_IMAGE;
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
            begun = begun || (cmark_node_get_type(node) == CMARK_NODE_PARAGRAPH && isSentences(node));
            continue;
        }
        const QString title = titleOf(node);
        if (title.isEmpty())
            continue;
        const int level = cmark_node_get_heading_level(node);
        const bool isPart = level > 2 || (level > 1 && (begun || !told.isEmpty()));
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

namespace
{
/// A link on the last line by itself, below a sentence that is over: it leads on, to another language mostly.
bool isLineOfItsOwn(cmark_node *link, const QString &before)
{
    cmark_node *previous = cmark_node_previous(link);
    return cmark_node_get_type(link) == CMARK_NODE_LINK && !cmark_node_next(link) && previous
        && (cmark_node_get_type(previous) == CMARK_NODE_SOFTBREAK || cmark_node_get_type(previous) == CMARK_NODE_LINEBREAK)
        && before.trimmed().endsWith(u'.');
}
} // namespace

ProseOpening MarkdownTree::opening() const
{
    for (cmark_node *node = cmark_node_first_child(m_root.get()); node; node = cmark_node_next(node)) {
        if (cmark_node_get_type(node) == CMARK_NODE_HEADING) {
            static const QRegularExpression use(
                u"^\\W*(?:usage|using|how to|install(?:ing|ation)?|(?:quick|getting) ?start(?:ed)?|requirements?|prerequisites?|(?:table of )?contents?|index|"
                "licen[cs]e|contribut\\w*|changelog|build(?:ing)?|examples?|(?:bugs?|issues?|reporting)\\b.*|support|community|authors?|credits)\\b"_s, QRegularExpression::CaseInsensitiveOption);
            if (use.match(textOf(node)).hasMatch())
                return {}; // what stands there says how, not what
            continue;
        }
        if (cmark_node_get_type(node) != CMARK_NODE_PARAGRAPH)
            continue;
        bool picture = false;
        walk(node, [&](bool enter, cmark_node *inner) {
            picture = picture || (enter && cmark_node_get_type(inner) == CMARK_NODE_IMAGE);
        });
        QString own, besides; // without links; without pictures
        for (cmark_node *child = cmark_node_first_child(node); child; child = cmark_node_next(child)) {
            if (cmark_node_get_type(child) != CMARK_NODE_LINK && !isPicture(child))
                own += textOf(child);
            if (!isPicture(child) && !isLineOfItsOwn(child, besides))
                besides += textOf(child);
        }
        static const QRegularExpression version(
            u"^(?:Added|Changed|Removed|Deprecated) (?:in|since) version"_s);
        QString words = besides.simplified();
        // "Thing is a tool for that:" says what it is, whatever comes to show it.
        static const QRegularExpression definition(u"^(?!(?:this|that|these|those|there|here|it|what)\\b)(?:\\S+\\s+){1,4}(?:is|are) (?:an?|the) [^:]{20,}:$"_s,
            QRegularExpression::CaseInsensitiveOption);
        if (definition.match(words).hasMatch())
            words.back() = u'.';
        // The second half of a sentence around an example, or a signpost, introduces nothing.
        static const QRegularExpression signpost(
            u"^(?:see|read|visit|please (?:see|refer|read|visit)|check out|for (?:more|further|full)) "_s,
            QRegularExpression::CaseInsensitiveOption);
        static const QRegularExpression ofItself(
            u"^(?:this (?:readme|document|file|page)\\b|\\{%)"_s, QRegularExpression::CaseInsensitiveOption);
        cmark_node *before = cmark_node_previous(node);
        const bool within = before && (cmark_node_get_type(before) == CMARK_NODE_CODE_BLOCK || cmark_node_get_type(before) == CMARK_NODE_LIST);
        const bool midSentence = within && !words.isEmpty() && words[0].isLower();
        if (midSentence || (words.size() < 200 && (signpost.match(words).hasMatch() || ofItself.match(words).hasMatch())))
            continue;
        static const QRegularExpression unspaced(u"[\\p{Han}\\p{Hiragana}\\p{Katakana}\\p{Thai}]{5,}"_s);
        static const QRegularExpression wordsInRow(u"[\\p{L}\\d]\\S*(?:\\s+\\S*[\\p{L}\\d]\\S*){3,}"_s, QRegularExpression::UseUnicodePropertiesOption);
        const bool says = wordsInRow.match(own).hasMatch() || unspaced.match(own).hasMatch();
        if (says && (!picture || words.endsWith(u'.')) && !words.endsWith(u':')
            && !version.match(words).hasMatch())
            return { words, cmark_node_get_start_line(node) };
    }
    return {};
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
