// Documents as HTML for the preview: what is shown of each kind, and that nothing of a document runs or loads.
#include "gui/preview/documenthtml.h"
#include "gui/preview/markdownhtml.h"
#include "gui/preview/previewview.h"

#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>

using namespace tars::gui;
using namespace Qt::StringLiterals;

class TestPreview : public QObject
{
    Q_OBJECT

    static PreviewStyle style()
    {
        PreviewStyle s;
        s.colours = {Qt::black, Qt::gray, Qt::darkGreen, Qt::magenta, Qt::green, Qt::white, Qt::red, Qt::white, Qt::blue};
        return s;
    }
    static QString text(const QString &html)
    {
        QTextDocument document;
        document.setHtml(html);
        return document.toPlainText();
    }

private Q_SLOTS:
    void markdown_data()
    {
        QTest::addColumn<QByteArray>("markdown");
        QTest::addColumn<QString>("contains");
        QTest::addColumn<QString>("lacks");
        QTest::newRow("heading has an anchor") << QByteArray("## Rotate one token") << u"<a name=\"rotate-one-token\"></a>"_s << QString();
        QTest::newRow("equal headings differ") << QByteArray("# A\n\n# A") << u"<a name=\"a-1\"></a>"_s << QString();
        QTest::newRow("anchor of a symbol") << QByteArray("<a id=\"FlaskProxy\"></a>\n\ntext") << u"<a name=\"FlaskProxy\"></a>"_s << QString();
        QTest::newRow("script is dropped") << QByteArray("a <script>alert(1)</script> b") << u"alert(1)"_s << u"<script"_s;
        QTest::newRow("picture by HTML is dropped") << QByteArray("<img src=\"http://x/y.png\">") << QString() << u"<img"_s;
        QTest::newRow("javascript link is dropped") << QByteArray("[x](javascript:alert(1))") << u"href=\"\""_s << u"javascript"_s;
        QTest::newRow("anchor with more is dropped") << QByteArray("<a id=\"x\" onclick=\"y\">z</a>") << u"z"_s << u"onclick"_s;
        QTest::newRow("table") << QByteArray("|a|b|\n|-|-|\n|1|2|") << u"<table class=\"data\""_s << QString();
        QTest::newRow("code is coloured") << QByteArray("```python\nassert x # y\n```") << u"#ff00ff\">assert"_s << QString();
        QTest::newRow("comment is coloured") << QByteArray("```python\nassert x # y\n```") << u"# y</span>"_s << QString();
        QTest::newRow("code is escaped") << QByteArray("```\n<b>\n```") << u"&lt;b&gt;"_s << u"<b>"_s;
        QTest::newRow("tasks") << QByteArray("- [x] done\n- [ ] not") << u"☑"_s << u"<input"_s;
    }
    void markdown()
    {
        QFETCH(QByteArray, markdown);
        QFETCH(QString, contains);
        QFETCH(QString, lacks);
        const QString html = markdownHtml(markdown, style().colours);
        QVERIFY2(html.contains(contains), qPrintable(html));
        QVERIFY2(lacks.isEmpty() || !html.contains(lacks), qPrintable(html));
    }

