#include "service/extract/declarations.h"

#include "service/extract/commenttext.h"
#include "service/extract/fsharpdeclarations.h"

#include <algorithm>
#include <QSet>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{

const QSet<QByteArray> modifierWords{ "export", "default", "declare", "abstract", "static", "async", "public",
    "private", "protected", "readonly", "override", "final", "open", "internal", "sealed", "data", "inner",
    "enum", "annotation", "inline", "suspend", "operator", "infix", "tailrec", "external", "const",
    "lateinit", "companion", "value", "expect", "actual", "pub", "unsafe", "extern", "mut", "implicit",
    "lazy", "case", "mutating", "fileprivate", "convenience", "required", "get", "set", "crossinline",
    "noinline", "vararg", "reified", "weak", "indirect", "local" };
/// Words that say what kind of thing is declared: not worth listing as properties.
const QSet<QString> silentWords{ u"export"_s, u"declare"_s, u"default"_s, u"pub"_s, u"enum"_s, u"public"_s,
    u"private"_s, u"protected"_s, u"internal"_s, u"case"_s, u"local"_s, u"mut"_s, u"fileprivate"_s };

class Reader
{
public:
    Reader(const LexedSource &source, const QString &language, SymbolRecord tag)
        : m_source(source)
        , m_language(language)
        , m_tokens(source.tokens)
    {
        m_found.symbol = std::move(tag);
    }

    Declaration run()
    {
        locate();
        if (m_tokens.empty())
            return m_found;
        if (m_language == "Python"_L1)
            python();
        else if (m_language == "Go"_L1)
            go();
        else if (m_language == "Rust"_L1)
            rust();
        else if (m_language == "JavaScript"_L1 || m_language == "TypeScript"_L1)
            script();
        else if (m_language == "Ruby"_L1 || m_language == "PHP"_L1)
            m_found.symbol.exported = m_found.symbol.access != "private"_L1;
        if (m_found.last <= m_found.nameToken)
            m_found.last = endOfStatementOnLine();
        return m_found;
    }

private:
    QByteArrayView text(size_t i) const
    {
        return i < m_tokens.size() ? m_source.textOf(i) : QByteArrayView();
    }
    template <size_t N>
    bool is(size_t i, const char (&what)[N]) const { return m_source.is(i, what); }
    int lineOf(size_t i) const { return i < m_tokens.size() ? m_tokens[i].line : 1 << 30; }
    QString folded(size_t from, size_t to) const { return foldedText(m_source, from, to); }
    size_t skip(size_t i) const { return skipBrackets(m_source, i, m_tokens.size()); }
    bool isName(size_t i) const { return i < m_tokens.size() && m_tokens[i].kind == TokenKind::Identifier; }

    void locate()
    {
        const SymbolRecord &symbol = m_found.symbol;
        const size_t from = size_t(m_source.firstTokenOfLine(symbol.line));
        size_t name = from;
        const QByteArray wanted = symbol.name.section(u'.', -1).toUtf8();
        for (size_t i = from; i < m_tokens.size() && m_tokens[i].line == symbol.line; ++i) {
            const QByteArrayView word = m_source.textOf(i);
            const bool quoted = m_tokens[i].kind == TokenKind::String && word.size() > 2; // module 'a'
            if (word == wanted || (quoted && word.sliced(1).chopped(1) == wanted)) {
                name = i;
                break;
            }
        }
        m_found.nameToken = std::min(name, m_tokens.empty() ? 0 : m_tokens.size() - 1);
        m_found.first = m_found.nameToken;
        // Back to the beginning of the statement, then over decorators and attributes above.
        size_t first = m_found.nameToken;
        const bool listItem = symbol.kind == "enumerator"_L1 || symbol.kind == "field"_L1;
        while (first > 0 && m_tokens[first - 1].line == symbol.line && !is(first - 1, ";")
            && !is(first - 1, "{") && !is(first - 1, "}") && !(listItem && is(first - 1, ",")))
            --first;
        while (const size_t decorator = decoratorBefore(first))
            first = decorator - 1;
        m_found.first = first;
        m_found.last = m_found.nameToken;
    }

