#include "service/extract/prose/markdownnodes.h"

#include <cmark-gfm-core-extensions.h>

namespace tars
{

cmark_node *parsedMarkdown(const QString &markdown)
{
    cmark_gfm_core_extensions_ensure_registered();
    cmark_parser *parser = cmark_parser_new(CMARK_OPT_VALIDATE_UTF8 | CMARK_OPT_UNSAFE | CMARK_OPT_FOOTNOTES);
    for (const char *name : { "table", "strikethrough", "autolink" })
        if (cmark_syntax_extension *extension = cmark_find_syntax_extension(name))
            cmark_parser_attach_syntax_extension(parser, extension);
    const QByteArray bytes = markdown.toUtf8();
    cmark_parser_feed(parser, bytes.constData(), size_t(bytes.size()));
    cmark_node *root = cmark_parser_finish(parser);
    cmark_parser_free(parser);
    return root;
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

void drop(cmark_node *node)
{
    cmark_node_unlink(node);
    cmark_node_free(node);
}

bool isPicture(cmark_node *node)
{
    if (cmark_node_get_type(node) == CMARK_NODE_LINK) { // a logo that leads somewhere
        node = cmark_node_first_child(node);
        if (!node || cmark_node_next(node))
            return false;
    }
    return cmark_node_get_type(node) == CMARK_NODE_IMAGE;
}

} // namespace tars
