#include "service/extract/declarations.h"

#include "service/extract/declarations/bracewords.h"
#include "service/extract/declarations/declaratorshape.h"
#include "service/extract/declarations/memberdeclarations.h"
#include "service/extract/declarations/qtproperty.h"
#include "service/extract/declarations/typehead.h"

#include <algorithm>
#include <limits>

namespace tars
{

using namespace Qt::StringLiterals;
using namespace bracewords;

namespace
{

constexpr int maxBraceDepth = 200;

class BraceWalker : private BraceTokens
{
public:
    BraceWalker(const LexedSource &lexed, const QString &language, const NamespaceMacros &macros)
        : BraceTokens(lexed, language)
        , m_macros(macros)
    {
    }

    BraceDeclarations run()
    {
        size_t at = 0;
        while (at < size()) { // a stray "}" ends no file
            at = body(at, BraceScope{});
            ++at;
        }
        return { std::move(m_found), std::move(m_byMacros) };
    }

private:
    bool accessLabel(size_t &i, BraceScope &scope) const
    {
        if (!scope.isClass || java || cs || !isName(i))
            return false;
        const QByteArrayView t = text(i);
        QString access;
        QString section;
        size_t j = i + 1;
        if (t == "public" || t == "private" || t == "protected")
            access = string(i);
        else if (t == "signals" || t == "Q_SIGNALS") {
            access = u"public"_s;
            section = u"signal"_s;
        } else
            return false;
        if (is(j, "slots") || is(j, "Q_SLOTS")) {
            section = u"slot"_s;
            ++j;
        } else if (isName(j) && is(j + 1, ":") && section.isEmpty()) {
            ++j; // some macro of the project's
        }
        if (!is(j, ":"))
            return false;
        scope.access = access;
        scope.section = section;
        i = j + 1;
        return true;
    }

    /// Macros that stand alone on a line, without semicolon: Q_OBJECT, Q_ENUM(x), FMT_BEGIN_NAMESPACE.
    bool loneMacro(size_t &i, size_t end, const BraceScope &scope)
    {
        if (!isName(i) || java || cs || !isMacroName(text(i)))
            return false;
        size_t j = i + 1;
        if (isDecoration(text(i)) && !text(i).contains("BEGIN") && !text(i).contains("END_") && isName(j)
            && !is(j, "namespace") && !is(j, "extern") && !(is(j, "inline") && is(j + 1, "namespace")))
            return false; // of what stands on the next line
        if (is(j, "("))
            j = skip(j, end);
        if (j < end && token(j).line == source.endLineOf(token(j - 1)) && !is(j, "}"))
            return false;
        if (j < end && (is(j, "{") || is(j, ";") || is(j, ":") || is(j, "=") || is(j, "::") || is(j, "->")))
            return is(j, ";") && property(i, j, scope) ? (i = j + 1, true) : false;
        if (text(i) == "Q_PROPERTY")
            property(i, j, scope);
        else if (j == i + 1 && j < end && !isLoneMacro(text(i)) && token(i).line + 1 != token(j).line)
            return false;
        i = j;
        return true;
    }

    QString joined(const QString &outer, const QString &inner) const
    {
        return outer.isEmpty() ? inner : QString(outer + separator + inner);
    }

    void finish(Declaration found)
    {
        found.symbol.endLine = source.endLineOf(source.tokens[found.last]);
        m_found.append(std::move(found));
    }

