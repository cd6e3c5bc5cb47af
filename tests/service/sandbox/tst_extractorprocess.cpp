#include "service/sandbox/extractorprocess.h"

#include "common/base/errorcodes.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>
#include <thread>

using namespace tars;
using namespace Qt::StringLiterals;

/// The fake child: a shell script that answers "open" and then does what its row says.
class ExtractorProcessTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void badChild_data();
    void badChild();
    void hangingChildCostsOneFile_data();
    void hangingChildCostsOneFile();
    void aChildMayWaitForItsTurn();
    void aScanMaySayThatItLives();
    void stopCancels();
    void programMissing();
    void badRoots();
    void rootReplacedByALink();
    void realTree();

private:
    static QString fake(const QTemporaryDir &folder, const QByteArray &onExtract)
    {
        QFile script(folder.filePath(u"fake.sh"_s));
        if (!script.open(QIODevice::WriteOnly))
            return {};
        script.write(
            "#!/bin/sh\n"
            "while read -r line; do case \"$line\" in\n"
            "*'\"open\"'*) echo '{\"type\":\"end\"}';;\n"
            "*good*) echo '{\"type\":\"file\",\"path\":\"good\",\"mtimeNs\":\"1\",\"contentHash\":\"\"}'; "
            "echo '{\"type\":\"end\"}';;\n"
            "*) "
            + onExtract + ";;\nesac; done\n");
        script.close();
        script.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        return script.fileName();
    }
    static QString real() { return QStringLiteral(TARS_BIN_DIR "/tars-extract"); }
    static void write(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
};

void ExtractorProcessTest::badChild_data()
{
    QTest::addColumn<QByteArray>("behaviour");
    QTest::addColumn<QString>("code");
    QTest::newRow("exits") << QByteArray("exit 0") << QString(errc::extractorCrashed);
    QTest::newRow("killed") << QByteArray("kill -SEGV $$") << QString(errc::extractorCrashed);
    QTest::newRow("garbage") << QByteArray("printf '\\377\\376{{{\\n'") << QString(errc::extractorCrashed);
    QTest::newRow("other file") << QByteArray("echo '{\"type\":\"file\",\"path\":\"x\",\"mtimeNs\":\"1\","
                                              "\"contentHash\":\"\"}'; echo '{\"type\":\"end\"}'")
                                << QString(errc::extractorCrashed);
    QTest::newRow("nothing but end") << QByteArray("echo '{\"type\":\"end\"}'")
                                     << QString(errc::extractorCrashed);
    QTest::newRow("wrong bytes") << QByteArray(
        "echo '{\"type\":\"file\",\"path\":\"bad\",\"mtimeNs\":\"1\",\"contentHash\":"
        "\"0000000000000000000000000000000000000000\"}'; echo '{\"type\":\"content\",\"bytes\":\"YQ==\"}'; "
        "echo '{\"type\":\"end\"}'")
                                 << QString(errc::extractorCrashed);
    QTest::newRow("endless line") << QByteArray(
        "while :; do printf 0123456789012345678901234567890123456789; done")
                                  << QString(errc::extractorCrashed);
    QTest::newRow("endless answer") << QByteArray(
        "while :; do echo '{\"type\":\"import\",\"target\":\"a\",\"line\":1}'; done")
                                    << QString(errc::extractorCrashed);
    QTest::newRow("refusal") << QByteArray(
        "echo '{\"type\":\"error\",\"code\":\"fileUnreadable\",\"text\":\"no\"}'; echo '{\"type\":\"end\"}'")
                             << QString(errc::fileUnreadable);
}

void ExtractorProcessTest::badChild()
{
    QFETCH(QByteArray, behaviour);
    QFETCH(QString, code);
    QTemporaryDir folder;
    ExtractorLimits limits;
    limits.lineBytes = 64 * 1024;
    limits.answerBytes = 256 * 1024;
    ExtractorProcessFactory factory(fake(folder, behaviour), limits);
    auto extractor = factory.create(folder.path(), {});
    QVERIFY(extractor);
    const auto bad = (*extractor)->extract(u"bad"_s, {});
    QVERIFY(!bad);
    QCOMPARE(bad.error().code, code);
    const auto good = (*extractor)->extract(u"good"_s, {});
    QVERIFY2(good, qPrintable(good ? QString() : good.error().text));
    QCOMPARE(good->record.path, u"good"_s);
}

