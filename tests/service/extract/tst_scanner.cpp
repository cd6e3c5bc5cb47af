#include "service/extract/classify.h"
#include "service/extract/lockdown.h"
#include "service/extract/scanner.h"

#include <fcntl.h>
#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace tars;
using namespace Qt::StringLiterals;

class ScannerTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void order();
    void withoutGit();
    void gitRules();
    void subfolderOfRepository();
    void resultsThatAreIgnored_data();
    void resultsThatAreIgnored();
    void ignoredResultsAreBounded();
    void ignoredResultsAreReadAsSuch();
    void oddEntries();
    void emptyFilesAreBounded();
    void problemsAreBounded();
    void outputIsSkipped();
    void roles_data();
    void roles();
    void benchmarksByTheirFrameworks();
    void vendored();
    void lockDownForbids();

private:
    struct Scan {
        QStringList paths;
        QStringList problems; ///< "code path"
        QString lastText; ///< of the problems
        int visits = 0;
    };
    static Scan scan(const QString &root, const QString &output = {})
    {
        Scan result;
        const auto folder = SourceFolder::open(root);
        if (!folder)
            return result;
        Scanner(*folder, output)
            .scan([&](const ScannedFile &file) { result.paths.append(file.path); },
                [&](const RecordProblem &problem) {
                    result.problems.append(problem.code + u' ' + problem.file);
                    result.lastText = problem.text;
                },
                [&] { ++result.visits; });
        return result;
    }
    static void write(const QTemporaryDir &folder, const char *path, const QByteArray &bytes = "x")
    {
        const QString full = folder.filePath(QString::fromUtf8(path));
        QDir().mkpath(full.section(u'/', 0, -2));
        QFile file(full);
        if (file.open(QIODevice::WriteOnly))
            file.write(bytes);
    }
    static bool git(const QTemporaryDir &folder, const QStringList &arguments)
    {
        QProcess process;
        process.setWorkingDirectory(folder.path());
        process.start(u"git"_s, arguments);
        return process.waitForFinished() && process.exitCode() == 0;
    }
};

void ScannerTest::order()
{
    QTemporaryDir folder;
    for (const char *path : { "a/b.c", "a.h", "a-b.h", "Z.h", "a/b/c.h", "\xc3\xa4.h" })
        write(folder, path);
    QCOMPARE(scan(folder.path()).paths,
        QStringList({ u"Z.h"_s, u"a-b.h"_s, u"a.h"_s, u"a/b.c"_s, u"a/b/c.h"_s, u"ä.h"_s }));
}

void ScannerTest::withoutGit()
{
    QTemporaryDir folder;
    for (const char *path :
        { "a.c", "a.o", "__pycache__/x.py", ".hg/x", "build/x.c", "CMakeLists.txt", "lib/build/x.c",
            "cache/CACHEDIR.TAG", "cache/x.c", "node_modules/m/i.js", ".github/workflow.yml" })
        write(folder, path);
    QCOMPARE(scan(folder.path()).paths,
        QStringList({ u".github/workflow.yml"_s, u"CMakeLists.txt"_s, u"a.c"_s, u"lib/build/x.c"_s,
            u"node_modules/m/i.js"_s }));
}

void ScannerTest::gitRules()
{
    QTemporaryDir folder;
    write(folder, ".gitignore", "*.log\n/out/\n!keep.log\n");
    for (const char *path :
        { "a.c", "a.log", "keep.log", "out/x.c", "out/tracked.c", "sub/.gitignore", "sub/b.c" })
        write(folder, path);
    write(folder, "sub/.gitignore", "b.c\n");
    QVERIFY(git(folder, { u"init"_s, u"-q"_s }));
    QVERIFY(git(folder, { u"add"_s, u"-f"_s, u"out/tracked.c"_s }));
    const Scan found = scan(folder.path());
    QCOMPARE(found.paths,
        QStringList({ u".gitignore"_s, u"a.c"_s, u"keep.log"_s, u"out/tracked.c"_s, u"sub/.gitignore"_s }));
}

