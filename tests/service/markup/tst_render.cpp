// Pages through both renderers: hostile text stays text, links fit the folder, the same page gives the same
// bytes.
#include "service/markup/render.h"
#include "service/markup/text.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>
#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <QXmlStreamReader>

using namespace tars::markup;
using namespace Qt::StringLiterals;

namespace
{

RenderContext context() { return { u"fmt"_s, u"../"_s }; }

// All that a page may consist of. What is not here came from the tree.
const QHash<QString, QSet<QString>> &allowed()
{
    static const QHash<QString, QSet<QString>> table{
        { u"html"_s, { u"lang"_s } },
        { u"head"_s, {} },
        { u"body"_s, { u"data-root"_s, u"data-page"_s, u"data-department"_s, u"data-source"_s } },
        { u"title"_s, {} },
        { u"meta"_s, { u"charset"_s, u"http-equiv"_s, u"content"_s, u"name"_s } },
        { u"link"_s, { u"rel"_s, u"href"_s } },
        { u"script"_s, { u"src"_s } },
        { u"a"_s, { u"href"_s, u"class"_s, u"aria-current"_s, u"aria-label"_s, u"data-first"_s } },
        { u"header"_s, { u"class"_s } },
        { u"footer"_s, { u"class"_s } },
        { u"main"_s, { u"id"_s, u"class"_s } },
        { u"nav"_s, { u"class"_s, u"aria-label"_s } },
        { u"details"_s, { u"class"_s, u"open"_s } },
        { u"summary"_s, { u"class"_s, u"aria-label"_s } },
        { u"button"_s, { u"type"_s, u"class"_s, u"aria-label"_s, u"aria-pressed"_s } },
        { u"input"_s, { u"type"_s, u"placeholder"_s, u"aria-label"_s } },
        { u"label"_s, { u"class"_s } },
        { u"kbd"_s, { u"class"_s } },
        { u"figure"_s, { u"class"_s } },
        { u"figcaption"_s, {} },
        { u"section"_s, { u"class"_s } },
        { u"div"_s, { u"class"_s, u"id"_s, u"tabindex"_s, u"role"_s, u"aria-label"_s } },
        { u"span"_s, { u"class"_s, u"title"_s, u"aria-hidden"_s } },
        { u"b"_s, {} },
        { u"em"_s, {} },
        { u"strong"_s, {} },
        { u"del"_s, {} },
        { u"br"_s, {} },
        { u"hr"_s, {} },
        { u"blockquote"_s, {} },
        { u"p"_s, { u"class"_s, u"dir"_s } },
        { u"ul"_s, { u"class"_s } },
        { u"ol"_s, { u"start"_s } },
        { u"li"_s, { u"aria-current"_s, u"class"_s, u"role"_s } },
        { u"dl"_s, {} },
        { u"dt"_s, {} },
        { u"dd"_s, {} },
        { u"pre"_s, { u"class"_s, u"tabindex"_s } },
        { u"code"_s, {} },
        { u"table"_s, {} },
        { u"thead"_s, {} },
        { u"tbody"_s, {} },
        { u"tr"_s, {} },
        { u"th"_s, { u"class"_s, u"scope"_s } },
        { u"td"_s, { u"class"_s } },
        { u"h1"_s, { u"class"_s } },
        { u"h2"_s, { u"class"_s, u"id"_s } },
        { u"h3"_s, { u"class"_s, u"id"_s } },
        { u"h4"_s, { u"class"_s, u"id"_s } },
        { u"h5"_s, { u"class"_s, u"id"_s } },
        { u"h6"_s, { u"class"_s, u"id"_s } },
        { u"svg"_s,
            { u"class"_s, u"viewBox"_s, u"width"_s, u"height"_s, u"aria-hidden"_s, u"aria-label"_s,
                u"role"_s } },
        { u"symbol"_s, { u"id"_s, u"viewBox"_s } },
        { u"use"_s, { u"href"_s } },
        { u"path"_s, { u"d"_s, u"class"_s } },
        { u"circle"_s, { u"cx"_s, u"cy"_s, u"r"_s } },
        { u"rect"_s, { u"width"_s, u"height"_s, u"rx"_s, u"class"_s } },
    };
    return table;
}

struct Checked {
    QString problem;
    QStringList ids;
    QStringList addresses;
    QString text; ///< all text of the page
    int headings = 0; ///< of level 1
};

Checked check(const QByteArray &html)
{
    Checked result;
    QXmlStreamReader reader(html);
    while (!reader.atEnd()) {
        const auto token = reader.readNext();
        if (token == QXmlStreamReader::Characters)
            result.text += reader.text();
        if (token == QXmlStreamReader::Comment || token == QXmlStreamReader::ProcessingInstruction)
            result.problem = u"comment or instruction"_s;
        if (token != QXmlStreamReader::StartElement)
            continue;
        const QString name = reader.name().toString();
        result.headings += name == "h1"_L1;
        if (!allowed().contains(name))
            result.problem = u"element "_s + name;
        for (const QXmlStreamAttribute &attribute : reader.attributes()) {
            const QString key = attribute.name().toString();
            if (!allowed().value(name).contains(key))
                result.problem = u"attribute %1 of %2"_s.arg(key, name);
            if (key == "id"_L1)
                result.ids += attribute.value().toString();
            if (name == "a"_L1 && key == "href"_L1)
                result.addresses += attribute.value().toString();
        }
    }
    if (reader.hasError())
        result.problem = u"line %1: %2"_s.arg(reader.lineNumber()).arg(reader.errorString());
    for (const QString &address : std::as_const(result.addresses)) {
        static const QRegularExpression scheme(u"^(https?:|mailto:|[^:/?#\\\\]*(?:[/?#]|$))"_s);
        if (!scheme.match(address).hasMatch())
            result.problem = u"address "_s + address;
    }
    if (QSet<QString>(result.ids.begin(), result.ids.end()).size() != result.ids.size())
        result.problem = u"an id twice"_s;
    return result;
}

// What a Markdown reader that lets everything through makes of it: any raw HTML but our own anchors is a
// fault.
QString rawHtmlIn(const QByteArray &markdown)
{
    cmark_gfm_core_extensions_ensure_registered();
    cmark_parser *parser = cmark_parser_new(CMARK_OPT_DEFAULT);
    for (const char *name : { "table", "strikethrough", "autolink" })
        cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name));
    cmark_parser_feed(parser, markdown.constData(), size_t(markdown.size()));
    cmark_node *document = cmark_parser_finish(parser);
    cmark_parser_free(parser);
    QString fault;
    cmark_iter *iter = cmark_iter_new(document);
    while (cmark_iter_next(iter) != CMARK_EVENT_DONE) {
        cmark_node *node = cmark_iter_get_node(iter);
        const auto type = cmark_node_get_type(node);
        if (type == CMARK_NODE_HTML_BLOCK || type == CMARK_NODE_HTML_INLINE) {
            const QString html = QString::fromUtf8(cmark_node_get_literal(node)).trimmed();
            static const QRegularExpression own(
                u"^(<!-- end list -->|<a id=\"[^\"<>]*\">|</a>|<a id=\"[^\"<>]*\"></a>)$"_s);
            if (!own.match(html).hasMatch())
                fault = html;
        }
        if (type == CMARK_NODE_IMAGE)
            fault = u"picture"_s;
        if (type == CMARK_NODE_LINK && !safeAddress(QString::fromUtf8(cmark_node_get_url(node))))
            fault = QString::fromUtf8(cmark_node_get_url(node));
    }
    cmark_iter_free(iter);
    cmark_node_free(document);
    return fault;
}

