// A tree that means ill: links in circles, pipes, sockets, names and comments that attack whoever shows them, files without
// bytes and without end, an extractor that crashes, hangs and eats memory. Each costs a problem; the rest is done.
#include "serviceprocess.h"

#include <QJsonArray>
#include <QStandardPaths>
#include <fcntl.h>
#include <sys/socket.h>
#include <sys/sysmacros.h>
#include <sys/un.h>
#include <unistd.h>

using namespace tars;
using namespace tars::test;

namespace
{
constexpr char escape = '\x1b';
const QByteArray payload = "<script>alert('tars')</script><img src=x onerror=alert(1)>";
const QByteArray ansi = QByteArray(1, escape) + "]0;owned\x07" + QByteArray(1, escape) + "[2J" + QByteArray(1, escape) + "[31mred";
const QByteArray outsideSecret = "what lies outside of the tree";

/// A folder so deep that its path is longer than any call takes; a file lies at the bottom.
bool makeDeep(const QString &root)
{
    int at = ::open(QFile::encodeName(root).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    const QByteArray name(200, 'd');
    for (int i = 0; at >= 0 && i < 22; ++i) {
        const bool made = ::mkdirat(at, name.constData(), 0700) == 0;
        const int next = made ? ::openat(at, name.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC) : -1;
        ::close(at);
        at = next;
    }
    if (at < 0)
        return false;
    const int file = ::openat(at, "bottom.c", O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
    const bool written = file >= 0 && ::write(file, "int bottom;\n", 12) == 12;
    ::close(file);
    ::close(at);
    return written;
}

bool makeSparse(const QString &path, qint64 bytes)
{
    return writeFile(path, "int beginning;\n") && ::truncate(QFile::encodeName(path).constData(), bytes) == 0;
}

bool makeSocket(const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    sockaddr_un address{};
    if (name.size() >= qsizetype(sizeof address.sun_path))
        return false;
    address.sun_family = AF_UNIX;
    std::copy(name.begin(), name.end(), address.sun_path);
    const int fd = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const bool bound = ::bind(fd, reinterpret_cast<sockaddr *>(&address), sizeof address) == 0;
    ::close(fd);
    return bound;
}

bool makeRaw(const QString &folder, const QByteArray &name, const QByteArray &content)
{
    QDir().mkpath(folder);
    const QByteArray path = QFile::encodeName(folder) + '/' + name;
    const int fd = ::open(path.constData(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
    const bool written = fd >= 0 && ::write(fd, content.constData(), size_t(content.size())) == content.size();
    ::close(fd);
    return written;
}

/// What stands between the service and the real extractor: passes each request on, unless the file's name asks for harm.
QByteArray badExtractor()
{
    return "#!/usr/bin/python3\n"
           "import os, resource, signal, subprocess, sys\n"
           "real = subprocess.Popen(['" TARS_BIN_DIR "/tars-extract'], stdin=subprocess.PIPE, stdout=subprocess.PIPE)\n"
           "for line in sys.stdin.buffer:\n"
           "    if b'extract' in line and b'crashes' in line:\n"
           "        real.kill(); os.kill(os.getpid(), signal.SIGSEGV)\n"
           "    if b'extract' in line and b'hangs' in line:\n"
           "        signal.pause()\n"
           "    if b'extract' in line and b'devours' in line:\n"
           "        resource.setrlimit(resource.RLIMIT_AS, (1 << 29, 1 << 29))\n"
           "        eaten = []\n"
           "        while True: eaten.append(bytearray(1 << 24))\n"
           "    if b'extract' in line and b'babbles' in line:\n"
           "        while True: sys.stdout.buffer.write(b'x' * 65536)\n"
           "    real.stdin.write(line); real.stdin.flush()\n"
           "    while True:\n"
           "        answer = real.stdout.readline()\n"
           "        sys.stdout.buffer.write(answer)\n"
           "        if not answer or b'\"type\":\"end\"' in answer: break\n"
           "    sys.stdout.buffer.flush()\n";
}
} // namespace

class TestHostileTree : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void theRestIsDocumented();
    void whatWentWrongIsSaid_data();
    void whatWentWrongIsSaid();
    void nothingFromOutsideIsShown();
    void theSiteRunsNothing();
    void theTerminalBeginsWithTheWorst();
    void theTerminalIsNotCommanded_data();
    void theTerminalIsNotCommanded();
    void anExtractorThatMeansIllCostsItsFiles();
    void cleanupTestCase() { QProcess::execute(u"rm"_s, {u"-rf"_s, m_project}); } // too deep for Qt

private:
    QString path(const QString &name) const { return m_dir.filePath(name); }

    QTemporaryDir m_dir;
    QString m_project, m_output;
    std::unique_ptr<ServiceProcess> m_service;
    std::unique_ptr<Asker> m_asker;
    QList<QJsonValue> m_problems;
    int m_empty = 0;
};

void TestHostileTree::initTestCase()
{
    m_project = path(u"p"_s);
    m_output = path(u"out"_s);
    QVERIFY(makeProject(m_project, 5));
    QVERIFY(writeFile(path(u"outside.h"_s), "/// " + outsideSecret + "\nint outside();\n"));
    QVERIFY(QFile::link(path(u"outside.h"_s), m_project + u"/src/linked.h"_s));
    QVERIFY(QFile::link(u"/proc/self"_s, m_project + u"/self"_s));
    QVERIFY(QFile::link(u".."_s, m_project + u"/src/up"_s));
    QVERIFY(QFile::link(u"."_s, m_project + u"/src/here"_s));
    QVERIFY(QFile::link(u"b"_s, m_project + u"/a"_s) && QFile::link(u"a"_s, m_project + u"/b"_s));
    QVERIFY(QFile::link(u"/dev/zero"_s, m_project + u"/src/zero.c"_s));
    QVERIFY(QFile::link(u"nowhere"_s, m_project + u"/src/dangling.c"_s));
    QCOMPARE(::mkfifo(QFile::encodeName(m_project + u"/src/pipe.c"_s).constData(), 0600), 0);
    QVERIFY(makeSocket(m_project + u"/s.c"_s));
    if (::geteuid() == 0 && ::mknod(QFile::encodeName(m_project + u"/src/null.c"_s).constData(), S_IFCHR | 0600, makedev(1, 3)) != 0)
        qInfo() << "no device could be made";
    QVERIFY(makeDeep(m_project));
    QVERIFY(makeSparse(m_project + u"/src/huge.c"_s, 2LL << 30));
    QVERIFY(makeSparse(m_project + u"/data/huge.bin"_s, 2LL << 30));
    QByteArray manifest = "{\"name\": \"large\", \"dependencies\": {\n";
    while (manifest.size() < 20 * 1024 * 1024)
        manifest += "\"package-" + QByteArray::number(manifest.size()) + "\": \"^1.0.0\",\n";
    QVERIFY(makeRaw(m_project + u"/large"_s, "package.json", manifest + "\"last\": \"1\"}}\n"));
    const QString names = m_project + u"/names"_s;
    const QByteArray code = "\"\"\"Says " + payload + " and " + ansi + ".\"\"\"\n\n\ndef shown():\n    \"\"\"" + payload + ansi
        + "\n\n    -->]]></pre></textarea></style>\n    \"\"\"\n";
    QVERIFY(makeRaw(names, "bad\xff\xfe.py", code));
    QVERIFY(makeRaw(names, "<img src=x onerror=alert(1)>.py", code));
    QVERIFY(makeRaw(names, "'\"><svg onload=alert(2)>.py", code));
    QVERIFY(makeRaw(names, QByteArray(1, escape) + "[31mred.py", code));
    QVERIFY(makeRaw(names, "line\nbreak.py", code));
    QVERIFY(makeRaw(names, "-rf.py", code));
    QVERIFY(makeRaw(names, "%n%s%1$(touch x)`id`.py", code));
    QVERIFY(makeRaw(names, "plain.py", code));
    QVERIFY(makeRaw(names, "\xe2\x80\xae" "yp.fdp.py", code)); // read from right to left
    QVERIFY(makeRaw(names, QByteArray(250, 'n') + ".py", code));
    QVERIFY(makeRaw(names, "README.md", "# " + payload + "\n\n" + payload + ansi + "\n\n[x](javascript:alert(3)) ![y](data:text/html,z)\n"));
    m_empty = qEnvironmentVariableIntValue("TARS_EMPTY_FILES");
    m_empty = m_empty > 0 ? m_empty : 2'000;
    for (int i = 0; i < m_empty; ++i)
        QVERIFY(makeRaw(m_project + u"/empty/%1"_s.arg(i / 1000), "e" + QByteArray::number(i) + ".c", {}));

    m_service = std::make_unique<ServiceProcess>(path(u"data"_s));
    QVERIFY(m_service->start());
    m_asker = std::make_unique<Asker>(m_service->dataDir());
    QVERIFY(m_asker->connectNow());
}

void TestHostileTree::theRestIsDocumented()
{
    QVERIFY(!m_asker->start(m_project, m_output).isEmpty());
    // Somebody edits meanwhile.
    int edits = 0;
    QObject here; // what is listened to outlives this function
    QObject::connect(&m_asker->client, &ServiceClient::statusChanged, &here, [&] {
        ++edits;
        writeFile(m_project + u"/src/edited.h"_s, "/// Edit " + QByteArray::number(edits) + ".\nint edited" + QByteArray(edits % 5000, 'x') + "();\n");
    });
    QVERIFY(m_asker->waitForState(u"Completed"_s));
    QVERIFY(edits > 0);
    for (const char *page : {"development/api/src/module4.h.md", "development/api/names/plain.py.md", "index.md", "site/index.html"})
        QVERIFY2(QFileInfo::exists(m_output + u'/' + QLatin1String(page)), page);
    QJsonArray all;
    qint64 after = 0;
    do {
        const auto answer = m_asker->ask(u"documentation.problems"_s, {{u"after"_s, after}, {u"limit"_s, 1000}});
        QVERIFY(answer.ok());
        all = (*answer)[u"problems"].toArray();
        for (const QJsonValue &problem : std::as_const(all))
            m_problems.append(problem);
        after = all.isEmpty() ? 0 : all.last()[u"id"].toInteger();
    } while (!all.isEmpty());
    QVERIFY2(!QJsonDocument(all).toJson().contains(outsideSecret), "a problem quotes what lies outside");
}

void TestHostileTree::whatWentWrongIsSaid_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("file");
    QTest::newRow("link to outside") << u"symlinkOutside"_s << u"src/linked.h"_s;
    QTest::newRow("link to nowhere") << u"symlinkBroken"_s << u"src/dangling.c"_s;
    QTest::newRow("links in a circle") << u"symlinkLoop"_s << u"a"_s;
    QTest::newRow("link to its own folder") << u"symlinkLoop"_s << u"src/here"_s;
    QTest::newRow("link to a device") << u"symlinkOutside"_s << u"src/zero.c"_s;
    if (QFileInfo::exists(m_project + u"/src/null.c"_s))
        QTest::newRow("device") << u"specialFile"_s << u"src/null.c"_s;
    QTest::newRow("data of 2 GB") << u"fileTooLarge"_s << u"data/huge.bin"_s;
    QTest::newRow("pipe") << u"specialFile"_s << u"src/pipe.c"_s;
    QTest::newRow("socket") << u"specialFile"_s << u"s.c"_s;
    QTest::newRow("not UTF-8") << u"nameNotUtf8"_s << u"names/bad"_s;
    QTest::newRow("2 GB") << u"fileTooLarge"_s << u"src/huge.c"_s;
    QTest::newRow("package.json of 20 MB") << u"fileTooLarge"_s << u"large/package.json"_s;
    QTest::newRow("deep") << QString() << u"ddddd"_s;
}

void TestHostileTree::whatWentWrongIsSaid()
{
    QFETCH(QString, code);
    QFETCH(QString, file);
    const bool isSaid = std::ranges::any_of(m_problems, [&](const QJsonValue &problem) {
        return (code.isEmpty() || problem[u"code"] == code) && problem[u"file"].toString().startsWith(file)
            && !problem[u"message"].toString().isEmpty() && (code != "fileTooLarge"_L1 || problem[u"line"].toInt() == 1);
    });
    QStringList said;
    for (const QJsonValue &problem : std::as_const(m_problems))
        said.append(problem[u"code"].toString() + u' ' + problem[u"file"].toString().left(60));
    QVERIFY2(isSaid, qPrintable(said.join(u'\n')));
}

void TestHostileTree::nothingFromOutsideIsShown()
{
    QDirIterator it(m_output, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    int files = 0;
    while (it.hasNext()) {
        const QString file = it.next();
        ++files;
        QVERIFY2(!QFileInfo(file).isSymLink(), qPrintable(file));
        QVERIFY2(!readFile(file).contains(outsideSecret), qPrintable(file));
    }
    QVERIFY(files > 50);
}

void TestHostileTree::theSiteRunsNothing()
{
    int pages = 0, quoting = 0;
    QDirIterator it(m_output, QDir::Files, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        const QString file = it.next();
        const QByteArray text = readFile(file);
        if (file.endsWith(".html"_L1)) {
            ++pages;
            quoting += text.contains("&lt;script&gt;alert");
            for (const char *live : {"<script>alert", "<img src=x", "<svg onload", "=\"javascript:", "=\"data:text/html"})
                QVERIFY2(!text.contains(live), qPrintable(file + u": "_s + QLatin1String(live)));
        }
        if (file.endsWith(".html"_L1) || file.endsWith(".md"_L1) || file.endsWith(".txt"_L1))
            QVERIFY2(!text.contains(escape), qPrintable(file + u" holds an escape"_s));
    }
    QVERIFY(pages > 20);
    QVERIFY2(quoting > 0, "what the comments say is shown, as text");
}

void TestHostileTree::theTerminalBeginsWithTheWorst()
{
    const auto list = [&](const QStringList &arguments) {
        QProcess tars;
        tars.start(QStringLiteral(TARS_BIN_DIR "/tars"), QStringList{u"--data-dir"_s, m_service->dataDir()} + arguments);
        return tars.waitForFinished(patience) && tars.exitCode() == 0
            ? std::pair(tars.readAllStandardOutput(), tars.readAllStandardError()) : std::pair<QByteArray, QByteArray>();
    };
    const auto all = QJsonDocument::fromJson(list({u"--json"_s, u"problems"_s, u"--all"_s}).first);
    const QJsonArray problems = all[u"problems"].toArray();
    QCOMPARE(problems.size(), m_problems.size());
    QStringList order;
    for (const QJsonValue &problem : problems)
        if (order.value(order.size() - 1) != problem[u"severity"].toString())
            order.append(problem[u"severity"].toString());
    QVERIFY(order.size() > 1);
    QStringList expected{u"error"_s, u"warning"_s, u"info"_s};
    expected.removeIf([&](const QString &severity) { return !order.contains(severity); });
    QCOMPARE(order, expected);
    qint64 total = 0;
    for (const QJsonValue &count : all[u"total"].toObject())
        total += count.toInteger();
    QCOMPARE(total, problems.size());

    const auto [out, err] = list({u"problems"_s, u"--limit"_s, u"3"_s});
    QCOMPARE(out.count('\n'), 4); // and the head
    QVERIFY2(QString::fromUtf8(err).contains(u"3 of %1 are shown; --all shows the rest."_s.arg(total)), err);
    QVERIFY2(err.contains("Errors: "), err);
}

void TestHostileTree::theTerminalIsNotCommanded_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("problems") << QStringList{u"problems"_s, u"--limit"_s, u"1000"_s};
    QTest::newRow("documents") << QStringList{u"documents"_s, u"names"_s};
    QTest::newRow("show") << QStringList{u"show"_s, u"development/api/names/plain.py.md"_s};
    QTest::newRow("search") << QStringList{u"search"_s, u"says"_s};
    QTest::newRow("status") << QStringList{u"doc-status"_s};
    QTest::newRow("history") << QStringList{u"history"_s};
    QTest::newRow("JSON") << QStringList{u"--json"_s, u"problems"_s, u"--limit"_s, u"1000"_s};
}

void TestHostileTree::theTerminalIsNotCommanded()
{
    QFETCH(QStringList, arguments);
    QProcess tars;
    tars.start(QStringLiteral(TARS_BIN_DIR "/tars"), QStringList{u"--data-dir"_s, m_service->dataDir()} + arguments);
    QVERIFY(tars.waitForFinished(patience));
    const QByteArray out = tars.readAllStandardOutput() + tars.readAllStandardError();
    QCOMPARE(tars.exitCode(), 0);
    QVERIFY(!out.isEmpty());
    for (const char c : out)
        QVERIFY2(c == '\n' || c == '\t' || uchar(c) >= 0x20, out.constData());
}

void TestHostileTree::anExtractorThatMeansIllCostsItsFiles()
{
    if (QStandardPaths::findExecutable(u"python3"_s, {u"/usr/bin"_s}).isEmpty())
        QFAIL("python3 is not installed");
    m_asker.reset();
    QCOMPARE(m_service->terminate(), 0);
    const QString programs = path(u"bin"_s), project = path(u"ill"_s), output = path(u"ill-out"_s);
    QVERIFY(QDir().mkpath(programs));
    QVERIFY(QFile::copy(QStringLiteral(TARS_BIN_DIR "/tarsd"), programs + u"/tarsd"_s));
    QVERIFY(writeFile(programs + u"/tars-extract"_s, badExtractor()));
    QVERIFY(QFile::setPermissions(programs + u"/tars-extract"_s, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    QVERIFY(makeProject(project, 5));
    for (const char *ill : {"crashes", "devours", "babbles", "hangs"})
        QVERIFY(writeFile(project + u"/src/"_s + QLatin1String(ill) + u".h"_s, "/// Means ill.\nint ill();\n"));

    QProcess service;
    service.start(programs + u"/tarsd"_s, {u"--data-dir"_s, path(u"ill-data"_s), u"--port"_s, u"0"_s, u"--workers"_s, u"2"_s});
    QTRY_VERIFY_WITH_TIMEOUT(readEndpoint(path(u"ill-data"_s)).ok(), patience);
    Asker asker(path(u"ill-data"_s));
    QVERIFY(asker.connectNow());
    QVERIFY(!asker.start(project, output).isEmpty());
    QVERIFY(asker.waitForState(u"Completed"_s));
    const auto problems = asker.ask(u"documentation.problems"_s, {{u"limit"_s, 1000}});
    QVERIFY(problems.ok());
    QMap<QString, QString> codes;
    for (const QJsonValue &problem : (*problems)[u"problems"].toArray())
        codes.insert(problem[u"file"].toString(), problem[u"code"].toString());
    QCOMPARE(codes.value(u"src/crashes.h"_s), u"extractorCrashed"_s);
    QCOMPARE(codes.value(u"src/devours.h"_s), u"extractorCrashed"_s);
    QCOMPARE(codes.value(u"src/hangs.h"_s), u"extractorTimedOut"_s);
    QVERIFY2(codes.contains(u"src/babbles.h"_s), qPrintable(codes.keys().join(u' ')));
    for (int i = 0; i < 5; ++i)
        QVERIFY(QFileInfo::exists(output + u"/development/api/src/module%1.h.md"_s.arg(i)));
    service.terminate();
    QVERIFY(service.waitForFinished(patience));
    QCOMPARE(service.exitCode(), 0);
}

QTEST_GUILESS_MAIN(TestHostileTree)
#include "tst_hostiletree.moc"