void ScannerTest::subfolderOfRepository()
{
    QTemporaryDir folder;
    write(folder, ".gitignore", "*.log\n/project/gen/\nignored/\n");
    for (const char *path :
        { "project/a.c", "project/a.log", "project/gen/x.c", "ignored/x.c", "ignored/x.log" })
        write(folder, path);
    QVERIFY(git(folder, { u"init"_s, u"-q"_s }));
    QCOMPARE(scan(folder.filePath(u"project"_s)).paths, QStringList{ u"a.c"_s });
    // A project that the repository around it ignores is still a project.
    QCOMPARE(scan(folder.filePath(u"ignored"_s)).paths, QStringList({ u"x.c"_s, u"x.log"_s }));
}

void ScannerTest::resultsThatAreIgnored_data()
{
    QTest::addColumn<QByteArray>("rules");
    QTest::addColumn<QStringList>("files");
    QTest::addColumn<QStringList>("found"); // besides .gitignore
    QTest::newRow("coverage of scripts") << QByteArray("coverage/\n")
                                         << QStringList{ u"coverage/lcov.info"_s, u"coverage/lcov-report/index.html"_s, u"coverage/app/cobertura-coverage.xml"_s, u"coverage/a/b/lcov.info"_s,
                                                u"packages/a/coverage/lcov.info"_s }
                                         << QStringList{ u"coverage/app/cobertura-coverage.xml"_s, u"coverage/lcov.info"_s, u"packages/a/coverage/lcov.info"_s };
    QTest::newRow("files beside the sources") << QByteArray("*.xml\n*.info\n")
                                              << QStringList{ u"coverage.xml"_s, u"settings.xml"_s, u"lib/junit.xml"_s, u"lib/lcov.info"_s, u"lib/x.info"_s }
                                              << QStringList{ u"coverage.xml"_s, u"lib/junit.xml"_s, u"lib/lcov.info"_s };
    QTest::newRow("Maven and Gradle") << QByteArray("target\nbuild\n")
                                      << QStringList{ u"core/target/surefire-reports/TEST-a.B.xml"_s, u"core/target/surefire-reports/a.B.txt"_s, u"core/target/classes/TEST-x.xml"_s,
                                             u"core/target/site/jacoco/jacoco.xml"_s, u"app/build/test-results/test/TEST-a.C.xml"_s, u"app/build/reports/jacoco/test/jacocoTestReport.xml"_s }
                                      << QStringList{ u"app/build/reports/jacoco/test/jacocoTestReport.xml"_s, u"app/build/test-results/test/TEST-a.C.xml"_s,
                                             u"core/target/site/jacoco/jacoco.xml"_s, u"core/target/surefire-reports/TEST-a.B.xml"_s };
    QTest::newRow("only the inner folder is ignored") << QByteArray("/target/site/\n")
                                                      << QStringList{ u"target/site/jacoco/jacoco.xml"_s, u"target/site/index.html"_s } << QStringList{ u"target/site/jacoco/jacoco.xml"_s };
    QTest::newRow("others' packages") << QByteArray("node_modules/\n/gen/\n")
                                      << QStringList{ u"node_modules/a/coverage/lcov.info"_s, u"gen/coverage/lcov.info"_s } << QStringList{};
    QTest::newRow("not ignored") << QByteArray("*.o\n") << QStringList{ u"coverage/lcov.info"_s } << QStringList{ u"coverage/lcov.info"_s };
}

void ScannerTest::resultsThatAreIgnored()
{
    QFETCH(QByteArray, rules);
    QFETCH(QStringList, files);
    QFETCH(QStringList, found);
    QTemporaryDir folder;
    write(folder, ".gitignore", rules);
    for (const QString &file : std::as_const(files))
        write(folder, qPrintable(file));
    QVERIFY(git(folder, { u"init"_s, u"-q"_s }));
    QStringList paths = scan(folder.path()).paths;
    paths.removeOne(u".gitignore"_s);
    paths.sort();
    QCOMPARE(paths, found);
}

void ScannerTest::ignoredResultsAreBounded()
{
    constexpr int most = 2'000;
    QTemporaryDir folder;
    write(folder, ".gitignore", "TestResults\n");
    for (int i = 0; i < most + 10; ++i)
        write(folder, qPrintable(u"TestResults/TEST-%1.xml"_s.arg(i)));
    QVERIFY(git(folder, { u"init"_s, u"-q"_s }));
    QCOMPARE(scan(folder.path()).paths.size(), most + 1);
}

