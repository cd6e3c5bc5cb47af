// The real tarsd: starts, is found, refuses what it must, leaves other instances alone, ends in order.
#include "serviceprocess.h"

#include <QJsonDocument>
#include <QTcpServer>
#include <unistd.h>

using namespace tars;
using namespace tars::test;

class TestService : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isFoundAndEndsInOrder();
    void endsOnRequest();
    void leavesAnotherInstanceAlone();
    void listensWhereClientsLook();
    void nobodyElseReachesIt();
    void eachHasATokenOfItsOwn();
    void namesABusyPort();
    void refusesBadOptions_data();
    void refusesBadOptions();
    void refusesADamagedToken_data();
    void refusesADamagedToken();
    void tightensAReadableToken();
    void refusesAnUnusableDataDirectory();
    void survivesADamagedDatabase();
    void saysThatAuthenticationIsOff();
    void refusesBadProjects_data();
    void refusesBadProjects();
    void confinesStrangersToRoots();

private:
    QTemporaryDir m_dir;
    QString path(const QString &name) const { return m_dir.filePath(name); }
};

void TestService::isFoundAndEndsInOrder()
{
    const QString data = path(u"fresh/data"_s);
    ServiceProcess service(data);
    QVERIFY(service.start());
    const auto othersMay = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    for (const QString &file : QStringList{endpointFile(data), data + u"/token"_s})
        QVERIFY2(!(QFile::permissions(file) & othersMay), qPrintable(file));
    QVERIFY(readTokenFile(data + u"/token"_s).ok());
    const QByteArray token = readFile(data + u"/token"_s);

    Asker asker(data);
    QVERIFY(asker.connectNow());
    const auto status = asker.ask(u"service.status"_s);
    QVERIFY(status.ok());
    QCOMPARE((*status)[u"pid"].toInteger(), service.pid());
    QCOMPARE((*status)[u"dataDirectory"].toString(), data);
    QCOMPARE(asker.state(), u"NotStarted"_s);

    QCOMPARE(service.terminate(), 0);
    QVERIFY(!QFile::exists(endpointFile(data)));
    QCOMPARE(readFile(data + u"/token"_s), token);
    QVERIFY2(!service.errorOutput().contains(QString::fromLatin1(token.trimmed())), "the token stands in the log");
    QVERIFY(service.start()); // and again
    QCOMPARE(readFile(data + u"/token"_s), token);
    QCOMPARE(service.terminate(), 0);
}

void TestService::endsOnRequest()
{
    ServiceProcess service(path(u"request"_s));
    QVERIFY(service.start());
    Asker asker(service.dataDir());
    QVERIFY(asker.connectNow());
    QVERIFY(asker.ask(u"service.shutdown"_s).ok());
    QCOMPARE(service.waitForEnd(), 0);
}

void TestService::leavesAnotherInstanceAlone()
{
    const QString data = path(u"shared"_s);
    ServiceProcess first(data);
    QVERIFY(first.start());
    const QByteArray endpoint = readFile(endpointFile(data));
    ServiceProcess second(data);
    QCOMPARE(second.runToEnd(), 6);
    QVERIFY2(second.errorOutput().contains(data), qPrintable(second.errorOutput()));
    QCOMPARE(readFile(endpointFile(data)), endpoint);
    Asker asker(data);
    QVERIFY(asker.connectNow());
    QVERIFY(asker.ask(u"ping"_s).ok());
    QCOMPARE(first.terminate(), 0);
    // After a kill nothing stands in the way.
    QVERIFY(first.start());
    first.kill();
    QVERIFY(second.start());
    QCOMPARE(second.terminate(), 0);
}

void TestService::listensWhereClientsLook()
{
    ServiceProcess service(path(u"default"_s));
    service.usesDefaultPort = true;
    service.launch({});
    const auto listens = [&] {
        const auto endpoint = readEndpoint(service.dataDir());
        return endpoint && endpoint->pid == service.pid();
    };
    QTRY_VERIFY_WITH_TIMEOUT(listens() || service.hasEnded(), patience);
    if (service.hasEnded()) { // whoever runs the tests may use TARS as well
        QVERIFY2(service.errorOutput().contains(u"8277"_s), qPrintable(service.errorOutput()));
        QCOMPARE(service.waitForEnd(), 1);
        return;
    }
    QCOMPARE(readEndpoint(service.dataDir())->url, u"ws://127.0.0.1:8277/ws"_s);
    QCOMPARE(service.terminate(), 0);
}

