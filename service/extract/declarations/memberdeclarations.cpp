#include "service/extract/declarations/memberdeclarations.h"

#include "service/extract/declarations/bracewords.h"
#include "service/extract/declarations/declaratorshape.h"

#include <algorithm>
#include <QRegularExpression>

namespace tars
{

using namespace Qt::StringLiterals;
using namespace bracewords;

namespace
{

const QRegularExpression privateSignal(u",? ?QPrivateSignal(?: \\w+)?(?=\\)$)"_s);

class MemberReader
{
public:
    MemberReader(const BraceTokens &tokens, const BraceScope &around, const DeclarationHead &head)
        : m_code(tokens)
        , m_scope(around)
        , m_head(head)
    {
    }

    MemberDeclarations run(size_t from)
    {
        if (m_code.is(from, "{")) // static initializer, stray block
            return { {}, m_code.skip(from, m_code.size()) };
        if ((m_code.java || m_code.cs) && m_code.is(from, "<")) {
            const size_t behind = m_code.skipAngles(from, m_code.size());
            m_head.templateParameters = m_code.folded(from, behind);
            from = behind;
        }
        if (m_code.is(from, "using") && m_code.isName(from + 1) && (m_code.cpp)) {
            const size_t end = m_code.recover(from);
            size_t equals = m_code.skipAttributes(from + 2);
            if (m_code.is(equals, "=")) {
                Declaration found = declarationAt(m_code, m_head.start, from + 1, m_scope);
                found.symbol.kind = u"alias"_s;
                found.symbol.type = m_code.folded(equals + 1, end - 1);
                found.symbol.templateParameters = m_head.templateParameters;
                found.last = m_code.indexOf(end - 1);
                finish(found);
            }
            return { std::move(m_found), end };
        }
        DeclaratorShape shape = declaratorShapeAt(m_code, from, m_scope.isClass);
        if (m_head.isTypedef && shape.parens && m_code.is(shape.name - 1, "("))
            shape.pointer = true; // "typedef int (name)(…)" is named as "typedef int (*name)(…)" is
        const size_t end = std::max(shape.end, from + 1);
        if (m_head.modifiers.contains("friend"_L1))
            return { shape.parens && shape.hasBody ? friendAt(from, end, shape) : QList<Declaration>(), end };
        if (shape.parens && shape.name >= from && !m_head.isTypedef
            && !(shape.assign && shape.assign < shape.parens))
            function(from, end, shape);
        else
            variables(from, end, shape);
        return { std::move(m_found), end };
    }

private:
    /// A function that a type defines for the namespace around it.
    QList<Declaration> friendAt(size_t from, size_t end, const DeclaratorShape &shape) const
    {
        BraceScope around;
        around.path = m_scope.around;
        around.kind = around.path.isEmpty() ? QString() : u"namespace"_s;
        around.anonymous = m_scope.anonymous;
        DeclarationHead head = m_head;
        head.modifiers.removeAll("friend"_L1);
        MemberReader reader(m_code, around, head);
        reader.function(from, end, shape);
        return std::move(reader.m_found);
    }

