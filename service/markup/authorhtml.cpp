#include "service/markup/authortext.h"

#include "service/markup/authornodes.h"
#include "service/markup/highlight.h"
#include "service/markup/text.h"

#include <algorithm>
#include <cmark-gfm-core-extensions.h>
#include <QRegularExpression>
#include <vector>

namespace tars::markup
{

using namespace Qt::StringLiterals;

namespace
{

std::optional<QString> siteAddress(const QString &address)
{
    const std::optional<QString> safe = safeAddress(address);
    if (!safe || safe->contains(u':'))
        return safe;
    const auto end = safe->indexOf(u'#');
    const QString path = end < 0 ? *safe : safe->first(end);
    if (!path.endsWith(".md"_L1))
        return safe;
    return path.chopped(3) % u".html"_s % (end < 0 ? QString() : safe->sliced(end));
}

class AuthorHtml
{
public:
    explicit AuthorHtml(const AuthorRules &rules)
        : m_rules(rules)
    {
    }

    QString write(cmark_node *root)
    {
        walk(root, [this](bool enter, cmark_node *node) { visit(enter, node); });
        return std::move(m_html);
    }

private:
    void visit(bool enter, cmark_node *node)
    {
        if (m_silent) { // inside a picture whose text was written already
            if (!enter && node == m_silent)
                m_silent = nullptr;
            return;
        }
        const auto type = cmark_node_get_type(node);
        switch (type) {
        case CMARK_NODE_TEXT:
            m_html += escapeCode(fromC(cmark_node_get_literal(node)));
            return;
        case CMARK_NODE_SOFTBREAK:
            m_html += u'\n';
            return;
        case CMARK_NODE_LINEBREAK:
            m_html += "<br/>\n"_L1;
            return;
        case CMARK_NODE_CODE:
            m_html += u"<code>"_s % escapeCode(fromC(cmark_node_get_literal(node))) % u"</code>"_s;
            return;
        case CMARK_NODE_HTML_INLINE:
            htmlInline(fromC(cmark_node_get_literal(node)));
            return;
        case CMARK_NODE_HTML_BLOCK:
            htmlBlock(fromC(cmark_node_get_literal(node)));
            return;
        case CMARK_NODE_CODE_BLOCK:
            codeBlock(node);
            return;
        case CMARK_NODE_THEMATIC_BREAK:
            m_html += "<hr/>\n"_L1;
            return;
        case CMARK_NODE_PARAGRAPH:
            paragraph(enter, node);
            return;
        case CMARK_NODE_HEADING:
            heading(enter, node);
            return;
        case CMARK_NODE_LIST:
            list(enter, node);
            return;
        case CMARK_NODE_ITEM:
            m_html += enter ? "<li>"_L1 : "</li>\n"_L1;
            return;
        case CMARK_NODE_BLOCK_QUOTE:
            m_html += enter ? "<blockquote>\n"_L1 : "</blockquote>\n"_L1;
            return;
        case CMARK_NODE_EMPH:
            m_html += enter ? "<em>"_L1 : "</em>"_L1;
            return;
        case CMARK_NODE_STRONG:
            m_html += enter ? "<strong>"_L1 : "</strong>"_L1;
            return;
        case CMARK_NODE_LINK:
            link(enter, node);
            return;
        case CMARK_NODE_IMAGE:
            picture(node);
            return;
        default:
            break;
        }
        // The extensions' own types are known by name only.
        const QLatin1StringView name(cmark_node_get_type_string(node));
        if (name == "strikethrough"_L1)
            m_html += enter ? "<del>"_L1 : "</del>"_L1;
        else if (name == "table"_L1)
            table(enter, node);
        else if (name == "table_row"_L1 || name == "table_header"_L1)
            tableRow(enter, node);
        else if (name == "table_cell"_L1)
            tableCell(enter);
    }

    void htmlInline(const QString &html)
    {
        if (!isHtmlComment(html))
            m_html += escapeCode(html);
    }

    void htmlBlock(const QString &html)
    {
        if (isHtmlComment(html))
            return;
        const QString content = html.trimmed();
        if (content.contains(u'\n'))
            m_html += u"<pre class=\"code\"><code>"_s % escapeCode(content) % u"</code></pre>\n"_s;
        else
            m_html += u"<p>"_s % escapeCode(content) % u"</p>\n"_s;
    }

    void codeBlock(cmark_node *node)
    {
        const QString language = codeLanguageOf(node);
        QString content = fromC(cmark_node_get_literal(node));
        while (content.endsWith(u'\n'))
            content.chop(1);
        m_html += u"<pre class=\"code\" tabindex=\"0\"><code>"_s % highlightedHtml(language, content)
            % u"</code></pre>\n"_s;
    }

    void paragraph(bool enter, cmark_node *node)
    {
        cmark_node *parent = cmark_node_parent(node);
        cmark_node *list = parent ? cmark_node_parent(parent) : nullptr;
        if (list && cmark_node_get_type(list) == CMARK_NODE_LIST && cmark_node_get_list_tight(list))
            return;
        if (enter)
            m_html += authorWords(node).isRightToLeft() ? u"<p dir=\"rtl\">"_s : u"<p>"_s;
        else
            m_html += "</p>\n"_L1;
    }