void TestService::nobodyElseReachesIt()
{
    ServiceProcess service(path(u"loopback"_s));
    QVERIFY(service.start());
    const int port = QUrl(readEndpoint(service.dataDir())->url).port();
    // As the kernel has it: "local address:port remote address:port state", 0A for listening; 127.0.0.1 lies backwards.
    QStringList listening;
    for (const QString &table : {u"/proc/net/tcp"_s, u"/proc/net/tcp6"_s}) {
        const QStringList lines = QString::fromLatin1(readFile(table)).split(u'\n');
        for (const QString &line : lines) {
            const QStringList fields = line.simplified().split(u' ');
            if (fields.value(3) == "0A"_L1 && fields[1].section(u':', 1).toInt(nullptr, 16) == port)
                listening.append(fields[1].section(u':', 0, 0));
        }
    }
    QCOMPARE(listening, QStringList{u"0100007F"_s});
    QCOMPARE(service.terminate(), 0);
}

void TestService::eachHasATokenOfItsOwn()
{
    QSet<QByteArray> tokens;
    for (int i = 0; i < 3; ++i) {
        ServiceProcess service(path(u"own%1"_s.arg(i)));
        QVERIFY(service.start());
        const QByteArray token = readTokenFile(service.dataDir() + u"/token"_s).value();
        QCOMPARE(QByteArray::fromHex(token).size(), 32); // 256 bits
        QCOMPARE(QByteArray::fromHex(token).toHex(), token);
        QVERIFY(QSet<char>(token.begin(), token.end()).size() > 8);
        tokens.insert(token);
        QCOMPARE(service.terminate(), 0);
    }
    QCOMPARE(tokens.size(), 3);
}

void TestService::namesABusyPort()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    const QString port = QString::number(other.serverPort());
    ServiceProcess service(path(u"busy"_s));
    QCOMPARE(service.runToEnd({u"--port"_s, port}), 1);
    QVERIFY2(service.errorOutput().contains(port), qPrintable(service.errorOutput()));
    QVERIFY(!QFile::exists(endpointFile(service.dataDir())));
}

void TestService::refusesBadOptions_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QString>("named");
    QTest::newRow("port") << QStringList{u"--port"_s, u"http"_s} << u"--port"_s;
    QTest::newRow("port too large") << QStringList{u"--port"_s, u"65536"_s} << u"--port"_s;
    QTest::newRow("bind to all") << QStringList{u"--bind"_s, u"0.0.0.0"_s} << u"TLS"_s;
    QTest::newRow("bind to all of IPv6") << QStringList{u"--bind"_s, u"::"_s} << u"TLS"_s;
    QTest::newRow("bind to a name") << QStringList{u"--bind"_s, u"example.org"_s} << u"--bind"_s;
    QTest::newRow("auth") << QStringList{u"--auth"_s, u"maybe"_s} << u"--auth"_s;
    QTest::newRow("workers") << QStringList{u"--workers"_s, u"0"_s} << u"--workers"_s;
    QTest::newRow("log level") << QStringList{u"--log-level"_s, u"loud"_s} << u"--log-level"_s;
    QTest::newRow("root") << QStringList{u"--root"_s, u"/no/such/folder"_s} << u"/no/such/folder"_s;
    QTest::newRow("project") << QStringList{u"--project"_s, u"/no/such/folder"_s} << u"/no/such/folder"_s;
    QTest::newRow("origin") << QStringList{u"--allow-origin"_s, u"*"_s} << u"--allow-origin"_s;
    QTest::newRow("unknown") << QStringList{u"--fast"_s} << u"fast"_s;
    QTest::newRow("argument") << QStringList{u"project"_s} << u"project"_s;
}

void TestService::refusesBadOptions()
{
    QFETCH(QStringList, options);
    QFETCH(QString, named);
    ServiceProcess service(path(u"options"_s));
    QCOMPARE(service.runToEnd(options), 2);
    QVERIFY2(service.errorOutput().contains(named), qPrintable(service.errorOutput()));
    QVERIFY(!QFileInfo::exists(path(u"options"_s)));
}

