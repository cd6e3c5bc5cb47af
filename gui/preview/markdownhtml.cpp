#include "gui/preview/markdownhtml.h"

#include <QHash>
#include <QRegularExpression>
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>
#include <memory>
#include <mutex>

namespace tars::gui
{

using namespace Qt::StringLiterals;

namespace
{
struct NodeFree {
    void operator()(cmark_node *node) const { cmark_node_free(node); }
};
struct ParserFree {
    void operator()(cmark_parser *parser) const { cmark_parser_free(parser); }
};
struct IteratorFree {
    void operator()(cmark_iter *iterator) const { cmark_iter_free(iterator); }
};

QString textIn(cmark_node *node)
{
    QString text;
    const std::unique_ptr<cmark_iter, IteratorFree> it(cmark_iter_new(node));
    while (cmark_iter_next(it.get()) != CMARK_EVENT_DONE) {
        cmark_node *at = cmark_iter_get_node(it.get());
        const auto type = cmark_node_get_type(at);
        if (cmark_iter_get_event_type(it.get()) == CMARK_EVENT_ENTER && (type == CMARK_NODE_TEXT || type == CMARK_NODE_CODE))
            text += QString::fromUtf8(cmark_node_get_literal(at));
    }
    return text;
}

QString slugOf(const QString &heading)
{
    QString slug;
    for (const QChar c : heading.toLower())
        if (c.isLetterOrNumber() || c == u'-' || c == u'_')
            slug += c;
        else if (c == u' ')
            slug += u'-';
    return slug;
}

QByteArray anchorHtml(const QString &name) { return "<a name=\"" + name.toHtmlEscaped().toUtf8() + "\"></a>"; }

cmark_node *custom(cmark_node_type type, const QByteArray &html)
{
    cmark_node *node = cmark_node_new(type);
    cmark_node_set_on_enter(node, html.constData());
    return node;
}

void replaceNode(cmark_node *node, cmark_node *by)
{
    cmark_node_replace(node, by);
    cmark_node_free(node);
}
} // namespace

QString codeBlockHtml(const QString &colouredHtml)
{
    return u"<table class=\"code\" width=\"100%\" cellpadding=\"10\" cellspacing=\"0\"><tr><td class=\"code\"><pre>"_s + colouredHtml
        + u"</pre></td></tr></table>"_s;
}

QString markdownHtml(const QByteArray &markdown, const CodeColours &colours)
{
    static std::once_flag once;
    std::call_once(once, [] { cmark_gfm_core_extensions_ensure_registered(); });
    constexpr int options = CMARK_OPT_DEFAULT | CMARK_OPT_VALIDATE_UTF8;
    const std::unique_ptr<cmark_parser, ParserFree> parser(cmark_parser_new(options));
    for (const char *name : {"table", "strikethrough", "autolink", "tasklist"})
        if (cmark_syntax_extension *extension = cmark_find_syntax_extension(name))
            cmark_parser_attach_syntax_extension(parser.get(), extension);
    cmark_parser_feed(parser.get(), markdown.constData(), size_t(markdown.size()));
    const std::unique_ptr<cmark_node, NodeFree> root(cmark_parser_finish(parser.get()));

    QList<cmark_node *> headings, codes, inlines;
    const std::unique_ptr<cmark_iter, IteratorFree> it(cmark_iter_new(root.get()));
    while (cmark_iter_next(it.get()) != CMARK_EVENT_DONE) {
        if (cmark_iter_get_event_type(it.get()) != CMARK_EVENT_ENTER)
            continue;
        cmark_node *node = cmark_iter_get_node(it.get());
        switch (cmark_node_get_type(node)) {
        case CMARK_NODE_HEADING: headings.append(node); break;
        case CMARK_NODE_CODE_BLOCK: codes.append(node); break;
        case CMARK_NODE_HTML_INLINE: inlines.append(node); break;
        default: break;
        }
    }
    QHash<QString, int> used;
    for (cmark_node *heading : std::as_const(headings)) {
        QString slug = slugOf(textIn(heading));
        if (const int count = used[slug]++; count > 0)
            slug += u'-' + QString::number(count);
        cmark_node_prepend_child(heading, custom(CMARK_NODE_CUSTOM_INLINE, anchorHtml(slug)));
    }
    for (cmark_node *code : std::as_const(codes)) {
        QString text = QString::fromUtf8(cmark_node_get_literal(code));
        if (text.endsWith(u'\n'))
            text.chop(1);
        const QString fence = QString::fromUtf8(cmark_node_get_fence_info(code)).section(u' ', 0, 0);
        replaceNode(code, custom(CMARK_NODE_CUSTOM_BLOCK, codeBlockHtml(colouredCode(text, fence, colours)).toUtf8()));
    }
    static const QRegularExpression anchor(uR"re(^<a\s+(?:id|name)="([^"]*)"\s*/?>$)re"_s);
    for (cmark_node *html : std::as_const(inlines)) {
        const auto match = anchor.match(QString::fromUtf8(cmark_node_get_literal(html)));
        if (match.hasMatch())
            replaceNode(html, custom(CMARK_NODE_CUSTOM_INLINE, anchorHtml(match.captured(1))));
    }
    char *html = cmark_render_html(root.get(), options, nullptr);
    QString result = QString::fromUtf8(html);
    free(html);
    result.remove(u"<!-- raw HTML omitted -->"_s);
    // What QTextDocument has no box for.
    result.replace(u"<table>"_s, u"<table class=\"data\" width=\"100%\" cellpadding=\"7\" cellspacing=\"0\">"_s);
    result.replace(u"<th>"_s, u"<th align=\"left\">"_s);
    result.replace(u"<blockquote>"_s, u"<blockquote class=\"quote\">"_s);
    result.replace(uR"(<input type="checkbox" checked="" disabled="" />)"_s, u"☑ "_s);
    result.replace(uR"(<input type="checkbox" disabled="" />)"_s, u"☐ "_s);
    return result;
}

} // namespace tars::gui
