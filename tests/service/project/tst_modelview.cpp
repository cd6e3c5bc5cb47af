// What a view answers, and how it writes down what it was asked.
#include "sampleproject.h"
#include "service/project/packedrecord.h"
#include "service/project/publicsymbols.h"
#include "service/project/question.h"

using namespace tars;
using namespace tars::test;

class TestModelView : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void answersNothingOnceItIsToEnd();
    void answersAsStored();
    void historyIsNoFile();
    void missesAreAnswers();
    void foldersAndFiles();
    void sourcePages();
    void lookupOrder();
    void lookupOfQualifiedNames_data();
    void lookupOfQualifiedNames();
    void hasApi_data();
    void hasApi();
    void recordsEachQuestionOnce();
    void documentsAreAQuestion();
    void writtenFilesAreQuestions();
    void questionsSurvive_data();
    void questionsSurvive();
    void garbledQuestions_data();
    void garbledQuestions();
    void foreignViewsHaveNoDigests();
    void onePassOverManyFiles();
    void passEndsOnRequest();
    void hostileText();
};

void TestModelView::answersAsStored()
{
    QTemporaryDir dir;
    const auto model = openModel(dir);
    SampleProject project;
    SymbolRecord rich;
    rich.name = u"emplace"_s;
    rich.scope = u"fmt::buffer"_s;
    rich.scopeKind = u"class"_s;
    rich.kind = u"method"_s;
    rich.signature = u"(T &&...args)"_s;
    rich.type = u"T &"_s;
    rich.templateParameters = u"<typename... T>"_s;
    rich.access = u"protected"_s;
    rich.properties = { u"virtual"_s, u"noexcept"_s };
    rich.bases = { u"A"_s, u"B<C, D>"_s };
    rich.value = u"= 0"_s;
    rich.deprecated = true;
    rich.exported = false;
    rich.definition = false;
    rich.comment = u"Two\nlines, Straße \U0001F600."_s;
    rich.commentStyle = u"javadoc"_s;
    project.edit(u"src/buffer.h"_s, [&](FileRecord &r) {
        r.symbols.append(rich);
        place(r);
    });
    bringUpToDate(*model, project);
    const auto recording = openView(*model);
    const ModelView &view = *recording.view;

    QCOMPARE(view.projectName(), u"fmt"_s);
    const FileRecord &stored = project.files.at(u"src/buffer.h"_s);
    const QList<Symbol> symbols = view.symbols(u"src/buffer.h"_s);
    QCOMPARE(symbols.size(), stored.symbols.size());
    for (qsizetype i = 0; i < symbols.size(); ++i) {
        const Symbol &s = symbols[i];
        const SymbolRecord &r = stored.symbols[i];
        QCOMPARE(s.index, int(i));
        QCOMPARE(s.qualifiedName(), r.qualifiedName());
        QCOMPARE(s.scopeKind, r.scopeKind);
        QCOMPARE(s.kind, r.kind);
        QCOMPARE(s.signature, r.signature);
        QCOMPARE(s.type, r.type);
        QCOMPARE(s.templateParameters, r.templateParameters);
        QCOMPARE(s.access, r.access);
        QCOMPARE(s.properties, r.properties);
        QCOMPARE(s.bases, r.bases);
        QCOMPARE(s.value, r.value);
        QCOMPARE(s.deprecated, r.deprecated);
        QCOMPARE(s.exported, r.exported);
        QCOMPARE(s.definition, r.definition);
        QCOMPARE(s.documented, !r.comment.isEmpty());
    }
    const QHash<int, Comment> comments = view.comments(u"src/buffer.h"_s);
    QCOMPARE(comments.size(), 3);
    QVERIFY(!comments.contains(0));
    QCOMPARE(comments[3].text, rich.comment);
    QCOMPARE(comments[3].style, rich.commentStyle);
    const QHash<int, Position> positions = view.positions(u"src/buffer.h"_s);
    QCOMPARE(positions.size(), 4);
    QCOMPARE(positions[3].line, 35);
    QCOMPARE(positions[3].endLine, 38);
    QCOMPARE(positions[3].commentLine, 33);
    QCOMPARE(view.fileComment(u"src/buffer.h"_s).text, u"Buffers."_s);
    const QList<ImportRecord> imports = view.imports(u"src/buffer.h"_s);
    QCOMPARE(imports, QList<ImportRecord>({ { u"vector"_s, true, 0 }, { u"fmt/base.h"_s, false, 0 } }));
    QCOMPARE(view.content(u"src/buffer.h"_s), project.contents.at(u"src/buffer.h"_s));
    QCOMPARE(view.referrers(u"vector"_s), QStringList({ u"src/buffer.cpp"_s, u"src/buffer.h"_s }));

    const QList<Fact> facts = view.facts(u"test.case"_s);
    QCOMPARE(facts.size(), 2);
    QCOMPARE(facts[0].file, u"tests/tst_buffer.cpp"_s);
    QCOMPARE(facts[1].value[u"name"].toString(), u"clears"_s);
    QCOMPARE(view.factLines(u"test.case"_s, u"tests/tst_buffer.cpp"_s), QList<int>({ 5, 9 }));
    QCOMPARE(view.factLines(u"test.framework"_s, u"tests/tst_buffer.cpp"_s), QList<int>({ 1 }));

    const QList<FileCounts> counts = view.counts();
    QCOMPARE(counts.size(), 3);
    QCOMPARE(counts[1].path, u"src/buffer.h"_s);
    QCOMPARE(
        counts[1].publicSymbols, 2); // the class and append; a namespace is none, emplace is not exported
    QCOMPARE(counts[1].documented, 2);
    QCOMPARE(counts[2].testCases, 2);
    QCOMPARE(counts[2].publicSymbols, 0);
    QCOMPARE(view.testFiles(), QStringList{ u"tests/tst_buffer.cpp"_s });
    QVERIFY(!recording.error());
}

