#include "service/extract/scripttags.h"

#include "service/extract/scripttokens.h"

#include <algorithm>
#include <optional>
#include <QSet>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int maxTagDepth = 64;

const QSet<QByteArray> memberModifiers{ "public", "private", "protected", "static", "readonly", "async",
    "get", "set", "abstract", "override", "declare", "accessor", "export", "default" };

class TagWalker : private ScriptTokens
{
public:
    explicit TagWalker(const LexedSource &source)
        : ScriptTokens(source)
    {
    }

    QList<SymbolRecord> run()
    {
        statements(0, m_end, {}, 0);
        return std::move(m_found);
    }

private:
    struct Scope {
        QString path;
        QString kind;
    };

    static Scope inside(const Scope &scope, const QString &name, const QString &kind)
    {
        return { scope.path.isEmpty() ? name : QString(scope.path + u'.' + name), kind };
    }

    void add(const QString &kind, size_t name, const Scope &scope, const QString &shown = {})
    {
        SymbolRecord symbol;
        symbol.name = shown.isEmpty() ? string(name) : shown;
        if (symbol.name.isEmpty() || symbol.name.size() > 500 || symbol.name.contains(u'\n'))
            return;
        symbol.kind = kind;
        symbol.scope = scope.path;
        symbol.scopeKind = scope.kind;
        symbol.separator = u"."_s;
        symbol.line = line(name);
        m_found.append(std::move(symbol));
    }

    void statements(size_t from, size_t end, const Scope &scope, int depth)
    {
        for (size_t i = from; i < end;) {
            const size_t next = beginsStatement(i, from) ? statement(i, end, scope, depth) : i;
            i = next > i ? next : opens(i) ? skip(i, end) : i + 1;
        }
    }

    /// Behind the declaration at `i`; `i` if there is none.
    size_t statement(size_t start, size_t end, const Scope &scope, int depth)
    {
        size_t i = decorators(start, end);
        while (is(i, "export") || is(i, "default") || is(i, "declare") || is(i, "abstract")
            || (is(i, "async") && is(i + 1, "function")))
            ++i;
        i = decorators(i, end);
        while (is(i, "abstract"))
            ++i;
        if (i >= end)
            return start;
        if (is(i, "const") && is(i + 1, "enum"))
            ++i;
        if (is(i, "function"))
            return function(i, end, scope);
        if (is(i, "class") || ((is(i, "interface") || is(i, "enum")) && isName(i + 1)))
            return type(i, end, scope, depth);
        if (is(i, "type") && isName(i + 1) && (is(i + 2, "=") || is(i + 2, "<"))) {
            add(u"alias"_s, i + 1, scope);
            size_t j = i + 2;
            if (is(j, "<"))
                j = std::max(skipAngles(j, end), j + 1);
            return expressionEnd(j + 1, end, false);
        }
        if ((is(i, "namespace") || is(i, "module") || is(i, "global")) && !is(i + 1, ".") && depth < maxTagDepth)
            return space(i, end, scope, depth, start);
        if ((is(i, "const") || is(i, "let") || is(i, "var")) && !is(i + 1, "="))
            return variables(i, end, scope);
        if (isName(i) && i == start)
            return assignment(i, end, scope);
        return start;
    }

    size_t function(size_t i, size_t end, const Scope &scope)
    {
        ++i;
        if (is(i, "*"))
            ++i;
        if (isName(i)) {
            add(u"function"_s, i, scope);
            ++i;
        }
        return behindSignature(i, end);
    }

