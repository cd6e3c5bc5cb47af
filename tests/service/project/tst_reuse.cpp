// What a change of the tree does to recorded answers: exactly the questions listed have another digest
// afterwards.
#include "sampleproject.h"

#include <QSet>

using namespace tars;
using namespace tars::test;

using Change = std::function<void(SampleProject &)>;

namespace
{
/// Asks everything once that pages of the sample project could ask.
QList<Answer> askAll(const ProjectModel::RecordingView &recording)
{
    const ModelView &view = *recording.view;
    view.projectName();
    for (const QString &folder : { u""_s, u"src/"_s, u"docs/"_s }) {
        view.files(folder);
        view.counts(folder);
        view.facts(u"test.case"_s, folder);
    }
    view.metrics(u"src/"_s);
    view.importsBelow({});
    view.importsBelow(u"docs/"_s);
    for (const QString &letter : { u""_s, u"a"_s, u"c"_s, u"#"_s })
        view.index(letter);
    view.letters();
    view.testFiles();
    view.namespaces();
    view.largeTypes();
    view.members(u"fmt"_s);
    view.members(u"fmt::buffer"_s);
    view.deprecated();
    view.derivedTypes();
    view.spread();
    view.derivedFrom(u"buffer"_s);
    view.usage(u"append"_s);
    view.described(u"fmt::buffer::append"_s, u"src/buffer.h"_s);
    view.excerpt(u"append"_s, u"tests/tst_buffer.cpp"_s);
    for (const QString &path : { u"src/buffer.h"_s, u"src/buffer.cpp"_s, u"tests/tst_buffer.cpp"_s,
             u"README.md"_s, u"src/missing.h"_s }) {
        view.file(path);
        view.symbols(path);
        view.fileComment(path);
        view.comments(path);
        view.positions(path);
        view.imports(path);
        view.content(path);
        view.factLines(u"test.case"_s, path);
    }
    for (const QString &name : { u"append"_s, u"fmt::buffer::append"_s, u"fmt::buffer"_s, u"clear"_s,
             u"fmt::buffer::clear"_s, u"vector"_s }) {
        view.lookup(name);
        view.referrers(name);
    }
    return recording.answers();
}
} // namespace

class TestReuse : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void change_data();
    void change();
    void passesOverManyFiles_data();
    void passesOverManyFiles();
    void backAndForth();
    void sameAfterReopening();
};

