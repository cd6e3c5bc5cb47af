#include "service/extract/declarations/rustdeclarations.h"

#include "service/extract/declarations/rustimplementations.h"
#include "service/extract/declarations/rustreexports.h"

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int maxRustDepth = 64;

/// Rust's items begin with keywords behind their attributes, visibility and modifiers; bodies of functions, values and what
/// macros are given are passed over by their brackets.
class Rust : private RustTokens
{
public:
    explicit Rust(const LexedSource &lexed)
        : RustTokens(lexed)
    {
    }

    QList<Declaration> run()
    {
        items(0, size, {});
        addImplementations(*this, m_found);
        liftReexported(source, m_found);
        return std::move(m_found);
    }

private:
    struct Scope {
        QString path, kind;
        int depth = 0;
    };
    /// What stands before an item's keyword.
    struct Head {
        size_t first = 0;
        size_t behindAttributes = 0;
        bool isPublic = false;
        QStringList properties; ///< "pub(crate)", "async"
    };
    void items(size_t i, size_t end, const Scope &scope)
    {
        if (scope.depth > maxRustDepth)
            return;
        while (i < end)
            i = std::max(item(i, end, scope), i + 1);
    }

    /// Behind the item at `i`, or behind what is none.
    size_t item(size_t i, size_t end, const Scope &scope)
    {
        if (mark(i) == '#' && mark(i + 1) == '!') // of what is around
            return mark(i + 2) == '[' ? skip(i + 2) : i + 2;
        Head head = headAt(i, end);
        i = head.behindAttributes;
        i = behindVisibility(i, head);
        i = behindModifiers(i, head);
        if (!isName(i))
            return skip(i);
        if (is(i, "fn"))
            return function(head, i + 1, end, scope);
        if (is(i, "impl"))
            return implementation(i + 1, end, scope);
        if (is(i, "use"))
            return endOfValue(i, end, ';') + 1;
        if (is(i, "struct") || (is(i, "union") && isName(i + 1) && !is(i + 1, "for")))
            return structure(head, i, end, scope);
        if (is(i, "enum"))
            return enumeration(head, i + 1, end, scope);
        if (is(i, "mod"))
            return module(head, i + 1, end, scope);
        if (is(i, "trait"))
            return trait(head, i + 1, end, scope);
        if (is(i, "type"))
            return alias(head, i + 1, end, scope);
        if (is(i, "const") || is(i, "static"))
            return value(head, i, end, scope);
        if (is(i, "macro_rules") && mark(i + 1) == '!')
            return rules(head, i + 2, scope);
        if (is(i, "extern"))
            return foreign(i + 1, end, scope);
        if (is(i, "if") || is(i, "else"))
            return branch(i + 1, end, scope);
        return i + 1;
    }

    Head headAt(size_t i, size_t end) const
    {
        Head head;
        head.first = i;
        head.behindAttributes = behindAttributes(i, end);
        return head;
    }

    size_t behindVisibility(size_t i, Head &head) const
    {
        if (!is(i, "pub"))
            return i;
        const bool restricted = mark(i + 1) == '(' && (is(i + 2, "crate") || is(i + 2, "super") || is(i + 2, "self") || is(i + 2, "in"));
        const size_t behind = restricted ? skip(i + 1) : i + 1;
        head.isPublic = !restricted;
        if (restricted)
            head.properties.append(folded(i, behind));
        return behind;
    }

    size_t behindModifiers(size_t i, Head &head) const
    {
        for (;; ++i) {
            const bool ofFunction = is(i + 1, "fn") || is(i + 1, "unsafe") || is(i + 1, "async") || is(i + 1, "extern");
            if (is(i, "async") || is(i, "unsafe") || (is(i, "const") && ofFunction))
                head.properties.append(QString::fromUtf8(source.textOf(i)));
            else if (is(i, "extern") && (is(i + 1, "fn") || is(i + 2, "fn"))) {
                head.properties.append(u"extern"_s);
                i += is(i + 1, "fn") ? 0 : 1; // the name of the ABI
            } else if (!((is(i, "default") || is(i, "auto") || is(i, "safe")) && isName(i + 1)))
                return i;
        }
    }

