// The site in a real browser, from file://, over a tree that tries everything to run in it.
#include "browser.h"
#include "documentlinks.h"
#include "serviceprocess.h"

using namespace tars;
using namespace tars::test;

namespace
{

const QByteArray attack = "<script>window.owned = 1</script><img src=x onerror='window.owned = 2'>"
                          "<svg onload='window.owned = 3'><a href=\"javascript:window.owned=4\">x</a></svg>";

bool makeHostileTree(const QString &root)
{
    QByteArray header = "/** @file Base of the library. " + attack + " */\n#pragma once\nnamespace net {\n";
    for (int i = 0; i < 30; ++i)
        header += "/** Opens channel number " + QByteArray::number(i) + ". " + attack + " */\nint openChannel"
            + QByteArray::number(i) + "(int port);\n";
    header += "/** A buffer of bytes. */\nclass MemoryBuffer {\npublic:\n    /** Adds bytes. */\n    void append(const "
              "char *from);\n};\n}\n";
    QByteArray source = "#include \"base.h\"\n// " + attack + "\nnamespace net {\n";
    for (int i = 0; i < 30; ++i)
        source += "int openChannel" + QByteArray::number(i) + "(int port) { return port; }\n";
    source += "void use() { MemoryBuffer b; b.append(\"</script><script>window.owned = 5</script>\"); }\n}\n";
    QByteArray longFile;
    for (int i = 0; i < 11000; ++i)
        longFile += "static int longValue" + QByteArray::number(i) + " = 0;\n";
    bool ok = writeFile(root + "/README.md"_L1,
                  "# Net\n\nA small library that opens channels. It has more to say.\n\n" + attack
                      + "\n\n[click](javascript:window.owned=6) [data](data:text/html,<script>alert(1)</script>)\n\n"
                        "![pixel](https://tracker.example/pixel.png)\n\n## Opening\n\n```cpp\nnet::openChannel1(80);\n```\n")
        && writeFile(root + "/docs/guide.md"_L1,
            "# Frobnicating guide\n\nHow to frobnicate a channel.\n\n## Deep heading\n\nMore words. " + attack + '\n')
        && writeFile(root + "/docs/evil.svg"_L1,
            "<svg xmlns='http://www.w3.org/2000/svg'><script>window.owned = 7</script></svg>")
        && writeFile(root + "/src/base.h"_L1, header) && writeFile(root + "/src/base.cpp"_L1, source)
        && writeFile(root + "/src/long.c"_L1, longFile)
        && writeFile(root + "/src/<img src=x onerror=alert(1)>.h"_L1, "/** Odd. */\nint oddName();\n")
        && writeFile(root + "/src/AcceptedChannelConfigurationListener.h"_L1, "/** Long. */\nint longNamed();\n")
        && writeFile(root + "/src/a#b %41 'q'.h"_L1, "/** Odder. */\nint odderName();\n")
        && writeFile(root + u"/src/ünïcode.h"_s, "/** Umlaut. */\nint umlautName();\n")
        && writeFile(root + "/tests/base_test.cpp"_L1,
            "#include <gtest/gtest.h>\nTEST(Channel, opensTwice) { EXPECT_TRUE(true); }\n")
        && writeFile(root + "/package.json"_L1,
            "{\"name\": \"net\", \"version\": \"1.2.3<script>\", \"license\": \"MIT\"}\n")
        // What hides: members of private types, functions in functions, enumerators without a type.
        && writeFile(root + "/tools/net/app.py"_L1,
            "\"\"\"Application.\"\"\"\n\n\nclass Base:\n    \"\"\"What runs.\"\"\"\n\n    def serve(self, channel):\n"
            "        \"\"\"Serves a channel, see :class:`Guard`.\"\"\"\n\n        def finishServing():\n"
            "            return openSocket(channel)\n\n        return finishServing\n\n\n"
            "class _Private(Base):\n    def servePrivately(self):\n        return openSocket(0)\n\n\n"
            "class Guard(Base):\n    \"\"\"Guards :meth:`Base.serve`.\"\"\"\n    limitOfGuards = 3\n")
        && writeFile(root + "/tools/net/sockets.py"_L1,
            "\"\"\"Sockets.\"\"\"\nfrom net.app import Guard\n\n\ndef openSocket(number):\n    \"\"\"Opens a socket.\"\"\"\n"
            "    return Guard.limitOfGuards\n\n\nclass Quiet(_Private):\n    \"\"\"Says nothing.\"\"\"\n")
        && writeFile(root + "/java/Channel.java"_L1,
            "package net;\n/** A channel. */\npublic class Channel {\n  /** Reads. */\n  public int readAll() { return 0; }\n"
            "  private static class Adapter extends Channel {\n    public void adaptChannel() {}\n  }\n"
            "  private enum Mode { OPENED_MODE }\n}\n")
        && writeFile(root + "/src/modes.h"_L1,
            "namespace net {\n/** Modes. */\nenum { ModeOpened = 1, ModeClosed };\n/** Named. */\nenum class Way { There, "
            "Back };\n/** A point. */\nstruct Point {\n    int across = 0; /**< Along. */\n    struct Deep { int inner; };\n};\n"
            "void goAlong(Way way, Point point);\n}\n")
        && writeFile(root + "/third_party/lib/CMakeLists.txt"_L1, "project(lib VERSION 1.2)\n")
        && writeFile(root + "/third_party/lib/lib_test.cpp"_L1,
            "#include <gtest/gtest.h>\nTEST(Vendored, isTheirs) { EXPECT_TRUE(true); }\n");
    for (int i = 0; ok && i < 60; ++i)
        ok = writeFile(root + u"/src/part/unit%1.h"_s.arg(i, 2, 10, QChar(u'0')),
            "/** Unit. */\nint unitCall" + QByteArray::number(i) + "();\n");
    return ok;
}

} // namespace

