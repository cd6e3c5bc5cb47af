#include "service/extract/facts/anonymousfunctions.h"
#include "service/extract/facts/calls.h"
#include "service/extract/facts/factreaders.h"

#include <algorithm>
#include <array>
#include <QHash>
#include <QSet>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{

/// Asked of every name in a function: most are told by their first byte.
class Words
{
public:
    Words(std::initializer_list<QByteArrayView> words) { add(words); }
    Words with(std::initializer_list<QByteArrayView> more) const
    {
        Words both(*this);
        both.add(more);
        return both;
    }
    bool contains(QByteArrayView word) const
    {
        for (const QByteArrayView one : m_byFirst[uchar(word[0])])
            if (one == word)
                return true;
        return false;
    }

private:
    void add(std::initializer_list<QByteArrayView> words)
    {
        for (const QByteArrayView word : words)
            m_byFirst[uchar(word[0])].push_back(word);
    }

    std::array<std::vector<QByteArrayView>, 256> m_byFirst;
};

struct Shape {
    int nesting = 0;
    int branches = 0;
};

bool isFunction(const SymbolRecord &symbol)
{
    static const QSet<QString> kinds{ u"function"_s, u"method"_s, u"constructor"_s, u"destructor"_s,
        u"operator"_s, u"slot"_s };
    return kinds.contains(symbol.kind) && symbol.definition && symbol.line > 0;
}

/// Languages whose blocks stand between braces; in the others the indentation that people give them tells as
/// much.
bool hasBraces(const QString &language)
{
    static const QSet<QString> languages{ u"C"_s, u"C++"_s, u"Objective-C"_s, u"C#"_s, u"Java"_s, u"Kotlin"_s,
        u"Scala"_s, u"Swift"_s, u"JavaScript"_s, u"TypeScript"_s, u"Go"_s, u"Rust"_s, u"PHP"_s, u"Perl"_s,
        u"Dart"_s, u"Groovy"_s, u"QML"_s };
    return languages.contains(language);
}

/// Words that open a block which runs under a condition, again, or on failure.
const Words &blockWords(const QString &language)
{
    static const Words common{ "if", "else", "for", "while", "do", "switch", "try", "catch", "finally" };
    static const QHash<QString, Words> table{
        { u"C"_s, { "if", "else", "for", "while", "do", "switch" } },
        { u"C++"_s, common.with({ "foreach", "forever", "Q_FOREACH", "Q_FOREVER" }) },
        { u"C#"_s, common.with({ "foreach", "lock", "using" }) },
        { u"Kotlin"_s, common.with({ "when" }) },
        { u"Scala"_s, common.with({ "match" }) },
        { u"Swift"_s, common.with({ "guard", "repeat" }) },
        { u"Go"_s, { "if", "else", "for", "switch", "select" } },
        { u"Rust"_s, { "if", "else", "for", "while", "loop", "match" } },
        { u"PHP"_s, common.with({ "foreach", "elseif" }) },
        { u"Perl"_s, common.with({ "foreach", "elsif", "unless", "until" }) },
        { u"Python"_s,
            { "if", "elif", "else", "for", "while", "try", "except", "finally", "with", "match", "async" } },
        { u"Ruby"_s,
            { "if", "elsif", "else", "unless", "while", "until", "for", "case", "begin", "rescue",
                "ensure" } },
        { u"F#"_s, { "if", "elif", "else", "for", "while", "match", "try", "with", "finally" } },
        { u"Lua"_s, { "if", "elseif", "else", "for", "while", "repeat" } },
        { u"Shell"_s, { "if", "elif", "else", "for", "while", "until", "case" } },
    };
    const auto found = table.constFind(language);
    return found != table.cend() ? *found : common;
}

/// Words after which the path parts in two.
const Words &decisionWords(const QString &language)
{
    static const Words braces{ "if", "for", "foreach", "while", "case", "catch", "guard", "elsif", "elseif",
        "unless", "until", "Q_FOREACH" };
    static const Words words{ "if", "elif", "elsif", "elseif", "for", "while", "case", "except", "rescue",
        "until", "unless", "and", "or" };
    return hasBraces(language) ? braces : words;
}

bool hasConditionalOperator(const QString &language)
{
    static const QSet<QString> languages{ u"C"_s, u"C++"_s, u"Objective-C"_s, u"Java"_s, u"JavaScript"_s,
        u"PHP"_s, u"Perl"_s, u"Ruby"_s, u"Dart"_s, u"Groovy"_s, u"QML"_s };
    return languages.contains(language);
}

int columnOf(const LexedSource &source, const Token &token)
{
    return token.offset - source.lineStarts[size_t(token.line) - 1];
}

/// The last line that is indented deeper than that line, before the next that is not.
int endByIndentation(const LexedSource &source, int line)
{
    size_t i = size_t(source.firstTokenOfLine(line));
    if (i >= source.tokens.size())
        return line;
    const int column = columnOf(source, source.tokens[i]);
    int end = line;
    for (; i < source.tokens.size(); ++i) {
        const Token &token = source.tokens[i];
        if (token.line > end && columnOf(source, token) <= column)
            break;
        end = std::max(end, source.endLineOf(token));
    }
    return end;
}

