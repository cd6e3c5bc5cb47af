// Completions: what bash offers, asked of bash itself; and that every command and option stands in all three scripts.
#include "cli/commandtable.h"
#include "cli/completions.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTest>

using namespace tars::cli;
using namespace Qt::StringLiterals;

class TestCompletions : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyCommandIsThere_data()
    {
        QTest::addColumn<QString>("shell");
        QTest::addColumn<QString>("optionPrefix");
        QTest::newRow("bash") << u"bash"_s << u"--"_s;
        QTest::newRow("zsh") << u"zsh"_s << u"--"_s;
        QTest::newRow("fish") << u"fish"_s << u"-l "_s;
    }

    void everyCommandIsThere()
    {
        QFETCH(QString, shell);
        QFETCH(QString, optionPrefix);
        const QString script = completionScript(shell);
        for (const CommandSpec &command : commandTable()) {
            QVERIFY2(script.contains(QLatin1String(command.name)), command.name);
            for (const OptionSpec &option : command.options)
                QVERIFY2(script.contains(optionPrefix + QLatin1String(option.name)), option.name);
        }
        for (const OptionSpec &option : globalOptions())
            QVERIFY2(script.contains(optionPrefix + QLatin1String(option.name)), option.name);
    }

    void shellsUnderstandIt_data() { everyCommandIsThere_data(); }

    void shellsUnderstandIt()
    {
        QFETCH(QString, shell);
        const QString program = QStandardPaths::findExecutable(shell);
        if (program.isEmpty())
            QSKIP("That shell is not installed here.");
        QProcess process;
        process.start(program, {u"-n"_s, u"/dev/stdin"_s});
        process.write(completionScript(shell).toUtf8());
        process.closeWriteChannel();
        QVERIFY(process.waitForFinished());
        QVERIFY2(process.exitCode() == 0, process.readAllStandardError());
    }

    void bashOffers_data()
    {
        QTest::addColumn<QStringList>("words"); // the last one is being typed
        QTest::addColumn<QStringList>("offered");
        QTest::addColumn<QStringList>("notOffered");
        QTest::newRow("commands") << QStringList{u"tars"_s, u"doc-p"_s} << QStringList{u"doc-pause"_s} << QStringList{u"doc-stop"_s};
        QTest::newRow("options of a command") << QStringList{u"tars"_s, u"doc-pause"_s, u"--"_s}
                                              << QStringList{u"--for"_s, u"--json"_s} << QStringList{u"--force"_s};
        QTest::newRow("global options first") << QStringList{u"tars"_s, u"--data-dir"_s, u"/tmp"_s, u"gen"_s}
                                              << QStringList{u"generate"_s} << QStringList{};
        QTest::newRow("departments") << QStringList{u"tars"_s, u"doc-pause"_s, u"--department"_s, u"d"_s}
                                     << QStringList{u"development"_s, u"devops"_s} << QStringList{u"ai-research"_s};
        QTest::newRow("files") << QStringList{u"tars"_s, u"generate"_s, u"/us"_s} << QStringList{u"/usr"_s} << QStringList{};
        QTest::newRow("shells") << QStringList{u"tars"_s, u"completions"_s, u""_s} << QStringList{u"zsh"_s} << QStringList{};
        QTest::newRow("a number: nothing") << QStringList{u"tars"_s, u"search"_s, u"--limit"_s, u""_s} << QStringList{} << QStringList{u"/"_s};
    }

    void bashOffers()
    {
        QFETCH(QStringList, words);
        QProcess bash;
        const QString ask = completionScript(u"bash"_s)
            + u"COMP_WORDS=(\"$@\"); COMP_CWORD=$(($# - 1)); _tars; printf '%s\\n' \"${COMPREPLY[@]}\"\n"_s;
        bash.start(u"bash"_s, QStringList{u"-c"_s, ask, u"-"_s} + words);
        QVERIFY(bash.waitForFinished());
        const QString complaints = QString::fromUtf8(bash.readAllStandardError());
        QVERIFY2(complaints.isEmpty(), qPrintable(complaints));
        const QStringList reply = QString::fromUtf8(bash.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
        QFETCH(QStringList, offered);
        QFETCH(QStringList, notOffered);
        for (const QString &word : offered)
            QVERIFY2(reply.contains(word), qPrintable(word + u" in "_s + reply.join(u' ')));
        for (const QString &word : notOffered)
            QVERIFY2(!reply.contains(word), qPrintable(word));
    }
};

QTEST_GUILESS_MAIN(TestCompletions)
#include "tst_completions.moc"