class TestSite : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const QString project = m_dir.filePath(u"project"_s);
        QVERIFY(makeHostileTree(project));
        QProcess process;
        process.start(QStringLiteral(TARS_BIN_DIR "/tars"),
            { u"--data-dir"_s, m_dir.filePath(u"data"_s), u"generate"_s, project });
        QVERIFY(process.waitForFinished(4 * patience));
        QCOMPARE(process.exitCode(), 0);
        m_site = project + "/tars-docs/site/"_L1;
        QVERIFY(QFile::exists(m_site + "index.html"_L1));
        QVERIFY2(m_browser.start(), "chromium: see installer/packages.txt");
    }

    void init()
    {
        m_browser.resize(1440, 900);
        m_browser.prefer(u"prefers-color-scheme"_s, u"light"_s);
        m_browser.requests.clear();
        m_browser.complaints.clear();
    }

    void cleanup()
    {
        for (const QString &request : std::as_const(m_browser.requests))
            QVERIFY2(request.startsWith("file://"_L1) || request.startsWith("data:"_L1), qPrintable(request));
        QCOMPARE(m_browser.complaints, QStringList());
    }

    void noLinkIsBroken()
    {
        const SiteLinks links(m_site);
        QVERIFY(links.pages() > 80);
        QVERIFY(links.links() > 1000);
        const QStringList broken = links.broken();
        QVERIFY2(broken.isEmpty(), qPrintable(broken.mid(0, 20).join(u'\n')));
        const MarkdownLinks markdown(m_site + "/.."_L1);
        QVERIFY(markdown.documents() > 60);
        QVERIFY(markdown.links() > 300);
        const QStringList brokenThere = markdown.broken();
        QVERIFY2(brokenThere.isEmpty(), qPrintable(brokenThere.mid(0, 20).join(u'\n')));
    }

    void brokenLinksAreFound()
    {
        const QString site = m_dir.filePath(u"broken"_s);
        QVERIFY(writeFile(site + "/index.html"_L1,
            "<html><a href=\"b.html\">b</a><a href=\"#here\">c</a><a href=\"a.html#there\">d</a><a href=\"a.html#is\">e</a></html>"));
        QVERIFY(writeFile(site + "/a.html"_L1, "<html><p id=\"is\">x</p></html>"));
        QCOMPARE(SiteLinks(site).broken(),
            (QStringList{ u"index.html → #here"_s, u"index.html → a.html#there"_s, u"index.html → b.html"_s }));
        QVERIFY(writeFile(site + "/a.md"_L1,
            "# A *b*\n\n[self](#a-b) [gone](#b) [other](b.md) `[code](c.md)`\n\n```\n[code](d.md)\n# Deep\n```\n\n[deep](#deep)\n"));
        QCOMPARE(MarkdownLinks(site).broken(),
            (QStringList{ u"a.md → #b"_s, u"a.md → #deep"_s, u"a.md → b.md"_s }));
    }

    void nothingOfTheTreeRuns()
    {
        QDirIterator it(m_site, { u"*.html"_s }, QDir::Files, QDirIterator::Subdirectories);
        int pages = 0;
        while (it.hasNext()) {
            const QString path = it.next();
            if (path.contains("/unit"_L1))
                continue; // sixty of a kind
            ++pages;
            QVERIFY2(m_browser.open(QUrl::fromLocalFile(path).toString(QUrl::FullyEncoded)), qPrintable(path));
            QVERIFY2(m_browser.eval(u"window.owned === undefined"_s).toBool(), qPrintable(path));
            QCOMPARE(m_browser.eval(u"window.refused.join('; ')"_s).toString(), QString());
            QCOMPARE(m_browser.eval(u"document.querySelectorAll('script:not([src]), [onerror], [onload], iframe, object').length"_s)
                         .toInt(),
                0);
            QCOMPARE(m_browser.eval(u"[...document.links].filter(a => !/^(file|https?|mailto):$/.test(a.protocol)).length"_s)
                         .toInt(),
                0);
        }
        QVERIFY(pages > 15);
    }

    void navigation()
    {
        QVERIFY(open(u"development/api/src/part/unit30.h.html"_s));
        const auto texts = [&](const QString &selector) {
            return m_browser
                .eval(u"[...document.querySelectorAll('%1')].map(e => e.firstChild.textContent).join('|')"_s.arg(selector))
                .toString();
        };
        const QString departments = texts(u".department > summary a"_s);
        QVERIFY2(departments.contains("Development|"_L1) && departments.contains("Quality Assurance"_L1), qPrintable(departments));
        QVERIFY2(texts(u".nav .sub"_s).contains("Source"_L1), qPrintable(texts(u".nav .sub"_s)));
        QCOMPARE(m_browser.eval(u"document.querySelector('.nav [aria-current=page]').textContent"_s).toString(), u"unit30.h"_s);
        QCOMPARE(texts(u".nav [aria-current=true]"_s), u"API reference"_s);
        QCOMPARE(m_browser.eval(u"document.querySelectorAll('.nav .sub.item:not(.more)').length"_s).toInt(), 40);
        QVERIFY2(texts(u".nav .more"_s).startsWith("All 7"_L1), qPrintable(texts(u".nav .more"_s)));
        QCOMPARE(m_browser.eval(u"document.querySelector('.top .chip').textContent"_s).toString(), u"1.2.3<script>"_s);
        // Another department opens on demand.
        m_browser.eval(u"[...document.querySelectorAll('.department')].find(d => !d.open).open = true"_s);
        QVERIFY(m_browser.becomes(u"[...document.querySelectorAll('.department')].every(d => !d.open || d.querySelector('.sub'))"_s));
        // Neighbours, by key.
        m_browser.expectLoad();
        m_browser.press(u"]"_s);
        QVERIFY(m_browser.waitForLoad());
        QVERIFY(m_browser.becomes(u"location.pathname.endsWith('unit31.h.html')"_s));
        m_browser.expectLoad();
        m_browser.press(u"["_s);
        QVERIFY(m_browser.waitForLoad());
        QVERIFY(m_browser.becomes(u"location.pathname.endsWith('unit30.h.html')"_s));
    }

    /// What has no comment is told so in its own line, not in one more.
    void marksStandBesideNames()
    {
        QVERIFY(m_browser.open(QUrl::fromLocalFile(m_site + "development/api/src/modes.h.html"_L1).toString()));
        const QString rows = u"[...document.querySelectorAll('.summary li')].filter(row => row.querySelector('.marks .chip'))"_s;
        QVERIFY(m_browser.eval(rows + u".length > 0"_s).toBool());
        const QString inLine = u".every(row => row.querySelector('.marks').getBoundingClientRect().top < row.querySelector('.what').getBoundingClientRect().bottom)"_s;
        QVERIFY(m_browser.eval(rows + inLine).toBool());
    }

    void longNamesBreakBetweenWords()
    {
        QVERIFY(open(u"development/index.html"_s));
        const QString name = u"[...document.querySelectorAll('.nav .item')].find(e => e.textContent == 'AcceptedChannelConfigurationListener.h')"_s;
        QVERIFY(m_browser.becomes(u"!!"_s + name));
        QCOMPARE(m_browser.eval(name + u".innerHTML"_s).toString(), u"<wbr>Accepted<wbr>Channel<wbr>Configuration<wbr>Listener<wbr>.h"_s);
        QCOMPARE(m_browser.eval(u"document.querySelectorAll('.nav img').length"_s).toInt(), 0);
    }

    void withoutScript()
    {
        m_browser.runScripts(false);
        const bool opened = open(u"development/api/src/base.h.html"_s);
        m_browser.runScripts(true); // evaluation needs it; the page has had its chance
        QVERIFY(opened);
        QVERIFY(!m_browser.eval(u"document.documentElement.classList.contains('script')"_s).toBool());
        QVERIFY(m_browser.eval(u"document.querySelector('.nav').textContent.includes('All pages')"_s).toBool());
        QVERIFY(m_browser.eval(u"document.querySelector('.department a').href.endsWith('development/index.html')"_s).toBool());
        QVERIFY(m_browser.eval(u"[...document.querySelectorAll('.js')].every(e => getComputedStyle(e).display === 'none')"_s)
                    .toBool());
        QVERIFY(m_browser.eval(u"document.querySelector('.find').href.endsWith('contents.html')"_s).toBool());
    }

    void search_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("address");
        QTest::newRow("exact") << u"MemoryBuffer"_s << u"MemoryBuffer"_s << u"development/api/src/base.h.html#"_s;
        QTest::newRow("prefix, other case") << u"memorybuf"_s << u"MemoryBuffer"_s << u"base.h.html#"_s;
        QTest::newRow("word start") << u"buffer"_s << u"MemoryBuffer"_s << u"base.h.html#"_s;
        QTest::newRow("initials") << u"mb"_s << u"MemoryBuffer"_s << u"base.h.html#"_s;
        QTest::newRow("qualified") << u"MemoryBuffer::append"_s << u"append"_s << u"base.h.html#"_s;
        QTest::newRow("typo") << u"openChanel7"_s << u"openChannel7"_s << u"base.h.html#"_s;
        QTest::newRow("class only") << u"c: memory"_s << u"MemoryBuffer"_s << u"base.h.html#"_s;
        QTest::newRow("function only") << u"f: append"_s << u"append"_s << u"base.h.html#"_s;
        QTest::newRow("file") << u"file:long.c"_s << u"src/long.c"_s << u"source/src/long.c.html"_s;
        QTest::newRow("unusual file") << u"file:ünïcode"_s << u"ünïcode.h"_s << u"source/src/"_s;
        QTest::newRow("test case") << u"opensTwice"_s << u"opensTwice"_s << u"base_test.cpp"_s;
        QTest::newRow("page title") << u"coverage"_s << u"Documentation coverage"_s << u"quality-assurance/coverage.html"_s;
    }
    void search()
    {
        QFETCH(QString, query);
        QFETCH(QString, title);
        QFETCH(QString, address);
        QVERIFY(open(u"development/api/src/part/unit01.h.html"_s));
        QVERIFY(!m_browser.requests.join(u' ').contains("/search"_L1)); // nothing before the first search
        m_browser.press(u"/"_s);
        QVERIFY(m_browser.becomes(u"!!document.querySelector('dialog.search[open]')"_s));
        m_browser.type(query);
        // The first of its group; the groups have an order of their own.
        const QString hit = u"[...document.querySelectorAll('[role=group] > .group + .hit')].find("
                            "h => h.querySelector('.title').textContent.includes('%1'))"_s.arg(title);
        QVERIFY2(m_browser.becomes(shows(query) + u" && !!"_s + hit),
            qPrintable(m_browser.eval(u"document.querySelector('dialog').innerText"_s).toString()));
        const QString target = m_browser.eval(hit + u".href"_s).toString();
        QVERIFY2(target.contains(address), qPrintable(target));
        // What was found is there: follow it.
        for (int groups = 0; groups < 4 && !m_browser.eval(hit + u".matches('[aria-selected=true]')"_s).toBool(); ++groups)
            m_browser.press(u"Tab"_s);
        m_browser.expectLoad();
        m_browser.press(u"Enter"_s);
        QVERIFY(m_browser.waitForLoad());
        QCOMPARE(m_browser.eval(u"location.href"_s).toString(), target);
        QVERIFY(m_browser.eval(u"!location.hash || !!document.getElementById(decodeURIComponent(location.hash.slice(1)))"_s)
                    .toBool());
    }

    void searchByKeyboard()
    {
        QVERIFY(open(u"index.html"_s));
        m_browser.eval(u"document.querySelector('.theme').focus()"_s);
        m_browser.press(u"k"_s, 2); // Ctrl
        QVERIFY(m_browser.becomes(u"!!document.querySelector('dialog.search[open]')"_s));
        QVERIFY(m_browser.eval(u"document.activeElement.getAttribute('role') === 'combobox'"_s).toBool());
        m_browser.type(u"channel"_s);
        QVERIFY(m_browser.becomes(shows(u"channel"_s) + u" && document.querySelectorAll('.hit').length > 5"_s));
        const QString active = u"document.activeElement.getAttribute('aria-activedescendant')"_s;
        const QString first = m_browser.eval(active).toString();
        QVERIFY(m_browser.eval(u"document.getElementById('%1').getAttribute('aria-selected')"_s.arg(first)).toString() == "true"_L1);
        m_browser.press(u"ArrowDown"_s);
        QVERIFY(m_browser.eval(active).toString() != first);
        m_browser.press(u"ArrowUp"_s);
        QCOMPARE(m_browser.eval(active).toString(), first);
        const QString group = u"document.getElementById(%1).parentNode.getAttribute('aria-label')"_s.arg(active);
        const QString symbols = m_browser.eval(group).toString();
        m_browser.press(u"Tab"_s);
        QVERIFY(m_browser.eval(group).toString() != symbols);
        QVERIFY2(m_browser.eval(u"/^\\d+ results$/.test(document.querySelector('.found').textContent)"_s).toBool(), "count");
        m_browser.press(u"Escape"_s);
        QVERIFY(m_browser.becomes(u"!document.querySelector('dialog[open]')"_s));
        QVERIFY(m_browser.eval(u"document.activeElement.classList.contains('theme')"_s).toBool());
    }

    void searchSaysWhatItMissed()
    {
        QVERIFY(open(u"index.html"_s));
        m_browser.press(u"/"_s);
        QVERIFY(m_browser.becomes(u"!!document.querySelector('dialog.search[open]')"_s));
        m_browser.type(u"openChanel7"_s);
        QVERIFY(m_browser.becomes(
            u"document.querySelector('.nothing')?.textContent === 'Nothing found for “openChanel7”. Did you mean openChannel7?'"_s));
        m_browser.eval(u"document.querySelector('dialog input').select()"_s);
        m_browser.type(u"zzz<b>"_s);
        QVERIFY(m_browser.becomes(u"document.querySelector('.nothing')?.textContent === 'Nothing found for “zzz<b>”.'"_s));
        // A missing part of the index is said, not taken for "nothing".
        const QString shard = m_site + "search/s-q.js"_L1;
        QVERIFY(QFile::rename(shard, shard + ".away"_L1));
        m_browser.eval(u"document.querySelector('dialog input').select()"_s);
        m_browser.type(u"qqq"_s);
        const bool said = m_browser.becomes(
            u"document.querySelector('.nothing')?.textContent.startsWith('Search index is incomplete.')"_s);
        QVERIFY(QFile::rename(shard + ".away"_L1, shard));
        QVERIFY(said);
        m_browser.complaints.clear(); // the browser logs the missing file
    }

    void themes()
    {
        QVERIFY(open(u"index.html"_s));
        const QString background = u"getComputedStyle(document.body).backgroundColor"_s;
        QCOMPARE(m_browser.eval(background).toString(), u"rgb(255, 255, 255)"_s);
        m_browser.prefer(u"prefers-color-scheme"_s, u"dark"_s);
        QVERIFY(m_browser.becomes(background + u" === 'rgb(26, 30, 37)'"_s)); // follows the system
        m_browser.press(u"t"_s);
        QVERIFY(m_browser.becomes(background + u" === 'rgb(255, 255, 255)'"_s)); // light, whatever the system says
        QVERIFY(open(u"contents.html"_s));
        QCOMPARE(m_browser.eval(background).toString(), u"rgb(255, 255, 255)"_s); // kept
        m_browser.press(u"t"_s);
        QVERIFY(m_browser.becomes(background + u" === 'rgb(26, 30, 37)'"_s));
        m_browser.press(u"t"_s);
        m_browser.prefer(u"prefers-color-scheme"_s, u"light"_s);
        QVERIFY(m_browser.becomes(background + u" === 'rgb(255, 255, 255)'"_s)); // the system's again
    }

    void sourceLines()
    {
        QVERIFY(open(u"source/src/base.cpp.html#L3-L5"_s));
        const QString marked = u"[...document.querySelectorAll('.source .on')].map(l => l.id).join()"_s;
        QCOMPARE(m_browser.eval(marked).toString(), u"L3,L4,L5"_s);
        QVERIFY(m_browser.eval(u"document.querySelector('.marked').textContent"_s).toString().startsWith(u"Lines 3–5 marked"_s));
        m_browser.click(u"#L7 > a"_s);
        QVERIFY(m_browser.becomes(marked + u" === 'L7'"_s));
        m_browser.click(u"#L9 > a"_s, 8); // Shift
        QVERIFY(m_browser.becomes(marked + u" === 'L7,L8,L9'"_s));
        QCOMPARE(m_browser.eval(u"location.hash"_s).toString(), u"#L7-L9"_s);
        QVERIFY(m_browser.eval(u"[...document.querySelectorAll('.source code a')].some(a => a.textContent === 'MemoryBuffer' && "
                               "a.href.includes('base.h.html#'))"_s)
                    .toBool());
        // A line of another part of a long file.
        m_browser.expectLoad();
        QVERIFY(open(u"source/src/long.c.html#L10500"_s));
        QVERIFY(m_browser.becomes(u"location.pathname.endsWith('long.c.part3.html') && "
                                  "document.querySelector('#L10500')?.classList.contains('on')"_s));
        QCOMPARE(m_browser.eval(u"document.querySelector('.nav [aria-current=page]').textContent"_s).toString(), u"long.c"_s);
    }

    void filterOfSymbols()
    {
        QVERIFY(open(u"development/api/src/base.h.html"_s));
        const QString shown
            = u"[...document.querySelectorAll('.summary li')].filter(l => l.offsetParent).map(l => l.querySelector('.what').textContent).join()"_s;
        m_browser.eval(u"document.querySelector('.filter input').focus()"_s);
        m_browser.type(u"channel29"_s);
        QVERIFY(m_browser.becomes(shown + u".endsWith('openChannel29')"_s));
        QVERIFY(!m_browser.eval(shown).toString().contains("MemoryBuffer"_L1));
    }

    void phone_data()
    {
        QTest::addColumn<QString>("page");
        for (const auto *page : { "index.html", "contents.html", "development/index.html", "development/source.html",
                 "development/api/src/base.h.html", "source/src/base.cpp.html", "quality-assurance/coverage.html",
                 "quality-assurance/index.html" })
            QTest::newRow(page) << QString::fromLatin1(page);
    }
    void phone()
    {
        QFETCH(QString, page);
        m_browser.resize(360, 740, true);
        QVERIFY(open(page));
        QCOMPARE(m_browser.eval(u"document.documentElement.scrollWidth"_s).toInt(), 360);
        QVERIFY(m_browser.eval(u"!document.querySelector('.nav').checkVisibility()"_s).toBool());
        m_browser.click(u".drawer > summary"_s);
        QVERIFY(m_browser.becomes(u"document.querySelector('.nav').checkVisibility() && document.querySelector('.nav').getBoundingClientRect().width === 320"_s));
        m_browser.press(u"Escape"_s);
        QVERIFY(m_browser.becomes(u"!document.querySelector('.drawer').open"_s));
        m_browser.click(u".find"_s);
        QVERIFY(m_browser.becomes(u"document.querySelector('dialog.search[open]')?.getBoundingClientRect().width === 360"_s));
    }

    void pagesAreSmall()
    {
        // What a page has beyond its article.
        const QByteArray html = readFile(m_site + "development/api/src/part/unit30.h.html"_L1);
        const qsizetype from = html.indexOf("<main"), to = html.indexOf("</main>");
        QVERIFY(from > 0 && to > from);
        const QByteArray around = html.first(from) + html.sliced(to);
        QVERIFY2(around.size() <= 12 * 1024, qPrintable(QString::number(around.size())));
        QVERIFY2(qCompress(around, 9).size() <= 3 * 1024, qPrintable(QString::number(qCompress(around, 9).size())));
    }

    void mkdocsBuildsTheMarkdown()
    {
        const QString mkdocs = QStandardPaths::findExecutable(u"mkdocs"_s);
        QVERIFY2(!mkdocs.isEmpty(), "mkdocs: see installer/packages.txt");
        const QString built = m_dir.filePath(u"mkdocs"_s);
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(mkdocs,
            { u"build"_s, u"--strict"_s, u"--config-file"_s, QDir(m_site).filePath(u"../mkdocs.yml"_s), u"--site-dir"_s,
                built });
        QVERIFY(process.waitForFinished(2 * patience));
        const QByteArray said = process.readAll();
        QVERIFY2(process.exitCode() == 0, said.constData());
        QVERIFY(!said.contains("WARNING"));
        const QByteArray home = readFile(built + "/index.html"_L1);
        QVERIFY(home.contains("Development"));
        QDir api(built + "/development/api/src"_L1);
        QVERIFY2(api.entryList({ u"*%41*"_s }).size() == 1, qPrintable(api.entryList().join(u' ')));
        QVERIFY(api.exists(u"ünïcode.h.html"_s));
    }

private:
    /// What is seen answers this query, not one typed on the way.
    static QString shows(const QString &query)
    {
        return u"document.querySelector('.hits')?.dataset.query === '%1'"_s.arg(query);
    }
    bool open(const QString &page)
    {
        const qsizetype hash = page.indexOf(u'#');
        QUrl url = QUrl::fromLocalFile(m_site + page.left(hash < 0 ? page.size() : hash));
        if (hash >= 0)
            url.setFragment(page.mid(hash + 1));
        return m_browser.open(u"about:blank"_s) && m_browser.open(url.toString(QUrl::FullyEncoded));
    }

    QTemporaryDir m_dir;
    QString m_site;
    Browser m_browser;
};

QTEST_GUILESS_MAIN(TestSite)
#include "tst_site.moc"
