// The notebooks of whole trees, made by the real programs: valid by nbformat, and run by nbconvert they print what they say.
#include "serviceprocess.h"

#include <QDirIterator>
#include <QJsonDocument>
#include <QProcess>

using namespace tars;
using namespace tars::test;

using Files = QList<std::pair<QString, QByteArray>>;

class TestNotebooks : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void runAndPrintWhatTheySay_data();
    void runAndPrintWhatTheySay();
};

void TestNotebooks::runAndPrintWhatTheySay_data()
{
    QTest::addColumn<Files>("files");
    QTest::addColumn<QStringList>("notebooks"); ///< among others
    QTest::addColumn<QStringList>("says"); ///< a file of the department, and what stands in it; in pairs

    QByteArray body;
    for (int i = 0; i < 40; ++i)
        body += "    if (size > " + QByteArray::number(i) + ") { used += " + QByteArray::number(i) + "; }\n";
    QTest::newRow("C++") << Files{
        { u"include/io/buffer.h"_s,
            "/** @file Growing buffers. */\n#pragma once\nnamespace io {\n/** Bytes \"that\" grow. */\nclass Buffer {\npublic:\n"
            "    /** Makes room. */\n    void grow(int size);\n    int used = 0;\n};\n}\n" },
        { u"src/buffer.cpp"_s,
            "#include \"io/buffer.h\"\n#include \"io/log.h\"\nnamespace io {\nvoid Buffer::grow(int size)\n{\n    note(\"grow\");\n"
                + body + "}\n}\n" },
        { u"include/io/log.h"_s, "#pragma once\nnamespace io {\nvoid note(const char *what);\n}\n" },
        { u"src/log.cpp"_s,
            "#include \"io/log.h\"\n#include \"io/buffer.h\"\nnamespace io {\nvoid note(const char *what)\n{\n"
                + QByteArray(body).replace("size", "*what").replace("used", "static_cast<void>(0), *const_cast<char *>(what)")
                + "}\n}\n" },
        { u"src/main.cpp"_s, "#include \"io/buffer.h\"\nint main()\n{\n    io::Buffer buffer;\n    buffer.grow(3);\n}\n" },
        { u"README.md"_s, "# Buffers\n\nThey grow $x$ and $y$.\n\n## Use\n\n```\n# no heading\n```\n" },
        { u"empty.h"_s, "" },
    } << QStringList{ u"tour"_s, u"hot-spots"_s, u"api-surface"_s, u"module-map"_s, u"module-include-io-buffer.h"_s } << QStringList{};

    QByteArray many;
    for (int i = 0; i < 40; ++i)
        many += "    total += " + QByteArray::number(i) + "\n";
    QTest::newRow("Python") << Files{
        { u"src/shop/__init__.py"_s, "\"\"\"A shop.\"\"\"\nfrom .cart import Cart\n" },
        { u"src/shop/cart.py"_s,
            "\"\"\"Carts and what lies in them.\"\"\"\nfrom .price import price\n\n\nclass Cart:\n    \"\"\"Holds things.\n\n"
            "    >>> cart = Cart()\n    >>> cart.add('tea')\n    'tea'\n    \"\"\"\n\n    def add(self, thing):\n        \"\"\"Adds one.\"\"\"\n"
            "        return thing if price(thing) else thing\n\n    def sum(self):\n    " + QByteArray("    total = 0\n")
                + QByteArray(many).replace("    total", "        total") + "        return total\n" },
        { u"src/shop/price.py"_s, "\"\"\"Prices.\"\"\"\n\n\ndef price(thing):\n    total = 0\n" + many + "    return total\n" },
        { u"examples/buy.py"_s, "\"\"\"Buys tea.\"\"\"\nfrom shop import Cart\n\ncart = Cart()\n\nif cart:\n    cart.add(\"tea\")\n\nelse:\n    pass\n" },
        { QString::fromUtf8("src/shop/g\xC3\xBCte \xF0\x9F\x98\x80.py"), "X = 1\n" },
        { u"docs/index.rst"_s, "Shop\n====\n\nText.\n\nMore\n----\n\nText.\n" },
        { u"pyproject.toml"_s, "[project]\nname = \"shop\"\nversion = \"1.0\"\n" },
        { u"examples/pyproject.toml"_s, "[project]\nname = \"shop-example\"\nversion = \"1.0\"\n" },
    } << QStringList{ u"tour"_s, u"hot-spots"_s, u"api-surface"_s, u"module-map"_s, u"module-src-shop-cart.py"_s,
        u"docstrings/src-shop-cart.py"_s, u"examples/examples-buy.py"_s }
      << QStringList{ u"examples/examples-buy.py.ipynb"_s, u"(`pip install shop`)"_s,
             u"tutorials/src-shop-cart.py.md"_s, u"# Tutorial: shop.cart\n\nCarts and what lies in them.\n"_s };

    QByteArray lines;
    for (int i = 0; i < 40; ++i)
        lines += "\tif n > " + QByteArray::number(i) + " {\n\t\tn++\n\t}\n";
    QTest::newRow("Go") << Files{
        { u"go.mod"_s, "module example.com/wire\n\ngo 1.20\n" },
        { u"wire.go"_s,
            "// Package wire sends.\npackage wire\n\nimport \"example.com/wire/codec\"\n\n// Send sends n.\nfunc Send(n int) int {\n"
                + lines + "\treturn codec.EncodeNumber(n)\n}\n" },
        { u"codec/codec.go"_s,
            "// Package codec encodes.\npackage codec\n\nimport \"example.com/wire/internal/bits\"\n\n// Codec is one.\ntype Codec struct{}\n\n"
            "// EncodeNumber encodes n.\nfunc EncodeNumber(n int) int {\n"
                + lines + "\treturn bits.Count(n)\n}\n" },
        { u"internal/bits/bits.go"_s, "package bits\n\nfunc Count(n int) int {\n" + lines + "\treturn n\n}\n" },
        { u"codec/codec_test.go"_s, "package codec\n\nimport \"testing\"\n\nfunc TestCodec(t *testing.T) {\n\t_ = Codec{}\n}\n" },
    } << QStringList{ u"tour"_s, u"hot-spots"_s, u"api-surface"_s, u"module-map"_s, u"module-codec"_s }
      << QStringList{ u"corpus.jsonl"_s, u"\"uses\":[\"codec/\"]"_s, u"tour.ipynb"_s, u"- `codec/`, imported by 1 file: Package codec encodes."_s };
}

