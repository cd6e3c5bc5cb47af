// What API pages tell of one language alone: templates of C++, embedding in Go, packages of Java, source sets of Kotlin, roles of Sphinx.
#include "service/departments/development/kinds.h"
#include "service/markup/text.h"
#include "tests/fakes/writtenpages.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tars;
using namespace tars::test;
using fakes::FakeModelView;

class TestApiLanguages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Kotlin's actual declarations take over what is said of the expected one, which tells where they are.
    void sourceSets()
    {
        SymbolRecord expected = symbol(u"class"_s, u"Buffer"_s, u"okio"_s, {}, {}, u"Bytes that grow."_s, u"kdoc"_s);
        SymbolRecord actual = symbol(u"class"_s, u"Buffer"_s, u"okio"_s);
        SymbolRecord package = symbol(u"package"_s, u"okio"_s);
        for (SymbolRecord *each : { &expected, &actual }) {
            each->separator = u"."_s;
            each->scopeKind = u"package"_s;
        }
        expected.properties = { u"expect"_s };
        actual.properties = { u"actual"_s };
        SymbolRecord alias = actual;
        alias.kind = u"alias"_s;
        const QString common = u"okio/src/commonMain/kotlin/okio/Buffer.kt"_s, jvm = u"okio/src/jvmMain/kotlin/okio/Buffer.kt"_s, js = u"okio/src/jsMain/kotlin/okio/Buffer.kt"_s;
        const FakeModelView view({ file(common, u"Kotlin"_s, { package, expected }), file(jvm, u"Kotlin"_s, { package, actual }), file(js, u"Kotlin"_s, { package, alias }) });
        const QString page = textOf(u"development/api/"_s + common, view);
        QVERIFY2(page.contains(u"Actual declarations jsMain, jvmMain"_s), qPrintable(page));
        const QString other = textOf(u"development/api/"_s + jvm, view);
        QVERIFY2(other.contains(u"1 public symbol, 1 documented"_s) && other.contains(u"Bytes that grow.\nComment of the expected declaration in "_s + common), qPrintable(other));
        const QString all = textOf(u"development/package/okio/src/commonMain/kotlin/okio"_s, view);
        QVERIFY2(all.contains(u"S C Buffer: Bytes that grow. actual in jsMain, jvmMain"_s) && all.count(u"Buffer:"_s) == 1, qPrintable(all));
        const QString index = textOf(u"development/symbols"_s, view);
        QVERIFY2(index.contains(u"N C Buffer x2 development/api/okio/src/commonMain/kotlin/okio/Buffer.kt.md"_s), qPrintable(index));
    }

    /// "typedef struct dict dict;" above "struct dict {…};" is the struct's other name, not an alias with stray fields.
    void typedefOfAStruct()
    {
        SymbolRecord typedefed = symbol(u"typedef"_s, u"dict"_s, {}, {}, u"struct dict"_s);
        SymbolRecord type = symbol(u"struct"_s, u"dict"_s);
        SymbolRecord field = symbol(u"field"_s, u"size"_s, u"dict"_s, u"[2]"_s, u"long"_s);
        field.scopeKind = u"struct"_s;
        const QString text = textOf(u"development/api/dict.h"_s,
            FakeModelView({ file(u"dict.h"_s, u"C"_s, { typedefed, type, field, symbol(u"macro"_s, u"DICT_OK"_s) }) }));
        QVERIFY2(text.contains(u"S S dict:"_s) && text.contains(u"B struct dict\nB typedef struct dict dict"_s)
                && text.contains(u"D size[2] long"_s) && !text.contains(u"dict::size"_s), qPrintable(text));
    }

    /// A specialization has no name of its own: who uses the template is told there alone.
    void usersOfATemplate()
    {
        SymbolRecord primary = symbol(u"struct"_s, u"Formatter"_s);
        SymbolRecord special = primary;
        special.properties = { u"specialization <int>"_s };
        special.line = 9;
        FakeModelView view({ file(u"a.h"_s, u"C++"_s, { primary, special }), file(u"user.cpp"_s, u"C++"_s, {}) });
        view.usages.insert(u"Formatter"_s, { Usage{ u"user.cpp"_s, FileRole::Source, u"C++"_s, {} } });
        const QString text = textOf(u"development/api/a.h"_s, view);
        QVERIFY2(text.count(u"Used by"_s) == 1 && text.contains(u"Formatter<int>"_s), qPrintable(text));
    }

    /// C# writes "@class" where a parameter's name is a word of the language, and its documentation "class".
    void parametersOfCSharp()
    {
        SymbolRecord find = symbol(u"method"_s, u"Find"_s, u"C"_s, u"(this IType type, IClass? @class)"_s, u"void"_s);
        find.comment = u"<summary>Finds.</summary><param name=\"type\">In it</param><param name=\"class\">What</param>"_s;
        find.commentStyle = u"xml"_s;
        const FakeModelView view({ file(u"a.cs"_s, u"C#"_s, { symbol(u"class"_s, u"C"_s), find }) });
        const QString text = textOf(u"development/api/a.cs"_s, view);
        QVERIFY2(text.contains(u"D type\nIType\nIn it"_s) && text.contains(u"D @class\nIClass?\nWhat"_s), qPrintable(text));
    }

    /// The name of a test function says of what it is an example, its comment what that prints.
    void examplesOfGo()
    {
        const auto go = [](const QString &kind, const QString &name, const QString &scope) {
            SymbolRecord record = symbol(kind, name, scope, u"()"_s);
            record.separator = u"."_s;
            record.scopeKind = scope == "p"_L1 ? u"package"_s : scope.isEmpty() ? QString() : u"struct"_s;
            return record;
        };
        const FileRecord source = file(u"p/a.go"_s, u"Go"_s,
            { go(u"package"_s, u"p"_s, {}), go(u"struct"_s, u"Router"_s, u"p"_s), go(u"method"_s, u"Use"_s, u"p.Router"_s),
                go(u"method"_s, u"Other"_s, u"p.Router"_s), go(u"function"_s, u"New"_s, u"p"_s) });
        QList<SymbolRecord> examples;
        QByteArray code;
        for (const char *name : { "Example", "ExampleRouter", "ExampleRouter_Use", "ExampleRouter_Use_nested", "ExampleNew_far", "Examples" }) {
            examples.append(go(u"function"_s, QString::fromLatin1(name), u"p"_s));
            code += QByteArray("func ") + name + "() {\n\tof" + name + "()\n\n\t// Output:\n\t// one\n\t//   two of " + name + "\n}\n\n";
        }
        FakeModelView view({ source, file(u"p/a_test.go"_s, u"Go"_s, examples, FileRole::Test) });
        view.contents.insert(u"p/a_test.go"_s, code);
        const QString page = textOf(u"development/api/p/a.go"_s, view);
        QVERIFY2(page.contains(u"Example from p/a_test.go\nofExampleRouter_Use()\nOutput:\none\n  two of ExampleRouter_Use\n"
                               "Example (Nested) from p/a_test.go\nofExampleRouter_Use_nested()\nOutput:\n"_s), qPrintable(page));
        QVERIFY2(page.contains(u"Example from p/a_test.go\nofExampleRouter()\n"_s) && page.contains(u"Example (Far) from p/a_test.go\nofExampleNew_far()"_s), qPrintable(page));
        QVERIFY2(!page.contains(u"ofExample()"_s) && !page.contains(u"ofExamples"_s) && !page.contains(u"// Output"_s), qPrintable(page));
        const QString package = textOf(u"development/package/p"_s, view);
        QVERIFY2(package.contains(u"Example from p/a_test.go\nofExample()\nOutput:\none"_s) && !package.contains(u"ofExampleRouter"_s), qPrintable(package));
    }

    void methodsOfOtherFiles()
    {
        const auto go = [](const QString &kind, const QString &name, const QString &scope, const QString &comment = {}) {
            SymbolRecord record = symbol(kind, name, scope, u"()"_s, {}, comment, u"godoc"_s);
            record.separator = u"."_s;
            return record;
        };
        FileRecord type = file(u"p/a.go"_s, u"Go"_s, { go(u"struct"_s, u"T"_s, u"p"_s) });
        for (int i = 0; i < manyMembers; ++i)
            type.symbols.append(go(u"method"_s, u"M%1"_s.arg(i), u"p.T"_s));
        const FileRecord other = file(u"p/b.go"_s, u"Go"_s, { go(u"method"_s, u"Far"_s, u"p.T"_s, u"Far goes."_s) });
        const QString text = textOf(u"development/class/p.T"_s, FakeModelView({ type, other }));
        QVERIFY2(text.contains(u"S F Far: Far goes."_s), qPrintable(text));
    }

    void templatesAreOfCpp_data()
    {
        QTest::addColumn<QString>("separator");
        QTest::addColumn<QString>("parameters");
        QTest::addColumn<QString>("word");
        QTest::newRow("none") << u"::"_s << QString() << u"struct"_s;
        QTest::newRow("c++") << u"::"_s << u"<typename T>"_s << u"struct template"_s;
        QTest::newRow("c++ value") << u"::"_s << u"<std::size_t N, class... T>"_s << u"struct template"_s;
        QTest::newRow("c++ concept") << u"::"_s << u"<range<int> R>"_s << u"struct template"_s;
        QTest::newRow("c++ specialization") << u"::"_s << u"<>"_s << u"struct template"_s;
        QTest::newRow("rust") << u"::"_s << u"<R, T>"_s << u"struct"_s;
        QTest::newRow("rust lifetime") << u"::"_s << u"<'t>"_s << u"struct"_s;
        QTest::newRow("rust bound") << u"::"_s << u"<T: Clone>"_s << u"struct"_s;
        QTest::newRow("rust constant") << u"::"_s << u"<const N: usize>"_s << u"struct"_s;
        QTest::newRow("java") << u"."_s << u"<T extends B>"_s << u"struct"_s;
    }

    void templatesAreOfCpp()
    {
        QFETCH(QString, separator);
        QFETCH(QString, parameters);
        Symbol symbol;
        symbol.kind = u"struct"_s;
        symbol.separator = separator;
        symbol.templateParameters = parameters;
        QTEST(development::lookOf(symbol).word, "word");
    }

    void embeddedInGo()
    {
        SymbolRecord both = symbol(u"interface"_s, u"Both"_s, u"p"_s);
        both.separator = u"."_s;
        both.bases = { u"Reader"_s, u"io.Closer"_s, u"own"_s };
        const QString text = textOf(u"development/api/p/a.go"_s, FakeModelView({ file(u"p/a.go"_s, u"Go"_s, { both }) }));
        QVERIFY2(text.contains(u"Embeds Reader, io.Closer"_s) && !text.contains(u"own"_s), qPrintable(text));
    }

    /// What a type embeds gives it its methods, but for those that it has itself, also where another file of the package says so.
    void promotedInGo()
    {
        const auto go = [](const QString &kind, const QString &name, const QString &scope, const QStringList &bases = {}, const QString &comment = {}) {
            SymbolRecord record = symbol(kind, name, scope, kind == "method"_L1 ? u"(n int)"_s : QString(), {}, comment, u"godoc"_s);
            record.separator = u"."_s;
            record.bases = bases;
            record.access = name[0].isUpper() ? u"public"_s : u"private"_s;
            record.exported = name[0].isUpper() && !scope.endsWith("core"_L1);
            return record;
        };
        const FakeModelView view({ file(u"p/a.go"_s, u"Go"_s, { go(u"struct"_s, u"T"_s, u"p"_s, { u"Base"_s, u"core"_s, u"io.Reader"_s }), go(u"method"_s, u"Own"_s, u"p.T"_s),
                                       go(u"struct"_s, u"core"_s, u"p"_s), go(u"method"_s, u"Start"_s, u"p.core"_s, {}, u"Start begins."_s), go(u"method"_s, u"stop"_s, u"p.core"_s) }),
            file(u"p/b.go"_s, u"Go"_s, { go(u"struct"_s, u"Base"_s, u"p"_s, { u"q.Deep"_s }), go(u"method"_s, u"Own"_s, u"p.Base"_s), go(u"method"_s, u"Far"_s, u"p.T"_s),
                                     go(u"method"_s, u"Far"_s, u"p.Base"_s), go(u"method"_s, u"Given"_s, u"p.Base"_s) }),
            file(u"p/c.go"_s, u"Go"_s, { go(u"method"_s, u"Size"_s, u"p.core"_s) }),
            file(u"q/d.go"_s, u"Go"_s, { go(u"struct"_s, u"Deep"_s, u"q"_s), go(u"method"_s, u"Given"_s, u"q.Deep"_s), go(u"method"_s, u"Dive"_s, u"q.Deep"_s) }) });
        const QString text = textOf(u"development/api/p/a.go"_s, view);
        const QString promoted = text.section(u"Promoted\n"_s, 1);
        QVERIFY2(promoted.contains(u"F Start: Start begins."_s) && promoted.contains(u"F Size: func (core) Size(n int)"_s) && !text.contains(u"stop"_s), qPrintable(text));
        QVERIFY2(promoted.section(u"Promoted from Base\n"_s, 1).section(u"Promoted from"_s, 0, 0).contains(u"Given"_s), qPrintable(text));
        QVERIFY2(promoted.section(u"Promoted from q.Deep\n"_s, 1).contains(u"Dive"_s) && promoted.count(u"F Given "_s) == 1, qPrintable(text));
        QVERIFY2(!promoted.contains(u"Own"_s) && !promoted.contains(u"Far"_s) && !promoted.contains(u"Reader"_s), qPrintable(text));
    }

    void valuesOfJava()
    {
        const auto constant = [](const QString &name, const QString &type, const QString &value) {
            SymbolRecord record = symbol(u"constant"_s, name, type);
            record.separator = u"."_s;
            record.value = value;
            return record;
        };
        FileRecord user = file(u"p/Use.java"_s, u"Java"_s,
            { symbol(u"class"_s, u"Use"_s, {}, {}, {}, u"At {@value q.Limits.In#MOST}, {@value Limits#NAME}, {@value Limits#MADE}, {@value Twice#ON}, {@value Near#ON} or {@value Far#OFF}."_s, u"javadoc"_s) });
        const FakeModelView view({ user, file(u"q/Limits.java"_s, u"Java"_s, { constant(u"MOST"_s, u"Limits.In"_s, u"255"_s), constant(u"NAME"_s, u"Limits"_s, u"\"a b\""_s), constant(u"MADE"_s, u"Limits"_s, u"of(1)"_s) }),
            file(u"r/Twice.java"_s, u"Java"_s, { constant(u"ON"_s, u"Twice"_s, u"1"_s), constant(u"ON"_s, u"Near"_s, u"1"_s) }),
            file(u"s/Twice.java"_s, u"Java"_s, { constant(u"ON"_s, u"Twice"_s, u"2"_s) }), file(u"p/Near.java"_s, u"Java"_s, { constant(u"ON"_s, u"Near"_s, u"3"_s) }) });
        const QString text = textOf(u"development/api/p/Use.java"_s, view);
        QVERIFY2(text.contains(u"At `255`, `\"a b\"`, [`Limits.MADE`](../q/Limits.java.md#Limits.MADE), `Twice.ON`, `3` or `Far.OFF`."_s), qPrintable(text));
    }

    /// What a class gives that only its package can name is told with those that derive from it.
    void membersOfHiddenBases()
    {
        const auto java = [](SymbolRecord record, bool exported = true) {
            record.separator = u"."_s;
            record.exported = exported;
            record.access = exported || record.kind == "method"_L1 ? u"public"_s : u"package"_s;
            return record;
        };
        FileRecord source = file(u"a.java"_s, u"Java"_s,
            { java(symbol(u"class"_s, u"Base"_s), false), java(symbol(u"method"_s, u"label"_s, u"Base"_s, u"(String x)"_s, {}, u"Sets the label."_s), false),
                java(symbol(u"method"_s, u"own"_s, u"Base"_s, u"()"_s, {}, u"Of the base."_s), false), java(symbol(u"class"_s, u"Leaf"_s)),
                java(symbol(u"method"_s, u"own"_s, u"Leaf"_s, u"()"_s, {}, u"Of the leaf."_s)) });
        source.symbols[3].bases = { u"Base"_s };
        for (int i = 0; i < manyMembers; ++i)
            source.symbols.append(java(symbol(u"method"_s, u"m%1"_s.arg(i), u"Leaf"_s, u"()"_s)));
        const QString text = textOf(u"development/class/Leaf"_s, FakeModelView({ source }));
        QVERIFY2(text.contains(u"S F label: Sets the label."_s), qPrintable(text));
        QVERIFY2(!text.contains(u"Of the base."_s), qPrintable(text));
    }

    void importsOfGo_data()
    {
        QTest::addColumn<QString>("folder");
        QTest::addColumn<QString>("package");
        QTest::addColumn<QString>("expected");
        QTest::newRow("by go.mod") << u"m/sub/net"_s << u"net"_s << u"import \"example.org/m/sub/net\""_s;
        QTest::newRow("the module itself") << u"m"_s << u"m"_s << u"import \"example.org/m\""_s;
        QTest::newRow("in a GOPATH") << u"src/example.net/far"_s << u"far"_s << u"import \"example.net/far\""_s;
        QTest::newRow("below a src that is none") << u"src/net"_s << u"net"_s << QString();
        QTest::newRow("a command") << u"m/cmd"_s << u"main"_s << QString();
    }

    void importsOfGo()
    {
        QFETCH(QString, folder);
        QFETCH(QString, package);
        QFETCH(QString, expected);
        SymbolRecord of = symbol(u"package"_s, package);
        SymbolRecord open = symbol(u"function"_s, u"Open"_s, package, u"()"_s);
        of.separator = open.separator = u"."_s;
        open.scopeKind = u"package"_s;
        FileRecord module = file(u"m/go.mod"_s, u"Go module"_s, {}, FileRole::Build);
        module.facts = { { u"project.meta"_s, { { u"name"_s, u"example.org/m"_s } }, 1 } };
        const FakeModelView view({ module, file(folder + u"/a.go"_s, u"Go"_s, { of, open }) });
        for (const QString &page : { textOf(u"development/package/"_s + folder, view), textOf(u"development/api/"_s + folder + u"/a.go"_s, view) }) {
            QVERIFY(page.contains(u"Open"_s));
            QVERIFY2(expected.isEmpty() ? !page.contains(u"import "_s) : page.contains(u'\n' + expected + u'\n'), qPrintable(page));
        }
    }

    /// Each specialization has its own entry with its own members; what is reached through an unnamed union says so.
    void specializations()
    {
        const auto at = [](SymbolRecord record, int line, int end, const QStringList &properties = {}) {
            record.line = line;
            record.endLine = end;
            record.properties = properties;
            return record;
        };
        const auto form = [&](int line, const QString &written) {
            return at(symbol(u"struct"_s, u"formatter"_s), line, line + 3, written.isEmpty() ? QStringList() : QStringList{ u"specialization "_s + written });
        };
        const auto format = [&](int line, const QString &of) {
            return at(symbol(u"method"_s, u"format"_s, u"formatter"_s, u"(%1 x)"_s.arg(of)), line, line);
        };
        const FakeModelView view({ file(u"f.h"_s, u"C++"_s,
            { form(10, {}), format(11, u"T"_s), form(20, u"<int>"_s), format(21, u"int"_s), form(30, u"<char>"_s), format(31, u"char"_s),
                at(symbol(u"field"_s, u"kept"_s, u"formatter"_s), 32, 32, { u"in value"_s }) }) });
        const QString page = textOf(u"development/api/f.h"_s, view);
        const qsizetype one = page.indexOf(u"B struct formatter<char>"_s), two = page.indexOf(u"B struct formatter<int>"_s);
        QVERIFY2(one > 0 && two > one, qPrintable(page));
        QVERIFY2(page.mid(one, two - one).contains(u"format(char x)"_s) && !page.mid(one, two - one).contains(u"format(int x)"_s), qPrintable(page));
        QVERIFY2(page.mid(two).contains(u"format(int x)"_s) && page.left(one).contains(u"format(T x)"_s), qPrintable(page));
        QVERIFY2(page.contains(u"D value.kept"_s), qPrintable(page));
    }

    /// "Route *Route" of Go: the field's type is no link to the field.
    void fieldsNamedAsTheirTypes()
    {
        const auto go = [](SymbolRecord record, const QString &kind) {
            record.separator = u"."_s;
            record.scopeKind = kind;
            return record;
        };
        const SymbolRecord match = go(symbol(u"struct"_s, u"Match"_s, u"mux"_s), u"package"_s);
        const SymbolRecord field = go(symbol(u"field"_s, u"Route"_s, u"mux.Match"_s, {}, u"*Route"_s), u"struct"_s);
        const SymbolRecord route = go(symbol(u"struct"_s, u"Route"_s, u"mux"_s), u"package"_s);
        const auto targetOf = [](const QList<FileRecord> &files) {
            const auto output = written(u"development/api/mux.go"_s, FakeModelView(files));
            for (const markup::Block &block : std::get<markup::Page>(output->documents.first().content).blocks)
                if (const auto *list = std::get_if<markup::DefinitionList>(&block.content))
                    for (const markup::Inline &part : list->items.front().term)
                        if (part.text == "*Route"_L1)
                            return part.target ? QString(part.target->path + u'#' + part.target->anchor) : u"none"_s;
            return QString();
        };
        QCOMPARE(targetOf({ file(u"mux.go"_s, u"Go"_s, { match, field }), file(u"route.go"_s, u"Go"_s, { route }) }), u"development/api/route.go.md#mux.Route"_s);
        QCOMPARE(targetOf({ file(u"mux.go"_s, u"Go"_s, { match, field, route }) }), u"#mux.Route"_s);
    }

    /// What "-inl.h" holds for "log.h" is told there; a comment of one overload says of which.
    void bodiesApart()
    {
        const auto member = [](const QString &name, const QString &signature, bool definition, const QString &comment = {}) {
            SymbolRecord record = symbol(u"method"_s, name, u"log"_s, signature, u"void"_s, comment, u"plain"_s);
            record.scopeKind = u"class"_s;
            record.definition = definition;
            return record;
        };
        SymbolRecord declared = symbol(u"function"_s, u"drop_all"_s, {}, u"()"_s, u"void"_s);
        declared.definition = false;
        const FileRecord header = file(u"log.h"_s, u"C++"_s, { symbol(u"class"_s, u"log"_s), member(u"name"_s, u"()"_s, false), member(u"say"_s, u"(int a)"_s, false),
            member(u"say"_s, u"(char a)"_s, false), member(u"say"_s, u"(long a)"_s, false, u"Of the last."_s), declared });
        const FileRecord bodies = file(u"log-inl.h"_s, u"C++"_s, { member(u"name"_s, u"()"_s, true, u"Its name."_s),
            symbol(u"function"_s, u"drop_all"_s, {}, u"()"_s, u"void"_s, u"Drops all."_s, u"plain"_s) });
        const FakeModelView view({ header, bodies });
        QVERIFY(view.file(u"log.h"_s)->hasApi && !view.file(u"log-inl.h"_s)->hasApi);
        const QString page = textOf(u"development/api/log.h"_s, view);
        for (const QString &part : { u"Its name.\nComment of the definition in log-inl.h"_s, u"Drops all.\nComment of the definition in log-inl.h"_s, u"Overload 3\nOf the last."_s })
            QVERIFY2(page.contains(part), qPrintable(part + u"\n-- not in --\n"_s + page));
    }

    /// "click.Context.invoke": a member of what the package has from one of its modules, from elsewhere and on its own page.
    void membersByPackage()
    {
        SymbolRecord type = symbol(u"class"_s, u"Context"_s);
        SymbolRecord invoke = symbol(u"method"_s, u"invoke"_s, u"Context"_s, u"(self)"_s, {}, u"Unlike :meth:`click.Context.forward`."_s, u"docstring"_s);
        SymbolRecord forward = symbol(u"method"_s, u"forward"_s, u"Context"_s, u"(self)"_s);
        SymbolRecord other = symbol(u"function"_s, u"run"_s, {}, u"()"_s, {}, u"Calls :meth:`click.Context.invoke`."_s, u"docstring"_s);
        SymbolRecord namesake = symbol(u"method"_s, u"invoke"_s, u"Group"_s, u"(self)"_s);
        for (SymbolRecord *each : { &type, &invoke, &forward, &other, &namesake })
            each->separator = u"."_s;
        invoke.scopeKind = forward.scopeKind = namesake.scopeKind = u"class"_s;
        const FakeModelView view({ file(u"src/click/core.py"_s, u"Python"_s, { type, invoke, forward, symbol(u"class"_s, u"Group"_s), namesake }), file(u"src/click/more.py"_s, u"Python"_s, { other }) });
        const QString more = textOf(u"development/api/src/click/more.py"_s, view), own = textOf(u"development/api/src/click/core.py"_s, view);
        QVERIFY2(more.contains(u"[`click.Context.invoke`](core.py.md#Context.invoke)"_s), qPrintable(more));
        QVERIFY2(own.contains(u"[`click.Context.forward`](#Context.forward)"_s), qPrintable(own));
    }

    void rolesOfSphinx_data()
    {
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("expected");
        const QString guide = u"../../../technical-writing/guide/docs/"_s;
        QTest::newRow("page") << u":doc:`/patterns/flashing`"_s << u"[Message Flashing]("_s + guide + u"patterns/flashing.rst.md)"_s;
        QTest::newRow("page, named") << u":doc:`that <patterns/flashing>`"_s << u"[that]("_s + guide + u"patterns/flashing.rst.md)"_s;
        QTest::newRow("no page") << u":doc:`/patterns/none`"_s << u"patterns/none"_s;
        QTest::newRow("label") << u":ref:`Custom-Scripts`"_s << u"[Custom Scripts]("_s + guide + u"cli.rst.md#custom-scripts)"_s;
        QTest::newRow("no label") << u":ref:`none`"_s << u"none"_s;
        QTest::newRow("of the package") << u":class:`~flask.request`"_s << u"[`request`](globals.py.md#request)"_s;
        QTest::newRow("data") << u":data:`.request`"_s << u"[`request`](globals.py.md#request)"_s;
        QTest::newRow("attribute") << u":attr:`request`"_s << u"[`request`](#Context.request)"_s;
        QTest::newRow("code") << u"``stray()``"_s << u"[`stray()`](globals.py.md#stray)"_s;
    }

    void rolesOfSphinx()
    {
        QFETCH(QString, written);
        QFETCH(QString, expected);
        const auto python = [](SymbolRecord record) {
            record.separator = u"."_s;
            return record;
        };
        FileRecord flashing = file(u"docs/patterns/flashing.rst"_s, u"reStructuredText"_s, {}, FileRole::Prose);
        flashing.facts = { { u"prose.page"_s, { { u"title"_s, u"Message Flashing"_s } }, 1 } };
        FileRecord cli = file(u"docs/cli.rst"_s, u"reStructuredText"_s, {}, FileRole::Prose);
        cli.facts = { { u"prose.page"_s, { { u"title"_s, u"CLI"_s } }, 1 },
            { u"prose.label"_s, { { u"label"_s, u"custom-scripts"_s }, { u"title"_s, u"Custom Scripts"_s } }, 2 },
            { u"prose.heading"_s, { { u"level"_s, 2 }, { u"text"_s, u"Custom Scripts"_s }, { u"anchor"_s, u"custom-scripts"_s } }, 3 } };
        const FakeModelView view({ flashing, cli,
            file(u"flask/ctx.py"_s, u"Python"_s,
                { python(symbol(u"class"_s, u"Context"_s, {}, {}, {}, u"See "_s + written + u"."_s, u"docstring"_s)),
                    python(symbol(u"property"_s, u"request"_s, u"Context"_s)) }),
            file(u"flask/globals.py"_s, u"Python"_s, { python(symbol(u"variable"_s, u"request"_s)), python(symbol(u"function"_s, u"stray"_s, {}, u"()"_s)) }),
            file(u"flask/other.py"_s, u"Python"_s, { python(symbol(u"class"_s, u"Other"_s)), python(symbol(u"method"_s, u"stray"_s, u"Other"_s, u"()"_s)) }) });
        const QString page = textOf(u"development/api/flask/ctx.py"_s, view);
        QVERIFY2(page.contains(u"See "_s + expected + u"."_s), qPrintable(page));
    }

    /// "export {default as tidy} from": what cannot be found is still told, so that the page stays one.
    void defaultsOfScripts()
    {
        FileRecord index = file(u"util/src/index.ts"_s, u"TypeScript"_s, {});
        for (const auto &[name, from, original] : { std::tuple{ u"tidy"_s, u"./tidy"_s, u"default"_s },
                 { u"Only"_s, u"./only"_s, u"default"_s }, { u"Far"_s, u"far"_s, u"default"_s }, { u"*"_s, u"./none"_s, u"*"_s } })
            index.facts.append(FactRecord{ u"code.reexport"_s,
                QJsonObject{ { u"name"_s, name }, { u"from"_s, from }, { u"original"_s, original } }, 1 });
        const FakeModelView view({ index,
            file(u"util/src/tidy.ts"_s, u"TypeScript"_s,
                { symbol(u"function"_s, u"tidy"_s, {}, u"()"_s), symbol(u"interface"_s, u"Tidiness"_s) }),
            file(u"util/src/only.ts"_s, u"TypeScript"_s, { symbol(u"class"_s, u"Hidden"_s) }),
            file(u"util/src/none.ts"_s, u"TypeScript"_s, {}) });
        const QString page = textOf(u"development/package/util/src"_s, view);
        for (const QString &part : { u"S F tidy"_s, u"S C Only"_s, u"S N Far: from far"_s, u"./none"_s })
            QVERIFY2(page.contains(part), qPrintable(part + u" in "_s + page));
    }
};

QTEST_GUILESS_MAIN(TestApiLanguages)
#include "tst_apilanguages.moc"