    void code_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("code");
        QTest::newRow("C++") << u"cpp"_s << u"auto x = \"a\\\"b\"; // c\n/* d */ 'e'"_s;
        QTest::newRow("lifetime") << u"rust"_s << u"fn f<'a>(x: &'a str) {}"_s;
        QTest::newRow("unended") << u"python"_s << u"'''never ended\n\"also"_s;
        QTest::newRow("hash inside a word") << u"sh"_s << u"echo a#b # c"_s;
        QTest::newRow("nothing") << u"cpp"_s << QString();
        QTest::newRow("unknown") << u"klingon"_s << u"<&>"_s;
    }
    void code()
    {
        QFETCH(QString, language);
        QFETCH(QString, code);
        const QString html = colouredCode(code, language, style().colours);
        QCOMPARE(text(u"<pre>"_s + html + u"</pre>"_s).trimmed(), code.trimmed());
        // No element reaches over a line break.
        for (const QString &line : html.split(u'\n'))
            QCOMPARE(line.count(u"<span"_s), line.count(u"</span"_s));
    }

    void notebook()
    {
        const QByteArray json = "{\"cells\":[{\"cell_type\":\"markdown\",\"source\":[\"# Forecast\\n\",\"text\"]},"
            "{\"cell_type\":\"code\",\"execution_count\":7,\"source\":\"print('x')\",\"outputs\":[{\"output_type\":\"stream\",\"name\":\"stdout\",\"text\":[\"x\\n\"]},"
            "{\"output_type\":\"error\",\"ename\":\"E\",\"evalue\":\"v\",\"traceback\":[\"\\u001b[31mboom\\u001b[0m\"]},"
            "{\"output_type\":\"display_data\",\"data\":{\"text/html\":\"<script>1</script>\",\"text/plain\":\"plain\"}}]}],"
            "\"metadata\":{\"language_info\":{\"name\":\"python\"}},\"nbformat\":4}";
        const DocumentHtml made = documentHtml(u"a/07.ipynb"_s, u"application/json"_s, json, style());
        const QString shown = text(made.html);
        for (const QString &part : {u"Forecast"_s, u"In [7]"_s, u"print('x')"_s, u"boom"_s, u"plain"_s})
            QVERIFY2(shown.simplified().contains(part), qPrintable(shown));
        QVERIFY(!made.html.contains("<script"_L1));
        QVERIFY(documentHtml(u"bad.ipynb"_s, {}, "{}", style()).html.isEmpty());
        QVERIFY(documentHtml(u"bad.ipynb"_s, {}, "\x00\xff", style()).html.isEmpty());
    }

    void tables()
    {
        const DocumentHtml csv = documentHtml(u"t.csv"_s, u"text/csv"_s, "name,note\n\"a, b\",\"line\nbreak \"\"q\"\"\"\n<i>,2\n", style());
        QVERIFY2(csv.html.contains(u"<td>a, b</td><td>line\nbreak &quot;q&quot;</td>"_s), qPrintable(csv.html));
        QVERIFY(csv.html.contains(u"<td>&lt;i&gt;</td>"_s));
        QByteArray many("h\n");
        for (int i = 0; i < 2000; ++i)
            many += "x\n";
        const QString html = documentHtml(u"t.tsv"_s, {}, many, style()).html;
        QCOMPARE(html.count(u"<tr>"_s), 500);
        QVERIFY(html.contains(u"500"_s));
    }

    void json()
    {
        QVERIFY(text(documentHtml(u"m.json"_s, {}, "{\"a\":[1,2]}", style()).html).contains(u"    \"a\": ["_s));
        // Damaged JSON is shown as it is.
        QVERIFY(text(documentHtml(u"m.json"_s, {}, "{\"a\":", style()).html).contains(u"{\"a\":"_s));
    }

    void pictures()
    {
        const QByteArray svg = "<svg xmlns='http://www.w3.org/2000/svg' width='40' height='20'><rect width='40' height='20' fill='red'/></svg>";
        const DocumentHtml made = documentHtml(u"d.svg"_s, u"image/svg+xml"_s, svg, style());
        QCOMPARE(made.images.size(), 1);
        QCOMPARE((*made.images.cbegin()).size(), QSize(80, 40));
        QCOMPARE((*made.images.cbegin()).pixelColor(10, 10), QColor(Qt::red));
        QVERIFY(documentHtml(u"d.svg"_s, {}, "no picture", style()).html.isEmpty());
    }

    void wordsInPictures()
    {
        // As our own diagrams are styled: a shorthand and a dark variant, of which QSvgRenderer knows neither.
        const QByteArray svg = "<svg xmlns='http://www.w3.org/2000/svg' width='200' height='60'><style>.n{font:500 40px 'JetBrains Mono',monospace;fill:#112233}"
                               "@media(prefers-color-scheme:dark){.n{fill:#eeddcc}}</style><text class='n' x='10' y='45'>MMMM</text></svg>";
        const auto inked = [&svg](const PreviewStyle &style, const QColor &ink) {
            const QImage image = *documentHtml(u"d.svg"_s, u"image/svg+xml"_s, svg, style).images.cbegin();
            int pixels = 0;
            for (int y = 0; y < image.height(); ++y)
                for (int x = 0; x < image.width(); ++x)
                    pixels += image.pixelColor(x, y) == ink;
            return pixels;
        };
        PreviewStyle light = style(), dark = style();
        light.text = Qt::black;
        dark.text = Qt::white;
        const QColor darkInk(0x11, 0x22, 0x33), lightInk(0xee, 0xdd, 0xcc);
        QVERIFY(inked(light, darkInk) > 1000);
        QCOMPARE(inked(light, lightInk), 0);
        QVERIFY(inked(dark, lightInk) > 1000);
        QCOMPARE(inked(dark, darkInk), 0);
    }

    void widePicturesFit()
    {
        PreviewView view;
        view.resize(300, 300);
        view.show();
        view.showDocument(u"d.svg"_s, u"image/svg+xml"_s, "<svg xmlns='http://www.w3.org/2000/svg' width='800' height='200'><rect width='800' height='200' fill='red'/></svg>", {});
        QTRY_VERIFY(view.document()->size().height() > 60);
        QVERIFY(view.document()->idealWidth() <= view.viewport()->width());
        view.resize(600, 300);
        QTRY_VERIFY(view.document()->idealWidth() > 400 && view.document()->idealWidth() <= view.viewport()->width());
    }

    void highPicturesFitBesideTheScrollBar()
    {
        PreviewView view;
        view.resize(300, 300);
        view.show();
        view.showDocument(u"d.svg"_s, u"image/svg+xml"_s, "<svg xmlns='http://www.w3.org/2000/svg' width='800' height='2400'><rect width='800' height='2400' fill='red'/></svg>", {});
        QTRY_VERIFY(view.verticalScrollBar()->maximum() > 0);
        QCOMPARE(view.horizontalScrollBar()->maximum(), 0);
    }

    void whatCannotBeShown()
    {
        QVERIFY(documentHtml(u"site/index.html"_s, u"text/html"_s, "<p>x", style()).html.isEmpty());
        QVERIFY(documentHtml(u"a.bin"_s, {}, QByteArray("\0\1", 2), style()).html.isEmpty());
    }

    void diff()
    {
        const QString html = colouredDiff(u"--- a\n+++ b\n@@ -1 +1 @@\n-old <b>\n+new"_s, style().colours);
        QVERIFY(html.contains(u"-old &lt;b&gt;"_s));
        QVERIFY(html.contains(u"background-color:#ffffff\">+new"_s));
        QCOMPARE(html.count(u"<span"_s), 5);
    }

    void linksInsideTheSet_data()
    {
        QTest::addColumn<QString>("href");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("anchor");
        QTest::addColumn<QString>("outside");
        QTest::newRow("sibling") << u"b.md"_s << u"development/api/b.md"_s << QString() << QString();
        QTest::newRow("above, with anchor") << u"../index.md#Flask"_s << u"development/index.md"_s << u"Flask"_s << QString();
        QTest::newRow("web") << u"https://example.org/"_s << QString() << QString() << u"https://example.org/"_s;
        QTest::newRow("out of the set") << u"../../../src/a.py#L7"_s << QString() << QString() << u"../src/a.py#L7"_s;
    }
    void linksInsideTheSet()
    {
        QFETCH(QString, href);
        PreviewView view;
        QSignalSpy inside(&view, &PreviewView::documentLink), outside(&view, &PreviewView::outsideLink), shown(&view, &PreviewView::shown);
        view.showDocument(u"development/api/a.md"_s, u"text/markdown"_s, "[x](" + href.toUtf8() + ")", {});
        QTRY_COMPARE(shown.size(), 1);
        Q_EMIT view.anchorClicked(QUrl(href));
        QFETCH(QString, path);
        QCOMPARE(inside.size(), path.isEmpty() ? 0 : 1);
        QCOMPARE(outside.size(), path.isEmpty() ? 1 : 0);
        if (path.isEmpty()) {
            QTEST(outside.first().first().toUrl().toString(), "outside");
        } else {
            QCOMPARE(inside.first().first().toString(), path);
            QTEST(inside.first().at(1).toString(), "anchor");
        }
    }

    void picturesOfTheSetAreAskedForOnce()
    {
        PreviewView view;
        view.resize(400, 300);
        view.show();
        QSignalSpy needed(&view, &PreviewView::pictureNeeded), shown(&view, &PreviewView::shown);
        view.showDocument(u"development/a.md"_s, u"text/markdown"_s, "![d](../shared/d.svg) ![d](../shared/d.svg) ![e](http://example.org/x.png) ![f](../../etc/x.png)", {});
        QTRY_COMPARE(shown.size(), 1);
        QTRY_COMPARE(needed.size(), 1);
        QCOMPARE(needed.first().first().toString(), u"shared/d.svg"_s);
        view.setPicture(u"shared/d.svg"_s, "<svg xmlns='http://www.w3.org/2000/svg' width='4' height='4'/>");
        QTRY_COMPARE(shown.size(), 2);
        QCOMPARE(needed.size(), 1);
    }
};

QTEST_MAIN(TestPreview)
#include "tst_preview.moc"
