#include "service/extract/declarations/rustconstants.h"

#include "service/extract/declarations/rustdeclaration.h"

#include <algorithm>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{

/// Constants by where they stand: in the file, its modules, traits and types, but in no function.
class ConstantReader
{
public:
    explicit ConstantReader(const LexedSource &source)
        : m_source(source)
    {
    }

    QList<Declaration> run()
    {
        for (size_t i = 0; i + 2 < m_source.tokens.size(); ++i) {
            if (is(i, "{")) {
                m_scopes.append(i == m_head ? m_next : Scope{});
                m_closed += m_scopes.last().name.isEmpty();
            } else if (is(i, "}") && !m_scopes.isEmpty()) {
                m_closed -= m_scopes.last().name.isEmpty();
                m_scopes.removeLast();
            } else if (m_closed > 0 || !beginsItem(i))
                continue;
            else if (is(i, "mod"))
                expect(i + 2, i + 1, u"module"_s);
            else if (is(i, "trait"))
                expect(openingBrace(i + 2), i + 1, u"trait"_s);
            else if (is(i, "impl"))
                expectImplementation(i);
            else if (is(i, "const") && is(i + 2, ":") && !is(i + 1, "_"))
                i = addConstant(i);
        }
        return m_list;
    }

private:
    struct Scope {
        QString name; ///< none of what declares nothing to others
        QString kind;
    };

    bool is(size_t i, QByteArrayView what) const { return m_source.is(i, what); }

    /// Which the words in "<const N: usize>", "*const T" and "-> impl Trait" do not.
    bool beginsItem(size_t i) const
    {
        return i == 0 || is(i - 1, "}") || is(i - 1, ";") || is(i - 1, "{") || is(i - 1, "]") || is(i - 1, "pub") || is(i - 1, ")")
            || is(i - 1, "unsafe") || is(i - 1, "auto");
    }

    size_t openingBrace(size_t i) const
    {
        constexpr size_t longest = 400; // tokens of a head
        const size_t limit = std::min(i + longest, m_source.tokens.size());
        for (int depth = 0; i < limit && (depth > 0 || !(is(i, "{") || is(i, ";"))); ++i)
            depth += is(i, "(") || is(i, "[") ? 1 : is(i, ")") || is(i, "]") ? -1 : 0; // "where [u8; N]: Sized"
        return i;
    }

    void expect(size_t open, size_t name, const QString &kind)
    {
        m_head = open;
        m_next = { QString::fromUtf8(m_source.textOf(name)), kind };
    }

    /// "impl<T> a::Type<T> where T: B {", but not "impl Trait for Type {": what that has is the trait's.
    void expectImplementation(size_t impl)
    {
        const size_t open = openingBrace(impl + 1);
        size_t type = 0;
        int depth = 0;
        for (size_t i = impl + 1; i < open && !is(i, "where"); ++i) {
            depth += is(i, "<") ? 1 : is(i, ">") && !is(i - 1, "-") ? -1 : 0;
            if (depth == 0 && is(i, "for"))
                return;
            if (depth == 0 && m_source.tokens[i].kind == TokenKind::Identifier)
                type = i;
        }
        if (type > 0)
            expect(open, type, u"struct"_s);
    }

    /// The last token of the constant.
    size_t addConstant(size_t i)
    {
        const size_t equals = find("=", i + 3);
        const size_t end = find(";", equals);
        SymbolRecord tag;
        tag.name = QString::fromUtf8(m_source.textOf(i + 1));
        tag.kind = u"constant"_s;
        tag.line = m_source.tokens[i + 1].line;
        for (const Scope &scope : std::as_const(m_scopes))
            tag.scope += (tag.scope.isEmpty() ? QString() : u"::"_s) + scope.name;
        if (!m_scopes.isEmpty())
            tag.scopeKind = m_scopes.last().kind;
        Declaration found = completedRustDeclaration(m_source, u"Rust"_s, tag);
        found.symbol.type = foldedText(m_source, i + 3, equals);
        found.symbol.value = foldedText(m_source, equals + 1, end).left(200);
        m_list.append(found);
        return end;
    }

    /// The mark, or a semicolon before it, outside of brackets: "[u8; 4] = [0; 4];".
    size_t find(QByteArrayView mark, size_t i) const
    {
        while (i < m_source.tokens.size() && !is(i, mark) && !is(i, ";"))
            i = is(i, "(") || is(i, "[") || is(i, "{") ? skipBrackets(m_source, i, m_source.tokens.size()) : i + 1;
        return i;
    }

    const LexedSource &m_source;
    QList<Scope> m_scopes; ///< from the outermost to the one around
    qsizetype m_closed = 0; ///< of them without a name
    size_t m_head = 0; ///< the brace that opens the next one with a name
    Scope m_next;
    QList<Declaration> m_list;
};

} // namespace

QList<Declaration> readRustConstants(const LexedSource &source)
{
    return ConstantReader(source).run();
}

} // namespace tars