void TestNotebooks::runAndPrintWhatTheySay()
{
    QFETCH(Files, files);
    QFETCH(QStringList, notebooks);
    QFETCH(QStringList, says);
    QTemporaryDir dir;
    const QString project = dir.filePath(u"project"_s);
    for (const auto &[path, content] : files) {
        QVERIFY(QDir().mkpath(QFileInfo(project + u'/' + path).path()));
        QFile file(project + u'/' + path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
    }
    const QString set = dir.filePath(u"set"_s);
    QProcess tars;
    tars.start(QStringLiteral(TARS_BIN_DIR "/tars"), { u"--data-dir"_s, dir.filePath(u"data"_s), u"generate"_s, project,
        u"--output"_s, set, u"--departments"_s, u"ai-research"_s });
    QVERIFY(tars.waitForFinished(2 * patience));
    QVERIFY2(tars.exitCode() == 0, tars.readAllStandardError().constData());
    for (const QString &notebook : notebooks) {
        QVERIFY2(QFile::exists(set + "/ai-research/"_L1 + notebook + ".ipynb"_L1), qPrintable(notebook));
        QVERIFY2(QFile::exists(set + "/site/ai-research/"_L1 + notebook + ".html"_L1), qPrintable(notebook));
    }
    for (qsizetype i = 0; i + 1 < says.size(); i += 2) {
        QFile page(set + "/ai-research/"_L1 + says[i]);
        QVERIFY2(page.open(QIODevice::ReadOnly), qPrintable(says[i]));
        const QByteArray text = page.readAll();
        QVERIFY2(text.contains(says[i + 1].toUtf8()), text.constData());
    }
    QFile corpus(set + "/ai-research/corpus.jsonl"_L1);
    QVERIFY(corpus.open(QIODevice::ReadOnly));
    QStringList paths;
    while (!corpus.atEnd()) {
        const QJsonObject row = QJsonDocument::fromJson(corpus.readLine()).object();
        QVERIFY(!row[u"kind"_s].toString().isEmpty());
        if (row[u"kind"_s] == u"file"_s)
            paths.append(row[u"path"_s].toString());
    }
    for (const auto &[path, content] : files)
        QVERIFY2(paths.contains(path), qPrintable(path));
    QCOMPARE(paths.size(), files.size());

    // Debian's Python has the packages, whatever else is first in the path.
    QProcess python;
    python.setProcessChannelMode(QProcess::MergedChannels);
    python.start(u"/usr/bin/python3"_s, { QStringLiteral(TARS_SOURCE_DIR "/tests/integration/execute_notebooks.py"), set });
    QVERIFY(python.waitForFinished(8 * patience));
    QVERIFY2(python.exitCode() == 0, python.readAll().constData());
}

QTEST_GUILESS_MAIN(TestNotebooks)
#include "tst_notebooks.moc"