void TestModelView::historyIsNoFile()
{
    QTemporaryDir dir;
    const auto model = openModel(dir);
    SampleProject project;
    bringUpToDate(*model, project);
    const qsizetype files = openView(*model).view->files().size();
    FileRecord history;
    history.path = historyPath;
    history.facts = { { u"history.tag"_s, { { u"name"_s, u"v1.0"_s } }, 0 } };
    project.files[historyPath] = history;
    project.contents[historyPath] = {};
    FileRecord results;
    results.path = u"coverage/lcov.info"_s;
    results.resultsOnly = true;
    results.facts = { { u"coverage.file"_s, { { u"file"_s, u"a.c"_s } }, 2 } };
    project.files[results.path] = results;
    project.contents[results.path] = {};
    bringUpToDate(*model, project);
    const auto recording = openView(*model);
    const ModelView &view = *recording.view;
    QCOMPARE(view.files().size(), files);
    QVERIFY(!view.file(historyPath));
    const auto listed = [](const auto &rows) {
        return std::any_of(rows.cbegin(), rows.cend(), [](const auto &row) { return row.path == historyPath; });
    };
    QVERIFY(!listed(view.files()) && !listed(view.metrics()) && !listed(view.counts()));
    QVERIFY(!view.file(results.path));
    QCOMPARE(view.facts(u"coverage.file"_s).value(0).file, results.path);
    QCOMPARE(view.facts(u"history.tag"_s).value(0).value.value("name"_L1).toString(), u"v1.0"_s);
}

void TestModelView::missesAreAnswers()
{
    QTemporaryDir dir;
    const auto model = openModel(dir);
    bringUpToDate(*model, SampleProject());
    const auto recording = openView(*model);
    const ModelView &view = *recording.view;
    QVERIFY(!view.file(u"no.h"_s));
    QVERIFY(view.symbols(u"no.h"_s).isEmpty());
    QVERIFY(view.comments(u"no.h"_s).isEmpty());
    QVERIFY(view.lookup(u"nothing::here"_s).isEmpty());
    QVERIFY(view.referrers(u"nothing"_s).isEmpty());
    QVERIFY(view.facts(u"no.kind"_s).isEmpty());
    QVERIFY(view.counts(u"none/"_s).isEmpty());
    const QList<Answer> answers = recording.answers();
    QCOMPARE(answers.size(), 7);
    for (const Answer &answer : answers) {
        QVERIFY2(!answer.digest.isEmpty(), qPrintable(answer.question));
        QCOMPARE(model->currentDigest(view, answer.question), answer.digest);
    }
}

