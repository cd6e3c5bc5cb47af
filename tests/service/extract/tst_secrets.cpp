// Keys are made here of pieces, so that no scanner takes this file for a leak.
#include "service/extract/extractor.h"
#include "service/extract/secrets/secrets.h"

#include <QTemporaryDir>
#include <QTest>

using namespace tars;
using namespace Qt::StringLiterals;

class SecretsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keys_data();
    void keys();
    void files_data();
    void files();
    void noKeys_data();
    void noKeys();
    void nothingMoves();
    void privateKeyIsToldOnce();
    void extractorShowsNone();
};

static QByteArray random(qsizetype length, const char *alphabet = "aB3dE5gH7jK9mN1pQ2sT4vW6yZ8")
{
    QByteArray text;
    const qsizetype n = qsizetype(strlen(alphabet));
    for (qsizetype i = 0; i < length; ++i)
        text += alphabet[(i * 7 + i / n) % n];
    return text;
}
static QByteArray hex(qsizetype length) { return random(length, "0a1b2c3d4e5f6789"); }
static QByteArray upper(qsizetype length) { return random(length, "A2B3C4D5E6F7G8H9"); }

void SecretsTest::keys_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("secret");
    QTest::addColumn<QString>("kind");
    const auto row
        = [](const char *name, const QByteArray &secret, const QString &kind,
              const QByteArray &before = "x = \"") { QTest::newRow(name) << before << secret << kind; };
    row("AWS", QByteArray("AK") + "IA" + upper(16), u"AWS access key"_s);
    row("AWS secret", random(40), u"secret value"_s, "aws_secret_access_key = \"");
    row("AWS secret of the manual", QByteArray("wJalrXUtnFEMI/K7MDENG/bPx") + "RfiCYEXAMPLEKEY",
        u"secret value"_s, "AWS_SECRET_ACCESS_KEY: \"");
    row("GitHub", QByteArray("gh") + "p_" + random(36), u"GitHub token"_s);
    row("GitHub fine-grained", QByteArray("github") + "_pat_" + random(22) + '_' + random(59),
        u"GitHub token"_s);
    row("GitHub app", QByteArray("gh") + "s_" + random(36), u"GitHub token"_s);
    row("GitLab", QByteArray("gl") + "pat-" + random(20), u"GitLab token"_s);
    row("Slack", QByteArray("xox") + "b-123456789012-1234567890123-" + random(24), u"Slack token"_s);
    row("Slack webhook", "T0" + upper(8) + "/B0" + upper(8) + '/' + random(24), u"Slack webhook"_s,
        "url: \"https://hooks.slack.com/services/");
    row("Stripe", QByteArray("sk_") + "live_" + random(24), u"Stripe key"_s);
    row("Google", QByteArray("AI") + "za" + random(35), u"Google API key"_s);
    row("Google client", QByteArray("GOC") + "SPX-" + random(28), u"Google client secret"_s);
    row("JSON web token",
        QByteArray("ey") + "JhbGciOiJIUzI1NiJ9." + "eyJzdWIiOiIxMjM0NTY3ODkwIn0." + random(43),
        u"JSON web token"_s);
    row("npm", QByteArray("np") + "m_" + random(36), u"npm token"_s);
    row("PyPI", QByteArray("py") + "pi-AgEIcHlwaS5vcmc" + random(60), u"PyPI token"_s);
    row("RubyGems", QByteArray("ruby") + "gems_" + hex(48), u"RubyGems key"_s);
    row("Docker Hub", QByteArray("dckr") + "_pat_" + random(27), u"Docker Hub token"_s);
    row("DigitalOcean", QByteArray("dop") + "_v1_" + hex(64), u"DigitalOcean token"_s);
    row("SendGrid", QByteArray("S") + "G." + random(22) + '.' + random(43), u"SendGrid key"_s);
    row("Mailgun", QByteArray("ke") + "y-" + hex(32), u"Mailgun key"_s);
    row("Twilio", QByteArray("S") + "K" + hex(32), u"Twilio key"_s);
    row("Square", QByteArray("sq0") + "atp-" + random(22), u"Square token"_s);
    row("Shopify", QByteArray("shp") + "at_" + hex(32), u"Shopify token"_s);
    row("Telegram", QByteArray("123456789:") + "AA" + random(33), u"Telegram bot token"_s);
    row("Discord webhook", "123456789012345678/" + random(68), u"Discord webhook"_s,
        "\"https://discord.com/api/webhooks/");
    row("OpenAI", QByteArray("sk-") + "proj-" + random(48), u"OpenAI key"_s);
    row("Anthropic", QByteArray("sk-") + "ant-api03-" + random(80), u"Anthropic key"_s);
    row("Hugging Face", QByteArray("h") + "f_" + random(34), u"Hugging Face token"_s);
    row("Azure storage", random(86) + "==", u"Azure storage key"_s, "\"AccountName=a;AccountKey=");
    row("Vault", QByteArray("hv") + "s." + random(24), u"Vault token"_s);
    row("password in a URL", "hunter2pass", u"password in a URL"_s, "\"postgres://app:");
    row("value named a secret", random(32), u"secret value"_s, "client_secret: \"");
    row("hexadecimal value named a key", hex(32), u"secret value"_s, "\"api_key\": \"");
    row("after an escape", QByteArray("gh") + "p_" + random(36), u"GitHub token"_s, "\"line\\n");
}

