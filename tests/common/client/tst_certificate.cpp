// A service over TLS with a certificate that no authority vouches for: refused, trusted on first use, and another one refused.
#include "common/base/errorcodes.h"
#include "common/client/serviceclient.h"
#include "tests/fakes/fakeservice.h"

#include <QFile>
#include <QProcess>
#include <QSslCertificate>
#include <QSslKey>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace tars;
using namespace Qt::StringLiterals;

class TestCertificate : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;

    struct Pair {
        QSslCertificate certificate;
        QSslKey key;
    };
    Pair make(const QString &name)
    {
        const QString key = m_dir.filePath(name + u".key"_s), certificate = m_dir.filePath(name + u".crt"_s);
        QProcess::execute(u"openssl"_s, {u"req"_s, u"-x509"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:prime256v1"_s, u"-nodes"_s, u"-days"_s, u"2"_s, u"-subj"_s,
            u"/CN="_s + name, u"-keyout"_s, key, u"-out"_s, certificate});
        QFile file(key);
        if (!file.open(QIODevice::ReadOnly))
            return { QSslCertificate(), QSslKey() };
        return {QSslCertificate::fromPath(certificate).value(0), QSslKey(&file, QSsl::Ec)};
    }
    static ConnectionSettings settingsFor(const test::FakeService &service)
    {
        ConnectionSettings settings;
        settings.url = service.url();
        settings.tokenFile = service.tokenFile();
        settings.source = u"TarsDesktop"_s;
        return settings;
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (QStandardPaths::findExecutable(u"openssl"_s).isEmpty())
            QFAIL("openssl is not installed");
    }

    void pinnedOnFirstUse()
    {
        const Pair first = make(u"first"_s), second = make(u"second"_s);
        QVERIFY(!first.certificate.isNull() && !first.key.isNull());
        test::FakeService service;
        service.useCertificate(first.certificate, first.key);
        QVERIFY(service.listen());
        QCOMPARE(service.url().scheme(), u"wss"_s);

        ConnectionSettings settings = settingsFor(service);
        Connection connection(settings);
        connection.open();
        QTRY_VERIFY(connection.state() == Connection::State::Refused);
        QCOMPARE(connection.lastError().code, QString(errc::certificateUnknown));
        const QString fingerprint = connection.lastError().args.value(u"fingerprint"_s).toString();
        QCOMPARE(fingerprint, QString::fromLatin1(first.certificate.digest(QCryptographicHash::Sha256).toHex()));
        QCOMPARE(service.connections(), 0); // nothing was said to it, the token's proof least of all

        settings.pinnedCertificate = fingerprint;
        connection.setSettings(settings);
        connection.open();
        QTRY_VERIFY(connection.state() == Connection::State::Open);

        service.stop();
        service.useCertificate(second.certificate, second.key);
        QTRY_VERIFY(connection.state() == Connection::State::Closed);
        QVERIFY(service.listen());
        connection.open();
        QTRY_VERIFY(connection.state() == Connection::State::Refused);
        QCOMPARE(connection.lastError().code, QString(errc::certificateChanged));
    }

    void tokenOfItsOwnGoesFirst()
    {
        test::FakeService service;
        QVERIFY(service.listen());
        ConnectionSettings settings = settingsFor(service);
        settings.tokenFile = u"/nowhere"_s;
        settings.token = service.token();
        Connection connection(settings);
        connection.open();
        QTRY_VERIFY(connection.state() == Connection::State::Open);
    }

    void answersComeOnlyToWhoIsThere()
    {
        test::FakeService service;
        QVERIFY(service.listen());
        ServiceClient client(settingsFor(service));
        client.open();
        QTRY_VERIFY(client.connection().state() == Connection::State::Open); // the service sees it earlier
        int answered = 0;
        auto *gone = new QObject;
        QObject there;
        client.ask(u"ping"_s, {}, gone, [&](const Result<QJsonObject> &) { answered += 100; });
        client.ask(u"ping"_s, {}, &there, [&](const Result<QJsonObject> &answer) { answered += answer.ok() ? 1 : 10; });
        delete gone;
        QTRY_COMPARE(answered, 1);
    }
};

QTEST_GUILESS_MAIN(TestCertificate)
#include "tst_certificate.moc"