void ScannerTest::ignoredResultsAreReadAsSuch()
{
    const QByteArray lcov("TN:\nSF:a.c\nDA:1,1\nend_of_record\n");
    QTemporaryDir folder;
    write(folder, ".gitignore", "coverage/\n");
    write(folder, "coverage/lcov.info", lcov);
    write(folder, "lcov.info", lcov);
    QVERIFY(git(folder, { u"init"_s, u"-q"_s }));
    QVERIFY(QFile::link(folder.filePath(u"lcov.info"_s), folder.filePath(u"coverage/junit.xml"_s)));
    QCOMPARE(scan(folder.path()).paths, QStringList({ u".gitignore"_s, u"coverage/lcov.info"_s, u"lcov.info"_s }));
    const auto root = SourceFolder::open(folder.path());
    QVERIFY(root);
    ResultFiles results(*root);
    const auto own = results.read(u"lcov.info"_s);
    QVERIFY(own && !*own); // a file as any other
    const QString path = u"coverage/lcov.info"_s;
    const auto read = results.read(path);
    QVERIFY(read && *read);
    QVERIFY((*read)->resultsOnly);
    QCOMPARE((*read)->facts.value(0).kind, u"coverage.file"_s);
    qint64 scanned = 0; // which the model compares, to know what must be read again
    Scanner(*root, {}).scan([&](const ScannedFile &file) { scanned = file.path == path ? file.mtimeNs : scanned; }, [](const RecordProblem &) {});
    QCOMPARE((*read)->mtimeNs, scanned);
}

void ScannerTest::oddEntries()
{
    QTemporaryDir folder;
    write(folder, "sub/a.c");
    QVERIFY(QFile::link(u".."_s, folder.filePath(u"sub/loop"_s)));
    QVERIFY(QFile::link(u"/etc/passwd"_s, folder.filePath(u"outside"_s)));
    QVERIFY(QFile::link(u"sub/a.c"_s, folder.filePath(u"inside.c"_s)));
    QVERIFY(QFile::link(u"round"_s, folder.filePath(u"about"_s)) && QFile::link(u"about"_s, folder.filePath(u"round"_s)));
    QVERIFY(QFile::link(u"nowhere.c"_s, folder.filePath(u"sub/gone.c"_s)));
    QCOMPARE(::mkfifo(QFile::encodeName(folder.filePath(u"fifo"_s)).constData(), 0600), 0);
    const QByteArray bad = QFile::encodeName(folder.path()) + "/bad\xff.c";
    ::close(::open(bad.constData(), O_CREAT | O_WRONLY, 0600));
    const Scan found = scan(folder.path());
    QCOMPARE(found.paths, QStringList{ u"sub/a.c"_s });
    QCOMPARE(found.problems,
        QStringList({ u"symlinkLoop about"_s, u"nameNotUtf8 bad\\xff.c"_s, u"specialFile fifo"_s, u"symlinkOutside outside"_s,
            u"symlinkLoop round"_s, u"symlinkBroken sub/gone.c"_s, u"symlinkLoop sub/loop"_s }));
    const auto root = SourceFolder::open(folder.path());
    QVERIFY(!root->read(u"fifo"_s, 100)); // would block for ever if it were opened carelessly
    QVERIFY(!root->read(u"outside"_s, 100));
    QVERIFY(!root->read(u"sub/loop/sub/a.c"_s, 100));
    QVERIFY(!root->read(u"../x"_s, 100));
    QVERIFY(root->read(u"sub/a.c"_s, 100));
}

