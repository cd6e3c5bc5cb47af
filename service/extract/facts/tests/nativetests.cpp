#include "service/extract/facts/tests/testfinder.h"

#include <QRegularExpression>

namespace tars::tests
{

using namespace Qt::StringLiterals;

namespace
{

/// go test runs an example only if it says what it prints.
bool saysOutput(const TestFinder &finder, const Declaration &declaration)
{
    static const QRegularExpression output(
        u"^\\s*//\\s*(?:unordered )?output:"_s, QRegularExpression::CaseInsensitiveOption);
    for (const CommentSpan &comment : finder.source.comments)
        if (comment.line > declaration.symbol.line && comment.endLine <= declaration.symbol.endLine) {
            const QStringList lines = QString::fromUtf8(
                QByteArrayView(finder.source.text).sliced(comment.offset, comment.end - comment.offset))
                                          .split(u'\n');
            for (const QString &line : lines)
                if (output.match(line).hasMatch())
                    return true;
        }
    return false;
}

} // namespace

void findGoTests(TestFinder &finder)
{
    if (!finder.fileName.endsWith("_test.go"_L1))
        return;
    static const QRegularExpression name(u"^(Test|Benchmark|Fuzz|Example)(?:[^\\p{Ll}]|$)"_s);
    for (const Declaration &declaration : finder.file.declarations) {
        const SymbolRecord &symbol = declaration.symbol;
        const auto match = name.match(symbol.name);
        if (symbol.kind != "function"_L1 || !match.hasMatch() || symbol.name == "TestMain"_L1)
            continue;
        const QString kind = match.captured(1);
        const bool runs = kind == "Example"_L1
            ? symbol.signature == "()"_L1 && saysOutput(finder, declaration)
            : symbol.signature.contains("testing."_L1) || symbol.signature.contains(u'*');
        if (runs)
            finder.add(u"go test"_s, symbol.scope, symbol.name, symbol.line, finder.bodyOf(declaration));
    }
}

void findRustTests(TestFinder &finder)
{
    for (const Declaration &declaration : finder.file.declarations) {
        const SymbolRecord &symbol = declaration.symbol;
        if (symbol.kind != "function"_L1 && symbol.kind != "method"_L1)
            continue;
        for (size_t i = declaration.first; i + 1 < declaration.nameToken; ++i) {
            const bool plain = (finder.is(i, "test") || finder.is(i, "rstest")) && finder.is(i + 1, "]");
            const bool withArguments
                = (finder.is(i, "test") || finder.is(i, "test_case") || finder.is(i, "rstest"))
                && finder.is(i + 1, "(") && i > 0 && (finder.is(i - 1, "[") || finder.is(i - 1, "::"));
            if (plain || withArguments) {
                finder.add(
                    u"cargo test"_s, symbol.scope, symbol.name, symbol.line, finder.bodyOf(declaration));
                break;
            }
        }
    }
    // rgtest!(name, …) at the top level: macros that make a test function of their first argument.
    static const QSet<QString> others{ u"criterion_group"_s, u"lazy_static"_s, u"thread_local"_s, u"bitflags"_s, u"macro_rules"_s,
        u"static_assertions"_s, u"const_assert"_s, u"include"_s, u"cfg_if"_s, u"wasm_bindgen_test_configure"_s, u"println"_s,
        u"print"_s, u"eprintln"_s, u"eprint"_s, u"write"_s, u"writeln"_s, u"format"_s, u"dbg"_s, u"matches"_s, u"debug_assert"_s };
    int depth = 0;
    for (size_t i = 0; i + 4 < finder.source.tokens.size(); ++i) {
        depth += finder.is(i, "{") ? 1 : finder.is(i, "}") ? -1 : 0;
        if (depth <= 1 && finder.is(i, "macro_rules") && finder.is(i + 1, "!") && finder.isName(i + 2)) {
            const Body definition = finder.block(i + 3);
            for (size_t at = definition.from; at + 3 < definition.to; ++at)
                if (finder.is(at, "#") && finder.is(at + 1, "[") && finder.is(at + 2, "test") && finder.is(at + 3, "]")) {
                    finder.addMacro(finder.text(i + 2), finder.source.tokens[i].line, definition);
                    break;
                }
            i = definition.to > i ? definition.to - 1 : i;
            continue;
        }
        // In a file of tests any macro that is given a name and more makes a test; elsewhere one that says so.
        const QString macro = finder.text(i);
        const bool makesTests = macro.contains("test"_L1)
            || (finder.file.role == FileRole::Test && !others.contains(macro) && finder.text(i + 3) == finder.text(i + 3).toLower());
        if (depth > 1 || !finder.isName(i) || !finder.is(i + 1, "!")
            || !(finder.is(i + 2, "(") || finder.is(i + 2, "{")) || !finder.isName(i + 3)
            || !finder.is(i + 4, ",") || !makesTests || macro.startsWith("assert"_L1) || macro.startsWith("bench"_L1))
            continue;
        const Body body{ i, finder.block(i + 2).to };
        finder.add(u"cargo test"_s, {}, finder.text(i + 3), finder.source.tokens[i].line, body);
        i = body.to > i ? body.to - 1 : i;
    }
}

} // namespace tars::tests