    size_t type(size_t i, size_t end, const Scope &scope, int depth)
    {
        const QString kind = string(i);
        size_t j = i + 1;
        Scope inner = scope;
        if (isName(j) && !is(j, "extends") && !is(j, "implements")) {
            add(kind, j, scope);
            m_found.last().bases = bases(j + 1, end);
            inner = inside(scope, string(j), kind);
            ++j;
        }
        while (j < end && !is(j, "{") && !is(j, ";"))
            j = is(j, "(") || is(j, "[") ? skip(j, end)
                : is(j, "<")             ? std::max(skipAngles(j, end), j + 1)
                                         : j + 1;
        if (!is(j, "{"))
            return j;
        const size_t behind = skip(j, end);
        const size_t close = behind > j + 1 && is(behind - 1, "}") ? behind - 1 : behind;
        if (inner.path != scope.path && depth < maxTagDepth) {
            if (kind == "enum"_L1)
                enumerators(j + 1, close, inner);
            else
                members(j + 1, close, inner);
        }
        return behind;
    }

    void enumerators(size_t i, size_t end, const Scope &scope)
    {
        while (i < end) {
            if (isName(i) || isString(i))
                add(u"enumerator"_s, i, scope);
            while (i < end && !is(i, ","))
                i = opens(i) ? skip(i, end) : i + 1;
            ++i;
        }
    }

    void members(size_t i, size_t end, const Scope &scope)
    {
        while (i < end) {
            const size_t next = member(i, end, scope);
            i = next > i ? next : opens(i) ? skip(i, end) : i + 1;
        }
    }

    size_t member(size_t i, size_t end, const Scope &scope)
    {
        if (is(i, ";") || is(i, ","))
            return i + 1;
        i = decorators(i, end);
        bool accessor = false;
        const auto isItselfName = [&](size_t j) {
            return is(j + 1, "(") || is(j + 1, "<") || is(j + 1, "=") || is(j + 1, ":") || is(j + 1, ";")
                || is(j + 1, "?") || is(j + 1, "!") || is(j + 1, ",") || j + 1 >= end;
        };
        while (i < end && memberModifiers.contains(text(i).toByteArray()) && !isItselfName(i)) {
            accessor = accessor || is(i, "get") || is(i, "set");
            ++i;
        }
        if (is(i, "static") && is(i + 1, "{")) // an initialiser
            return skip(i + 1, end);
        if (is(i, "*"))
            ++i;
        if (is(i, "#"))
            ++i;
        if (is(i, "{") || i >= end)
            return i;
        const size_t name = i;
        const bool named
            = isName(i) || isString(i) || (i < end && m_source.tokens[i].kind == TokenKind::Number);
        if (is(i, "[")) { // computed, or an index signature: no name of its own
            i = skip(i, end);
        } else if (named) {
            ++i;
        } else if (!is(i, "(") && !is(i, "<")) {
            return i;
        }
        while (is(i, "?") || is(i, "!"))
            ++i;
        if (is(i, "(") || is(i, "<")) {
            if (named && !is(name, "new"))
                add(accessor ? u"property"_s : u"method"_s, name, scope);
            return behindSignature(i, end);
        }
        if (named)
            add(u"property"_s, name, scope);
        return expressionEnd(i, end, true);
    }

    size_t space(size_t i, size_t end, const Scope &scope, int depth, size_t start)
    {
        size_t j = i + 1;
        Scope inner = scope;
        if (is(i, "global") && is(j, "{")) {
            // what it declares is global
        } else if (isName(j) || (is(i, "module") && isString(j))) {
            QString name = string(j);
            size_t last = j++;
            while (is(j, ".") && isName(j + 1)) {
                name += u'.' + string(j + 1);
                last = j + 1;
                j += 2;
            }
            if (!is(j, "{"))
                return start;
            add(u"namespace"_s, last, scope, name);
            inner = inside(scope, name, u"namespace"_s);
        } else {
            return start;
        }
        const size_t behind = skip(j, end);
        statements(j + 1, behind > j + 1 ? behind - 1 : behind, inner, depth + 1);
        return behind;
    }

    size_t variables(size_t i, size_t end, const Scope &scope)
    {
        const QString kind = is(i, "const") ? u"constant"_s : u"variable"_s;
        ++i;
        for (;;) {
            if (isName(i) && !is(i + 1, "of") && !is(i + 1, "in")) {
                const size_t name = i;
                add(kind, name, scope);
                if (is(i + 1, "=") && is(i + 2, "class"))
                    return type(i + 2, end, scope, maxTagDepth);
            }
            i = expressionEnd(i, end, true);
            if (!is(i, ","))
                return i;
            ++i;
        }
    }

