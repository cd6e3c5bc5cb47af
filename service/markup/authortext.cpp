#include "service/markup/authortext.h"

#include "service/markup/authornodes.h"
#include "service/markup/text.h"

#include <algorithm>
#include <cmark-gfm-core-extensions.h>
#include <cstdlib>
#include <QRegularExpression>
#include <vector>

namespace tars::markup
{

using namespace Qt::StringLiterals;

namespace
{

void replaceNode(cmark_node *old, cmark_node *replacement)
{
    if (cmark_node_replace(old, replacement))
        cmark_node_free(old);
    else
        cmark_node_free(replacement);
}

cmark_node *textNode(const QString &content)
{
    cmark_node *node = cmark_node_new(CMARK_NODE_TEXT);
    cmark_node_set_literal(node, content.toUtf8().constData());
    return node;
}

void neutraliseHtmlBlock(cmark_node *node)
{
    const QString html = fromC(cmark_node_get_literal(node)).trimmed();
    if (isHtmlComment(html)) {
        cmark_node_unlink(node);
        cmark_node_free(node);
    } else if (html.contains(u'\n')) {
        cmark_node *block = cmark_node_new(CMARK_NODE_CODE_BLOCK);
        cmark_node_set_literal(block, QString(html % u'\n').toUtf8().constData());
        cmark_node_set_fence_info(block, "html");
        replaceNode(node, block);
    } else {
        cmark_node *paragraph = cmark_node_new(CMARK_NODE_PARAGRAPH);
        cmark_node_append_child(paragraph, textNode(html));
        replaceNode(node, paragraph);
    }
}

// An entity in an address is read once more by whoever reads our Markdown.
QByteArray markdownUrl(QString address) { return address.replace(u'&', u"&amp;"_s).toUtf8(); }

bool isInside(cmark_node *node, cmark_node_type type)
{
    for (cmark_node *parent = cmark_node_parent(node); parent; parent = cmark_node_parent(parent)) {
        if (cmark_node_get_type(parent) == type)
            return true;
    }
    return false;
}

void neutralisePicture(cmark_node *node, const AuthorRules &rules)
{
    const QString written = fromC(cmark_node_get_url(node));
    if (const auto own = rules.address ? rules.address(written) : std::nullopt; own && !own->isEmpty()) {
        cmark_node_set_url(node, markdownUrl(*own).constData());
        cmark_node_set_title(node, "");
        return;
    }
    const std::optional<QString> address = safeAddress(fromC(cmark_node_get_url(node)));
    if (address && address->contains("://"_L1) && isOrnament(node)) {
        cmark_node_unlink(node);
        cmark_node_free(node);
        return;
    }
    cmark_node *shown = textNode(wordsForPicture(node));
    if (!address || !address->contains("://"_L1) || isInside(node, CMARK_NODE_LINK)) {
        replaceNode(node, shown);
        return;
    }
    cmark_node *link = cmark_node_new(CMARK_NODE_LINK);
    cmark_node_set_url(link, markdownUrl(*address).constData());
    cmark_node_append_child(link, shown);
    replaceNode(node, link);
}

void neutraliseLink(cmark_node *node, const AuthorRules &rules)
{
    const QString written = fromC(cmark_node_get_url(node));
    std::optional<QString> address = rules.address ? rules.address(written) : std::nullopt;
    if (!address)
        address = safeAddress(written);
    if (address && !address->isEmpty()) {
        cmark_node_set_url(node, markdownUrl(*address).constData());
        cmark_node_set_title(node, "");
        return;
    }
    while (cmark_node *child = cmark_node_first_child(node))
        cmark_node_insert_before(node, child);
    cmark_node_unlink(node);
    cmark_node_free(node);
}

void neutralise(cmark_node *root, const AuthorRules &rules)
{
    const int headingBase = rules.headingBase;
    std::vector<cmark_node *> nodes; // collected first: an iterator does not survive changes
    walk(root, [&](bool enter, cmark_node *node) {
        const auto type = cmark_node_get_type(node);
        if (enter && type == CMARK_NODE_HEADING)
            cmark_node_set_heading_level(
                node, std::clamp(headingBase + cmark_node_get_heading_level(node) - 1, 2, 6));
        // An indented block would run into the list before it.
        if (enter && type == CMARK_NODE_CODE_BLOCK) {
            const QString language = codeLanguageOf(node);
            cmark_node_set_fence_info(node, language.isEmpty() ? "text" : language.toUtf8().constData());
        }
        // Leaves have no exit; of pictures and links the inner ones come first.
        const bool leaf = type == CMARK_NODE_HTML_INLINE || type == CMARK_NODE_HTML_BLOCK;
        if ((enter && leaf) || (!enter && (type == CMARK_NODE_IMAGE || type == CMARK_NODE_LINK)))
            nodes.push_back(node);
    });
    for (cmark_node *node : nodes) {
        switch (cmark_node_get_type(node)) {
        case CMARK_NODE_HTML_INLINE: {
            const QString html = fromC(cmark_node_get_literal(node));
            replaceNode(node, textNode(isHtmlComment(html) ? QString() : html));
            break;
        }
        case CMARK_NODE_HTML_BLOCK:
            neutraliseHtmlBlock(node);
            break;
        case CMARK_NODE_IMAGE:
            neutralisePicture(node, rules);
            break;
        default:
            neutraliseLink(node, rules);
            break;
        }
    }
}

} // namespace

QString authorMarkdown(const QString &markdown, const AuthorRules &rules)
{
    const QString text = cleanedAuthorText(markdown);
    if (text.size() > longestAuthorText) {
        QString indented = text;
        return u"    "_s % indented.replace(u'\n', u"\n    "_s);
    }
    const AuthorDocument document = parsedAuthorText(text);
    neutralise(document.get(), rules);
    const std::unique_ptr<char, decltype(&std::free)> rendered(
        cmark_render_commonmark(document.get(), CMARK_OPT_DEFAULT, 0), &std::free);
    // cmark parts a list from a block that follows with a comment; fenced blocks need none.
    QString result = fromC(rendered.get()).replace("\n\n<!-- end list -->\n\n```"_L1, "\n\n```"_L1);
    // Not the blanks of the first line: a list's items stand as far in as it does.
    while (result.startsWith(u'\n'))
        result.remove(0, 1);
    while (!result.isEmpty() && result.back().isSpace())
        result.chop(1);
    return result;
}

} // namespace tars::markup