void TestReuse::change_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<QStringList>("changed");

    const auto row = [](const char *name, Change change, QStringList changed) {
        QTest::newRow(name) << std::move(change) << std::move(changed);
    };
    const auto edit = [](const QString &path, std::function<void(FileRecord &)> how) -> Change {
        return [=](SampleProject &project) { project.edit(path, how); };
    };
    const QString header = u"src/buffer.h"_s;
    const QString test = u"tests/tst_buffer.cpp"_s;

    row("nothing", [](SampleProject &) {}, {});
    row("touch", edit(header, [](FileRecord &) {}), {});
    row("edit a comment", edit(header, [](FileRecord &r) { r.symbols[2].comment = u"Appends bytes."_s; }),
        { u"comments:src/buffer.h"_s, u"content:src/buffer.h"_s, u"described:fmt%3a%3abuffer%3a%3aappend:src/buffer.h"_s });
    row("describe a function where it is defined",
        [](SampleProject &project) {
            project.edit(u"src/buffer.h"_s, [](FileRecord &r) { r.symbols[2].comment.clear(); });
            project.edit(u"src/buffer.cpp"_s, [](FileRecord &r) { r.symbols[0].comment = u"Adds bytes."_s; });
        },
        { u"comments:src/buffer.cpp"_s, u"comments:src/buffer.h"_s, u"content:src/buffer.cpp"_s, u"content:src/buffer.h"_s,
            u"described:fmt%3a%3abuffer%3a%3aappend:src/buffer.h"_s, u"symbols:src/buffer.cpp"_s, u"symbols:src/buffer.h"_s });
    row("edit the file's comment", edit(header, [](FileRecord &r) { r.comment = u"All about buffers."_s; }),
        { u"content:src/buffer.h"_s, u"fileComment:src/buffer.h"_s });
    row("move lines",
        edit(header,
            [](FileRecord &r) {
                for (SymbolRecord &s : r.symbols) {
                    s.line += 3;
                    s.endLine += 3;
                }
                r.imports[0].line = 9;
                r.references[0].lines = { 17 };
            }),
        { u"content:src/buffer.h"_s, u"positions:src/buffer.h"_s });
    row("move a test case",
        edit(test,
            [](FileRecord &r) {
                r.facts[1].line = 50;
                r.symbols[0].line = 50;
            }),
        { u"content:tests/tst_buffer.cpp"_s, u"factLines:test.case:tests/tst_buffer.cpp"_s,
            u"positions:tests/tst_buffer.cpp"_s });
    row("change a signature", edit(header, [](FileRecord &r) { r.symbols[2].signature = u"(long x)"_s; }),
        { u"content:src/buffer.h"_s, u"described:fmt%3a%3abuffer%3a%3aappend:src/buffer.h"_s, u"lookup:append"_s,
            u"lookup:fmt::buffer::append"_s, u"symbols:src/buffer.h"_s });
    row("change a return type", edit(header, [](FileRecord &r) { r.symbols[2].type = u"bool"_s; }),
        { u"described:fmt%3a%3abuffer%3a%3aappend:src/buffer.h"_s, u"symbols:src/buffer.h"_s });
    row("add what a lookup missed",
        edit(header,
            [](FileRecord &r) {
                r.symbols.append(symbol(u"clear"_s, u"method"_s, {}, u"fmt::buffer"_s));
                r.symbols.last().line = 99;
            }),
        { u"content:src/buffer.h"_s, u"counts"_s, u"counts:src/"_s, u"lookup:clear"_s,
            u"lookup:fmt::buffer::clear"_s, u"positions:src/buffer.h"_s, u"symbols:src/buffer.h"_s, u"index:"_s, u"index:c"_s, u"letters"_s, u"members:fmt::buffer"_s, u"spread"_s });
    row("document what was not", edit(test, [](FileRecord &r) { r.symbols[0].comment = u"Appends."_s; }),
        { u"comments:tests/tst_buffer.cpp"_s, u"content:tests/tst_buffer.cpp"_s,
            u"symbols:tests/tst_buffer.cpp"_s });
    row("use a name",
        edit(test,
            [](FileRecord &r) {
                r.references.append({ u"clear"_s, { 7 } });
            }),
        { u"referrers:clear"_s });
    row("use a name no more", edit(test, [](FileRecord &r) { r.references.removeFirst(); }),
        { u"referrers:append"_s, u"spread"_s, u"usage:append"_s });
    row("use it elsewhere in the file",
        edit(test,
            [](FileRecord &r) {
                r.references[0].lines = { 1, 2, 3 };
            }),
        {});
    row("grow a file", edit(header, [](FileRecord &r) { ++r.lines; }), { u"metrics:src/"_s });
    row("add an import",
        edit(header,
            [](FileRecord &r) {
                r.imports.append({ u"span"_s, true, 5 });
            }),
        { u"imports:src/buffer.h"_s, u"importsBelow:"_s });
    row("add an unrelated file",
        [](SampleProject &project) { project.put(file(u"lib/other.h"_s, u"C++"_s, { symbol(u"other"_s) })); },
        { u"counts"_s, u"files"_s, u"index:"_s, u"letters"_s, u"spread"_s });
    row("add an unrelated text",
        [](SampleProject &project) { project.put(file(u"notes.txt"_s, u""_s, {}, FileRole::Prose)); },
        { u"files"_s });
    row("add the missing file",
        [](SampleProject &project) { project.put(file(u"src/missing.h"_s, u"C++"_s, {})); },
        { u"content:src/missing.h"_s, u"counts"_s, u"counts:src/"_s, u"file:src/missing.h"_s, u"files"_s,
            u"files:src/"_s, u"metrics:src/"_s });
    row("remove a file", [](SampleProject &project) { project.remove(u"README.md"_s); },
        { u"content:README.md"_s, u"file:README.md"_s, u"files"_s });
    row("vendor a file", edit(header, [](FileRecord &r) { r.vendored = true; }),
        { u"counts"_s, u"counts:src/"_s, u"described:fmt%3a%3abuffer%3a%3aappend:src/buffer.h"_s, u"file:src/buffer.h"_s, u"files"_s,
            u"files:src/"_s, u"lookup:append"_s, u"lookup:fmt::buffer"_s, u"lookup:fmt::buffer::append"_s, u"metrics:src/"_s, u"index:"_s, u"index:a"_s, u"letters"_s, u"members:fmt"_s, u"members:fmt::buffer"_s, u"namespaces"_s, u"spread"_s, u"symbols:src/buffer.h"_s });
    row("add a test case",
        edit(test,
            [](FileRecord &r) {
                r.facts.append({ u"test.case"_s, { { u"name"_s, u"third"_s } }, 30 });
            }),
        { u"counts"_s, u"factLines:test.case:tests/tst_buffer.cpp"_s, u"facts:test.case"_s });
    row("another fact",
        edit(test,
            [](FileRecord &r) {
                r.facts[0].value = { { u"framework"_s, u"doctest"_s } };
            }),
        {});
    row("derive a type",
        edit(header, [](FileRecord &r) { r.symbols[1].bases = { u"public base::buffer<char>"_s }; }),
        { u"derivedFrom:buffer"_s, u"derivedTypes"_s,
            u"symbols:src/buffer.h"_s });
    row("deprecate a function", edit(header, [](FileRecord &r) { r.symbols[2].deprecated = true; }),
        { u"deprecated"_s, u"index:"_s, u"index:a"_s, u"members:fmt::buffer"_s,
            u"symbols:src/buffer.h"_s });
    row("use it in a function",
        edit(u"src/buffer.cpp"_s,
            [](FileRecord &r) {
                r.references[0].lines = { 5, 16 };
            }),
        { u"usage:append"_s });
    row("move who uses it",
        edit(u"src/buffer.cpp"_s,
            [](FileRecord &r) {
                for (SymbolRecord &s : r.symbols) {
                    s.line += 2;
                    s.endLine += 2;
                }
                for (ReferenceRecord &reference : r.references)
                    reference.lines = { reference.lines[0] + 2 };
            }),
        { u"content:src/buffer.cpp"_s, u"positions:src/buffer.cpp"_s });
    row("rename a file",
        [](SampleProject &project) {
            FileRecord record = project.files.at(u"tests/tst_buffer.cpp"_s);
            project.remove(record.path);
            record.path = u"tests/tst_buffers.cpp"_s;
            project.put(record);
        },
        { u"content:tests/tst_buffer.cpp"_s, u"counts"_s, u"factLines:test.case:tests/tst_buffer.cpp"_s,
            u"facts:test.case"_s, u"file:tests/tst_buffer.cpp"_s, u"files"_s,
            u"positions:tests/tst_buffer.cpp"_s, u"referrers:append"_s, u"symbols:tests/tst_buffer.cpp"_s, u"testFiles"_s,
            u"usage:append"_s });
}

