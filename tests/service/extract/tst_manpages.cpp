// Prose of terminals: manual pages, the documentation of Perl, and text without any markup.
#include "prosefacts.h"

using namespace tars;
using namespace Qt::StringLiterals;
using namespace tars::test;

class ManPagesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void plainText_data();
    void plainText();
    void fontsOfManualPages();
    void ignoredLinesOfManualPages();
    void framesDrawnAsKeys();
    void manPage();
    void manPageOfBsd();
    void manPageFonts_data();
    void manPageFonts();
    void manPageOfTheBuild();
    void pod();
    void podWithinCode_data();
    void podWithinCode();
};

void ManPagesTest::plainText_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("markdown");
    const auto row = [](const char *name, const char *text, const char *markdown) {
        QTest::newRow(name) << QByteArray(text) << QString::fromUtf8(markdown);
    };
    row("title and paragraphs", "The harbour\n\nIt opens at six.\nIt is closed at night, when no ships come in or go out.\n\nCall ahead.\n",
        "# The harbour\n\nIt opens at six\\.\nIt is closed at night\\, when no ships come in or go out\\.\n\nCall ahead\\.\n");
    row("underlined", "Harbour\n=======\n\nOpening\n-------\nAt six.\n", "# Harbour\n\n## Opening\n\nAt six\\.\n");
    row("lines above and below", "====\nHarbour    2.0\n====\n\nSix.\n", "# Harbour    2\\.0\n\nSix\\.\n");
    row("a list right below words", "Fees\n\nWho pays:\n* small boats\n* ships\n", "# Fees\n\nWho pays\\:\n\n- small boats\n- ships\n\n");
    row("typed into a shell", "$ harbour_\n\n  It opens at six.\n\nUsage:\n\n  $ pip install .\n  $ harbour\n",
        "~~~~~~console\n$ harbour_\n~~~~~~\n\nIt opens at six\\.\n\nUsage\\:\n\n~~~~~~console\n$ pip install .\n$ harbour\n~~~~~~\n");
    row("capitals and numbers", "Harbour\n\nOPENING HOURS\n\nAt six.\n\n2. Fees\n\nNone.\n",
        "# Harbour\n\n## OPENING HOURS\n\nAt six\\.\n\n## 2\\. Fees\n\nNone\\.\n");
    row("a first line that is a sentence", "It opens at six.\n\nCall ahead.\n", "It opens at six\\.\n\nCall ahead\\.\n");
    row("verses keep their lines", "Song\n\nO ship,\ncome home,\n", "# Song\n\nO ship\\,\\\ncome home\\,\n");
    row("lists", "Fees\n\n* small boats: none\n  at any time\n* ships: ten\n\n1) pay\n2) leave\n",
        "# Fees\n\n- small boats\\: none\n    at any time\n- ships\\: ten\n\n\n1. pay\n2. leave\n\n");
    row("columns stay as they are", "Fees\n\nboat     none\nship     10 *\n\n    call(harbour)\n\nThat is all.\n",
        "# Fees\n\n~~~~~~text\nboat     none\nship     10 *\n\n    call(harbour)\n~~~~~~\n\nThat is all\\.\n");
    row("code set in as a whole", "Fees\n\nTo pay:\n\n    $ pay\n      all\n\n    $ leave\n", "# Fees\n\nTo pay\\:\n\n~~~~~~console\n$ pay\n  all\n\n$ leave\n~~~~~~\n");
    row("marks are no markup", "A <b>bold</b> & [plain](text) word_with_marks at http://a.b/c_d.\n",
        "A \\<b\\>bold\\<\\/b\\> \\& \\[plain\\]\\(text\\) word\\_with\\_marks at <http://a.b/c_d>\\.\n");
    row("Windows' line ends", "\xef\xbb\xbfHarbour\r\n\r\nIt opens at six.\r\n", "# Harbour\n\nIt opens at six\\.\n");
    row("a rule between parts", "Harbour\n\nSix.\n\n-----\n\nSeven.\n", "# Harbour\n\nSix\\.\n\nSeven\\.\n");
    row("bullets as titles", "Harbour\n\n* Opening hours\n\nAt six.\n\n* Fees\n\n* ships: ten\n", "# Harbour\n\n## Opening hours\n\nAt six\\.\n\n- Fees\n\n\n- ships\\: ten\n\n");
    row("nothing", "", "\n");
}

void ManPagesTest::plainText()
{
    QFETCH(QByteArray, text);
    QTEST(markdownOfText(text), "markdown");
}

