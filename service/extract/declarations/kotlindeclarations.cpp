#include "service/extract/declarations.h"

#include "service/extract/declarations/kotlintokens.h"

#include <QSet>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int maxKotlinDepth = 64;

/// What the kind, the access or the value says already.
const QSet<QByteArray> silentKotlinWords{ "public", "private", "protected", "internal", "enum" };

/// Kotlin's declarations stand on keywords that no expression holds outside of brackets, but for anonymous
/// functions and objects and X::class; so bodies and initialisers are passed over by their brackets.
class Kotlin : private KotlinTokens
{
public:
    explicit Kotlin(const LexedSource &lexed)
        : KotlinTokens(lexed)
    {
    }

    QList<Declaration> run()
    {
        size_t i = 0;
        while (is(i, "@")) // of the file
            i = behindAnnotation(i);
        Scope scope;
        if (is(i, "package") && isName(i + 1)) {
            const size_t first = i++;
            const size_t name = i;
            while (isName(i) && is(i + 1, ".") && isName(i + 2))
                i += 2;
            Declaration found = begun(first, name, {});
            found.symbol.kind = u"package"_s;
            found.symbol.name = foldedText(source, name, i + 1).remove(u' ');
            found.symbol.exported = true;
            scope = { found.symbol.name, u"package"_s, {}, 0 };
            finish(std::move(found), i);
            ++i;
        }
        declarations(i, size, scope);
        return std::move(m_found);
    }

private:
    struct Scope {
        QString path;
        QString kind;
        QString name;
        int depth = 0;
    };