    /// One more than the index of the first token of the attribute that ends before `i`; 0 if there is none.
    size_t decoratorBefore(size_t i) const
    {
        if (i == 0)
            return 0;
        size_t j = i - 1;
        if (is(j, ")") || is(j, "]")) {
            int depth = 0;
            while (true) {
                if (is(j, ")") || is(j, "]") || is(j, "}"))
                    ++depth;
                else if (is(j, "(") || is(j, "[") || is(j, "{"))
                    --depth;
                if (depth == 0 || j == 0)
                    break;
                --j;
            }
            if (m_language == "Rust"_L1 || m_language == "PHP"_L1)
                return j > 0 && is(j - 1, "#") ? j : 0;
        }
        size_t start = j;
        while (start > 0 && m_tokens[start - 1].line == m_tokens[j].line && !is(start, "@"))
            --start;
        return is(start, "@") && m_tokens[start].line == m_tokens[j].line ? start + 1 : 0;
    }

    /// The last token of a field, constant or the like, so that a comment behind it is found.
    size_t endOfStatementOnLine() const
    {
        static const QSet<QString> kinds{ u"field"_s, u"property"_s, u"constant"_s, u"variable"_s,
            u"enumerator"_s };
        size_t last = m_found.nameToken;
        while (kinds.contains(m_found.symbol.kind) && lineOf(last + 1) == m_found.symbol.line
            && !is(last + 1, ";") && !is(last + 1, ",") && !is(last + 1, "}") && !is(last + 1, ")"))
            last = is(last + 1, "(") || is(last + 1, "[") || is(last + 1, "{")
                ? std::max(skip(last + 1) - 1, last + 1)
                : last + 1;
        return last;
    }

    template <size_t N>
    bool hasBefore(const char (&word)[N]) const
    {
        for (size_t i = m_found.first; i < m_found.nameToken; ++i)
            if (is(i, word))
                return true;
        return false;
    }

    void modifiers()
    {
        for (size_t i = m_found.first; i < m_found.nameToken; ++i) {
            if (is(i, "(") || is(i, "[") || is(i, "{"))
                i = std::min(skip(i), m_found.nameToken) - 1;
            else if (modifierWords.contains(text(i).toByteArray()) && !(i > 0 && is(i - 1, "."))) {
                const QString word = QString::fromUtf8(text(i));
                if (!silentWords.contains(word) && !m_found.symbol.properties.contains(word))
                    m_found.symbol.properties.append(word);
            }
        }
    }

    size_t skipAngles(size_t i) const
    {
        int depth = 0;
        const bool types = m_language == "TypeScript"_L1; // whose arguments may hold { a: 1 } and function types
        for (size_t j = i; j < m_tokens.size() && !is(j, ";") && (types || !is(j, "{"));) {
            if (types && (is(j, "{") || is(j, "(") || is(j, "["))) {
                j = skip(j);
                continue;
            }
            depth += is(j, "<") ? 1 : is(j, ">") ? -1 : 0;
            if (depth == 0)
                return j + 1;
            ++j;
        }
        return i;
    }

    /// Behind a type that begins at `i`: up to one of the terminators, or the line's end where nothing is
    /// open.
    size_t endOfType(size_t i, const QSet<QByteArray> &terminators, bool lines) const
    {
        const size_t start = i;
        if (is(i, "{") && m_language == "TypeScript"_L1) // an object's type
            i = skip(i);
        while (i < m_tokens.size() && !terminators.contains(text(i).toByteArray())) {
            if (lines && i > start && lineOf(i) > m_source.endLineOf(m_tokens[i - 1]) && !is(i, "|")
                && !is(i - 1, "|") && !is(i, "&") && !is(i - 1, "&") && !is(i - 1, ",") && !is(i - 1, "->")
                && !is(i - 1, "=>"))
                break;
            if (is(i, ")") || is(i, "]") || is(i, "}"))
                break;
            if (is(i, "<") && skipAngles(i) > i)
                i = skipAngles(i);
            else
                i = is(i, "(") || is(i, "[") || (is(i, "{") && i == start) ? skip(i) : i + 1;
        }
        return i;
    }

    size_t endOfBody(size_t i) const
    {
        if (is(i, "{"))
            return skip(i) - 1;
        return i > 0 ? i - 1 : i;
    }

