// Who is documented by others' comments: one answer everywhere, which stays true whatever becomes of the files.
#include "sampleproject.h"
#include "service/project/toldsymbols.h"

#include <random>

using namespace tars;
using namespace tars::test;

class TestToldSymbols : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneAnswer();
    void staysTrue();
    void asksWhomItConcerns();
};

namespace
{
/// One of the records that the name of `file` and the choices give: who overrides, fulfils, continues or declares what others describe.
FileRecord member(int file, std::mt19937 &choices)
{
    const auto oneOf = [&](int count) { return int(choices() % unsigned(count)); };
    const auto comment = [&] { return oneOf(2) ? u"Says."_s : QString(); };
    static constexpr std::array languages{ "C"_L1, "C++"_L1, "C#"_L1, "Python"_L1, "Kotlin"_L1 };
    static constexpr std::array endings{ ".c"_L1, ".h"_L1, ".cs"_L1, ".py"_L1, ".kt"_L1 };
    const size_t kind = size_t(file) % languages.size();
    QList<SymbolRecord> symbols;
    for (int count = oneOf(4); count >= 0; --count) {
        // Mostly a type of the file's own, so that bases lie in other files.
        SymbolRecord type = symbol(u"Type%1"_s.arg(oneOf(3) ? file / 5 : oneOf(3)), u"class"_s, comment());
        if (oneOf(2))
            type.bases = { u"Type%1"_s.arg(oneOf(3)) };
        if (kind == 2 && oneOf(2))
            type.properties = { u"partial"_s };
        if (kind == 4 && oneOf(2))
            type.properties = { oneOf(2) ? u"expect"_s : u"actual"_s };
        SymbolRecord method = symbol(u"run%1"_s.arg(oneOf(2)), u"method"_s, comment(), type.name);
        method.separator = kind < 2 ? u"::"_s : u"."_s;
        method.scopeKind = u"class"_s;
        method.access = oneOf(4) ? u"public"_s : u"private"_s;
        method.properties = { oneOf(2) ? u"virtual"_s : u"override"_s };
        SymbolRecord function = symbol(u"sum%1"_s.arg(oneOf(2)), u"function"_s, comment());
        function.definition = kind != 1;
        function.signature = oneOf(2) ? u"(int x)"_s : u"(int x, int y)"_s;
        if (kind > 0)
            symbols << type << method;
        if (kind < 2)
            symbols << function;
    }
    FileRecord record = test::file(u"src/f%1"_s.arg(file) + endings.at(kind), languages.at(kind), symbols,
        oneOf(8) ? FileRole::Source : FileRole::Test);
    if (kind == 3 && oneOf(2))
        record.facts = { { u"code.base"_s, { { u"name"_s, u"Type0"_s }, { u"original"_s, u"Type%1"_s.arg(oneOf(3)) }, { u"from"_s, u"src.f3"_s } }, 1 } };
    return record;
}

QStringList documentedOf(const ProjectModel &model)
{
    const auto opened = model.openView();
    QStringList found;
    for (const FileInfo &file : opened->view->files())
        for (const Symbol &each : opened->view->symbols(file.path))
            found.append(u"%1 %2 %3 %4"_s.arg(file.path, each.qualifiedName(), each.signature).arg(each.documented));
    return found;
}
} // namespace

/// Whatever becomes of the files one by one, the model says what one says that reads them all for the first time.
void TestToldSymbols::staysTrue()
{
    constexpr int files = 15, steps = 60;
    QTemporaryDir dir;
    const auto model = openModel(dir);
    SampleProject project;
    std::mt19937 choices(7);
    for (int i = 0; i < files; ++i)
        project.put(member(i, choices));
    bringUpToDate(*model, project);
    int told = 0;
    for (int step = 0; step < steps; ++step) {
        const FileRecord changed = member(int(choices() % files), choices);
        if (choices() % 8 == 0)
            project.remove(changed.path);
        else if (choices() % 4 == 0)
            project.put(changed);
        for (int edits = 0; edits < 3; ++edits) // one comment comes or goes
            project.edit(std::next(project.files.begin(), std::ptrdiff_t(choices() % project.files.size()))->first, [&](FileRecord &r) {
                if (r.symbols.isEmpty())
                    return;
                SymbolRecord &symbol = r.symbols[choices() % unsigned(r.symbols.size())];
                symbol.comment = symbol.comment.isEmpty() ? u"Says."_s : QString();
                test::place(r);
            });
        bringUpToDate(*model, project);
        QTemporaryDir other;
        const auto fresh = openModel(other);
        bringUpToDate(*fresh, project);
        const QStringList documented = documentedOf(*model);
        QCOMPARE(documented, documentedOf(*fresh));
        told += int(documented.filter(u" 1"_s).size());
    }
    QVERIFY(told > 0);
}