void TestModelView::foldersAndFiles()
{
    QTemporaryDir dir;
    const auto model = openModel(dir);
    SampleProject project;
    project.put(file(u"src2/x.h"_s, u"C++"_s, {}));
    project.put(file(u"src/deep/er/y.h"_s, u"C++"_s, {}));
    project.put(file(u"src-old/z.h"_s, u"C++"_s, {}));
    project.put(file(u"src"_s + QChar(0xffff) + u".h"_s, u"C++"_s, {}));
    bringUpToDate(*model, project);
    const auto recording = openView(*model);
    const auto paths = [&](const QString &folder) {
        QStringList list;
        for (const FileInfo &info : recording.view->files(folder))
            list.append(info.path);
        return list;
    };
    const QStringList below{ u"src/buffer.cpp"_s, u"src/buffer.h"_s, u"src/deep/er/y.h"_s };
    QCOMPARE(paths(u"src/"_s), below);
    QCOMPARE(paths(u"src"_s), below);
    QCOMPARE(paths(u"src/deep"_s), QStringList({ u"src/deep/er/y.h"_s }));
    QCOMPARE(paths(u"src/buffer.h"_s), QStringList({ u"src/buffer.h"_s }));
    QCOMPARE(paths(u"src/buf"_s), QStringList());
    QCOMPARE(paths({}).size(), 8);
    QCOMPARE(recording.view->facts(u"test.case"_s, u"tests"_s).size(), 2);
    QCOMPARE(recording.view->facts(u"test.case"_s, u"tests/tst_buffer.cpp"_s).size(), 2);
    QCOMPARE(recording.view->facts(u"test.case"_s, u"src/"_s).size(), 0);
    const std::optional<FileInfo> info = recording.view->file(u"src/buffer.h"_s);
    QVERIFY(info);
    QVERIFY(info->hasApi);
    QCOMPARE(info->language, u"C++"_s);
    QVERIFY(info->role == FileRole::Source);
}

/// Documents name the lines of what they quote: those files are shown, whatever they are.
void TestModelView::sourcePages()
{
    QTemporaryDir dir;
    const auto model = openModel(dir);
    SampleProject project;
    const auto with = [](const QString &path, FileRole role, const QString &kind) {
        FileRecord record = file(path, {}, {}, role);
        if (!kind.isEmpty())
            record.facts.append({ kind, { { u"name"_s, u"x"_s } }, 1 });
        return record;
    };
    project.put(with(u"packaging/control"_s, FileRole::Other, u"dependency"_s));
    project.put(with(u"main.tf"_s, FileRole::Other, u"terraform.block"_s));
    project.put(with(u"data/words.json"_s, FileRole::Data, {}));
    project.put(with(u"data/same.txt"_s, FileRole::Data, u"code.fingerprints"_s));
    bringUpToDate(*model, project);
    const auto recording = openView(*model);
    for (const auto &[path, shown] : { std::pair{ u"packaging/control"_s, true }, { u"main.tf"_s, true }, { u"data/words.json"_s, false },
             { u"data/same.txt"_s, false }, { u"src/buffer.h"_s, true } })
        QVERIFY2(hasSourcePage(*recording.view->file(path)) == shown, qPrintable(path));
}

void TestModelView::lookupOrder()
{
    QTemporaryDir dir;
    const auto model = openModel(dir);
    SampleProject project;
    const auto one = [](const QString &comment, bool definition) {
        SymbolRecord s = symbol(u"open"_s, u"function"_s, comment);
        s.definition = definition;
        return s;
    };
    FileRecord vendored = file(u"a/vendored.h"_s, u"C++"_s, { one(u"Documented."_s, true) });
    vendored.vendored = true;
    project.put(vendored);
    project.put(file(u"b/source.cpp"_s, u"C++"_s, { one({}, true) }));
    project.put(file(u"c/plain.h"_s, u"C++"_s, { one({}, false), one({}, true) }));
    project.put(file(u"d/documented.h"_s, u"C++"_s, { one(u"Opens."_s, false) }));
    project.put(file(u"e/documented.cpp"_s, u"C++"_s, { one(u"Opens."_s, true) }));
    project.put(file(u"Z/plain.h"_s, u"C++"_s, { one({}, true) }));
    bringUpToDate(*model, project);
    QStringList files;
    for (const SymbolTarget &target : openView(*model).view->lookup(u"open"_s))
        files.append(target.file);
    QCOMPARE(files,
        QStringList({ u"d/documented.h"_s, u"e/documented.cpp"_s, u"Z/plain.h"_s, u"c/plain.h"_s,
            u"c/plain.h"_s, u"b/source.cpp"_s, u"a/vendored.h"_s }));
}

