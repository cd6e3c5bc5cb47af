// Plants secrets of many kinds all over a project and looks for them in everything that a run leaves: the
// whole output folder, and every value of every database of the service. Keys are made of pieces, so that no
// scanner takes this file for a leak.
#include "serviceprocess.h"

#include <QJsonArray>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QSqlRecord>

using namespace tars;
using namespace tars::test;

namespace
{
QByteArray random(qsizetype length, int seed, const char *alphabet = "aB3dE5gH7jK9mN1pQ2sT4vW6yZ8")
{
    QByteArray text;
    const qsizetype n = qsizetype(strlen(alphabet));
    for (qsizetype i = 0; i < length; ++i)
        text += alphabet[(i * 7 + i / n + seed * 5) % n];
    return text;
}

struct Planted {
    QByteArray kind;
    QByteArray secret;
};

QList<Planted> plantedKeys()
{
    const auto hex = [](qsizetype length, int seed) { return random(length, seed, "0a1b2c3d4e5f6789"); };
    const auto upper = [](qsizetype length, int seed) { return random(length, seed, "A2B3C4D5E6F7G8H9"); };
    return { { "AWS", QByteArray("AK") + "IA" + upper(16, 1) },
        { "GitHub", QByteArray("gh") + "p_" + random(36, 2) },
        { "GitHub fine-grained", QByteArray("github") + "_pat_" + random(60, 3) },
        { "GitLab", QByteArray("gl") + "pat-" + random(20, 4) },
        { "Slack", QByteArray("xox") + "b-1234567890-" + random(24, 5) },
        { "Stripe", QByteArray("sk_") + "live_" + random(24, 6) },
        { "Google", QByteArray("AI") + "za" + random(35, 7) },
        { "JWT", QByteArray("ey") + "JhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0." + random(43, 8) },
        { "npm", QByteArray("np") + "m_" + random(36, 9) },
        { "PyPI", QByteArray("py") + "pi-AgEIcHlwaS5v" + random(60, 10) },
        { "RubyGems", QByteArray("ruby") + "gems_" + hex(48, 11) },
        { "Docker", QByteArray("dckr") + "_pat_" + random(27, 12) },
        { "DigitalOcean", QByteArray("dop") + "_v1_" + hex(64, 13) },
        { "SendGrid", QByteArray("S") + "G." + random(22, 14) + '.' + random(43, 15) },
        { "Mailgun", QByteArray("ke") + "y-" + hex(32, 16) },
        { "Twilio", QByteArray("S") + "K" + hex(32, 17) },
        { "Shopify", QByteArray("shp") + "at_" + hex(32, 18) },
        { "Telegram", QByteArray("123456789:A") + "A" + random(33, 19) },
        { "OpenAI", QByteArray("sk-") + "proj-" + random(48, 20) },
        { "Hugging Face", QByteArray("h") + "f_" + random(34, 21) },
        { "Google client", QByteArray("GOC") + "SPX-" + random(28, 22) },
        { "Vault", QByteArray("hv") + "s." + random(24, 23) } };
}

/// Every text and blob of a database, unpacked where it is packed; calls `each` with the place and the bytes.
template <typename Each>
void eachValue(const QString &file, Each each)
{
    const QString name = u"look:"_s + file;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
        database.setDatabaseName(file);
        database.setConnectOptions(u"QSQLITE_OPEN_READONLY"_s);
        QVERIFY(database.open());
        QStringList tables = database.tables();
        QVERIFY(!tables.isEmpty());
        for (const QString &table : std::as_const(tables)) {
            QSqlQuery query(u"SELECT * FROM \"%1\""_s.arg(table), database);
            while (query.next())
                for (int column = 0; column < query.record().count(); ++column) {
                    const QByteArray bytes = query.value(column).toByteArray();
                    each(file + u':' + table, bytes);
                    if (bytes.size() > 4 && bytes.size() < 10'000'000 && uchar(bytes[0]) == 0
                        && uchar(bytes[4]) == 0x78)
                        each(file + u':' + table, qUncompress(bytes));
                }
        }
    }
    QSqlDatabase::removeDatabase(name);
}
} // namespace

class TestPublishedSecrets : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void noneIsPublished();
    void eachIsReported();

private:
    QTemporaryDir m_dir;
    QList<Planted>
        m_planted; ///< also those with a form of their own: values of files, passwords, a private key
    QJsonArray m_problems;
};

