// Package metadata, build files and all that delivers: what the readers find in small files of each kind.
#include "service/extract/facts/factreaders.h"
#include "service/extract/languages.h"

#include <QJsonDocument>
#include <QTest>

using namespace tars;
using namespace Qt::StringLiterals;

class FactReadersTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void found_data();
    void found();
    void broken_data();
    void broken();
    void largeManifest();

private:
    static FactOutput read(const QString &path, const QByteArray &text)
    {
        const QString language = languageOf(path, text);
        const LexedSource source = lex(text, language);
        return readFacts({ source, path, language, FileRole::Build, {}, {} });
    }
    static QString shown(const FactRecord &fact)
    {
        return fact.kind + u':' + QString::number(fact.line) + u' '
            + QString::fromUtf8(QJsonDocument(fact.value).toJson(QJsonDocument::Compact));
    }
};

void FactReadersTest::found_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("facts"); ///< all of them, in order

    const auto row = [](const char *tag, const QString &path, const QByteArray &text,
                         const QStringList &facts) { QTest::newRow(tag) << path << text << facts; };
#include "deliveryfacts_rows.inc"
#include "packagefacts_rows.inc"
}

void FactReadersTest::found()
{
    QFETCH(QString, path);
    QFETCH(QByteArray, text);
    QFETCH(QStringList, facts);
    const FactOutput output = read(path, text);
    QStringList all;
    for (const FactRecord &fact : output.facts)
        all.append(shown(fact));
    QVERIFY2(output.problems.isEmpty(), qPrintable(output.problems.value(0).text));
    for (qsizetype i = 0; i < std::max(all.size(), facts.size()); ++i)
        QCOMPARE(all.value(i), facts.value(i));
}