void ManPagesTest::fontsOfManualPages()
{
    QCOMPARE(withPlainFonts(".TP\n.BI \\-p \", \" \\-\\-port \" \" \\fIPORT\\fR\nPort to use.\n.B plain\n.BR tool (1)\n.IR file ...\n.BI .x\n"),
        QByteArray(".TP\n\\fB\\-p\\fR, \\fB\\-\\-port\\fR \\fIPORT\\fR\nPort to use.\n.B plain\n\\fBtool\\fR(1)\n\\fIfile\\fR...\n\\fB.x\\fR\n"));
    // Blanks stand in no font, a quote that is left open ends with its line, and what is laid out by blanks stays so.
    QCOMPARE(withPlainFonts(".BI \"\\-\\-type \" kind\n.B \"\\-\\-all\nExamples:\n  - One:\n      tool -a\nLast\n one\n.nf\n  a\n  b\n.fi\n"),
        QByteArray("\\fB\\-\\-type\\fR \\fIkind\\fR\n.B \"\\-\\-all\"\nExamples:\n.nf\n  - One:\n      tool -a\n.fi\nLast\n one\n.nf\n  a\n  b\n.fi\n"));
}

void ManPagesTest::ignoredLinesOfManualPages()
{
    QCOMPARE(withoutIgnored(".ig\na\n..\n.TH X 1\n.ig end\n..\n.end\nb\n"), QByteArray(".TH X 1\nb\n"));
    QCOMPARE(withoutIgnored(".TH X 1\n.ig\nnever told to go on\n"), QByteArray(".TH X 1\n.ig\nnever told to go on\n"));
}

/// Pictures, links and lines within code are no code.

void ManPagesTest::framesDrawnAsKeys()
{
    const QString text = markdownOf(factsOf(u"README.md"_s, u"Markdown"_s,
        "# T\n\n<kbd align=\"center\">\n  <br/>\n  <a href=\"https://x.org/a\"><img src=\"a.png\" alt=\"pic\"></a>\n  <br/>\n  Words here\n</kbd>\n\n"
        "<p>See <code><a href=\"b.md\">run</a></code>, press <kbd>C</kbd>.</p>\n"));
    QVERIFY2(text.contains("[![pic](a.png)](https://x.org/a)"_L1) && text.contains("\nWords here"_L1), qPrintable(text));
    QVERIFY2(text.contains("See [run](b.md), press `C`."_L1), qPrintable(text));
}

void ManPagesTest::manPage()
{
    if (!hasConverter(u"Man page"_s))
        QFAIL("pandoc is not installed");
    const FactOutput output = factsOf(u"man/x.1"_s, u"Man page"_s,
        ".TH XTOOL 1\n.SH NAME\nxtool \\- does x\n.SH OPTIONS\n.TP\n.B \\-\\-all\nAll of it.\n");
    QCOMPARE(valuesOf(output, u"prose.page"_s, "title"), QStringList{ u"xtool(1)"_s });
    const QString text = markdownOf(output);
    QVERIFY2(text.contains("## NAME"_L1) && text.contains("**--all**"_L1), qPrintable(text));
    QCOMPARE(valuesOf(output, u"prose.page"_s, "opening"), QStringList{ u"Does x"_s });
    const FactOutput licensed = factsOf(u"man/y.1"_s, u"Man page"_s, ".ig\nThe licence of all of it.\n..\n.TH Y 1\n.SH NAME\ny, yy \\- does y\n");
    QCOMPARE(valuesOf(licensed, u"prose.page"_s, "opening"), QStringList{ u"Does y"_s });
    QVERIFY2(!markdownOf(licensed).contains("licence"_L1), qPrintable(markdownOf(licensed)));
    QCOMPARE(valuesOf(factsOf(u"doc/pick.txt"_s, u"Text"_s, "pick.txt\tpick\tLast change: today\nPICK - CONTENTS    *pick*\n=====\n\nvim:tw=78:sw=4:ft=help:norl:\n"), u"prose.page"_s, "title"), QStringList{ u"pick (Vim help)"_s });
    QCOMPARE(valuesOf(factsOf(u"man/bat.1.in"_s, u"Man page"_s, ".TH {{NAME}} \"1\"\n.SH NAME\nx \\- y\n"), u"prose.page"_s, "title"), QStringList{ u"bat(1)"_s });
}