    void setEnd(size_t last)
    {
        if (last >= m_tokens.size() || last < m_found.nameToken)
            return;
        m_found.last = last;
        if (m_found.symbol.endLine == 0)
            m_found.symbol.endLine = m_source.endLineOf(m_tokens[last]);
    }

    // ---- Python ----

    void python()
    {
        SymbolRecord &symbol = m_found.symbol;
        const bool nested = symbol.scopeKind == "function"_L1 || symbol.scopeKind == "method"_L1;
        const bool dunder = symbol.name.startsWith("__"_L1) && symbol.name.endsWith("__"_L1);
        symbol.exported = !nested && (!symbol.name.startsWith(u'_') || dunder);
        symbol.access = symbol.name.startsWith("__"_L1) && !dunder ? u"private"_s
            : symbol.exported                                      ? u"public"_s
            : nested                                               ? u"private"_s
                                                                   : u"protected"_s;
        const bool isClass = symbol.kind == "class"_L1;
        size_t i = m_found.nameToken + 1;
        if (isClass || is(m_found.nameToken - (m_found.nameToken > 0), "def")) {
            decorators();
            if (is(m_found.nameToken - (m_found.nameToken > 1 ? 2 : 0), "async"))
                symbol.properties.append(u"async"_s);
            if (is(i, "[")) {
                const size_t behind = skip(i);
                symbol.templateParameters = folded(i, behind);
                i = behind;
            }
            if (is(i, "(")) {
                const size_t behind = skip(i);
                if (isClass)
                    pythonBases(i + 1, behind - 1);
                else
                    symbol.signature = folded(i, behind);
                i = behind;
            }
            const size_t colon = endOfType(is(i, "->") ? i + 1 : i, { ":" }, false);
            if (is(i, "->"))
                symbol.type = folded(i + 1, colon);
            m_found.last = std::min(colon, m_tokens.size() - 1);
            if (!isClass && symbol.name == "__init__"_L1)
                symbol.kind = u"constructor"_s;
            docstring(colon + 1, m_found.last);
            return;
        }
        if (is(i, ":")) {
            const size_t end = endOfType(i + 1, { "=" }, true);
            symbol.type = folded(i + 1, end);
            i = end;
        }
        size_t last = i > 0 ? i - 1 : i;
        if (is(i, "=") && lineOf(i) == symbol.line) {
            const size_t end = endOfType(i + 1, { ";" }, true);
            symbol.value = folded(i + 1, end).left(200);
            last = end > 0 ? end - 1 : end;
            if (is(i + 1, "property") && is(i + 2, "("))
                symbol.kind = u"property"_s;
        }
        setEnd(last);
        const bool constant = symbol.kind == "variable"_L1 && symbol.name == symbol.name.toUpper()
            && symbol.name.size() > 1 && !dunder;
        if (symbol.kind == "variable"_L1 && symbol.scopeKind == "class"_L1)
            symbol.kind = u"field"_s;
        else if (constant)
            symbol.kind = u"constant"_s;
        docstring(last + 1, last);
    }

    void decorators()
    {
        SymbolRecord &symbol = m_found.symbol;
        for (size_t i = m_found.first; i < m_found.nameToken; ++i) {
            if (!is(i, "@"))
                continue;
            size_t end = i + 1;
            while (lineOf(end) == lineOf(i) && (isName(end) || is(end, ".")))
                ++end;
            const QString name = folded(i + 1, end);
            const QString last = name.section(u'.', -1);
            if (name == "property"_L1 || last == "cached_property"_L1 || last == "abstractproperty"_L1)
                symbol.kind = u"property"_s;
            else if (name == "staticmethod"_L1)
                symbol.properties.append(u"static"_s);
            else if (name == "classmethod"_L1)
                symbol.properties.append(u"classmethod"_s);
            else if (last == "abstractmethod"_L1)
                symbol.properties.append(u"abstract"_s);
            else if (last == "setter"_L1 || last == "deleter"_L1) {
                symbol.kind = u"property"_s;
                symbol.properties.append(last);
            } else if (last == "overload"_L1 || last == "final"_L1 || last == "dataclass"_L1)
                symbol.properties.append(last);
            else if (last == "deprecated"_L1)
                symbol.deprecated = true;
        }
    }