// The same text wherever text can stand.
Page pageFull(const QString &t)
{
    Page page;
    page.path = u"development/api/src/a.h.md"_s;
    page.title = t;
    page.chips = { t };
    page.lead = { text(t), code(t), link(t, documentTarget(t)) };
    page.facts = { { text(t) }, { muted(t), strong(t) } };
    page.breadcrumbs
        = { { u"Development"_s, documentTarget(u"development/index.md"_s) }, { t, documentTarget(t) } };
    page.departmentSlug = u"development"_s;
    page.source = sourceTarget(t, 3);
    page.blocks.push_back(Heading{ 2, { code(t), Inline{ t, Inline::Style::MissingChip, {} } }, t, t, t });
    page.blocks.push_back(Heading{ 3, { text(t), muted(t) }, {}, {}, {} });
    page.blocks.push_back(
        Paragraph{ { text(t), code(t), strong(t), muted(t), link(t, { Target::Kind::Url, t, t, 0 }),
            link(t, { Target::Kind::Anchor, {}, t, 0 }), Inline{ t, Inline::Style::WarningChip, {} } } });
    page.blocks.push_back(AuthorText{ t, 4 });
    page.blocks.push_back(AuthorText{ u"# "_s % t % u"\n\n- "_s % t % u"\n\n> "_s % t, 3 });
    page.blocks.push_back(CodeBlock{ t, t });
    page.blocks.push_back(CodeBlock{ u"C++"_s, t });
    BulletList list;
    list.items.push_back({ Paragraph{ { text(t) } } });
    list.items.push_back({ Paragraph{ { text(t) } }, CodeBlock{ u"py"_s, t } });
    page.blocks.push_back(list);
    page.blocks.push_back(
        Table{ { t, u"b"_s }, { { Cell{ { text(t), code(t) }, {}, false }, Cell{ {}, 0.5, true } } } });
    page.blocks.push_back(Note{ Note::Kind::Warning, { Paragraph{ { text(t) } }, AuthorText{ t, 4 } } });
    page.blocks.push_back(SummaryList{ { { t, t, t, documentTarget(t, t), { text(t) }, { text(t) } } } });
    page.blocks.push_back(
        SignatureBox{ u"C++"_s, { { t, sourceTarget(t, 1), { { t, documentTarget(t) } } }, { t, {}, {} } } });
    DefinitionList definitions;
    definitions.items.push_back({ { code(t) }, { Paragraph{ { text(t) } } } });
    page.blocks.push_back(definitions);
    page.blocks.push_back(Figures{ { { t, t, documentTarget(t) } } });
    page.blocks.push_back(Cards{ { { t, t, t, documentTarget(t), { { t, documentTarget(t), t } } } } });
    return page;
}

