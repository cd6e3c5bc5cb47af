#include "service/departments/comments/comment.h"
#include "service/departments/comments/markdown.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tars::comments;

namespace
{
QString itemsText(const QList<Item> &items)
{
    QStringList parts;
    for (const Item &item : items)
        parts.append(item.name + u'|' + item.type + u'|' + item.text.simplified());
    return parts.join(u"; "_s);
}

QString known(const QString &name, bool)
{
    return name == "Buffer"_L1 || name == "Buffer.append"_L1 ? u"buffer.h.md#Buffer"_s : QString();
}
} // namespace

class TestComments : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void markups_data()
    {
        QTest::addColumn<QString>("style");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("summary");
        QTest::addColumn<QString>("description");
        QTest::addColumn<QString>("params");
        QTest::addColumn<QString>("returns");
        QTest::addColumn<QString>("throws");

        QTest::newRow("doxygen brief and parameters")
            << u"doxygen"_s
            << u"\\brief Adds \\p n bytes. Then more.\n\nGrows if needed.\n\\param[in] n how\n many\n\\return the size\n\\throws std::bad_alloc if full"_s
            << u"Adds `n` bytes."_s << u"Adds `n` bytes. Then more.\n\nGrows if needed."_s << u"n||how many"_s
            << u"||the size"_s << u"std::bad_alloc||if full"_s;
        QTest::newRow("doxygen retval and code")
            << u"doxygen"_s
            << u"Opens it.\n@code\nopen(\"x\");\n@endcode\n@retval 0 worked\n@retval -1 failed"_s
            << u"Opens it."_s << u"Opens it.\n\n```cpp\nopen(\"x\");\n```"_s << QString()
            << u"0||worked; -1||failed"_s << QString();
        QTest::newRow("doxygen code by indentation")
            << u"doxygen"_s
            << u"Stores.\n\n**Example**:\n\n    store<int> s;\n    s.add(\"<b>\");\n\n    s.end();\n\nThen:\n\n- one\n\n    of <it>"_s
            << u"Stores."_s
            << u"Stores.\n\n**Example**:\n\n```cpp\nstore<int> s;\ns.add(\"<b>\");\n\ns.end();\n```\n\nThen:\n\n- one\n\n    of \\<it>"_s
            << QString() << QString() << QString();
        QTest::newRow("jsdoc code by little indentation")
            << u"jsdoc"_s << u"Appends.\n\nExample:\n\n  append('a', ['<http://x/>']);\n\n  end();\n\nOf it:\n\n  f(x) is no code\n\nExamples:\n\n  Words, that is."_s << u"Appends."_s
            << u"Appends.\n\nExample:\n\n```cpp\nappend('a', ['<http://x/>']);\n\nend();\n```\n\nOf it:\n\n  f(x) is no code\n\nExamples:\n\n  Words, that is."_s
            << QString() << QString() << QString();
        QTest::newRow("jsdoc code that begins with a remark")
            << u"jsdoc"_s << u"Sets it.\n\nExamples:\n\n   // \"Remember\" for long\n   set('a');\n\n   // again\n   set('b')\n"_s << u"Sets it."_s
            << u"Sets it.\n\nExamples:\n\n```cpp\n// \"Remember\" for long\nset('a');\n\n// again\nset('b')\n```"_s << QString() << QString() << QString();
        QTest::newRow("jsdoc code by three blanks")
            << u"jsdoc"_s << u"Responds.\n\n   res.format({\n     text: function(){\n     },\n\n     html: f\n   });\n\n   Words, set in.\n"_s << u"Responds."_s
            << u"Responds.\n\n```cpp\nres.format({\n  text: function(){\n  },\n\n  html: f\n});\n\nWords, set in.\n```"_s << QString() << QString() << QString();
        QTest::newRow("doxygen grid table")
            << u"doxygen"_s
            << u"A string.\n\n+------+-------------+\n| Type | Definition  |\n+======+=============+\n| c    | view<char>  |\n+------+-------------+\n\nDone."_s
            << u"A string."_s << u"A string.\n\n| Type | Definition |\n| --- | --- |\n| c | view\\<char> |\n\nDone."_s << QString() << QString()
            << QString();
        QTest::newRow("doxygen drawing")
            << u"doxygen"_s << u"A box.\n\n+---+---+\n| one   |\n+---+---+\n\nDone."_s << u"A box."_s
            << u"A box.\n\n```text\n+---+---+\n| one   |\n+---+---+\n```\n\nDone."_s << QString() << QString() << QString();
        QTest::newRow("doxygen words to those who write it")
            << u"doxygen"_s << u"@brief Holds it.\n\n@internal\n@invariant Always.\n@note A trick.\n@endinternal\n\nFor all."_s << u"Holds it."_s << u"Holds it.\n\nFor all."_s << QString()
            << QString() << QString();
        QTest::newRow("doxygen internal as a whole") << u"doxygen"_s << u"Holds it.\n\n@internal\nFor few."_s << u"Holds it."_s << u"Holds it.\n\nFor few."_s << QString()
                                                     << QString() << QString();
        QTest::newRow("markdown beside pages of its own")
            << u"markdown"_s << u"See [it](https.html), [that](#part), [far](https://x.org), [the buffer](`Buffer`) and `[a](b)`."_s
            << u"See it, that, [far](https://x.org), [the buffer](buffer.h.md#Buffer) and `[a](b)`."_s
            << u"See it, that, [far](https://x.org), [the buffer](buffer.h.md#Buffer) and `[a](b)`."_s << QString() << QString() << QString();
        QTest::newRow("qt list and links")
            << u"doxygen"_s
            << u"Returns \\c true if \\a ok.\n\\list\n\\li one\n\\li two\n\\endlist\n\\sa Buffer"_s
            << u"Returns `true` if *ok*."_s << u"Returns `true` if *ok*.\n\n- one\n- two"_s << QString()
            << QString() << QString();
        QTest::newRow("qt table") << u"doxygen"_s
            << u"Keys:\n\\table\n\\header\n  \\li Key\n  \\li Type\n\\row \\li \\c name \\li a|b\n\\row\n  \\li last\n\\endtable\nDone."_s << u"Keys:"_s
            << u"Keys:\n\n| Key | Type |\n| --- | --- |\n| `name` | a\\|b |\n| last |  |\n\nDone."_s << QString() << QString() << QString();
        QTest::newRow("qt table without an end") << u"doxygen"_s << u"Keys:\n\\table\nDone."_s << u"Keys: \\table Done."_s
            << u"Keys:\n\\table\nDone."_s << QString() << QString() << QString();
        QTest::newRow("xml value") << u"xml"_s << u"<summary>Gets it.</summary>\n<value>three</value>\n<remarks>More.</remarks>"_s << u"Gets it."_s
            << u"Gets it.\n\n**Value:** three\n\nMore."_s << QString() << QString() << QString();
        QTest::newRow("links of the author's own pages")
            << u"javadoc"_s
            << u"See [it](#Buffer), [that](#nothing), [a page](../guide.md), [far](https://x.org) and\n{@code a[0](b)}."_s
            << u"See [it](buffer.h.md#Buffer), that, a page, [far](https://x.org) and `a[0](b)`."_s
            << u"See [it](buffer.h.md#Buffer), that, a page, [far](https://x.org) and\n`a[0](b)`."_s << QString() << QString()
            << QString();
        QTest::newRow("javadoc")
            << u"javadoc"_s
            << u"Copies <b>all</b> of {@code List<T>}, see {@link Buffer#append(int) there}.\n<p>More &lt;x&gt;.\n<ul>\n<li>a\n<li>b\n</ul>\n@param <T> the kind\n@param from the\n    source\n\n@return a copy\n@throws IOException never"_s
            << u"Copies **all** of `List<T>`, see [there](buffer.h.md#Buffer)."_s
            << u"Copies **all** of `List<T>`, see [there](buffer.h.md#Buffer).\n\nMore &lt;x&gt;.\n\n-  a\n-  b"_s
            << u"T||the kind; from||the source"_s << u"||a copy"_s << u"IOException||never"_s;
        QTest::newRow("jsdoc")
            << u"jsdoc"_s
            << u"Adds.\n@param {number} a - the first\n@param {string} [b=x] the second\n@returns {Promise<void>} when done\n@throws {TypeError} if odd"_s
            << u"Adds."_s << u"Adds."_s << u"a|number|the first; b|string|the second"_s
            << u"|Promise<void>|when done"_s << u"TypeError||if odd"_s;
        QTest::newRow("xml")
            << u"xml"_s
            << u"<summary>\nReads <see cref=\"T:N.Buffer\"/> &amp; <c>x</c>.\n</summary>\n<param name=\"n\">count</param>\n<returns>bytes</returns>\n<exception cref=\"IOException\">lost</exception>"_s
            << u"Reads `N.Buffer` & `x`."_s << u"Reads `N.Buffer` & `x`."_s << u"n||count"_s << u"||bytes"_s
            << u"IOException||lost"_s;
        QTest::newRow("xml, broken") << u"xml"_s << u"<summary>Reads <b>x.</summary>"_s
                                     << u"\\<summary>Reads \\<b>x.\\</summary>"_s
                                     << u"\\<summary>Reads \\<b>x.\\</summary>"_s << QString() << QString()
                                     << QString();
        QTest::newRow("google")
            << u"docstring"_s
            << u"Fetches rows.\n\nArgs:\n    n (int): how many\n        rows\n    *keys: which\n\nReturns:\n    list: the rows\n\nRaises:\n    IOError: if lost"_s
            << u"Fetches rows."_s << u"Fetches rows."_s << u"n|int|how many rows; *keys||which"_s
            << u"|list|the rows"_s << u"IOError||if lost"_s;
        QTest::newRow("numpy")
            << u"docstring"_s
            << u"Fetches rows.\n\nParameters\n----------\nn : int\n    how many\n\nReturns\n-------\nlist\n    the rows"_s
            << u"Fetches rows."_s << u"Fetches rows."_s << u"n|int|how many"_s << u"|list|the rows"_s
            << QString();
        QTest::newRow("rest")
            << u"docstring"_s
            << u"Uses :class:`Buffer` and ``x``.\n\n:param n: how\n    many\n:type n: int\n:returns: rows\n:raises OSError: if lost"_s
            << u"Uses [`Buffer`](buffer.h.md#Buffer) and `x`."_s
            << u"Uses [`Buffer`](buffer.h.md#Buffer) and `x`."_s << u"n|int|how many"_s << u"||rows"_s
            << u"OSError||if lost"_s;
        QTest::newRow("rest, escaped stars") << u"docstring"_s << u"Sends.\n\n:param \\*\\*kwargs: what\n    :func:`send` takes."_s << u"Sends."_s << u"Sends."_s
                                             << u"**kwargs||what `send` takes."_s << QString() << QString();
        QTest::newRow("doctest") << u"docstring"_s
                                 << u"Adds.\n\n    >>> add(1, 2)\n    3\n\nDone with *args."_s << u"Adds."_s
                                 << u"Adds.\n\n```python\n>>> add(1, 2)\n3\n```\n\nDone with \\*args."_s
                                 << QString() << QString() << QString();
        const auto docstring = [](const char *name, const QString &text, const QString &summary, const QString &description) {
            QTest::newRow(name) << u"docstring"_s << text << summary << description << QString() << QString()
                                << QString();
        };
        docstring("a note of a version says nothing of what it is", u".. versionchanged:: 8.5\n    Reflects ``x``.\n\nTells more."_s, u"Tells more."_s,
            u"*Changed in version 8.5:*\nReflects `x`.\n\nTells more."_s);
        docstring("definitions in a docstring",
            u"Wraps.\n\nAttributes control it:\n  width (default: 70)\n    the maximum width\n    of lines\n"
            "  tabs\n    expands them\n\n    See also fill.\n\nThat is all."_s,
            u"Wraps."_s,
            u"Wraps.\n\nAttributes control it:\n\n- **width (default: 70)**: the maximum width\n  of lines\n"
            "- **tabs**: expands them\n\n  See also fill.\n\nThat is all."_s);
        docstring("code in a docstring that nothing marks",
            u"Heaps.\n\nUsage:\n\nheap = []     # empty\nheappush(heap, 1) # pushes\n                  # one\n\nHeaps are lists."_s,
            u"Heaps."_s,
            u"Heaps.\n\nUsage:\n\n```python\nheap = []     # empty\nheappush(heap, 1) # pushes\n"
            "                  # one\n```\n\nHeaps are lists."_s);
        docstring("columns in a docstring",
            u"Matches.\n\nThe characters are:\n    \".\"      Any character.\n    \"^\"      The start.\nThey add up."_s,
            u"Matches."_s,
            u"Matches.\n\nThe characters are:\n\n```text\n\".\"      Any character.\n\"^\"      The start.\n```\n\nThey add up."_s);
        docstring("a grid table",
            u"Decodes.\n\n+------+--------+\n| JSON | Python |\n+======+========+\n| null | None   |\n+------+--------+\n"
            "| a|b  | two    |\n|      | ``x``  |\n+------+--------+\n\nIt also reads NaN."_s,
            u"Decodes."_s,
            u"Decodes.\n\n| JSON | Python |\n| --- | --- |\n| null | None |\n| a\\|b | two `x` |\n\nIt also reads NaN."_s);
        docstring("a grid table with a cell over two columns",
            u"Decodes.\n\n+---+---+\n| one   |\n+---+---+\n| a | b |\n+---+---+\n\nDone."_s, u"Decodes."_s,
            u"Decodes.\n\n```text\n+---+---+\n| one   |\n+---+---+\n| a | b |\n+---+---+\n```\n\nDone."_s);
        docstring("a grid table cut off", u"Decodes.\n\n+---+---+\n| a |"_s, u"Decodes."_s,
            u"Decodes.\n\n```text\n+---+---+\n| a |\n```"_s);
        docstring("a simple table",
            u"Opens.\n\n========= ===============\nCharacter Meaning\n--------- ---------------\n'r'       read\n"
            "========= ===============\n\n=== ===\nA   B\n=== ===\n1   long\n    text\n\n2   c\n=== ===\n\nDone."_s,
            u"Opens."_s,
            u"Opens.\n\n| Character | Meaning |\n| --- | --- |\n| 'r' | read |\n\n| A | B |\n| --- | --- |\n"
            "| 1 | long text |\n| 2 | c |\n\nDone."_s);
        docstring("set-in code after a colon", u"Runs.\n\nLike this:\n    with run() as r:\n        r.wait()"_s,
            u"Runs."_s, u"Runs.\n\nLike this:\n\n```python\nwith run() as r:\n    r.wait()\n```"_s);
        docstring("set-in sentences", u"Runs.\n\n    This part is only set in, and\n    it is prose."_s, u"Runs."_s,
            u"Runs.\n\nThis part is only set in, and\nit is prose."_s);
        docstring("a command line", u"Runs.\n\nUsage:\n    tool [-h] FILE\n"_s, u"Runs."_s,
            u"Runs.\n\n**Usage**\n\n```text\ntool [-h] FILE\n```"_s);
        docstring("the signature repeated", u"wrap(text : string) -> [string]\n\nReformats the text."_s,
            u"Reformats the text."_s, u"```python\nwrap(text : string) -> [string]\n```\n\nReformats the text."_s);
        docstring("markup parted from what follows by a backslash", u"Either :class:`Thing`\\s or ``x``\\ es, no\\w."_s,
            u"Either `Thing`s or `x`es, no\\w."_s, u"Either `Thing`s or `x`es, no\\w."_s);
        docstring("the signature alone", u"wrap(text) -> list"_s, u"`wrap(text) -> list`"_s,
            u"```python\nwrap(text) -> list\n```"_s);
        docstring("the signature and a dash", u"dump(node) -- shows it"_s, u"Shows it"_s, u"Shows it"_s);
        docstring("the module's name", u"distutils.core\n\nThe only module to import."_s,
            u"The only module to import."_s, u"The only module to import."_s);
        docstring("links by name", u"Uses the `master\nbranch`_ and pip_.\n\n.. _master branch:\n   https://x.org/a\n.. _pip: https://y.org\n\nDone."_s,
            u"Uses the [master branch](https://x.org/a) and [pip](https://y.org)."_s,
            u"Uses the [master branch](https://x.org/a) and [pip](https://y.org).\n\nDone."_s);
        docstring("fields that name nothing known", u"Formats.\n\n:copyright: 2022 by the team,\n    see AUTHORS.\n:license: BSD\n"_s, u"Formats."_s,
            u"Formats.\n\n- **Copyright**: 2022 by the team, see AUTHORS.\n- **License**: BSD"_s);
        docstring("a parameter that is deprecated", u"Makes.\n\n.. deprecated:: 17.4.0 *convert*\n"_s, u"Makes."_s,
            u"Makes.\n\n*Deprecated since version 17.4.0:* *convert*"_s);
        docstring("the module's name as a title", u"\nrequests.auth\n~~~~~~~~\n\nThis module authenticates.\n"_s,
            u"This module authenticates."_s, u"This module authenticates."_s);
        docstring("words as a title", u"\nAn HTTP Library\n~~~~~~~~~~~~~~~\n\nMade for people.\n"_s, u"An HTTP Library"_s,
            u"An HTTP Library\n\nMade for people."_s);
        docstring("a title alone", u"auth\n~~~~"_s, u"auth"_s, u"auth"_s);
        docstring("a title between two lines", u"\n====\nOver\n====\n\nTwo lines.\n"_s, u"Two lines."_s, u"Two lines."_s);
        docstring("titles of two ranks", u"Does it.\n\nDetails\n^^^^^^^\n\nLong.\n\nMore of ``x``\n~~~~~~~~~~~~~\n\nLonger.\n\nEnd\n^^^\n\nOver."_s,
            u"Does it."_s, u"Does it.\n\n# Details\n\nLong.\n\n## More of `x`\n\nLonger.\n\n# End\n\nOver."_s);
        docstring("a short line is no title's", u"Does it.\n\nThis is said here\n~~~"_s, u"Does it."_s, u"Does it.\n\nThis is said here\n\\~~~"_s);
        docstring("sections that tell something are no titles", u"Notes\n-----\nLong.\n"_s, QString(), QString());
        docstring("the file's name", u"\ncsv.py - read CSV files\n"_s, u"Read CSV files"_s, u"Read CSV files"_s);
        QTest::newRow("no markup in a docstring") << u"docstring"_s << u"Keeps a[2*k+1] and a[2*k+2].\n\n# as it is"_s
                                                  << u"Keeps a[2\\*k+1] and a[2\\*k+2]."_s
                                                  << u"Keeps a[2\\*k+1] and a[2\\*k+2].\n\n\\# as it is"_s << QString() << QString() << QString();
        QTest::newRow("a section from the first line on") << u"docstring"_s << u"Args:\n            a: one\n                more\n            b: two"_s
            << QString() << QString() << u"a||one more; b||two"_s << QString() << QString();
        QTest::newRow("sections from the first line on") << u"docstring"_s << u"Args:\n            a: one\n\n        Returns:\n            it"_s
            << QString() << QString() << u"a||one"_s << u"||it"_s << QString();
        QTest::newRow("links beside the author's pages") << u"docstring"_s << u"Uses `defaults <a/b.ipynb#c>`_, `far <https://x.org>`_."_s
            << u"Uses defaults, [far](https://x.org)."_s << u"Uses defaults, [far](https://x.org)."_s << QString() << QString() << QString();
        QTest::newRow("a name as title") << u"plain"_s << u"absl::Box\n\nHolds one. And more."_s << u"Holds one."_s
            << u"absl::Box\n\nHolds one. And more."_s << QString() << QString() << QString();
        QTest::newRow("rustdoc")
            << u"rustdoc"_s
            << u"Makes a [`Buffer`] of T<U>.\n\n# Examples\n\n```\n# use x;\nlet b = 1;\n```"_s
            << u"Makes a [`Buffer`](buffer.h.md#Buffer) of T\\<U>."_s
            << u"Makes a [`Buffer`](buffer.h.md#Buffer) of T\\<U>.\n\n# Examples\n\n```rust\nlet b = 1;\n```"_s
            << QString() << QString() << QString();
        QTest::newRow("rustdoc with HTML for code")
            << u"rustdoc"_s << u"Matches <code>\\*\\*&#x2F;</code> and <i>T</i>."_s << u"Matches `**/` and \\<i>T\\</i>."_s
            << u"Matches `**/` and \\<i>T\\</i>."_s << QString() << QString() << QString();
        QTest::newRow("godoc, a list")
            << u"godoc"_s
            << u"Routes. Features are:\n\n\t* By host: nested routes\n\t  are tested. This\n\t  is useful.\n\t* By path.\nThen:\n\n\tx := 1\n\t- y"_s
            << u"Routes."_s
            << u"Routes. Features are:\n\n- By host: nested routes\n  are tested. This\n  is useful.\n- By path.\n\nThen:\n\n```go\nx := 1\n- y\n```"_s
            << QString() << QString() << QString();
        QTest::newRow("godoc")
            << u"godoc"_s << u"Copy copies. See [Buffer].\n\n\tc := Copy(x)\n\nDeprecated: use Clone."_s
            << u"Copy copies."_s
            << u"Copy copies. See [`Buffer`](buffer.h.md#Buffer).\n\n```go\nc := Copy(x)\n```"_s << QString()
            << QString() << QString();
        QTest::newRow("plain") << u"plain"_s
                               << u"Frees *p, e.g. on exit. Then\nreturns.\n-----\n* one\n* two"_s
                               << u"Frees \\*p, e.g. on exit."_s
                               << u"Frees \\*p, e.g. on exit. Then\nreturns.\n\n- one\n- two"_s << QString()
                               << QString() << QString();
        QTest::newRow("a name in code font")
            << u"plain"_s << u"Fills `Buffer` with `zzz`."_s << u"Fills `Buffer` with `zzz`."_s
            << u"Fills [`Buffer`](buffer.h.md#Buffer) with `zzz`."_s << QString() << QString() << QString();
        QTest::newRow("unclosed everything")
            << u"doxygen"_s << u"Odd {@code x and `y and <b and \\c"_s
            << u"Odd {@code x and `y and \\<b and"_s << u"Odd {@code x and `y and \\<b and"_s << QString()
            << QString() << QString();
        QTest::newRow("drawn, no link") << u"plain"_s << u"Holds [c-ptr](value-ptr?), see [it](https://e.org)."_s
                                        << u"Holds [c-ptr]\\(value-ptr?), see [it](https://e.org)."_s
                                        << u"Holds [c-ptr]\\(value-ptr?), see [it](https://e.org)."_s << QString()
                                        << QString() << QString();
        QTest::newRow("script") << u"plain"_s << u"<script>alert(1)</script>"_s
                                << u"\\<script>alert(1)\\</script>"_s << u"\\<script>alert(1)\\</script>"_s
                                << QString() << QString() << QString();
    }

    /// What stands for a comment in lists.
    void leads_data()
    {
        QTest::addColumn<QString>("style");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("lead");
        const QString plain = u"plain"_s, doxygen = u"doxygen"_s;
        QTest::newRow("banner") << plain << u"*******************\n***** Hash tables *****\n*******************\nMore."_s << u"Hash tables"_s;
        QTest::newRow("banner in one line") << doxygen << u"====== Hash tables ======\n\nMore."_s << u"Hash tables"_s;
        QTest::newRow("keyword") << plain << u"$Id: a.c,v 1.2 2001/02/03 mira Exp $\n\nReads it."_s << u"Reads it."_s;
        QTest::newRow("keyword within") << plain << u"$FreeBSD$ Reads it."_s << u"Reads it."_s;
        QTest::newRow("for example") << doxygen << u"Takes names, e.g. Mira, as they are. More."_s << u"Takes names, e.g. Mira, as they are."_s;
        QTest::newRow("that is") << doxygen << u"Takes names (i.e. Mira) and so on etc. And more of it. More."_s << u"Takes names (i.e. Mira) and so on etc. And more of it."_s;
        QTest::newRow("initial") << doxygen << u"Algorithm of J. Smith. More."_s << u"Algorithm of J. Smith."_s;
        QTest::newRow("small letter at the end") << doxygen << u"Computes x. More."_s << u"Computes x."_s;
        QTest::newRow("link") << doxygen << u"See [the page. Now](https://e.org/a.%20B) first. More."_s << u"See [the page. Now](https://e.org/a.%20B) first."_s;
        QTest::newRow("code") << doxygen << u"Runs `a. B` first. More."_s << u"Runs `a. B` first."_s;
        QTest::newRow("no dot at the line's end") << doxygen << u"Sets the source for input data\nIf it is nil, the standard one."_s << u"Sets the source for input data"_s;
        QTest::newRow("a line that goes on") << doxygen << u"Sets the source of\nThe Input. More."_s << u"Sets the source of The Input."_s;
        QTest::newRow("two underscores") << plain << u"Uses _Atomic, __atomic or __sync."_s << u"Uses \\_Atomic, \\_\\_atomic or \\_\\_sync."_s;
        const QString words = u"word "_s.repeated(60);
        QTest::newRow("long, with a link at the limit") << doxygen << words + u"[some words of a link](https://e.org/) "_s + words << words.trimmed() + u'…';
    }

    void leads()
    {
        QFETCH(const QString, style);
        QFETCH(const QString, text);
        QTEST(parseComment(text, style, u"C++"_s, known).summary, "lead");
    }

    void markups()
    {
        QFETCH(const QString, style);
        QFETCH(const QString, text);
        const ParsedComment parsed
            = parseComment(text, style, style == "docstring"_L1 ? u"Python"_s : u"C++"_s, known);
        QTEST(parsed.summary, "summary");
        QTEST(parsed.description, "description");
        QTEST(itemsText(parsed.params + parsed.templateParams), "params");
        QTEST(itemsText(parsed.returns), "returns");
        QTEST(itemsText(parsed.throws), "throws");
    }

    void marks()
    {
        const ParsedComment parsed = parseComment(
            u"Old.\n\\since 2.1\n\\deprecated Use Buffer.\n\\note Slow.\n\\warning Hot.\n\\ingroup io\n\\sa Buffer, other()"_s,
            u"doxygen"_s, u"C++"_s, known);
        QCOMPARE(parsed.since, u"2.1"_s);
        QVERIFY(parsed.deprecated);
        QCOMPARE(parsed.deprecation, u"Use Buffer."_s);
        QCOMPARE(parsed.remarks.size(), 2);
        QCOMPARE(parsed.remarks[1].kind, Remark::Kind::Warning);
        QCOMPARE(parsed.groups, QStringList{ u"io"_s });
        QCOMPARE(parsed.seeAlso, (QStringList{ u"[`Buffer`](buffer.h.md#Buffer)"_s, u"`other()`"_s }));
    }

    void seeAlsoOfMembers_data()
    {
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("expected");
        QTest::newRow("parameters") << u"Buffer#append(java.lang.reflect.Type, Object)"_s
                                    << u"[`Buffer.append(java.lang.reflect.Type, Object)`](buffer.h.md#Buffer)"_s;
        QTest::newRow("own") << u"#other(Class, Object)"_s << u"`other(Class, Object)`"_s;
        QTest::newRow("titled") << u"Buffer#append The default_way"_s << u"[The default_way](buffer.h.md#Buffer)"_s;
    }
    void seeAlsoOfMembers()
    {
        QFETCH(QString, written);
        QTEST(parseComment(u"Old.\n@see "_s + written, u"javadoc"_s, u"Java"_s, known).seeAlso.join(u'|'), "expected");
    }

    /// Overloads are told apart by their parameters.
    void linksToOverloads()
    {
        const QString text = u"Like {@link Buffer#append(java.lang.reflect.Type,int)}, {@link #other()} or {@link Buffer}."_s;
        QCOMPARE(parseComment(text, u"javadoc"_s, u"Java"_s, known).description,
            u"Like [`Buffer.append(Type, int)`](buffer.h.md#Buffer), `other()` or [`Buffer`](buffer.h.md#Buffer)."_s);
    }

    void namesInBrackets_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("expected");
        QTest::newRow("name") << u"Kotlin"_s << u"Fills a [Buffer] at [fileOffset]."_s << u"Fills a [`Buffer`](buffer.h.md#Buffer) at `fileOffset`."_s;
        QTest::newRow("member") << u"Kotlin"_s << u"Like [Buffer.append]."_s << u"Like [`Buffer.append`](buffer.h.md#Buffer)."_s;
        QTest::newRow("titled") << u"Kotlin"_s << u"See [the buffers][Buffer] and [others][Other]."_s
                                << u"See [the buffers](buffer.h.md#Buffer) and others."_s;
        QTest::newRow("no names") << u"Kotlin"_s << u"From a[i] to [0, 1], [text](https://x.org)."_s
                                  << u"From a[i] to [0, 1], [text](https://x.org)."_s;
        QTest::newRow("addresses") << u"Kotlin"_s << u"Uses [Node APIs][node_fs]. Done.\n\n[node_fs]: https://x.org/fs.html"_s
                                   << u"Uses [Node APIs](https://x.org/fs.html). Done."_s;
        QTest::newRow("addresses anywhere") << u"C++"_s << u"Uses [fs]. `[fs]` stays.\n\n[fs]: https://x.org/fs.html"_s
                                            << u"Uses [fs](https://x.org/fs.html). `[fs]` stays."_s;
        QTest::newRow("elsewhere") << u"Java"_s << u"Fills [Buffer]."_s << u"Fills [Buffer]."_s;
    }
    void namesInBrackets()
    {
        QFETCH(QString, language);
        QFETCH(QString, written);
        QTEST(parseComment(written, u"javadoc"_s, language, known).description, "expected");
    }

    /// "\property T::x" says what Qt's comment is about, "@property x" names a part of what it is about.
    void propertiesAndValues()
    {
        const ParsedComment about = parseComment(u"\\property Job::error\n\\brief What failed."_s, u"doxygen"_s, u"C++"_s, known);
        QCOMPARE(about.description, u"What failed."_s);
        QVERIFY(about.params.isEmpty());
        QCOMPARE(itemsText(parseComment(u"A thing.\n@property size how big"_s, u"javadoc"_s, u"Kotlin"_s, known).params), u"size||how big"_s);
        const ParsedComment values = parseComment(u"Units.\n\\value Bytes in bytes,\n  always\n\\value [since 6.9] Items\n\\omitvalue Last"_s,
            u"doxygen"_s, u"C++"_s, known);
        QCOMPARE(values.description, u"Units."_s);
        QCOMPARE(itemsText(values.values), u"Bytes||in bytes, always; Items||(since 6.9)"_s);
    }

    void stability()
    {
        const ParsedComment first = parseComment(u"@experimental\nTakes a picture. Always."_s, u"jsdoc"_s, u"TypeScript"_s, known);
        QCOMPARE(first.summary, u"Takes a picture."_s);
        QCOMPARE(first.description, u"Takes a picture. Always.\n\n*Experimental.*"_s);
        QCOMPARE(parseComment(u"@beta Opt in"_s, u"jsdoc"_s, u"TypeScript"_s, known).summary, u"Opt in"_s);
    }

    void codeThatBreaksInASentence()
    {
        QCOMPARE(parseComment(u"Calls {@code a()}, {@code\nb()} or {@code\n  c()}."_s, u"javadoc"_s, u"Java"_s, {}).description,
            u"Calls `a()`, `b()` or `c()`."_s);
        QCOMPARE(parseComment(u"Calls:\n\n{@code\nb();\n}\n\nDone."_s, u"javadoc"_s, u"Java"_s, {}).description,
            u"Calls:\n\n```java\nb();\n```\n\nDone."_s);
    }

    void sentencesStayWhole()
    {
        const auto described = [](const QString &text, const QString &style, const QString &language) { return parseComment(text, style, language, known).description; };
        QCOMPARE(described(u"Makes a {@code\n Gson} instance."_s, u"javadoc"_s, u"Java"_s), u"Makes a `Gson` instance."_s);
        QCOMPARE(described(u"Done:<br>\n<p>Next."_s, u"javadoc"_s, u"Java"_s), u"Done:\n\nNext."_s);
        QCOMPARE(described(u"One<br>two"_s, u"javadoc"_s, u"Java"_s), u"One\\\ntwo"_s);
        QCOMPARE(described(u"Whether __VA_ARGS__ is `__X__`."_s, u"plain"_s, u"C"_s), u"Whether \\_\\_VA_ARGS__ is `__X__`."_s);
        // Above an attribute of Python, with the marks of Sphinx.
        QCOMPARE(described(u"Made by :meth:`run`."_s, QString(), u"Python"_s), u"Made by `run`."_s);
    }

    void anchorsOfRustdocAreMembers()
    {
        const ParsedComment parsed = parseComment(u"Calls [append()](#method.append), not [gone()](#method.gone)."_s, u"rustdoc"_s,
            u"Rust"_s, [](const QString &name, bool) { return name == "append"_L1 ? u"#Buffer-append"_s : QString(); });
        QCOMPARE(parsed.description, u"Calls [append()](#Buffer-append), not gone()."_s);
    }

    /// "macro@" and "()" tell rustdoc what is meant: they are part of no name, and never of an address.
    void phpdoc()
    {
        QCOMPARE(parseComment(u"See [it](a.html)."_s, u"markdown"_s, u"Elixir"_s, {}).description, u"See it."_s); // where nothing is looked up
        const ParsedComment parsed = parseComment(u"Adds it.\n\n@param string             $name  The name\n@param list<Handler>|null $all\n@param (callable(Record): Record)|Processor $call What makes it\n@param $bare Words\n"
                                                  "@phpstan-param array<int,\n  string> $name\n@return array<string, mixed> all of them\n@throws \\RuntimeException if not\n@final"_s,
            u"javadoc"_s, u"PHP"_s, known);
        QCOMPARE(itemsText(parsed.params), u"$name|string|The name; $all|list<Handler>|null|; $call|(callable(Record): Record)|Processor|What makes it; $bare||Words"_s);
        QCOMPARE(itemsText(parsed.returns), u"|array<string, mixed>|all of them"_s);
        QCOMPARE(itemsText(parsed.throws), u"\\RuntimeException||if not"_s);
        QCOMPARE(parsed.description, u"Adds it."_s);
        QCOMPARE(parseComment(u"@var string[] $names What they are"_s, u"javadoc"_s, u"PHP"_s, known).description, u"What they are"_s);
        QCOMPARE(parseComment(u"@var array<(callable(Record): Record)|Processor>\n\nMore, see {@see Buffer}."_s, u"javadoc"_s, u"PHP"_s, known).description, u"More, see [`Buffer`](buffer.h.md#Buffer)."_s);
        QCOMPARE(parseComment(u"@var string[]"_s, u"javadoc"_s, u"PHP"_s, known).description, QString());
    }

    void disambiguatorsOfRustdoc_data()
    {
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("expected");
        for (const char *word : { "macro", "fn", "struct", "enum", "trait", "mod", "type", "value", "derive", "attr", "prim", "method", "const",
                 "static", "union", "variant", "field" }) {
            const QString at = QString::fromLatin1(word) + u'@';
            QTest::addRow("%s@", word) << u"See [it]("_s + at + u"Buffer), [gone]("_s + at + u"gone), [`"_s + at + u"Buffer`] and ["_s + at + u"Gone]."_s
                                       << u"See [it](#Buffer), gone, [`Buffer`](#Buffer) and `Gone`."_s;
        }
        QTest::newRow("called") << u"See [it](crate::Buffer()), [gone](gone()), [`Buffer()`]."_s << u"See [it](#Buffer), gone, [`Buffer()`](#Buffer)."_s;
        QTest::newRow("macro") << u"See [it](Buffer!), [that](Buffer!()), [gone](gone!)."_s << u"See [it](#Buffer), [that](#Buffer), gone."_s;
        QTest::newRow("defined") << u"See [it].\n\n[it]: macro@Buffer"_s << u"See [it](#Buffer)."_s;
        QTest::newRow("brackets in code") << u"Like [`#[Buffer]`](macro@Buffer) and [`#[gone]`](attr@gone)."_s << u"Like [`#[Buffer]`](#Buffer) and `#[gone]`."_s;
        QTest::newRow("brackets in code, defined") << u"Like [`#[Buffer]`].\n\n[`#[Buffer]`]: macro@Buffer"_s << u"Like [`#[Buffer]`](#Buffer)."_s;
        QTest::newRow("code among words") << u"Like [the `Buffer` of it](struct@Buffer), not [a `Buffer`]."_s
                                             << u"Like [the `Buffer` of it](#Buffer), not [a [`Buffer`](#Buffer)]."_s;
        QTest::newRow("elsewhere") << u"Like [`Other`] of [some more], not [`Buffer`].\n\n[`Other`]: https://x.org\n[some more]: https://y.org\n[`Buffer`]: https://x.org"_s
                                   << u"Like [`Other`](https://x.org) of [some more](https://y.org), not [`Buffer`](#Buffer).\n\n[`Other`]: https://x.org\n[some more]: https://y.org\n[`Buffer`]: https://x.org"_s;
    }
    void disambiguatorsOfRustdoc()
    {
        QFETCH(const QString, written);
        const auto resolve = [](const QString &name, bool) { return name == "Buffer"_L1 ? u"#Buffer"_s : QString(); };
        QTEST(parseComment(written, u"rustdoc"_s, u"Rust"_s, resolve).description, "expected");
    }

    void versionsKeepWhatTheySay()
    {
        const ParsedComment parsed = parseComment(
            u"Opens.\n\n.. versionadded:: 0.7\n   The `mode` parameter.\n\n.. versionadded:: 1.0\n   The `host` parameter."_s,
            u"docstring"_s, u"Python"_s);
        QVERIFY2(parsed.description.contains(u"*Added in version 0.7:*"_s), qPrintable(parsed.description));
        QVERIFY2(parsed.description.contains(u"The `mode` parameter."_s), qPrintable(parsed.description));
        QVERIFY2(parsed.description.contains(u"The `host` parameter."_s), qPrintable(parsed.description));
    }

    void pythonDirectives()
    {
        const ParsedComment parsed = parseComment(
            u"Old.\n\n.. deprecated:: 3.2\n   Use new.\n.. note:: Slow.\n.. versionadded:: 3.0"_s,
            u"docstring"_s, u"Python"_s);
        QVERIFY(parsed.deprecated);
        QCOMPARE(parsed.deprecation, u"Since 3.2: Use new."_s);
        QCOMPARE(parsed.remarks.size(), 1);
        QCOMPARE(parsed.since, u"3.0"_s);
        QCOMPARE(parsed.description, u"Old."_s);
    }

    void goDeprecation()
    {
        const ParsedComment parsed
            = parseComment(u"Copy copies.\n\nDeprecated: use Clone."_s, u"godoc"_s, u"Go"_s);
        QVERIFY(parsed.deprecated);
        QCOMPARE(parsed.deprecation, u"use Clone."_s);
        QCOMPARE(parsed.description, u"Copy copies."_s);
    }

    void oneLine()
    {
        const auto inlines = toInlines(u"Uses `a*b`, **much** [`x`](y.md) and \\<T>."_s);
        QString text;
        for (const auto &part : inlines)
            text += part.text;
        QCOMPARE(text, u"Uses a*b, much x and <T>."_s);
        QCOMPARE(inlines[1].style, tars::markup::Inline::Style::Code);
    }

    void hostile_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *piece : { "[", "`", "<b>", "*", "{@code ", "\\c ", "@param x ", "<li>", "<ul>",
                 ":param x: ", ">>> ", "<summary>", "``", "|", "\\code\n", "**a*", "<code>", "<!--", "```\n", "\\table\n", "[a][b] ", "[a]: https://b\n" })
            QTest::newRow(piece) << QString::fromLatin1(piece).repeated(2000) + u"\n"
                    + QString::fromLatin1(piece);
        QTest::newRow("controls") << QString(u"a\0b\r\nc\x1b[31m\ufffe\u202e"_s);
        QTest::newRow("empty") << QString();
        QTest::newRow("blank") << u" \n\t\n"_s;
    }

    void hostile()
    {
        QFETCH(const QString, text);
        for (const QString &style : { u"doxygen"_s, u"javadoc"_s, u"jsdoc"_s, u"xml"_s, u"docstring"_s,
                 u"rustdoc"_s, u"godoc"_s, u"plain"_s, QString() }) {
            const ParsedComment parsed = parseComment(text, style, u"C++"_s, known);
            QCOMPARE(parseComment(text, style, u"C++"_s, known), parsed);
            QVERIFY(!parsed.summary.contains(u'\n'));
        }
    }
};

QTEST_GUILESS_MAIN(TestComments)
#include "tst_comments.moc"