    Declaration begun(const Head &head, size_t name, const QString &kind, const Scope &scope) const
    {
        Declaration found;
        found.first = head.first;
        found.nameToken = name;
        SymbolRecord &symbol = found.symbol;
        symbol.name = QString::fromUtf8(source.textOf(name));
        symbol.kind = kind;
        symbol.scope = scope.path;
        symbol.scopeKind = scope.kind;
        symbol.line = source.tokens[name].line;
        symbol.properties = head.properties;
        symbol.exported = head.isPublic || kind == "enumerator"_L1 || scope.kind == "trait"_L1;
        bool hidden = false; // public to the compiler, which its author wants nobody to read of
        bool ofTests = false; // no build of others has it
        for (size_t i = head.first; i < head.behindAttributes; ++i) {
            symbol.exported = symbol.exported || is(i, "macro_export");
            hidden = hidden || (is(i, "doc") && is(i + 1, "(") && is(i + 2, "hidden") && is(i + 3, ")"));
            ofTests = ofTests || (is(i, "cfg") && is(i + 1, "(") && is(i + 2, "test") && is(i + 3, ")"));
        }
        symbol.exported = symbol.exported && !ofTests;
        symbol.access = symbol.exported ? u"public"_s : u"private"_s;
        symbol.exported = symbol.exported && !hidden;
        return found;
    }

    void finish(Declaration found, size_t last)
    {
        found.last = std::clamp(last, found.nameToken, size - 1);
        found.symbol.endLine = source.endLineOf(source.tokens[found.last]);
        m_found.append(std::move(found));
    }

    /// Behind the body or the ";" at `i`.
    size_t behindBody(size_t i, size_t end) const { return mark(i) == '{' || mark(i) == ';' ? std::min(skip(i), end) : i; }

    /// Where the members end that the bracket at `open` holds.
    size_t endOfMembers(size_t open, size_t end) const
    {
        const size_t behind = std::min(skip(open), end);
        return mark(behind - 1) == '}' && behind - 1 > open ? behind - 1 : behind;
    }

    Scope within(const Scope &scope, const SymbolRecord &symbol) const { return { symbol.qualifiedName(), symbol.kind, scope.depth + 1 }; }

    size_t generics(size_t i, size_t end, SymbolRecord &symbol) const
    {
        const size_t behind = behindGenerics(i, end);
        symbol.templateParameters = folded(i, behind);
        return behind;
    }

    size_t bounds(size_t i, size_t end, SymbolRecord &symbol) const
    {
        if (!is(i, "where"))
            return i;
        const size_t behind = endOfType(i + 1, end, [&](size_t at) { return mark(at) == '='; });
        if (behind > i + 1)
            symbol.properties.append(folded(i, mark(behind - 1) == ',' ? behind - 1 : behind));
        return behind;
    }

    /// What a tuple holds, and the words of a macro, "struct A #full {", are no part of what is told of a type.
    size_t behindHead(size_t i, size_t end, SymbolRecord &symbol) const
    {
        return bounds(endOfType(generics(i, end, symbol), end, [](size_t) { return false; }), end, symbol);
    }

    size_t function(const Head &head, size_t i, size_t end, const Scope &scope)
    {
        const size_t name = nameAt(i);
        if (!isName(name))
            return i;
        const bool member = scope.kind == "trait"_L1 || scope.kind == "struct"_L1;
        Declaration found = begun(head, name, member ? u"method"_s : u"function"_s, scope);
        i = generics(name + 1, end, found.symbol);
        if (mark(i) == '(') {
            found.symbol.signature = folded(i, skip(i));
            i = skip(i);
        }
        if (is(i, "->")) {
            const size_t behind = endOfType(i + 1, end, [](size_t) { return false; });
            found.symbol.type = folded(i + 1, behind);
            i = behind;
        }
        i = bounds(i, end, found.symbol);
        const size_t behind = behindBody(i, end);
        finish(std::move(found), behind - 1);
        return behind;
    }

    size_t structure(const Head &head, size_t keyword, size_t end, const Scope &scope)
    {
        const size_t name = nameAt(keyword + 1);
        if (!isName(name))
            return keyword + 1;
        Declaration found = begun(head, name, QString::fromUtf8(source.textOf(keyword)), scope);
        const size_t i = behindHead(name + 1, end, found.symbol);
        const Scope inner = within(scope, found.symbol);
        const size_t behind = behindBody(i, end);
        finish(std::move(found), behind - 1);
        if (mark(i) == '{')
            fields(i + 1, endOfMembers(i, end), inner);
        return behind;
    }