void SecretsTest::keys()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, secret);
    QFETCH(QString, kind);
    const QByteArray behind = kind == "password in a URL"_L1 ? "@db.internal/app\"\n" : "\"\n";
    QByteArray text = "one\n" + before + secret + behind + "three\n";
    const QList<BlankedSecret> found = blankSecrets(text, u"a.txt"_s);
    QCOMPARE(text, "one\n" + before + QByteArray(secret.size(), '*') + behind + "three\n");
    QCOMPARE(found.size(), 1);
    QCOMPARE(found[0].line, 2);
    QCOMPARE(found[0].kind, kind);
}

void SecretsTest::files_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow(".env")
        << u"app/.env"_s
        << QByteArray("# c=1\nexport A=one two\r\nB=\"a b\" # x\nC=\nD='q'\nE=v # w\nF=\"l1\nl2\"\nG=1\n")
        << QByteArray("# c=1\nexport A=*******\r\nB=\"***\" # x\nC=\nD='*'\nE=* # w\nF=\"**\n**\"\nG=*\n");
    QTest::newRow(".env.production") << u".env.production"_s << QByteArray("A=x\n") << QByteArray("A=*\n");
    QTest::newRow("prod.env") << u"prod.env"_s << QByteArray("A=x") << QByteArray("A=*");
    QTest::newRow(".env.example") << u".env.example"_s << QByteArray("A=x\n") << QByteArray("A=x\n");
    QTest::newRow(".netrc") << u".netrc"_s << QByteArray("machine h login me password p4ss\n")
                            << QByteArray("machine h login me password ****\n");
    QTest::newRow(".npmrc") << u".npmrc"_s
                            << QByteArray("//r.org/:_authToken=abc-1\n//r.org/:_authToken=${T}\n")
                            << QByteArray("//r.org/:_authToken=*****\n//r.org/:_authToken=${T}\n");
    QTest::newRow(".pypirc") << u".pypirc"_s << QByteArray("[pypi]\nusername = u\npassword = s3c\n")
                             << QByteArray("[pypi]\nusername = u\npassword = ***\n");
    QTest::newRow(".htpasswd") << u".htpasswd"_s << QByteArray("bob:$apr1$x\n")
                               << QByteArray("bob:*******\n");
    QTest::newRow("Docker") << u".docker/config.json"_s
                            << QByteArray(R"({"auths":{"r":{"auth":"dTpwYXNz"}}})")
                            << QByteArray(R"({"auths":{"r":{"auth":"********"}}})");
    QTest::newRow("Kubernetes")
        << u"k8s/all.yaml"_s
        << QByteArray("kind: ConfigMap\ndata:\n  a: b\n---\nkind: Secret\ntype: Opaque\ndata:\n  user: "
                      "YWRt\n  pem: |\n"
                      "    abc\n    def\nmetadata:\n  name: s\n---\nkind: ConfigMap\ndata:\n  c: d\n")
        << QByteArray("kind: ConfigMap\ndata:\n  a: b\n---\nkind: Secret\ntype: Opaque\ndata:\n  user: "
                      "****\n  pem: |\n"
                      "    ***\n    ***\nmetadata:\n  name: s\n---\nkind: ConfigMap\ndata:\n  c: d\n");
    QTest::newRow("Helm") << u"templates/secret.yaml"_s
                          << QByteArray("kind: Secret\ndata:\n  a: {{ .Values.a | b64enc }}\n")
                          << QByteArray("kind: Secret\ndata:\n  a: {{ .Values.a | b64enc }}\n");
}

void SecretsTest::files()
{
    QFETCH(QString, path);
    QFETCH(QByteArray, source);
    QFETCH(QByteArray, expected);
    const QList<BlankedSecret> found = blankSecrets(source, path);
    QCOMPARE(source, expected);
    QCOMPARE(found.isEmpty(), !expected.contains('*'));
}