QString htmlOf(const QString &author)
{
    Page page;
    page.path = u"development/a.md"_s;
    page.title = u"T"_s;
    page.blocks.push_back(AuthorText{ author, 4 });
    const QString html = QString::fromUtf8(renderHtml(page, context()));
    const QString begin = u"<div class=\"prose\">\n"_s;
    const auto at = html.indexOf(begin);
    return at < 0 ? QString() : html.sliced(at + begin.size()).section(u"</div>\n"_s, 0, 0);
}

QString markdownOf(const Blocks &blocks)
{
    Page page;
    page.path = u"development/api/a.md"_s;
    page.title = u"T"_s;
    page.blocks = blocks;
    return QString::fromUtf8(renderMarkdown(page, context())).section(u"# T\n\n"_s, 1).trimmed();
}

} // namespace

class TestRender : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hostile_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("plain") << u"A sentence."_s;
        QTest::newRow("empty") << QString();
        QTest::newRow("space") << u"   "_s;
        QTest::newRow("script") << u"<script>alert(1)</script>"_s;
        QTest::newRow("handler") << u"<img src=x onerror=alert(1)>"_s;
        QTest::newRow("attribute") << u"\" onmouseover=\"alert(1)\" x='"_s;
        QTest::newRow("script address") << u"[a](javascript:alert(1)) ![b](javascript:c)"_s;
        QTest::newRow("address alone") << u"javascript:alert(1)"_s;
        QTest::newRow("address with tab") << u"java\tscript:alert(1)"_s;
        QTest::newRow("data address") << u"data:text/html,<script>alert(1)</script>"_s;
        QTest::newRow("autolink") << u"<javascript:alert(1)> <http://a.b> http://c.d/?\"e='f'"_s;
        QTest::newRow("reference") << u"[a]\n\n[a]: javascript:alert(1) \"title\""_s;
        QTest::newRow("entity")
            << u"&lt;script&gt; &#106;avascript:alert(1) [a](&#106;avascript:b) [c](&amp;#106;avascript:d)"_s;
        QTest::newRow("backticks") << u"` `` ```\n~~~\n````"_s;
        QTest::newRow("pipes") << u"a|b\n-|-\nc|d"_s;
        QTest::newRow("right to left") << u"שלום עולם \u202e gnp.exe \u2066x"_s;
        QTest::newRow("terminal") << u"\x1b[31mred\x1b[0m\x07\x08"_s;
        QTest::newRow("comment end") << u"--> <!-- x --> ]]> <![CDATA[ <?php ?>"_s;
        QTest::newRow("separators") << u"a\u2028b\u2029c\u0085d"_s;
        QTest::newRow("nul and noncharacters")
            << QString(u"a"_s % QChar(0) % QChar(0xffff) % QChar(0xfffe) % u"b"_s);
        QTest::newRow("lone surrogate") << QString(u"a"_s % QChar(0xd800) % u"b"_s);
        QTest::newRow("heading") << u"# a\n===\n\n---\n## b"_s;
        QTest::newRow("list") << u"- a\n- b\n1. c\n\n    code"_s;
        QTest::newRow("nested") << u"> "_s.repeated(200) % u"x"_s;
        QTest::newRow("brackets") << u"["_s.repeated(300) % u"x"_s % u"]"_s.repeated(300);
        QTest::newRow("emphasis") << u"*_"_s.repeated(300);
        QTest::newRow("table html") << u"|<b>|`|`|\n|-|-|-|\n|<script>|\\||[x](data:y)|"_s;
        QTest::newRow("picture in link") << u"[![a](http://b/c.png)](http://d) [x [y](z)](w)"_s;
        QTest::newRow("html block") << u"<div>\n<script>\nx\n</script>\n</div>\n\nafter"_s;
        QTest::newRow("strikethrough") << u"~~a~~ ~b~"_s;
        QTest::newRow("percent") << u"%1 %2 %L1 %99 %"_s;
        QTest::newRow("path up") << u"../../../etc/passwd"_s;
        QTest::newRow("other host") << u"//evil.example/x \\\\evil\\x [a](//evil.example) [b](\\\\evil)"_s;
        QTest::newRow("long") << u"word "_s.repeated(20000);
    }
    void hostile()
    {
        QFETCH(QString, text);
        const Page page = pageFull(text);
        const QByteArray html = renderHtml(page, context());
        const Checked checked = check(html);
        QVERIFY2(checked.problem.isEmpty(), qPrintable(checked.problem));
        QCOMPARE(checked.headings, 1);
        QVERIFY(!html.contains("style="));
        const QByteArray markdown = renderMarkdown(page, context());
        const QString raw = rawHtmlIn(markdown);
        QVERIFY2(raw.isEmpty(), qPrintable(raw));
        for (const char byte : markdown)
            QVERIFY(static_cast<unsigned char>(byte) >= 0x20 || byte == '\n' || byte == '\t');
        const Checked source = check(
            renderSource(u"src/"_s % text, u"C++"_s, text.toUtf8(), context(), { text, { { text, 1 } }, { { text, text } } })
                .first()
                .second);
        QVERIFY2(source.problem.isEmpty(), qPrintable(source.problem));
        QCOMPARE(renderHtml(page, context()), html);
        QCOMPARE(renderMarkdown(page, context()), markdown);
    }

    void everyLanguageIsColouredSafely_data()
    {
        QTest::addColumn<QString>("language");
        for (const auto *name : { "C", "C++", "C#", "F#", "Java", "Kotlin", "Python", "JavaScript",
                 "TypeScript", "Go", "Rust", "Shell", "CMake", "SQL", "YAML", "XML", "Ruby", "none" })
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void everyLanguageIsColouredSafely()
    {
        QFETCH(QString, language);
        const QByteArray content
            = "#include <a> /* x\n<b> */ \"un'closed\n'\n'a' R\"x(\n)x\" \"\"\"doc\n\"\"\" `t\n` "
              "<!-- y -->\n# z \\\n0x1'000 A_B 'static \xff\xfe\r\nlast // -- ;\n";
        const QByteArray html = renderSource(u"a"_s, language, content, context()).first().second;
        const Checked checked = check(html);
        QVERIFY2(checked.problem.isEmpty(), qPrintable(checked.problem));
        for (int line = 1; line <= 9; ++line)
            QVERIFY(checked.ids.contains(u"L%1"_s.arg(line)));
        // Each line closes what it opens.
        for (const QByteArray &line : html.split('\n')) {
            if (line.startsWith("<div id=\"L"))
                QCOMPARE(line.count("<span"), line.count("</span>"));
        }
    }

    void colours()
    {
        const QString html = QString::fromUtf8(renderSource(u"a.cpp"_s, u"C++"_s,
            "#include <x>\nint main() { return 0x10; } // end\nauto s = \"<b>\";\nfoo(FMT_X);\n", context()).first().second);
        QVERIFY(html.contains(u"<span class=\"m\">#include &lt;x&gt;</span>"_s));
        QVERIFY(html.contains(u"<span class=\"t\">int</span> main() { <span class=\"k\">return</span> "
                              "<span class=\"n\">0x10</span>; } <span class=\"c\">// end</span>"_s));
        QVERIFY(html.contains(
            u"<span class=\"k\">auto</span> s = <span class=\"s\">&quot;&lt;b&gt;&quot;</span>;"_s));
        QVERIFY(html.contains(u"foo(<span class=\"m\">FMT_X</span>);"_s));
    }

    void authorText_data()
    {
        QTest::addColumn<QString>("markdown");
        QTest::addColumn<QString>("html");
        QTest::newRow("generic") << u"a vector<int> b"_s << u"<p>a vector&lt;int&gt; b</p>\n"_s;
        QTest::newRow("html comment") << u"a <!-- b --> c"_s << u"<p>a  c</p>\n"_s;
        QTest::newRow("link") << u"[a](http://b.c/d?e=f&g)"_s
                              << u"<p><a href=\"http://b.c/d?e=f&amp;g\">a</a></p>\n"_s;
        QTest::newRow("bad link") << u"[a](javascript:b)"_s << u"<p>a</p>\n"_s;
        QTest::newRow("document") << u"[a](../b.md#c)"_s << u"<p><a href=\"../b.html#c\">a</a></p>\n"_s;
        QTest::newRow("remote picture")
            << u"![a](https://b/c.png)"_s << u"<p><a href=\"https://b/c.png\">a</a></p>\n"_s;
        QTest::newRow("remote picture without words") << u"![](https://b/system-overview.png)"_s << u"<p><a href=\"https://b/system-overview.png\">system overview</a></p>\n"_s;
        QTest::newRow("remote picture without words in a link") << u"[![](https://b/1f2.png)](https://www.d.org/e)"_s << u"<p><a href=\"https://www.d.org/e\">d.org</a></p>\n"_s;
        QTest::newRow("ribbon of a site") << u"![Fork me on GitHub](https://b/c.png)Words"_s << u"<p>Words</p>\n"_s;
        QTest::newRow("remote logo in a sentence") << u"built to ![Vm logo](https://b/c.svg)[native](https://d)"_s << u"<p>built to <a href=\"https://d\">native</a></p>\n"_s;
        QTest::newRow("remote picture without words, in a link") << u"a [![](https://b/c.svg)](https://www.zero.org/x) project"_s << u"<p>a <a href=\"https://www.zero.org/x\">zero.org</a> project</p>\n"_s;
        QTest::newRow("picture") << u"![a](c.png)"_s << u"<p>a</p>\n"_s;
        QTest::newRow("heading") << u"# A b"_s << u"<h4 id=\"a-b\">A b</h4>\n"_s;
        QTest::newRow("deep heading") << u"##### A"_s << u"<h6 id=\"a\">A</h6>\n"_s;
        QTest::newRow("code") << u"`a<b>`"_s << u"<p><code>a&lt;b&gt;</code></p>\n"_s;
        QTest::newRow("table")
            << u"|a|b|\n|-|-:|\n|c|d|"_s
            << u"<div class=\"scroll\" tabindex=\"0\"><table>\n<thead><tr><th>a</th><th class=\"r\">b"
               "</th></tr></thead>\n<tbody><tr><td>c</td><td class=\"r\">d</td></tr>\n</tbody></table>"_s;
        QTest::newRow("list") << u"3. a\n4. b"_s << u"<ol start=\"3\">\n<li>a</li>\n<li>b</li>\n</ol>\n"_s;
    }
    void authorText()
    {
        QFETCH(QString, markdown);
        QTEST(htmlOf(markdown), "html");
    }

    void markdownBlocks_data()
    {
        QTest::addColumn<int>("row");
        QTest::addColumn<QString>("markdown");
        QTest::newRow("heading") << 0 << u"## Two words"_s;
        QTest::newRow("heading, named") << 1 << u"<a id=\"fmt-append\"></a>\n\n## `append`"_s;
        QTest::newRow("paragraph") << 2 << u"a `b|c` [d](../../site/x.md#y) \\*"_s;
        QTest::newRow("table") << 3 << u"| a | b |\n| --- | --: |\n| `x\\|y` | 50 % |"_s;
        QTest::newRow("summary") << 4 << u"- [`f`](#f) (function): Does it. *No comment*"_s;
        QTest::newRow("signature") << 5 << u"```c++\nint f()\n```\n\n[`a.h:7`](../../../src/a.h#L7)"_s;
        QTest::newRow("definitions") << 6 << u"- `x`: one\n\n  two"_s;
        QTest::newRow("note") << 7 << u"> **Deprecated:** Use g.\n>\n> - a"_s;
        QTest::newRow("figures") << 8 << u"- **1,084** symbols"_s;
        QTest::newRow("author") << 9 << u"#### A\n\nvector\\<int\\> *b*"_s;
        QTest::newRow("note that says what it is") << 11 << u"> **Deprecated.** Use g."_s;
        QTest::newRow("list") << 10 << u"1. a\n2. b\n\n   ```\n   x\n\n   y\n   ```"_s;
    }
    void markdownBlocks()
    {
        QFETCH(int, row);
        Blocks blocks;
        switch (row) {
        case 0:
            blocks.push_back(Heading{ 2, { text(u"Two words"_s) }, {}, {}, {} });
            break;
        case 1:
            blocks.push_back(Heading{ 2, { code(u"append"_s) }, u"fmt-append"_s, {}, {} });
            break;
        case 2:
            blocks.push_back(Paragraph{ { text(u"a "_s), code(u"b|c"_s), text(u" "_s),
                link(u"d"_s, documentTarget(u"site/x.md"_s, u"y"_s)), text(u" *"_s) } });
            break;
        case 3:
            blocks.push_back(Table{
                { u"a"_s, u"b"_s }, { { Cell{ { code(u"x|y"_s) }, {}, false }, Cell{ {}, 0.505, true } } } });
            break;
        case 4:
            blocks.push_back(SummaryList{ { { u"F"_s, u"function"_s, u"f"_s,
                { Target::Kind::Anchor, {}, u"f"_s, 0 }, { text(u"Does it."_s) },
                { Inline{ u"No comment"_s, Inline::Style::MissingChip, {} } } } } });
            break;
        case 5:
            blocks.push_back(
                SignatureBox{ u"C++"_s, { { u"int f()"_s, sourceTarget(u"src/a.h"_s, 7), {} } } });
            break;
        case 6: {
            DefinitionList list;
            list.items.push_back(
                { { code(u"x"_s) }, { Paragraph{ { text(u"one"_s) } }, Paragraph{ { text(u"two"_s) } } } });
            blocks.push_back(list);
            break;
        }
        case 7: {
            BulletList list;
            list.items.push_back({ Paragraph{ { text(u"a"_s) } } });
            blocks.push_back(Note{ Note::Kind::Deprecated, { Paragraph{ { text(u"Use g."_s) } }, list } });
            break;
        }
        case 8:
            blocks.push_back(Figures{ { { u"1,084"_s, u"symbols"_s, {} } } });
            break;
        case 9:
            blocks.push_back(AuthorText{ u"# A\n\nvector<int> *b*"_s, 4 });
            break;
        case 11:
            blocks.push_back(Note{ Note::Kind::Deprecated, { AuthorText{ u"**Deprecated.** Use g."_s, 4 } } });
            break;
        case 10: {
            BulletList list;
            list.ordered = true;
            list.items.push_back({ Paragraph{ { text(u"a"_s) } } });
            list.items.push_back({ Paragraph{ { text(u"b"_s) } }, CodeBlock{ {}, u"x\n\ny"_s } });
            blocks.push_back(list);
            break;
        }
        }
        QTEST(markdownOf(blocks), "markdown");
    }

    void linksAreRelative()
    {
        Page page;
        page.path = u"development/api/src/sub/a.h.md"_s;
        page.title = u"a.h"_s;
        page.departmentSlug = u"development"_s;
        page.breadcrumbs = { { u"Development"_s, documentTarget(u"development/index.md"_s) } };
        page.source = sourceTarget(u"src/sub/a.h"_s);
        page.blocks.push_back(Paragraph{ { link(u"b"_s, documentTarget(apiPagePath(u"src/b c.h"_s), u"x"_s)),
            link(u"badge"_s, documentTarget(u"quality-assurance/badge.json"_s)),
            link(u"d"_s, sourceTarget(u"d.c"_s, 9)) } });
        const Checked checked = check(renderHtml(page, context()));
        QVERIFY2(checked.problem.isEmpty(), qPrintable(checked.problem));
        for (const auto &wanted : { u"../../../index.html"_s, u"../b%20c.h.html#x"_s,
                 u"../../../../../quality-assurance/badge.json"_s, u"../../../../source/d.c.html#L9"_s,
                 u"../../../../source/src/sub/a.h.html"_s, u"../../../../index.html"_s,
                 u"../../../../contents.html"_s })
            QVERIFY2(checked.addresses.contains(wanted),
                qPrintable(wanted % u" not in "_s % checked.addresses.join(u' ')));
        const QString markdown = QString::fromUtf8(renderMarkdown(page, context()));
        QVERIFY(markdown.contains("[b](../b%20c.h.md#x)"_L1));
        QVERIFY(markdown.contains("[d](../../../../../d.c#L9)"_L1));
        RenderContext elsewhere = context();
        elsewhere.rootFromOutput.clear();
        QVERIFY(!QString::fromUtf8(renderMarkdown(page, elsewhere)).contains("d.c#L9"_L1));
    }

    void fenceLanguages_data()
    {
        QTest::addColumn<QString>("info");
        QTest::addColumn<QString>("language");
        QTest::newRow("rustdoc") << u"rust,ignore"_s << u"rust"_s;
        QTest::newRow("lines") << u"js {1,3}"_s << u"js"_s;
        QTest::newRow("pandoc") << u"{.python .numbered}"_s << u"python"_s;
        QTest::newRow("none") << QString() << u"text"_s;
        QTest::newRow("c++") << u"c++"_s << u"c++"_s;
    }
    void fenceLanguages()
    {
        QFETCH(QString, info);
        QFETCH(QString, language);
        Page page;
        page.path = u"a.md"_s;
        page.title = u"T"_s;
        page.blocks.push_back(AuthorText{ u"```"_s % info % u"\nlet x = 1;\n```"_s, 2 });
        const QByteArray markdown = renderMarkdown(page, context());
        QVERIFY2(QString::fromUtf8(markdown).contains(u"``` "_s % language % u'\n'), markdown.constData());
    }

    void namesOfElsewhereHaveNoLink()
    {
        Page page;
        page.path = u"a/b.md"_s;
        page.title = u"T"_s;
        page.blocks.push_back(SummaryList{ { SummaryRow{ u"N"_s, u"re-export"_s, u"Far"_s, {}, {}, {} } } });
        QVERIFY(renderMarkdown(page, context()).contains("- `Far` (re-export)"));
        const QByteArray html = renderHtml(page, context());
        QVERIFY(html.contains("Far") && !html.contains("href=\"../\""));
        QVERIFY2(!QString::fromUtf8(html).contains(QRegularExpression(u"<a [^>]*>\\s*<span class=\"mono\">Far"_s)), html.constData());
    }

    void anchorsAreUnique()
    {
        Page page;
        page.path = u"a.md"_s;
        page.title = u"T"_s;
        page.blocks.push_back(Heading{ 2, { text(u"Append"_s) }, {}, {}, {} });
        page.blocks.push_back(AuthorText{ u"# Append\n\n# Append"_s, 3 });
        page.blocks.push_back(Heading{ 2, { code(u"append"_s) }, u"append"_s, {}, {} });
        page.blocks.push_back(Heading{ 2, { code(u"append"_s) }, u"append"_s, {}, {} });
        const Checked checked = check(renderHtml(page, context()));
        QVERIFY2(checked.problem.isEmpty(), qPrintable(checked.problem));
        for (const auto &id : { u"append"_s, u"append-1"_s, u"append-2"_s, u"append-3"_s, u"append-4"_s })
            QVERIFY2(checked.ids.contains(id), qPrintable(id));
        const QString html = QString::fromUtf8(renderHtml(page, context()));
        QVERIFY(html.contains("<h2 class=\"symbol\" id=\"append\""_L1)); // what is named keeps its name
        page.blocks = {};
        page.blocks.push_back(Heading{ 2, { text(u"Slots "_s), muted(u"5"_s) }, {}, {}, {} });
        QVERIFY(renderMarkdown(page, context()).contains("## Slots (5)"));
    }

    void frame()
    {
        Page page;
        page.path = u"development/a.md"_s;
        page.title = u"A"_s;
        page.departmentSlug = u"development"_s;
        const QByteArray html = renderHtml(page, context());
        QVERIFY(
            html.contains("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                          "base-uri 'none'; form-action 'none'"));
        QVERIFY(html.contains("<a class=\"skip\" href=\"#tars-content\">"));
        QVERIFY(html.contains("<title>A · fmt</title>"));
        QVERIFY(html.contains("src=\"../assets/site.js\""));
        QVERIFY(html.contains("src=\"../nav/development.js\""));
        QVERIFY(!html.contains("devops/")); // other departments come by the script, if there are any
        QVERIFY2(html.size() < 12 * 1024, qPrintable(QString::number(html.size())));
    }

    void assets_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("most"); ///< bytes
        QTest::newRow("style sheet") << u"site.css"_s << 24 * 1024;
        QTest::newRow("script") << u"site.js"_s << 17 * 1024;
        QTest::newRow("search") << u"search.js"_s << 16 * 1024;
        QTest::newRow("style of the search") << u"search.css"_s << 8 * 1024;
    }
    void assets()
    {
        QFETCH(QString, name);
        QFETCH(int, most);
        QByteArray bytes;
        for (const auto &[file, content] : siteAssets())
            if (file == name)
                bytes = content;
        QVERIFY(bytes.contains("MIT licence"));
        QVERIFY2(bytes.size() <= most, qPrintable(QString::number(bytes.size())));
        const qsizetype packed = qCompress(bytes, 9).size();
        QVERIFY2(packed <= 6 * 1024, qPrintable(QString::number(packed)));
        for (const QByteArray forbidden : { "url(", "innerHTML", "eval(", "http:", "https:" })
            QVERIFY2(!bytes.contains(forbidden) || (forbidden == "http:" && bytes.count("http:") == bytes.count("http://www.w3.org/")),
                forbidden.constData());
        QCOMPARE(bytes.count('{'), bytes.count('}'));
    }

    void longSourcesAreParted()
    {
        QByteArray content;
        for (int line = 1; line <= 12000; ++line)
            content += "int v" + QByteArray::number(line) + ";\n";
        const auto pages = renderSource(u"a.c"_s, u"C"_s, content, context(), { {}, { { u"v4000"_s, 4000 } }, {} });
        QCOMPARE(pages.size(), 3);
        QCOMPARE(pages[0].first, u"site/source/a.c.html"_s);
        QCOMPARE(pages[1].first, u"site/source/a.c.part2.html"_s);
        QVERIFY(pages[0].second.contains("id=\"L3999\"") && !pages[0].second.contains("id=\"L4000\""));
        QVERIFY(pages[1].second.contains("id=\"L4000\"") && pages[1].second.contains("id=\"L8999\""));
        QVERIFY(pages[2].second.contains("id=\"L12000\"") && !pages[2].second.contains("id=\"L8999\""));
        QVERIFY(pages[0].second.contains("href=\"a.c.part3.html\" data-first=\"9000\""));
        for (const auto &[path, html] : pages) {
            const Checked checked = check(html);
            QVERIFY2(checked.problem.isEmpty(), qPrintable(checked.problem));
        }
    }

    /// A quotation leads to where its lines stand, which only the page of the source knows.
    void quotedLines()
    {
        const Target place = quotedTarget(u"src/a.go"_s, u"a := 1\n    f(  a)\n\n…"_s);
        QCOMPARE(place.line, 0);
        QCOMPARE(place.anchor, u"quote-2-21a80268"_s);
        QCOMPARE(quotedTarget(u"src/a.go"_s, u"    a  := 1\n\tf( a)"_s), place);
        QCOMPARE(quotedTarget(u"src/a.go"_s, u"…"_s), sourceTarget(u"src/a.go"_s));
        Page page;
        page.title = u"A"_s;
        page.path = u"development/a.md"_s;
        page.blocks.emplace_back(Paragraph{ { link(u"a.go"_s, place) } });
        const QString html = QString::fromUtf8(renderHtml(page, context()));
        QVERIFY2(html.contains(u"a.go.html#%1\""_s.arg(place.anchor)), qPrintable(html));
    }
    void namesInSourceAreLinked()
    {
        const QByteArray html = renderSource(u"src/a.cpp"_s, u"C++"_s, "// Buffer\nBuffer b = make(\"Buffer\");\n", context(),
            { {}, {}, { { u"Buffer"_s, u"development/api/src/b.h.md#buffer"_s } } })
                                    .first()
                                    .second;
        QCOMPARE(html.count("href=\"../../development/api/src/b.h.html#buffer\""), 1);
        QVERIFY(html.contains("<code><a href=\"../../development/api/src/b.h.html#buffer\">Buffer</a> b"));
    }

    void longFilesAreQuick()
    {
        // Quadratic work would not end within the test's time limit.
        const QByteArray html
            = renderSource(u"a.c"_s, u"C"_s, QByteArray("R\"(x '\\' /* \" ' \n").repeated(60000), context()).last().second;
        QVERIFY(html.contains("id=\"L60000\""));
        Page page;
        page.path = u"a.md"_s;
        page.title = u"T"_s;
        page.blocks.push_back(AuthorText{ u"<a "_s.repeated(200000), 4 });
        QVERIFY(!renderHtml(page, context()).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestRender)
#include "tst_render.moc"