void TestModelView::lookupOfQualifiedNames_data()
{
    QTest::addColumn<QString>("scope");
    QTest::addColumn<QString>("separator");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("asked");
    QTest::addColumn<int>("found");
    const auto row = [](const char *tag, const QString &scope, const QString &separator, const QString &name,
                         const QString &asked,
                         int found) { QTest::newRow(tag) << scope << separator << name << asked << found; };
    row("simple", u"a::b"_s, u"::"_s, u"c"_s, u"c"_s, 1);
    row("qualified", u"a::b"_s, u"::"_s, u"c"_s, u"a::b::c"_s, 1);
    row("half", u"a::b"_s, u"::"_s, u"c"_s, u"b::c"_s, 0);
    row("wrong separator", u"a::b"_s, u"::"_s, u"c"_s, u"a::b.c"_s, 0);
    row("python", u"os.path"_s, u"."_s, u"join"_s, u"os.path.join"_s, 1);
    row("javadoc", u"org.x.List"_s, u"#"_s, u"add"_s, u"org.x.List#add"_s, 1);
    row("call operator", u"F"_s, u"::"_s, u"operator()"_s, u"F::operator()"_s, 1);
    row("arrow operator", u"F"_s, u"::"_s, u"operator->"_s, u"F::operator->"_s, 1);
    row("separator in the name", u"Rules"_s, u"."_s, u"all.clean"_s, u"Rules.all.clean"_s, 1);
    row("destructor", u"N::F"_s, u"::"_s, u"~F"_s, u"N::F::~F"_s, 1);
    row("case counts", u"N"_s, u"::"_s, u"F"_s, u"n::f"_s, 0);
    row("nothing", u"N"_s, u"::"_s, u"F"_s, u""_s, 0);
    row("separators only", u"N"_s, u"::"_s, u"F"_s, u"::::::"_s, 0);
}

void TestModelView::lookupOfQualifiedNames()
{
    QFETCH(QString, scope);
    QFETCH(QString, separator);
    QFETCH(QString, name);
    QFETCH(QString, asked);
    QFETCH(int, found);
    QTemporaryDir dir;
    const auto model = openModel(dir);
    SampleProject project;
    SymbolRecord s = symbol(name, u"function"_s, {}, scope);
    s.separator = separator;
    project.put(file(u"x/x.h"_s, u"C++"_s, { s }));
    bringUpToDate(*model, project);
    const auto targets = openView(*model).view->lookup(asked);
    QCOMPARE(targets.size(), found);
    if (found > 0) {
        QCOMPARE(targets[0].qualifiedName, QString(scope + separator + name));
        QCOMPARE(targets[0].file, u"x/x.h"_s);
        QCOMPARE(targets[0].kind, u"function"_s);
        QVERIFY(targets[0].hasApi);
    }
}