    /// FMT_BEGIN_NAMESPACE and its counterpart. The rest of the body lies in what the macro opens.
    bool namespaceMacro(size_t &i, BraceScope &scope, std::vector<BraceScope> &around)
    {
        if (m_macros.isEmpty() || !isName(i) || scope.isClass || !text(i).contains("NAMESPACE"))
            return false;
        const QByteArray macro = word(i);
        if (!around.empty() && m_macros.closing.contains(macro)) {
            m_byMacros.back().toLine = token(i).line;
            scope = around.back();
            around.pop_back();
            ++i;
            return true;
        }
        const auto opens = m_macros.opening.constFind(macro);
        if (opens == m_macros.opening.cend() || (is(i + 1, "(")))
            return false;
        Declaration found = declarationAt(*this, i, i, scope);
        found.symbol.name = *opens;
        found.symbol.kind = u"namespace"_s;
        found.last = indexOf(i);
        around.push_back(scope);
        scope.path = joined(scope.path, *opens);
        scope.kind = u"namespace"_s;
        m_byMacros.append({ token(i).line, std::numeric_limits<int>::max(), scope.path });
        finish(found);
        ++i;
        return true;
    }

    size_t body(size_t i, BraceScope scope)
    {
        std::vector<BraceScope> around; // what macros opened within this body
        while (i < size() && !is(i, "}")) {
            if (namespaceMacro(i, scope, around))
                continue;
            if (is(i, ";") || is(i, ")") || is(i, "]")) {
                ++i;
                continue;
            }
            if (accessLabel(i, scope))
                continue;
            size_t before = i;
            if (loneMacro(i, size(), scope))
                continue;
            i = chunk(i, scope);
            if (i <= before)
                i = before + 1;
        }
        return i;
    }

    /// One declaration from `start`; returns the token behind it.
    size_t chunk(size_t start, BraceScope &scope)
    {
        size_t i = skipAttributes(start);
        QString templateParameters;
        if (cpp && isName(i) && is(i + 1, "template") && is(i + 2, "<")) // a macro that exports what follows
            ++i;
        while (is(i, "template")) {
            if (!is(i + 1, "<")) { // explicit instantiation
                ++i;
                break;
            }
            const size_t behind = skipAngles(i + 1, size());
            if (behind == i + 1)
                return recover(i + 1);
            templateParameters = folded(i + 1, behind);
            i = skipAttributes(skipRequires(behind));
        }
        if (is(i, "namespace") || (is(i, "inline") && is(i + 1, "namespace")))
            return nameSpace(start, is(i, "inline") ? i + 1 : i, scope);
        if (is(i, "extern") && i + 1 < size() && token(i + 1).kind == TokenKind::String) {
            if (is(i + 2, "{")) {
                BraceScope inner = scope;
                return ++inner.depth > maxBraceDepth ? skip(i + 2, size()) : body(i + 3, inner) + 1;
            }
            i += 2;
        }
        if (is(i, "static_assert") || is(i, "_Static_assert")
            || (is(i, "using") && (cs || is(i + 1, "namespace"))) || is(i, "import") || is(i, "package"))
            return recover(i);
        if (is(i, "concept") && isName(i + 1)) {
            Declaration found = declarationAt(*this, start, i + 1, scope);
            found.symbol.kind = u"concept"_s;
            found.symbol.templateParameters = templateParameters;
            const size_t end = recover(i);
            found.last = indexOf(end - 1);
            finish(found);
            return end;
        }
        if (scope.kind == "enum"_L1 || i >= size())
            return recover(i);
        return declaration(start, i, scope, templateParameters);
    }