void FactReadersTest::broken_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("code"); ///< empty: no problem either
    QTest::addColumn<int>("line");

    const QByteArray deepJson = QByteArray(5000, '[') + QByteArray(5000, ']');
    QByteArray bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n";
    for (int i = 1; i < 26; ++i) {
        const QByteArray last = QByteArray::number(i - 1);
        bomb += "a" + QByteArray::number(i) + ": &a" + QByteArray::number(i) + " [";
        for (int j = 0; j < 10; ++j)
            bomb += (j ? ", *a" : "*a") + last;
        bomb += "]\n";
    }
    QTest::newRow("TOML with duplicate keys")
        << u"pyproject.toml"_s << QByteArray("[project]\nname = 'a'\nname = 'b'\n") << u"tomlInvalid"_s << 3;
    QTest::newRow("TOML cut off") << u"Cargo.toml"_s << QByteArray("[package]\nname = \"a\n")
                                  << u"tomlInvalid"_s << 2;
    QTest::newRow("Cargo.lock of two minds")
        << u"Cargo.lock"_s << QByteArray("<<<<<<< HEAD\nversion = 3\n=======\n") << u"tomlInvalid"_s << 1;
    QTest::newRow("JSON cut off") << u"package.json"_s
                                  << QByteArray("{\n  \"name\": \"a\",\n  \"dependencies\": {")
                                  << u"jsonInvalid"_s << 3;
    QTest::newRow("JSON too deep") << u"package.json"_s << deepJson << u"jsonInvalid"_s << 1;
    QTest::newRow("JSON, but no object") << u"package.json"_s << QByteArray("[1, 2]") << QString() << 0;
    QTest::newRow("YAML cut off") << u"pnpm-lock.yaml"_s
                                  << QByteArray(
                                         "packages:\n  /a/1.0:\n    resolution: {integrity: sha512-x\n")
                                  << u"yamlInvalid"_s << 4;
    QTest::newRow("YAML with a bomb of aliases") << u"pnpm-lock.yaml"_s << bomb << u"yamlInvalid"_s << 6;
    QTest::newRow("YAML of documents without end") << u"pnpm-lock.yaml"_s << QByteArray("on:a_test.cc\n#incluSE\n, 1);;runsush]\njobs:\n  a;A:\n r") << u"yamlInvalid"_s << 3;
    QTest::newRow("YAML too deep") << u"pnpm-lock.yaml"_s << QByteArray(QByteArray(3000, '['))
                                   << u"yamlInvalid"_s << 1;
    QTest::newRow("YAML that holds itself")
        << u"pnpm-workspace.yaml"_s << QByteArray("packages: &a [x, *a]\n") << QString() << 0;
    QTest::newRow("XML cut off") << u"pom.xml"_s << QByteArray("<project>\n<dependencies>\n<dependency>")
                                 << u"xmlInvalid"_s << 3;
    QTest::newRow("XML with a bomb of entities")
        << u"pom.xml"_s
        << QByteArray(
               "<!DOCTYPE p [<!ENTITY a \"xxxxxxxxxx\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">"
               "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;\">"
               "<!ENTITY e \"&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;\">]>\n<project>&e;&e;</project>")
        << u"xmlInvalid"_s << 2;
    QTest::newRow("XML of another kind") << u"pom.xml"_s << QByteArray("<html/>") << QString() << 0;
    QTest::newRow("CMake cut off") << u"CMakeLists.txt"_s << QByteArray("project(x\n  VERSION \"1")
                                   << QString() << 0;
    QTest::newRow("setup.py without a call")
        << u"setup.py"_s << QByteArray("from x import setup\nsetup(\n") << QString() << 0;
    QTest::newRow("gradle cut off") << u"build.gradle"_s << QByteArray("dependencies { implementation(")
                                    << QString() << 0;
    QTest::newRow("a workflow cut off")
        << u".github/workflows/a.yml"_s << QByteArray("on: push\njobs:\n  a:\n    steps: [{run: 'make\n")
        << u"yamlInvalid"_s << 5;
    QTest::newRow("a workflow of lists")
        << u".github/workflows/a.yml"_s << QByteArray("- on\n- [jobs]\n") << QString() << 0;
    QTest::newRow("Compose with tabs")
        << u"compose.yaml"_s << QByteArray("services:\n\tweb:\n\t\timage: a\n") << u"yamlInvalid"_s << 2;
    QTest::newRow("a heredoc without end")
        << u"Dockerfile"_s << QByteArray("FROM a\nRUN <<EOF\nFROM b\n") << QString() << 0;
    QTest::newRow("Kubernetes cut off")
        << u"a.yaml"_s << QByteArray("apiVersion: v1\nkind: Pod\nspec: {containers: [\n") << u"yamlInvalid"_s
        << 4;
    QTest::newRow("Terraform cut off")
        << u"a.tf"_s << QByteArray("resource \"a\" \"b\" {\n  x = [") << QString() << 0;
    QTest::newRow("a pipeline cut off")
        << u"Jenkinsfile"_s << QByteArray("pipeline { stages { stage('a") << QString() << 0;
    QTest::newRow("nothing") << u"package.json"_s << QByteArray() << u"jsonInvalid"_s << 1;
}

void FactReadersTest::broken()
{
    QFETCH(QString, path);
    QFETCH(QByteArray, text);
    QFETCH(QString, code);
    QFETCH(int, line);
    const FactOutput output = read(path, text);
    if (code.isEmpty()) {
        QVERIFY2(output.problems.isEmpty(), qPrintable(output.problems.value(0).text));
        return;
    }
    QCOMPARE(output.problems.size(), 1);
    QCOMPARE(output.problems.first().code, code);
    QCOMPARE(output.problems.first().line, line);
    QCOMPARE(output.problems.first().file, path);
}

void FactReadersTest::largeManifest()
{
    // As large as the extractor reads: all dependencies are there, each with its own line.
    constexpr int count = 200'000;
    QByteArray text = "{\n\"name\": \"large\",\n\"dependencies\": {\n";
    for (int i = 0; i < count; ++i)
        text += "\"package-" + QByteArray::number(i) + "\": \"^1.0.0\"" + (i + 1 < count ? ",\n" : "\n");
    text += "}}\n";
    const FactOutput output = read(u"package.json"_s, text);
    qsizetype found = 0;
    for (const FactRecord &fact : output.facts)
        if (fact.kind == "dependency"_L1) {
            QCOMPARE(fact.line, 4 + found);
            ++found;
        }
    QCOMPARE(found, count);
}

QTEST_GUILESS_MAIN(FactReadersTest)
#include "tst_factreaders.moc"