    /// What stands left of a "=".
    struct Assigned {
        QStringList parts; ///< "res", "status"; what is exported has no "module" and "exports" before it
        size_t last = 0; ///< token of the last part
        bool whole = false; ///< module.exports itself
    };

    /// "a.b.c =" at `i`, which then is behind the "=".
    std::optional<Assigned> assigned(size_t &i) const
    {
        if (!isName(i))
            return {};
        Assigned found{ { string(i) }, i, false };
        size_t j = i + 1;
        while (is(j, ".") && isName(j + 1)) {
            found.last = j + 1;
            found.parts.append(string(j + 1));
            j += 2;
        }
        if (!is(j, "=") || is(j + 1, "="))
            return {};
        i = j + 1;
        if (found.parts.size() > 1 && found.parts.first() == "module"_L1 && found.parts[1] == "exports"_L1)
            found.parts.removeFirst();
        found.whole = found.parts == QStringList{ u"exports"_s };
        if (found.parts.size() > 1 && found.parts.first() == "exports"_L1)
            found.parts.removeFirst();
        found.parts.removeAll(u"prototype"_s);
        return found;
    }

    /// "exports.f = function", "module.exports = {…}", "A.prototype.f = …", "app.set = app.use = function
    /// use(".
    size_t assignment(size_t i, size_t end, const Scope &scope)
    {
        if (!is(i + 1, ".") && !is(i, "exports"))
            return i;
        QList<Assigned> targets;
        size_t value = i;
        while (auto target = assigned(value))
            targets.append(*std::move(target));
        if (targets.isEmpty())
            return i;
        const bool exportsAll
            = std::any_of(targets.cbegin(), targets.cend(), [](const auto &t) { return t.whole; });
        if (is(value, "async"))
            ++value;
        const bool callable = is(value, "function") || (is(value, "(") && is(skip(value, end), "=>"))
            || (isName(value) && is(value + 1, "=>"));
        for (Assigned &target : targets) {
            if (target.whole || target.parts.isEmpty())
                continue;
            const QString name = target.parts.takeLast();
            Scope outer = scope;
            for (const QString &part : std::as_const(target.parts))
                outer = inside(outer, part, u"class"_s);
            const bool free = outer.path == scope.path;
            if (callable)
                add(free ? u"function"_s : u"method"_s, target.last, outer, name);
            else if (free && targets.size() == 1)
                add(u"variable"_s, target.last, outer, name);
        }
        if (exportsAll && is(value, "{")) {
            const size_t behind = skip(value, end);
            object(value + 1, behind - 1, scope);
            return behind;
        }
        if (exportsAll && (is(value, "function") || is(value, "class")))
            return statement(value, end, scope, 0);
        return is(value, "function") ? behindFunction(value, end) : expressionEnd(value, end, false);
    }

    /// The functions of module.exports = { f, g: function () {}, h() {} }.
    void object(size_t i, size_t end, const Scope &scope)
    {
        while (i < end) {
            size_t j = i;
            while (is(j, "async") || is(j, "*") || ((is(j, "get") || is(j, "set")) && isName(j + 1)))
                ++j;
            size_t value = j + 2;
            if (is(value, "async"))
                ++value;
            const bool assigned = is(j + 1, ":")
                && (is(value, "function") || (is(value, "(") && is(skip(value, end), "=>"))
                    || (isName(value) && is(value + 1, "=>")));
            if (isName(j) && (is(j + 1, "(") || assigned))
                add(u"function"_s, j, scope);
            while (i < end && !is(i, ","))
                i = opens(i) ? skip(i, end) : i + 1;
            ++i;
        }
    }

    QList<SymbolRecord> m_found;
};

} // namespace

QList<SymbolRecord> readScriptTags(const LexedSource &source) { return TagWalker(source).run(); }

} // namespace tars
