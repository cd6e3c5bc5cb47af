// The first piece of code that a README shows.
#include "service/markup/codesample.h"

#include <QtTest>

using namespace tars::markup;
using namespace Qt::StringLiterals;

class TestCodeSample : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void first_data()
    {
        QTest::addColumn<QString>("markdown");
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("line");
        QTest::newRow("fenced") << u"A\n\n```\nrun\n```\n\n```\nagain\n```\n"_s << u"run"_s << 4;
        QTest::newRow("of the language first") << u"```sh\nrun\n```\n\n```cpp\nf();\n```\n"_s << u"f();"_s << 6;
        QTest::newRow("set in, where nothing is fenced") << u"A\n\n    run\n\nEnd.\n"_s << u"run"_s << 3;
        QTest::newRow("set in and announced before a fence") << u"Use:\n\n     run [path]\n\n```\nlater\n```\n"_s << u"run [path]"_s << 3;
        QTest::newRow("set in after a fence") << u"```\nrun\n```\n\nUse:\n\n    later\n"_s << u"run"_s << 2;
        QTest::newRow("a drawing before a fence") << u"    /\\_/\\\n   ( o.o )\n\n```\nrun\n```\n"_s << u"run"_s << 5;
        QTest::newRow("within a list") << u"1. Build\n   ```sh\n     one\n       two\n   ```\n"_s << u"one\n  two"_s << 3;
        QTest::newRow("an address is no code") << u"Get it from:\n\n    https://example.org/a\n\nThen:\n\n    make\n"_s << u"make"_s << 7;
        QTest::newRow("addresses in a fence") << u"```\nhttps://example.org/a\n\nhttp://example.org/b\n```\n"_s << QString() << 0;
        QTest::newRow("imports alone") << u"```cpp\n#include <a.h>\n// all of it\n```\n\n```cpp\n#include <a.h>\nf();\n```\n"_s << u"#include <a.h>\nf();"_s << 7;
        QTest::newRow("imports of other languages") << u"```\nimport \"host/x\"\n```\n```\nimport (\n\t\"a\"\n\tb \"c\"\n)\n```\n```\nconst a = require('a');\nimport b from 'b'\n```\n"_s << QString() << 0;
        QTest::newRow("a declaration that uses") << u"```\nusing var a = new A();\n```\n"_s << u"using var a = new A();"_s << 2;
        QTest::newRow("too long") << u"```\n"_s + u"x\n"_s.repeated(9) + u"```\n"_s << QString() << 0;
    }
    void heading_data()
    {
        QTest::addColumn<QString>("markdown");
        QTest::addColumn<QString>("heading");
        QTest::newRow("section") << u"## Print `text`:\n\n```\nrun\n```\n"_s << u"Print text"_s;
        QTest::newRow("line") << u"## A\n\nTo print:\n\n```\nrun\n```\n"_s << u"To print"_s;
        QTest::newRow("a table of contents") << u"# A\n\n## Table of contents\n\n- [B](#b)\n\n```\nrun\n```\n"_s << QString();
        QTest::newRow("a line too long after another") << u"## A\n\nIt needs:\n\n- that\n\nAnd to print whatever you think of on any printer near, use:\n\n```\nrun\n```\n"_s
                                                       << u"A"_s;
    }
    void ofTheProject()
    {
        const QString markdown = u"```\nhugo server\n```\n```\ngo get host/Cobra\n```\n```\ncobra help\n```\n"_s;
        QCOMPARE(firstCodeSample(markdown, {}, 8, u"cobra"_s)->text, u"go get host/Cobra"_s);
        QCOMPARE(firstCodeSample(markdown, {}, 8, u"other"_s)->text, u"hugo server"_s);
    }
    void heading()
    {
        QFETCH(QString, markdown);
        const auto sample = firstCodeSample(markdown, {}, 8);
        QTEST(sample ? sample->heading : QString(), "heading");
    }
    void first()
    {
        QFETCH(QString, markdown);
        const auto sample = firstCodeSample(markdown, { u"cpp"_s }, 8);
        QTEST(sample ? sample->text : QString(), "text");
        QTEST(sample ? sample->line : 0, "line");
    }
};

QTEST_GUILESS_MAIN(TestCodeSample)
#include "tst_codesample.moc"