    void pythonBases(size_t from, size_t to)
    {
        SymbolRecord &symbol = m_found.symbol;
        symbol.bases.clear();
        size_t start = from;
        for (size_t i = from; i <= to;) {
            if (i == to || is(i, ",")) {
                if (i > start && !is(start + 1, "="))
                    symbol.bases.append(folded(start, i));
                start = ++i;
            } else {
                i = is(i, "(") || is(i, "[") ? std::min(skip(i), to) : i + 1;
            }
        }
        for (const QString &base : std::as_const(symbol.bases))
            if (base == "Enum"_L1 || base.endsWith(".Enum"_L1) || base == "IntEnum"_L1
                || base.endsWith(".IntEnum"_L1) || base == "Flag"_L1 || base == "IntFlag"_L1
                || base == "StrEnum"_L1)
                symbol.properties.append(u"enum"_s);
    }

    /// The string that stands alone as the statement behind `before`.
    void docstring(size_t at, size_t before)
    {
        if (at >= m_tokens.size() || m_tokens[at].kind != TokenKind::String)
            return;
        size_t literal = at;
        const bool ownLine = at == 0 || lineOf(at) > m_source.endLineOf(m_tokens[before]);
        const bool variable = before != m_found.last || !is(before, ":");
        if (variable && !ownLine)
            return;
        const size_t next = literal + 1;
        if (next < m_tokens.size() && lineOf(next) == m_source.endLineOf(m_tokens[literal]) && !is(next, ";"))
            return;
        if (variable && literal < m_tokens.size() && !m_source.textOf(literal).contains("\"\"\"")
            && !m_source.textOf(literal).contains("'''"))
            return;
        SymbolRecord &symbol = m_found.symbol;
        symbol.comment = cleanDocstring(m_source.textOf(literal));
        if (symbol.comment.isEmpty())
            return;
        symbol.commentStyle = u"docstring"_s;
        symbol.commentLine = lineOf(literal);
    }

    // ---- Go ----

    void go()
    {
        SymbolRecord &symbol = m_found.symbol;
        const QChar initial = symbol.name.isEmpty() ? QChar() : symbol.name[0];
        symbol.exported = initial.isUpper() || symbol.kind == "package"_L1;
        symbol.access = symbol.exported ? u"public"_s : u"private"_s;
        const QString owner = symbol.scope.section(u'.', -1);
        if ((symbol.kind == "method"_L1 || symbol.kind == "field"_L1) && !owner.isEmpty() && owner[0].isLower())
            symbol.exported = false; // nobody outside can name the type
        size_t i = m_found.nameToken + 1;
        const bool function = symbol.kind == "function"_L1 || symbol.kind == "method"_L1;
        if (is(i, "[") && (function || symbol.kind == "struct"_L1 || symbol.kind == "interface"_L1)) {
            const size_t behind = skip(i);
            symbol.templateParameters = folded(i, behind);
            i = behind;
        }
        if (function && is(i, "(")) {
            const size_t behind = skip(i);
            symbol.signature = folded(i, behind);
            const size_t end = lineOf(behind) == m_source.endLineOf(m_tokens[behind - 1])
                ? endOfType(behind, { "{", ";" }, true)
                : behind;
            symbol.type = folded(behind, end);
            setEnd(endOfBody(end));
            return;
        }
        if (symbol.kind == "constant"_L1 || symbol.kind == "variable"_L1) {
            for (size_t j = i; j < m_tokens.size() && lineOf(j) == symbol.line; ++j)
                if (is(j, "=")) {
                    const size_t end = endOfType(j + 1, { ";" }, true);
                    symbol.value = folded(j + 1, end).left(200);
                    setEnd(end - 1);
                    if (symbol.type.isEmpty() && j > i)
                        symbol.type = folded(i, j);
                    return;
                }
            return;
        }
        if (symbol.kind == "alias"_L1 || symbol.kind == "typedef"_L1) {
            const size_t from = is(i, "=") ? i + 1 : i;
            symbol.type = folded(from, endOfType(from, { ";" }, true));
        }
        for (size_t j = i; j < m_tokens.size() && lineOf(j) == symbol.line; ++j)
            if (is(j, "{"))
                return setEnd(skip(j) - 1);
    }

    // ---- Rust ----