void TestModelView::hasApi_data()
{
    QTest::addColumn<FileRecord>("record");
    QTest::addColumn<bool>("expected");
    const auto with = [](FileRecord record, std::function<void(FileRecord &)> change) {
        change(record);
        return record;
    };
    const FileRecord header = file(u"a.h"_s, u"C++"_s, { symbol(u"f"_s) });
    QTest::newRow("a function") << header << true;
    QTest::newRow("test") << with(header, [](FileRecord &r) { r.role = FileRole::Test; }) << false;
    QTest::newRow("example") << with(header, [](FileRecord &r) { r.role = FileRole::Example; }) << false;
    QTest::newRow("vendored") << with(header, [](FileRecord &r) { r.vendored = true; }) << false;
    QTest::newRow("generated") << with(header, [](FileRecord &r) { r.generated = true; }) << false;
    QTest::newRow("private") << with(header, [](FileRecord &r) { r.symbols[0].access = u"private"_s; })
                             << false;
    QTest::newRow("protected") << with(header, [](FileRecord &r) { r.symbols[0].access = u"protected"_s; })
                               << true;
    QTest::newRow("static") << with(header, [](FileRecord &r) { r.symbols[0].exported = false; }) << false;
    QTest::newRow("nothing") << file(u"a.h"_s, u"C++"_s, {}) << false;
    QTest::newRow("namespace only") << file(u"a.h"_s, u"C++"_s, { symbol(u"n"_s, u"namespace"_s) }) << false;
    QTest::newRow("function of a source file") << file(u"a.cpp"_s, u"C++"_s, { symbol(u"f"_s) }) << true;
    SymbolRecord member = symbol(u"f"_s, u"method"_s, {}, u"N::C"_s);
    member.scopeKind = u"class"_s;
    QTest::newRow("member defined apart") << file(u"a.cpp"_s, u"C++"_s, { member }) << false;
    QTest::newRow("member of a class here")
        << file(u"a.cpp"_s, u"C++"_s, { symbol(u"C"_s, u"class"_s, {}, u"N"_s), member }) << true;
    QTest::newRow("member in a header") << file(u"a.hpp"_s, u"C++"_s, { member }) << true;
    QTest::newRow("member in a header of bodies") << file(u"a-inl.h"_s, u"C++"_s, { member }) << false;
    QTest::newRow("member in bodies of templates") << file(u"a.ipp"_s, u"C++"_s, { member }) << false;
    QTest::newRow("function in a header of bodies") << file(u"a_impl.hpp"_s, u"C++"_s, { symbol(u"f"_s) }) << true;
    QTest::newRow("header without suffix") << file(u"include/QThing"_s, u"C++"_s, { member }) << true;
    QTest::newRow("member in Python") << file(u"a.py"_s, u"Python"_s, { member }) << true;
    SymbolRecord hidden = symbol(u"_C"_s, u"class"_s);
    hidden.exported = false;
    SymbolRecord ofHidden = symbol(u"f"_s, u"method"_s, {}, u"_C"_s);
    ofHidden.scopeKind = u"class"_s;
    QTest::newRow("member of a hidden type") << file(u"a.py"_s, u"Python"_s, { hidden, ofHidden }) << false;
    SymbolRecord inner = symbol(u"g"_s, u"function"_s, {}, u"n::_f"_s);
    SymbolRecord outer = symbol(u"_f"_s, u"function"_s, {}, u"n"_s);
    outer.exported = false;
    QTest::newRow("function in a function") << file(u"a.py"_s, u"Python"_s, { outer, inner }) << false;
}

void TestModelView::hasApi()
{
    QFETCH(FileRecord, record);
    QFETCH(bool, expected);
    QCOMPARE(hasApiPage(record), expected);
    const auto packed = packRecord(record, "x");
    QVERIFY(packed.ok());
    QCOMPARE(bool(packed->flags & PackedRecord::HasApi), expected);
}

void TestModelView::recordsEachQuestionOnce()
{
    QTemporaryDir dir;
    const auto model = openModel(dir);
    bringUpToDate(*model, SampleProject());
    const auto recording = openView(*model);
    for (int i = 0; i < 3; ++i) {
        recording.view->lookup(u"append"_s);
        recording.view->symbols(u"src/buffer.h"_s);
    }
    const QList<Answer> answers = recording.answers();
    QCOMPARE(answers.size(), 2);
    QCOMPARE(answers[0].question, u"lookup:append"_s);
    QCOMPARE(answers[1].question, u"symbols:src/buffer.h"_s);
    recording.reset();
    QVERIFY(recording.answers().isEmpty());
    recording.view->symbols(u"src/buffer.h"_s);
    QCOMPARE(recording.answers(), QList<Answer>({ answers[1] }));
}

