// The service over TLS: what it refuses to start with, what it speaks, and that all other defences hold there too.
#include "common/base/errorcodes.h"
#include "rawclient.h"
#include "serviceprocess.h"

#include <QNetworkInterface>
#include <QSslCertificate>
#include <QStandardPaths>

using namespace tars;
using namespace tars::test;

class TestTls : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void refusesBadFiles_data();
    void refusesBadFiles();
    void refusesToBeReachedUnprotected_data();
    void refusesToBeReachedUnprotected();
    void servesOwnClients_data();
    void servesOwnClients();
    void speaksModernProtocolsOnly_data();
    void speaksModernProtocolsOnly();
    void answersNoPlainRequests();
    void judgesHeadsAsElsewhere();
    void closesASlowReader();
    void dropsHalfHandshakes();
    void theTerminalTrustsWhatItIsTold();
    void confinesWhoComesFromElsewhere();

private:
    QString path(const QString &name) const { return m_dir.filePath(name); }
    bool openssl(const QStringList &arguments)
    {
        QProcess process;
        process.start(u"openssl"_s, arguments);
        return process.waitForFinished(patience) && process.exitCode() == 0;
    }
    bool make(const QString &name, const QStringList &kind)
    {
        return openssl(QStringList{u"req"_s, u"-x509"_s, u"-nodes"_s, u"-days"_s, u"2"_s, u"-subj"_s, u"/CN="_s + name,
                   u"-keyout"_s, path(name + u".key"_s), u"-out"_s, path(name + u".crt"_s)} + kind)
            && QFile::setPermissions(path(name + u".key"_s), QFile::ReadOwner | QFile::WriteOwner);
    }
    QStringList options(const QString &name = u"ec"_s) const
    {
        return {u"--tls-cert"_s, path(name + u".crt"_s), u"--tls-key"_s, path(name + u".key"_s)};
    }
    QString fingerprint(const QString &name) const
    {
        const auto certificate = QSslCertificate::fromPath(path(name + u".crt"_s)).value(0);
        return QString::fromLatin1(certificate.digest(QCryptographicHash::Sha256).toHex());
    }
    static quint16 portOf(const ServiceProcess &service)
    {
        return quint16(QUrl(readEndpoint(service.dataDir())->url).port());
    }
    static QByteArray tokenOf(const ServiceProcess &service) { return readTokenFile(service.dataDir() + u"/token"_s).value(); }

    QTemporaryDir m_dir;
};