    void rust()
    {
        SymbolRecord &symbol = m_found.symbol;
        symbol.separator = u"::"_s;
        const bool pub = hasBefore("pub");
        symbol.exported = pub || symbol.kind == "enumerator"_L1 || symbol.scopeKind == "trait"_L1;
        symbol.access = symbol.exported ? u"public"_s : u"private"_s;
        for (size_t i = m_found.first; i < m_found.nameToken; ++i) {
            if (is(i, "async") || is(i, "unsafe") || (is(i, "const") && is(i + 1, "fn")) || is(i, "extern"))
                symbol.properties.append(QString::fromUtf8(text(i)));
            else if (is(i, "deprecated"))
                symbol.deprecated = true;
            else if (is(i, "macro_export"))
                symbol.exported = true;
        }
        size_t i = m_found.nameToken + 1;
        if (is(i, "<")) {
            const size_t behind = skipAngles(i);
            symbol.templateParameters = folded(i, behind);
            i = behind;
        }
        const bool function = symbol.kind == "function"_L1 || symbol.kind == "method"_L1;
        if (function && is(i, "(")) {
            const size_t behind = skip(i);
            symbol.signature = folded(i, behind);
            i = behind;
            if (is(i, "->")) {
                const size_t end = endOfType(i + 1, { "{", ";", "where" }, false);
                symbol.type = folded(i + 1, end);
                i = end;
            }
        } else if (symbol.kind == "field"_L1 && is(i, ":")) {
            const size_t end = endOfType(i + 1, { "," }, false);
            symbol.type = folded(i + 1, end);
            return setEnd(end - 1);
        } else if (symbol.kind == "trait"_L1 && is(i, ":")) {
            const size_t end = endOfType(i + 1, { "{", "where" }, false);
            symbol.bases = folded(i + 1, end).split(u" + "_s);
            i = end;
        } else if (symbol.kind == "alias"_L1 && is(i, "=")) {
            symbol.type = folded(i + 1, endOfType(i + 1, { ";" }, false));
        } else if (symbol.kind == "enumerator"_L1) {
            if (is(i, "("))
                symbol.signature = folded(i, skip(i));
            else if (is(i, "="))
                symbol.value = folded(i + 1, endOfType(i + 1, { "," }, false)).left(200);
            return;
        }
        while (i < m_tokens.size() && !is(i, "{") && !is(i, ";") && !is(i, "}"))
            i = is(i, "(") ? skip(i) : i + 1;
        setEnd(is(i, "{") ? skip(i) - 1 : i);
    }

    // ---- JavaScript, TypeScript ----

    void script()
    {
        SymbolRecord &symbol = m_found.symbol;
        modifiers();
        symbol.properties.removeAll(u"const"_s);
        const bool member = !symbol.scope.isEmpty() && symbol.scopeKind != "namespace"_L1;
        symbol.access = hasBefore("private") || (m_found.nameToken > 0 && is(m_found.nameToken - 1, "#"))
            ? u"private"_s
            : hasBefore("protected") ? u"protected"_s
            : member                 ? u"public"_s
                                     : QString();
        symbol.exported = member ? symbol.access != "private"_L1
                                 : hasBefore("export") || hasBefore("exports") || hasBefore("declare");
        size_t i = m_found.nameToken + 1;
        if (is(i, "?") || is(i, "!"))
            ++i;
        if (is(i, "<")) {
            const size_t behind = skipAngles(i);
            symbol.templateParameters = folded(i, behind);
            i = behind;
        }
        const bool value = symbol.kind == "constant"_L1 || symbol.kind == "variable"_L1
            || symbol.kind == "field"_L1 || symbol.kind == "property"_L1 || symbol.kind == "function"_L1
            || symbol.kind == "method"_L1;
        const bool ofObject = is(i, ":") && symbol.kind == "function"_L1; // { f: function () {} }
        if (is(i, ":") && value && !ofObject) {
            const size_t end = endOfType(i + 1, { "=", ";", "," }, true);
            symbol.type = folded(i + 1, end);
            i = end;
        }
        if (is(i, "(")) {
            parameters(i);
        } else if ((is(i, "=") || ofObject) && value) {
            size_t j = i + 1;
            for (size_t k = j; isName(k);) { // res.set = res.header = function
                for (++k; is(k, ".") && isName(k + 1);)
                    k += 2;
                if (!is(k, "=") || is(k + 1, "="))
                    break;
                j = ++k;
            }
            if (is(j, "async"))
                ++j;
            if (is(j, "function")) {
                symbol.kind = symbol.kind == "method"_L1 ? symbol.kind : u"function"_s;
                while (j < m_tokens.size() && !is(j, "(") && lineOf(j) <= symbol.line + 1)
                    ++j;
                if (is(j, "("))
                    parameters(j);
            } else if (is(j, "(") || is(j, "<")) {
                const size_t open = is(j, "<") ? skipAngles(j) : j;
                const size_t behind = skip(open);
                if (is(open, "(") && (is(behind, "=>") || is(behind, ":"))) {
                    symbol.kind = member ? u"method"_s : u"function"_s;
                    parameters(open);
                    return;
                }
            }
            if (symbol.kind == "constant"_L1 || symbol.kind == "variable"_L1 || symbol.kind == "field"_L1
                || symbol.kind == "property"_L1) {
                const size_t end = endOfType(j, { ";" }, true);
                symbol.value = folded(j, end).left(200);
                setEnd(end - 1);
            }
        } else if (symbol.kind == "alias"_L1 && is(i, "=")) {
            symbol.type = folded(i + 1, endOfType(i + 1, { ";" }, true));
        } else if (symbol.kind == "class"_L1 || symbol.kind == "interface"_L1 || symbol.kind == "enum"_L1
            || symbol.kind == "namespace"_L1) {
            while (i < m_tokens.size() && !is(i, "{"))
                ++i;
            setEnd(skip(i) - 1);
        } else if (symbol.kind == "enumerator"_L1 && is(i, "=")) {
            symbol.value = folded(i + 1, endOfType(i + 1, { ",", "}" }, false)).left(200);
        }
        if (symbol.kind == "method"_L1 && symbol.name == "constructor"_L1)
            symbol.kind = u"constructor"_s;
    }

