#include "service/extract/declarations.h"

#include <algorithm>
#include <QSet>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int maxDepth = 64;

const QSet<QByteArray> modifierWords{ "public", "private", "protected", "internal", "abstract", "final",
    "open", "sealed", "enum", "annotation", "data", "inner", "value", "inline", "noinline", "crossinline",
    "suspend", "operator", "infix", "tailrec", "external", "const", "lateinit", "companion", "override",
    "expect", "actual", "vararg" };
/// What the kind, the access or the value says already.
const QSet<QByteArray> silentWords{ "public", "private", "protected", "internal", "enum" };

/// Kotlin's declarations stand on keywords that no expression holds outside of brackets, but for anonymous
/// functions and objects and X::class; so bodies and initialisers are passed over by their brackets.
class Kotlin
{
public:
    explicit Kotlin(const LexedSource &source)
        : m_source(source)
        , m_end(source.tokens.size())
    {
    }

    QList<Declaration> run()
    {
        size_t i = 0;
        while (is(i, "@")) // of the file
            i = annotation(i);
        Scope scope;
        if (is(i, "package") && isName(i + 1)) {
            const size_t first = i++;
            const size_t name = i;
            while (isName(i) && is(i + 1, ".") && isName(i + 2))
                i += 2;
            Declaration found = begun(first, name, {});
            found.symbol.kind = u"package"_s;
            found.symbol.name = foldedText(m_source, name, i + 1).remove(u' ');
            found.symbol.exported = true;
            scope = { found.symbol.name, u"package"_s, {}, 0 };
            finish(std::move(found), i);
            ++i;
        }
        declarations(i, m_end, scope);
        return std::move(m_found);
    }

private:
    struct Scope {
        QString path;
        QString kind;
        QString name;
        int depth = 0;
    };

    template <size_t N>
    bool is(size_t i, const char (&what)[N]) const
    {
        return i < m_end && m_source.is(i, what);
    }
    QByteArrayView text(size_t i) const { return i < m_end ? m_source.textOf(i) : QByteArrayView(); }
    bool isName(size_t i) const { return i < m_end && m_source.tokens[i].kind == TokenKind::Identifier; }
    bool opens(size_t i) const { return is(i, "(") || is(i, "[") || is(i, "{"); }
    size_t skip(size_t i, size_t end) const { return std::min(end, skipBrackets(m_source, i, end)); }
    bool isModifier(size_t i) const { return isName(i) && modifierWords.contains(text(i).toByteArray()); }
    bool startsLine(size_t i) const
    {
        return i == 0 || m_source.tokens[i].line > m_source.endLineOf(m_source.tokens[i - 1]);
    }

    /// Behind the ">" that closes the "<" at `i`; `i` if it does not.
    size_t skipAngles(size_t i, size_t end) const
    {
        int depth = 0;
        for (size_t j = i; j < end && !is(j, ";") && !is(j, "}");) {
            if (opens(j)) {
                j = skip(j, end);
                continue;
            }
            depth += is(j, "<") ? 1 : is(j, ">") ? -1 : 0;
            if (depth == 0)
                return j + 1;
            ++j;
        }
        return i;
    }

    size_t behindAngles(size_t i, size_t end) const
    {
        return is(i, "<") ? std::max(skipAngles(i, end), i + 1) : i;
    }

    /// Behind "@Name(…)", "@get:Name", "@file:[A B]".
    size_t annotation(size_t i) const
    {
        ++i;
        if (isName(i) && is(i + 1, ":"))
            i += 2;
        if (is(i, "["))
            return skip(i, m_end);
        if (!isName(i))
            return i;
        ++i;
        while (is(i, ".") && isName(i + 1))
            i += 2;
        i = behindAngles(i, m_end);
        const bool adjoins = i > 0 && i < m_end
            && m_source.tokens[i - 1].offset + m_source.tokens[i - 1].length == m_source.tokens[i].offset;
        return is(i, "(") && adjoins ? skip(i, m_end) : i;
    }

