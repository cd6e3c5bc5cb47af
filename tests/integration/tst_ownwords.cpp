// Documents speak of their project: what stands in the documents of trees that have nothing in common is no more
// than headings, heads of tables and a few connecting phrases.
#include "serviceprocess.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

using namespace tars;
using namespace tars::test;

namespace
{

constexpr int longestPhrase = 12; ///< words of a connecting phrase

struct Tree {
    const char *name;
    QHash<QString, QByteArray> files;
};

const QList<Tree> &trees()
{
    static const QList<Tree> all{
        { "wheel",
            { { u"README.md"_s, "# Wheel\n\nRolls along the road all day.\n\n## Install\n\n```sh\npip install wheelish\n```\n\n## Features\n\nRound.\n" },
                { u"docs/guide.md"_s, "# Rolling\n\nRoll by hand. See [gone](gone.md).\n" },
                { u"CHANGELOG.md"_s, "# Changes\n\n## 1.1\n\nRounder.\n\n## 1.0\n\nFirst.\n" },
                { u"LICENSE"_s, "Permission is hereby granted, free of charge, to any person obtaining a copy\n" },
                { u"pyproject.toml"_s, "[build-system]\nrequires = [\"flit_core\"]\nbuild-backend = \"flit_core.buildapi\"\n[project]\nname = \"wheelish\"\nversion = \"1.1\"\nrequires-python = \">=3.9\"\ndependencies = [\"spoke>=1\"]\n" },
                { u"wheel/roll.py"_s, "\"\"\"How wheels roll.\"\"\"\nimport argparse, os\nfrom wheel.hub import Hub\n\ndef roll(speed):\n    \"\"\"Turn once.\"\"\"\n    if speed < 0:\n        raise ValueError(f'cannot roll backwards at {speed}')\n    if not os.environ.get('WHEEL_HOME'):\n        raise RuntimeError('there is no road here')\n    return Hub(speed)\n\ndef main():\n    p = argparse.ArgumentParser(prog='wheel')\n    p.add_argument('--fast', help='Roll faster.', action='store_true')\n    # TODO: grease the axle\n    if p.parse_args().fast:\n        raise SystemError('too fast for it')\n" },
                { u"wheel/hub.py"_s, "class Hub:\n    \"\"\"The middle.\"\"\"\n    def __init__(self, speed):\n        self.speed = speed\n    def turn(self):\n        for i in range(self.speed):\n            print(i)\n" },
                { u"tests/test_roll.py"_s, "from wheel.roll import roll\n\ndef test_rolls():\n    assert roll(1)\n" },
                { u".github/workflows/tests.yml"_s, "name: Rolling\non: push\njobs:\n  roll:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v4\n      - run: pytest\n" },
                { u"Dockerfile"_s, "FROM python:3.12\nEXPOSE 8000\nCMD [\"wheel\"]\n" } } },
        { "anvil",
            { { u"README.md"_s, "# Anvil\n\nHeavy iron for smiths.\n\n## Building\n\nRun cmake.\n" },
                { u"docs/smithing.md"_s, "# Smithing\n\nStrike while hot.\n" },
                { u"NEWS.md"_s, "# News\n\n## 2.0\n\nHeavier.\n\n## 1.9\n\nLighter.\n" },
                { u"LICENSE"_s, "Apache License\nVersion 2.0, January 2004\n" },
                { u"CMakeLists.txt"_s, "cmake_minimum_required(VERSION 3.20)\nproject(Anvil VERSION 2.0)\noption(ANVIL_HOT \"Keep it hot\" ON)\nfind_package(ZLIB REQUIRED)\nadd_library(anvil src/anvil.cpp)\nadd_executable(strike src/main.cpp)\nenable_testing()\nadd_test(NAME anvil COMMAND strike)\n" },
                { u"include/anvil.h"_s, "#pragma once\n/// Strikes the iron.\n/// @param force in newtons\nint strike(int force);\nclass Hammer {\npublic:\n    /// How heavy it is.\n    int weight() const;\n};\n" },
                { u"src/anvil.cpp"_s, "#include \"anvil.h\"\n#include <cstdlib>\n#include <iostream>\nint strike(int force)\n{\n    // FIXME: sparks fly\n    if (force > 9)\n        std::cerr << \"the hammer broke in two\";\n    if (!std::getenv(\"ANVIL_HEAT\"))\n        std::cerr << \"the iron is cold\";\n    for (int i = 0; i < force; ++i)\n        if (i % 2)\n            std::cerr << \"mind the sparks there\";\n    return force;\n}\nint Hammer::weight() const { return strike(3); }\n" },
                { u"src/main.cpp"_s, "#include \"anvil.h\"\n#include <getopt.h>\nstatic option options[] = { { \"force\", required_argument, nullptr, 'f' }, { nullptr, 0, nullptr, 0 } };\nint main(int argc, char **argv) { return strike(getopt_long(argc, argv, \"f:\", options, nullptr)); }\n" },
                { u"tests/anvil_test.cpp"_s, "#include <gtest/gtest.h>\n#include \"anvil.h\"\nTEST(Anvil, Rings) { EXPECT_EQ(strike(1), 1); Hammer hammer; EXPECT_TRUE(hammer.weight()); }\n" },
                { u".github/workflows/ci.yml"_s, "name: Forge\non: pull_request\njobs:\n  forge:\n    runs-on: macos-14\n    steps:\n      - uses: actions/checkout@v3\n      - run: cmake --build build\n" },
                { u"Dockerfile"_s, "FROM debian:12\nEXPOSE 99\nENTRYPOINT [\"strike\"]\n" } } },
        { "sail",
            { { u"README.md"_s, "# Sail\n\nCatches wind for boats.\n\n## Quick start\n\n`npm install sail`\n" },
                { u"docs/rigging.md"_s, "# Rigging\n\nPull the sheet.\n" },
                { u"CHANGELOG.md"_s, "# Log\n\n## 0.3.0\n\nMore wind.\n\n## 0.2.0\n\nWind.\n" },
                { u"LICENSE"_s, "This is free and unencumbered software released into the public domain.\n" },
                { u"package.json"_s, "{\"name\": \"sail\", \"version\": \"0.3.0\", \"license\": \"Unlicense\", \"bin\": {\"sail\": \"src/cli.js\"}, \"scripts\": {\"test\": \"mocha\"}, \"dependencies\": {\"commander\": \"^12.0.0\"}, \"devDependencies\": {\"mocha\": \"^10.0.0\"}}\n" },
                { u"src/sheet.js"_s, "/** Pulls a rope. */\nexport function pull(rope) {\n  if (!rope) throw new Error('no rope to pull');\n  if (rope.wet) throw new TypeError('a wet rope slips');\n  return process.env.SAIL_AREA || rope;\n}\n\n/** Holds the wind. */\nexport class Sheet {\n  /** Lets go. */\n  loose() { return pull(this); }\n}\n" },
                { u"src/cli.js"_s, "import { program } from 'commander';\nimport { pull } from './sheet.js';\n// TODO: reef it\nprogram.option('-w, --wind <knots>', 'how strong it blows');\nconsole.error('cannot sail at night');\npull(program);\n" },
                { u"test/sheet.test.js"_s, "import { pull, Sheet } from '../src/sheet.js';\ndescribe('sheet', () => { it('is pulled', () => { pull(new Sheet()); }); });\n" },
                { u".github/workflows/node.yml"_s, "name: Voyage\non: [push]\njobs:\n  voyage:\n    runs-on: windows-2022\n    steps:\n      - uses: actions/checkout@v5\n      - run: npm test\n" },
                { u"Dockerfile"_s, "FROM node:22\nEXPOSE 3000\nCMD [\"node\", \"src/cli.js\"]\n" } } },
        { "crab",
            { { u"README.md"_s, "# Crab\n\nWalks sideways on the beach.\n\n## Usage\n\ncargo add crab\n" },
                { u"docs/claws.md"_s, "# Claws\n\nPinch softly.\n" },
                { u"CHANGELOG.md"_s, "# Changelog\n\n## 3.2.0\n\nClaws.\n\n## 3.1.0\n\nLegs.\n" },
                { u"LICENSE"_s, "Mozilla Public License Version 2.0\n" },
                { u"Cargo.toml"_s, "[package]\nname = \"crab\"\nversion = \"3.2.0\"\nedition = \"2021\"\nlicense = \"MPL-2.0\"\n[dependencies]\nclap = \"4\"\n[features]\nshell = []\n" },
                { u"src/lib.rs"_s, "//! Crabs and their claws.\nuse std::env;\n\n/// Pinches whoever comes near.\npub fn pinch(strength: u8) -> u8 {\n    if strength > 9 { panic!(\"the claw came off\"); }\n    if env::var(\"CRAB_TIDE\").is_err() { eprintln!(\"the tide is out\"); }\n    strength\n}\n\n/// A claw.\npub struct Claw { pub size: u8 }\n\nimpl Claw {\n    /// Opens it.\n    pub fn open(&self) -> u8 { pinch(self.size) }\n}\n\n#[cfg(test)]\nmod tests {\n    #[test]\n    fn pinches() { super::pinch(1); super::Claw { size: 1 }.open(); }\n}\n" },
                { u"src/main.rs"_s, "use clap::Parser;\n/// Walk the beach.\n#[derive(Parser)]\nstruct Args {\n    /// How many steps to take\n    #[arg(short, long)]\n    steps: u8,\n}\n// TODO: forwards\nfn main() { let a = Args::parse(); eprintln!(\"cannot walk that far\"); crab::pinch(a.steps); }\n" },
                { u"tests/beach.rs"_s, "#[test]\nfn on_the_beach() { crab::pinch(2); }\n" },
                { u".github/workflows/rust.yml"_s, "name: Beach\non: workflow_dispatch\njobs:\n  beach:\n    runs-on: ubuntu-24.04\n    steps:\n      - uses: actions/checkout@v6\n      - run: cargo test\n" },
                { u"Dockerfile"_s, "FROM rust:1\nEXPOSE 7\nCMD [\"crab\"]\n" } } },
    };
    return all;
}

/// Sentences and cells without headings, heads of tables, code, addresses and what is marked as code.
QSet<QString> sentencesOf(const QString &markdown)
{
    static const QRegularExpression rule(u"^\\|[ :|-]+\\|?$"_s);
    static const QRegularExpression target(u"\\]\\([^)]*\\)"_s);
    static const QRegularExpression tag(u"<[^>]*>|`[^`]*`"_s);
    static const QRegularExpression bullet(u"^[\\s>]*(?:[-*+]|\\d+\\.)?\\s*"_s);
    static const QRegularExpression end(u"(?<=[.!?:;])\\s+| · | › |\\|"_s);
    static const QRegularExpression number(u"\\b\\d[\\d,.]*\\b"_s); // a figure is the project's, whatever it is
    static const QRegularExpression letters(u"^(?:\\S )+\\S$"_s); // of an index
    static const QRegularExpression signs(u"[\\[\\]*_\\\\]"_s);
    QSet<QString> sentences;
    const QStringList lines = markdown.split(u'\n');
    bool fence = false;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        QString line = lines[i];
        if (line.startsWith("```"_L1)) {
            fence = !fence;
            continue;
        }
        const bool tableHead = i + 1 < lines.size() && line.startsWith(u'|') && rule.match(lines[i + 1]).hasMatch();
        if (fence || line.startsWith(u'#') || tableHead || rule.match(line).hasMatch())
            continue;
        line.replace(target, u"]"_s).remove(tag).remove(bullet);
        for (const QString &part : line.split(end))
            if (const QString bare = QString(part).remove(signs).replace(number, u"N"_s).simplified();
                bare.count(u' ') >= 3 && !letters.match(bare).hasMatch())
                sentences.insert(bare);
    }
    return sentences;
}