    void function(size_t from, size_t end, const DeclaratorShape &shape)
    {
        Declaration found = declarationAt(m_code, m_head.start, shape.name, m_scope);
        SymbolRecord &symbol = found.symbol;
        symbol.templateParameters = m_head.templateParameters;
        if (m_code.cs && !shape.isOperator && m_code.is(shape.name + 1, "<"))
            symbol.templateParameters = m_code.folded(shape.name + 1, shape.parens);
        const size_t params = m_code.skip(shape.parens, end);
        size_t nameFrom = shape.nameFrom;
        QString own = m_scope.name;
        if (shape.isOperator) {
            const QString tail = m_code.folded(shape.name + 1, shape.parens);
            const bool wordy = m_code.isName(shape.name + 1);
            symbol.name = wordy ? QString(u"operator "_s + tail)
                                : QString(u"operator"_s + QString(tail).remove(u' '));
        } else if (shape.name > 0 && m_code.is(shape.name - 1, "~") && shape.name - 1 >= shape.nameFrom) {
            symbol.name = u'~' + symbol.name;
        }
        // "void A::b() {}" belongs to A.
        size_t qualifierEnd = symbol.name.startsWith(u'~') && shape.name > 0 ? shape.name - 1 : shape.name;
        if (shape.isOperator)
            while (nameFrom >= from + 2 && m_code.is(nameFrom - 1, "::")
                && (m_code.isName(nameFrom - 2) || m_code.is(nameFrom - 2, ">")))
                nameFrom = qualifierBefore(m_code, nameFrom - 2, from);
        bool qualified = false;
        if (nameFrom < qualifierEnd && m_code.is(qualifierEnd - 1, "::")) {
            QString outer;
            for (size_t i = nameFrom; i + 1 < qualifierEnd; ++i) {
                if (m_code.is(i, "<"))
                    i = std::max(m_code.skipAngles(i, qualifierEnd), i + 1) - 1;
                else
                    outer += m_code.string(i);
            }
            own = outer.section(u"::"_s, -1);
            symbol.scope = symbol.scope.isEmpty() ? outer : QString(symbol.scope + m_code.separator + outer);
            symbol.scopeKind = u"class"_s;
            qualified = true;
        }
        size_t typeEnd = nameFrom;
        while (typeEnd > from + 1 && isDecoration(m_code.text(typeEnd - 1)) && !m_code.is(typeEnd - 2, "const"))
            --typeEnd;
        symbol.type = m_code.folded(from, typeEnd);
        symbol.signature = m_code.folded(shape.parens, params);
        if (m_scope.section == "signal"_L1) // what keeps others from emitting it is none of its parameters
            symbol.signature.remove(privateSignal);
        symbol.definition = shape.hasBody;
        found.last = m_code.indexOf(end - 1);
        applyModifiers(found, m_head.modifiers, m_code, m_scope);
        if (qualified)
            symbol.access.clear();
        qualifiers(found, params, std::min(shape.stop, end));
        if (shape.assign && shape.assign >= params) {
            if (m_code.is(shape.assign, "default")) { // what an annotation's member is without one written
                symbol.value = m_code.folded(shape.assign + 1, m_code.is(end - 1, ";") ? end - 1 : end).left(200);
            } else if (m_code.is(shape.assign + 1, "default")) {
                symbol.properties.append(u"defaulted"_s);
                symbol.definition = true;
            } else if (m_code.is(shape.assign + 1, "delete"))
                symbol.properties.append(u"deleted"_s);
            else if (m_code.is(shape.assign + 1, "0"))
                symbol.properties.append(u"pure"_s);
        }
        const bool inType = m_scope.isClass || qualified;
        if (shape.isOperator)
            symbol.kind = u"operator"_s;
        else if (symbol.name.startsWith(u'~'))
            symbol.kind = u"destructor"_s;
        else if (inType && symbol.name == own && symbol.type.isEmpty())
            symbol.kind = u"constructor"_s;
        else if (m_head.modifiers.contains("delegate"_L1) || symbol.type.startsWith("delegate "_L1))
            symbol.kind = u"typedef"_s;
        else if (!m_scope.section.isEmpty())
            symbol.kind = m_scope.section;
        else
            symbol.kind = inType ? u"method"_s : u"function"_s;
        if (symbol.type.startsWith("delegate "_L1))
            symbol.type.remove(0, 9);
        if ((symbol.type == "auto"_L1 || (symbol.type.isEmpty() && symbol.kind == "function"_L1)) && !m_trailing.isEmpty()) // or a deduction guide
            symbol.type = m_trailing;
        // Without a type and not a constructor: most likely a macro's use.
        const bool special
            = symbol.kind == "constructor"_L1 || symbol.kind == "destructor"_L1 || shape.isOperator;
        if (!special && symbol.type.isEmpty() && (!m_code.c || !shape.hasBody || isMacroName(symbol.name.toUtf8())))
            return fieldByMacro(shape, end);
        if (m_code.cs && !m_scope.isClass && symbol.kind != "typedef"_L1)
            return; // top-level statements
        finish(found);
    }