void TestModelView::documentsAreAQuestion()
{
    QTemporaryDir dir;
    const auto model = openModel(dir);
    bringUpToDate(*model, SampleProject());
    const PublishedDocument one{ u"development/a.md"_s, u"A"_s, u"development"_s, u"api"_s };
    PublishedDocument two = one;
    two.title = u"B"_s;
    const auto first = openView(*model, std::make_shared<const DocumentSet>(DocumentSet{ { one }, {}, {} }));
    const auto second = openView(*model, std::make_shared<const DocumentSet>(DocumentSet{ { two }, {}, {} }));
    const auto none = openView(*model);
    QCOMPARE(first.view->documents().size(), 1);
    QVERIFY(none.view->documents().isEmpty());
    QCOMPARE(first.answers()[0].question, u"documents"_s);
    QCOMPARE(model->currentDigest(*first.view, u"documents"_s), first.answers()[0].digest);
    QVERIFY(model->currentDigest(*second.view, u"documents"_s) != first.answers()[0].digest);
    QVERIFY(model->currentDigest(*none.view, u"documents"_s) != first.answers()[0].digest);

    // Which departments have documents is another question: one more document changes nothing of it.
    first.reset();
    QCOMPARE(first.view->departments(), QStringList { u"development"_s });
    QCOMPARE(first.answers().size(), 1);
    QCOMPARE(first.answers()[0].question, u"departments"_s);
    QCOMPARE(model->currentDigest(*second.view, u"departments"_s), first.answers()[0].digest);
    QVERIFY(model->currentDigest(*none.view, u"departments"_s) != first.answers()[0].digest);
}

void TestModelView::writtenFilesAreQuestions()
{
    QTemporaryDir dir;
    const auto model = openModel(dir);
    bringUpToDate(*model, SampleProject());
    const auto setOf = [](const QByteArray &a, const QByteArray &b) {
        DocumentSet set;
        set.files = { { u"development/a.md"_s, u"A"_s, u"development"_s, u"api"_s, digestOf(a), { u"a.h"_s } },
            { u"development/b.md"_s, u"B"_s, u"development"_s, u"api"_s, digestOf(b), { u"b.h"_s } } };
        set.read = [a, b](const QString &path) { return path.endsWith("a.md"_L1) ? a : b; };
        return std::make_shared<const DocumentSet>(set);
    };
    const auto first = openView(*model, setOf("one", "two"));
    const auto second = openView(*model, setOf("one", "three"));
    QCOMPARE(first.view->documentFiles().size(), 2);
    QCOMPARE(first.view->documentFiles()[1].inputs, QStringList{ u"b.h"_s });
    QVERIFY(model->currentDigest(*second.view, u"documentFiles"_s) != first.answers()[0].digest);

    // Whoever reads one document depends on no other.
    first.reset();
    QCOMPARE(first.view->documentContent(u"development/a.md"_s), "one");
    QCOMPARE(first.view->documentContent(u"development/b.md"_s), "two");
    const QList<Answer> answers = first.answers();
    QCOMPARE(answers.size(), 2);
    QCOMPARE(model->currentDigest(*second.view, answers[0].question), answers[0].digest);
    QVERIFY(model->currentDigest(*second.view, answers[1].question) != answers[1].digest);
}

void TestModelView::questionsSurvive_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("path") << u"src/a.h"_s;
    QTest::newRow("empty") << u""_s;
    QTest::newRow("colons") << u"a::b:c:"_s;
    QTest::newRow("percent") << u"100%25%zz%"_s;
    QTest::newRow("new line") << u"a\nb\r\t"_s;
    QTest::newRow("nul") << u"a\0b"_s;
    QTest::newRow("space") << u" a  b "_s;
    QTest::newRow("astral") << u"\U0001F600.h"_s;
    QTest::newRow("high surrogate") << u"a"_s + QChar(0xd800);
    QTest::newRow("low surrogate") << QChar(0xdc00) + u"a"_s;
    QTest::newRow("swapped surrogates") << QString(QChar(0xdc00)) + QChar(0xd800);
    QTest::newRow("delete") << QString(QChar(0x7f));
    QTest::newRow("long") << QString(5000, u'ä');
}

