#include "service/extract/facts/tests/testfinder.h"

#include <algorithm>
#include <QSet>

namespace tars::tests
{

using namespace Qt::StringLiterals;

namespace
{

QString javaFramework(const TestFinder &finder, size_t i)
{
    if (i == 0 || !finder.is(i - 1, "@"))
        return {};
    const bool test = finder.is(i, "Test");
    if (!test && !finder.is(i, "ParameterizedTest") && !finder.is(i, "RepeatedTest")
        && !finder.is(i, "TestFactory") && !finder.is(i, "TestTemplate"))
        return {};
    if (finder.importsAny({ "org.testng" }))
        return u"TestNG"_s;
    if (finder.importsAny({ "kotlin.test" }))
        return u"kotlin.test"_s;
    return finder.importsAny({ "org.junit.jupiter" }) || !test ? u"JUnit 5"_s : u"JUnit 4"_s;
}

/// The framework of an attribute of .NET by its name; nothing if it marks no test.
QString dotnetFramework(const TestFinder &finder, const QString &attribute)
{
    const QString name = attribute.endsWith("Attribute"_L1) ? attribute.chopped(9) : attribute;
    const bool nunit = finder.importsAny({ "NUnit" }),
               mstest = finder.importsAny({ "VisualStudio.TestTools" });
    if (name.endsWith("Fact"_L1))
        return u"xUnit"_s;
    if (name.endsWith("Theory"_L1))
        return nunit ? u"NUnit"_s : u"xUnit"_s;
    if (name.endsWith("TestMethod"_L1)) // STATestMethod, UITestMethod and what derives from it
        return u"MSTest"_s;
    if (name == "Test"_L1 || name == "TestCase"_L1 || name == "TestCaseSource"_L1)
        return u"NUnit"_s;
    if (name == "Property"_L1 && finder.importsAny({ "FsCheck" }))
        return nunit ? u"NUnit"_s : mstest ? u"MSTest"_s : u"xUnit"_s;
    return {};
}

QString frameworkOf(const TestFinder &finder, const Declaration &declaration)
{
    for (size_t i = declaration.first; i < declaration.nameToken; ++i) {
        QString framework;
        if (finder.language != "C#"_L1)
            framework = javaFramework(finder, i);
        else if (finder.isName(i) && i > 0
            && (finder.is(i - 1, "[") || finder.is(i - 1, ",") || finder.is(i - 1, ".")))
            framework = dotnetFramework(finder, finder.text(i));
        if (!framework.isEmpty())
            return framework;
    }
    return {};
}

/// JUnit 3 knows its tests by name, in classes that derive from TestCase.
QSet<QString> junit3Classes(const TestFinder &finder)
{
    QSet<QString> classes;
    if (finder.language == "C#"_L1)
        return classes;
    for (const Declaration &declaration : finder.file.declarations)
        for (const QString &base : declaration.symbol.bases)
            if (base == "TestCase"_L1 || base == "junit.framework.TestCase"_L1)
                classes.insert(declaration.symbol.qualifiedName());
    return classes;
}

} // namespace

namespace
{

int columnOf(const LexedSource &source, size_t i)
{
    return source.tokens[i].offset - source.lineStarts[size_t(source.tokens[i].line) - 1];
}

/// Whether F#'s block at a line still holds at another: no line between them stands as far left.
bool offsideHolds(const TestFinder &finder, int from, int to)
{
    const std::vector<Token> &tokens = finder.source.tokens;
    const auto firstOf = [&](int line) {
        return std::lower_bound(tokens.begin(), tokens.end(), line, [](const Token &token, int at) { return token.line < at; });
    };
    const auto own = firstOf(from);
    if (own == tokens.end() || own->line != from)
        return true;
    const auto columnAt = [&](auto token) { return columnOf(finder.source, size_t(token - tokens.begin())); };
    const int column = columnAt(own);
    const bool wholeFile = finder.source.textOf(size_t(own - tokens.begin())) == "module" && firstOf(from + 1) != tokens.begin()
        && !finder.is(size_t(firstOf(from + 1) - tokens.begin()) - 1, "=");
    if (wholeFile || finder.source.textOf(size_t(own - tokens.begin())) == "namespace")
        return true;
    for (auto token = firstOf(from + 1); token != tokens.end() && token->line <= to; ++token)
        if ((token == tokens.begin() || (token - 1)->line != token->line) && columnAt(token) <= column)
            return false;
    return true;
}

/// The last line of the block in braces that a declaration opens.
int lastLineOf(const TestFinder &finder, const Declaration &declaration)
{
    if (declaration.symbol.endLine > declaration.symbol.line)
        return declaration.symbol.endLine;
    const std::vector<Token> &tokens = finder.source.tokens;
    size_t open = declaration.nameToken;
    while (open < tokens.size() && !finder.is(open, "{") && !finder.is(open, "}") && tokens[open].line <= declaration.symbol.line + 8)
        open = finder.is(open, "(") ? finder.block(open).to : open + 1;
    if (open >= tokens.size() || !finder.is(open, "{"))
        return declaration.symbol.line; // without a body
    const Body body = finder.block(open);
    return body.to > 0 && body.to <= tokens.size() ? tokens[body.to - 1].line : declaration.symbol.line;
}

/// The type around a line, the innermost.
QString scopeAt(const TestFinder &finder, int line, bool braces)
{
    QString scope;
    for (const Declaration &declaration : finder.file.declarations) {
        const SymbolRecord &symbol = declaration.symbol;
        const bool holds = symbol.kind == "class"_L1 || symbol.kind == "module"_L1
            || symbol.kind == "namespace"_L1 || symbol.kind == "struct"_L1 || symbol.kind == "object"_L1;
        if (holds && symbol.line <= line
            && (braces ? lastLineOf(finder, declaration) >= line : offsideHolds(finder, symbol.line, line)))
            scope = symbol.qualifiedName();
    }
    return scope;
}

/// Kotlin's names in backticks may be sentences, which only the text itself gives whole.
void findKotlinTests(TestFinder &finder)
{
    const std::vector<Token> &tokens = finder.source.tokens;
    for (size_t i = 1; i + 2 < tokens.size(); ++i) {
        const QString framework = javaFramework(finder, i);
        if (framework.isEmpty())
            continue;
        size_t name = i;
        while (name < tokens.size() && !finder.is(name, "fun") && !finder.is(name, "class")
            && !finder.is(name, "}"))
            ++name;
        if (!finder.is(name, "fun") || ++name >= tokens.size())
            continue;
        const int line = tokens[name].line;
        QString text = finder.text(name);
        if (finder.is(name, "`")) {
            const qsizetype from = tokens[name].offset + 1;
            const qsizetype to = finder.source.text.indexOf('`', from);
            text = to < 0 ? QString() : QString::fromUtf8(finder.source.text.sliced(from, to - from));
            while (name + 1 < tokens.size() && tokens[name].offset < to)
                ++name;
        }
        const Body arguments = finder.block(name);
        size_t open = arguments.to;
        while (
            open < tokens.size() && !finder.is(open, "{") && !finder.is(open, "=") && !finder.is(open, "fun"))
            ++open;
        size_t end = finder.is(open, "{") ? finder.block(open).to : open;
        if (finder.is(open, "="))
            while (end < tokens.size() && !finder.is(end, "fun") && !finder.is(end, "@"))
                end = finder.is(end, "{") || finder.is(end, "(") ? finder.block(end).to : end + 1;
        finder.add(framework, scopeAt(finder, line, true), text, line, { open, end });
        i = name;
    }
}

} // namespace

void findAnnotatedTests(TestFinder &finder)
{
    if (finder.language == "Kotlin"_L1)
        return findKotlinTests(finder);
    const QSet<QString> junit3 = junit3Classes(finder);
    for (const Declaration &declaration : finder.file.declarations) {
        const SymbolRecord &symbol = declaration.symbol;
        if (symbol.kind != "method"_L1 && symbol.kind != "function"_L1)
            continue;
        QString framework = frameworkOf(finder, declaration);
        if (framework.isEmpty() && junit3.contains(symbol.scope) && symbol.name.startsWith("test"_L1)
            && symbol.access != "private"_L1)
            framework = u"JUnit 3"_s;
        if (!framework.isEmpty())
            finder.add(framework, symbol.scope, symbol.name, symbol.line, finder.bodyOf(declaration));
    }
}

namespace
{

/// From the token on, the lines that stand deeper than its own line does.
Body deeperThan(const TestFinder &finder, size_t i)
{
    const std::vector<Token> &tokens = finder.source.tokens;
    size_t first = i;
    while (first > 0 && tokens[first - 1].line == tokens[i].line)
        --first;
    // An operator at the beginning of a line goes on with what stands above it: testCase "a"⏎<| fun _ -> …
    const auto goesOn = [&](size_t at) { return (finder.is(at, "<") && finder.is(at + 1, "|")) || (finder.is(at, "|") && finder.is(at + 1, ">")); };
    const int column = columnOf(finder.source, first);
    size_t to = i + 1;
    while (to < tokens.size()
        && (tokens[to].line == tokens[i].line || columnOf(finder.source, to) > column || tokens[to].line == tokens[to - 1].line
            || (columnOf(finder.source, to) == column && goesOn(to))))
        ++to;
    return { i + 1, to };
}

/// Expecto: lists and cases are calls with a name in front.
void findExpectoTests(TestFinder &finder)
{
    static const QSet<QByteArray> lists{ "testList", "ftestList", "ptestList", "testSequenced",
        "testListSequenced" };
    static const QSet<QByteArray> cases{ "testCase", "ftestCase", "ptestCase", "testCaseAsync",
        "ftestCaseAsync", "ptestCaseAsync", "testCaseTask", "test", "ftest", "ptest", "testAsync", "testTask",
        "testProperty", "ftestProperty", "ptestProperty", "etestProperty", "testPropertyWithConfig", "ftestPropertyWithConfig",
        "ptestPropertyWithConfig", "etestPropertyWithConfig", "testTheory", "ftestTheory", "ptestTheory", "testTheoryAsync",
        "ftestTheoryAsync", "ptestTheoryAsync", "testTheoryTask", "ftestTheoryTask", "ptestTheoryTask", "ftestAsync", "ptestAsync",
        "ftestTask", "ptestTask", "ftestCaseTask", "ptestCaseTask" };
    const auto within = [&finder] { // module Expecto.Tests sees what Expecto has
        return std::any_of(finder.file.declarations.cbegin(), finder.file.declarations.cend(), [](const Declaration &declaration) {
            return declaration.symbol.qualifiedName().startsWith("Expecto."_L1);
        });
    };
    if (!finder.importsAny({ "Expecto", "Fable.Mocha" }) && !within())
        return;
    struct Suite {
        QString name;
        int column;
        size_t end; ///< of its brackets; 0 if none follow
    };
    QList<Suite> suites;
    for (size_t i = 0; i + 1 < finder.source.tokens.size(); ++i) {
        const QByteArray word = finder.source.keyOf(i);
        size_t name = i + 1;
        if (word == "etestProperty" || word == "etestPropertyWithConfig") // the seed comes first
            name = finder.is(name, "(") ? skipBrackets(finder.source, name, finder.source.tokens.size()) : name + 1;
        if (word.endsWith("WithConfig"))
            for (constexpr size_t longestPath = 9; finder.isName(name) || finder.is(name, ".");)
                if (++name > i + longestPath)
                    break;
        if (!finder.isString(name))
            continue;
        const int column = columnOf(finder.source, i);
        if (lists.contains(word) || cases.contains(word))
            while (!suites.isEmpty() && (suites.constLast().end > 0 ? suites.constLast().end <= i : suites.constLast().column >= column))
                suites.removeLast();
        if (lists.contains(word)) {
            size_t open = name + 1;
            while (finder.is(open, "<") || finder.is(open, "|"))
                ++open;
            const size_t end = finder.is(open, "[") ? skipBrackets(finder.source, open, finder.source.tokens.size()) : 0;
            suites.append({ finder.unquoted(name), column, end });
        } else if (cases.contains(word)) {
            QStringList path;
            for (const auto &suite : std::as_const(suites))
                path.append(suite.name);
            finder.add(u"Expecto"_s, path.join(u'/'), finder.unquoted(name), finder.source.tokens[i].line,
                deeperThan(finder, i));
        }
    }
}

} // namespace

/// ``adds two`` of that line.
static QString quotedName(const TestFinder &finder, int line)
{
    const QByteArray &text = finder.source.text;
    const qsizetype from = finder.source.lineStarts[size_t(line) - 1];
    const qsizetype lineEnd = text.indexOf('\n', from);
    const qsizetype open = text.indexOf("``", from);
    const qsizetype close = open < 0 ? -1 : text.indexOf("``", open + 2);
    if (close < 0 || (lineEnd >= 0 && close > lineEnd))
        return {};
    return QString::fromUtf8(text.sliced(open + 2, close - open - 2));
}

void findFSharpTests(TestFinder &finder)
{
    findExpectoTests(finder);
    // [<Test>] let ``adds two`` () = …: also where the attribute stands on a line of its own.
    QHash<int, const Declaration *> byLine;
    for (const Declaration &declaration : finder.file.declarations)
        if (declaration.symbol.kind == "function"_L1 || declaration.symbol.kind == "method"_L1
            || declaration.symbol.kind == "variable"_L1)
            byLine.insert(declaration.symbol.line, &declaration);
    const std::vector<Token> &tokens = finder.source.tokens;
    for (size_t i = 0; i + 3 < tokens.size(); ++i) {
        if (!finder.is(i, "[") || !finder.is(i + 1, "<"))
            continue;
        size_t end = i + 2;
        QString framework;
        for (; end + 1 < tokens.size() && !(finder.is(end, ">") && finder.is(end + 1, "]")); ++end)
            if (framework.isEmpty() && finder.isName(end)
                && (finder.is(end - 1, "<") || finder.is(end - 1, ";") || finder.is(end - 1, ".")))
                framework = dotnetFramework(finder, finder.text(end));
        if (framework.isEmpty())
            continue;
        size_t next = end + 2;
        while (next + 1 < tokens.size() && finder.is(next, "[") && finder.is(next + 1, "<"))
            while (next < tokens.size() && !finder.is(next++, "]")) { }
        if (next >= tokens.size())
            break;
        const int line = tokens[next].line;
        const Declaration *found = byLine.value(line);
        const QString name = found ? found->symbol.name : quotedName(finder, line);
        finder.add(framework, scopeAt(finder, line, false), name, line,
            deeperThan(finder, next));
        i = next > i ? next - 1 : i;
    }
}

} // namespace tars::tests