void TestService::refusesADamagedToken_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("short") << QByteArray(63, 'a');
    QTest::newRow("long") << QByteArray(65, 'a');
    QTest::newRow("not hexadecimal") << QByteArray(64, 'x');
    QTest::newRow("binary") << QByteArray(64, '\0');
}

void TestService::refusesADamagedToken()
{
    QFETCH(QByteArray, content);
    const QString file = path(u"damaged/token"_s);
    QVERIFY(writeFile(file, content));
    ServiceProcess service(path(u"damaged"_s));
    QCOMPARE(service.runToEnd(), 1);
    QVERIFY2(service.errorOutput().contains(file), qPrintable(service.errorOutput()));
    QCOMPARE(readFile(file), content);
}

void TestService::tightensAReadableToken()
{
    const QString file = path(u"open/token"_s);
    QVERIFY(writeFile(file, QByteArray(64, 'a')));
    QVERIFY(QFile::setPermissions(file, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther));
    ServiceProcess service(path(u"open"_s));
    QVERIFY(service.start());
    QVERIFY(!(QFile::permissions(file) & (QFile::ReadGroup | QFile::ReadOther)));
    QVERIFY2(service.errorOutput().contains(file), qPrintable(service.errorOutput()));
    QCOMPARE(service.terminate(), 0);
}

void TestService::refusesAnUnusableDataDirectory()
{
    QVERIFY(writeFile(path(u"file"_s), "x"));
    ServiceProcess service(path(u"file"_s));
    QCOMPARE(service.runToEnd(), 1);
    QVERIFY2(service.errorOutput().contains(path(u"file"_s)), qPrintable(service.errorOutput()));
    QCOMPARE(readFile(path(u"file"_s)), "x");
}

