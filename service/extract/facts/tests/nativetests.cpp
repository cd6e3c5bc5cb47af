#include "service/extract/facts/tests/rustmacros.h"

#include <algorithm>
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

/// Cases that a macro makes of a name that it is given: rgtest!(name, …), t!(name: "a" => "b"), matched!(not, name, …).
class RustMacroCases
{
public:
    explicit RustMacroCases(TestFinder &finder)
        : m_finder(finder)
        , m_isTestFile(finder.file.role == FileRole::Test)
        , m_macros(finder)
    {
    }

    void find()
    {
        for (size_t i = 0; i + 4 < m_finder.source.tokens.size(); ++i) {
            if (m_finder.is(i, "{")) {
                ++m_depth;
            } else if (m_finder.is(i, "}")) {
                --m_depth;
                while (!m_modules.isEmpty() && m_modules.last().depth > m_depth)
                    m_modules.removeLast();
            } else if (m_finder.is(i, "mod") && m_finder.isName(i + 1) && m_finder.is(i + 2, "{")) {
                m_modules.append({ m_finder.text(i + 1), m_depth + 1 });
            } else if (m_finder.is(i, "macro_rules") && m_finder.is(i + 1, "!") && m_finder.isName(i + 2)) {
                i = std::max(i, definition(i));
            } else if (m_finder.isName(i) && m_finder.is(i + 1, "!") && (m_finder.is(i + 2, "(") || m_finder.is(i + 2, "{"))
                && caseName(i) > 0) {
                const Body body{ i, m_finder.block(i + 2).to };
                m_finder.add(u"cargo test"_s, suite(), m_finder.text(caseName(i)), m_finder.source.tokens[i].line, body);
                i = body.to > i ? body.to - 1 : i;
            }
        }
    }

private:
    struct Module {
        QString name;
        int depth = 0; ///< of what stands in it
    };

    bool isItem() const { return m_depth == (m_modules.isEmpty() ? 0 : m_modules.last().depth); }
    QString suite() const
    {
        QStringList names;
        for (const Module &module : m_modules)
            names.append(module.name);
        return names.join("::"_L1);
    }

    /// The last token of the definition at `i`.
    size_t definition(size_t i)
    {
        const Body whole = m_finder.block(i + 3);
        for (size_t at = whole.from; at + 3 < whole.to; ++at)
            if (m_finder.is(at, "#") && m_finder.is(at + 1, "[") && m_finder.is(at + 2, "test") && m_finder.is(at + 3, "]")) {
                m_finder.addMacro(m_finder.text(i + 2), m_finder.source.tokens[i].line, whole);
                break;
            }
        m_macros.read(m_finder.text(i + 2), whole);
        return whole.to > i ? whole.to - 1 : i;
    }

    /// The token that names the case; 0: none is made.
    size_t caseName(size_t i) const
    {
        const QString macro = m_finder.text(i);
        if (m_macros.contains(macro))
            return isItem() ? m_macros.caseName(i) : 0;
        if (!m_finder.isName(i + 3))
            return 0;
        // In a file of tests any macro that is given a name and more makes a test; elsewhere one that says so.
        static const QSet<QString> others{ u"criterion_group"_s, u"lazy_static"_s, u"thread_local"_s, u"bitflags"_s,
            u"static_assertions"_s, u"const_assert"_s, u"include"_s, u"cfg_if"_s, u"wasm_bindgen_test_configure"_s, u"println"_s,
            u"print"_s, u"eprintln"_s, u"eprint"_s, u"write"_s, u"writeln"_s, u"format"_s, u"dbg"_s, u"matches"_s, u"debug_assert"_s };
        const bool makesTests = macro.contains("test"_L1)
            || (m_isTestFile && !others.contains(macro) && m_finder.text(i + 3) == m_finder.text(i + 3).toLower());
        return m_depth <= 1 && makesTests && m_finder.is(i + 4, ",") && !macro.startsWith("assert"_L1) && !macro.startsWith("bench"_L1) ? i + 3 : 0;
    }

    TestFinder &m_finder;
    const bool m_isTestFile;
    int m_depth = 0;
    QList<Module> m_modules; ///< within each other
    RustMacros m_macros; ///< of this file
};

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
    RustMacroCases(finder).find();
}

} // namespace tars::tests