    size_t nameSpace(size_t start, size_t keyword, BraceScope &scope)
    {
        size_t i = skipAttributes(keyword + 1);
        size_t nameFrom = i;
        QString name;
        while (isName(i) || is(i, "::") || is(i, ".")) {
            if (isMacroName(text(i)) && isName(i + 1)) { // an attribute macro before the name
                nameFrom = ++i;
                name.clear();
                continue;
            }
            name += string(i++);
        }
        if (is(i, "="))
            return recover(i);
        if (cs && is(i, ";")) { // goes on to the end of the file
            Declaration found = declarationAt(*this, start, nameFrom, scope);
            found.symbol.name = name;
            found.symbol.kind = u"namespace"_s;
            found.last = indexOf(i);
            finish(found);
            scope.path = name;
            scope.kind = u"namespace"_s;
            return i + 1;
        }
        if (!is(i, "{"))
            return std::max(i, start + 1);
        if (scope.depth > maxBraceDepth)
            return skip(i, size());
        BraceScope inner;
        inner.depth = scope.depth + 1;
        inner.path = name.isEmpty() ? scope.path
            : scope.path.isEmpty()  ? name
                                    : QString(scope.path + separator + name);
        inner.kind = inner.path.isEmpty() ? QString() : u"namespace"_s;
        inner.anonymous = scope.anonymous || name.isEmpty();
        if (!name.isEmpty()) {
            Declaration found = declarationAt(*this, start, nameFrom, scope);
            found.symbol.name = name;
            found.symbol.kind = u"namespace"_s;
            found.certain = false;
            const size_t end = skip(i, size());
            found.last = indexOf(end - 1);
            finish(found);
        }
        return body(i + 1, inner) + 1;
    }

    size_t declaration(size_t start, size_t from, BraceScope &scope, const QString &templateParameters)
    {
        // Modifiers first.
        QStringList modifiers;
        size_t i = from;
        bool isTypedef = false;
        while (i < size()) {
            i = skipAttributes(i);
            if (is(i, "typedef")) {
                isTypedef = true;
                ++i;
            } else if (isName(i) && isSpecifier(word(i))
                && (isName(i + 1) || is(i + 1, "[") || is(i + 1, "<") || is(i + 1, "~") || is(i + 1, "::")
                    || is(i + 1, "(") || is(i + 1, "@") || is(i + 1, "{"))
                && !(is(i, "default") && is(i + 1, "("))) {
                if (is(i, "const") && (cpp || c))
                    break; // part of the type
                if (is(i, "explicit") && is(i + 1, "(")) {
                    modifiers.append(u"explicit"_s);
                    i = skip(i + 1, size());
                    continue;
                }
                if ((is(i + 1, "(") && !isTupleType(*this, i + 1)) || is(i + 1, "{"))
                    break;
                modifiers.append(string(i++));
            } else if (isName(i) && isMacroName(text(i))
                && (isName(i + 1) || is(i + 1, "~") || is(i + 1, "::"))
                && (is(i + 1, "const") ? isDecoration(text(i)) : exportMacro(i))) {
                ++i;
            } else if (isName(i) && isMacroName(text(i)) && is(i + 1, "(") && (isName(skip(i + 1, size())))
                && (cpp || c) && !writesType(i, scope)) {
                i = skip(i + 1, size());
            } else
                break;
        }
        if ((java || cs) && is(i, "record")
            && !(isName(i + 1)
                && (is(i + 2, "(") || is(i + 2, "<") || is(i + 2, "{") || is(i + 2, ":")
                    || is(i + 1, "struct") || is(i + 1, "class"))))
            return member(i, scope, { start, templateParameters, modifiers, isTypedef });
        if (isTypeHead(text(i)) || (is(i, "@") && is(i + 1, "interface"))) {
            if (is(i, "record") && !java && !cs)
                return member(i, scope, { start, templateParameters, modifiers, isTypedef });
            const TypeHead head = typeHeadAt(*this, i);
            if (head.valid)
                return type(start, head, scope, templateParameters, modifiers, isTypedef);
            if (is(head.open, ";") && head.name && !isTypedef && head.open == head.name + 1)
                return head.open + 1; // forward declaration
        }
        return member(i, scope, { start, templateParameters, modifiers, isTypedef });
    }