void ExtractorProcessTest::hangingChildCostsOneFile_data()
{
    QTest::addColumn<QByteArray>("behaviour");
    QTest::newRow("sleeps") << QByteArray("exec sleep 1000");
    QTest::newRow("turns in circles") << QByteArray("while :; do :; done");
}

void ExtractorProcessTest::aChildMayWaitForItsTurn()
{
    QTemporaryDir folder;
    ExtractorLimits limits;
    limits.fileTimeoutMs = 1500; // it answers later, but did nothing until then
    ExtractorProcessFactory factory(fake(folder,
        "sleep 2; echo '{\"type\":\"file\",\"path\":\"late\",\"mtimeNs\":\"1\",\"contentHash\":\"\"}'; echo '{\"type\":\"end\"}'"), limits);
    auto extractor = factory.create(folder.path(), {});
    QVERIFY(extractor);
    const auto late = (*extractor)->extract(u"late"_s, {});
    QVERIFY2(late, qPrintable(late ? QString() : late.error().text));
}

void ExtractorProcessTest::hangingChildCostsOneFile()
{
    QFETCH(QByteArray, behaviour);
    QTemporaryDir folder;
    ExtractorLimits limits;
    limits.fileTimeoutMs = 300;
    ExtractorProcessFactory factory(fake(folder, behaviour), limits);
    auto extractor = factory.create(folder.path(), {});
    QVERIFY(extractor);
    const auto bad = (*extractor)->extract(u"bad"_s, {});
    QVERIFY(!bad);
    QCOMPARE(bad.error().code, QString(errc::extractorTimedOut));
    QCOMPARE(bad.error().args.value("file"_L1).toString(), u"bad"_s);
    QVERIFY((*extractor)->extract(u"good"_s, {}));
}

void ExtractorProcessTest::aScanMaySayThatItLives()
{
    QTemporaryDir folder;
    const QByteArray alive = "echo '{\"type\":\"alive\"}'; ";
    ExtractorProcessFactory factory(fake(folder,
        alive + alive + "echo '{\"type\":\"scanned\",\"path\":\"a\",\"size\":0,\"mtimeNs\":\"1\"}'; " + alive
            + "echo '{\"type\":\"end\"}'"));
    auto extractor = factory.create(folder.path(), {});
    QVERIFY(extractor);
    QStringList paths;
    const auto problems = (*extractor)->scan([&](const ScannedFile &file) { paths.append(file.path); return true; }, {});
    QVERIFY2(problems, qPrintable(problems ? QString() : problems.error().text));
    QCOMPARE(paths, QStringList{ u"a"_s });
    QVERIFY(!(*extractor)->extract(u"bad"_s, {})); // but no answer about a file does
}

void ExtractorProcessTest::stopCancels()
{
    QTemporaryDir folder;
    ExtractorProcessFactory factory(fake(folder, "sleep 1000"));
    auto extractor = factory.create(folder.path(), {});
    QVERIFY(extractor);
    std::stop_source source;
    std::optional<Error> error;
    std::jthread worker([&] {
        const auto result = (*extractor)->extract(u"bad"_s, source.get_token());
        if (!result)
            error = result.error();
    });
    source.request_stop();
    worker.join(); // would take 20 s otherwise
    QVERIFY(error);
    QCOMPARE(error->code, QString(errc::cancelled));
    QVERIFY((*extractor)->extract(u"good"_s, {}));
}

void ExtractorProcessTest::programMissing()
{
    ExtractorProcessFactory factory(u"/nowhere/tars-extract"_s);
    const auto extractor = factory.create(u"/"_s, {});
    QVERIFY(!extractor);
    QCOMPARE(extractor.error().code, QString(errc::extractorCrashed));
}

void ExtractorProcessTest::badRoots()
{
    QTemporaryDir folder;
    write(folder.filePath(u"file"_s), "x");
    ExtractorProcessFactory factory(real());
    const auto missing = factory.create(folder.filePath(u"none"_s), {});
    QVERIFY(!missing);
    QCOMPARE(missing.error().code, QString(errc::projectMissing));
    const auto file = factory.create(folder.filePath(u"file"_s), {});
    QVERIFY(!file);
    QCOMPARE(file.error().code, QString(errc::projectNotFolder));
}