void ManPagesTest::manPageFonts_data()
{
    QTest::addColumn<QByteArray>("man");
    QTest::addColumn<QString>("markdown");

    QTest::newRow("a sign between bold and italic") << QByteArray(".BI \"\\-\\-scheme=\" SCHEME\n") << u"**--scheme**=*SCHEME*"_s;
    QTest::newRow("in a line of text") << QByteArray("Give \\fB\\-\\-size=\\fIWIDTH\\fR or \\fBa:\\fR\\fIb\\fR.\n") << u"Give **--size**=*WIDTH* or **a**:*b*."_s;
    QTest::newRow("a sign at the head of the second") << QByteArray("\\fIWIDTH\\fB[,HEIGHT]\\fR\n") << u"*WIDTH*\\[,**HEIGHT\\]**"_s;
    QTest::newRow("a sign alone") << QByteArray("If \\fB!\\fP\\fIfoo\\fP were.\n") << u"If \\!*foo* were."_s;
    QTest::newRow("over the end of a line") << QByteArray("See \\fBCONFIGURATION\nFILES\\fP below.\n") << u"See **CONFIGURATION** **FILES** below."_s;
    QTest::newRow("an address with signs") << QByteArray("At \\fIhttps://docs.rs/x/1.*/y_z/#s\\fP, or https://a.b/c_d.\n") << u"At *<https://docs.rs/x/1.*/y_z/#s>*, or <https://a.b/c_d>."_s;
    QTest::newRow("places that the program fills in") << QByteArray("All.\n.\n.SS INPUT\n!!input!!\n.\n.SS MODES\n!!modes!!\n.\n.SH EXIT\n0 if found.\n.SH VERSION\n!!VERSION!!\n")
                                                      << u"All.\n\n## EXIT\n\n0 if found.\n\n*Filled in by the build: `input`, `modes`, `VERSION`.*"_s;
    QTest::newRow("within one font") << QByteArray("Read \\fBa=b,c\\fR, then \\fId/e\\fR.\n") << u"Read **a=b,c**, then *d/e*."_s;
}

void ManPagesTest::manPageFonts()
{
    QFETCH(QByteArray, man);
    QFETCH(QString, markdown);
    if (!hasConverter(u"Man page"_s))
        QFAIL("pandoc is not installed");
    const QString text = markdownOf(factsOf(u"man/x.1"_s, u"Man page"_s, ".TH X 1\n.SH OPTIONS\n" + man));
    QCOMPARE(text.section(u"\n\n"_s, 1).trimmed(), markdown);
}

/// BSD's macros: "tmux is started", not "is started".

void ManPagesTest::manPageOfTheBuild()
{
    if (!hasConverter(u"Man page"_s))
        QFAIL("pandoc is not installed");
    const FactOutput output = factsOf(u"doc/bat.1.in"_s, u"Man page"_s,
        ".TH {{PROJECT_EXECUTABLE_UPPERCASE}} \"1\"\n.SH NAME\n{{PROJECT_EXECUTABLE}} \\- shows files\n.SH FILES\n@sysconfdir@/bat.conf of @VERSION@\n");
    QCOMPARE(valuesOf(output, u"prose.page"_s, "title"), QStringList{ u"bat(1)"_s });
    const QString text = valuesOf(output, u"prose.text"_s, "markdown").join(QString());
    QVERIFY2(text.contains("bat - shows files"_L1) && text.contains("$sysconfdir/bat.conf of VERSION"_L1) && !text.contains(u'{') && !text.contains(u'@'), qPrintable(text));
    QVERIFY2(text.trimmed().endsWith("*Filled in by the build: `$sysconfdir`, `VERSION`.*"_L1), qPrintable(text));
}

void ManPagesTest::manPageOfBsd()
{
    const FactOutput output = factsOf(u"man/x.1"_s, u"Man page"_s,
        ".Dd $Mdocdate$\n.Dt XTOOL 1\n.Os\n.Sh NAME\n.Nm xtool\n.Nd does x\n.Sh DESCRIPTION\nWhen\n.Nm\nis started, see\n.Xr ls 1 .\n.Bl -tag -width Ds\n.It Fl all\nAll of it.\n.El\n");
    if (!ProsePrograms::installed().mdoc)
        QFAIL("mandoc is not installed");
    QCOMPARE(valuesOf(output, u"prose.page"_s, "title"), QStringList{ u"xtool(1)"_s });
    const QString text = markdownOf(output);
    QVERIFY2(text.contains("## NAME"_L1) && text.contains("**-all**"_L1) && text.contains("ls(1)"_L1), qPrintable(text));
    QVERIFY2(text.simplified().contains("When **xtool** is started"_L1), qPrintable(text));
    QVERIFY2(!text.contains("XTOOL(1)"_L1), qPrintable(text)); // neither head nor foot
}