    void fields(size_t i, size_t end, const Scope &scope)
    {
        while (i < end) {
            Head head = headAt(i, end);
            if (isFlag(head.behindAttributes)) {
                i = value(head, head.behindAttributes, end, scope);
                continue;
            }
            const size_t name = nameAt(behindVisibility(head.behindAttributes, head));
            size_t behind = name;
            if (isName(name) && mark(name + 1) == ':' && name + 1 < end) {
                Declaration found = begun(head, name, u"field"_s, scope);
                behind = endOfType(name + 2, end, [&](size_t at) { return mark(at) == ','; });
                found.symbol.type = folded(name + 2, behind);
                finish(std::move(found), behind - 1);
            }
            i = std::max(endOfValue(behind, end, ','), i) + 1;
        }
    }

    /// "const A = 1;" in what "bitflags!" is given, which makes "pub const A: Self" of it.
    bool isFlag(size_t i) const { return is(i, "const") && isName(i + 1) && mark(i + 2) == '='; }

    size_t enumeration(const Head &head, size_t i, size_t end, const Scope &scope)
    {
        const size_t name = nameAt(i);
        if (!isName(name))
            return i;
        Declaration found = begun(head, name, u"enum"_s, scope);
        i = behindHead(name + 1, end, found.symbol);
        const Scope inner = within(scope, found.symbol);
        const size_t behind = behindBody(i, end);
        finish(std::move(found), behind - 1);
        if (mark(i) == '{')
            variants(i + 1, endOfMembers(i, end), inner);
        return behind;
    }

    void variants(size_t i, size_t end, const Scope &scope)
    {
        while (i < end) {
            const Head head = headAt(i, end);
            const size_t name = nameAt(head.behindAttributes);
            size_t behind = name;
            if (isName(name) && name < end && !is(name + 1, "::") && mark(name + 1) != '!') {
                Declaration found = begun(head, name, u"enumerator"_s, scope);
                behind = name + 1;
                if (mark(behind) == '(' || mark(behind) == '{') {
                    found.symbol.signature = folded(behind, skip(behind)).replace(", }"_L1, " }"_L1);
                    behind = skip(behind);
                }
                if (mark(behind) == '=') {
                    const size_t value = behind + 1;
                    behind = endOfValue(value, end, ',');
                    found.symbol.value = foldedStart(value, behind);
                }
                finish(std::move(found), behind - 1);
            }
            i = std::max(endOfValue(behind, end, ','), i) + 1;
        }
    }

    size_t module(const Head &head, size_t i, size_t end, const Scope &scope)
    {
        const size_t name = nameAt(i);
        if (!isName(name))
            return i;
        Declaration found = begun(head, name, u"module"_s, scope);
        const Scope inner = within(scope, found.symbol);
        const size_t behind = behindBody(name + 1, end);
        finish(std::move(found), behind - 1);
        if (mark(name + 1) == '{')
            items(name + 2, endOfMembers(name + 1, end), inner);
        return behind;
    }

    size_t trait(const Head &head, size_t i, size_t end, const Scope &scope)
    {
        const size_t name = nameAt(i);
        if (!isName(name))
            return i;
        Declaration found = begun(head, name, u"trait"_s, scope);
        i = generics(name + 1, end, found.symbol);
        if (mark(i) == ':')
            do {
                const size_t behind = endOfType(i + 1, end, [&](size_t at) { return mark(at) == '+' || mark(at) == '='; });
                if (behind > i + 1 && mark(i + 1) != '\'') // a lifetime
                    found.symbol.bases.append(folded(i + 1, behind));
                i = behind;
            } while (mark(i) == '+');
        i = bounds(i, end, found.symbol);
        if (mark(i) == '=') // another name of some
            i = endOfValue(i, end, ';');
        const Scope inner = within(scope, found.symbol);
        const size_t behind = behindBody(i, end);
        finish(std::move(found), behind - 1);
        if (mark(i) == '{')
            items(i + 1, endOfMembers(i, end), inner);
        return behind;
    }

