#include "service/markup/authornodes.h"

#include <cmark-gfm-core-extensions.h>
#include <mutex>
#include <QRegularExpression>

namespace tars::markup
{

using namespace Qt::StringLiterals;

namespace
{
// Parsing with extensions changes a table that is global to the library.
std::mutex &parserMutex()
{
    static std::mutex mutex;
    return mutex;
}
} // namespace

AuthorDocument parsedAuthorText(const QString &markdown)
{
    const std::lock_guard lock(parserMutex());
    cmark_gfm_core_extensions_ensure_registered();
    cmark_parser *parser = cmark_parser_new(CMARK_OPT_VALIDATE_UTF8);
    for (const char *name : { "table", "strikethrough", "autolink" }) {
        if (cmark_syntax_extension *extension = cmark_find_syntax_extension(name))
            cmark_parser_attach_syntax_extension(parser, extension);
    }
    const QByteArray bytes = markdown.toUtf8();
    cmark_parser_feed(parser, bytes.constData(), size_t(bytes.size()));
    AuthorDocument document(cmark_parser_finish(parser));
    cmark_parser_free(parser);
    return document;
}

QString codeLanguageOf(cmark_node *block)
{
    static const QRegularExpression first(u"^[{.\\s]*([^\\s,{}]+)"_s);
    return first.match(fromC(cmark_node_get_fence_info(block))).captured(1);
}

QString authorWords(cmark_node *root)
{
    QString result;
    walk(root, [&](bool enter, cmark_node *node) {
        if (!enter)
            return;
        const auto type = cmark_node_get_type(node);
        if (type == CMARK_NODE_TEXT || type == CMARK_NODE_CODE || type == CMARK_NODE_HTML_INLINE)
            result += fromC(cmark_node_get_literal(node));
        else if (type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK)
            result += u' ';
    });
    return result;
}

bool isHtmlComment(const QString &html) { return html.trimmed().startsWith("<!--"_L1); }

QString cleanedAuthorText(const QString &markdown)
{
    QString result;
    result.reserve(markdown.size());
    for (qsizetype i = 0; i < markdown.size(); ++i) {
        const char16_t c = markdown.at(i).unicode();
        if (c == 0x1b && i + 1 < markdown.size() && markdown.at(i + 1) == u'[') {
            i += 2;
            while (
                i < markdown.size() && (markdown.at(i).unicode() < 0x40 || markdown.at(i).unicode() > 0x7e))
                ++i;
        } else if (c == 0x2028 || c == 0x2029 || c == 0x85) {
            result += u'\n';
        } else if ((c >= 0x20 || c == '\t' || c == '\n') && !(c >= 0x7f && c < 0xa0)
            && !(c >= 0x202a && c <= 0x202e) && !(c >= 0x2066 && c <= 0x2069) && c != 0xfeff && c < 0xfffe) {
            result += markdown.at(i);
        }
    }
    return result;
}

bool isOrnament(cmark_node *picture)
{
    static const QRegularExpression ornament(u"\\b(?:logo|icon|badge)$"_s, QRegularExpression::CaseInsensitiveOption);
    cmark_node *previous = cmark_node_previous(picture), *next = cmark_node_next(picture);
    const auto says = [](cmark_node *node) { return node && cmark_node_get_type(node) == CMARK_NODE_TEXT; };
    static const QRegularExpression ribbon(u"^fork me on git(?:hub|lab)$"_s, QRegularExpression::CaseInsensitiveOption);
    const QString words = authorWords(picture).trimmed();
    return ((says(previous) || says(next)) && ornament.match(words).hasMatch()) || ribbon.match(words).hasMatch();
}

namespace
{
/// A picture that nobody described, by its file: "system-overview.png" shows a "system overview"; empty if that is no word.
QString nameOfPicture(const QString &address)
{
    QString name = address.section(u'#', 0, 0).section(u'?', 0, 0).section(u'/', -1).section(u'.', 0, 0);
    static const QRegularExpression blanks(u"[-_+]|%20"_s);
    static const QRegularExpression words(u"^\\p{L}{2,}(?: [\\p{L}\\d]+)*$"_s, QRegularExpression::UseUnicodePropertiesOption);
    constexpr qsizetype longest = 60;
    name = name.replace(blanks, u" "_s).simplified();
    return name.size() <= longest && words.match(name).hasMatch() ? name : QString();
}
} // namespace

QString wordsForPicture(cmark_node *picture)
{
    if (const QString description = authorWords(picture); !description.isEmpty())
        return description;
    if (const QString name = nameOfPicture(fromC(cmark_node_get_url(picture))); !name.isEmpty())
        return name;
    cmark_node *parent = cmark_node_parent(picture);
    static const QRegularExpression host(u"^https?://(?:www\\.)?([^/:?#]+)"_s);
    const auto match = parent && cmark_node_get_type(parent) == CMARK_NODE_LINK ? host.match(fromC(cmark_node_get_url(parent))) : QRegularExpressionMatch();
    return match.hasMatch() ? match.captured(1) : u"picture"_s;
}

} // namespace tars::markup