    /// "BIT(done);" in a structure of C.
    void fieldByMacro(const DeclaratorShape &shape, size_t end)
    {
        const size_t name = shape.parens + 1;
        if (!m_code.c || !m_scope.isClass || shape.hasBody || !isMacroName(m_code.text(shape.name)) || !m_code.isName(name)
            || m_code.isNeverName(name) || !m_code.is(name + 1, ")")
            || !m_code.is(name + 2, ";"))
            return;
        Declaration found = declarationAt(m_code, m_head.start, name, m_scope);
        found.symbol.kind = u"field"_s;
        found.symbol.type = m_code.folded(shape.name, m_code.skip(shape.parens, end));
        found.last = m_code.indexOf(end - 1);
        finish(std::move(found));
    }

    void qualifiers(Declaration &found, size_t from, size_t stop)
    {
        m_trailing.clear();
        SymbolRecord &symbol = found.symbol;
        for (size_t i = from; i < stop;) {
            const QByteArrayView t = m_code.text(i);
            if (t == "const" || t == "volatile" || t == "override" || t == "final") {
                symbol.properties.append(m_code.string(i++));
            } else if (t == "noexcept") {
                const size_t behind = m_code.is(i + 1, "(") ? m_code.skip(i + 1, stop) : i + 1;
                symbol.properties.append(m_code.folded(i, behind));
                i = behind;
            } else if (t == "&") {
                const bool two = m_code.is(i + 1, "&");
                symbol.properties.append(two ? u"&&"_s : u"&"_s);
                i += two ? 2 : 1;
            } else if (t == "->") {
                size_t j = i + 1;
                while (j < stop && !m_code.is(j, "=") && !m_code.is(j, "override") && !m_code.is(j, "final") && !m_code.is(j, "requires")
                    && !m_code.is(j, ":"))
                    j = m_code.is(j, "(") || m_code.is(j, "[") ? m_code.skip(j, stop)
                        : m_code.is(j, "<")             ? std::max(m_code.skipAngles(j, stop), j + 1)
                                                 : j + 1;
                m_trailing = m_code.folded(i + 1, j);
                i = j;
            } else if (t == "throws" && m_code.java) {
                const size_t behind = std::min(stop, m_code.size());
                symbol.properties.append(m_code.folded(i, behind));
                return;
            } else if (t == "where" && m_code.cs) {
                size_t end = i;
                while (end < stop && !m_code.is(end, "=") && !m_code.is(end, "{") && !m_code.is(end, ";"))
                    end = m_code.is(end, "(") ? m_code.skip(end, stop) : end + 1;
                symbol.properties.append(m_code.folded(i, end));
                return;
            } else if (t == ":" || t == "=" || t == "requires") {
                return;
            } else {
                i = t == "(" || t == "[" ? m_code.skip(i, stop) : i + 1;
            }
        }
    }