/// "counts" and "files" stand for the question about the whole project, "facts:test.case" likewise.
static QSet<QString> expectedOf(const QStringList &names)
{
    QSet<QString> expected;
    for (const QString &name : names) {
        if (name == u"counts"_s || name == u"files"_s || name == u"facts:test.case"_s)
            expected.insert(name + u':');
        else
            expected.insert(name);
    }
    return expected;
}

void TestReuse::change()
{
    QFETCH(Change, change);
    QFETCH(QStringList, changed);
    const QSet<QString> expected = expectedOf(changed);

    QTemporaryDir dir;
    const auto model = openModel(dir);
    SampleProject project;
    Digest rootBefore, rootAfter;
    bringUpToDate(*model, project, &rootBefore);
    const auto view = openView(*model); // the same view afterwards: what it cached must not live on
    const QList<Answer> before = askAll(view);
    QVERIFY(before.size() > 50);
    change(project);
    bringUpToDate(*model, project, &rootAfter);

    const auto fresh = openView(*model);
    QSet<QString> different, differentWhenAsked;
    for (const Answer &answer : before) {
        const Digest now = model->currentDigest(*view.view, answer.question);
        QVERIFY2(!now.isEmpty(), qPrintable(answer.question));
        QCOMPARE(model->currentDigest(*fresh.view, answer.question), now);
        if (now != answer.digest)
            different.insert(answer.question);
    }
    const QList<Answer> asked = askAll(fresh);
    QCOMPARE(asked.size(), before.size());
    for (qsizetype i = 0; i < asked.size(); ++i) {
        QCOMPARE(asked[i].question, before[i].question);
        if (asked[i].digest != before[i].digest)
            differentWhenAsked.insert(asked[i].question);
    }
    const auto list = [](const QSet<QString> &set) {
        QStringList sorted(set.begin(), set.end());
        sorted.sort();
        return sorted.join(u'\n');
    };
    QCOMPARE(list(different), list(expected));
    QCOMPARE(list(differentWhenAsked), list(expected)); // asking and checking agree
    if (rootAfter == rootBefore) // then nobody would even have looked
        QVERIFY(different.isEmpty());
    else
        QVERIFY(QByteArray(QTest::currentDataTag()) != "nothing"
            && QByteArray(QTest::currentDataTag()) != "touch");
}

