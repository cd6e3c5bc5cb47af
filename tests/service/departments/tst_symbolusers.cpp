// "Used by": which files can mean a symbol, and how they are told.
#include "tests/fakes/writtenpages.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tars;
using namespace tars::test;
using fakes::FakeModelView;

class TestSymbolUsers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void usedByNamesWhatIsAround()
    {
        FileRecord header = file(u"zip.h"_s, u"C++"_s, { symbol(u"function"_s, u"zipAll"_s, {}, u"()"_s, u"int"_s, u"Zips."_s) });
        FileRecord user = file(u"user.cpp"_s, u"C++"_s, { symbol(u"function"_s, u"pack"_s) });
        FileRecord example = file(u"examples/one.cpp"_s, u"C++"_s, {}, FileRole::Example);
        FileRecord test = file(u"tests/t.cpp"_s, u"C++"_s, {}, FileRole::Test);
        FileRecord benchmark = file(u"bench/b.cpp"_s, u"C++"_s, {}, FileRole::Benchmark);
        for (FileRecord *record : { &user, &example, &test, &benchmark })
            record->references = { { u"zipAll"_s, { 3 } } };
        FakeModelView view({ header, user, example, test, benchmark });
        view.contents.insert(u"examples/one.cpp"_s, "/* Copyright 2020 X */\n\n// SPDX-License-Identifier: MIT\n#include <zip.h>\n// zipAll() zips\n\n    int n = zipAll();\n      use(n);\n");
        view.contents.insert(u"tests/t.cpp"_s, "CHECK(zipAll() == 1);\n");
        const QString text = textOf(u"development/api/zip.h"_s, view);
        QVERIFY2(text.contains(u"Example from examples/one.cpp\nint n = zipAll();\n  use(n);\n"_s), qPrintable(text));
        QVERIFY2(text.contains(u"Used by\nexamples/one.cpp\nuser.cpp\nand 1 test file and 1 benchmark"_s), qPrintable(text));
        QVERIFY(!view.asked().join(u' ').contains(u"positions:user.cpp"_s));
        const auto output = written(u"development/api/zip.h"_s, view);
        const auto &blocks = std::get<markup::Page>(output->documents.first().content).blocks;
        QVERIFY(std::any_of(blocks.begin(), blocks.end(), [](const markup::Block &block) {
            const auto *line = std::get_if<markup::Paragraph>(&block.content);
            return line && line->content.last().target == markup::quotedTarget(u"examples/one.cpp"_s, u"int n = zipAll();\n  use(n);"_s);
        }));
        const QString examples = textOf(u"development/examples"_s, view);
        QVERIFY2(examples.contains(u"H2 examples/one.cpp\nUses zipAll\n#include <zip.h>"_s), qPrintable(examples));
        QVERIFY(!written(u"development/examples"_s, FakeModelView({ header, user })));
        const FileRecord sheet = file(u"examples/style.css"_s, u"CSS"_s, {}, FileRole::Example);
        QVERIFY(!written(u"development/examples"_s, FakeModelView({ header, user, sheet })));
    }

    /// "flags := cmd.Flags(); flags.SetOutput(…)" asks somebody's flags; what the project's own functions give may be asked.
    void goVariablesHoldResults()
    {
        const auto go = [](const QString &kind, const QString &name, const QString &scope, const QString &type) {
            SymbolRecord record = symbol(kind, name, scope, u"()"_s, type);
            record.separator = u"."_s;
            record.scopeKind = kind == "method"_L1 ? u"struct"_s : u"package"_s;
            return record;
        };
        const FileRecord command = file(u"command.go"_s, u"Go"_s, { go(u"struct"_s, u"Command"_s, u"cobra"_s, {}), go(u"method"_s, u"SetOutput"_s, u"cobra.Command"_s, {}),
            go(u"method"_s, u"Flags"_s, u"cobra.Command"_s, u"*flag.FlagSet"_s), go(u"method"_s, u"Find"_s, u"cobra.Command"_s, u"(*Command, error)"_s) });
        const auto user = [](const QString &path, const QJsonObject &receiver) {
            FileRecord record = file(path, u"Go"_s, {});
            record.references = { { u"SetOutput"_s, { 3 } } };
            record.facts = { { u"code.receiver"_s, receiver, 3 } };
            return record;
        };
        const FakeModelView view({ command, user(u"doc/flags.go"_s, { { u"name"_s, u"SetOutput"_s }, { u"of"_s, QJsonArray{ u"Flags"_s } } }),
            user(u"doc/found.go"_s, { { u"name"_s, u"SetOutput"_s }, { u"of"_s, QJsonArray{ u"Find"_s, u"Flags"_s } } }),
            user(u"doc/set.go"_s, { { u"name"_s, u"SetOutput"_s }, { u"types"_s, QJsonArray{ u"FlagSet"_s } } }),
            user(u"doc/own.go"_s, { { u"name"_s, u"SetOutput"_s }, { u"types"_s, QJsonArray{ u"Command"_s } } }),
            user(u"doc/unknown.go"_s, { { u"name"_s, u"SetOutput"_s }, { u"of"_s, QJsonArray{ u"Elsewhere"_s } } }) });
        const QString text = textOf(u"development/api/command.go"_s, view);
        QVERIFY2(text.contains(u"Used by\ndoc/found.go\ndoc/own.go\ndoc/unknown.go\n"_s), qPrintable(text));
        QVERIFY2(!text.contains(u"doc/flags.go"_s) && !text.contains(u"doc/set.go"_s), qPrintable(text));
    }

    /// A plain word is whose the value is: that of its package or of another one's, as far as the text says so.
    void goMembersOfPlainNames()
    {
        const auto go = [](const QString &kind, const QString &name, const QString &scope) {
            SymbolRecord record = symbol(kind, name, scope, u"()"_s);
            record.separator = u"."_s;
            record.scopeKind = kind == "method"_L1 ? u"struct"_s : u"package"_s;
            return record;
        };
        FileRecord module = file(u"go.mod"_s, {}, {}, FileRole::Build);
        module.facts = { { u"project.meta"_s, { { u"name"_s, u"github.com/spf13/cobra"_s } }, 1 } };
        const FileRecord command = file(u"command.go"_s, u"Go"_s, { go(u"struct"_s, u"Command"_s, u"cobra"_s), go(u"method"_s, u"Run"_s, u"cobra.Command"_s) });
        const FileRecord tool = file(u"tool/tool.go"_s, u"Go"_s, { go(u"struct"_s, u"Command"_s, u"tool"_s), go(u"method"_s, u"Run"_s, u"tool.Command"_s) });
        const auto user = [&](const QString &path, const QString &type, const QString &import = {}) {
            FileRecord record = file(path, u"Go"_s, { go(u"function"_s, u"far"_s, u"p"_s) });
            record.references = { { u"Run"_s, { record.symbols[0].line } } };
            if (!import.isEmpty())
                record.imports = { { import, false, 1 } };
            record.facts = { { u"code.receiver"_s, { { u"name"_s, u"Run"_s }, { u"types"_s, QJsonArray{ type } }, { u"others"_s, true } }, 3 } };
            return record;
        };
        const FakeModelView view({ module, command, tool, user(u"args.go"_s, u"Command"_s), user(u"doc/a.go"_s, u"cobra.Command"_s, u"github.com/spf13/cobra"_s),
            user(u"doc/b.go"_s, u"cobra.Command"_s, u"example.org/cobra"_s), user(u"doc/c.go"_s, u"Command"_s, u"github.com/spf13/cobra"_s),
            user(u"doc/d.go"_s, u"tool.Command"_s, u"github.com/spf13/cobra/tool"_s), user(u"help.go"_s, u"Other"_s) });
        const QString text = textOf(u"development/api/command.go"_s, view);
        QVERIFY2(text.contains(u"Used by\nargs.go\ndoc/a.go"_s) && !text.contains(u"doc/b.go"_s) && !text.contains(u"help.go"_s), qPrintable(text));
        const QString other = textOf(u"development/api/tool/tool.go"_s, view);
        QVERIFY2(other.contains(u"Used by\ndoc/d.go"_s) && !other.contains(u"doc/c.go"_s), qPrintable(other));
    }

    /// "format" may be anything, "res.format" is what the script exports.
    void examplesOfPlainNames()
    {
        SymbolRecord format = symbol(u"method"_s, u"format"_s, u"res"_s, u"(obj)"_s);
        format.separator = u"."_s;
        FileRecord other = file(u"examples/a.js"_s, u"JavaScript"_s, {}, FileRole::Example), example = file(u"examples/b.js"_s, u"JavaScript"_s, {}, FileRole::Example);
        other.references = example.references = { { u"format"_s, { 1 } } };
        FakeModelView view({ file(u"lib/res.js"_s, u"JavaScript"_s, { format }), other, example });
        view.contents.insert(u"examples/a.js"_s, "util.format(1);\n");
        view.contents.insert(u"examples/b.js"_s, "res.format({ a: 1 });\n");
        const QString text = textOf(u"development/api/lib/res.js"_s, view);
        QVERIFY2(text.contains(u"Example from examples/b.js\nres.format({ a: 1 });"_s), qPrintable(text));
    }

    /// What only a test knows by a name takes no users from the symbol, but is what the test means.
    void homonymsOfTests()
    {
        const FileRecord header = file(u"zip.h"_s, u"C++"_s, { symbol(u"function"_s, u"zipAll"_s) });
        FileRecord user = file(u"user.cpp"_s, u"C++"_s, {});
        FileRecord test = file(u"tests/t.cpp"_s, u"C++"_s, { symbol(u"method"_s, u"zipAll"_s, u"Fake"_s) }, FileRole::Test);
        for (FileRecord *record : { &user, &test })
            record->references = { { u"zipAll"_s, { 3 } } };
        const QString text = textOf(u"development/api/zip.h"_s, FakeModelView({ header, user, test }));
        QVERIFY2(text.contains(u"Used by\nuser.cpp"_s) && !text.contains(u"test file"_s), qPrintable(text));
        test.role = FileRole::Source;
        QVERIFY(!textOf(u"development/api/zip.h"_s, FakeModelView({ header, user, test })).contains(u"Used by"_s));
    }

    /// Overloads in several headers, and variables of Python, are used by those who can see them.
    void usersSeeTheSymbol()
    {
        const FileRecord base = file(u"include/io/base.h"_s, u"C++"_s, { symbol(u"function"_s, u"printAll"_s, {}, u"(int n)"_s) });
        FileRecord stream = file(u"include/io/stream.h"_s, u"C++"_s, { symbol(u"function"_s, u"printAll"_s, {}, u"(S s)"_s) });
        FileRecord more = file(u"include/io/more.h"_s, u"C++"_s, {});
        FileRecord one = file(u"one.cpp"_s, u"C++"_s, {}), two = file(u"two.cpp"_s, u"C++"_s, {});
        one.imports = { { u"io/base.h"_s, true, 1 } };
        two.imports = { { u"io/more.h"_s, true, 1 } };
        more.imports = { { u"stream.h"_s, false, 1 } };
        for (FileRecord *record : { &one, &two })
            record->references = { { u"printAll"_s, { 3 } } };
        const FakeModelView view({ base, stream, more, one, two });
        const QString text = textOf(u"development/api/include/io/stream.h"_s, view);
        QVERIFY2(text.contains(u"Used by\ntwo.cpp"_s) && !text.contains(u"one.cpp"_s), qPrintable(text));

        const FileRecord script = file(u"tools/make.py"_s, u"Python"_s, { symbol(u"variable"_s, u"build_dir"_s) });
        FileRecord three = file(u"three.py"_s, u"Python"_s, {}), four = file(u"four.py"_s, u"Python"_s, {});
        three.imports = { { u"tools.make"_s, false, 1 } };
        for (FileRecord *record : { &three, &four })
            record->references = { { u"build_dir"_s, { 3 } } };
        const QString variable = textOf(u"development/api/tools/make.py"_s, FakeModelView({ script, three, four }));
        QVERIFY2(variable.contains(u"Used by\nthree.py"_s) && !variable.contains(u"four.py"_s), qPrintable(variable));
    }

    void usersCanCallTheSymbol_data()
    {
        QTest::addColumn<QString>("definer");
        QTest::addColumn<QString>("caller");
        QTest::addColumn<bool>("used");
        QTest::newRow("itself") << u"Go"_s << u"Go"_s << true;
        QTest::newRow("C family") << u"C"_s << u"Objective-C"_s << true;
        QTest::newRow("C++ in Python") << u"C++"_s << u"Python"_s << false;
        QTest::newRow("Python in C++") << u"Python"_s << u"C++"_s << false;
        QTest::newRow("JVM") << u"Java"_s << u"Kotlin"_s << true;
        QTest::newRow("JVM in C#") << u"Java"_s << u"C#"_s << false;
        QTest::newRow("scripts") << u"TypeScript"_s << u"JavaScript"_s << true;
        QTest::newRow("C++ in QML") << u"C++"_s << u"QML"_s << true;
        QTest::newRow("scripts in C++") << u"JavaScript"_s << u"C++"_s << false;
        QTest::newRow(".NET") << u"F#"_s << u"C#"_s << true;
    }

    /// What bears the same name in a language that cannot call the symbol does not use it.
    void usersCanCallTheSymbol()
    {
        QFETCH(QString, definer);
        QFETCH(QString, caller);
        QFETCH(bool, used);
        const FileRecord defining = file(u"zip.h"_s, definer, { symbol(u"function"_s, u"zipAll"_s) });
        FileRecord user = file(u"user.x"_s, caller, {});
        user.references = { { u"zipAll"_s, { 2 } } };
        const QString text = textOf(u"development/api/zip.h"_s, FakeModelView({ defining, user }));
        QVERIFY2(text.contains(u"Used by"_s) == used, qPrintable(text));
    }

    /// A name around a use is linked to the file of the use, not to what bears the same name here.
    void usersAreLinkedToTheirFiles()
    {
        const FileRecord one = file(u"one.h"_s, u"C++"_s, { symbol(u"function"_s, u"zipAll"_s), symbol(u"function"_s, u"pack"_s) });
        const FileRecord two = file(u"two.h"_s, u"C++"_s, { symbol(u"function"_s, u"pack"_s) });
        FileRecord three = file(u"three.h"_s, u"C++"_s, { symbol(u"function"_s, u"pack"_s) });
        three.symbols[0].exported = false;
        FakeModelView view({ one, two, three });
        view.usages.insert(u"zipAll"_s,
            { { u"three.h"_s, FileRole::Source, u"C++"_s, { u"pack"_s } }, { u"two.h"_s, FileRole::Source, u"C++"_s, { u"pack"_s } } });
        const auto output = written(u"development/api/one.h"_s, view);
        QVERIFY(output);
        QStringList targets;
        for (const markup::Block &block : std::get<markup::Page>(output->documents.first().content).blocks)
            if (const auto *list = std::get_if<markup::BulletList>(&block.content))
                for (const markup::Blocks &item : list->items)
                    for (const markup::Block &inside : item)
                        if (const auto *line = std::get_if<markup::Paragraph>(&inside.content))
                            for (const markup::Inline &part : line->content)
                                if (part.text == "pack"_L1)
                                    targets.append(part.target ? part.target->path + u'#' + part.target->anchor : u"none"_s);
        QCOMPARE(targets, QStringList({ u"none"_s, u"development/api/two.h.md#pack"_s }));
    }

    void usersOfATypeStandBeforeItsMembers()
    {
        const FileRecord header = file(u"box.h"_s, u"C++"_s,
            { symbol(u"class"_s, u"Container"_s), symbol(u"method"_s, u"close"_s, u"Container"_s, u"()"_s, u"void"_s, u"Closes."_s) });
        FileRecord user = file(u"user.cpp"_s, u"C++"_s, { symbol(u"function"_s, u"pack"_s) });
        user.references = { { u"Container"_s, { 3 } } };
        const QString text = textOf(u"development/api/box.h"_s, FakeModelView({ header, user }));
        QVERIFY2(text.contains(u"Used by"_s) && text.contains(u"Closes."_s), qPrintable(text));
        QVERIFY2(text.indexOf(u"Used by"_s) < text.indexOf(u"Closes."_s), qPrintable(text));
    }
};

QTEST_GUILESS_MAIN(TestSymbolUsers)
#include "tst_symbolusers.moc"