    bool beginsDeclaration(size_t i) const
    {
        if (i == 0 || is(i - 1, ";") || is(i - 1, "{") || is(i - 1, "}"))
            return true;
        return startsLine(i)
            && (m_source.tokens[i - 1].kind != TokenKind::Punctuation || is(i - 1, ")") || is(i - 1, "]")
                || is(i - 1, ">"));
    }

    void declarations(size_t i, size_t end, const Scope &scope)
    {
        size_t first = i; // of the modifiers and annotations of what comes
        while (i < end) {
            if (is(i, "@") && (i > first || beginsDeclaration(i))) {
                i = std::max(annotation(i), i + 1);
                continue;
            }
            if (isModifier(i) && (i > first || beginsDeclaration(i)) && !is(i + 1, ".")) {
                ++i;
                continue;
            }
            const size_t next = declaration(first, i, end, scope);
            i = next > i ? next : opens(i) ? skip(i, end) : i + 1;
            first = i;
        }
    }

    /// Behind the declaration whose keyword is at `i`; `i` if there is none.
    size_t declaration(size_t first, size_t i, size_t end, const Scope &scope)
    {
        if (is(i, "fun"))
            return is(i + 1, "interface") ? type(first, i + 1, end, scope) : function(first, i, end, scope);
        if (is(i, "val") || is(i, "var"))
            return variable(first, i, end, scope);
        if ((is(i, "class") && !(i > 0 && is(i - 1, "::"))) || is(i, "interface") || is(i, "object"))
            return type(first, i, end, scope);
        if (is(i, "typealias") && isName(i + 1))
            return alias(first, i, end, scope);
        if (is(i, "constructor") && is(i + 1, "(") && !scope.name.isEmpty())
            return constructor(first, i, end, scope);
        return i;
    }

    Declaration begun(size_t first, size_t name, const Scope &scope) const
    {
        Declaration found;
        found.first = first;
        found.nameToken = name;
        SymbolRecord &symbol = found.symbol;
        symbol.name = QString::fromUtf8(text(name));
        symbol.line = m_source.tokens[name].line;
        symbol.scope = scope.path;
        symbol.scopeKind = scope.kind;
        symbol.separator = u"."_s;
        return found;
    }

    void finish(Declaration found, size_t last)
    {
        found.last = std::clamp(last, found.nameToken, m_end - 1);
        found.symbol.endLine = m_source.endLineOf(m_source.tokens[found.last]);
        m_found.append(std::move(found));
    }

    void modifiers(Declaration &found, size_t keyword) const
    {
        SymbolRecord &symbol = found.symbol;
        symbol.access = u"public"_s;
        for (size_t i = found.first; i < keyword;) {
            if (is(i, "@")) {
                const size_t behind = std::max(annotation(i), i + 1);
                for (size_t j = i; j < behind && !is(j, "("); ++j)
                    symbol.deprecated = symbol.deprecated || is(j, "Deprecated");
                i = behind;
                continue;
            }
            const QByteArray word = text(i).toByteArray();
            if (word == "private" || word == "protected" || word == "internal")
                symbol.access = QString::fromUtf8(word);
            if (modifierWords.contains(word) && !silentWords.contains(word))
                symbol.properties.append(QString::fromUtf8(word));
            ++i;
        }
        symbol.exported = symbol.access != "private"_L1;
    }

    struct Named {
        size_t name = 0; ///< 0 if there is none
        size_t behind = 0;
        QString shown; ///< of a name in backticks
        QString receiver;
    };