/// Perl's markup: parts that are led to, modules, code in one piece, nothing for other formats.

void ManPagesTest::pod()
{
    if (!hasConverter(u"POD"_s))
        QFAIL("perl or pandoc is not installed");
    const FactOutput output = factsOf(u"lib/X/Guide.pod"_s, u"POD"_s,
        "=encoding utf8\n\n=head1 NAME\n\nX::Guide - How \xc3\xbc is used\n\n=head1 The C<-q> PART\n\nSee L</\"The C<-q> PART\">, L</-x>, L<X::Y>, L<X::Y/A part>, L<grep(1)> and\n"
        "L<the site|https://x.org/>.\n\n    one\n      two\n\n    three\n\n=over\n\n=item -x\n\nB<Bold> I<words> C<< $a->b >>.\n\n=back\n\n"
        "=begin html\n\n<script>x</script>\n\n=end html\n\n=begin comment\n\nhidden\n\n=end comment\n\n=cut\n");
    QVERIFY(output.problems.isEmpty());
    QCOMPARE(valuesOf(output, u"prose.page"_s, "title"), QStringList{ u"X::Guide"_s });
    QCOMPARE(valuesOf(output, u"prose.page"_s, "opening"), QStringList{ u"How ü is used"_s });
    const QString text = markdownOf(output);
    for (const QString &part : { u"## NAME"_s, u"How ü is used"_s, u"[\"The `-q` PART\"](#the--q-part), \"-x\", [X::Y](https://metacpan.org/pod/X::Y), [\"A part\" in X::Y](https://metacpan.org/pod/X::Y#A-part), grep(1) and"_s,
             u"[the site](https://x.org/)"_s, u"\none\n  two\n\nthree\n"_s, u"**Bold** *words* `$a->b`"_s })
        QVERIFY2(text.contains(part), qPrintable(part + u" in "_s + text));
    QVERIFY2(!text.contains("script"_L1) && !text.contains("hidden"_L1) && !text.contains("=cut"_L1), qPrintable(text));
    QCOMPARE(valuesOf(output, u"prose.link"_s, "address"), (QStringList{ u"#the--q-part"_s, u"https://metacpan.org/pod/X::Y"_s, u"https://metacpan.org/pod/X::Y#A-part"_s, u"https://x.org/"_s }));
}

void ManPagesTest::podWithinCode_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("titles");
    const QByteArray program = "#!/usr/bin/perl\nprint 1;\n__END__\n\n=head1 NAME\n\nx-tool - does x\n\n=head1 SYNOPSIS\n\n    x-tool [FILE]\n\n=cut\n";
    QTest::newRow("a program") << u"bin/x-tool"_s << program << QStringList{ u"x-tool"_s };
    QTest::newRow("a module") << u"lib/X/Y.pm"_s << QByteArray(program).replace("x-tool - ", "X::Y - ") << QStringList{ u"X::Y"_s };
    QTest::newRow("lines of Windows") << u"bin/x-tool"_s << QByteArray(program).replace("\n", "\r\n") << QStringList{ u"x-tool"_s };
    QTest::newRow("a module of an application") << u"lib/App/X/File.pm"_s << program << QStringList();
    QTest::newRow("a module that says what it is alone") << u"lib/X/Y.pm"_s << QByteArray(program).replace("SYNOPSIS", "METHODS") << QStringList();
    QTest::newRow("code without any") << u"bin/x-tool"_s << QByteArray("#!/usr/bin/perl\nprint 1;\n") << QStringList();
}

void ManPagesTest::podWithinCode()
{
    if (!hasConverter(u"POD"_s))
        QFAIL("perl or pandoc is not installed");
    QFETCH(QString, path);
    QFETCH(QByteArray, text);
    QFETCH(QStringList, titles);
    const LexedSource source = lex(text, u"Perl"_s);
    const FactOutput output = readProse({ source, path, u"Perl"_s, FileRole::Source, {}, {} });
    QCOMPARE(valuesOf(output, u"prose.page"_s, "title"), titles);
    QVERIFY(!markdownOf(output).contains("print 1"_L1));
    QVERIFY(readProse({ source, path, u"Perl"_s, FileRole::Test, {}, {} }).facts.isEmpty());
}

QTEST_GUILESS_MAIN(ManPagesTest)
#include "tst_manpages.moc"