void TestService::survivesADamagedDatabase()
{
    const QString data = path(u"database"_s);
    const QByteArray rubbish(100'000, 'r');
    QVERIFY(writeFile(data + u"/journal.db"_s, rubbish));
    ServiceProcess service(data);
    QVERIFY(service.start());
    QTRY_VERIFY2(service.errorOutput().contains(data + u"/journal.db"_s), qPrintable(service.errorOutput()));
    const auto files = filesBelow(data);
    QVERIFY2(std::any_of(files.begin(), files.end(), [&](const FileIdentity &file) { return file.content == rubbish; }),
        "what was in the database is gone");
    Asker asker(data);
    QVERIFY(asker.connectNow());
    QCOMPARE(asker.state(), u"NotStarted"_s);
}

void TestService::saysThatAuthenticationIsOff()
{
    ServiceProcess service(path(u"none"_s));
    QVERIFY(service.start({u"--auth"_s, u"none"_s}));
    QTRY_VERIFY2(service.errorOutput().contains(u"AUTHENTICATION IS OFF"_s), qPrintable(service.errorOutput()));
    QCOMPARE(service.terminate(), 0);
}

void TestService::refusesBadProjects_data()
{
    QTest::addColumn<QString>("project");
    QTest::addColumn<QString>("output");
    QTest::addColumn<QString>("named");
    const QString good = path(u"good"_s), bad = path(u"bad"_s);
    makeProject(good, 1);
    writeFile(path(u"a-file"_s), "x");
    QDir().mkpath(path(u"empty"_s));
    QDir().mkpath(path(u"closed"_s));
    QFile::setPermissions(path(u"closed"_s), {});
    writeFile(path(u"others/letter.txt"_s), "dear reader");
    const auto row = [](const char *name, const QString &project, const QString &output, const QString &named) {
        QTest::newRow(name) << project << output << named;
    };
    row("missing", bad, path(u"out"_s), bad);
    row("a file", path(u"a-file"_s), path(u"out"_s), path(u"a-file"_s));
    row("relative", u"good"_s, path(u"out"_s), u"project"_s);
    row("empty", path(u"empty"_s), path(u"out"_s), path(u"empty"_s));
    if (::geteuid() != 0)
        row("unreadable", path(u"closed"_s), path(u"out"_s), path(u"closed"_s));
    row("output is a file", good, path(u"a-file"_s), path(u"a-file"_s));
    row("output below a file", good, path(u"a-file/out"_s), path(u"a-file"_s));
    row("output not writable", good, u"/proc/tars-docs"_s, u"/proc"_s);
    row("output of somebody else", good, path(u"others"_s), path(u"others"_s));
}

void TestService::refusesBadProjects()
{
    QFETCH(QString, project);
    QFETCH(QString, output);
    QFETCH(QString, named);
    ServiceProcess service(path(u"projects"_s));
    QVERIFY(service.start());
    Asker asker(service.dataDir());
    QVERIFY(asker.connectNow());
    const auto before = filesBelow(path(u"others"_s));
    const auto started
        = asker.ask(u"documentation.start"_s, {{u"project"_s, project}, {u"output"_s, output}});
    if (started) {
        // Found out only while reading the tree: the run fails, and says why.
        const QString run = (*started)[u"run"].toString();
        QVERIFY(asker.waitForState(u"Failed"_s, run));
        const auto problems = asker.ask(u"documentation.problems"_s, {{u"run"_s, run}});
        QVERIFY(problems.ok());
        QVERIFY2(QJsonDocument(*problems).toJson().contains(named.toUtf8()), QJsonDocument(*problems).toJson());
    } else {
        QVERIFY2(started.error().text.contains(named), qPrintable(started.error().text));
        const QString code = wire::errorData(started.error())[u"code"].toString(); // as it travelled
        QVERIFY2(QStringList({u"badData"_s, u"notFound"_s, u"forbidden"_s}).contains(code), qPrintable(code));
    }
    const auto after = filesBelow(path(u"others"_s));
    QCOMPARE(after.keys(), before.keys());
    QCOMPARE(readFile(path(u"others/letter.txt"_s)), "dear reader");
    QCOMPARE(readFile(path(u"a-file"_s)), "x");
    QVERIFY(asker.ask(u"ping"_s).ok());
    QCOMPARE(service.terminate(), 0);
}

void TestService::confinesStrangersToRoots()
{
    const QString root = path(u"roots/offered"_s), outside = path(u"roots/outside"_s);
    QVERIFY(makeProject(root + u"/inside"_s, 1) && makeProject(outside, 1));
    QVERIFY(QFile::link(outside, root + u"/link"_s));
    QVERIFY(QFile::link(u"inside"_s, root + u"/alias"_s));
    ServiceProcess service(path(u"roots/data"_s));
    QVERIFY(service.start({u"--auth"_s, u"none"_s, u"--root"_s, root}));
    // A client without the token, as --auth none lets in.
    ConnectionSettings settings;
    settings.url = QUrl(readEndpoint(service.dataDir())->url);
    settings.dataDir = path(u"roots/nobody"_s);
    settings.source = u"Stranger"_s;
    ServiceClient stranger(settings);
    stranger.open();
    QTRY_COMPARE(stranger.connection().state(), Connection::State::Open);
    const auto browse = [&](const QString &folder) {
        const auto future = stranger.request(u"project.browse"_s, QJsonObject{{u"path"_s, folder}}, patience);
        if (!QTest::qWaitFor([&] { return future.isFinished(); }, patience))
            return u"no answer"_s;
        return future.result().ok() ? u"ok"_s : future.result().error().code;
    };
    QCOMPARE(browse(root), u"ok"_s);
    QCOMPARE(browse(root + u"/inside"_s), u"ok"_s);
    QCOMPARE(browse(root + u"/alias"_s), u"ok"_s);
    QCOMPARE(browse(root + u"/link"_s), u"forbidden"_s);
    QCOMPARE(browse(root + u"/link/src"_s), u"forbidden"_s);
    QCOMPARE(browse(outside), u"forbidden"_s);
    QCOMPARE(browse(root + u"/../outside"_s), u"forbidden"_s);
    QCOMPARE(browse(root + u"-not"_s), u"forbidden"_s);
    QCOMPARE(browse(u"inside"_s), u"badData"_s);
    Asker owner(service.dataDir());
    QVERIFY(owner.connectNow());
    QVERIFY(owner.ask(u"project.browse"_s, {{u"path"_s, outside}}).ok());
}

QTEST_GUILESS_MAIN(TestService)
#include "tst_service.moc"