class Measure
{
public:
    Measure(const LexedSource &source, const QString &language, size_t from, size_t to)
        : m_source(source)
        , m_blocks(blockWords(language))
        , m_decisions(decisionWords(language))
        , m_conditional(hasConditionalOperator(language))
        , m_arms(language == "Rust"_L1)
        , m_from(from)
        , m_to(to)
    {
    }

    Shape byBraces()
    {
        for (size_t i = m_from; i < m_to; ++i) {
            const Token &t = token(i);
            if (t.directive || t.inactive)
                continue;
            countDecision(i);
            if (t.kind == TokenKind::Identifier) {
                if (isBlockWord(i))
                    begin(i);
                continue;
            }
            if (t.length != 1)
                continue;
            switch (m_source.text[t.offset]) {
            case '(':
            case '[':
                ++m_brackets;
                break;
            case ')':
            case ']':
                --m_brackets;
                break;
            case '{':
                open();
                break;
            case '}':
                close();
                break;
            case ';':
                if (m_brackets == m_statementBrackets)
                    m_pending = 0;
                break;
            default:
                break;
            }
        }
        return m_shape;
    }

    Shape byIndentation()
    {
        QList<int> open;
        int brackets = 0;
        int line = 0;
        for (size_t i = m_from; i < m_to; ++i) {
            countDecision(i);
            const bool first = token(i).line != line && brackets <= 0;
            line = m_source.endLineOf(token(i));
            if (is(i, "(") || is(i, "[") || is(i, "{"))
                ++brackets;
            else if (is(i, ")") || is(i, "]") || is(i, "}"))
                --brackets;
            if (!first)
                continue;
            const int column = columnOf(m_source, token(i));
            while (!open.isEmpty() && open.constLast() >= column)
                open.removeLast();
            if (token(i).kind != TokenKind::Identifier || !m_blocks.contains(m_source.textOf(i))
                || is(i + 1, "=") || is(i + 1, "."))
                continue;
            open.append(column);
            m_shape.nesting = std::max(m_shape.nesting, int(open.size()));
        }
        return m_shape;
    }

private:
    struct Brace {
        int controls = 0; ///< control statements that it belongs to; 0 for a plain block, an object, a lambda
        int brackets = 0; ///< open outside of it
    };

    const Token &token(size_t i) const { return m_source.tokens[i]; }
    template <size_t N>
    bool is(size_t i, const char (&what)[N]) const { return m_source.is(i, what); }
    bool adjacent(size_t i) const
    {
        return i > 0 && token(i - 1).offset + token(i - 1).length == token(i).offset;
    }

    /// Not a member or a key that only has the name: x.for, { default: 1 }, catch() of a promise.
    bool isBlockWord(size_t i) const
    {
        return token(i).kind == TokenKind::Identifier && m_blocks.contains(m_source.textOf(i))
            && !(i > 0 && (is(i - 1, ".") || is(i - 1, "->") || is(i - 1, "::"))) && !is(i + 1, ":")
            && !is(i + 1, ",") && !is(i + 1, "=");
    }

    void countDecision(size_t i)
    {
        const Token &t = token(i);
        if (t.kind == TokenKind::Identifier) {
            m_shape.branches += m_decisions.contains(m_source.textOf(i))
                && !(i > 0 && (is(i - 1, ".") || is(i - 1, "->") || is(i - 1, "::")));
            return;
        }
        if (t.kind != TokenKind::Punctuation)
            return;
        const char first = m_source.text[t.offset];
        if (first == '&')
            m_shape.branches += adjacent(i) && i > m_from && is(i, "&") && is(i - 1, "&") && !twice(i, "&");
        else if (first == '|')
            m_shape.branches += adjacent(i) && i > m_from && is(i, "|") && is(i - 1, "|") && !twice(i, "|");
        else if (first == '=')
            m_shape.branches += m_arms && is(i, "=>");
        else if (first == '?')
            m_shape.branches
                += m_conditional && is(i, "?") && !is(i + 1, ".") && !is(i + 1, "?") && !is(i - 1, "?") && !is(i + 1, ":");
    }
    bool twice(size_t i, const char *what) const
    {
        return i > m_from + 1 && m_source.is(i - 2, QByteArrayView(what)) && adjacent(i - 1);
    }

    void begin(size_t i)
    {
        const bool chained = i > 0 && is(i, "if") && is(i - 1, "else");
        if (m_pending == 0)
            m_statementBrackets = m_brackets;
        if (m_brackets != m_statementBrackets)
            return;
        m_pending += chained ? 0 : 1;
        m_shape.nesting = std::max(m_shape.nesting, m_depth + m_pending);
    }