    /// "Receiver<T>?.name" at `i`.
    Named named(size_t i, size_t end) const
    {
        const size_t from = i;
        size_t last = i; // where the last part begins
        Named found;
        if (is(i, "(")) { // a receiver in parentheses
            i = skip(i, end);
            if (is(i, "?"))
                ++i;
            if (!is(i, "."))
                return found;
            last = ++i;
        }
        for (;;) {
            if (is(i, "@")) {
                i = annotation(i);
                last = i;
                continue;
            }
            if (is(i, "`")) {
                size_t close = i + 1;
                while (close < end && !is(close, "`") && !startsLine(close))
                    ++close;
                if (!is(close, "`") || close == i + 1)
                    return {};
                found.name = i + 1;
                found.shown = foldedText(m_source, i + 1, close);
                i = close + 1;
            } else if (isName(i)) {
                found.name = i++;
                found.shown.clear();
            } else {
                return {};
            }
            const size_t behindName = i;
            i = behindAngles(i, end);
            while (is(i, "?"))
                ++i;
            if (!is(i, ".")) {
                found.behind = behindName;
                break;
            }
            last = ++i;
        }
        if (last > from)
            found.receiver = foldedText(m_source, from, last - 1);
        return found;
    }

    /// Behind the type at `i`: what stands on the next line goes on only behind an operator.
    size_t behindType(size_t i, size_t end) const
    {
        const size_t from = i;
        while (i < end && !is(i, "=") && !is(i, ",") && !is(i, ";") && !is(i, ")") && !is(i, "}")
            && !is(i, "by") && !is(i, "where")) {
            if (is(i, "{") || ((is(i, "get") || is(i, "set")) && is(i + 1, "(") && !is(i - 1, ".")))
                break;
            if ((i > from && startsLine(i) && !is(i - 1, "->") && !is(i, "->") && !is(i - 1, ".")))
                break;
            if (is(i, "@"))
                i = std::max(annotation(i), i + 1);
            else
                i = is(i, "<") ? std::max(skipAngles(i, end), i + 1) : opens(i) ? skip(i, end) : i + 1;
        }
        return i;
    }

    /// Behind the expression at `i`.
    size_t behindExpression(size_t i, size_t end) const
    {
        static const QSet<QByteArray> joining{ ".", "?", ":", "&", "|", "+", "-", "*", "/", "=", "->",
            "==", "::", ",", "else", "is", "in", "as", "<" };
        const size_t from = i;
        while (i < end && !is(i, ";") && !is(i, ",") && !is(i, ")") && !is(i, "}")) {
            if (i > from && startsLine(i) && !joining.contains(text(i).toByteArray())
                && !joining.contains(text(i - 1).toByteArray()))
                break;
            i = opens(i) ? skip(i, end) : i + 1;
        }
        return i;
    }

    size_t behindWhere(size_t i, size_t end) const
    {
        if (!is(i, "where"))
            return i;
        do {
            ++i;
            while (is(i, "@"))
                i = annotation(i);
            if (!isName(i) || !is(i + 1, ":"))
                return i;
            i = behindType(i + 2, end);
        } while (is(i, ","));
        return i;
    }

    size_t function(size_t first, size_t keyword, size_t end, const Scope &scope)
    {
        size_t i = keyword + 1;
        const size_t generics = i;
        i = behindAngles(i, end);
        const size_t behindGenerics = i;
        const Named name = named(i, end);
        if (!name.name || !is(name.behind, "("))
            return keyword + 1;
        Declaration found = begun(first, name.name, scope);
        SymbolRecord &symbol = found.symbol;
        if (!name.shown.isEmpty())
            symbol.name = name.shown;
        symbol.kind = scope.name.isEmpty() ? u"function"_s : u"method"_s;
        symbol.templateParameters = foldedText(m_source, generics, behindGenerics);
        modifiers(found, keyword);
        receiver(symbol, name);
        i = skip(name.behind, end);
        symbol.signature = foldedText(m_source, name.behind, i);
        if (is(i, ":")) {
            const size_t behind = behindType(i + 1, end);
            symbol.type = foldedText(m_source, i + 1, behind);
            i = behind;
        }
        i = behindWhere(i, end);
        symbol.definition = is(i, "{") || is(i, "=");
        if (is(i, "{"))
            i = skip(i, end);
        else if (is(i, "="))
            i = behindExpression(i + 1, end);
        finish(std::move(found), i - 1);
        return i;
    }

    static void receiver(SymbolRecord &symbol, const Named &name)
    {
        if (!name.receiver.isEmpty())
            symbol.properties.append(u"receiver "_s + name.receiver);
    }