void TestModelView::questionsSurvive()
{
    QFETCH(QString, text);
    using Kind = Question::Kind;
    const QList<Kind> withoutArgument{ Kind::ProjectName, Kind::Documents, Kind::Departments,
        Kind::DocumentFiles, Kind::Letters, Kind::Namespaces, Kind::LargeTypes, Kind::Deprecated,
        Kind::DerivedTypes, Kind::Spread, Kind::TestFiles };
    for (int k = 0; k <= int(Kind::DocumentContent); ++k) {
        const auto kind = Kind(k);
        Question question{ kind, {}, {} };
        if (!withoutArgument.contains(kind))
            question.argument = text;
        if (kind == Kind::Facts || kind == Kind::FactLines || kind == Kind::Excerpt || kind == Kind::Described)
            question.place = text;
        const QString written = toText(question);
        QCOMPARE(QString::fromUtf8(written.toUtf8()), written);
        QVERIFY(!written.contains(u'\n') && !written.contains(QChar(u'\0')));
        QCOMPARE(questionFromText(written), std::optional(question));
    }
}

void TestModelView::garbledQuestions_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : { "", ":", "nonsense", "nonsense:a", "Symbols:a", "symbols", "facts:a",
             "projectName:x", "projectName:", "lookup:%", "lookup:%41", "lookup:%0", "lookup:%u12",
             "lookup:%0A%", "lookup:%0A ", "documents:", " symbols:a" })
        QTest::newRow(text) << QString::fromLatin1(text);
}

void TestModelView::garbledQuestions()
{
    QFETCH(QString, text);
    QTemporaryDir dir;
    const auto model = openModel(dir);
    const auto view = openView(*model);
    QCOMPARE(model->currentDigest(*view.view, text), Digest());
}

void TestModelView::foreignViewsHaveNoDigests()
{
    class Foreign final : public ModelView
    {
        QString projectName() const override { return {}; }
        QList<FileInfo> files(const QString &) const override { return {}; }
        std::optional<FileInfo> file(const QString &) const override { return {}; }
        QList<Symbol> symbols(const QString &) const override { return {}; }
        Comment fileComment(const QString &) const override { return {}; }
        QHash<int, Comment> comments(const QString &) const override { return {}; }
        QHash<int, Position> positions(const QString &) const override { return {}; }
        QList<ImportRecord> imports(const QString &) const override { return {}; }
        QList<SymbolTarget> lookup(const QString &) const override { return {}; }
        QStringList referrers(const QString &) const override { return {}; }
        QList<Fact> facts(const QString &, const QString &) const override { return {}; }
        QList<int> factLines(const QString &, const QString &) const override { return {}; }
        QList<FileCounts> counts(const QString &) const override { return {}; }
        QList<FileMetrics> metrics(const QString &) const override { return {}; }
        QByteArray content(const QString &) const override { return {}; }
        QList<PublishedDocument> documents() const override { return {}; }
    } foreign;
    QTemporaryDir dir;
    QCOMPARE(openModel(dir)->currentDigest(foreign, u"symbols:a"_s), Digest());
}

void TestModelView::onePassOverManyFiles()
{
    QTemporaryDir dir;
    const auto model = openModel(dir);
    SampleProject project;
    FileRecord history = file(historyPath, {}, {}, FileRole::Other);
    history.facts = { { u"history.head"_s, { { u"commits"_s, 3 } }, 0 } };
    project.put(history); // beside the files, and none of them
    bringUpToDate(*model, project);
    const auto recording = openView(*model);
    const ModelView &view = *recording.view;
    const Aspects all = Aspect::Symbols | Aspect::FileComment | Aspect::Comments | Aspect::Positions
        | Aspect::Imports | Aspect::Content | Aspect::Metrics | Aspect::Facts;
    QStringList paths;
    QVERIFY(view.forEachFile({}, all, [&](const FileSlice &slice) {
                    const QString path = slice.info.path;
                    paths.append(path);
                    [&] {
                        QCOMPARE(slice.symbols.size(), view.symbols(path).size());
                        QCOMPARE(slice.fileComment.text, view.fileComment(path).text);
                        QCOMPARE(slice.comments.size(), view.comments(path).size());
                        QCOMPARE(slice.positions.value(1).line, view.positions(path).value(1).line);
                        QCOMPARE(slice.imports, view.imports(path));
                        QCOMPARE(slice.content, view.content(path));
                        QCOMPARE(slice.metrics.path, path);
                        QCOMPARE(slice.facts.size(),
                            view.facts(u"test.case"_s, path).size() + view.facts(u"test.framework"_s, path).size());
                    }();
                    return true;
                }).ok());
    QCOMPARE(paths,
        (QStringList{ u"README.md"_s, u"src/buffer.cpp"_s, u"src/buffer.h"_s, u"tests/tst_buffer.cpp"_s }));
    QVERIFY(view.forEachFile(u"src/"_s, Aspect::Symbols, [&](const FileSlice &slice) {
                    [&] { // what was not asked for is not there
                        QVERIFY(slice.content.isEmpty());
                        QVERIFY(slice.positions.isEmpty());
                    }();
                    paths.append(slice.info.path);
                    return false;
                }).ok());
    QCOMPARE(paths.size(), 5); // ended after the first
}

