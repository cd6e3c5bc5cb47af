// Both kinds of token, and the proof of an issued one against values computed elsewhere (Python's hmac and hashlib).
#include "common/wire/credential.h"
#include "common/wire/proof.h"

#include <QTest>

using namespace tars::wire;

namespace
{
const QByteArray secret("0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef");
const QByteArray clientNonce(64, 'a'), serverNonce(64, 'b');
} // namespace

class TestCredential : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void forms_data()
    {
        QTest::addColumn<QByteArray>("token");
        QTest::addColumn<bool>("valid");
        QTest::addColumn<QByteArray>("id");
        QTest::newRow("owner's") << secret << true << QByteArray();
        QTest::newRow("issued") << QByteArray("00c0ffee." + secret) << true << QByteArray("00c0ffee");
        QTest::newRow("empty") << QByteArray() << false << QByteArray();
        QTest::newRow("cut off") << secret.chopped(1) << false << QByteArray();
        QTest::newRow("longer") << QByteArray(secret + "0") << false << QByteArray();
        QTest::newRow("in capitals") << secret.toUpper() << false << QByteArray();
        QTest::newRow("a blank") << QByteArray(secret + " ") << false << QByteArray();
        QTest::newRow("no id") << QByteArray("." + secret) << false << QByteArray();
        QTest::newRow("short id") << QByteArray("c0ffee." + secret) << false << QByteArray();
        QTest::newRow("id alone") << QByteArray("00c0ffee.") << false << QByteArray();
        QTest::newRow("two dots") << QByteArray("00c0ffee." + secret + ".") << false << QByteArray();
    }

    void forms()
    {
        QFETCH(QByteArray, token);
        QFETCH(bool, valid);
        QFETCH(QByteArray, id);
        const Credential credential(token);
        QCOMPARE(credential.isValid(), valid);
        QCOMPARE(credential.id(), id);
        if (valid)
            QCOMPARE(credential.token(), token);
    }

    void theOwnersProofIsThePlainOne()
    {
        const Credential owner(secret);
        QCOMPARE(owner.serviceProof(clientNonce, serverNonce), makeProof(secret, "service", clientNonce, serverNonce));
        QCOMPARE(owner.clientProof(clientNonce, serverNonce), makeProof(secret, "client", clientNonce, serverNonce));
    }

    void knownValues()
    {
        const Credential issued("00c0ffee." + secret);
        QCOMPARE(issued.keys().stored, QByteArray("e2bd895a5af6651c470b23f4d3295d9261538e46472fa521e581c643009607df"));
        QCOMPARE(issued.keys().service, QByteArray("8aeaf0c6a01ba78458ab811efa209584d5d572064ba6e4753972f32de2564ce0"));
        QCOMPARE(issued.serviceProof(clientNonce, serverNonce), QByteArray("8a8170f55c608b3fd1aa97d103002fa69f94270d8a138473e0bed8a69fa55d42"));
        QCOMPARE(issued.clientProof(clientNonce, serverNonce), QByteArray("2b3c0a27c45729fa2bbd1eaca6023f0e88bc415f9004900ffaa6fdb8b337df0d"));
        QCOMPARE(serviceProof(issued.keys(), clientNonce, serverNonce), issued.serviceProof(clientNonce, serverNonce));
    }

    void onlyTheProofOfTheMomentIsAccepted()
    {
        const Credential issued = Credential::make("00c0ffee"), other = Credential::make("00c0ffee");
        const TokenKeys keys = issued.keys();
        QVERIFY(issued.token() != other.token());
        const QByteArray proof = issued.clientProof(clientNonce, serverNonce);
        QVERIFY(acceptsClientProof(keys, proof, clientNonce, serverNonce));
        QVERIFY(!acceptsClientProof(keys, proof, serverNonce, clientNonce));
        QVERIFY(!acceptsClientProof(keys, other.clientProof(clientNonce, serverNonce), clientNonce, serverNonce));
        QVERIFY(!acceptsClientProof(keys, issued.serviceProof(clientNonce, serverNonce), clientNonce, serverNonce)); // reflected
        for (const QByteArray &wrong : {QByteArray(), QByteArray("0"), proof.chopped(2), QByteArray(proof + "00"), QByteArray(64, 'z')})
            QVERIFY(!acceptsClientProof(keys, wrong, clientNonce, serverNonce));
    }
};

QTEST_GUILESS_MAIN(TestCredential)
#include "tst_credential.moc"
