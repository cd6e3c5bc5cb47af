#include "service/extract/declarations.h"

#include "service/extract/conditionals.h"
#include "service/extract/declarations/enumerators.h"
#include "service/extract/declarations/memberdeclarations.h"
#include "service/extract/declarations/modifiers.h"
#include "service/extract/declarations/qtproperty.h"
#include "service/extract/declarations/typedeclarators.h"
#include "service/extract/declarations/typehead.h"

#include <algorithm>
#include <limits>
#include <QSet>

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
        , m_language(language)
        , m_macros(macros)
        , m_all{ 0, lexed.tokens.size() }
    {
    }

    /// Of a branch that does not count. `within`: how many such are around it.
    BraceWalker(const LexedSource &lexed, const QString &language, const NamespaceMacros &macros, Branch branch, int within)
        : BraceTokens(lexed, language, tokensWithin(lexed, branch))
        , m_language(language)
        , m_macros(macros)
        , m_all(branch)
        , m_within(within)
    {
    }

    QList<Declaration> run(const BraceScope &scope = {})
    {
        m_seen = m_all.from;
        size_t at = 0;
        while (at < size()) { // a stray "}" ends no file
            at = body(at, scope);
            ++at;
        }
        leaveOut(m_all.to, scope);
        addOthers();
        return std::move(m_found);
    }