    void open()
    {
        const bool ours = m_pending > 0 && m_brackets == m_statementBrackets;
        m_braces.append({ ours ? m_pending : 0, m_brackets });
        m_depth += m_braces.constLast().controls;
        m_outer.append({ ours ? 0 : m_pending, m_statementBrackets });
        m_pending = 0;
        m_statementBrackets = m_brackets;
    }

    void close()
    {
        if (m_braces.isEmpty())
            return;
        const Brace brace = m_braces.takeLast();
        m_depth -= brace.controls;
        m_brackets = brace.brackets;
        m_pending = m_outer.constLast().controls;
        m_statementBrackets = m_outer.constLast().brackets;
        m_outer.removeLast();
    }

    const LexedSource &m_source;
    const Words &m_blocks;
    const Words &m_decisions;
    const bool m_conditional;
    const bool m_arms;
    const size_t m_from;
    const size_t m_to;
    Shape m_shape;
    int m_brackets = 0;
    int m_depth = 0; ///< control statements around the token, by their braces
    int m_pending = 0; ///< control statements begun whose body has not
    int m_statementBrackets = 0; ///< open where they began
    QList<Brace> m_braces;
    QList<Brace> m_outer; ///< what was pending when a brace within a condition opened: a lambda, an object
};

FactRecord factOf(const QString &name, const QString &qualifiedName, int line, int endLine, const Shape &shape)
{
    // Copied and filled in: to put five members into an empty object takes five times as long, for thousands of functions.
    static const QJsonObject form{ { u"name"_s, QString() }, { u"qualifiedName"_s, QString() }, { u"lines"_s, 0 }, { u"nesting"_s, 0 },
        { u"branches"_s, 0 } };
    QJsonObject value = form;
    value.insert("name"_L1, name.left(200));
    value.insert("qualifiedName"_L1, qualifiedName.left(500));
    value.insert("lines"_L1, endLine - line + 1);
    value.insert("nesting"_L1, shape.nesting);
    value.insert("branches"_L1, shape.branches);
    return { u"code.function"_s, std::move(value), line };
}

} // namespace

FactOutput readFunctions(const FactSource &source)
{
    FactOutput out;
    const std::vector<Token> &tokens = source.source.tokens;
    const bool braces = hasBraces(source.language);
    const TokenRanges &tests = source.testOnly(); // none of the product's
    const bool script = isScript(source.language);
    QHash<std::pair<int, int>, qsizetype>
        bodies; // JavaScript's a.b = function c() {} is one function of two names
    for (const Declaration &declaration : source.declarations) {
        const SymbolRecord &symbol = declaration.symbol;
        if (!isFunction(symbol) || symbol.name.startsWith("AnonymousFunction"_L1)
            || (symbol.endLine == 0 && braces) || declaration.nameToken >= tokens.size() || isWithin(tests, declaration.nameToken))
            continue;
        const int endLine = symbol.endLine > 0 ? std::max(symbol.endLine, symbol.line)
                                               : endByIndentation(source.source, symbol.line);
        size_t from = declaration.nameToken + 1;
        if (braces && source.source.is(from, "(")) // within the function, so that many of an open bracket take no longer
            from = skipBrackets(source.source, from, declaration.last >= from ? declaration.last + 1 : tokens.size());
        size_t to = declaration.last + 1;
        if (!braces || to <= from)
            to = size_t(source.source.firstTokenOfLine(endLine + 1));
        to = std::min(to, tokens.size());
        while (to > from && tokens[to - 1].line > endLine)
            --to;
        if (from >= to)
            continue;
        Measure measure(source.source, source.language, from, to);
        const Shape shape = braces ? measure.byBraces() : measure.byIndentation();
        FactRecord fact = factOf(symbol.name, symbol.qualifiedName(), symbol.line, endLine, shape);
        size_t brace = from;
        while (script && brace < to && !source.source.is(brace, "{"))
            ++brace;
        const std::pair body(script ? int(brace) : symbol.line, endLine);
        const auto same = bodies.constFind(body);
        if (same == bodies.cend() || endLine == symbol.line) {
            bodies.insert(body, out.facts.size());
            out.facts.append(std::move(fact));
        } else if (symbol.scope.size() > 0 && fact.line == out.facts[*same].line) {
            out.facts[*same] = std::move(fact);
        }
    }
    if (source.role == FileRole::Source && script) {
        QSet<int> begun; // by lines: what has a name is told already
        for (const FactRecord &fact : std::as_const(out.facts))
            begun.insert(fact.line);
        for (const AnonymousFunction &function : anonymousFunctions(source.source)) {
            if (begun.contains(function.line))
                continue;
            begun.insert(function.line);
            const Shape shape = Measure(source.source, source.language, function.from, function.to).byBraces();
            out.facts.append(factOf(function.name, function.name, function.line, function.endLine, shape));
        }
        std::stable_sort(out.facts.begin(), out.facts.end(), [](const FactRecord &a, const FactRecord &b) { return a.line < b.line; });
    }
    return out;
}

} // namespace tars