int wordsOf(const QString &sentence)
{
    static const QRegularExpression word(u"[\\p{L}\\p{N}'’_-]+"_s);
    int count = 0;
    for (auto it = word.globalMatch(sentence); it.hasNext(); it.next())
        ++count;
    return count;
}

} // namespace

class TestOwnWords : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void sentences_data()
    {
        QTest::addColumn<QString>("markdown");
        QTest::addColumn<QStringList>("found");
        QTest::newRow("sentences") << u"This is a great project. It does it all."_s
                                   << QStringList{ u"It does it all."_s, u"This is a great project."_s };
        QTest::newRow("headings and heads") << u"# This is a great project\n\n| This is a head | b |\n| --- | --- |\n| and this a cell | x |"_s
                                            << QStringList{ u"and this a cell"_s };
        QTest::newRow("links") << u"- [all of the words](x.md): one two three four"_s
                               << QStringList{ u"all of the words:"_s, u"one two three four"_s };
        QTest::newRow("code") << u"```\nfour words of code\n```\n`more words of code` then"_s << QStringList{};
    }
    void sentences()
    {
        QFETCH(QString, markdown);
        QFETCH(QStringList, found);
        QStringList all = sentencesOf(markdown).values();
        all.sort();
        found.sort();
        QCOMPARE(all, found);
    }

    void nothingStandsForAnyProject()
    {
        static const QSet<QString> connecting{
            u"A number counts overloads or definitions"_s,
            u"A test naming a symbol, and its type or maker, touches it."_s,
            u"API reference and examples"_s,
            u"Documentation coverage (N %)"_s,
            u"Each record carries the text that it stands for."_s,
            u"How fresh it is and what it rests on"_s,
            u"Its branches are the decisions in it."_s,
            u"Its length is counted from its name to its end."_s,
            u"Its nesting is the deepest stack of such blocks."_s,
            u"Lines to the body’s end;"_s,
            u"N % of N public symbols documented"_s,
            u"N % of public functions and types touched by a test"_s,
            u"N % of public symbols documented"_s,
            u"N CI action, N pinned by hash"_s,
            u"N functions and types touched by no test"_s,
            u"N lines in the longest function"_s,
            u"N lines in the median one"_s,
            u"N mark of work left"_s,
            u"N nested deeper than N"_s,
            u"N of N functions and types"_s,
            u"N of N symbols"_s,
            u"N of N touched by a test"_s,
            u"N public symbols, N documented"_s,
            u"N touched by none"_s,
            u"N with N branches or more"_s,
            u"N without a comment"_s,
            u"N workflow of GitHub Actions"_s,
            u"Python N, standard library only;"_s,
            u"Read from N manifests"_s,
            u"Run the cell with words of your own:"_s,
            u"Size and complexity hot spots"_s,
            u"Stages, ports and volumes:"_s,
            u"The whole tree, asked with Python’s standard library alone."_s,
            u"Tour of the codebase"_s,
            u"a comment of its author belongs to it, or is taken over."_s,
            u"branches, one below McCabe’s number."_s,
            u"cases by file and suite, and how to run them"_s,
            u"comments of the authors, by module and file"_s,
            u"holds files, symbols, prose and commits, one JSON object each."_s,
            u"marks of work left, function sizes, duplicates, broken links"_s,
            u"plots with matplotlib where present"_s,
            u"see whether it runs"_s,
            u"the places that take most care to change."_s,
            u"what it is written in, where its code lies, what to read."_s,
            u"which test cases touch which public functions and types"_s,
        };
        QTemporaryDir folder;
        QSet<QString> common;
        bool first = true;
        for (const Tree &tree : trees()) {
            const QString root = folder.filePath(QString::fromLatin1(tree.name));
            for (auto it = tree.files.begin(); it != tree.files.end(); ++it)
                QVERIFY(writeFile(root + u'/' + it.key(), it.value()));
            QProcess process;
            process.start(QStringLiteral(TARS_BIN_DIR "/tars"),
                { u"--data-dir"_s, folder.filePath(u"data"_s), u"generate"_s, root, u"--output"_s, root + u"-docs"_s });
            QVERIFY(process.waitForFinished(2 * patience));
            QVERIFY2(process.exitCode() == 0, process.readAllStandardError());
            QSet<QString> own;
            QDirIterator files(root + u"-docs"_s, { u"*.md"_s, u"*.ipynb"_s }, QDir::Files, QDirIterator::Subdirectories);
            while (files.hasNext()) {
                const QString path = files.next();
                const QByteArray bytes = readFile(path);
                if (path.endsWith(".md"_L1)) {
                    own += sentencesOf(QString::fromUtf8(bytes));
                    continue;
                }
                for (const QJsonValue &cell : QJsonDocument::fromJson(bytes)[u"cells"].toArray())
                    if (cell[u"cell_type"].toString() == "markdown"_L1) {
                        QString text;
                        for (const QJsonValue &line : cell[u"source"].toArray())
                            text += line.toString();
                        own += sentencesOf(text);
                    }
            }
            QVERIFY2(own.size() > 30, "the set says hardly anything");
            if (first)
                common = own;
            else
                common.intersect(own);
            first = false;
        }
        QStringList unknown;
        for (const QString &sentence : std::as_const(common))
            if (!connecting.contains(sentence) || wordsOf(sentence) > longestPhrase)
                unknown.append(QString::number(wordsOf(sentence)) + u' ' + sentence);
        unknown.sort();
        for (const QString &sentence : std::as_const(unknown))
            qWarning().noquote() << sentence;
        QVERIFY2(unknown.isEmpty(), "with their words, what stands in the documents of all trees");
        for (const QString &phrase : connecting)
            QVERIFY2(common.contains(phrase), qPrintable(u"no longer written: "_s + phrase));
    }
};

QTEST_GUILESS_MAIN(TestOwnWords)
#include "tst_ownwords.moc"