    /// Whether an upper-case word before another is a decoration (Q_CORE_EXPORT) and no type (FILE *f, QHASH
    /// x).
    bool exportMacro(size_t i) const
    {
        const QByteArrayView t = text(i);
        if (t.contains("EXPORT") || t.contains("API") || t.contains("INLINE") || t.contains("DEPRECATED")
            || t.contains("DECL") || t.contains("CONSTEXPR") || t.contains("INVOKABLE")
            || t.contains("NODISCARD") || t.startsWith("Q_") || t.startsWith("QT_") || t.contains("_STATIC")
            || t.contains("NORETURN"))
            return true;
        // TYPE name(: then the word is the type; MACRO type name(: then it is not.
        size_t j = i + 1;
        return isName(j)
            && (isName(j + 1) || is(j + 1, "*") || is(j + 1, "&") || is(j + 1, "::") || is(j + 1, "<"));
    }

    /// "QT_PREPEND_NAMESPACE(qfloat16) epsilon()": the macro is all the type that there is.
    bool writesType(size_t macro, const BraceScope &scope) const
    {
        const size_t name = skip(macro + 1, size());
        return is(name + 1, "(") && !isMacroName(text(name)) && token(name).line == token(macro).line
            && string(name) != scope.name && !isDecoration(text(macro))
            && !text(macro + 2).startsWith('"');
    }

    size_t type(size_t start, const TypeHead &head, BraceScope &scope, const QString &templateParameters,
        const QStringList &modifiers, bool isTypedef)
    {
        const size_t close = is(head.open, "{") ? skip(head.open, size()) : head.open + 1;
        size_t name = head.name;
        size_t behind = close;
        size_t declarator = 0; ///< "X" of "typedef struct {…} X;" and of "struct {…} x;"
        if (!java && !cs) {
            size_t j = close;
            while (j < size() && !is(j, ";") && !is(j, "{") && !is(j, "}") && !is(j, "=")
                && token(j).line - token(close - 1).line < 8) {
                if (isName(j) && !declarator && !isNeverName(word(j)) && !isMacroName(text(j)))
                    declarator = j;
                else if (isName(j) && !declarator && isTypedef && is(j + 1, ";"))
                    declarator = j;
                j = is(j, "(") || is(j, "[") ? skip(j, size()) : j + 1;
            }
            if (is(j, ";"))
                behind = j + 1;
            else if (is(j, "="))
                behind = recover(j);
            else
                declarator = 0;
        } else if (is(close, ";")) {
            behind = close + 1;
        }
        BraceScope inner;
        inner.depth = scope.depth + 1;
        inner.isClass = true;
        inner.kind = head.kind;
        inner.anonymous = scope.anonymous;
        inner.exported = scope.exported;
        inner.access = head.kind == "class"_L1 && cpp ? u"private"_s : u"public"_s;
        if (java || cs)
            inner.access.clear();
        if (!name && isTypedef && declarator)
            name = declarator;
        inner.path = scope.path;
        if (name) {
            Declaration found = declarationAt(*this, start, name, scope);
            found.symbol.kind = head.kind;
            found.symbol.bases = head.bases;
            found.symbol.type = head.underlying;
            found.symbol.signature = head.signature;
            if (!head.constraints.isEmpty())
                found.symbol.properties.append(head.constraints);
            found.symbol.templateParameters
                = templateParameters.isEmpty() ? head.templateParameters : templateParameters;
            found.last = indexOf(close - 1);
            applyModifiers(found, modifiers, *this, scope);
            if (head.isFinal)
                found.symbol.properties.append(u"final"_s);
            if (!head.specialization.isEmpty() && cpp)
                found.symbol.properties.append(u"specialization "_s + head.specialization);
            if (head.isAnnotation)
                found.symbol.properties.append(u"annotation"_s);
            inner.exported = found.symbol.exported;
            inner.name = found.symbol.name;
            if (!head.outer.isEmpty()) {
                found.symbol.scope = joined(scope.path, head.outer);
                found.symbol.scopeKind = u"class"_s;
            }
            inner.path = joined(found.symbol.scope, found.symbol.name);
            finish(found);
        }
        if (!name)
            inner.kind = scope.kind;
        const qsizetype before = m_found.size();
        if (is(head.open, "{") && scope.depth < maxBraceDepth) {
            // Brackets that close each other wrongly let the body reach further than the type: nothing is read twice.
            const size_t read = head.kind == "enum"_L1 ? enumerators(head.open, close, inner) : body(head.open + 1, inner) + 1;
            behind = std::max(behind, std::min(read, size()));
        }
        if (!name && declarator && scope.isClass && head.kind != "enum"_L1)
            throughMember(start, declarator, head.kind, before, behind, scope);
        return behind;
    }