private:
    /// Macros that stand alone on a line, without semicolon: Q_OBJECT, Q_ENUM(x), FMT_BEGIN_NAMESPACE.
    bool loneMacro(size_t &i, size_t end, const BraceScope &scope)
    {
        if (!isName(i) || java || cs)
            return false;
        if (is(i + 1, "(") && !isMacroName(text(i))) { // whatever its name is: a declaration goes on in the line below
            const size_t behind = skip(i + 1, end);
            const bool another = cpp ? isName(behind) && !isContinuation(text(behind)) : isOpening(text(behind)); // in C a parameter's type
            if (behind >= end || token(behind).line == source.endLineOf(token(behind - 1)) || !(isMostlyUpper(text(i)) || another))
                return false;
        } else if (!isMacroName(text(i))) {
            return false;
        }
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
        tars::finish(*this, found);
        m_found.append(std::move(found));
    }

    /// FMT_BEGIN_NAMESPACE and its counterpart. The rest of the body lies in what the macro opens.
    bool namespaceMacro(size_t &i, BraceScope &scope, std::vector<BraceScope> &around)
    {
        if (m_macros.isEmpty() || !isName(i) || scope.isClass || !text(i).contains("NAMESPACE"))
            return false;
        const QByteArray macro = word(i);
        if (!around.empty() && m_macros.closing.contains(macro)) {
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
        finish(found);
        ++i;
        return true;
    }

    /// The branches that do not count between what was read and token `next` of the source: a build may well take one of them.
    void leaveOut(size_t next, const BraceScope &scope)
    {
        constexpr int deepest = 8;
        if (next <= m_seen || java || cs || m_within > deepest)
            return;
        for (const Branch &branch : branchesBetween(source, m_seen, next))
            m_others.append(BraceWalker(source, m_language, m_macros, branch, m_within + 1).run(scope));
        m_seen = next;
    }

    /// "int f(int a) {" and below "#else" "int f(long a) {": what else the body may be of that follows what was found at `start`.
    void otherHeads(size_t start, size_t behind, qsizetype known, const BraceScope &scope)
    {
        static const QSet<QString> callable{ u"function"_s, u"method"_s, u"constructor"_s, u"operator"_s };
        if (java || cs || m_within > 0 || m_found.size() != known + 1 || !callable.contains(m_found.back().symbol.kind))
            return;
        size_t open = start + 1;
        while (open < behind && !is(open, "{"))
            open = is(open, "(") || is(open, "[") ? skip(open, behind) : open + 1;
        if (open >= behind)
            return;
        for (const Branch &head : headsBeside(source, indexOf(start), indexOf(open - 1), indexOf(open), open + 1 < size() ? indexOf(open + 1) : m_all.to)) {
            QList<Declaration> found = BraceWalker(source, m_language, m_macros, head, m_within + 1).run(scope).mid(0, 1);
            for (Declaration &each : found) {
                each.symbol.definition = true;
                each.symbol.endLine = m_found.back().symbol.endLine;
            }
            m_others.append(std::move(found));
        }
    }

    /// Of those branches what no other has: a class where the first has an alias is another thing, and so are other parameters.
    void addOthers()
    {
        if (m_others.isEmpty())
            return;
        QSet<QString> known;
        const auto keyOf = [](const SymbolRecord &symbol) { return QString(symbol.kind + u' ' + symbol.qualifiedName() + symbol.signature); };
        const auto note = [&](qsizetype from) {
            for (qsizetype i = from; i < m_found.size(); ++i)
                known.insert(keyOf(m_found[i].symbol));
        };
        note(0);
        for (QList<Declaration> &branch : m_others) {
            const qsizetype before = m_found.size();
            QSet<QString> again; // types whose members are those of another definition
            for (Declaration &one : branch) {
                const SymbolRecord &symbol = one.symbol;
                if (known.contains(keyOf(symbol)) || again.contains(symbol.scope)) {
                    if (symbol.kind != "namespace"_L1)
                        again.insert(symbol.qualifiedName());
                } else {
                    m_found.append(std::move(one));
                }
            }
            note(before);
        }
    }

    /// Whether a macro on a line of its own may speak of what stands right below, at `next`: WARN_UNUSED_RESULT, but neither Q_OBJECT
    /// nor what opens and closes something.
    bool decorates(size_t macro, size_t next) const
    {
        return isMacroName(text(macro)) && !isLoneMacro(text(macro)) && next < size()
            && token(next).line == source.endLineOf(token(next - 1)) + 1;
    }

    /// What was found at token `from`, from number `known` on, begins with the macros above: so does its comment.
    void beginAt(size_t macro, qsizetype known, size_t from)
    {
        for (qsizetype i = known; i < m_found.size(); ++i)
            if (m_found[i].first == indexOf(from))
                m_found[i].first = indexOf(macro);
    }

    size_t body(size_t i, BraceScope scope)
    {
        std::vector<BraceScope> around; // what macros opened within this body
        constexpr size_t none = std::numeric_limits<size_t>::max();
        size_t decoration = none; // the first macro on a line of its own before what follows
        for (; i < size(); m_seen = std::max(m_seen, indexOf(std::min(i, size()) - 1) + 1)) {
            leaveOut(indexOf(i), scope);
            if (is(i, "}"))
                break;
            if (namespaceMacro(i, scope, around))
                continue;
            if (is(i, ";") || is(i, ")") || is(i, "]")) {
                ++i;
                continue;
            }
            if (accessLabelAt(*this, i, scope))
                continue;
            const size_t before = i;
            if (loneMacro(i, size(), scope)) {
                decoration = !decorates(before, i) ? none : decoration == none ? before : decoration;
                continue;
            }
            const qsizetype known = m_found.size();
            i = chunk(i, scope);
            if (i > before)
                otherHeads(before, std::min(i, size()), known, scope);
            if (decoration != none)
                beginAt(decoration, known, before);
            decoration = none;
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
            if (!is(i + 1, "<")) // explicit instantiation: declares nothing
                return recover(i + 1);
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
        if (java && is(i, "package") && isName(i + 1))
            return package(start, i + 1, scope);
        const size_t statement = is(i, "export") ? i + 1 : i;
        if (cpp && (is(statement, "import") || (is(statement, "module") && (isName(statement + 1) || is(statement + 1, ";") || is(statement + 1, ":")))))
            return recover(i);
        if (is(i, "static_assert") || is(i, "_Static_assert") || (is(i, "extern") && is(i + 1, "template"))
            || (is(i, "using") && (cs || is(i + 1, "namespace"))) || is(i, "import"))
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

    size_t package(size_t start, size_t name, const BraceScope &scope)
    {
        Declaration found = declarationAt(*this, start, name, scope);
        const size_t end = recover(name);
        found.symbol.name = folded(name, is(end - 1, ";") ? end - 1 : end).remove(u' ');
        found.symbol.kind = u"package"_s;
        found.last = indexOf(end - 1);
        finish(found);
        return end;
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
            if (!name.isEmpty() && isName(i) && isName(i - 1)) // "namespace std VISIBILITY(default) {"
                break;
            name += string(i++);
        }
        constexpr size_t longest = 20; // of what may stand before the "{"
        for (const size_t from = i; isName(i) && i < from + longest;)
            i = is(i + 1, "(") ? skip(i + 1, size()) : i + 1;
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
            const size_t end = skip(i, size());
            found.last = indexOf(end - 1);
            finish(found);
        }
        return body(i + 1, inner) + 1;
    }

    size_t declaration(size_t start, size_t from, BraceScope &scope, const QString &templateParameters)
    {
        const auto [modifiers, isTypedef, i] = modifiersAt(*this, from, scope);
        if ((java || cs) && is(i, "record")
            && !(isName(i + 1)
                && (is(i + 2, "(") || is(i + 2, "<") || is(i + 2, "{") || is(i + 2, ":")
                    || is(i + 1, "struct") || is(i + 1, "class"))))
            return member(i, scope, { start, templateParameters, modifiers, isTypedef });
        size_t keyword = i;
        while ((c || cpp) && (is(keyword, "const") || is(keyword, "volatile")))
            ++keyword;
        if (keyword > i && isTypeHead(text(keyword)))
            if (const TypeHead head = typeHeadAt(*this, keyword); head.valid)
                return type(start, keyword, head, scope, templateParameters, modifiers, isTypedef);
        if (isTypeHead(text(i)) || (is(i, "@") && is(i + 1, "interface"))) {
            if (is(i, "record") && !java && !cs)
                return member(i, scope, { start, templateParameters, modifiers, isTypedef });
            const TypeHead head = typeHeadAt(*this, i);
            if (head.valid)
                return type(start, i, head, scope, templateParameters, modifiers, isTypedef);
            if (is(head.open, ";") && head.name && !isTypedef && head.open == head.name + 1 && !isVariableOfType(*this, i, head.name))
                return head.open + 1; // forward declaration
        }
        return member(i, scope, { start, templateParameters, modifiers, isTypedef });
    }

    size_t type(size_t start, size_t keyword, const TypeHead &head, BraceScope &scope, const QString &templateParameters,
        const QStringList &modifiers, bool isTypedef)
    {
        const size_t close = is(head.open, "{") ? skip(head.open, size()) : head.open + 1;
        size_t name = head.name;
        size_t behind = close;
        std::vector<size_t> declarators;
        if (!java && !cs) {
            TypeDeclarators named = typeDeclaratorsBehind(*this, close, !name || isTypedef);
            behind = named.end;
            declarators = std::move(named.names);
        } else if (is(close, ";")) {
            behind = close + 1;
        }
        BraceScope inner;
        inner.depth = scope.depth + 1;
        inner.isClass = true;
        inner.kind = head.kind;
        inner.anonymous = scope.anonymous;
        inner.exported = scope.exported;
        inner.around = scope.isClass ? scope.around : scope.path;
        inner.access = head.kind == "class"_L1 && cpp ? u"private"_s : u"public"_s;
        if (java || cs)
            inner.access.clear();
        const bool named = name;
        if (!name && isTypedef && !declarators.empty()) {
            name = declarators.front();
            declarators.erase(declarators.begin());
        }
        inner.path = scope.path;
        if (name) {
            Declaration found = declarationAt(*this, start, name, scope);
            if (!named) // the name may stand a hundred lines below
                found.symbol.line = token(keyword).line;
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
            const size_t read = head.kind == "enum"_L1 ? enumeration(head.open, close, inner) : body(head.open + 1, inner) + 1;
            behind = std::max(behind, std::min(read, size()));
        }
        const bool isUnnamedPart = !name && scope.isClass && head.kind != "enum"_L1;
        if (isUnnamedPart && !declarators.empty())
            reachThrough(m_found, before, string(declarators.front()), scope);
        for (const size_t declarator : declarators)
            if (!isTypedef || text(declarator) != text(name))
                m_found.append(otherNameAt(*this, { start, {}, modifiers, isTypedef }, declarator, head, behind, scope));
        return behind;
    }

    size_t enumeration(size_t open, size_t close, const BraceScope &scope)
    {
        Enumerators values = enumeratorsAt(*this, open, close, scope);
        m_found += std::move(values.declarations);
        if (values.members == 0)
            return close;
        BraceScope members = scope; // where statements count again
        members.kind = u"class"_s;
        return body(values.members, members) + 1;
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

    const QString m_language;
    const NamespaceMacros &m_macros;
    const Branch m_all;
    const int m_within = 0;
    size_t m_seen = 0; ///< what stands before this token of the source was read or left out
    QList<Declaration> m_found;
    QList<QList<Declaration>> m_others; ///< by branch that does not count
};

} // namespace

QList<Declaration> readBraceDeclarations(const LexedSource &source, const QString &language, const NamespaceMacros &macros)
{
    return BraceWalker(source, language, macros).run();
}

} // namespace tars