void ScannerTest::emptyFilesAreBounded()
{
    QTemporaryDir folder;
    constexpr int empty = 10'003;
    for (int i = 0; i < empty; ++i) {
        const QString path = folder.filePath(u"many/%1/e%2.c"_s.arg(i / 1000, 2, 10, QLatin1Char('0')).arg(i % 1000, 3, 10, QLatin1Char('0')));
        if (i % 1000 == 0)
            QVERIFY(QDir().mkpath(path.section(u'/', 0, -2)));
        QVERIFY(QFile(path).open(QIODevice::WriteOnly));
    }
    write(folder, "a.c");
    write(folder, "zz/last.c");
    const Scan found = scan(folder.path());
    QVERIFY(found.visits > empty); // it is alive also while it finds nothing
    QCOMPARE(found.paths.size(), 10'002);
    QCOMPARE(found.paths.last(), u"zz/last.c"_s);
    QCOMPARE(found.paths.at(found.paths.size() - 2), u"many/09/e999.c"_s);
    QCOMPARE(found.problems, QStringList{ u"emptyFilesLeftOut "_s });
    QCOMPARE(found.lastText, u"3 empty files were left out after the first 10000, from many/10/e000.c on."_s);
}

void ScannerTest::problemsAreBounded()
{
    QTemporaryDir folder;
    for (int i = 0; i < 1'005; ++i)
        QCOMPARE(::mkfifo(QFile::encodeName(folder.filePath(u"fifo%1"_s.arg(i))).constData(), 0600), 0);
    write(folder, "a.c");
    const Scan found = scan(folder.path());
    QCOMPARE(found.problems.size(), 1'001);
    QCOMPARE(found.problems.last(), u"problemsLeftOut "_s);
    QCOMPARE(found.lastText, u"5 more files have the same problem (specialFile) and are not named one by one."_s);
}

void ScannerTest::outputIsSkipped()
{
    QTemporaryDir folder;
    write(folder, "a.c");
    write(folder, "tars-docs/page.md");
    write(folder, "other/.tars/owner.json");
    write(folder, "other/page.md");
    QCOMPARE(scan(folder.path(), folder.filePath(u"tars-docs"_s)).paths, QStringList{ u"a.c"_s });
}

void ScannerTest::roles_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("role");
    const auto row = [](const char *path, const char *language, const char *role) {
        QTest::addRow("%s", path) << QString::fromLatin1(path) << QString::fromLatin1(language)
                                  << QString::fromLatin1(role);
    };
    row("src/a.cpp", "C++", "source");
    row("src/a_test.go", "Go", "test");
    row("test_helpers.go", "Go", "source");
    row("tests/tst_a.cpp", "C++", "test");
    row("regress/input-keys.c", "C", "test");
    row("src/ATest.java", "Java", "test");
    row("src/latest.cpp", "C++", "source");
    row("src/acme.core.tests/Mocks.cs", "C#", "test");
    row("src/Acme.UnitTests/Setup.fs", "F#", "test");
    row("src/Acme.Testing/Setup.cs", "C#", "source");
    row("lib/acme.test/a.cpp", "C++", "source");
    row("modules/fileserver/testdata/index.php", "PHP", "data");
    row("analysis/testdata/src/a_test.go", "Go", "data");
    row("tests/test_data/plugin.py", "Python", "test");
    row("examples/a.py", "Python", "example");
    row(".prettierrc.js", "JavaScript", "config");
    row(".nvim.lua", "Lua", "config");
    row("t/Util.pm", "Perl", "test");
    row("xt/man.pl", "Perl", "test");
    row("lib/Test/Kit.pm", "Perl", "source");
    row("t/lib/Test/Kit.pm", "Perl", "test");
    row("lib/test/kit.py", "Python", "test");
    row("dev/bump.py", "Python", "build");
    row("src/dev/server.py", "Python", "source");
    row("ci/utils.sh", "Shell", "build");
    row("buildSrc/src/main/kotlin/Jvm.kt", "Kotlin", "build");
    row("build.ps1", "PowerShell", "build");
    row("src/ci/runner.py", "Python", "source");
    row("bench/bench.cpp", "C++", "benchmark");
    row("absl/strings/str_cat_benchmark.cc", "C++", "benchmark");
    row("crates/globset/benches/bench.rs", "Rust", "benchmark");
    row("okio/jvm/jmh/src/jmh/java/x/Utf8Benchmark.java", "Java", "benchmark");
    row("bench/Acme.Benchmarks/Retry.cs", "C#", "benchmark");
    row("src/Acme.Benchmarks/Runners.fs", "F#", "benchmark");
    row("packages/a/__benchmarks__/test.js", "JavaScript", "benchmark");
    row("packages/a/src/parse.bench.ts", "TypeScript", "benchmark");
    row("benchmarks/a_test.go", "Go", "test");
    row("tests/benchmarks/a.c", "C", "test");
    row("include/benchmark/benchmark.h", "C++", "source");
    row("src/catch2/benchmark/catch_chronometer.cpp", "C++", "source");
    row("packages/vitest/src/integrations/chai/bench.ts", "TypeScript", "source");
    row("src/main/java/x/benchmarks/Runner.java", "Java", "source");
    row("src/redis-benchmark.c", "C", "source");
    row("Acme.BenchmarkDotNet/Acme.BenchmarkDotNet.fs", "F#", "source");
    row("README.md", "Markdown", "prose");
    row("README.pl", "Perl", "prose"); // in Polish
    row("NEWS.de", "", "prose");
    row("src/history.go", "Go", "source");
    row("lib/changes.rb", "Ruby", "source");
    row("install.sh", "Shell", "source");
    row("src/authors.py", "Python", "source");
    row("charts/a/unittests/b/c_test.yaml", "YAML", "test");
    row("charts/a/values_test.yaml", "YAML", "config");
    row("molecule/default/converge.yml", "YAML", "test");
    row("Makefile.PL", "Perl", "build");
    row("LICENSE", "", "prose");
    row("src/history.go", "Go", "source");
    row("src/security.rs", "Rust", "source");
    row("install", "Shell", "source");
    row("INSTALL", "", "prose");
    row("README.pl", "Perl", "prose");
    row("HISTORY.de", "", "prose");
    row("CMakeLists.txt", "CMake", "build");
    row("makefile.vc", "Make", "build");
    row("lib/A/Guide.pod", "POD", "prose");
    row("setup.py", "Python", "build");
    row("PKGBUILD", "Shell", "build");
    row("packaging/x.spec", "", "build");
    row("X.slnx", "XML", "build");
    row("uv.lock", "", "build");
    row("web/package-lock.json", "JSON", "build");
    row("support/doc-requirements.txt", "Text", "build");
    row("requirements-dev.in", "", "build");
    row("doc/LICENSE-exception", "", "prose");
    row("utils/redis@.service", "", "config");
    row(".clang-format", "YAML", "config");
    row("data/x.json", "JSON", "data");
    row("docs/manual.txt", "Text", "prose");
    row(".php-cs-fixer.php", "PHP", "config");
    row("docs/code/uvcat/main.c", "C", "example");
    row("docs_src/first/app.py", "Python", "example");
    row("docs/build_manual.py", "Python", "build");
    row("docs/_ext/roles.py", "Python", "build");
    row("docs/src/theme.ts", "TypeScript", "build");
    row("docs/examples/a.ts", "TypeScript", "example");
    row("packages/docs/app/page.tsx", "TypeScript", "build");
    row("website/src/theme.js", "JavaScript", "build");
    row("website/models.py", "Python", "source");
    row("packages/integration/fixtures/a/index.ts", "TypeScript", "data");
    row("docs/docs.go", "Go", "source");
    row("lib/docs/reader.py", "Python", "source");
    row("docs/public/robots.txt", "Text", "data");
    row("docs/spelling_wordlist.txt", "Text", "data");
    row("x.bin", "", "other");
    row("docs/_themes/colours.py", "Python", "build");
    row("docs/themes/colours.py", "Python", "build");
}

void ScannerTest::roles()
{
    QFETCH(QString, path);
    QFETCH(QString, language);
    QFETCH(QString, role);
    QCOMPARE(toString(roleOf(path, language)), role);
}

void ScannerTest::benchmarksByTheirFrameworks()
{
    const auto role = [](const char *path, const char *language, const char *text) {
        return toString(roleOf(QString::fromLatin1(path), QString::fromLatin1(language), text));
    };
    QCOMPARE(role("tests/data/test1", "", "<?xml version=\"1.0\"?>\n<testcase>\n<info>\n"), u"test"_s);
    QCOMPARE(role("data/test1", "", "<testcase>\n<info>\n"), u"other"_s);
    QCOMPARE(role("metrics/Parse.java", "Java", "class Parse {\n  @Benchmark\n  public void run() {}\n}\n"), u"benchmark"_s);
    QCOMPARE(role("metrics/Parse.java", "Java", "import com.google.caliper.BeforeExperiment;\nclass ParseBenchmark {}\n"), u"benchmark"_s);
    QCOMPARE(role("perf/Parse.cs", "C#", "class Parse {\n    [Benchmark(Baseline = true)]\n    public void Run() {}\n}\n"), u"benchmark"_s);
    QCOMPARE(role("perf/Parse.fs", "F#", "type Parse() =\n    [<Benchmark>]\n    member _.Run() = ()\n"), u"benchmark"_s);
    QCOMPARE(role("core/Runner.java", "Java", "/** Runs what @Benchmark marks. */\nclass Runner { Benchmark b; }\n"), u"source"_s);
}

void ScannerTest::vendored()
{
    QVERIFY(isVendoredPath(u"a/node_modules/b/c.js"_s));
    QVERIFY(isVendoredPath(u"third_party/x.c"_s));
    QVERIFY(!isVendoredPath(u"src/vendor.c"_s));
    QVERIFY(isGenerated(u"a.go"_s, "// Code generated by x. DO NOT EDIT.\n"));
    QVERIFY(isGenerated(u"moc_a.cpp"_s, ""));
    QVERIFY(isGenerated(u"docs/apidocs-all/script.js"_s, ""));
    QVERIFY(isGenerated(u"single_include/kit/kit.hpp"_s, ""));
    QVERIFY(!isGenerated(u"include/kit/kit.hpp"_s, ""));
    QVERIFY(isGenerated(u"docs/package-search-index.js"_s, ""));
    QVERIFY(!isGenerated(u"docs/apidocs/Overview.java"_s, ""));
    QVERIFY(!isGenerated(u"src/api/search.js"_s, ""));
    QVERIFY(!isGenerated(u"a.go"_s, "package a\n"));
    QVERIFY(isGenerated(u"a.rs"_s, "// NOTE: The following code was generated by \"x.py\", do not\n// edit directly\n"));
    QVERIFY(isGenerated(u"garage/ack-v3.1.2"_s, "#!/usr/bin/env perl\nuse strict;\n"));
    QVERIFY(!isGenerated(u"garage/ack"_s, "#!/usr/bin/env perl\nuse strict;\n"));
    QVERIFY(!isGenerated(u"notes-v3.1.2"_s, "Notes of the release\n"));
    QVERIFY(!isGenerated(u"a.rs"_s, "// Values are generated by the caller.\n"));
}

void ScannerTest::lockDownForbids()
{
    QTemporaryDir folder;
    write(folder, "a.c");
    const QByteArray file = QFile::encodeName(folder.filePath(u"a.c"_s));
    const QByteArray other = QFile::encodeName(folder.filePath(u"b.c"_s));
    const pid_t child = ::fork();
    if (child == 0) {
        int bits = 0;
        if (!lockDown({}))
            ::_exit(255);
        bits |= (::open(file.constData(), O_RDONLY) < 0) << 0; // reading must go on
        bits |= (::open(file.constData(), O_WRONLY) >= 0) << 1;
        bits |= (::open(other.constData(), O_CREAT | O_RDONLY, 0600) >= 0) << 2;
        bits |= (::unlink(file.constData()) == 0 || ::rename(file.constData(), other.constData()) == 0) << 3;
        bits |= (::chmod(file.constData(), 0777) == 0 || ::mkdir(other.constData(), 0700) == 0) << 4;
        bits |= (::socket(AF_UNIX, SOCK_STREAM, 0) >= 0 || ::socket(AF_INET, SOCK_STREAM, 0) >= 0) << 5;
        char *const arguments[] = { nullptr };
        ::execve("/bin/false", arguments, arguments); // would end with 1
        ::_exit(bits);
    }
    int status = 0;
    QCOMPARE(::waitpid(child, &status, 0), child);
    QVERIFY(WIFEXITED(status));
    QCOMPARE(WEXITSTATUS(status), 0); // a bit per thing that went wrong
    QVERIFY(QFile::exists(folder.filePath(u"a.c"_s)));
}

QTEST_GUILESS_MAIN(ScannerTest)
#include "tst_scanner.moc"