    void heading(bool enter, cmark_node *node)
    {
        const int level = std::clamp(m_rules.headingBase + cmark_node_get_heading_level(node) - 1, 2, 6);
        if (!enter) {
            m_html += u"</h%1>\n"_s.arg(level);
            return;
        }
        const QString anchor
            = m_rules.anchor ? m_rules.anchor(headingAnchor(plainText(authorWords(node)).trimmed())) : QString();
        m_html += u"<h%1"_s.arg(level);
        if (!anchor.isEmpty())
            m_html += u" id=\""_s % escapeHtml(anchor) % u'"';
        m_html += u'>';
    }

    void list(bool enter, cmark_node *node)
    {
        const bool ordered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST;
        if (!enter) {
            m_html += ordered ? "</ol>\n"_L1 : "</ul>\n"_L1;
            return;
        }
        const int start = cmark_node_get_list_start(node);
        if (!ordered)
            m_html += "<ul>\n"_L1;
        else if (start == 1)
            m_html += "<ol>\n"_L1;
        else
            m_html += u"<ol start=\"%1\">\n"_s.arg(start);
    }

    void link(bool enter, cmark_node *node)
    {
        if (enter) {
            // A picture within the link has made one of its own.
            const QString written = fromC(cmark_node_get_url(node));
            std::optional<QString> address = m_rules.address ? m_rules.address(written) : std::nullopt;
            if (!address)
                address = siteAddress(written);
            else if (address->isEmpty())
                address.reset();
            m_links.push_back(address.has_value());
            if (address)
                m_html += u"<a href=\""_s % escapeHtml(*address) % u"\">"_s;
        } else {
            if (!m_links.empty() && m_links.back())
                m_html += "</a>"_L1;
            if (!m_links.empty())
                m_links.pop_back();
        }
    }

    void picture(cmark_node *node)
    {
        m_silent = node;
        const QString description = authorWords(node);
        const QString shown = wordsForPicture(node);
        const QString written = fromC(cmark_node_get_url(node));
        if (const auto own = m_rules.address ? m_rules.address(written) : std::nullopt; own && !own->isEmpty()) {
            m_html += u"<img loading=\"lazy\" src=\""_s % escapeHtml(*own) % u"\" alt=\""_s
                % escapeHtml(plainText(description)) % u"\"/>"_s;
            return;
        }
        const std::optional<QString> address = safeAddress(written);
        const bool remote = address && address->startsWith("http"_L1) && address->contains("://"_L1);
        const bool inLink = std::find(m_links.begin(), m_links.end(), true) != m_links.end();
        if (remote && isOrnament(node))
            return;
        if (remote && !inLink)
            m_html += u"<a href=\""_s % escapeHtml(*address) % u"\">"_s % escapeCode(shown) % u"</a>"_s;
        else
            m_html += escapeCode(shown);
    }

    void table(bool enter, cmark_node *node)
    {
        if (enter) {
            const uint8_t *alignments = cmark_gfm_extensions_get_table_alignments(node);
            m_alignments = QByteArray(
                reinterpret_cast<const char *>(alignments), cmark_gfm_extensions_get_table_columns(node));
            m_html += "<div class=\"scroll\" tabindex=\"0\"><table>\n"_L1;
            m_bodyOpen = false;
        } else {
            m_html += m_bodyOpen ? "</tbody></table></div>\n"_L1 : "</table></div>\n"_L1;
        }
    }

    void tableRow(bool enter, cmark_node *node)
    {
        m_headRow = cmark_gfm_extensions_get_table_row_is_header(node);
        m_column = 0;
        if (enter && m_headRow)
            m_html += "<thead><tr>"_L1;
        else if (enter)
            m_html += m_bodyOpen ? "<tr>"_L1 : "<tbody><tr>"_L1;
        else
            m_html += m_headRow ? "</tr></thead>\n"_L1 : "</tr>\n"_L1;
        if (enter && !m_headRow)
            m_bodyOpen = true;
    }

    void tableCell(bool enter)
    {
        const QLatin1StringView name = m_headRow ? "th"_L1 : "td"_L1;
        if (!enter) {
            m_html += u"</"_s % name % u'>';
            ++m_column;
            return;
        }
        const bool right = m_column < m_alignments.size() && m_alignments.at(m_column) == 'r';
        m_html += u'<' % name % (right ? u" class=\"r\">"_s : u">"_s);
    }

    const AuthorRules &m_rules;
    QString m_html;
    cmark_node *m_silent = nullptr;
    std::vector<bool> m_links;
    QByteArray m_alignments;
    int m_column = 0;
    bool m_headRow = false;
    bool m_bodyOpen = false;
};

} // namespace

QString authorHtml(const QString &markdown, const AuthorRules &rules)
{
    const QString text = cleanedAuthorText(markdown);
    if (text.size() > longestAuthorText)
        return u"<pre class=\"code\"><code>"_s % escapeCode(text) % u"</code></pre>\n"_s;
    const AuthorDocument document = parsedAuthorText(text);
    return AuthorHtml(rules).write(document.get());
}

} // namespace tars::markup