    size_t constructor(size_t first, size_t keyword, size_t end, const Scope &scope)
    {
        Declaration found = begun(first, keyword, scope);
        found.symbol.kind = u"constructor"_s;
        modifiers(found, keyword);
        const size_t behind = skip(keyword + 1, end);
        found.symbol.signature = foldedText(m_source, keyword + 1, behind);
        finish(std::move(found), behind - 1);
        return behind;
    }

    size_t variable(size_t first, size_t keyword, size_t end, const Scope &scope)
    {
        size_t i = keyword + 1;
        const size_t generics = i;
        i = behindAngles(i, end);
        const size_t behindGenerics = i;
        const Named name = named(i, end);
        if (!name.name)
            return keyword + 1;
        Declaration found = begun(first, name.name, scope);
        SymbolRecord &symbol = found.symbol;
        if (!name.shown.isEmpty())
            symbol.name = name.shown;
        symbol.templateParameters = foldedText(m_source, generics, behindGenerics);
        modifiers(found, keyword);
        receiver(symbol, name);
        symbol.kind = symbol.properties.removeAll(u"const"_s) > 0 ? u"constant"_s : u"property"_s;
        if (is(keyword, "var"))
            symbol.properties.append(u"var"_s);
        i = name.behind;
        if (is(i, ":")) {
            const size_t behind = behindType(i + 1, end);
            symbol.type = foldedText(m_source, i + 1, behind);
            i = behind;
        }
        if (is(i, "=")) {
            const size_t behind = behindExpression(i + 1, end);
            symbol.value = foldedText(m_source, i + 1, behind).left(200);
            i = behind;
        } else if (is(i, "by")) {
            i = behindExpression(i + 1, end);
        }
        finish(std::move(found), i - 1);
        return i;
    }

    size_t alias(size_t first, size_t keyword, size_t end, const Scope &scope)
    {
        Declaration found = begun(first, keyword + 1, scope);
        found.symbol.kind = u"alias"_s;
        modifiers(found, keyword);
        size_t i = behindAngles(keyword + 2, end);
        found.symbol.templateParameters = foldedText(m_source, keyword + 2, i);
        if (!is(i, "="))
            return keyword + 1;
        const size_t behind = behindType(i + 1, end);
        found.symbol.type = foldedText(m_source, i + 1, behind);
        finish(std::move(found), behind - 1);
        return behind;
    }

    size_t type(size_t first, size_t keyword, size_t end, const Scope &scope)
    {
        const bool object = is(keyword, "object");
        bool companion = false;
        bool enumeration = false;
        for (size_t i = first; i < keyword; ++i) {
            companion = companion || is(i, "companion");
            enumeration = enumeration || is(i, "enum");
        }
        size_t i = keyword + 1;
        const bool unnamed = companion && !isName(i);
        if (!unnamed && !isName(i))
            return keyword + 1;
        Declaration found = begun(first, unnamed ? keyword : i, scope);
        SymbolRecord &symbol = found.symbol;
        if (unnamed)
            symbol.name = u"Companion"_s;
        else
            ++i;
        symbol.kind = is(keyword, "interface") ? u"interface"_s : enumeration ? u"enum"_s : u"class"_s;
        modifiers(found, keyword);
        if (object)
            symbol.properties.append(u"object"_s);
        size_t behind = behindAngles(i, end);
        symbol.templateParameters = foldedText(m_source, i, behind);
        i = behind;
        const Scope inner{ symbol.qualifiedName(), symbol.kind, symbol.name, scope.depth + 1 };
        const size_t header = i;
        bool forUsers = true;
        while (is(i, "@") || (isModifier(i) && !is(i, "companion")) || is(i, "constructor")) {
            if (startsLine(i) && !beginsConstructor(i, end))
                break;
            forUsers = forUsers && !is(i, "private") && !is(i, "internal");
            i = is(i, "@") ? std::max(annotation(i), i + 1) : i + 1;
        }
        if (!is(i, "("))
            i = header;
        size_t parameters = 0;
        size_t behindParameters = 0;
        if (is(i, "(")) {
            parameters = i;
            behindParameters = i = skip(i, end);
            if (forUsers) // whoever cannot call the constructor need not know it
                symbol.signature = foldedText(m_source, parameters, behindParameters);
        }
        if (is(i, ":"))
            i = bases(i + 1, end, symbol);
        i = behindWhere(i, end);
        const bool body = is(i, "{");
        behind = body ? skip(i, end) : i;
        finish(std::move(found), behind - 1);
        if (parameters && parameters + 1 < behindParameters)
            properties(parameters + 1, behindParameters - 1, inner);
        if (body && inner.depth < maxDepth) {
            const size_t close = behind > i + 1 && is(behind - 1, "}") ? behind - 1 : behind;
            const size_t members = enumeration ? enumerators(i + 1, close, inner) : i + 1;
            declarations(members, close, inner);
        }
        return behind;
    }

