#include "cli/shell.h"

#include <QTest>

using namespace tars::cli;
using namespace Qt::StringLiterals;

class TestShell : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void splits_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QStringList>("words");
        QTest::newRow("empty") << u""_s << QStringList{};
        QTest::newRow("blanks") << u"  \t "_s << QStringList{};
        QTest::newRow("plain") << u" doc-start  src "_s << QStringList{u"doc-start"_s, u"src"_s};
        QTest::newRow("double quotes") << u"show \"a b.md\""_s << QStringList{u"show"_s, u"a b.md"_s};
        QTest::newRow("single quotes") << u"show 'a \"b\" \\'"_s << QStringList{u"show"_s, u"a \"b\" \\"_s};
        QTest::newRow("backslash") << u"show a\\ b"_s << QStringList{u"show"_s, u"a b"_s};
        QTest::newRow("empty word") << u"documents \"\""_s << QStringList{u"documents"_s, u""_s};
        QTest::newRow("open quote") << u"show \"a b"_s << QStringList{u"show"_s, u"a b"_s};
    }

    void splits()
    {
        QFETCH(QString, line);
        QTEST(splitLine(line), "words");
    }

    void completes_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("beginning");
        QTest::addColumn<QStringList>("completions");
        QTest::newRow("command") << u"doc-p"_s << u"doc-p"_s << QStringList{u"doc-pause"_s};
        QTest::newRow("several") << u"he"_s << u"he"_s << QStringList{u"help"_s};
        QTest::newRow("option") << u"doc-pause --f"_s << u"--f"_s << QStringList{u"--for"_s};
        QTest::newRow("option of another command") << u"ping --f"_s << u"--f"_s << QStringList{};
        QTest::newRow("nothing") << u"zz"_s << u"zz"_s << QStringList{};
    }

    void completes()
    {
        QFETCH(QString, line);
        QFETCH(QString, beginning);
        QTEST(completionsOf(line, beginning), "completions");
    }
};

QTEST_GUILESS_MAIN(TestShell)
#include "tst_shell.moc"
