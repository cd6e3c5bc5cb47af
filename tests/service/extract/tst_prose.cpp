// Prose as it is written in Markdown, reStructuredText, AsciiDoc, MyST and MDX.
#include "prosefacts.h"

using namespace tars;
using namespace Qt::StringLiterals;
using namespace tars::test;

class ProseTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void html_data();
    void html();
    void myst_data();
    void myst();
    void mystContents();
    void mdx_data();
    void mdx();
    void mdxPage();
    void languageOfCode();
    void formsOfSphinx();
    void siteContents_data();
    void siteContents();
    void pages_data();
    void pages();
    void htmlWithin_data();
    void htmlWithin();
    void dialects_data();
    void dialects();
    void page();
    void listsKeepTheirItems();
    void badges();
    void newestVersionIsNoTitle();
    void headingsWithoutGaps();
    void anchorsOfHtml();
    void partsBesideTheTitle();
    void linksWithinCountByThemselves();
    void variables_data();
    void variables();
    void opening_data();
    void opening();
    void openingOfPage_data();
    void openingOfPage();
    void literateScript();
    void parts();
    void readsAsProse_data();
    void readsAsProse();
    void changesHaveNoTitle();
    void sphinx_data();
    void sphinx();
    void sphinxContents();
    void reStructuredText();
    void asciiDoc();
    void nothingOfTheDiskIsRead();
    void hostile_data();
    void hostile();
    void whatIsNoProse();
};

void ProseTest::html_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("markdown");
    const auto row = [](const char *name, const char *html, const char *markdown) {
        QTest::newRow(name) << QString::fromUtf8(html) << QString::fromUtf8(markdown);
    };
    row("paragraph", "<p align=center>One <b>two</b> <i>three</i></p>", "One **two** *three*");
    row("link", "<a href='x.md'>see <code>it</code></a>", "[see `it`](<x.md>)");
    row("picture", "<img src=\"a b.png\" alt=\"A [b]\" width=3>", "![A \\[b\\]](<a%20b.png>)");
    row("details", "<details><summary>More</summary>\nText\n</details>", "**More**\n\nText");
    row("heading", "<h2>Two</h2>rest", "## Two\n\nrest");
    row("list", "<ul><li>a</li><li>b<ol><li>c</li></ol></li></ul>", "- a\n- b\n   1. c");
    row("table", "<table><tr><th>A</th><th>B</th></tr><tr><td>1</td><td>x|y</td></tr></table>",
        "| A | B |\n| --- | --- |\n| 1 | x\\|y |");
    row("pre", "<pre>a  b\n&lt;c&gt;</pre>", "```\na  b\n<c>\n```");
    row("entities", "a&nbsp;&lt;b&gt; &#8594; &amp;", "a \\<b\\> → &");
    row("script goes", "a<script>alert(1)</script>b", "ab");
    row("comment goes", "a<!-- b -->c", "ac");
    row("script without end", "a<script>alert(1)", "a");
    row("no tag", "1 < 2 and <3", "1 \\< 2 and \\<3");
    row("unclosed", "<b>bold", "**bold**");
    row("attributes do nothing", "<a onclick=\"x()\" href=\"javascript:x\">t</a>", "[t](<javascript:x>)");
    row("admonition", "<div class=\"note\"><p>Mind it</p></div>", "**Note**\n\nMind it");
    row("empty", "", "");
}

void ProseTest::myst_data()
{
    QTest::addColumn<QString>("markdown");
    QTest::addColumn<QString>("plain");
    const auto row = [](const char *name, const char *markdown, const char *plain) {
        QTest::newRow(name) << QString::fromUtf8(markdown) << QString::fromUtf8(plain);
    };
    row("role", "A {class}`click.Argument` takes.", "A [`click.Argument`](tars-sym:click.Argument) takes.");
    row("short role", "See {py:meth}`~a.B.c`.", "See [`c()`](tars-sym:a.B.c).");
    row("titled reference", "The {ref}`testing module <testing>` helps.", "The [testing module](tars-ref:testing) helps.");
    row("code stays", "```text\n{func}`x`\n```", "```text\n{func}`x`\n```");
    row("note", "```{note}\nMind {func}`f`.\n```\nrest", "> **Note**\n> Mind [`f()`](tars-sym:f).\n\nrest");
    row("colons", ":::{tip}\nDo.\n:::", "> **Tip**\n> Do.\n");
    row("version", "```{versionadded} 2.0\n```", "> **Added in version 2.0**\n");
    row("code block", "```{code-block} python\n:linenos:\nx = 1\n```", "```python\n\nx = 1\n```");
    row("example of an extension", "```{eval-rst}\n.. click:example::\n\n    import x\n```", "\n\n```python\nimport x\n```");
    row("example and its run", "```{eval-rst}\n.. click:example::\n\n    x()\n\n.. click:run::\n\n    y()\n```",
        "\n\n```python\nx()\n```\n\n```python\ny()\n```");
    row("text between examples", "```{eval-rst}\n.. click:example::\n    x()\n\nMade by a :class:`Command`:\n\n.. click:run::\n    invoke(f, args=['--help', \"-v\"], prog_name='f.py')\n```\nrest",
        "\n```python\nx()\n```\nMade by a [`Command`](tars-sym:Command):\n\n```console\n$ f.py --help -v\n```\nrest");
    row("a run of the same words that calls nothing", QByteArray("```{eval-rst}\n.. click:run::\n\n    invoke(f" + QByteArray(",args=[x]").repeated(5000) + "!\n```").constData(),
        QByteArray("\n\n```python\ninvoke(f" + QByteArray(",args=[x]").repeated(5000) + "!\n```").constData());
    row("an address with brackets", "See {download}`it <a(1).txt>`.", "See [it](a%281%29.txt).");
    row("remark in a part", "```{eval-rst}\n.. versionchanged:: 2.0\n    Says :ref:`more <m>`.\n```\nrest", "\n> **Changed in version 2.0**\n> Says [more](tars-ref:m).\n\nrest");
    row("another page", "See {doc}`/shell-completion` and {issue}`5`.", "See [/shell-completion](tars-doc:/shell-completion) and [#5](tars-role:issue:5).");
    row("described by a generator", "```{currentmodule} a\n```\n```{autofunction} f\n:x:\n```\n```{eval-rst}\n.. autoclass:: B\n   :members:\n```\n", "\n\n[`f`](tars-obj:a.f)\n\n\n\n[`B`](tars-obj:a.B)\n\n\n");
    row("role in a heading", "# The {func}`f`", "# The `f()`");
    row("label", "(options)=\n# Options", "\n# Options");
    row("what a generator fills in", "```{eval-rst}\n.. autofunction:: f\n```\nrest", "\n[`f`](tars-obj:f)\n\nrest");
    row("contents", "```{contents}\n:depth: 1\n```\nrest", "\n\n\nrest");
    row("shown contents", "## Tutorials\n\n```{toctree}\n:maxdepth: 1\n\nquickstart\nWords <why>\nWeb <https://e.org>\nself\nb/*\n```\nrest",
        "## Tutorials\n\n\n\n\n- [quickstart](tars-doc:quickstart)\n- [Words](tars-doc:why)\n- [Web](https://e.org)\n\n\n\nrest");
    row("hidden contents", "```{toctree}\n:hidden:\n\na\n```\nrest", "\n\n\n\n\nrest");
    row("tabs in a part", "```{eval-rst}\n.. tabs::\n\n    .. group-tab:: Bash\n\n        .. code-block:: sh\n\n            $ echo $?\n\n    .. group-tab:: Other\n\n        See :class:`C`.\n```\nrest",
        "\n\n\n**Bash**\n\n\n```sh\n$ echo $?\n```\n**Other**\n\nSee [`C`](tars-sym:C).\n\nrest");
    row("a list of what is described", "```{eval-rst}\n*   .. autoclass:: Choice\n       :noindex:\n```\nrest", "\n- [`Choice`](tars-obj:Choice)\n\n\nrest");
    row("a table in a part", "```{eval-rst}\n.. list-table:: Examples\n    :header-rows: 1\n\n    * - One\n      - Two\n    * - ``a|b``\n      - See :class:`C`\n        and more\n```\nrest",
        "\n**Examples**\n\n\n| One | Two |\n| --- | --- |\n| ``a\\|b`` | See [`C`](tars-sym:C) and more |\n\n\n\nrest");
    row("several runs", "```{eval-rst}\n.. click:run::\n\n    invoke(f, ['--a b', \"c\"], input='x, y')\n    println()\n    invoke(f, prog_name='g', env={'A': 'b', \"C\": 'd e'})\n```\nrest",
        "\n\n```console\n$ f '--a b' c\n\n$ A=b C='d e' g\n```\nrest");
    row("runs of what code knows", "```{eval-rst}\n.. click:run::\n\n    invoke(f, env={'A': x})\n```\nrest", "\n\n```python\ninvoke(f, env={'A': x})\n```\nrest");
    row("another file", "# Changes\n\n```{include} ../CHANGES.md\n```\n```{literalinclude} ../LICENSE\n---\nlanguage: text\n---\n```\nrest",
        "# Changes\n\n[CHANGES.md](../CHANGES.md)\n\n[LICENSE](tars-include:../LICENSE)\n\n\n\n\nrest");
    row("without end", "```{note}\nMind", "> **Note**\n> Mind");
    row("braces within code", "Replace `${pwd}` with `${pwd}/test`, or `/a/{id}` with `/a`.", "Replace `${pwd}` with `${pwd}/test`, or `/a/{id}` with `/a`.");
    row("none of it", "Braces {x} and `code`.", "Braces {x} and `code`.");
}