void TestPublishedSecrets::initTestCase()
{
    const QString root = m_dir.filePath(u"project"_s);
    const QList<Planted> keys = plantedKeys();
    QVERIFY(keys.size() >= 20);
    QByteArray header = "#pragma once\n", python = "\"\"\"Keeps keys.\"\"\"\n",
               prose = "# Keys\n\nA project.\n\n", json = "{\n",
               yaml = "name: ci\non: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    env:\n",
               docker = "FROM debian\n";
    for (qsizetype i = 0; i < keys.size(); ++i) {
        const QByteArray n = QByteArray::number(i), &key = keys[i].secret;
        header += "/// Number " + n + " talks with " + key + ".\n#define KEY_" + n + " \"" + key
            + "\"\nconst char *const key" + n + " = \"" + key + "\";\nvoid use" + n + "(const char *key = \""
            + key + "\");\n// TODO: drop " + key + "\n";
        python += "def use" + n + "(key='" + key + "'):\n    \"\"\"Uses " + key + ".\"\"\"\n    return '"
            + key + "'\n\n";
        prose += "## Key " + n + "\n\nUse `" + key + "`:\n\n```sh\nrun --key " + key + "\n```\n\n";
        json += "  \"k" + n + "\": \"" + key + "\",\n";
        yaml += "      KEY_" + n + ": " + key + "\n";
        docker += "ENV KEY_" + n + "=" + key + "\n";
        m_planted.append(keys[i]);
    }
    const QByteArray password = "corr3ct-h0rse", value = "battery staple 9", netrc = "n3trc-secret",
                     kube = "a3ViZXJuZXRlcw==", keyBody = random(64, 30) + '\n' + random(64, 31);
    m_planted += QList<Planted>{ { "URL", password }, { ".env", value }, { "netrc", netrc },
        { "Kubernetes", kube }, { "private key", random(64, 30) }, { "private key", random(64, 31) } };
    header += "// postgres://app:" + password + "@db.internal/app\n";
    const QByteArray pem
        = QByteArray("-----BEGIN PRIV") + "ATE KEY-----\n" + keyBody + "\n-----END PRIV" + "ATE KEY-----\n";
    QVERIFY(writeFile(root + u"/src/keys.h"_s, header));
    QVERIFY(writeFile(root + u"/src/keys.py"_s, python));
    QVERIFY(writeFile(root + u"/README.md"_s, prose));
    QVERIFY(writeFile(root + u"/docs/guide.md"_s, prose));
    QVERIFY(writeFile(root + u"/tests/test_keys.py"_s,
        "from src.keys import use0\n\ndef test_use():\n    assert use0('" + keys[0].secret + "')\n"));
    QVERIFY(writeFile(root + u"/examples/a.py"_s, python));
    QVERIFY(writeFile(root + u"/config.json"_s, json + "  \"end\": 1\n}\n"));
    QVERIFY(writeFile(root + u"/.github/workflows/ci.yml"_s, yaml + "    steps:\n      - run: make\n"));
    QVERIFY(writeFile(root + u"/Dockerfile"_s, docker));
    QVERIFY(writeFile(root + u"/.env"_s, "NAME=\"" + value + "\"\n"));
    QVERIFY(writeFile(root + u"/.netrc"_s, "machine h login me password " + netrc + "\n"));
    QVERIFY(writeFile(root + u"/k8s/secret.yaml"_s,
        "apiVersion: v1\nkind: Secret\nmetadata:\n  name: s\ndata:\n  user: " + kube + "\n"));
    QVERIFY(writeFile(root + u"/certs/key.pem"_s, pem));
    QVERIFY(
        writeFile(root + u"/CHANGELOG.md"_s, "# Changes\n\n## 1.0\n\n- Rotated " + keys[1].secret + "\n"));
}

void TestPublishedSecrets::noneIsPublished()
{
    const QString output = m_dir.filePath(u"set"_s);
    ServiceProcess service(m_dir.filePath(u"data"_s));
    QVERIFY(service.start());
    {
        Asker asker(service.dataDir());
        QVERIFY(asker.connectNow());
        QVERIFY(!asker.start(m_dir.filePath(u"project"_s), output).isEmpty());
        QVERIFY(asker.waitForState(u"Completed"_s));
        const auto problems = asker.ask(u"documentation.problems"_s, { { u"limit"_s, 1000 } });
        QVERIFY2(problems, qPrintable(problems ? QString() : problems.error().text));
        m_problems = (*problems)[u"problems"].toArray();
    }
    QCOMPARE(service.terminate(), 0);
    QVERIFY2(!service.errorOutput().contains("QString::arg"_L1), qPrintable(service.errorOutput()));

    int files = 0;
    const auto look = [&](const QString &place, const QByteArray &bytes) {
        for (const Planted &planted : std::as_const(m_planted))
            QVERIFY2(!bytes.contains(planted.secret),
                qPrintable(QString::fromLatin1(planted.kind) + u" in "_s + place));
    };
    QDirIterator written(output, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (written.hasNext()) {
        ++files;
        const QString file = written.next();
        look(file, readFile(file));
    }
    QVERIFY2(files > 20, "the set was written");
    QVERIFY2(readFile(output + "/development/api/src/keys.h.md"_L1).contains("***"),
        "the places are there, blanked");
    int databases = 0;
    QDirIterator kept(service.dataDir(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (kept.hasNext()) {
        const QString file = kept.next();
        look(file, readFile(file));
        if (!readFile(file).startsWith("SQLite format 3"))
            continue;
        ++databases;
        eachValue(file, look);
    }
    QVERIFY(databases >= 2);
}

void TestPublishedSecrets::eachIsReported()
{
    QSet<QString> places;
    for (const QJsonValue &problem : std::as_const(m_problems))
        if (problem[u"code"].toString() == "secretBlanked"_L1)
            places.insert(problem[u"file"].toString() + u':' + QString::number(problem[u"line"].toInt()));
    QStringList expected{ u".env:1"_s, u".netrc:1"_s, u"k8s/secret.yaml:6"_s, u"certs/key.pem:2"_s,
        u"CHANGELOG.md:5"_s };
    for (qsizetype i = 0; i < plantedKeys().size(); ++i)
        expected.append(u"Dockerfile:%1"_s.arg(i + 2));
    for (const QString &place : std::as_const(expected))
        QVERIFY2(places.contains(place), qPrintable(place));
}

QTEST_GUILESS_MAIN(TestPublishedSecrets)
#include "tst_publishedsecrets.moc"