    /// "union { int a; } value;" in a type: the field, and "a" as what is reached through it.
    void throughMember(size_t start, size_t declarator, const QString &kind, qsizetype from, size_t behind, const BraceScope &scope)
    {
        static const QString mark = u"in "_s;
        const QString through = mark + string(declarator);
        for (qsizetype i = from; i < m_found.size(); ++i) {
            SymbolRecord &symbol = m_found[i].symbol;
            if (symbol.scope != scope.path)
                continue;
            const auto own = std::find_if(symbol.properties.begin(), symbol.properties.end(),
                [&](const QString &property) { return property.startsWith(mark); });
            if (own == symbol.properties.end())
                symbol.properties.append(through);
            else
                *own = through + u'.' + own->sliced(mark.size());
        }
        Declaration found = declarationAt(*this, start, declarator, scope);
        found.symbol.kind = u"field"_s;
        found.symbol.type = kind;
        found.last = indexOf(behind - 1);
        finish(found);
    }

    /// Gives where it ends.
    size_t enumerators(size_t open, size_t close, BraceScope &scope)
    {
        size_t i = open + 1;
        while (i + 1 < close) {
            if (is(i, ";")) { // Java: members follow
                BraceScope members = scope; // where statements count again
                members.kind = u"class"_s;
                return body(i + 1, members) + 1;
            }
            const size_t start = i;
            i = skipAttributes(i);
            if (!isName(i)) {
                ++i;
                continue;
            }
            if (isMacroName(text(i)) && is(i + 1, "(") && !java) { // a macro that generates some
                i = skip(i + 1, close);
                continue;
            }
            const size_t name = i++;
            i = skipAttributes(i);
            Declaration found = declarationAt(*this, start, name, scope);
            found.symbol.kind = u"enumerator"_s;
            found.symbol.access = java || cs ? u"public"_s : found.symbol.access;
            const bool assigned = is(i, "=");
            const size_t valueFrom = assigned ? i + 1 : i;
            while (i + 1 < close && !is(i, ",") && !is(i, ";"))
                i = is(i, "(") || is(i, "{") || is(i, "[") ? skip(i, close) : i + 1;
            if (assigned)
                found.symbol.value = folded(valueFrom, i).left(200);
            else if (java && valueFrom < i && is(valueFrom, "("))
                found.symbol.value = folded(valueFrom, skip(valueFrom, i)).left(200);
            found.last = indexOf(i - 1);
            finish(found);
            if (is(i, ","))
                ++i;
        }
        return close;
    }

    size_t member(size_t from, const BraceScope &scope, const DeclarationHead &head)
    {
        MemberDeclarations members = memberDeclarationsAt(*this, from, scope, head);
        m_found += std::move(members.declarations);
        return members.end;
    }

    bool property(size_t i, size_t end, const BraceScope &scope)
    {
        if (!is(i, "Q_PROPERTY") || !is(i + 1, "("))
            return false;
        if (auto found = qtPropertyAt(*this, i, end, scope))
            finish(std::move(*found));
        return true;
    }

    const NamespaceMacros &m_macros;
    QList<MacroNamespace> m_byMacros;
    QList<Declaration> m_found;
};

} // namespace

BraceDeclarations readBraceDeclarations(
    const LexedSource &source, const QString &language, const NamespaceMacros &macros)
{
    return BraceWalker(source, language, macros).run();
}

} // namespace tars