    void variables(size_t from, size_t end, const DeclaratorShape &shape)
    {
        size_t stop = shape.stop ? std::min(shape.stop, end) : end;
        if (shape.assign)
            stop = std::min(stop, shape.assign);
        const bool accessor = m_code.cs && shape.hasBody;
        if ((m_code.java || m_code.cs) && !m_scope.isClass) // a module's description, "global using"
            return;
        if (from >= stop || (!m_code.isName(from) && !m_code.isTupleType(from)))
            return;
        if (m_code.isNeverName(from) && !m_code.is(from, "const") && !m_code.is(from, "decltype"))
            return;
        // The first declarator's name: the last identifier before ",", "[", ":" or the end.
        size_t name = shape.pointer ? shape.name : 0;
        size_t i = from;
        while (i < stop && !shape.pointer) {
            if (m_code.is(i, ",") || (m_code.is(i, ":") && name))
                break;
            if (m_code.skipAttributes(i) > i && !m_code.is(i, "[")) {
                i = m_code.skipAttributes(i);
                continue;
            }
            if (m_code.is(i, "<")) {
                i = std::max(m_code.skipAngles(i, stop), i + 1);
                continue;
            }
            if (m_code.is(i, "[") || m_code.is(i, "(")) {
                if (m_code.cs && m_code.is(i, "[") && i > from && m_code.is(i - 1, "this"))
                    break;
                i = m_code.skip(i, stop);
                continue;
            }
            if (m_code.isName(i) && !m_code.is(i, "const")
                && !(name > from && i + 1 == stop && (name + 1 == i || m_code.is(i - 1, "]")) && isDecorating(i, name, from, shape.assign)))
                name = i;
            ++i;
        }
        if (!name || name == from || m_code.isNeverName(name))
            return;
        Declaration found = declarationAt(m_code, m_head.start, name, m_scope);
        SymbolRecord &symbol = found.symbol;
        symbol.type = shape.pointer ? m_code.folded(from, stop) : m_code.folded(from, name);
        symbol.templateParameters = m_head.templateParameters;
        if ((m_code.c || m_code.cpp) && !shape.pointer)
            symbol.signature = dimensionsBehind(name, stop);
        found.last = m_code.indexOf(end - 1);
        if (m_code.cs && m_code.is(name, "this")) {
            symbol.name = u"this[]"_s;
            symbol.signature = m_code.folded(name + 1, m_code.skip(name + 1, stop));
        }
        applyModifiers(found, m_head.modifiers, m_code, m_scope);
        if (shape.pointer && !m_head.isTypedef && m_code.is(name + 1, "(")) { // "int (*name(int n))(char)" gives a pointer
            const size_t params = m_code.skip(name + 1, stop);
            symbol.kind = m_scope.isClass ? u"method"_s : u"function"_s;
            symbol.signature = m_code.folded(name + 1, params);
            symbol.type = m_code.folded(from, name) + m_code.folded(params, stop);
            symbol.definition = shape.hasBody;
            finish(found);
            return;
        }
        if (m_head.isTypedef)
            symbol.kind = u"typedef"_s;
        else if (m_head.modifiers.contains("event"_L1) || accessor)
            symbol.kind = u"property"_s;
        else {
            const bool constant = m_head.modifiers.contains("constexpr"_L1) || m_head.modifiers.contains("constinit"_L1)
                || m_head.modifiers.contains("const"_L1)
                || (m_code.java && m_head.modifiers.contains("final"_L1) && m_head.modifiers.contains("static"_L1))
                || (!m_scope.isClass && symbol.type.startsWith("const "_L1) && !symbol.type.contains(u'*'));
            symbol.kind = constant ? u"constant"_s : m_scope.isClass ? u"field"_s : u"variable"_s;
            symbol.definition = !m_head.modifiers.contains("extern"_L1) || shape.assign;
        }
        if (shape.assign) {
            const bool brace = m_code.is(shape.assign, "{");
            const size_t valueEnd = endOfValue(shape.assign, m_code.is(end - 1, ";") ? end - 1 : end);
            symbol.value = m_code.folded(shape.assign + (brace ? 0 : 1), valueEnd, 200).left(200);
        }
        if (accessor && !m_head.modifiers.contains("event"_L1))
            symbol.properties.append(u"accessors "_s + accessors(shape, end));
        finish(found);
        // Further declarators of the same statement: "int a, *b;"
        const QString type = symbol.type;
        if ((m_code.c || m_code.cpp) && m_code.is(i, ":")) // "unsigned a : 3, b : 5;"
            while (i < stop && !m_code.is(i, ","))
                ++i;
        if (shape.assign && !m_code.java && !m_code.cs) {
            i = endOfValue(shape.assign, m_code.is(end - 1, ";") ? end - 1 : end);
            stop = end;
        }
        while (i < stop && m_code.is(i, ",") && !shape.pointer) {
            ++i;
            while (i < stop && (m_code.is(i, "*") || m_code.is(i, "&") || m_code.is(i, "const")))
                ++i;
            if (!m_code.isName(i))
                return;
            Declaration next = found;
            next.nameToken = m_code.indexOf(i);
            next.symbol.name = m_code.string(i);
            next.symbol.line = m_code.token(i).line;
            next.symbol.type = type;
            if (m_code.c || m_code.cpp)
                next.symbol.signature = dimensionsBehind(i, stop);
            next.symbol.value.clear();
            if (m_code.is(i + 1, "="))
                next.symbol.value = m_code.folded(i + 2, endOfValue(i + 1, m_code.is(end - 1, ";") ? end - 1 : end)).left(200);
            finish(next);
            while (i < stop && !m_code.is(i, ",") && !m_code.is(i, ";"))
                i = m_code.is(i, "[") || m_code.is(i, "(") || m_code.is(i, "{") ? m_code.skip(i, stop) : i + 1;
        }
    }