void SecretsTest::noKeys_data()
{
    QTest::addColumn<QByteArray>("text");
    const auto row = [](const char *name, const QByteArray &text) { QTest::newRow(name) << text; };
    row("a name", "aws_secret_access_key = load_secret_from_the_environment_now()\n");
    row("an identifier", "token = \"get_authentication_token_v2_for_user\"\n");
    row("a path", "private_key: \"/etc/ssl/private/server2024/key01.pem\"\n");
    row("placeholder in a URL",
        "http://user:password@example.org/ https://$USER:${TOKEN}@host/ ftp://u:<pw>@h/\n");
    row("no password", "http://localhost:8080/@scope/x mailto:a@b.org git@github.com:a/b.git\n");
    row("a port before a mail", "see http://host:8080 or a@b.org\n");
    row("a word that begins so",
        "ghp_short sk_live_ AKIAVELLI hf_transfer npm_config_registry xoxb- AIzaiah\n");
    row("a checksum", "\"integrity\": \"sha512-" + random(86) + "==\"\n\"sha256\": \"" + hex(64) + "\"\n");
    row("the word private key",
        "-----BEGIN PRIVATE KEY----- is how it begins, -----END PRIVATE KEY----- how it ends\n");
    row("a certificate",
        "-----BEGIN CERTIFICATE-----\n" + random(64) + '\n' + random(64) + "\n-----END CERTIFICATE-----\n");
    row("repeated", QByteArray("gh") + "p_" + QByteArray(36, 'x') + '\n');
    row("within a longer word", "x" + (QByteArray("gh") + "p_" + random(36)) + '\n');
    row("a base64 of JSON", "eyJhIjoxfQ and eyJhIjoxfQ.x\n");
}

void SecretsTest::noKeys()
{
    QFETCH(QByteArray, text);
    const QByteArray before = text;
    QCOMPARE(blankSecrets(text, u"a.txt"_s).size(), 0);
    QCOMPARE(text, before);
}

void SecretsTest::nothingMoves()
{
    const QByteArray key = QByteArray("gh") + "p_" + random(36);
    QByteArray text = "a\r\n" + key + "\r\nü" + key + ' ' + key;
    const qsizetype size = text.size();
    const QList<BlankedSecret> found = blankSecrets(text, u"a"_s);
    QCOMPARE(text.size(), size);
    QVERIFY(!text.contains("p_"));
    QCOMPARE(found.size(), 2);
    QCOMPARE(found[1].line, 3);
}

void SecretsTest::privateKeyIsToldOnce()
{
    const QByteArray begin = QByteArray("-----BEGIN RSA PRIV") + "ATE KEY-----\n",
                     end = QByteArray("-----END RSA PRIV") + "ATE KEY-----\n";
    const QByteArray lines = random(64) + '\n' + random(64) + '\n' + random(10) + "==\n";
    for (const QByteArray &tail : { end, QByteArray() }) {
        QByteArray text = "k\n" + begin + lines + tail + "behind\n";
        const QList<BlankedSecret> found = blankSecrets(text, u"key.pem"_s);
        QCOMPARE(found.size(), 1);
        QCOMPARE(found[0].line, 3);
        QVERIFY(!text.contains(random(8)));
        QVERIFY(text.endsWith("behind\n"));
    }
    QByteArray inCode = "k = \"" + begin.trimmed() + "\\n" + random(64) + "\\n" + end.trimmed() + "\\n\";\n";
    QCOMPARE(blankSecrets(inCode, u"a.js"_s).size(), 1);
    QVERIFY(!inCode.contains(random(8)));
    QVERIFY(inCode.contains("KEY-----\\n*"));
}

/// Content, comments, values and facts all come after the blanking; the problem says where.
void SecretsTest::extractorShowsNone()
{
    const QByteArray key = QByteArray("gh") + "p_" + random(36);
    QTemporaryDir folder;
    QFile file(folder.filePath(u"a.h"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("/// Uses " + key + ".\n// TODO: move " + key + "\n#define KEY \"" + key + "\"\n");
    file.close();
    const auto root = SourceFolder::open(folder.path());
    CtagsChild child("/usr/bin/ctags");
    const auto extracted = FileExtractor(*root, &child).extract(u"a.h"_s);
    QVERIFY(extracted);
    QVERIFY(!extracted->content.contains(key));
    QCOMPARE(extracted->record.contentHash,
        digestOf(extracted->content)); // the parent checks what it was given by it
    const FileRecord &record = extracted->record;
    QCOMPARE(record.symbols.size(), 1);
    QVERIFY(record.symbols[0].value.contains("***"_L1) && !record.symbols[0].value.contains("p_"_L1));
    for (const FactRecord &fact : record.facts)
        QVERIFY(!fact.value.value("text"_L1).toString().contains("p_"_L1));
    QCOMPARE(record.problems.size(), 3);
    QCOMPARE(record.problems[2].code, u"secretBlanked"_s);
    QCOMPARE(record.problems[2].line, 3);
    QCOMPARE(record.problems[2].args.value("kind"_L1).toString(), u"GitHub token"_s);
}

QTEST_GUILESS_MAIN(SecretsTest)
#include "tst_secrets.moc"