void TestModelView::passEndsOnRequest()
{
    QTemporaryDir dir;
    const auto model = openModel(dir);
    bringUpToDate(*model, SampleProject());
    const auto recording = openView(*model);
    std::stop_source stop;
    recording.endOn(stop.get_token());
    int visited = 0;
    const auto ended = recording.view->forEachFile({}, Aspect::Symbols, [&](const FileSlice &) {
        ++visited;
        stop.request_stop();
        return true;
    });
    QCOMPARE(visited, 1);
    QVERIFY(!ended.ok());
    QCOMPARE(ended.error().code, QString(errc::cancelled));
}

void TestModelView::hostileText()
{
    QTemporaryDir dir;
    const auto model = openModel(dir);
    const QString nul = u"a\0b"_s;
    const QString lone = u"x"_s + QChar(0xd800);
    const QString quotes = u"'; DROP TABLE files; --"_s;
    FileRecord record = file(u"it's \"odd\" % _.h"_s, u"C++"_s,
        { symbol(nul, u"function"_s, nul), symbol(lone), symbol(quotes, u"function"_s, quotes, quotes),
            symbol(u""_s), symbol(QString(100'000, u'z')) });
    record.references
        = { { nul, { 1 } }, { lone, { 1 } }, { quotes, { 1 } }, { u""_s, {} }, { quotes, { 2 } } };
    record.facts = { { quotes, { { quotes, nul } }, -5 } };
    record.imports = { { nul, false, 1 } };
    record.symbols[0].line = -7;
    record.contentHash = "h";
    const QByteArray content("\0\xff\xfe binary \0", 13);
    QVERIFY(model->store(record, content).ok());
    QVERIFY(model->finish().ok());
    const auto recording = openView(*model);
    const ModelView &view = *recording.view;
    QCOMPARE(view.symbols(record.path).size(), 5);
    QCOMPARE(view.content(record.path), content);
    QCOMPARE(view.comments(record.path)[0].text, nul);
    QCOMPARE(view.positions(record.path)[0].line, 0);
    for (const QString &name : { nul, lone, quotes }) {
        QCOMPARE(view.lookup(name).size(), 1);
        QCOMPARE(view.referrers(name), QStringList({ record.path }));
    }
    QCOMPARE(view.facts(quotes).size(), 1);
    QCOMPARE(view.facts(quotes)[0].value[quotes].toString(), nul);
    QVERIFY(!recording.error());
    for (const Answer &answer : recording.answers())
        QCOMPARE(model->currentDigest(view, answer.question), answer.digest);
}

void TestModelView::answersNothingOnceItIsToEnd()
{
    QTemporaryDir dir;
    const auto model = openModel(dir);
    bringUpToDate(*model, SampleProject());
    const auto recording = openView(*model);
    std::stop_source stop;
    recording.endOn(stop.get_token());
    QVERIFY(!recording.view->files().isEmpty());
    QVERIFY(!recording.error());
    stop.request_stop();
    QVERIFY(recording.view->files().isEmpty());
    QVERIFY(recording.view->lookup(u"append"_s).isEmpty());
    QVERIFY(recording.error().has_value());
    QCOMPARE(recording.error()->code, errc::cancelled);
    for (const Answer &answer : recording.answers())
        QVERIFY2(answer.digest.isEmpty(), qPrintable(answer.question)); // whoever depends on it is done again
    recording.reset();
    recording.endOn({});
    QVERIFY(!recording.view->files().isEmpty());
    QVERIFY(!recording.error());
}

QTEST_GUILESS_MAIN(TestModelView)
#include "tst_modelview.moc"