    /// Where the value that begins at `assign` ends: a comma before the name of another variable, or the declaration's end. What
    /// is compared and what are template arguments cannot be told apart: in C++ only another value makes another variable.
    size_t endOfValue(size_t assign, size_t end) const
    {
        if (m_code.java || m_code.cs)
            return end;
        for (size_t i = assign; i < end;) {
            if (m_code.is(i, ",")) {
                size_t name = i + 1;
                while (m_code.is(name, "*"))
                    ++name;
                if (m_code.isName(name) && (m_code.is(name + 1, "=") || (m_code.c && (m_code.is(name + 1, ",") || m_code.is(name + 1, ";")))))
                    return i;
            }
            i = m_code.is(i, "(") || m_code.is(i, "[") || m_code.is(i, "{") ? m_code.skip(i, end) : i + 1;
        }
        return end;
    }

    /// Whether the upper-case word at `i` belongs to the declaration of `name` before it and is no name itself.
    bool isDecorating(size_t i, size_t name, size_t from, bool assigned) const
    {
        return (m_code.c || m_code.cpp) && isMacroName(m_code.text(i)) && !assigned && !isPlainType(m_code.text(name))
            && !m_code.is(name - 1, "::") && !m_code.is(name - 1, "struct") && !m_code.is(name - 1, "enum")
            && !m_code.is(name - 1, "union") && !m_code.is(name - 1, "class")
            && !(name == from + 1 && (m_code.is(from, "const") || m_code.is(from, "volatile")));
    }

    /// "[2][3]" of an array.
    QString dimensionsBehind(size_t name, size_t stop) const
    {
        size_t i = name + 1;
        while (i < stop && m_code.is(i, "[") && !m_code.is(i + 1, "[")) // not "[[nodiscard]]"
            i = m_code.skip(i, stop);
        return i > name + 1 ? m_code.folded(name + 1, i) : QString();
    }

    /// "{ get; set; }" of C#'s properties, without what only the type itself may do.
    QString accessors(const DeclaratorShape &shape, size_t end) const
    {
        QString found;
        const size_t stop = m_code.is(shape.stop, "{") ? m_code.skip(shape.stop, end) : shape.stop;
        QStringList words;
        for (size_t i = shape.stop + 1; i < stop;) {
            if (m_code.is(i, "[")) {
                i = m_code.skip(i, stop);
                continue;
            }
            words.append(m_code.string(i++));
            const QString word = words.last();
            if (word != "get"_L1 && word != "set"_L1 && word != "init"_L1)
                continue;
            if (!words.contains("private"_L1))
                found += words.join(u' ') + u"; "_s;
            words.clear();
            while (i < stop && !m_code.is(i, ";") && !m_code.is(i, "{"))
                i = m_code.is(i, "(") ? m_code.skip(i, stop) : i + 1;
            i = m_code.is(i, "{") ? m_code.skip(i, stop) : i + 1;
        }
        return u"{ "_s + (found.isEmpty() ? u"get; "_s : found) + u'}';
    }

    void finish(Declaration found)
    {
        tars::finish(m_code, found);
        m_found.append(std::move(found));
    }

    const BraceTokens &m_code;
    const BraceScope &m_scope;
    DeclarationHead m_head;
    QList<Declaration> m_found;
    QString m_trailing; ///< "T" of "-> T" of the function last read
};

} // namespace

MemberDeclarations memberDeclarationsAt(
    const BraceTokens &code, size_t from, const BraceScope &scope, const DeclarationHead &head)
{
    return MemberReader(code, scope, head).run(from);
}

} // namespace tars
