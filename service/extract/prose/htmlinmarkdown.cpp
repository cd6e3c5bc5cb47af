#include "service/extract/prose/htmlinmarkdown.h"

#include "service/extract/prose/htmlfragment.h"
#include "service/extract/prose/markdownnodes.h"

#include <QRegularExpression>
#include <vector>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{
/// `node` gives way to the blocks of `markdown`.
void replaceByBlocks(cmark_node *node, const QString &markdown)
{
    cmark_node *fresh = parsedMarkdown(markdown);
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
            const bool heading = cmark_node_get_type(cmark_node_parent(node)) == CMARK_NODE_HEADING; // which is of one line
            cmark_node *ends = cmark_node_new(heading ? CMARK_NODE_TEXT : CMARK_NODE_LINEBREAK);
            if (heading)
                cmark_node_set_literal(ends, "—");
            cmark_node_insert_before(node, ends);
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
} // namespace

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

/// Remarks at the foot, which only GitHub and pandoc read, as signs that stand in any text: "so¹", and below all else "¹ Why".
void settleFootnotes(cmark_node *root)
{
    std::vector<cmark_node *> references, remarks;
    walk(root, [&](bool enter, cmark_node *node) {
        if (!enter)
            return;
        if (cmark_node_get_type(node) == CMARK_NODE_FOOTNOTE_REFERENCE)
            references.push_back(node);
        else if (cmark_node_get_type(node) == CMARK_NODE_FOOTNOTE_DEFINITION)
            remarks.push_back(node);
    });
    const auto sign = [](int number) {
        static constexpr QStringView digits = u"⁰¹²³⁴⁵⁶⁷⁸⁹";
        QString text;
        for (const QChar digit : QString::number(number))
            text += digits[digit.digitValue()];
        cmark_node *node = cmark_node_new(CMARK_NODE_TEXT);
        cmark_node_set_literal(node, text.toUtf8().constData());
        return node;
    };
    for (cmark_node *node : references) { // its literal is its number
        cmark_node_insert_before(node, sign(fromC(cmark_node_get_literal(node)).toInt()));
        drop(node);
    }
    int number = 0;
    for (cmark_node *node : remarks) { // in the order of their numbers, behind all else
        cmark_node *first = cmark_node_first_child(node);
        if (!first || cmark_node_get_type(first) != CMARK_NODE_PARAGRAPH) {
            cmark_node *paragraph = cmark_node_new(CMARK_NODE_PARAGRAPH);
            cmark_node_prepend_child(node, paragraph);
            first = paragraph;
        }
        cmark_node *blank = cmark_node_new(CMARK_NODE_TEXT);
        cmark_node_set_literal(blank, " ");
        cmark_node_prepend_child(first, blank);
        cmark_node_prepend_child(first, sign(++number));
        while (cmark_node *child = cmark_node_first_child(node))
            cmark_node_insert_before(node, child);
        drop(node);
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

/// A list of the page's own parts, which whoever shows the page makes himself: below "Table of contents", or above the first part.
void dropOwnContents(cmark_node *root)
{
    static const QRegularExpression contents(u"^\\W*(?:table of contents?|contents|toc|on this page)\\W*$"_s, QRegularExpression::CaseInsensitiveOption);
    constexpr int fewest = 3;
    bool parts = false; // a heading was passed
    for (cmark_node *node = cmark_node_first_child(root); node;) {
        cmark_node *following = cmark_node_next(node), *before = cmark_node_previous(node);
        if (cmark_node_get_type(node) == CMARK_NODE_HEADING) {
            parts = parts || before || cmark_node_get_heading_level(node) > 1;
        } else if (cmark_node_get_type(node) == CMARK_NODE_LIST) {
            const bool titled = before && cmark_node_get_type(before) == CMARK_NODE_HEADING && contents.match(textOf(before).simplified()).hasMatch();
            int within = 0, away = 0;
            qsizetype linked = 0;
            walk(node, [&](bool enter, cmark_node *inner) {
                if (!enter || cmark_node_get_type(inner) != CMARK_NODE_LINK)
                    return;
                ++(fromC(cmark_node_get_url(inner)).startsWith(u'#') ? within : away);
                linked += textOf(inner).size();
            });
            if (within >= fewest && away == 0 && (titled || (!parts && linked == textOf(node).size()))) {
                drop(node);
                if (titled)
                    drop(before);
            }
        }
        node = following;
    }
}

/// Of two pictures of the same, one for each theme, the one for the dark goes.
void dropDarkPictures(cmark_node *root)
{
    std::vector<cmark_node *> dark;
    walk(root, [&](bool enter, cmark_node *node) {
        if (!enter || cmark_node_get_type(node) != CMARK_NODE_IMAGE)
            return;
        const QString address = fromC(cmark_node_get_url(node));
        static const QRegularExpression theme(u"#(?:gh-)?(?:only-(dark|light)|(dark|light)-mode-only)$"_s);
        const auto match = theme.match(address);
        if (match.hasMatch() && match.captured(1) + match.captured(2) == "dark"_L1)
            dark.push_back(node);
        else if (match.hasMatch())
            cmark_node_set_url(node, address.left(match.capturedStart()).toUtf8().constData());
    });
    for (cmark_node *node : dark) {
        cmark_node *parent = cmark_node_parent(node);
        cmark_node *beside = cmark_node_next(node) ? cmark_node_next(node) : cmark_node_previous(node);
        if (beside && (cmark_node_get_type(beside) == CMARK_NODE_SOFTBREAK || (cmark_node_get_type(beside) == CMARK_NODE_TEXT && fromC(cmark_node_get_literal(beside)).trimmed().isEmpty())))
            drop(beside);
        drop(node);
        if (cmark_node_get_type(parent) == CMARK_NODE_LINK && !cmark_node_first_child(parent))
            drop(parent);
    }
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

} // namespace tars