    void parameters(size_t open)
    {
        SymbolRecord &symbol = m_found.symbol;
        size_t i = skip(open);
        symbol.signature = folded(open, i);
        if (is(i, ":")) {
            size_t end = endOfType(i + 1, { "{", ";", "=>", "=" }, true);
            while (is(end, "{") && (is(end - 1, "|") || is(end - 1, "&"))) {
                const size_t next = endOfType(end, { "{", ";", "=>", "=" }, true);
                end = next > end ? next : skip(end); // an object's type in JavaScript, as Flow writes it
            }
            symbol.type = folded(i + 1, end);
            i = end;
        }
        if (is(i, "=>"))
            ++i;
        setEnd(is(i, "{") ? skip(i) - 1 : i > 0 ? i - 1 : i);
    }

    const LexedSource &m_source;
    const QString &m_language;
    const std::vector<Token> &m_tokens;
    Declaration m_found;
};

QList<Declaration> rustConstants(const LexedSource &source)
{
    QList<Declaration> list;
    int depth = 0;
    for (size_t i = 0; i + 2 < source.tokens.size(); ++i) {
        if (source.is(i, "{"))
            ++depth;
        else if (source.is(i, "}"))
            --depth;
        else if (depth == 0 && source.is(i, "const") && source.is(i + 2, ":")) {
            SymbolRecord tag;
            tag.name = QString::fromUtf8(source.textOf(i + 1));
            tag.kind = u"constant"_s;
            tag.line = source.tokens[i + 1].line;
            Declaration found = completedDeclaration(source, u"Rust"_s, tag);
            size_t equals = i + 3;
            while (equals < source.tokens.size() && !source.is(equals, "=") && !source.is(equals, ";"))
                ++equals;
            size_t end = equals;
            while (end < source.tokens.size() && !source.is(end, ";"))
                ++end;
            found.symbol.type = foldedText(source, i + 3, equals);
            found.symbol.value = foldedText(source, equals + 1, end).left(200);
            list.append(found);
        }
    }
    return list;
}

} // namespace

Declaration completedDeclaration(const LexedSource &source, const QString &language, SymbolRecord tag)
{
    return Reader(source, language, std::move(tag)).run();
}

QList<Declaration> readMissedDeclarations(const LexedSource &source, const QString &language)
{
    if (language == "F#"_L1)
        return readFSharpDeclarations(source);
    if (language == "Rust"_L1)
        return rustConstants(source);
    return {};
}

} // namespace tars