    size_t alias(const Head &head, size_t i, size_t end, const Scope &scope)
    {
        const size_t name = nameAt(i);
        if (!isName(name))
            return i;
        Declaration found = begun(head, name, u"alias"_s, scope);
        i = generics(name + 1, end, found.symbol);
        if (mark(i) == ':') // what an associated type has to be
            i = endOfType(i + 1, end, [&](size_t at) { return mark(at) == '='; });
        i = bounds(i, end, found.symbol);
        if (mark(i) == '=') {
            const size_t behind = endOfType(i + 1, end, [](size_t) { return false; });
            found.symbol.type = folded(i + 1, behind);
            i = bounds(behind, end, found.symbol);
        }
        const size_t behind = behindBody(i, end);
        finish(std::move(found), behind - 1);
        return behind;
    }

    size_t value(Head head, size_t keyword, size_t end, const Scope &scope)
    {
        const size_t name = nameAt(is(keyword + 1, "mut") ? keyword + 2 : keyword + 1);
        const bool flag = isFlag(keyword) && scope.kind == "struct"_L1;
        head.isPublic = head.isPublic || flag; // as far as the type is
        if (!isName(name) || (mark(name + 1) != ':' && !flag))
            return keyword + 1;
        const size_t equals = flag ? name + 1 : endOfType(name + 2, end, [&](size_t at) { return mark(at) == '='; });
        const size_t behind = std::min(endOfValue(equals, end, ';'), end);
        if (is(name, "_")) { // a block of items that nobody else names
            if (mark(equals) == '=' && mark(equals + 1) == '{')
                items(equals + 2, endOfMembers(equals + 1, end), { scope.path, scope.kind, scope.depth + 1 });
            return behind + 1;
        }
        Declaration found = begun(head, name, is(keyword, "const") ? u"constant"_s : u"variable"_s, scope);
        found.symbol.type = flag ? u"Self"_s : folded(name + 2, equals);
        if (mark(equals) == '=')
            found.symbol.value = foldedStart(equals + 1, behind);
        finish(std::move(found), mark(behind) == ';' ? behind : behind - 1);
        return behind + 1;
    }

    /// "{ ($x:expr) => { ... }; () => { ... }; }": what a macro takes, as rustdoc shows it.
    size_t rules(const Head &head, size_t i, const Scope &scope)
    {
        const size_t name = nameAt(i);
        if (!isName(name) || !opens(name + 1))
            return i;
        Declaration found = begun(head, name, u"macro"_s, scope);
        const size_t behind = skip(name + 1);
        QString all;
        for (i = name + 2; i + 1 < behind && opens(i);) {
            const size_t arrow = skip(i);
            if (!is(arrow, "=>") || arrow + 2 >= behind)
                break;
            all += folded(i, arrow) + u" => { ... }; "_s;
            i = skip(arrow + 1);
            i += mark(i) == ';';
        }
        if (!all.isEmpty())
            found.symbol.signature = u"{ "_s + all + u'}';
        finish(std::move(found), behind - 1);
        return behind;
    }

    size_t foreign(size_t i, size_t end, const Scope &scope)
    {
        if (is(i, "crate"))
            return endOfValue(i, end, ';') + 1;
        const size_t open = mark(i) == '{' ? i : i + 1; // behind the name of the ABI
        if (mark(open) != '{')
            return i;
        items(open + 1, endOfMembers(open, end), { scope.path, scope.kind, scope.depth + 1 });
        return skip(open);
    }

    /// Of cfg_if!: "if #[cfg(unix)] { … } else { … }".
    size_t branch(size_t i, size_t end, const Scope &scope)
    {
        const size_t open = behindAttributes(i, end);
        if (mark(open) != '{')
            return open;
        items(open + 1, endOfMembers(open, end), { scope.path, scope.kind, scope.depth + 1 });
        return skip(open);
    }

    size_t implementation(size_t i, size_t end, const Scope &scope)
    {
        const RustImplementation head = implementationAt(*this, i, end);
        const size_t open = head.behind;
        if (mark(open) != '{')
            return open;
        Scope inner = scope;
        ++inner.depth;
        if (!head.type.isEmpty()) {
            inner.path += (inner.path.isEmpty() ? QString() : u"::"_s) + head.type;
            inner.kind = u"struct"_s;
        }
        items(open + 1, endOfMembers(open, end), inner);
        return skip(open);
    }

    QList<Declaration> m_found;
};

} // namespace

QList<Declaration> readRustDeclarations(const LexedSource &source)
{
    return source.tokens.empty() ? QList<Declaration>() : Rust(source).run();
}

} // namespace tars