    void declarations(size_t i, size_t end, const Scope &scope)
    {
        size_t first = i; // of the modifiers and annotations of what comes
        while (i < end) {
            if (is(i, "@") && (i > first || beginsDeclaration(i))) {
                i = std::max(behindAnnotation(i), i + 1);
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
        symbol.line = source.tokens[name].line;
        symbol.scope = scope.path;
        symbol.scopeKind = scope.kind;
        symbol.separator = u"."_s;
        return found;
    }

    void finish(Declaration found, size_t last)
    {
        found.last = std::clamp(last, found.nameToken, size - 1);
        found.symbol.endLine = source.endLineOf(source.tokens[found.last]);
        m_found.append(std::move(found));
    }

    void modifiers(Declaration &found, size_t keyword) const
    {
        SymbolRecord &symbol = found.symbol;
        symbol.access = u"public"_s;
        for (size_t i = found.first; i < keyword;) {
            if (is(i, "@")) {
                const size_t behind = std::max(behindAnnotation(i), i + 1);
                for (size_t j = i; j < behind && !is(j, "("); ++j)
                    symbol.deprecated = symbol.deprecated || is(j, "Deprecated");
                i = behind;
                continue;
            }
            const QByteArray word = text(i).toByteArray();
            if (word == "private" || word == "protected" || word == "internal")
                symbol.access = QString::fromUtf8(word);
            if (isModifier(i) && !silentKotlinWords.contains(word))
                symbol.properties.append(QString::fromUtf8(word));
            ++i;
        }
        symbol.exported = symbol.access != "private"_L1;
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
        symbol.templateParameters = foldedText(source, generics, behindGenerics);
        modifiers(found, keyword);
        receiver(symbol, name);
        i = skip(name.behind, end);
        symbol.signature = foldedText(source, name.behind, i);
        if (is(i, ":")) {
            const size_t behind = behindType(i + 1, end);
            symbol.type = foldedText(source, i + 1, behind);
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
        found.symbol.signature = foldedText(source, keyword + 1, behind);
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
        symbol.templateParameters = foldedText(source, generics, behindGenerics);
        modifiers(found, keyword);
        receiver(symbol, name);
        symbol.kind = symbol.properties.removeAll(u"const"_s) > 0 ? u"constant"_s : u"property"_s;
        if (is(keyword, "var"))
            symbol.properties.append(u"var"_s);
        i = name.behind;
        if (is(i, ":")) {
            const size_t behind = behindType(i + 1, end);
            symbol.type = foldedText(source, i + 1, behind);
            i = behind;
        }
        if (is(i, "=")) {
            const size_t behind = behindExpression(i + 1, end);
            symbol.value = foldedText(source, i + 1, behind).left(200);
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
        found.symbol.templateParameters = foldedText(source, keyword + 2, i);
        if (!is(i, "="))
            return keyword + 1;
        const size_t behind = behindType(i + 1, end);
        found.symbol.type = foldedText(source, i + 1, behind);
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
        const Named quoted = is(i, "`") ? named(i, end) : Named{};
        const bool unnamed = companion && !isName(i) && !quoted.name;
        if (!unnamed && !isName(i) && !quoted.name)
            return keyword + 1;
        Declaration found = begun(first, unnamed ? keyword : quoted.name ? quoted.name : i, scope);
        SymbolRecord &symbol = found.symbol;
        if (unnamed)
            symbol.name = u"Companion"_s;
        else if (quoted.name) {
            symbol.name = quoted.shown;
            i = quoted.behind;
        } else
            ++i;
        symbol.kind = is(keyword, "interface") ? u"interface"_s : enumeration ? u"enum"_s : u"class"_s;
        modifiers(found, keyword);
        if (object)
            symbol.properties.append(u"object"_s);
        size_t behind = behindAngles(i, end);
        symbol.templateParameters = foldedText(source, i, behind);
        i = behind;
        const Scope inner{ symbol.qualifiedName(), symbol.kind, symbol.name, scope.depth + 1 };
        const size_t header = i;
        bool forUsers = true;
        while (is(i, "@") || (isModifier(i) && !is(i, "companion")) || is(i, "constructor")) {
            if (startsLine(i) && !beginsConstructor(i, end))
                break;
            forUsers = forUsers && !is(i, "private") && !is(i, "internal");
            i = is(i, "@") ? std::max(behindAnnotation(i), i + 1) : i + 1;
        }
        if (!is(i, "("))
            i = header;
        size_t parameters = 0;
        size_t behindParameters = 0;
        if (is(i, "(")) {
            parameters = i;
            behindParameters = i = skip(i, end);
            if (forUsers) // whoever cannot call the constructor need not know it
                symbol.signature = foldedText(source, parameters, behindParameters);
        }
        if (is(i, ":"))
            i = bases(i + 1, end, symbol);
        i = behindWhere(i, end);
        const bool body = is(i, "{");
        behind = body ? skip(i, end) : i;
        finish(std::move(found), behind - 1);
        if (parameters && parameters + 1 < behindParameters)
            properties(parameters + 1, behindParameters - 1, inner);
        if (body && inner.depth < maxKotlinDepth) {
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
            i = is(i, "@") ? std::max(behindAnnotation(i), i + 1) : i + 1;
        return is(i, "constructor");
    }

    /// Reads "A<T>(x), B by c" and returns what is behind.
    size_t bases(size_t i, size_t end, SymbolRecord &symbol) const
    {
        for (;; ++i) {
            while (is(i, "@"))
                i = std::max(behindAnnotation(i), i + 1);
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
            symbol.bases.append(foldedText(source, from, i));
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
                i = is(i, "@")   ? std::max(behindAnnotation(i), i + 1)
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
                i = std::max(behindAnnotation(i), i + 1);
            if (!isName(i))
                return i;
            Declaration found = begun(first, i, scope);
            found.symbol.kind = u"enumerator"_s;
            found.symbol.access = u"public"_s;
            size_t last = i++;
            if (is(i, "(")) {
                const size_t behind = skip(i, end);
                found.symbol.signature = foldedText(source, i, behind);
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

    QList<Declaration> m_found;
};

} // namespace

QList<Declaration> readKotlinDeclarations(const LexedSource &source) { return Kotlin(source).run(); }

} // namespace tars