void ProseTest::myst()
{
    QFETCH(QString, markdown);
    QTEST(withoutMyst(markdown).text, "plain");
}

void ProseTest::mystContents()
{
    const FactOutput output
        = factsOf(u"docs/index.md"_s, u"Markdown"_s, "# T\n\n```{toctree}\n:maxdepth: 2\n\nquickstart\nWords <why>\nhttps://e.org\n```\n");
    QCOMPARE(output.facts.first().kind, u"prose.contents"_s);
    QCOMPARE(output.facts.first().value.value("entries"_L1).toArray(), QJsonArray({ u"quickstart"_s, u"why"_s }));
    const FactOutput labelled = factsOf(u"docs/a.md"_s, u"Markdown"_s, "# T\n\n(One)=\n(two)=\n\n## Of {func}`f`\n\n(three)=\nText\n");
    QCOMPARE(valuesOf(labelled, u"prose.label"_s, "label"), QStringList({ u"one"_s, u"two"_s, u"three"_s }));
    QCOMPARE(valuesOf(labelled, u"prose.label"_s, "title"), QStringList({ u"Of `f()`"_s, u"Of `f()`"_s, QString() }));
}

void ProseTest::mdx_data()
{
    QTest::addColumn<QString>("mdx");
    QTest::addColumn<QString>("plain");
    const auto row = [](const char *name, const char *mdx, const char *plain) {
        QTest::newRow(name) << QString::fromUtf8(mdx) << QString::fromUtf8(plain);
    };
    row("modules", "---\ntitle: T\n---\n\nimport { A } from 'a';\nimport B from \"b\";\n\nexport const list = {\n\n  a: [1],\n};\n\nimport is a word.\nText", "---\ntitle: T\n---\n\n\n\n\n\n\n\n\n\nimport is a word.\nText");
    row("modules in a sentence", "We\nimport { it } so.", "We\nimport  so.");
    row("modules in code stay", "```ts\nimport { A } from 'a';\nconst a = <B c={1}>{x}</B>;\n```", "```ts\nimport { A } from 'a';\nconst a = <B c={1}>{x}</B>;\n```");
    row("code spans stay", "See `<Tab>` and ``{`x`}``.", "See `<Tab>` and ``{`x`}``.");
    row("tabs", "<Tabs groupId=\"lib\" items={[\"Zod\", \"Mini\"]} persist>\n<Tab value=\"Zod\">\n```ts\na\n```\n</Tab>\n  <Tab value=\"Mini\">\n    ```ts\n    b\n      c\n    ```\n  </Tab>\n</Tabs>",
        "\n**Zod**\n```ts\na\n```\n\n**Mini**\n```ts\nb\n  c\n```\n  \n");
    row("callout", "<Callout type=\"warn\" title=\"Mind\">\n  The **gap**.\n\n  And this.\n</Callout>\nRest", "> **Mind**\n> The **gap**.\n>\n> And this.\n\nRest");
    row("card", "<Card title=\"One\" href=\"/one\">\nIt is one.\n</Card>", "**[One](/one)**\nIt is one.\n");
    row("link and picture", "Go <NextLink href=\"/a\">there</NextLink>: <Image src=\"/b.png\" alt=\"B\" width={3} />", "Go [there](/a): ![B](/b.png)");
    row("expressions", "a {\"b\"}{' '}{x.y} {/* {not}\n this */}c\n## T {#t}", "a b  \nc\n## T {#t}");
    row("HTML", "<div className=\"x\" style={{ a: 1 }}>\n  <a href=\"/v4\" onClick={() => go(\">\")}>notes</a>\n</div>", "<div>\n  <a href=\"/v4\">notes</a>\n</div>");
    row("a tag over several lines", "<Player\n  src=\"a\"\n  wide={{\n    b: 1,\n  }}\n/>\nText", "\n\n\n\n\n\nText");
    row("a section that only a component fills", "## Kept\n\nx\n\n## Filled\n\n<List of=\"x\" />\n\n## Empty by itself\n\n## Last\n\n<List />", "## Kept\n\nx\n\n\n\n\n\n## Empty by itself\n\n\n\n");
    row("no tag", "1 < 2, a <b and <A", "1 < 2, a <b and <A");
    row("never closed", "<Tab value=\"a\">\n{ open", "**a**\n{ open");
    row("escaped", "\\{a\\} \\<B>", "\\{a\\} \\<B>");
}

void ProseTest::mdx()
{
    QFETCH(QString, mdx);
    QTEST(withoutMdx(mdx), "plain");
    QCOMPARE(withoutMdx(mdx).count(u'\n'), mdx.count(u'\n'));
}

/// The first line of an indented block may say what it is written in.

void ProseTest::languageOfCode()
{
    const QString markdown = markdownOf(factsOf(u"docs/a.md"_s, u"Markdown"_s, "# T\n\nRun:\n\n    [lang=bash]\n    go --on\n\nthen\n\n    [list]\n    x\n"));
    const QString sessions = markdownOf(factsOf(u"docs/b.md"_s, u"Markdown"_s, "# T\n\n    >>> a\n    1\n\nthen\n\n    $ a\n\nor\n\n    a $ b\n"));
    QVERIFY2(sessions.contains("python\n>>> a"_L1) && sessions.contains("console\n$ a"_L1) && sessions.contains("text\na $ b"_L1), qPrintable(sessions));
    QVERIFY2(markdown.contains("bash\ngo --on"_L1) && !markdown.contains("lang="_L1) && markdown.contains("[list]"_L1), qPrintable(markdown));
}

/// Dashes of headings are set as Sphinx sets them, and what only other forms of the documentation have is left out.

void ProseTest::formsOfSphinx()
{
    if (!hasConverter(u"reStructuredText"_s))
        QFAIL("pandoc is not installed");
    const FactOutput output = factsOf(u"docs/a.rst"_s, u"reStructuredText"_s,
        "``a`` --- what it does\n======================\n\nFirst.\n\n.. only:: Textual\n\n   Drawn.\n\n.. only:: latex or text\n\n   Printed.\n\n.. only:: html\n\n   Shown.\n\n.. only:: latex or html\n\n   Both.\n\nB --- c\n-------\n\n::\n\n   a --- b\n");
    QCOMPARE(valuesOf(output, u"prose.page"_s, "title"), QStringList{ u"a \u2014 what it does"_s });
    QCOMPARE(valuesOf(output, u"prose.heading"_s, "text"), QStringList{ u"B \u2014 c"_s });
    const QString markdown = markdownOf(output);
    QVERIFY2(!markdown.contains("Drawn"_L1) && !markdown.contains("Printed"_L1) && markdown.contains("Shown"_L1) && markdown.contains("Both"_L1) && markdown.contains("a --- b"_L1), qPrintable(markdown));
}

