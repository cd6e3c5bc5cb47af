// Tutorials and example notebooks, from records in memory to the Markdown that readers get.
#include "service/departments/airesearch/callpath.h"
#include "service/departments/departments.h"
#include "service/markup/render.h"
#include "tests/fakes/fakemodelview.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tars;
using fakes::FakeModelView;

namespace
{
/// A file whose symbols lie where the text has them.
FileRecord file(const QString &path, const QString &language, const QList<SymbolRecord> &symbols = {},
    FileRole role = FileRole::Source)
{
    FileRecord record;
    record.path = path;
    record.language = language;
    record.role = role;
    record.codeLines = 100;
    record.symbols = symbols;
    return record;
}

/// With the lines of its body.
SymbolRecord symbol(const QString &kind, const QString &name, const QString &scope = {}, int line = 0, int endLine = 0,
    const QString &separator = u"."_s)
{
    SymbolRecord record;
    record.kind = kind;
    record.name = name;
    record.scope = scope;
    record.scopeKind = scope.isEmpty() ? QString() : u"class"_s;
    record.separator = separator;
    record.line = line;
    record.endLine = endLine;
    return record;
}

ImportRecord import(const QString &target) { return { target, false, 1 }; }

std::optional<UnitSpec> planned(const QString &id, const FakeModelView &view)
{
    for (const auto &writer : allWriters())
        for (const UnitSpec &unit : writer->plan(view))
            if (unit.id.value == id)
                return unit;
    return {};
}

/// Empty if there is no such document.
QString textOf(const QString &id, const FakeModelView &view)
{
    for (const auto &writer : allWriters())
        for (const UnitSpec &unit : writer->plan(view))
            if (unit.id.value == id)
                if (const auto output = writer->write(unit, view, {}))
                    if (const auto *page = std::get_if<markup::Page>(&output->documents.first().content))
                        return QString::fromUtf8(markup::renderMarkdown(*page, {}));
    return {};
}
} // namespace

class TestAiResearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void examplesStandAlone()
    {
        FileRecord manifest = file(u"pyproject.toml"_s, {}, {}, FileRole::Build);
        manifest.facts = { { u"project.meta"_s, { { u"name"_s, u"shop"_s } }, 1 } };
        FileRecord whole = file(u"examples/buy.py"_s, u"Python"_s, {}, FileRole::Example);
        whole.imports = { import(u"os.path"_s), import(u"shop"_s), import(u"celery"_s), import(u"celery.result"_s), import(u"yaml"_s) };
        FileRecord relative = file(u"examples/app/views.py"_s, u"Python"_s, {}, FileRole::Example);
        relative.imports = { import(u".db"_s), import(u"shop"_s) };
        FileRecord neighbour = file(u"examples/run.py"_s, u"Python"_s, {}, FileRole::Example);
        neighbour.imports = { import(u"app"_s) };
        const FileRecord app = file(u"examples/app/__init__.py"_s, u"Python"_s, {}, FileRole::Example);
        FakeModelView view({ manifest, whole, relative, neighbour, app, file(u"src/shop/__init__.py"_s, u"Python"_s) });
        view.contents.insert(u"examples/buy.py"_s, "import shop\n");
        QVERIFY(!planned(u"ai-research/examples/scripts/examples/app/views.py"_s, view));
        QVERIFY(!planned(u"ai-research/examples/scripts/examples/run.py"_s, view));
        const QString text = textOf(u"ai-research/examples/scripts/examples/buy.py"_s, view);
        QVERIFY2(text.contains(u"(`pip install shop`), and what gives `celery` and `yaml`."_s), qPrintable(text));
    }

    void docstringsOfWhatIsInstalled_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<bool>("isWritten");
        QTest::newRow("package") << u"python/shop/cart.py"_s << true;
        QTest::newRow("module at the top") << u"cart.py"_s << true;
        QTest::newRow("module in src") << u"src/cart.py"_s << true;
        QTest::newRow("script that was brought along") << u"support/docopt.py"_s << false;
    }
    void docstringsOfWhatIsInstalled()
    {
        QFETCH(QString, path);
        QFETCH(bool, isWritten);
        FileRecord record = file(path, u"Python"_s);
        record.facts = { { u"python.doctest"_s, { { u"examples"_s, 2 } }, 1 } };
        const FakeModelView view({ record, file(u"python/shop/__init__.py"_s, u"Python"_s) });
        QCOMPARE(planned(u"ai-research/examples/docstrings/"_s + path, view).has_value(), isWritten);
    }

    void titles_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("module");
        QTest::addColumn<QString>("title");
        QTest::newRow("Python") << u"src/shop/cart.py"_s << u"Python"_s << u"src/shop/cart.py"_s << u"shop.cart"_s;
        QTest::newRow("Python, in a folder without __init__.py") << u"src/shop/core/cart.py"_s << u"Python"_s << u"src/shop/core/cart.py"_s
                                                                  << u"shop.core.cart"_s;
        QTest::newRow("Python script") << u"tools/make.py"_s << u"Python"_s << u"tools/make.py"_s << u"tools/make.py"_s;
        QTest::newRow("Rust") << u"src/exec.rs"_s << u"Rust"_s << u"src/exec.rs"_s << u"my_shop::exec"_s;
        QTest::newRow("crate") << u"src/lib.rs"_s << u"Rust"_s << u"src/lib.rs"_s << u"my_shop"_s;
        QTest::newRow("Java") << u"src/main/java/org/shop/Cart.java"_s << u"Java"_s << u"src/main/java/org/shop"_s << u"org.shop"_s;
        QTest::newRow("C++") << u"src/cart.h"_s << u"C++"_s << u"src/cart.h"_s << u"src/cart.h"_s;
    }
    void titles()
    {
        QFETCH(QString, path);
        QFETCH(QString, language);
        QFETCH(QString, module);
        QFETCH(QString, title);
        FileRecord manifest = file(u"Cargo.toml"_s, {}, {}, FileRole::Build);
        manifest.facts = { { u"project.meta"_s, { { u"name"_s, u"my-shop"_s } }, 1 } };
        FileRecord record = file(path, language, { symbol(u"package"_s, u"org.shop"_s), symbol(u"class"_s, u"Cart"_s, {}, 1, 3) });
        const FakeModelView view({ manifest, record, file(u"src/shop/__init__.py"_s, u"Python"_s) });
        const auto unit = planned(u"ai-research/tutorial/"_s + module, view);
        QVERIFY(unit);
        QCOMPARE(unit->title, u"Tutorial: "_s + title);
    }

    void noEmptyTutorials()
    {
        const FakeModelView view({ file(u"src/table.rs"_s, u"Rust"_s, { symbol(u"constant"_s, u"TABLE"_s) }),
            file(u"src/cart.rs"_s, u"Rust"_s, { symbol(u"struct"_s, u"Cart"_s) }) });
        QVERIFY(!planned(u"ai-research/tutorial/src/table.rs"_s, view));
        QVERIFY(planned(u"ai-research/tutorial/src/cart.rs"_s, view));
    }

    /// An internal type has no entry that a notebook could link to, only its source.
    void typesWithoutAPage()
    {
        for (const bool exported : { true, false }) {
            SymbolRecord cart = symbol(u"class"_s, u"Cart"_s, {}, 1, 3);
            cart.exported = exported;
            const QString text = textOf(u"ai-research/module-notebook/src/cart.h"_s, FakeModelView({ file(u"src/cart.h"_s, u"C++"_s, { cart }),
                file(u"src/shop.h"_s, u"C++"_s, { symbol(u"class"_s, u"Shop"_s, {}, 1, 3) }) }));
            QVERIFY2(text.contains(u"Read one of its types"_s), qPrintable(text));
            QCOMPARE(text.contains(u"development/api/src/cart.h.md#Cart"_s), exported);
        }
    }

    void exercisesAreAnswered()
    {
        FileRecord record = file(u"cart.py"_s, u"Python"_s, { symbol(u"function"_s, u"total"_s) });
        record.facts = { { u"code.function"_s, { { u"qualifiedName"_s, u"total"_s }, { u"branches"_s, 9 }, { u"lines"_s, 30 } }, 1 } };
        const QString text = textOf(u"ai-research/tutorial/cart.py"_s, FakeModelView({ record }));
        QVERIFY2(text.contains(u"takes most decisions?"_s) && text.contains(u": 9 decisions in 30 lines."_s), qPrintable(text));
    }

    void calledIn_data()
    {
        using airesearch::Called;
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QList<Called>>("calls");
        QTest::newRow("definitions") << u"Python"_s << u"def run():\n    grow(1)\n"_s
                                     << QList<Called>{ { u"grow"_s, Called::On::Nothing, {} } };
        QTest::newRow("scopes") << u"C++"_s << u"std::move(a); io::Box<int>::make(b); ::open(c);"_s
                                << QList<Called>{ { u"move"_s, Called::On::Scope, u"std"_s }, { u"make"_s, Called::On::Scope, u"io::Box"_s },
                                       { u"open"_s, Called::On::Scope, {} } };
    }
    void calledIn()
    {
        QFETCH(QString, language);
        QFETCH(QString, code);
        QTEST(airesearch::calledIn(language, code), "calls");
    }

    void callPaths_data()
    {
        QTest::addColumn<QList<FileRecord>>("files");
        QTest::addColumn<QString>("content"); ///< of the first file
        QTest::addColumn<QString>("start");
        QTest::addColumn<QStringList>("calls");
        QTest::newRow("a function within is not run")
            << QList<FileRecord>{ file(u"app.py"_s, u"Python"_s,
                { symbol(u"function"_s, u"outer"_s, {}, 1, 5), symbol(u"function"_s, u"inner"_s, u"outer"_s, 2, 3),
                    symbol(u"function"_s, u"helper"_s), symbol(u"function"_s, u"record"_s) }) }
            << u"def outer():\n  def inner():\n    helper()\n\n  record(inner)\n"_s << u"outer"_s << QStringList{ u"record"_s };
        const auto scoped = [](const QString &written) -> QString {
            return u"void run()\n{\n  "_s + written + u"(t);\n}\n"_s;
        };
        const QList<FileRecord> time{ file(u"run.cpp"_s, u"C++"_s,
            { symbol(u"function"_s, u"run"_s, {}, 1, 4, u"::"_s), symbol(u"function"_s, u"gmtime"_s, u"io"_s, 0, 0, u"::"_s) }) };
        QTest::newRow("another scope") << time << scoped(u"std::gmtime"_s) << u"run"_s << QStringList{};
        QTest::newRow("its scope") << time << scoped(u"io::gmtime"_s) << u"run"_s << QStringList{ u"io::gmtime"_s };
        const QList<FileRecord> helper{ file(u"Run.java"_s, u"Java"_s,
                                            { symbol(u"class"_s, u"Run"_s, {}, 1, 5), symbol(u"method"_s, u"run"_s, u"Run"_s, 1, 4) }),
            file(u"Helper.java"_s, u"Java"_s, { symbol(u"class"_s, u"Helper"_s), symbol(u"method"_s, u"isStatic"_s, u"Helper"_s) }) };
        QTest::newRow("another class") << helper << scoped(u"Modifier.isStatic"_s) << u"Run.run"_s << QStringList{};
        QTest::newRow("its class") << helper << scoped(u"Helper.isStatic"_s) << u"Run.run"_s << QStringList{ u"Helper.isStatic"_s };
        FileRecord go = file(u"mux.go"_s, u"Go"_s,
            { symbol(u"function"_s, u"run"_s, u"mux"_s, 1, 4), symbol(u"method"_s, u"HandlerFunc"_s, u"mux.Route"_s) });
        go.imports = { import(u"net/http"_s) };
        QTest::newRow("another package") << QList<FileRecord>{ go } << scoped(u"http.HandlerFunc"_s) << u"mux.run"_s << QStringList{};
        QTest::newRow("a variable") << QList<FileRecord>{ go } << scoped(u"route.HandlerFunc"_s) << u"mux.run"_s << QStringList{ u"mux.Route.HandlerFunc"_s };
        const auto dispatch = [](const QString &base) {
            QList<SymbolRecord> symbols{ symbol(u"class"_s, u"App"_s, {}, 1, 9), symbol(u"method"_s, u"run"_s, u"App"_s, 1, 4),
                symbol(u"class"_s, u"View"_s), symbol(u"method"_s, u"dispatch"_s, u"View"_s), symbol(u"class"_s, u"Base"_s),
                symbol(u"method"_s, u"dispatch"_s, base) };
            symbols[0].bases = { u"Base"_s };
            return QList<FileRecord>{ file(u"app.py"_s, u"Python"_s, symbols) };
        };
        const auto fieldOf = [](const QString &type) {
            SymbolRecord field = symbol(u"field"_s, u"flags"_s, u"Command"_s);
            field.type = type;
            return QList<FileRecord>{ file(u"command.go"_s, u"Go"_s,
                { symbol(u"struct"_s, u"Command"_s), field, symbol(u"method"_s, u"run"_s, u"Command"_s, 1, 4), symbol(u"struct"_s, u"Flags"_s),
                    symbol(u"method"_s, u"SetOutput"_s, u"Flags"_s) }) };
        };
        QTest::newRow("a field of another project's type") << fieldOf(u"*pflag.FlagSet"_s) << scoped(u"c.flags.SetOutput"_s) << u"Command.run"_s << QStringList{};
        QTest::newRow("a field of its type") << fieldOf(u"*Flags"_s) << scoped(u"c.flags.SetOutput"_s) << u"Command.run"_s << QStringList{ u"Flags.SetOutput"_s };
        QTest::newRow("a field that holds it") << fieldOf(u"atomic.Pointer[Flags]"_s) << scoped(u"c.flags.SetOutput"_s) << u"Command.run"_s << QStringList{ u"Flags.SetOutput"_s };
        QTest::newRow("its own") << dispatch(u"App"_s) << scoped(u"self.dispatch"_s) << u"App.run"_s << QStringList{ u"App.dispatch"_s };
        QTest::newRow("its base's") << dispatch(u"Base"_s) << scoped(u"self.dispatch"_s) << u"App.run"_s << QStringList{ u"Base.dispatch"_s };
        QTest::newRow("nobody's it knows") << dispatch(u"Other"_s) << scoped(u"self.dispatch"_s) << u"App.run"_s << QStringList{};
    }
    void callPaths()
    {
        QFETCH(QList<FileRecord>, files);
        QFETCH(QString, content);
        QFETCH(QString, start);
        FakeModelView view(files);
        view.contents.insert(files.first().path, content.toUtf8());
        const auto path = airesearch::callPath(view, { { files.first().path, start, u"method"_s, {}, true } }, {});
        QTEST(path.isEmpty() ? QStringList() : path.first().calls, "calls");
    }

    /// The tour's ready question asks about something.
    void questionOfTheTour()
    {
        FileRecord package = file(u"src/flask/__init__.py"_s, u"Python"_s, { symbol(u"function"_s, u"make"_s) });
        FileRecord user = file(u"src/flask/app.py"_s, u"Python"_s, { symbol(u"function"_s, u"run"_s) });
        user.imports = { import(u"flask"_s) };
        const QString text = textOf(u"ai-research/notebook/tour"_s, FakeModelView({ package, user }));
        QVERIFY2(text.contains(u"search(\"flask\")"_s), qPrintable(text));
    }

    void keyTypes()
    {
        SymbolRecord old = symbol(u"method"_s, u"excluder"_s, u"Gson"_s);
        old.deprecated = true;
        SymbolRecord rare = symbol(u"method"_s, u"newBuilder"_s, u"Gson"_s);
        rare.comment = u"Says how."_s;
        QList<FileRecord> files{ file(u"gson.rs"_s, u"Rust"_s, { symbol(u"struct"_s, u"Gson"_s), old, rare, symbol(u"method"_s, u"toJson"_s, u"Gson"_s) }) };
        files[0].symbols[0].bases = { u"Iterator"_s };
        for (const QString &path : { u"a.rs"_s, u"b.rs"_s, u"c.rs"_s, u"d.rs"_s }) {
            files.append(file(path, u"Rust"_s));
            files.last().references = { { u"toJson"_s, { 1 } } };
        }
        const QString text = textOf(u"ai-research/tutorial/gson.rs"_s, FakeModelView(files));
        QVERIFY2(text.contains(u"It implements `Iterator`."_s) && !text.contains(u"excluder"_s), qPrintable(text));
        QVERIFY2(text.indexOf(u"toJson"_s) >= 0 && text.indexOf(u"toJson"_s) < text.indexOf(u"newBuilder"_s), qPrintable(text));
    }

    /// A function within another is no place to begin: nobody calls it from outside.
    void noPathFromWithin()
    {
        QList<SymbolRecord> symbols{ symbol(u"function"_s, u"outer"_s, {}, 1, 4), symbol(u"function"_s, u"inner"_s, u"outer"_s, 2, 3),
            symbol(u"function"_s, u"helper"_s, {}, 6, 7) };
        symbols[1].scopeKind = u"function"_s;
        FakeModelView view({ file(u"app.py"_s, u"Python"_s, symbols) });
        view.contents.insert(u"app.py"_s, "def outer():\n  def inner():\n    helper()\n  return inner\n\ndef helper():\n  pass\n");
        const QString text = textOf(u"ai-research/tutorial/app.py"_s, view);
        QVERIFY2(text.contains(u"helper"_s) && !text.contains(u"The path of one call"_s), qPrintable(text));
    }

    void usersOfTypes_data()
    {
        QTest::addColumn<FileRecord>("other");
        QTest::addColumn<bool>("told");
        QTest::newRow("none") << file(u"tests/t.rs"_s, u"Rust"_s, {}, FileRole::Test) << true;
        QTest::newRow("in a test") << file(u"tests/t.rs"_s, u"Rust"_s, { symbol(u"enumerator"_s, u"Cart"_s, u"E"_s, 0, 0, u"::"_s) }, FileRole::Test) << true;
        QTest::newRow("in another module") << file(u"src/other.rs"_s, u"Rust"_s, { symbol(u"struct"_s, u"Cart"_s) }) << false;
    }
    void usersOfTypes()
    {
        QFETCH(FileRecord, other);
        QFETCH(bool, told);
        FileRecord user = file(u"src/user.rs"_s, u"Rust"_s);
        user.references = { { u"Cart"_s, { 1 } } };
        const FakeModelView view({ file(u"src/cart.rs"_s, u"Rust"_s, { symbol(u"struct"_s, u"Cart"_s) }), user, other });
        const QString text = textOf(u"ai-research/tutorial/src/cart.rs"_s, view);
        QVERIFY2(text.contains(u"named in 1 other file"_s) == told, qPrintable(text));
    }
};

QTEST_GUILESS_MAIN(TestAiResearch)
#include "tst_airesearch.moc"