void TestReuse::passesOverManyFiles_data()
{
    QTest::addColumn<int>("aspects");
    QTest::addColumn<Change>("change");
    QTest::addColumn<bool>("changed");
    const auto row = [](const char *name, Aspects aspects, const QString &path,
                         std::function<void(FileRecord &)> how, bool changed) {
        QTest::newRow(name) << int(aspects)
                            << Change([=](SampleProject &project) { project.edit(path, how); }) << changed;
    };
    const QString header = u"src/buffer.h"_s;
    const auto moved = [](FileRecord &r) {
        for (SymbolRecord &s : r.symbols)
            s.line += 3;
    };
    const auto grown = [](FileRecord &r) { ++r.lines; };
    const auto commented = [](FileRecord &r) { r.symbols[2].comment = u"Appends bytes."_s; };
    const auto signature = [](FileRecord &r) { r.symbols[2].signature = u"(long x)"_s; };
    const auto imported = [](FileRecord &r) { r.imports.append({ u"span"_s, true, 5 }); };
    const auto headed = [](FileRecord &r) { r.comment = u"All about buffers."_s; };
    row("moved lines, symbols", Aspect::Symbols, header, moved, false);
    row("moved lines, positions", Aspect::Positions, header, moved, true);
    row("moved lines, content", Aspect::Content, header, moved, true);
    row("moved lines, all else", Aspect::Symbols | Aspect::Comments | Aspect::FileComment | Aspect::Imports,
        header, moved, false);
    row("grown, metrics", Aspect::Metrics, header, grown, true);
    row("grown, symbols", Aspect::Symbols, header, grown, false);
    row("commented, comments", Aspect::Comments, header, commented, true);
    row("commented, symbols", Aspect::Symbols, header, commented, false);
    row("signature, symbols", Aspect::Symbols, header, signature, true);
    row("signature, nothing", Aspects(), header, signature, false);
    row("imported, imports", Aspect::Imports, header, imported, true);
    row("headed, file comment", Aspect::FileComment, header, headed, true);
    row("headed, comments", Aspect::Comments, header, headed, false);
    row("a fact moved, facts", Aspect::Facts, header,
        [](FileRecord &r) { r.facts.append({ u"code.todo"_s, {}, 4 }); }, true);
    row("a fact moved, symbols", Aspect::Symbols, header,
        [](FileRecord &r) { r.facts.append({ u"code.todo"_s, {}, 4 }); }, false);
    row("elsewhere", Aspect::Content | Aspect::Symbols, u"tests/tst_buffer.cpp"_s, moved, false);
    row("vendored, nothing", Aspects(), header, [](FileRecord &r) { r.vendored = true; }, true);
}

void TestReuse::passesOverManyFiles()
{
    QFETCH(int, aspects);
    QFETCH(Change, change);
    QFETCH(bool, changed);
    QTemporaryDir dir;
    const auto model = openModel(dir);
    SampleProject project;
    bringUpToDate(*model, project);
    const auto view = openView(*model);
    QStringList visited;
    const auto pass = [&](const FileSlice &slice) {
        visited.append(slice.info.path);
        return true;
    };
    QVERIFY(view.view->forEachFile(u"src/"_s, Aspects::fromInt(aspects), pass).ok());
    QCOMPARE(visited, (QStringList{ u"src/buffer.cpp"_s, u"src/buffer.h"_s }));
    const QList<Answer> answers = view.answers();
    QCOMPARE(answers.size(), 1);
    QCOMPARE(model->currentDigest(*view.view, answers[0].question), answers[0].digest);
    change(project);
    bringUpToDate(*model, project);
    QCOMPARE(model->currentDigest(*openView(*model).view, answers[0].question) != answers[0].digest, changed);
}

void TestReuse::backAndForth()
{
    QTemporaryDir dir;
    const auto model = openModel(dir);
    SampleProject project;
    Digest before, between, after;
    bringUpToDate(*model, project, &before);
    const FileRecord kept = project.files.at(u"src/buffer.h"_s);
    project.edit(u"src/buffer.h"_s, [](FileRecord &r) {
        r.symbols.clear();
        r.references.clear();
        r.comment.clear();
        r.imports.clear();
    });
    bringUpToDate(*model, project, &between);
    QVERIFY(between != before);
    project.put(kept);
    bringUpToDate(*model, project, &after);
    QCOMPARE(after, before);
    QCOMPARE(openView(*model).view->symbols(kept.path).size(), 3);
}

void TestReuse::sameAfterReopening()
{
    QTemporaryDir dir;
    SampleProject project;
    QList<Answer> before;
    {
        const auto model = openModel(dir);
        bringUpToDate(*model, project);
        before = askAll(openView(*model));
    }
    const auto model = openModel(dir);
    const auto view = openView(*model);
    for (const Answer &answer : before)
        QCOMPARE(model->currentDigest(*view.view, answer.question), answer.digest);
    QCOMPARE(view.answers(), QList<Answer>()); // checking is not asking
}

QTEST_GUILESS_MAIN(TestReuse)
#include "tst_reuse.moc"