void TestTls::initTestCase()
{
    if (QStandardPaths::findExecutable(u"openssl"_s).isEmpty())
        QFAIL("openssl is not installed");
    const QStringList ec{u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:prime256v1"_s};
    QVERIFY(make(u"ec"_s, ec));
    QVERIFY(make(u"other"_s, ec));
    QVERIFY(make(u"p384"_s, {u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:secp384r1"_s}));
    QVERIFY(make(u"rsa"_s, {u"-newkey"_s, u"rsa:2048"_s}));
    QVERIFY(openssl({u"pkey"_s, u"-in"_s, path(u"ec.key"_s), u"-aes256"_s, u"-passout"_s, u"pass:secret"_s, u"-out"_s,
        path(u"locked.key"_s)}));
    QVERIFY(writeFile(path(u"open.key"_s), readFile(path(u"ec.key"_s))));
    QVERIFY(QFile::setPermissions(path(u"open.key"_s), QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther));
    QVERIFY(writeFile(path(u"rubbish.pem"_s), "-----BEGIN CERTIFICATE-----\nrubbish\n"));
    QVERIFY(QFile::setPermissions(path(u"rubbish.pem"_s), QFile::ReadOwner | QFile::WriteOwner));
}

void TestTls::refusesBadFiles_data()
{
    QTest::addColumn<QString>("certificate");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("named");
    const auto row = [](const char *name, const QString &certificate, const QString &key, const QString &named) {
        QTest::newRow(name) << certificate << key << named;
    };
    row("no certificate", u"missing.crt"_s, u"ec.key"_s, u"missing.crt"_s);
    row("no key", u"ec.crt"_s, u"missing.key"_s, u"missing.key"_s);
    row("rubbish for a certificate", u"rubbish.pem"_s, u"ec.key"_s, u"rubbish.pem"_s);
    row("rubbish for a key", u"ec.crt"_s, u"rubbish.pem"_s, u"rubbish.pem"_s);
    row("a key that all may read", u"ec.crt"_s, u"open.key"_s, u"open.key"_s);
    row("a key with a passphrase", u"ec.crt"_s, u"locked.key"_s, u"locked.key"_s);
    row("another's key", u"ec.crt"_s, u"other.key"_s, u"other.key"_s);
    row("another's key of another kind", u"rsa.crt"_s, u"ec.key"_s, u"ec.key"_s);
}

void TestTls::refusesBadFiles()
{
    QFETCH(QString, certificate);
    QFETCH(QString, key);
    QFETCH(QString, named);
    ServiceProcess service(path(u"bad"_s));
    QCOMPARE(service.runToEnd({u"--tls-cert"_s, path(certificate), u"--tls-key"_s, path(key)}), 1);
    QVERIFY2(service.errorOutput().contains(path(named)), qPrintable(service.errorOutput()));
    QVERIFY(!QFile::exists(endpointFile(service.dataDir())));
}

void TestTls::refusesToBeReachedUnprotected_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QString>("named");
    const QStringList all{u"--bind"_s, u"0.0.0.0"_s}, none{u"--auth"_s, u"none"_s};
    QTest::newRow("no TLS") << all << u"--bind"_s;
    QTest::newRow("no TLS, no token") << all + none << u"--bind"_s;
    QTest::newRow("TLS, but no token") << all + none + options() << u"--auth none"_s;
    QTest::newRow("all of IPv6") << QStringList{u"--bind"_s, u"::"_s} << u"--bind"_s;
    QTest::newRow("a mapped address") << QStringList{u"--bind"_s, u"::ffff:192.0.2.1"_s} << u"--bind"_s;
    QTest::newRow("certificate alone") << QStringList{u"--tls-cert"_s, path(u"ec.crt"_s)} << u"--tls-key"_s;
    QTest::newRow("key alone") << QStringList{u"--tls-key"_s, path(u"ec.key"_s)} << u"--tls-cert"_s;
}

void TestTls::refusesToBeReachedUnprotected()
{
    QFETCH(QStringList, options);
    QFETCH(QString, named);
    ServiceProcess service(path(u"unprotected"_s));
    QCOMPARE(service.runToEnd(options), 2);
    QVERIFY2(service.errorOutput().contains(named), qPrintable(service.errorOutput()));
    QVERIFY(!QFileInfo::exists(path(u"unprotected"_s)));
}

void TestTls::servesOwnClients_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"ec", "p384", "rsa"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestTls::servesOwnClients()
{
    QFETCH(QString, name);
    ServiceProcess service(path(u"own-"_s + name));
    QVERIFY(service.start(options(name)));
    const auto endpoint = readEndpoint(service.dataDir());
    QCOMPARE(QUrl(endpoint->url).scheme(), u"wss"_s);
    QCOMPARE(endpoint->certificate, fingerprint(name));
    QTRY_VERIFY2(service.errorOutput().contains(fingerprint(name)), qPrintable(service.errorOutput()));
    Asker asker(service.dataDir()); // finds the certificate where it finds the token
    QVERIFY(asker.connectNow());
    QCOMPARE(asker.state(), u"NotStarted"_s);
    const auto echoed = asker.ask(u"ping"_s, {{u"text"_s, QString(900'000, u'x')}});
    QVERIFY(echoed.ok());
    QCOMPARE((*echoed)[u"echo"][u"text"].toString().size(), 900'000);
    QCOMPARE(service.terminate(), 0);
}

void TestTls::speaksModernProtocolsOnly_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<bool>("speaks");
    const QString weak = u"ALL:@SECLEVEL=0"_s;
    QTest::newRow("1.0") << QStringList{u"-tls1"_s, u"-cipher"_s, weak} << false;
    QTest::newRow("1.1") << QStringList{u"-tls1_1"_s, u"-cipher"_s, weak} << false;
    QTest::newRow("1.2") << QStringList{u"-tls1_2"_s} << true;
    QTest::newRow("1.3") << QStringList{u"-tls1_3"_s} << true;
    QTest::newRow("1.2 without forward secrecy") << QStringList{u"-tls1_2"_s, u"-cipher"_s, u"AES128-GCM-SHA256"_s} << false;
    QTest::newRow("1.2 with CBC") << QStringList{u"-tls1_2"_s, u"-cipher"_s, u"ECDHE-RSA-AES128-SHA"_s} << false;
}

void TestTls::speaksModernProtocolsOnly()
{
    QFETCH(QStringList, arguments);
    QFETCH(bool, speaks);
    ServiceProcess service(path(u"modern"_s));
    QVERIFY(service.start(options(u"rsa"_s)));
    QProcess client;
    client.start(u"openssl"_s,
        QStringList{u"s_client"_s, u"-connect"_s, u"127.0.0.1:%1"_s.arg(portOf(service)), u"-brief"_s} + arguments);
    client.closeWriteChannel();
    QVERIFY(client.waitForFinished(patience));
    const QByteArray said = client.readAllStandardError();
    QVERIFY2(said.contains("CONNECTION ESTABLISHED") == speaks, said.constData());
    QCOMPARE(service.terminate(), 0);
}

void TestTls::answersNoPlainRequests()
{
    ServiceProcess service(path(u"plain"_s));
    QVERIFY(service.start(options()));
    RawClient plain(portOf(service));
    plain.send(RawClient::bearer(tokenOf(service)));
    QTRY_VERIFY_WITH_TIMEOUT(plain.isClosed(), patience);
    QVERIFY2(!plain.received.contains("HTTP"), plain.received.constData());
    Asker asker(service.dataDir());
    QVERIFY(asker.connectNow());
}

void TestTls::judgesHeadsAsElsewhere()
{
    ServiceProcess service(path(u"heads"_s));
    QVERIFY(service.start(options()));
    const auto statusOf = [&](const QByteArray &head) {
        RawClient client(portOf(service), RawClient::Transport::Tls);
        client.send(head);
        // Refused ones get the whole answer before the connection ends.
        if (!QTest::qWaitFor([&] { return client.isUpgraded() || client.isClosed(); }, patience))
            return -1;
        return client.received.endsWith(".\n") || client.isUpgraded() ? client.status() : -2;
    };
    QCOMPARE(statusOf(RawClient::bearer(tokenOf(service))), 101);
    QCOMPARE(statusOf(RawClient::bearer(QByteArray(64, 'b'))), 401);
    QCOMPARE(statusOf(RawClient::head({{"Host", "evil.example"}})), 403);
    QCOMPARE(statusOf(RawClient::head({{"Origin", "https://localhost"}})), 403);
    QCOMPARE(statusOf(RawClient::head({}, "/ws?token=" + tokenOf(service))), 400);
    QCOMPARE(statusOf(RawClient::head({{"X-Long", QByteArray(9000, 'x')}})), 431);
}

void TestTls::closesASlowReader()
{
    ServiceProcess service(path(u"slow"_s));
    QVERIFY(service.start(options()));
    Asker owner(service.dataDir());
    QVERIFY(owner.connectNow());
    const auto connections = [&] { return (*owner.ask(u"service.status"_s))[u"connections"].toInt(); };
    RawClient reader(portOf(service), RawClient::Transport::Tls);
    reader.send(RawClient::bearer(tokenOf(service)));
    QTRY_VERIFY_WITH_TIMEOUT(reader.isUpgraded(), patience);
    QTRY_COMPARE_WITH_TIMEOUT(connections(), 2, patience);
    reader.isDeaf = true;
    reader.socket.setReadBufferSize(1024);
    // Each is answered by as much, of which nothing is read.
    const QByteArray question = RawClient::command("ping", '"' + QByteArray(1'000'000, 'x') + '"');
    for (int i = 0; i < 40; ++i)
        reader.send(question);
    QTRY_COMPARE_WITH_TIMEOUT(connections(), 1, patience);
}

void TestTls::dropsHalfHandshakes()
{
    ServiceProcess service(path(u"half"_s));
    QVERIFY(service.start(options()));
    Asker owner(service.dataDir());
    QVERIFY(owner.connectNow());
    RawClient silent(portOf(service)), half(portOf(service)), noHead(portOf(service), RawClient::Transport::Tls);
    half.send(QByteArray::fromHex("16030100c8010000c40303"));
    noHead.send("GET /ws HTTP/1.1\r\n");
    for (RawClient *client : {&silent, &half, &noHead})
        QTRY_VERIFY_WITH_TIMEOUT(client->isClosed(), patience);
    QVERIFY(silent.received.isEmpty());
    QCOMPARE(noHead.status(), 408);
    QVERIFY(owner.ask(u"ping"_s).ok());
}

void TestTls::theTerminalTrustsWhatItIsTold()
{
    ServiceProcess service(path(u"told"_s));
    QVERIFY(service.start(options()));
    QByteArray said;
    const auto run = [&](const QStringList &arguments) {
        QProcess tars;
        tars.start(QStringLiteral(TARS_BIN_DIR "/tars"),
            QStringList{u"--data-dir"_s, path(u"nothing-here"_s), u"--url"_s, readEndpoint(service.dataDir())->url, u"--token-file"_s,
                service.dataDir() + u"/token"_s} + arguments + QStringList{u"ping"_s});
        const bool ended = tars.waitForFinished(patience);
        said = tars.readAllStandardError();
        return ended ? tars.exitCode() : -1;
    };
    QString withColons = fingerprint(u"ec"_s).toUpper();
    for (qsizetype at = withColons.size() - 2; at > 0; at -= 2)
        withColons.insert(at, u':');
    QCOMPARE(run({u"--certificate"_s, path(u"ec.crt"_s)}), 0);
    QCOMPARE(run({u"--certificate"_s, fingerprint(u"ec"_s)}), 0);
    QCOMPARE(run({u"--certificate"_s, withColons}), 0); // as openssl x509 -fingerprint prints it
    QCOMPARE(run({}), 4);
    QVERIFY2(said.contains(fingerprint(u"ec"_s).toLatin1()), said.constData());
    QCOMPARE(run({u"--certificate"_s, path(u"other.crt"_s)}), 4);
    QCOMPARE(run({u"--certificate"_s, u"no-such-file"_s}), 4);
}

void TestTls::confinesWhoComesFromElsewhere()
{
    QHostAddress outside;
    for (const QHostAddress &address : QNetworkInterface::allAddresses())
        if (!address.isLoopback() && address.protocol() == QAbstractSocket::IPv4Protocol)
            outside = address;
    if (outside.isNull())
        QSKIP("this machine has no address beyond loopback");
    QVERIFY(makeProject(path(u"offered/project"_s), 1));
    ServiceProcess service(path(u"elsewhere"_s));
    QVERIFY(service.start(options() + QStringList{u"--bind"_s, outside.toString(), u"--root"_s, path(u"offered"_s)}));
    QCOMPARE(QUrl(readEndpoint(service.dataDir())->url).host(), outside.toString());
    Asker asker(service.dataDir()); // the owner's token, but not over loopback
    QVERIFY(asker.connectNow());
    QVERIFY(asker.ask(u"project.browse"_s, {{u"path"_s, path(u"offered"_s)}}).ok());
    QCOMPARE(asker.ask(u"project.browse"_s, {{u"path"_s, m_dir.path()}}).error().code, QString(errc::forbidden));
    QCOMPARE(asker.ask(u"documentation.start"_s, {{u"project"_s, path(u"offered/project"_s)}, {u"output"_s, path(u"out"_s)}}).error().code,
        QString(errc::forbidden));
    QCOMPARE(asker.ask(u"service.shutdown"_s).error().code, QString(errc::forbidden));
    QVERIFY(!QFileInfo::exists(path(u"out"_s)));
    QCOMPARE(service.terminate(), 0);

    // Everywhere: found over loopback, and there the owner may name any path.
    QVERIFY(service.start(options() + QStringList{u"--bind"_s, u"0.0.0.0"_s}));
    Asker owner(service.dataDir());
    QVERIFY(owner.connectNow());
    QVERIFY(owner.ask(u"project.browse"_s, {{u"path"_s, m_dir.path()}}).ok());
    RawClient byAddress(portOf(service), RawClient::Transport::Tls);
    byAddress.send(RawClient::head({{"Host", outside.toString().toLatin1()}}));
    QTRY_COMPARE_WITH_TIMEOUT(byAddress.status(), 403, patience); // not configured: --allow-host
}

QTEST_GUILESS_MAIN(TestTls)
#include "tst_tls.moc"