    /// Whether modifiers on a line of their own lead to the primary constructor.
    bool beginsConstructor(size_t i, size_t end) const
    {
        while (i < end && (is(i, "@") || isModifier(i)))
            i = is(i, "@") ? std::max(annotation(i), i + 1) : i + 1;
        return is(i, "constructor");
    }

    /// Reads "A<T>(x), B by c" and returns what is behind.
    size_t bases(size_t i, size_t end, SymbolRecord &symbol) const
    {
        for (;; ++i) {
            while (is(i, "@"))
                i = std::max(annotation(i), i + 1);
            const size_t from = i;
            if (is(i, "(")) { // a function's type
                i = skip(i, end);
                if (is(i, "->"))
                    i = behindType(i + 1, end);
            } else {
                while (isName(i)) {
                    i = behindAngles(i + 1, end);
                    if (!is(i, "."))
                        break;
                    ++i;
                }
            }
            if (i == from)
                return i;
            symbol.bases.append(foldedText(m_source, from, i));
            if (is(i, "("))
                i = skip(i, end);
            if (is(i, "by"))
                for (++i; isName(i) || is(i, ".") || is(i, "(") || is(i, "[");)
                    i = opens(i) ? skip(i, end) : i + 1;
            if (!is(i, ","))
                return i;
        }
    }

    /// Parameters of the primary constructor that are properties.
    void properties(size_t i, size_t end, const Scope &scope)
    {
        size_t first = i;
        while (i < end) {
            if (is(i, "val") || is(i, "var")) {
                variable(first, i, end, scope);
                while (i < end && !is(i, ","))
                    i = is(i, "<") ? std::max(skipAngles(i, end), i + 1) : opens(i) ? skip(i, end) : i + 1;
            } else if (is(i, ",")) {
                first = ++i;
            } else {
                i = is(i, "@")   ? std::max(annotation(i), i + 1)
                    : is(i, "<") ? std::max(skipAngles(i, end), i + 1)
                    : opens(i)   ? skip(i, end)
                                 : i + 1;
            }
        }
    }

    /// Behind the entries of an enumeration and their ";".
    size_t enumerators(size_t i, size_t end, const Scope &scope)
    {
        while (i < end && !is(i, ";")) {
            const size_t first = i;
            while (is(i, "@"))
                i = std::max(annotation(i), i + 1);
            if (!isName(i))
                return i;
            Declaration found = begun(first, i, scope);
            found.symbol.kind = u"enumerator"_s;
            found.symbol.access = u"public"_s;
            size_t last = i++;
            if (is(i, "(")) {
                const size_t behind = skip(i, end);
                found.symbol.signature = foldedText(m_source, i, behind);
                last = behind - 1;
                i = behind;
            }
            finish(std::move(found), last);
            if (is(i, "{"))
                i = skip(i, end);
            if (is(i, ","))
                ++i;
        }
        return is(i, ";") ? i + 1 : i;
    }

    const LexedSource &m_source;
    const size_t m_end;
    QList<Declaration> m_found;
};

} // namespace

QList<Declaration> readKotlinDeclarations(const LexedSource &source) { return Kotlin(source).run(); }

} // namespace tars