void ExtractorProcessTest::rootReplacedByALink()
{
    QTemporaryDir folder;
    const QString root = folder.filePath(u"tree"_s), moved = folder.filePath(u"moved"_s), outside = folder.filePath(u"outside"_s);
    QVERIFY(QDir().mkpath(root) && QDir().mkpath(outside));
    write(root + u"/a.h"_s, "int a;\n");
    write(outside + u"/a.h"_s, "int secret;\n");
    ExtractorProcessFactory factory(real());
    auto extractor = factory.create(root, {});
    QVERIFY2(extractor, qPrintable(extractor ? QString() : extractor.error().text));
    QVERIFY((*extractor)->extract(u"a.h"_s, {}));
    QVERIFY(QDir().rename(root, moved) && QFile::link(outside, root));
    // What is open stays what it was; what would be reached by its path, or by a new child, is not.
    const auto opened = (*extractor)->extract(u"a.h"_s, {});
    QVERIFY(opened && opened->content == "int a;\n");
    const auto everyFile = [](const ScannedFile &) { return true; };
    for (const auto &scanned : { (*extractor)->scan(everyFile, {}), (*extractor)->scan([](const ScannedFile &) { return false; }, {}) })
        QVERIFY(!scanned && scanned.error().code == errc::folderReplaced);
    const auto history = (*extractor)->extract(historyPath, {});
    QVERIFY(!history);
    QCOMPARE(history.error().code, QString(errc::folderReplaced));
    QVERIFY(!factory.create(root, {}));
    QVERIFY(QFile::remove(root) && QDir().rename(moved, root));
    QVERIFY((*extractor)->scan([](const ScannedFile &) { return false; }, {})); // ends the child
    QVERIFY(QDir().rename(root, moved) && QFile::link(outside, root));
    const auto later = (*extractor)->extract(u"a.h"_s, {});
    QVERIFY(!later);
    QCOMPARE(later.error().code, QString(errc::folderReplaced));
    QCOMPARE(later.error().args.value("path"_L1).toString(), root);
    QVERIFY(QFile::remove(root) && QDir().rename(moved, root));
    const auto again = (*extractor)->extract(u"a.h"_s, {});
    QVERIFY2(again, qPrintable(again ? QString() : again.error().text));
    QCOMPARE(again->content, QByteArray("int a;\n"));
}

void ExtractorProcessTest::realTree()
{
    QTemporaryDir folder;
    const QByteArray text = "// Größe.\nint size(int x);\n";
    write(folder.filePath(u"a.h"_s), text);
    write(folder.filePath(u"b.png"_s), QByteArray("\x89PNG\0\0", 6));
    ExtractorProcessFactory factory(real());
    auto extractor = factory.create(folder.path(), folder.filePath(u"tars-docs"_s));
    QVERIFY2(extractor, qPrintable(extractor ? QString() : extractor.error().text));
    QStringList paths;
    const auto problems = (*extractor)
                              ->scan(
                                  [&](const ScannedFile &file) {
                                      paths.append(file.path);
                                      return true;
                                  },
                                  {});
    QVERIFY(problems);
    for (const RecordProblem &problem : *problems)
        qWarning("%s", qPrintable(problem.text));
    QVERIFY(problems->isEmpty());
    QCOMPARE(paths, QStringList({ u"a.h"_s, u"b.png"_s }));
    const auto extracted = (*extractor)->extract(u"a.h"_s, {});
    QVERIFY(extracted);
    QCOMPARE(extracted->content, text);
    QCOMPARE(extracted->record.contentHash, digestOf(text));
    QCOMPARE(extracted->record.symbols.size(), 1);
    QCOMPARE(extracted->record.symbols[0].comment, u"Größe."_s);
    const auto binary = (*extractor)->extract(u"b.png"_s, {});
    QVERIFY(binary);
    QVERIFY(binary->record.binary && binary->content.isEmpty());
    QCOMPARE(binary->record.problems.value(0).code, QString(errc::fileBinary));
    const auto gone = (*extractor)->extract(u"gone"_s, {});
    QVERIFY(!gone);
    QCOMPARE(gone.error().code, QString(errc::fileUnreadable));
    // A scan ended early leaves the extractor usable.
    int seen = 0;
    QVERIFY((*extractor)->scan([&](const ScannedFile &) { return ++seen < 1; }, {}));
    QCOMPARE(seen, 1);
    QVERIFY((*extractor)->extract(u"a.h"_s, {}));
}

QTEST_GUILESS_MAIN(ExtractorProcessTest)
#include "tst_extractorprocess.moc"