void TestToldSymbols::asksWhomItConcerns()
{
    QTemporaryDir dir;
    const auto model = openModel(dir);
    SampleProject project;
    for (int i = 0; i < 20; ++i) {
        SymbolRecord declared = symbol(u"sum%1"_s.arg(i));
        declared.definition = false;
        project.put(file(u"src/sum%1.h"_s.arg(i), u"C"_s, { declared }));
        project.put(file(u"src/sum%1.c"_s.arg(i), u"C"_s, { symbol(u"sum%1"_s.arg(i)) }));
    }
    bringUpToDate(*model, project);
    project.edit(u"src/sum7.c"_s, [](FileRecord &r) { r.symbols[0].comment = u"Adds."_s; });
    QVERIFY(model->sync(project.scan()).ok());
    QVERIFY(model->store(project.files.at(u"src/sum7.c"_s), "x").ok());
    const auto connection = ModelConnection::open(dir.filePath(u"model.db"_s), ModelConnection::Mode::Write);
    QVERIFY(connection.ok());
    Statements statements(**connection);
    const auto asked = ToldSymbols(statements).begin();
    QVERIFY(asked.ok());
    QCOMPARE(*asked, QStringList({ u"src/sum7.c"_s, u"src/sum7.h"_s }));
}

/// Symbols, indexes and counts give one answer to whether something is documented, also when a file comes or goes.
void TestToldSymbols::oneAnswer()
{
    QTemporaryDir dir;
    const auto model = openModel(dir);
    SampleProject project;
    SymbolRecord declared = symbol(u"sum"_s);
    declared.definition = false;
    project.put(file(u"src/sum.h"_s, u"C"_s, { declared, symbol(u"other"_s) }));
    project.put(file(u"src/sum.c"_s, u"C"_s, { symbol(u"sum"_s, u"function"_s, u"Adds."_s) }));
    const auto answers = [&] {
        bringUpToDate(*model, project);
        const auto opened = model->openView();
        const ModelView &view = *opened->view;
        QStringList found;
        for (const Symbol &each : view.symbols(u"src/sum.h"_s))
            found.append(each.name + u' ' + QString::number(each.documented));
        for (const IndexedSymbol &each : view.index(u"s"_s))
            found.append(each.file + u' ' + QString::number(each.documented));
        for (const FileCounts &each : view.counts(u"src/sum.h"_s))
            found.append(u"%1 of %2"_s.arg(each.documented).arg(each.publicSymbols));
        return found.join(u", "_s);
    };
    const QString told = u"sum 1, other 0, src/sum.c 1, src/sum.h 1, 1 of 2"_s;
    const QString silent = u"sum 0, other 0, src/sum.c 0, src/sum.h 0, 0 of 2"_s;
    QCOMPARE(answers(), told);
    QCOMPARE(answers(), told);
    const FileRecord source = project.files.at(u"src/sum.c"_s);
    project.edit(u"src/sum.c"_s, [](FileRecord &r) { r.symbols[0].comment.clear(); });
    QCOMPARE(answers(), silent);
    project.put(source);
    QCOMPARE(answers(), told);
    project.remove(u"src/sum.c"_s);
    QCOMPARE(answers(), u"sum 0, other 0, src/sum.h 0, 0 of 2"_s);
}

QTEST_GUILESS_MAIN(TestToldSymbols)
#include "tst_toldsymbols.moc"