void ProseTest::mdxPage()
{
    const QByteArray text = "---\ntitle: \"Basics\"\n---\nimport { Tab } from 'x';\n\n<Callout>\nMind.\n</Callout>\n\nIt [works](/a).\n";
    const FactOutput output = factsOf(u"docs/basics.mdx"_s, u"Markdown"_s, text);
    QCOMPARE(valuesOf(output, u"prose.page"_s, "title"), QStringList{ u"Basics"_s });
    QVERIFY2(!markdownOf(output).contains("import"_L1) && markdownOf(output).contains("> Mind."_L1), qPrintable(markdownOf(output)));
    for (const FactRecord &fact : output.facts)
        if (fact.kind == "prose.link"_L1)
            QCOMPARE(fact.line, 10);
    // Elsewhere these are the author's words.
    QVERIFY(markdownOf(factsOf(u"docs/basics.md"_s, u"Markdown"_s, "# T\n\nimport { Tab }\n")).contains("import"_L1));
}

void ProseTest::siteContents_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("entries");
    QTest::newRow("Fumadocs") << u"content/meta.json"_s << QByteArray(R"~({"root": true, "pages": ["---Guide---", "index", "basics", "...", "!drafts", "[Away](https://a.b)", "kit/zod"]})~")
                              << QStringList{ u"index: index basics kit/zod"_s };
    QTest::newRow("Fumadocs without a first page") << u"content/v4/meta.json"_s << QByteArray(R"({"pages": ["b", "a"]})") << QStringList{ u": b a"_s };
    QTest::newRow("data of that name") << u"src/meta.json"_s << QByteArray(R"({"pages": 12})") << QStringList();
    QTest::newRow("no JSON") << u"src/meta.json"_s << QByteArray("{\"pages\": [") << QStringList();
    QTest::newRow("Zensical") << u"zensical.toml"_s << QByteArray("[project]\nsite_name = \"x\"\nnav = [\n  \"index.md\",\n  { Administration = [\"admin.md\", { \"To v3\" = \"v3.md\" }] },\n  { FAQ = \"faq.md\" },\n]\n")
                              << QStringList{ u"docs/index.md: docs/index.md docs/admin.md docs/v3.md docs/faq.md"_s };
    QTest::newRow("Mintlify") << u"docs/mint.json"_s << QByteArray(R"({"navigation": [{"group": "Start", "pages": ["introduction", "quickstart", {"group": "More", "pages": ["a/b"]}]}]})")
                              << QStringList{ u": introduction quickstart a/b"_s };
}

void ProseTest::siteContents()
{
    QFETCH(QString, path);
    QFETCH(QByteArray, text);
    QFETCH(QStringList, entries);
    const LexedSource source = lex(text, u"JSON"_s);
    const FactOutput output = readSiteContents({ source, path, u"JSON"_s, FileRole::Other, {}, {} });
    QStringList found;
    for (const FactRecord &fact : output.facts)
        found.append(fact.value.value("owner"_L1).toString() + u": "_s + fact.value.value("entries"_L1).toVariant().toStringList().join(u' '));
    QCOMPARE(found, entries);
    QVERIFY(output.problems.isEmpty());
}

void ProseTest::pages_data()
{
    QTest::addColumn<QByteArray>("markdown");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("opening");
    QTest::newRow("a logo in the title is no word of it")
        << QByteArray("# ![Logo](a.png) Thing\n\nIt does a thing well.\n") << u"Thing"_s << u"It does a thing well."_s;
    QTest::newRow("a logo alone") << QByteArray("# ![Thing](a.png)\n\nIt does a thing well.\n") << u"Thing"_s
                                  << u"It does a thing well."_s;
    QTest::newRow("a logo that leads somewhere, then its name")
        << QByteArray("<h1><a href=\"https://a.b\"><img src=\"a.png\" alt=\"Thing\"/></a><br/>Thing</h1>\n\nIt does a thing well.\n") << u"Thing"_s
        << u"It does a thing well."_s;
    QTest::newRow("a heading behind sentences is a part's")
        << QByteArray("![Logo](a.png)\n\n**Wheel** is a demonstration of how round things roll, and of what they carry.\n\n## Architecture\n\nHubs.\n")
        << QString() << u"Wheel is a demonstration of how round things roll, and of what they carry."_s;
    QTest::newRow("the first of several parts") << QByteArray("![Logo](a.png)\n\n## Overview\n\nIt does a thing well.\n\n## Download\n\nThere.\n") << QString()
                                                << u"It does a thing well."_s;
    QTest::newRow("parts below their list") << QByteArray("[![Logo](a.png)](b)\n\n- [What it aims at](#a)\n- [Else](#b)\n\n## What it aims at\n\nIt does a thing well.\n\n## Else\n\nMore.\n")
                                            << QString() << u"It does a thing well."_s;
    QTest::newRow("components of MDX") << QByteArray("# A\n\n<Tabs groupId=\"lib\" items={[\"One thing\", \"Another of them\"]}>\n\nIt does a thing well.\n") << u"A"_s
                                       << u"It does a thing well."_s;
    QTest::newRow("signposts come after what it is")
        << QByteArray("# A\n\nSee the project website for documentation.\n\nA is a thing that rolls.\n") << u"A"_s
        << u"A is a thing that rolls."_s;
    QTest::newRow("the rest of a sentence around an example")
        << QByteArray("# A\n\nThis:\n\n```c\nf();\n```\n\nwill give an error here.\n\nIt checks at compile time.\n")
        << u"A"_s << u"It checks at compile time."_s;
    QTest::newRow("a script without blanks") << QByteArray("# 指南\n\n这是一个指南，解释如何使用这个项目。\n") << u"指南"_s
                                             << u"这是一个指南，解释如何使用这个项目。"_s;
    QTest::newRow("a name in small letters begins") << QByteArray("# A\n\nripgrep is a tool for searching.\n") << u"A"_s
                                                    << u"ripgrep is a tool for searching."_s;
}

void ProseTest::pages()
{
    QFETCH(QByteArray, markdown);
    const FactOutput output = factsOf(u"docs/a.md"_s, u"Markdown"_s, markdown);
    QTEST(valuesOf(output, u"prose.page"_s, "title").value(0), "title");
    QTEST(valuesOf(output, u"prose.page"_s, "opening").value(0), "opening");
}

void ProseTest::html()
{
    QFETCH(QString, html);
    QFETCH(QString, markdown);
    QCOMPARE(markdownOfHtml(html), markdown);
}

void ProseTest::htmlWithin_data()
{
    QTest::addColumn<QString>("markdown");
    QTest::addColumn<QString>("plain");
    const auto row = [](const char *name, const char *markdown, const char *plain) {
        QTest::newRow(name) << QString::fromUtf8(markdown) << QString::fromUtf8(plain);
    };
    row("link", "See <a href=\"x.md\">the *page*</a> now", "See [the *page*](x.md) now");
    row("break", "one<br/>two", "one  \ntwo");
    row("keys", "Press <kbd>Ctrl</kbd>+<kbd>C</kbd>", "Press `Ctrl`+`C`");
    row("picture", "A <img src=\"a.png\" alt=\"cat\"> here", "A ![cat](a.png) here");
    row("unclosed", "A <b>bold one", "A bold one");
    row("unknown", "A <blink>word</blink>", "A word");
    row("picture that links to itself", "[![cat](https://e.org/a.png)](https://e.org/a.png)", "![cat](https://e.org/a.png)");
}

void ProseTest::htmlWithin()
{
    QFETCH(QString, markdown);
    QFETCH(QString, plain);
    QCOMPARE(MarkdownTree(markdown).text(10'000).join(u"\n\n"_s), plain);
}

void ProseTest::dialects_data()
{
    QTest::addColumn<QString>("markdown");
    QTest::addColumn<QString>("plain");
    const auto row = [](const char *name, const char *markdown, const char *plain) {
        QTest::newRow(name) << QString::fromUtf8(markdown) << QString::fromUtf8(plain);
    };
    row("material", "!!! warning \"Mind\"\n    The gap\n\nrest", "\n> **Mind**\n>\n> The gap\n>\n\nrest");
    row("docusaurus", ":::tip\nDo it\n:::\nrest", "\n> **Tip**\n>\n> Do it\n\nrest");
    row("mkdocstrings", "::: a.b.C\n    options:\n      x: yes\n\n::: f(const T&, int)\n## Next", "\n[`a.b.C`](tars-obj:a.b.C)\n\n\n\n[`f(const T&, int)`](tars-obj:f)\n\n## Next");
    row("mkdocstrings' in a fence", "```\n::: a\n```", "```\n::: a\n```");
    row("a container that nothing ends", "::: warning\nMind", "\n> **Warning**\n>\n> Mind");
    row("a container of its own name", ":::: my-steps\nb\n::::", "\n> **My-steps**\n>\n> b\n");
    row("VitePress' code", "::: code-group\n```bash [npm]\nnpm i\n```\n:::\n```ts {1,3} [a.config.ts]\nx\n```", "\n\n**npm**\n\n```bash\nnpm i\n```\n\n\n**a.config.ts**\n\n```ts\nx\n```");
    row("GitHub", "> [!NOTE]\n> Text", "> **Note**\n>\n> Text");
    row("GitHub's tasks", "- [x] [Done](a.md)\n  * [ ] Open\n- [x](a.md)\n\n```\n- [x] code\n```", "- ☑ [Done](a.md)\n  * ☐ Open\n- [x](a.md)\n\n```\n- [x] code\n```");
    row("GitHub behind code that is quoted", "> [!NOTE]\n> ```sh\n> [TOC]\n> ```\n\n> [!TIP]\n> Text", "> **Note**\n>\n> ```sh\n> [TOC]\n> ```\n\n> **Tip**\n>\n> Text");
    row("GitHub with a break", "> [!NOTE]\\\n> Text", "> **Note**\n>\n> Text");
    row("GitHub in small letters", "> [!tip]\n> Text", "> **Tip**\n>\n> Text");
    row("table of contents", "[TOC]\n\ntext", "\ntext");
    row("in a fence all stays", "```\n!!! note\n[TOC]\n```", "```\n!!! note\n[TOC]\n```");
    row("Hugo's cards", "{{< cards cols=\"2\" >}}\n{{< card link=\"oss\" title=\"OSS\" subtitle=\"Free <b>and</b> open.\" >}}\n{{< /cards >}}",
        "\n- [OSS](oss): Free and open.\n");
    row("Hugo's tabs", "{{< tab \"Linux\" >}}\nrun\n{{< /tab >}}\n{{% g_templates %}}", "\n**Linux**\n\nrun\n\n");
    row("Hugo within a line", "See [a]({{< ref \"page.md\" >}}) {{< icon name=x >}}and {{ .Version }}", "See [a](page.md) and {{ .Version }}");
    row("Hugo's in code stay", "```\n{{< tab >}}\n```", "```\n{{< tab >}}\n```");
    row("Hugo's in code within a list stay", "1. Do:\n\n    ```yaml\n    a: {{< b >}}\n    ```\n\nrest", "1. Do:\n\n    ```yaml\n    a: {{< b >}}\n    ```\n\nrest");
    row("named heading", "## Set up {#set-up .big}\n### Then {: #then }\n## A {b} c {d}", "## Set up <a id=\"set-up\"></a>\n### Then <a id=\"then\"></a>\n## A {b} c {d}");
    row("attributes", "See [a](b){:target=\"_blank\"} and ![c](d){ width=30 .e }; f(x){y} stays.", "See [a](b) and ![c](d); f(x){y} stays.");
    row("attributes in code stay", "```\n[a](b){.c}\n## x {#y}\n```", "```\n[a](b){.c}\n## x {#y}\n```");
    row("Material's tabs", "=== \"pip\"\n\n    ``` sh\n    pip install x\n    ```\n\n=== \"conda\"\n\n    Ask it.\n\nrest",
        "\n**pip**\n\n\n``` sh\npip install x\n```\n\n\n**conda**\n\n\nAsk it.\n\nrest");
    row("a file as code", "``` sh title=\"x\"\n--8<-- \"./scripts/a.sh\"\n```\nrest", "\n[a.sh](tars-include:/scripts/a.sh)\n\nrest");
    row("Jekyll", "{% highlight ruby linenos %}\nputs {{ 1 }}\n{% endhighlight %}\n{% include a.html %}\nSee [b]({{ site.baseurl }}{% link _docs/b.md %}) and {% raw %}{{x}}{% endraw %}.",
        "````ruby\nputs {{ 1 }}\n````\nSee [b](/_docs/b.md) and {{x}}.");
    row("definitions", "`i` (in)\n:   Input to\n    parse.\n\n    - a\n\n    ```c\n    : x\n    ```\n\n`j`\n: Index\n: or none\n\nrest",
        "`i` (in)  \nInput to\nparse.\n\n- a\n\n```c\n: x\n```\n\n`j`  \nIndex  \nor none\n\nrest");
    row("definitions below headings", "#### `KEY=<x>` {#KEY}\n\n: It says\nwhat.\n\n    Defaults to 1.\n\n    !!! Note\n    Mind the [gap](a){.b target=\\_blank}.\n\nrest",
        "#### `KEY=<x>` <a id=\"KEY\"></a>\n\nIt says\nwhat.\n\nDefaults to 1.\n\n\n> **Note**\n>\n> Mind the [gap](a).\n>\n\nrest");
    row("several terms", "a\nb\n: both\n\n| x |\n| - |\n: table", "a  \nb  \nboth\n\n| x |\n| - |\ntable");
    row("no definitions", "```\n: now\n```\n\n    : code\n\n::: note\nx\n:::\nc ? d\n  :e", "```\n: now\n```\n\n    : code\n\n\n> **Note**\n>\n> x\n\nc ? d\n  :e");
    row("a title without a text", "!!! done \"Done\"\n# Next", "\n> **Done**\n>\n\n# Next");
    row("attributes of a block", "{.hide-header}\n# Title\n\n{ .a #b key=1 }\nText {x}\n\n{a}", "\n# Title\n\n\nText {x}\n\n{a}");
    row("language of a code span", "By `#!cpp true` or `:::py x`, not `#!/bin/sh -e` nor `a #!b c`.", "By `true` or `x`, not `#!/bin/sh -e` nor `a #!b c`.");
    row("ExDoc's references", "See [how](`Kit.run/2`), [it](`m:Kit#part`), [`~H`](`Kit.ok?/1`) and [a](b).", "See [how](tars-sym:Kit.run), [it](tars-sym:Kit), [`~H`](tars-sym:Kit.ok?) and [a](b).");
    row("Markdown between tags", "<div class=\"a\" markdown>\n![b](c)\n</div>\n<div markdown=\"1\">\n*d*\n</div>", "\n![b](c)\n\n\n*d*\n");
    row("rule is no front matter", "---\n\nText", "---\n\nText");
}

void ProseTest::dialects()
{
    QFETCH(QString, markdown);
    QFETCH(QString, plain);
    QCOMPARE(withoutDialects(markdown).text, plain);
}

void ProseTest::page()
{
    const FactOutput output = factsOf(u"docs/a.md"_s, u"Markdown"_s,
        "---\ntitle: \"The title\"\nsidebar_position: 3\n---\n# Heading\n\nAn opening that says something.\n\n"
        "## One\n\nSee [two](#two) and ![cat](cat.png).\n\n## One\n\n### Two & a half\n");
    QVERIFY(output.problems.isEmpty());
    QCOMPARE(valuesOf(output, u"prose.page"_s, "title"), QStringList{ u"The title"_s });
    QCOMPARE(valuesOf(output, u"prose.page"_s, "order"), QStringList{ u"3"_s });
    QCOMPARE(valuesOf(output, u"prose.page"_s, "opening"), QStringList{ u"An opening that says something."_s });
    QCOMPARE(valuesOf(output, u"prose.heading"_s, "anchor"),
        QStringList({ u"one"_s, u"one-1"_s, u"two--a-half"_s }));
    QCOMPARE(valuesOf(output, u"prose.link"_s, "address"), QStringList({ u"#two"_s, u"cat.png"_s }));
    QCOMPARE(valuesOf(output, u"prose.link"_s, "picture"), QStringList({ QString(), u"true"_s }));
    for (const FactRecord &fact : output.facts)
        if (fact.kind == "prose.link"_L1)
            QCOMPARE(fact.line, 11);
    QVERIFY(!markdownOf(output).contains("# Heading"_L1));
    // Lines that dialects add or take away do not move what comes after them.
    const FactOutput moved = factsOf(u"docs/b.md"_s, u"Markdown"_s,
        "[TOC]\n# A\n\n> [!NOTE]\n> Words.\n\n!!! tip\n    More.\n\nSee [one](one.md)<br>\nand [two](two.md)\nor [three][3].\n\n[3]: three.md\n");
    QList<int> lines;
    for (const FactRecord &fact : moved.facts)
        if (fact.kind == "prose.link"_L1)
            lines.append(fact.line);
    QCOMPARE(lines, QList<int>({ 10, 11, 14 }));
    const FactOutput contents = factsOf(u"README.md"_s, u"Markdown"_s, "# T\n\nWords.\n\n## Table of Contents\n\n- [A](#a)\n  - [B](#b)\n- [C](#c)\n\n## A\n\na\n\n## Contents\n\n- [A](#a)\n- [B](#b)\n- [D](d.md)\n");
    QCOMPARE(valuesOf(contents, u"prose.heading"_s, "text"), QStringList({ u"A"_s, u"Contents"_s }));
    QVERIFY(!markdownOf(contents).contains("(#c)"_L1) && markdownOf(contents).contains("d.md"_L1));
    const FactOutput broken = factsOf(u"doc/k.md"_s, u"Markdown"_s, "# T\n\n## `A`: one <br> `B`: two\n\nWords.\n");
    QCOMPARE(markdownOf(broken), u"## `A`: one — `B`: two\n\nWords."_s);
    const FactOutput untitled = factsOf(u"doc/i.md"_s, u"Markdown"_s, "# T\n\n- [A](#a)\n  - [B](#b)\n- [C](#c)\n\n## A\n\n- [A](#a)\n- [B](#b)\n- [C](#c)\n");
    QCOMPARE(markdownOf(untitled).count("(#c)"_L1), 1);
    const FactOutput told = factsOf(u"doc/j.md"_s, u"Markdown"_s, "# T\n\n- [A](#a), first\n- [B](#b)\n- [C](#c)\n\n## A\n");
    QCOMPARE(markdownOf(told).count("(#c)"_L1), 1);
    const FactOutput prompt = factsOf(u"examples/x/README.md"_s, u"Markdown"_s, "# $ completion\n\nWords.\n");
    QCOMPARE(valuesOf(prompt, u"prose.page"_s, "title"), QStringList{ u"completion"_s });
    const FactOutput remarks = factsOf(u"docs/g.md"_s, u"Markdown"_s, "# G\n\nOffice[^o] and mail[^1], not [^x].\n\n[^1]: Where asked for.\n[^o]:\n    - none\n\nMore.\n");
    QCOMPARE(markdownOf(remarks), u"Office¹ and mail², not \\[^x\\].\n\nMore.\n\n¹\n\n  - none\n\n² Where asked for."_s);
    const FactOutput themes = factsOf(u"docs/h.md"_s, u"Markdown"_s, "# H\n\n![a](l.svg#only-light) ![a](d.svg#only-dark) [![b](d.svg#gh-dark-mode-only)](https://e.org)\n");
    QCOMPARE(valuesOf(themes, u"prose.link"_s, "address"), QStringList{ u"l.svg"_s });
    const FactOutput logo = factsOf(u"README.md"_s, u"Markdown"_s, "# [![tool logo](logo.svg)](https://tool.example)\n\nIt does a thing well.\n");
    QCOMPARE(valuesOf(logo, u"prose.page"_s, "title"), QStringList{ u"tool"_s });
    const FactOutput parts = factsOf(u"docs/d.md"_s, u"Markdown"_s, "---\ntitle: Install it\n---\nSee all.\n\n## Tap\n\nbrew\n\n## Other\n\nelse\n");
    QCOMPARE(valuesOf(parts, u"prose.heading"_s, "text"), QStringList({ u"Tap"_s, u"Other"_s }));
    const FactOutput twice = factsOf(u"docs/e.md"_s, u"Markdown"_s, "---\ntitle: Install it\n---\n## Install It\n\nbrew\n\n## Other\n\nelse\n");
    QCOMPARE(valuesOf(twice, u"prose.heading"_s, "text"), QStringList{ u"Other"_s });
    // A cell of a table may hold the whole type of an input.
    const FactOutput wide = factsOf(u"docs/f.md"_s, u"Markdown"_s, "# Wide\n\n| A |\n| - |\n| " + QByteArray("x ").repeated(15'000) + "|\n");
    QCOMPARE(valuesOf(wide, u"prose.page"_s, "title"), QStringList{ u"Wide"_s });
    const FactOutput capital = factsOf(u"docs/c.md"_s, u"Markdown"_s, "---\nTitle: tool.pl\n---\n# NAME\n\ntool.pl - does it\n");
    QCOMPARE(valuesOf(capital, u"prose.page"_s, "title"), QStringList{ u"tool.pl"_s });
    const FactOutput summary = factsOf(u"docs/SUMMARY.md"_s, u"Markdown"_s, "# Summary\n\n- [A](a.md)\n- [B](b/c.md#x)\n- [W](https://e.org)\n");
    QJsonArray entries;
    for (const FactRecord &fact : summary.facts)
        if (fact.kind == "prose.contents"_L1)
            entries = fact.value.value("entries"_L1).toArray();
    QCOMPARE(entries, QJsonArray({ u"a.md"_s, u"b/c.md"_s }));
}

void ProseTest::listsKeepTheirItems()
{
    const QString list = MarkdownTree(u"- a\n- b\n- c\n"_s).text(10'000).join(QString());
    const MarkdownTree again(list);
    QCOMPARE(again.text(10'000).join(QString()), list);
    QCOMPARE(list.count(QRegularExpression(u"^  - "_s, QRegularExpression::MultilineOption)), 3);
    // Two lists in a row stay two.
    QVERIFY(MarkdownTree(u"- a\n\n* b\n"_s).text(10'000).join(QString()).contains("<!-- -->"_L1));
}

void ProseTest::badges()
{
    const QString text = MarkdownTree(u"[![ci](https://github.com/a/b/workflows/ci/badge.svg)](https://x.org) "
                                      "[![v](https://img.shields.io/v)](https://y.org)\n\n"
                                      "![logo](https://e.org/logo.png)\n\n![local](badge.png)\n\nText with a "
                                      "![b](https://img.shields.io/x) in it\n"_s)
                             .text(10'000)
                             .join(QString());
    QVERIFY(!text.contains("workflows"_L1));
    QVERIFY(text.contains("logo.png"_L1) && text.contains("badge.png"_L1) && text.contains("Text with a"_L1));
}

void ProseTest::newestVersionIsNoTitle()
{
    MarkdownTree changes(u"# 2.0.0\n\nx\n\n# 1.0.0\n\ny\n"_s);
    QCOMPARE(changes.takeTitle(), QString());
    MarkdownTree titled(u"# News of 2.0\n\n## 1.0\n"_s);
    QCOMPARE(titled.takeTitle(), u"News of 2.0"_s);
}

void ProseTest::anchorsOfHtml()
{
    const QList<ProseHeading> headings = MarkdownTree(u"## <a id=\"cast\"></a> `Cast`\n\nWords.\n\n<a name=before></a>\n## Next\n\nMore <span id='within'>words</span>.\n\n"
                                                      "<a name=\"alone\"></a>\n\n### Last\n\n<h2 id=\"own\">HTML</h2>\n\n<h3 name='called'>\nWhat <b>is</b> `x`?\n</h3>\n"_s).headings();
    QStringList names;
    for (const ProseHeading &heading : headings)
        names.append(heading.anchor + u'=' + heading.names.join(u','));
    QCOMPARE(names, QStringList({ u"cast=cast"_s, u"next=before,within"_s, u"last=alone"_s, u"html=own"_s, u"what-is-x=called"_s }));
}

void ProseTest::headingsWithoutGaps()
{
    const FactOutput output = factsOf(u"a.md"_s, u"Markdown"_s, "# T\n\n## A\n\n#### B\n\n##### C\n\n#### D\n\n## E\n\n### F\n");
    QCOMPARE(valuesOf(output, u"prose.heading"_s, "level"), QStringList({ u"2"_s, u"3"_s, u"4"_s, u"3"_s, u"2"_s, u"3"_s }));
}

void ProseTest::partsBesideTheTitle()
{
    // A second heading of the title's level is a part of the page, and what comes before it does not sink below it.
    const FactOutput output = factsOf(u"a.md"_s, u"Markdown"_s, "# T\n\n## A\n\n#### B\n\n# C\n\n## D\n");
    QCOMPARE(valuesOf(output, u"prose.heading"_s, "level"), QStringList({ u"2"_s, u"3"_s, u"2"_s, u"3"_s }));
}

void ProseTest::linksWithinCountByThemselves()
{
    const QByteArray changes = QByteArray("- [#1](https://e.org/1)\n").repeated(5100);
    const QStringList found = valuesOf(factsOf(u"docs/changelog.md"_s, u"Markdown"_s, "# A\n\n" + changes + "\n[Setup](setup.md)\n"), u"prose.link"_s, "address");
    QCOMPARE(found.size(), 5001);
    QCOMPARE(found.last(), u"setup.md"_s);
}

/// Variables of the environment that a page explains, one a list item, term or row.

void ProseTest::variables_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("variable");
    const auto row = [](const char *name, const char *language, const char *text, const char *variable) { QTest::newRow(name) << QString::fromLatin1(language) << QByteArray(text) << QString::fromUtf8(variable); };
    row("an item", "Markdown", "# T\n\n- `APP_PORT`: where it *listens*. Also elsewhere.\n", "APP_PORT: where it listens.");
    row("an item with a dash", "Markdown", "# T\n\n* **APP_PORT** - The port\n  of it\n", "APP_PORT: The port of it");
    row("an item with others below", "Markdown", "# T\n\n- `APP_COMMAND`\n    - Command to use when input is tty\n    - e.g. `export APP_COMMAND='x'`\n", "APP_COMMAND: Command to use when input is tty");
    row("a row", "Markdown", "# T\n\n| Variable | Default | Description |\n| --- | --- | --- |\n| `APP_PORT` | `80` | The port. |\n", "APP_PORT: The port.");
    row("a row of two", "Markdown", "# T\n\n| Name | What |\n| --- | --- |\n| APP_PORT | The `tcp` port |\n", "APP_PORT: The tcp port");
    row("a row that says nothing", "Markdown", "# T\n\n| Variable | Default |\n| --- | --- |\n| `APP_PORT` | `80` |\n", "");
    row("code is no term", "Markdown", "# T\n\n```sh\n- `APP_PORT`: where\n```\n\n- `NAME`: no variable of anybody\n", "");
    row("a term", "Man page", ".TH X 1\n.SH ENVIRONMENT\n.TP\n.B APP_OPTS\nDefault options.\n.br\ne.g. \\fBexport APP_OPTS=x\\fR\n", "APP_OPTS: Default options.");
}

void ProseTest::variables()
{
    QFETCH(QString, language);
    QFETCH(QByteArray, text);
    QFETCH(QString, variable);
    if (language == "Man page"_L1 && !hasConverter(language))
        QFAIL("pandoc is not installed");
    QStringList found;
    for (const FactRecord &fact : factsOf(u"docs/a.md"_s, language, text).facts)
        if (fact.kind == "prose.variable"_L1)
            found.append(fact.value.value("name"_L1).toString() + u": "_s + fact.value.value("text"_L1).toString());
    QCOMPARE(found.join(u'|'), variable);
}

void ProseTest::opening_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("opening");
    const auto row = [](const char *name, const char *text, const char *opening) { QTest::newRow(name) << QByteArray(text) << QString::fromUtf8(opening); };
    row("tagline in a quotation", "# T\n\n> A friendly thing for all of us\n\n[![x](https://img.shields.io/x.svg)](y)\n\nSee below for what else there is.\n", "A friendly thing for all of us");
    row("quotation that warns", "# T\n\n> Note: this moved to another place\n\nIt does a thing well.\n", "It does a thing well.");
    row("sponsors up to the rule", "# T\n\nSindre's open source work is supported by the community. Special thanks to:\n\nAn ad for a paid thing of theirs.\n\n---\n\nIt does a thing well.\n", "It does a thing well.");
    row("sponsors without a rule", "# T\n\nThanks to our sponsors, who pay for it.\n\nIt does a thing well.\n", "It does a thing well.");
    row("a frame with a picture", "---\n\n<kbd align=\"center\">\n  <a href=\"https://x.org/a\"><img src=\"a.png\" alt=\"pic\"></a>\n  <br/>\n  Show your love for it -- stickers now available!\n</kbd>\n\n---\n\nIt does a thing well.\n", "It does a thing well.");
    row("paragraph", "# T\n\nIt does a thing well.\n\n## Usage\n\nRun it with no arguments.\n", "It does a thing well.");
    row("sentence set as a heading", "# T\n\n<h4>Powerful yet simple to use screenshots.</h4>\n\n## Preview\n\n## Usage\n\nRun it with no arguments.\n",
        "Powerful yet simple to use screenshots.");
    row("links to parts are not it", "# T\n\n[Features](#a) • [How to use](#b) • [Install](#c) • [Goals](#d) [English] [[x](y.md)]\n\nIt does a thing well.\n", "It does a thing well.");
    row("below a picture", "![t](t.png) ![license](https://img.shields.io/l.svg)<br>\nA clone with wings and colours.\n\n## Usage\n", "A clone with wings and colours.");
    row("not of the document itself", "This README is just a *quick start* document.\n\nWhat is T?\n---\n\nIt does a thing well.\n", "It does a thing well.");
    row("what it is, then an example", "# T\n\nT is a DSL for quickly creating applications with minimal effort:\n\n```\nget\n```\n\nThe code you changed will not take effect.\n",
        "T is a DSL for quickly creating applications with minimal effort.");
    row("what it is, then what it aims at", "# T\n\nAn implementation of that thing for all of us.\nThis project focuses on:\n\n- one\n\nAnd it is formed as a single file to run.\n",
        "An implementation of that thing for all of us.");
    row("this is no what", "# T\n\nThis is a list of all that is supported here:\n\nIt does a thing well.\n", "It does a thing well.");
    row("its other language", "# T\n\nIt does a thing really well.\n[中文版本说明](README_zh.md)\n", "It does a thing really well.");
    row("end of a sentence around a list", "# T\n\n- One\n\nwhile being of use to all the others.\n\nIt does a thing well.\n", "It does a thing well.");
    row("where to complain is not what", "# T\n\n## Documentation\n\n[here](docs/)\n\n## Bug reports\n\nFile bug reports in the project of that name.\n", "");
    row("a note is not what", "# T\n\n**Notes:** The master branch is in heavy development, please use another one.\n\nIt does a thing well.\n", "It does a thing well.");
    row("in other words", "# T\n\nT is:\n\n1. One\n\nIn other words, T allows you to build things.\n", "T allows you to build things.");
    row("answers are not what", "# FAQ\n\n- [When is it?](#w)\n\n## When is the next release?\n\nIt is a thing of volunteers, who take their time.\n", "");
    row("what it is, asked", "# T\n\n## What is T?\n\nIt does a thing well.\n", "It does a thing well.");
    row("how is not what", "# T\n\n## Usage\n\nRun it with no arguments.\n", "");
    row("below a heading", "# T\n\n## About\n\nIt does a thing well.\n", "It does a thing well.");
}

void ProseTest::opening()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, opening);
    QCOMPARE(valuesOf(factsOf(u"README.md"_s, u"Markdown"_s, text), u"prose.page"_s, "opening"), QStringList{ opening });
}

void ProseTest::openingOfPage_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("opening");
    const auto row = [](const char *name, const char *path, const char *text, const char *opening) { QTest::newRow(name) << QString::fromUtf8(path) << QByteArray(text) << QString::fromUtf8(opening); };
    row("of a part", "docs/faq.md", "# FAQ\n\n## Which files does it read?\n\nIt reads all files that there are.\n", "");
    row("of a part that introduces", "docs/a.md", "# A\n\n## Overview\n\nIt reads all files that there are.\n", "It reads all files that there are.");
    row("of the page itself", "docs/b.md", "# B\n\nThis document covers some of the more advanced features.\n\n## Sessions\n\nA session keeps all that is told it.\n", "This document covers some of the more advanced features.");
    row("of the first page", "docs/index.md", "# C\n\n## Sessions\n\nA session keeps all that is told it.\n", "A session keeps all that is told it.");
    row("behind words of the page itself", "docs/d.md", "# D\n\nThis page is generated.\n\nA session keeps all that is told it.\n", "A session keeps all that is told it.");
}

void ProseTest::openingOfPage()
{
    QFETCH(QString, path);
    QFETCH(QByteArray, text);
    QFETCH(QString, opening);
    QCOMPARE(valuesOf(factsOf(path, u"Markdown"_s, text), u"prose.page"_s, "opening"), QStringList{ opening });
}

void ProseTest::literateScript()
{
    const QByteArray text = "(**\n---\ncategory: End-users\ncategoryindex: 1\nindex: 3\n---\n*)\n(*** hide ***)\n#r \"nuget: X\"\nlet hidden = 1\n"
                            "(**\n# Configuration\n\nSet *options* in a file.\n*)\n#if SHOWN\nlet shown = 2\n#endif\n(*** include-it ***)\n(** The end. *)\n";
    QVERIFY(isLiterate(u"docs/a.fsx"_s, text));
    QVERIFY(!isLiterate(u"docs/a.fs"_s, text));
    QVERIFY(!isLiterate(u"build.fsx"_s, "#r \"nuget: X\"\n(** *)\n"));
    QVERIFY(roleOf(u"docs/a.fsx"_s, u"F#"_s, text) == FileRole::Prose);
    const FactOutput output = factsOf(u"docs/a.fsx"_s, u"F#"_s, text);
    QCOMPARE(valuesOf(output, u"prose.page"_s, "title"), QStringList{ u"Configuration"_s });
    QCOMPARE(valuesOf(output, u"prose.page"_s, "order"), QStringList{ u"1003"_s });
    const QString markdown = markdownOf(output);
    QVERIFY(markdown.contains("Set *options* in a file."_L1) && markdown.contains("let shown = 2"_L1) && markdown.contains("The end."_L1));
    QVERIFY(!markdown.contains("hidden"_L1) && !markdown.contains("#if"_L1) && !markdown.contains("category"_L1));
    QVERIFY(!factsOf(u"docs/a.fsx"_s, u"F#"_s, "(** # Title\nwithout an end").facts.isEmpty());
}

void ProseTest::parts()
{
    QString text;
    for (int i = 0; i < 100; ++i)
        text += u"Paragraph %1 of many.\n\n"_s.arg(i);
    const QStringList parts = MarkdownTree(text).text(500);
    QVERIFY(parts.size() > 3);
    for (const QString &part : parts)
        QVERIFY(part.size() <= 500 && part.startsWith("Paragraph"_L1));
    QCOMPARE(parts.join(u"\n\n"_s).count("Paragraph"_L1), 100);
}

void ProseTest::readsAsProse_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("prose");
    const auto row = [](const char *name, const char *text, bool prose) { QTest::newRow(name) << QByteArray(text) << prose; };
    row("sentences", "The harbour opens at six. Ships over ten metres must call ahead.\nNobody may anchor in the fairway at night.\n", true);
    row("sentences over lines", "The harbour opens at six in the\nmorning. Ships over ten metres must\ncall ahead. Nobody may anchor in the\nfairway at night.\n", true);
    row("a script without blanks", "这个港口早上六点钟开放。十米以上的船必须提前打电话。任何人不得夜间停泊。", true);
    row("a script from the right", "يفتح الميناء في الساعة السادسة صباحا. يجب على السفن الكبيرة الاتصال مسبقا. لا يجوز لأحد الرسو ليلا.", true);
    row("a note of two sentences", "The harbour opens at six. Ships over ten metres must call ahead.\n", true);
    QTest::newRow("two sentences among much else")
        << QByteArray("The harbour opens at six. Ships over ten metres must call ahead.\n" + QByteArray("anchor\nbuoy\ncapstan\n").repeated(30)) << false;
    row("one remark", "This file is left empty on purpose.\n", false);
    row("a list of words", "anchor\nbuoy\ncapstan\ndinghy\n", false);
    row("settings", "port = 8080\nname = harbour. One two three four five.\nhost = 127.0.0.1\n", false);
    row("numbers", "1 2 3 4 5\n6 7 8 9 10\n", false);
    row("a program's output", "[ 12%] Building CXX object a.o\n[ 25%] Building CXX object b.o\n-- 3 tests passed.\n", false);
    row("nothing", "", false);
}

void ProseTest::readsAsProse()
{
    QFETCH(QByteArray, text);
    QTEST(tars::readsAsProse(text), "prose");
    const QByteArray note = "$ colors_\n\n  colors is a simple example that shows how you can\n  colorize text.\n\nUsage:\n\n  $ colors\n";
    QVERIFY(!tars::readsAsProse(note) && tars::readsAsProse(note, true));
}

void ProseTest::changesHaveNoTitle()
{
    const FactOutput output = factsOf(u"CHANGES"_s, u"Text"_s,
        "CHANGES FROM 1.0 TO 1.1\n\nThe harbour opens at six now. It was seven before, which was late. Nobody liked that at all.\n\n"
        "CHANGES FROM 0.9 TO 1.0\n\nIt opens.\n");
    QCOMPARE(valuesOf(output, u"prose.heading"_s, "text"), QStringList({ u"CHANGES FROM 1.0 TO 1.1"_s, u"CHANGES FROM 0.9 TO 1.0"_s }));
}

void ProseTest::sphinx_data()
{
    QTest::addColumn<QByteArray>("sphinx");
    QTest::addColumn<QString>("holds");
    const auto row = [](const char *name, const char *sphinx, const char *holds) {
        QTest::newRow(name) << QByteArray(sphinx) << QString::fromUtf8(holds);
    };
    row("version", "Release v\\ |version|. (:ref:`x`)", "Release v\\ `|version| <tars-ref:%7Cversion%7C>`__. (");
    row("version of its own", ".. |version| replace:: 2\n\nRelease |version|.", "Release |version|.");
    row("class", "See :class:`~a.b.C`.", "See `C <tars-sym:a.b.C>`__.");
    row("function", "See :func:`f`.", "See `f() <tars-sym:f>`__.");
    row("not to be linked", "See :func:`!f`.", "See ``f()``.");
    row("no name", "See :class:`a list[int]`.", "See ``a list[int]``.");
    row("in a heading", ":class:`A`\n----------\n\nWords.", "``A``\n-----");
    row("documented by autodoc", ".. currentmodule:: flask.json\n\n.. autofunction:: dumps\n   :noindex:\n", "`dumps <tars-obj:flask.json.dumps>`__");
    row("documented by autodoc, with its module", ".. module:: flask\n\n.. autoclass:: flask.Response(x)\n", "`flask.Response(x) <tars-obj:flask.Response>`__");
    row("included text", ".. literalinclude:: ../a b.py\n   :lines: 2-5,7\n   :caption: A\n", "`a b.py <tars-include:../a%20b.py?lines=2-5%2C7>`__");
    row("included page", ".. include:: ../CHANGES.rst\n", "`CHANGES.rst <../CHANGES.rst>`__");
    row("reference", "See :ref:`My Label`.", "`My Label <tars-ref:my+label>`__");
    row("titled reference", "See :ref:`there <lab>`.", "`there <tars-ref:lab>`__");
    row("page", ":doc:`/a/b`", "`/a/b <tars-doc:/a/b>`__");
    row("issue", ":issue:`12`", "`#12 <tars-role:issue:12>`__");
    row("menu", ":menuselection:`File --> Open`", "**File › Open**");
    row("unknown role", ":weird:`text`", "`text <tars-role:weird:text>`__");
    row("unknown role with a title", ":weird:`the file <a/b c>`", "`the file <tars-role:weird:a/b%20c>`__");
    row("version", ".. versionadded:: 1.2\n", "*Added in version 1.2*");
    row("version with words", ".. versionchanged:: 1.2 More\n   of it", "*Changed in version 1.2* – More\nof it");
    row("note", ".. note:: Mind\n   the gap", "   **Note**\n\n   Mind\n   the gap");
    row("code", ".. code-block:: python\n   :linenos:\n\n   x = 1\n", ".. code:: python\n\n   x = 1");
    row("object", ".. option:: --x\n\n   Does x.\n", "``--x``\n\n   Does x.");
    row("contents", ".. toctree::\n   :maxdepth: 2\n\n   install\n   Why <design>\n   https://e.org\n", "* `install <tars-doc:install>`__\n* `Why <tars-doc:design>`__\n* `https://e.org <https://e.org>`__");
    row("orphan", ":orphan:\n\nWords.", "\n\nWords.");
    row("substituted link", "Use |get|_.\n\n.. |get| replace:: ``get``\n.. _get: https://e.org/get\n", "Use `get <https://e.org/get>`__.");
    row("tab with a name", ".. tab:: ``netstat`` (Linux)\n\n   Words.\n", "\n``netstat`` (Linux)\n\nWords.");
    row("name and colon", "-   `methods`: If given.", "-   ``methods``: If given.");
    row("advisory", ":ghsa:`68rp-1`", "`GHSA-68rp-1 <tars-role:ghsa:68rp-1>`__");
    row("a colon apart", "Run ::\n\n  x\n", "Run\n\n::");
}

void ProseTest::sphinx()
{
    QFETCH(QByteArray, sphinx);
    QFETCH(QString, holds);
    const QString text = QString::fromUtf8(plainSphinx(sphinx).text);
    QVERIFY2(text.contains(holds), qPrintable(text));
}

void ProseTest::sphinxContents()
{
    const SphinxText text = plainSphinx(".. toctree::\n   :maxdepth: 2\n\n   a\n   Title <b/index>\n   https://e.org\n   self\n\n"
                                        ".. _the label:\n\nSection\n=======\n\n.. glossary::\n\n   term\n   other\n     What it :class:`x.Y`\n     is.\n\n   next\n     More.\n");
    QCOMPARE(text.contents, QStringList({ u"a"_s, u"b/index"_s }));
    QCOMPARE(text.labels.size(), 1);
    QCOMPARE(text.labels.first().name, u"the label"_s);
    QCOMPARE(text.labels.first().title, u"Section"_s);
    QCOMPARE(text.terms.size(), 2);
    QCOMPARE(text.terms.first().term, u"term, other"_s);
    QCOMPARE(text.terms.first().text, u"What it ``x.Y`` is."_s);
    QVERIFY(!text.text.contains("toctree"));
    QVERIFY(!plainSphinx(".. toctree::\n   :hidden:\n\n   a\n").text.contains("tars-doc"));
}

void ProseTest::reStructuredText()
{
    if (!hasConverter(u"reStructuredText"_s))
        QFAIL("pandoc is not installed");
    const FactOutput output = factsOf(u"docs/a.rst"_s, u"reStructuredText"_s,
        "Title\n=====\n\nWords of *some* length here.\n\n=== ===\nA   B\n=== ===\n1   2\n=== ===\n\n.. image:: x.png\n\nSub\n---\n\n::\n\n  code\n");
    QVERIFY(output.problems.isEmpty());
    QCOMPARE(valuesOf(output, u"prose.page"_s, "title"), QStringList{ u"Title"_s });
    const QString text = markdownOf(output);
    for (const auto *part : { "| A | B |", "x.png", "## Sub", "code", "*some*" })
        QVERIFY2(text.contains(QLatin1StringView(part)), qPrintable(text));
}

void ProseTest::asciiDoc()
{
    if (!hasConverter(u"AsciiDoc"_s))
        QFAIL("asciidoctor is not installed");
    const FactOutput output = factsOf(u"a.adoc"_s, u"AsciiDoc"_s,
        "= The Manual\n:toc:\n\nWords.\n\n== First\n\n|===\n|A |B\n\n|1 |2\n|===\n\nNOTE: Mind it.\n\n[source,c]\n----\nint x;\n----\n\nimage::a.png[cat]\n");
    QVERIFY(output.problems.isEmpty());
    QCOMPARE(valuesOf(output, u"prose.page"_s, "title"), QStringList{ u"The Manual"_s });
    const QString text = markdownOf(output);
    for (const auto *part : { "## First", "| 1 | 2 |", "Mind it.", "int x;", "![cat](a.png)" })
        QVERIFY2(text.contains(QLatin1StringView(part)), qPrintable(text));
    // What is passed on to a web page is no XML, nor are HTML's names of characters.
    const FactOutput passed = factsOf(u"a.adoc"_s, u"AsciiDoc"_s,
        "= T\n\n++++\n<iframe src=\"a?b=1&c=2\" allowfullscreen></iframe>\n++++\n\nA&nbsp;B &mdash; +++<u>x</u>+++ &unknown; R&D.\n");
    QVERIFY2(passed.problems.isEmpty(), qPrintable(passed.problems.value(0).text));
    const QString words = markdownOf(passed);
    QVERIFY2(words.contains(u"A\u00a0B \u2014"_s) && words.contains("R\\&D"_L1) && !words.contains("iframe"_L1), qPrintable(words));
}

void ProseTest::nothingOfTheDiskIsRead()
{
    QVERIFY(!markdownOf(factsOf(u"a.rst"_s, u"reStructuredText"_s,
        ".. include:: /etc/passwd\n\n.. raw:: html\n   :file: /etc/passwd\n\n.. csv-table::\n   :file: /etc/passwd\n\nEnd\n"))
                 .contains("root:"_L1));
    QVERIFY(!markdownOf(factsOf(u"a.adoc"_s, u"AsciiDoc"_s, "= A\n\ninclude::/etc/passwd[]\n\n[,csv]\n|===\ninclude::/etc/passwd[]\n|===\n"))
                 .contains("root:"_L1));
    QVERIFY(!markdownOf(factsOf(u"a.1"_s, u"Man page"_s, ".TH A 1\n.SH NAME\n.so /etc/passwd\nx\n")).contains("root:"_L1));
    // Nor what lies where the service runs, which a page may name without a slash before it.
    QTemporaryDir folder;
    QFile file(folder.filePath(u"private"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("root: of this place\n");
    file.close();
    const QString before = QDir::currentPath();
    QVERIFY(QDir::setCurrent(folder.path()));
    const auto back = qScopeGuard([&] { QDir::setCurrent(before); });
    for (const QByteArray head : { ".TH A 1\n.SH NAME\n", ".Dd 1\n.Dt A 1\n.Sh NAME\n" })
        for (const QByteArray name : { "private", "./private", "/etc/passwd" }) {
            const QString text = markdownOf(factsOf(u"a.1"_s, u"Man page"_s, head + "first\n.so " + name + "\nlast\n"));
            QVERIFY2(text.contains("first"_L1) && !text.contains("root:"_L1), qPrintable(text));
        }
}

void ProseTest::hostile_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("open tags") << u"Markdown"_s << QByteArray("<div><b><a href=x>").repeated(2000);
    QTest::newRow("brackets") << u"Markdown"_s << QByteArray("[[[[((((").repeated(1500);
    QTest::newRow("quotes") << u"Markdown"_s << QByteArray(">").repeated(5000);
    QTest::newRow("table without rows") << u"Markdown"_s << QByteArray("<table><tr><td><table><tr>");
    QTest::newRow("half a front matter") << u"Markdown"_s << QByteArray("---\ntitle: \"x\n");
    QTest::newRow("half an admonition") << u"Markdown"_s << QByteArray("!!! note\n    ");
    QTest::newRow("no text but NUL") << u"Markdown"_s << QByteArray("\0\0", 2);
    QTest::newRow("half a directive") << u"reStructuredText"_s << QByteArray(".. note::");
    QTest::newRow("nested directives") << u"reStructuredText"_s << [] {
        QByteArray text;
        for (int i = 0; i < 300; ++i)
            text += QByteArray(i * 2, ' ') + ".. note::\n\n";
        return text;
    }();
    QTest::newRow("role without end") << u"reStructuredText"_s << QByteArray(":ref:`x").repeated(3000);
    QTest::newRow("bad AsciiDoc") << u"AsciiDoc"_s << QByteArray("= T\n|===\n[source\n----\n");
    QTest::newRow("bad POD") << u"POD"_s << QByteArray("=over\n\n=item\n\n=head1\n\nC<<< B<I<\n\n=begin html\n\n<script>\n\n=for\n");
    QTest::newRow("nested POD") << u"POD"_s << QByteArray("=head1 x\n\n" + QByteArray("B<I<").repeated(3000) + "\n");
    QTest::newRow("bad man page") << u"Man page"_s << QByteArray(".TH\n.SH\n.TP\n\\f\n.de x\n");
}

void ProseTest::hostile()
{
    QFETCH(QString, language);
    QFETCH(QByteArray, text);
    const FactOutput output = factsOf(u"docs/x"_s, language, text);
    QVERIFY(output.problems.size() <= 1);
    for (const QString &part : valuesOf(output, u"prose.text"_s, "markdown"))
        QVERIFY(!part.contains("<script"_L1));
}

void ProseTest::whatIsNoProse()
{
    QVERIFY(factsOf(u"a.c"_s, u"C"_s, "int x;").facts.isEmpty());
    QVERIFY(factsOf(u"node_modules/a/README.md"_s, u"Markdown"_s, "# A").facts.isEmpty());
    const FactOutput huge = factsOf(u"a.md"_s, u"Markdown"_s, QByteArray(2 * 1024 * 1024, 'x'));
    QVERIFY(huge.facts.isEmpty());
    QCOMPARE(huge.problems.size(), 1);
    QCOMPARE(huge.problems.first().code, u"proseTooLarge"_s);
}

QTEST_GUILESS_MAIN(ProseTest)
#include "tst_prose.moc"
