// The proof of the token against values computed elsewhere (openssl dgst -sha256 -hmac).
#include "common/wire/proof.h"

#include <QSet>
#include <QtTest>

using namespace tars::wire;

class TestProof : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void known_data();
    void known();
    void nonces();
    void comparing_data();
    void comparing();
};

void TestProof::known_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<QByteArray>("role");
    QTest::addColumn<QByteArray>("clientNonce");
    QTest::addColumn<QByteArray>("serverNonce");
    QTest::addColumn<QByteArray>("proof");
    QTest::newRow("service") << QByteArray("0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef") << QByteArray("service") << QByteArray("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa") << QByteArray("bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb")
        << QByteArray("b92d3f2ab91f97586b877cc5b122f46df63c7f7dba168fe46a95443f3fcfab26");
    QTest::newRow("client") << QByteArray("0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef") << QByteArray("client") << QByteArray("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa") << QByteArray("bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb")
        << QByteArray("897d5f8d6555cc19d1d4a02acfb61149094ec681c81f2295cc3ac83ae2bb0988");
    QTest::newRow("nonces swapped") << QByteArray("0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef") << QByteArray("client") << QByteArray("bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb") << QByteArray("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")
        << QByteArray("db78836e97584bdb008174c6058ec5f6c4e7f7a16f229da2d2eb0f307b974179");
    QTest::newRow("short nonces") << QByteArray("ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff") << QByteArray("service") << QByteArray("00112233445566778899aabbccddeeff") << QByteArray("ffeeddccbbaa99887766554433221100")
        << QByteArray("958744cbf2fe09b048f7f3d127cc2fccf9406370d80a51829989d02fbe778d3f");
}

void TestProof::known()
{
    QFETCH(QByteArray, token);
    QFETCH(QByteArray, role);
    QFETCH(QByteArray, clientNonce);
    QFETCH(QByteArray, serverNonce);
    QFETCH(QByteArray, proof);
    QCOMPARE(makeProof(token, role, clientNonce, serverNonce), proof);
    QVERIFY(makeProof(token, role == "client" ? "service" : "client", clientNonce, serverNonce) != proof);
    QVERIFY(makeProof(token + "0", role, clientNonce, serverNonce) != proof);
}

void TestProof::nonces()
{
    QSet<QByteArray> seen;
    for (int i = 0; i < 100; ++i) {
        const QByteArray nonce = makeNonce();
        QCOMPARE(nonce.size(), 64);
        QCOMPARE(QByteArray::fromHex(nonce).toHex(), nonce);
        seen.insert(nonce);
    }
    QCOMPARE(seen.size(), 100);
}

void TestProof::comparing_data()
{
    QTest::addColumn<QByteArray>("a");
    QTest::addColumn<QByteArray>("b");
    QTest::addColumn<bool>("equal");
    QTest::newRow("equal") << QByteArray("abc") << QByteArray("abc") << true;
    QTest::newRow("last differs") << QByteArray("abc") << QByteArray("abd") << false;
    QTest::newRow("first differs") << QByteArray("abc") << QByteArray("bbc") << false;
    QTest::newRow("longer") << QByteArray("abc") << QByteArray("abcd") << false;
    QTest::newRow("empty") << QByteArray() << QByteArray() << true;
    QTest::newRow("empty and not") << QByteArray() << QByteArray("a") << false;
    QTest::newRow("behind a nul") << QByteArray("a\0b", 3) << QByteArray("a\0c", 3) << false;
    QTest::newRow("case") << QByteArray("ABC") << QByteArray("abc") << false;
}

void TestProof::comparing()
{
    QFETCH(QByteArray, a);
    QFETCH(QByteArray, b);
    QFETCH(bool, equal);
    QCOMPARE(equalInConstantTime(a, b), equal);
    QCOMPARE(equalInConstantTime(b, a), equal);
}

QTEST_GUILESS_MAIN(TestProof)
#include "tst_proof.moc"
