// The text rules, as rows: what stands in the tree against what stands in a page.
#include "service/markup/text.h"

#include <QTest>

using namespace tars::markup;
using namespace Qt::StringLiterals;

class TestText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void symbolAnchors_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("anchor");
        QTest::newRow("plain") << u"append"_s << u"append"_s;
        QTest::newRow("qualified") << u"fmt::buffer::append"_s << u"fmt-buffer-append"_s;
        QTest::newRow("dots") << u"os.path.join"_s << u"os.path.join"_s;
        QTest::newRow("case is kept") << u"Foo::Bar"_s << u"Foo-Bar"_s;
        QTest::newRow("shift") << u"operator<<"_s << u"operator-lt-lt"_s;
        QTest::newRow("scoped operator") << u"a::B::operator=="_s << u"a-B-operator-eq-eq"_s;
        QTest::newRow("call") << u"F::operator()"_s << u"F-operator-call"_s;
        QTest::newRow("index") << u"F::operator[]"_s << u"F-operator-index"_s;
        QTest::newRow("minus") << u"operator-"_s << u"operator-minus"_s;
        QTest::newRow("arrow") << u"operator->"_s << u"operator-minus-gt"_s;
        QTest::newRow("decrement") << u"F::operator--"_s << u"F-operator-minus-minus"_s;
        QTest::newRow("a heading's anchor") << u"operator--overload-for-streams"_s << u"operator--overload-for-streams"_s;
        QTest::newRow("conversion") << u"F::operator bool"_s << u"F-operator-bool"_s;
        QTest::newRow("literal") << u"operator\"\"_s"_s << u"operator-quote-quote-_s"_s;
        QTest::newRow("destructor") << u"F::~F"_s << u"F-tilde-F"_s;
        QTest::newRow("constructor") << u"F::F"_s << u"F-F"_s;
        QTest::newRow("only symbols") << u"+="_s << u"plus-eq"_s;
        QTest::newRow("letters of others") << u"größe::Δ"_s << u"größe-Δ"_s;
        QTest::newRow("hostile") << u"a\"><script>"_s << u"a-script"_s;
        QTest::newRow("empty") << QString() << u"symbol"_s;
    }
    void symbolAnchors()
    {
        QFETCH(QString, name);
        QTEST(symbolAnchor(name), "anchor");
        QCOMPARE(symbolAnchor(symbolAnchor(name)), symbolAnchor(name)); // links may name the anchor or the symbol
    }

    void headingAnchors_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("anchor");
        QTest::newRow("words") << u"Getting Started"_s << u"getting-started"_s;
        QTest::newRow("punctuation") << u"What's new? (1.2)"_s << u"whats-new-12"_s;
        QTest::newRow("kept") << u"a_b-c"_s << u"a_b-c"_s;
        QTest::newRow("empty") << u"!!!"_s << u"section"_s;
    }
    void headingAnchors()
    {
        QFETCH(QString, text);
        QTEST(headingAnchor(text), "anchor");
    }

    void safePaths_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("pattern");
        QTest::newRow("usual") << u"src/a.h"_s << u"src/a\\.h"_s;
        QTest::newRow("hidden") << u".github/x.yml"_s << u"\\.github/x\\.yml"_s;
        QTest::newRow("reserved") << u"src/aux.c"_s << u"src/aux-[0-9a-f]{8}\\.c"_s;
        QTest::newRow("reserved, any case") << u"Con/b.c"_s << u"Con-[0-9a-f]{8}/b\\.c"_s;
        QTest::newRow("reserved port") << u"lpt1.txt"_s << u"lpt1-[0-9a-f]{8}\\.txt"_s;
        QTest::newRow("not reserved") << u"console.c"_s << u"console\\.c"_s;
        QTest::newRow("forbidden") << u"a:b?.c"_s << u"a_b_-[0-9a-f]{8}\\.c"_s;
        QTest::newRow("trailing dot") << u"a./b.c"_s << u"a-[0-9a-f]{8}/b\\.c"_s;
        QTest::newRow("trailing space") << u"b.c "_s << u"b-[0-9a-f]{8}\\.c"_s;
        QTest::newRow("up") << u"../../etc/passwd"_s << u"_-[0-9a-f]{8}/_-[0-9a-f]{8}/etc/passwd"_s;
        QTest::newRow("absolute") << u"/etc/passwd"_s << u"etc/passwd"_s;
        QTest::newRow("index") << u"src/index"_s << u"src/index-[0-9a-f]{8}"_s;
        QTest::newRow("folder like a page") << u"a.md/b"_s << u"a-[0-9a-f]{8}\\.md/b"_s;
        QTest::newRow("override") << u"a\u202eb.c"_s << u"a_b-[0-9a-f]{8}\\.c"_s;
        QTest::newRow("line break") << u"a\nb.c"_s << u"a_b-[0-9a-f]{8}\\.c"_s;
    }
    void safePaths()
    {
        QFETCH(QString, path);
        QFETCH(QString, pattern);
        const QString safe = safePagePath(path);
        QVERIFY2(QRegularExpression(QRegularExpression::anchoredPattern(pattern)).match(safe).hasMatch(),
            qPrintable(safe));
        QCOMPARE(safePagePath(path), safe);
    }

    void longNames()
    {
        const QString first = safePagePath(QString(300, u'ü') % u"1.cpp"_s);
        const QString second = safePagePath(QString(300, u'ü') % u"2.cpp"_s);
        QVERIFY(first != second);
        QVERIFY(first.endsWith(".cpp"_L1));
        QVERIFY(apiPagePath(QString(300, u'ü') % u".cpp"_s).section(u'/', -1).toUtf8().size() <= 200);
        QVERIFY(sourcePagePath(QString(300, u'a')).section(u'/', -1).toUtf8().size() <= 200);
    }

    void claims()
    {
        PathClaims claims;
        QCOMPARE(claims.claim(u"net/xt_DSCP.c"_s), u"net/xt_DSCP.c"_s);
        const QString second = claims.claim(u"net/xt_dscp.c"_s);
        QVERIFY(second != "net/xt_dscp.c"_L1);
        QVERIFY(caseFoldedPath(second) != caseFoldedPath(u"net/xt_DSCP.c"_s));
        QVERIFY(second.startsWith("net/xt_dscp-"_L1) && second.endsWith(".c"_L1));
    }

    void relative_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("path");
        QTest::newRow("sibling") << u"a/b.md"_s << u"a/c.md"_s << u"c.md"_s;
        QTest::newRow("same") << u"a/b.md"_s << u"a/b.md"_s << u"b.md"_s;
        QTest::newRow("top") << u"a/b/c.md"_s << u"index.md"_s << u"../../index.md"_s;
        QTest::newRow("across") << u"a/b/c.md"_s << u"a/d/e.md"_s << u"../d/e.md"_s;
        QTest::newRow("down") << u"index.md"_s << u"a/b.md"_s << u"a/b.md"_s;
        QTest::newRow("encoded") << u"x.md"_s << u"a b/c#d%(1).md"_s << u"a%20b/c%23d%25%281%29.md"_s;
        QTest::newRow("letters") << u"x.md"_s << u"é.md"_s << u"%C3%A9.md"_s;
        QTest::newRow("same names, other folders") << u"a/a/x.md"_s << u"b/a/x.md"_s << u"../../b/a/x.md"_s;
    }
    void relative()
    {
        QFETCH(QString, from);
        QFETCH(QString, to);
        QTEST(relativePath(from, to), "path");
    }

    void pages()
    {
        QCOMPARE(apiPagePath(u"src/a.h"_s), u"development/api/src/a.h.md"_s);
        QCOMPARE(sourcePagePath(u"src/a.h"_s), u"site/source/src/a.h.html"_s);
        QCOMPARE(sitePathOf(u"development/x.md"_s), u"site/development/x.html"_s);
        QCOMPARE(sitePathOf(apiPagePath(u"src/a.h"_s)), u"site/development/api/src/a.h.html"_s);
    }

    void markdown_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("markdown");
        QTest::newRow("plain") << u"A sentence, with (brackets) and a_name."_s
                               << u"A sentence, with (brackets) and a_name."_s;
        QTest::newRow("marks") << u"*a* `b` _c_ ~d~"_s << u"\\*a\\* \\`b\\` \\_c\\_ \\~d\\~"_s;
        QTest::newRow("html") << u"<script>&lt; & b"_s << u"\\<script>\\&lt; & b"_s;
        QTest::newRow("link") << u"[a](javascript:b)"_s << u"\\[a\\](javascript:b)"_s;
        QTest::newRow("heading") << u"# a # b"_s << u"\\# a # b"_s;
        QTest::newRow("bullet") << u"- a - b"_s << u"\\- a - b"_s;
        QTest::newRow("numbered") << u"12. a"_s << u"12\\. a"_s;
        QTest::newRow("version") << u"1.2 a"_s << u"1.2 a"_s;
        QTest::newRow("pipe") << u"a|b"_s << u"a\\|b"_s;
        QTest::newRow("address") << u"http://a.b and www.c and d@e.f"_s
                                 << u"http:\\//a.b and www\\.c and d\\@e.f"_s;
        QTest::newRow("breaks") << u"a\n\n# b\u2028c"_s << u"a # b c"_s;
        QTest::newRow("terminal") << u"\x1b[31mred\x1b[0m"_s << u"red"_s;
        QTest::newRow("override") << u"a\u202eb"_s << u"ab"_s;
        QTest::newRow("backslash") << u"\\[a"_s << u"\\\\\\[a"_s;
    }
    void markdown()
    {
        QFETCH(QString, text);
        QTEST(escapeMarkdown(text), "markdown");
    }

    void html()
    {
        QCOMPARE(escapeHtml(u"<a href=\"x\" b='c'>&amp;"_s),
            u"&lt;a href=&quot;x&quot; b=&#39;c&#39;&gt;&amp;amp;"_s);
        QCOMPARE(escapeHtml(u"a\u2028b\x01"_s), u"a b\ufffd"_s);
    }

    void numbers_data()
    {
        QTest::addColumn<qint64>("number");
        QTest::addColumn<QString>("text");
        QTest::newRow("0") << qint64(0) << u"0"_s;
        QTest::newRow("999") << qint64(999) << u"999"_s;
        QTest::newRow("1000") << qint64(1000) << u"1,000"_s;
        QTest::newRow("million") << qint64(1234567) << u"1,234,567"_s;
        QTest::newRow("negative") << qint64(-1000) << u"-1,000"_s;
        QTest::newRow("negative, short") << qint64(-100) << u"-100"_s;
        QTest::newRow("lowest") << std::numeric_limits<qint64>::min() << u"-9,223,372,036,854,775,808"_s;
    }
    void numbers()
    {
        QFETCH(qint64, number);
        QTEST(grouped(number), "text");
    }

    void plurals()
    {
        QCOMPARE(plural(1, u"file"_s, u"files"_s), u"1 file"_s);
        QCOMPARE(plural(0, u"file"_s, u"files"_s), u"0 files"_s);
        QCOMPARE(plural(2000, u"file"_s, u"files"_s), u"2,000 files"_s);
    }
};

QTEST_GUILESS_MAIN(TestText)
#include "tst_text.moc"
