#include "service/extract/declarations.h"

#include <algorithm>
#include <limits>
#include <QRegularExpression>
#include <QSet>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{

using Words = QSet<QByteArray>;

const Words specifiers{ "static", "virtual", "inline", "constexpr", "consteval", "constinit", "explicit",
    "friend", "extern", "mutable", "thread_local", "public", "private", "protected", "internal", "abstract",
    "final", "sealed", "override", "async", "readonly", "unsafe", "partial", "synchronized", "native",
    "transient", "volatile", "default", "strictfp", "new", "required", "register", "_Noreturn", "__inline",
    "__inline__", "__extension__", "const", "event", "implicit", "ref", "non" };
const Words neverNames{ "if", "for", "while", "switch", "return", "sizeof", "decltype", "noexcept", "alignas",
    "alignof", "static_assert", "_Static_assert", "throw", "catch", "new", "delete", "using", "typedef",
    "typeof", "else", "do", "case", "goto", "defined", "__attribute__", "__attribute", "__declspec",
    "explicit", "requires", "asm", "__asm__", "throws", "where", "try", "lock", "typeid", "co_await",
    "co_return", "co_yield", "extern", "const", "operator", "_Alignas", "_Pragma", "__pragma", "public",
    "private", "protected" };
const Words typeHeads{ "class", "struct", "union", "interface", "record" };

constexpr int maxDepth = 200;

const QRegularExpression privateSignal(u",? ?QPrivateSignal(?: \\w+)?(?=\\)$)"_s);

bool isMacroName(QByteArrayView name)
{
    if (name.size() < 3)
        return false;
    return std::all_of(name.begin(), name.end(),
        [](char c) { return (c >= 'A' && c <= 'Z') || c == '_' || (c >= '0' && c <= '9'); });
}

class Walker
{
public:
    Walker(const LexedSource &source, const QString &language, const NamespaceMacros &macros)
        : m_source(source)
        , m_macros(macros)
        , m_cpp(language == "C++"_L1 || language == "Objective-C"_L1)
        , m_c(language == "C"_L1)
        , m_java(language == "Java"_L1)
        , m_cs(language == "C#"_L1)
        , m_separator(m_java || m_cs ? u"."_s : u"::"_s)
    {
        // Preprocessor lines and inactive branches are no part of the structure.
        m_tokens.reserve(source.tokens.size());
        for (size_t i = 0; i < source.tokens.size(); ++i)
            if (!source.tokens[i].directive && !source.tokens[i].inactive)
                m_tokens.push_back(i);
    }

    BraceDeclarations run()
    {
        size_t at = 0;
        while (at < m_tokens.size()) { // a stray "}" ends no file
            at = body(at, Scope{});
            ++at;
        }
        return { std::move(m_found), std::move(m_byMacros) };
    }

private:
    struct Scope {
        QString path;
        QString kind; ///< of what the path names; empty at top level
        QString access; ///< current default
        QString section; ///< "signal" or "slot"
        bool isClass = false;
        bool anonymous = false; ///< within an unnamed namespace
        bool exported = true;
        int depth = 0;
        QString name; ///< last part of the path
    };

    size_t size() const { return m_tokens.size(); }
    QByteArrayView text(size_t i) const
    {
        return i < size() ? m_source.textOf(m_tokens[i]) : QByteArrayView();
    }
    const Token &token(size_t i) const { return m_source.tokens[m_tokens[i]]; }
    template <size_t N>
    bool is(size_t i, const char (&what)[N]) const { return i < size() && m_source.is(m_tokens[i], what); }
    bool isName(size_t i) const { return i < size() && token(i).kind == TokenKind::Identifier; }
    QByteArray word(size_t i) const { return text(i).toByteArray(); }
    QString string(size_t i) const { return QString::fromUtf8(text(i)); }
    QString folded(size_t from, size_t to) const
    {
        QString out;
        for (size_t i = from; i < to && i < size(); ++i) {
            const Token &current = token(i);
            if (i > from) {
                const Token &before = token(i - 1);
                if (before.offset + before.length < current.offset)
                    out += u' ';
            }
            out += QString::fromUtf8(m_source.textOf(current));
        }
        return out;
    }

    /// Behind the bracket that closes the one at `i`.
    size_t skip(size_t i, size_t end) const
    {
        int depth = 0;
        for (; i < end; ++i) {
            const QByteArrayView t = text(i);
            if (t == "(" || t == "[" || t == "{")
                ++depth;
            else if ((t == ")" || t == "]" || t == "}") && --depth == 0)
                return i + 1;
        }
        return end;
    }

    /// Behind the ">" that closes the "<" at `i`; i itself if it closes nothing.
    size_t skipAngles(size_t i, size_t end) const
    {
        int depth = 0;
        for (size_t j = i; j < end; ++j) {
            const QByteArrayView t = text(j);
            if (t == "<")
                ++depth;
            else if (t == ">") {
                if (--depth == 0)
                    return j + 1;
            } else if (t == "(" || t == "[" || t == "{")
                j = skip(j, end) - 1;
            else if (t == ";" || t == "}" || t == ")" || t == "]")
                break;
        }
        return i;
    }

    bool accessLabel(size_t &i, Scope &scope) const
    {
        if (!scope.isClass || m_java || m_cs || !isName(i))
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
    bool loneMacro(size_t &i, size_t end, const Scope &scope)
    {
        if (!isName(i) || m_java || m_cs || !isMacroName(text(i)))
            return false;
        size_t j = i + 1;
        if (is(j, "("))
            j = skip(j, end);
        if (j < end && token(j).line == m_source.endLineOf(token(j - 1)) && !is(j, "}"))
            return false;
        if (j < end && (is(j, "{") || is(j, ";") || is(j, ":") || is(j, "=") || is(j, "::") || is(j, "->")))
            return is(j, ";") && property(i, j, scope) ? (i = j + 1, true) : false;
        if (text(i) == "Q_PROPERTY")
            property(i, j, scope);
        else if (j == i + 1 && j < end && !knownLoneMacro(text(i)) && token(i).line + 1 != token(j).line)
            return false;
        i = j;
        return true;
    }

    static bool knownLoneMacro(QByteArrayView t)
    {
        return t.startsWith("Q_") || t.startsWith("QT_") || t.endsWith("_NAMESPACE") || t.endsWith("_EXPORT")
            || t.endsWith("_BEGIN") || t.endsWith("_END") || t.contains("_BEGIN_") || t.contains("_END_")
            || t.endsWith("_DECLS");
    }

    bool property(size_t i, size_t end, const Scope &scope)
    {
        if (!is(i, "Q_PROPERTY") || !is(i + 1, "("))
            return false;
        static const Words attributes{ "READ", "WRITE", "MEMBER", "RESET", "NOTIFY", "REVISION", "DESIGNABLE",
            "SCRIPTABLE", "STORED", "USER", "BINDABLE", "CONSTANT", "FINAL", "REQUIRED" };
        size_t stop = i + 2;
        while (stop < end && !attributes.contains(word(stop)) && !is(stop, ")"))
            stop = is(stop, "<") ? std::max(skipAngles(stop, end), stop + 1) : stop + 1;
        if (stop <= i + 3 || !isName(stop - 1))
            return true;
        Declaration found = begun(i, stop - 1, scope);
        found.symbol.kind = u"property"_s;
        found.symbol.access = u"public"_s;
        found.symbol.type = folded(i + 2, stop - 1);
        size_t close = stop;
        while (close < end && !is(close, ")"))
            close = is(close, "(") ? skip(close, end) : close + 1;
        found.symbol.signature = folded(stop, close); // how it is read, set and announced
        found.last = m_tokens[end - 1];
        for (size_t j = stop; j < end; ++j)
            if (is(j, "CONSTANT") || is(j, "FINAL") || is(j, "REQUIRED"))
                found.symbol.properties.append(string(j).toLower());
        finish(found);
        return true;
    }

    QString joined(const QString &outer, const QString &inner) const
    {
        return outer.isEmpty() ? inner : QString(outer + m_separator + inner);
    }

    Declaration begun(size_t first, size_t name, const Scope &scope) const
    {
        Declaration found;
        found.first = m_tokens[first];
        found.nameToken = m_tokens[name];
        found.symbol.name = string(name);
        found.symbol.line = token(name).line;
        found.symbol.scope = scope.path;
        found.symbol.scopeKind = scope.kind;
        found.symbol.separator = m_separator;
        found.symbol.access = scope.isClass ? scope.access : QString();
        found.symbol.exported = !scope.anonymous && scope.exported;
        return found;
    }

    void finish(Declaration found)
    {
        found.symbol.endLine = m_source.endLineOf(m_source.tokens[found.last]);
        m_found.append(std::move(found));
    }

    /// FMT_BEGIN_NAMESPACE and its counterpart. The rest of the body lies in what the macro opens.
    bool namespaceMacro(size_t &i, Scope &scope, std::vector<Scope> &around)
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
        Declaration found = begun(i, i, scope);
        found.symbol.name = *opens;
        found.symbol.kind = u"namespace"_s;
        found.last = m_tokens[i];
        around.push_back(scope);
        scope.path = joined(scope.path, *opens);
        scope.kind = u"namespace"_s;
        m_byMacros.append({ token(i).line, std::numeric_limits<int>::max(), scope.path });
        finish(found);
        ++i;
        return true;
    }

    size_t body(size_t i, Scope scope)
    {
        std::vector<Scope> around; // what macros opened within this body
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
    size_t chunk(size_t start, Scope &scope)
    {
        size_t i = skipAttributes(start);
        QString templateParameters;
        if (m_cpp && isName(i) && is(i + 1, "template") && is(i + 2, "<")) // a macro that exports what follows
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
                Scope inner = scope;
                return ++inner.depth > maxDepth ? skip(i + 2, size()) : body(i + 3, inner) + 1;
            }
            i += 2;
        }
        if (is(i, "static_assert") || is(i, "_Static_assert")
            || (is(i, "using") && (m_cs || is(i + 1, "namespace"))) || is(i, "import") || is(i, "package"))
            return recover(i);
        if (is(i, "concept") && isName(i + 1)) {
            Declaration found = begun(start, i + 1, scope);
            found.symbol.kind = u"concept"_s;
            found.symbol.templateParameters = templateParameters;
            const size_t end = recover(i);
            found.last = m_tokens[end - 1];
            finish(found);
            return end;
        }
        if (scope.kind == "enum"_L1 || i >= size())
            return recover(i);
        return declaration(start, i, scope, templateParameters);
    }

    size_t skipAttributes(size_t i) const
    {
        for (;;) {
            if (is(i, "[") && (is(i + 1, "[") || m_cs))
                i = skip(i, size());
            else if (m_java && is(i, "@") && !is(i + 1, "interface")) {
                i += 2;
                while (is(i, "."))
                    i += 2;
                if (is(i, "("))
                    i = skip(i, size());
            } else if ((is(i, "__attribute__") || is(i, "__declspec") || is(i, "alignas")
                           || is(i, "__extension__")))
                i = is(i + 1, "(") ? skip(i + 1, size()) : i + 1;
            else
                return i;
        }
    }

    size_t skipRequires(size_t i) const
    {
        if (!is(i, "requires"))
            return i;
        ++i;
        for (;;) {
            if (is(i, "requires")) {
                ++i;
                if (is(i, "("))
                    i = skip(i, size());
                i = is(i, "{") ? skip(i, size()) : i;
            } else if (is(i, "(")) {
                i = skip(i, size());
            } else {
                if (is(i, "!"))
                    ++i;
                while (isName(i)) {
                    ++i;
                    if (is(i, "<"))
                        i = std::max(skipAngles(i, size()), i + 1);
                    if (!is(i, "::"))
                        break;
                    ++i;
                }
            }
            if ((is(i, "&") && is(i + 1, "&")) || (is(i, "|") && is(i + 1, "|")))
                i += 2;
            else
                return i;
        }
    }

    /// Behind the next ";" or "{…}" that ends whatever stands here.
    size_t recover(size_t i) const
    {
        while (i < size() && !is(i, ";") && !is(i, "}")) {
            if (is(i, "{")) {
                i = skip(i, size());
                return is(i, ";") ? i + 1 : i;
            }
            i = is(i, "(") || is(i, "[") ? skip(i, size()) : i + 1;
        }
        return is(i, ";") ? i + 1 : i;
    }

    size_t nameSpace(size_t start, size_t keyword, Scope &scope)
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
        if (m_cs && is(i, ";")) { // goes on to the end of the file
            scope.path = name;
            scope.kind = u"namespace"_s;
            return i + 1;
        }
        if (!is(i, "{"))
            return std::max(i, start + 1);
        if (scope.depth > maxDepth)
            return skip(i, size());
        Scope inner;
        inner.depth = scope.depth + 1;
        inner.path = name.isEmpty() ? scope.path
            : scope.path.isEmpty()  ? name
                                    : QString(scope.path + m_separator + name);
        inner.kind = inner.path.isEmpty() ? QString() : u"namespace"_s;
        inner.anonymous = scope.anonymous || name.isEmpty();
        if (!name.isEmpty()) {
            Declaration found = begun(start, nameFrom, scope);
            found.symbol.name = name;
            found.symbol.kind = u"namespace"_s;
            found.certain = false;
            const size_t end = skip(i, size());
            found.last = m_tokens[end - 1];
            finish(found);
        }
        return body(i + 1, inner) + 1;
    }

    /// Where the type's head at `keyword` ends: its "{", ";" or "(": 0 if this is no definition of a type.
    struct Head {
        size_t name = 0;
        size_t open = 0;
        QString kind;
        bool valid = false;
        QString outer; ///< "A::B" of a type that is defined outside of its class: struct A::B::C {…}
        QString templateParameters;
        QString specialization;
        QStringList bases;
        QString underlying;
        QString signature;
        bool isFinal = false;
    };

    Head typeHead(size_t keyword) const
    {
        Head head;
        size_t i = keyword;
        head.kind = is(i, "@") ? u"interface"_s : string(i);
        if (is(i, "@"))
            ++i;
        ++i;
        if (head.kind == "enum"_L1 && (is(i, "class") || is(i, "struct")))
            ++i;
        if (head.kind == "record"_L1) {
            if (is(i, "struct") || is(i, "class"))
                ++i;
            head.kind = u"class"_s;
        }
        while (i < size()) {
            i = skipAttributes(i);
            if (!isName(i))
                break;
            if (is(i, "final") && head.name) {
                head.isFinal = true;
                ++i;
                continue;
            }
            if ((m_java || m_cs) && head.name)
                break;
            head.name = i++;
            if (is(i, "(") && !m_java && !m_cs) { // a macro with arguments before the name
                const size_t behind = skip(i, size());
                if (!isName(behind))
                    return head;
                i = behind;
                head.name = 0;
            }
            head.outer.clear();
            const auto enter = [&] {
                while (is(i, "::") && isName(i + 1)) {
                    head.outer += (head.outer.isEmpty() ? QString() : m_separator) + string(head.name);
                    head.name = i + 1;
                    i += 2;
                }
            };
            enter();
            if (is(i, "<")) {
                const size_t behind = skipAngles(i, size());
                if (behind == i)
                    return head;
                if (m_cpp && is(behind, "::") && isName(behind + 1)) { // of a member of a template
                    i = behind;
                    enter();
                    continue;
                }
                (m_cpp ? head.specialization : head.templateParameters) = folded(i, behind);
                i = behind;
            }
        }
        if ((m_java || m_cs) && is(i, "(")) {
            const size_t behind = skip(i, size());
            head.signature = folded(i, behind);
            i = behind;
        }
        if (is(i, ":") || is(i, "extends") || is(i, "implements") || is(i, "permits")) {
            const size_t from = i;
            while (i < size() && !is(i, "{") && !is(i, ";") && !is(i, "where")) {
                if (is(i, "(") || is(i, "["))
                    i = skip(i, size());
                else if (is(i, "<"))
                    i = std::max(skipAngles(i, size()), i + 1);
                else
                    ++i;
            }
            if (head.kind == "enum"_L1)
                head.underlying = folded(from + 1, i);
            else
                head.bases = bases(from, i, m_cpp && is(keyword, "class"));
        }
        while (is(i, "where") && i < size())
            while (i < size() && !is(i, "{") && !is(i, ";") && !(is(i, "where") && is(i + 1, "where")))
                i = is(i, "(") ? skip(i, size()) : i + 1;
        head.open = i;
        head.valid = is(i, "{") || (is(i, ";") && (m_java || m_cs));
        if (!head.name && (m_java || m_cs))
            head.valid = false;
        return head;
    }

    /// In C++ with what is not public said before the name; `isPrivate` where nothing is written.
    QStringList bases(size_t from, size_t to, bool isPrivate) const
    {
        QStringList list;
        size_t start = from;
        const auto add = [&](size_t end) {
            QString access = isPrivate ? u"private "_s : QString();
            QString inherits;
            while (start < end
                && (is(start, ":") || is(start, "public") || is(start, "private") || is(start, "protected")
                    || is(start, "virtual") || is(start, "extends") || is(start, "implements"))) {
                if (is(start, "virtual"))
                    inherits = u"virtual "_s;
                else if (is(start, "public"))
                    access.clear();
                else if (m_cpp && (is(start, "private") || is(start, "protected")))
                    access = string(start) + u' ';
                ++start;
            }
            if (start < end && !is(start, "permits"))
                list.append(access + inherits + folded(start, end));
        };
        for (size_t i = from; i < to;) {
            if (is(i, ",") || ((is(i, "extends") || is(i, "implements") || is(i, "permits")) && i > from)) {
                add(i);
                start = is(i, ",") ? i + 1 : i;
                if (is(i, "permits"))
                    return list;
                ++i;
            } else if (is(i, "<"))
                i = std::max(skipAngles(i, to), i + 1);
            else if (is(i, "(") || is(i, "["))
                i = skip(i, to);
            else
                ++i;
        }
        add(to);
        return list;
    }

    static bool isTypeWord(QByteArrayView t) { return t == "enum" || typeHeads.contains(t.toByteArray()); }

    size_t declaration(size_t start, size_t from, Scope &scope, const QString &templateParameters)
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
            } else if (isName(i) && specifiers.contains(word(i))
                && (isName(i + 1) || is(i + 1, "[") || is(i + 1, "<") || is(i + 1, "~") || is(i + 1, "::")
                    || is(i + 1, "(") || is(i + 1, "@") || is(i + 1, "{"))
                && !(is(i, "default") && is(i + 1, "("))) {
                if (is(i, "const") && (m_cpp || m_c))
                    break; // part of the type
                if (is(i, "explicit") && is(i + 1, "(")) {
                    modifiers.append(u"explicit"_s);
                    i = skip(i + 1, size());
                    continue;
                }
                if (is(i + 1, "(") || is(i + 1, "{"))
                    break;
                modifiers.append(string(i++));
            } else if (isName(i) && isMacroName(text(i))
                && (isName(i + 1) || is(i + 1, "~") || is(i + 1, "::"))
                && (is(i + 1, "const") ? isDecoration(text(i)) : exportMacro(i))) {
                ++i;
            } else if (isName(i) && isMacroName(text(i)) && is(i + 1, "(") && (isName(skip(i + 1, size())))
                && (m_cpp || m_c) && !writesType(i, scope)) {
                i = skip(i + 1, size());
            } else
                break;
        }
        if ((m_java || m_cs) && is(i, "record")
            && !(isName(i + 1)
                && (is(i + 2, "(") || is(i + 2, "<") || is(i + 2, "{") || is(i + 2, ":")
                    || is(i + 1, "struct") || is(i + 1, "class"))))
            return member(start, i, scope, templateParameters, modifiers, isTypedef);
        if (isTypeWord(text(i)) || (is(i, "@") && is(i + 1, "interface"))) {
            if (is(i, "record") && !m_java && !m_cs)
                return member(start, i, scope, templateParameters, modifiers, isTypedef);
            const Head head = typeHead(i);
            if (head.valid)
                return type(start, head, scope, templateParameters, modifiers, isTypedef);
            if (is(head.open, ";") && head.name && !isTypedef && head.open == head.name + 1)
                return head.open + 1; // forward declaration
        }
        return member(start, i, scope, templateParameters, modifiers, isTypedef);
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

    /// What no project calls a type: QT_FASTCALL, Q_CORE_EXPORT, WINAPI, JNICALL.
    static bool isDecoration(QByteArrayView t)
    {
        return isMacroName(t)
            && (t.contains("EXPORT") || t.endsWith("API") || t.endsWith("CALL") || t.endsWith("CALLBACK")
                || t.contains("INLINE") || t.contains("DEPRECATED") || t.contains("NODISCARD")
                || t.contains("NORETURN") || t.contains("_DECL_"));
    }

    /// "QT_PREPEND_NAMESPACE(qfloat16) epsilon()": the macro is all the type that there is.
    bool writesType(size_t macro, const Scope &scope) const
    {
        const size_t name = skip(macro + 1, size());
        return is(name + 1, "(") && !isMacroName(text(name)) && token(name).line == token(macro).line
            && string(name) != scope.name && !isDecoration(text(macro))
            && !text(macro + 2).startsWith('"');
    }

    void applyModifiers(Declaration &found, const QStringList &modifiers, const Scope &scope) const
    {
        SymbolRecord &symbol = found.symbol;
        for (const QString &modifier : modifiers) {
            if (modifier == "public"_L1 || modifier == "private"_L1 || modifier == "protected"_L1
                || modifier == "internal"_L1)
                symbol.access = modifier;
            else if (!symbol.properties.contains(modifier))
                symbol.properties.append(modifier);
        }
        const bool managed = m_java || m_cs;
        if (managed && symbol.access.isEmpty())
            symbol.access = scope.kind == "interface"_L1 ? u"public"_s
                : m_java                                 ? u"package"_s
                : scope.isClass                          ? u"private"_s
                                                         : u"internal"_s;
        if (managed)
            symbol.exported
                = scope.exported && (symbol.access == "public"_L1 || symbol.access == "protected"_L1);
        else if (!scope.isClass && modifiers.contains("static"_L1))
            symbol.exported = false;
    }

    size_t type(size_t start, const Head &head, Scope &scope, const QString &templateParameters,
        const QStringList &modifiers, bool isTypedef)
    {
        const size_t close = is(head.open, "{") ? skip(head.open, size()) : head.open + 1;
        size_t name = head.name;
        size_t behind = close;
        size_t declarator = 0; ///< "X" of "typedef struct {…} X;" and of "struct {…} x;"
        if (!m_java && !m_cs) {
            size_t j = close;
            while (j < size() && !is(j, ";") && !is(j, "{") && !is(j, "}") && !is(j, "=")
                && token(j).line - token(close - 1).line < 8) {
                if (isName(j) && !declarator && !neverNames.contains(word(j)) && !isMacroName(text(j)))
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
        Scope inner;
        inner.depth = scope.depth + 1;
        inner.isClass = true;
        inner.kind = head.kind;
        inner.anonymous = scope.anonymous;
        inner.exported = scope.exported;
        inner.access = head.kind == "class"_L1 && m_cpp ? u"private"_s : u"public"_s;
        if (m_java || m_cs)
            inner.access.clear();
        if (!name && isTypedef && declarator)
            name = declarator;
        inner.path = scope.path;
        if (name) {
            Declaration found = begun(start, name, scope);
            found.symbol.kind = head.kind;
            found.symbol.bases = head.bases;
            found.symbol.type = head.underlying;
            found.symbol.signature = head.signature;
            found.symbol.templateParameters
                = templateParameters.isEmpty() ? head.templateParameters : templateParameters;
            found.last = m_tokens[close - 1];
            applyModifiers(found, modifiers, scope);
            if (head.isFinal)
                found.symbol.properties.append(u"final"_s);
            if (!head.specialization.isEmpty() && m_cpp)
                found.symbol.properties.append(u"specialization"_s);
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
        if (is(head.open, "{") && scope.depth < maxDepth) {
            if (head.kind == "enum"_L1)
                enumerators(head.open, close, inner);
            else
                body(head.open + 1, inner);
        }
        return behind;
    }

    void enumerators(size_t open, size_t close, Scope &scope)
    {
        size_t i = open + 1;
        while (i + 1 < close) {
            if (is(i, ";")) { // Java: members follow
                body(i + 1, scope);
                return;
            }
            const size_t start = i;
            i = skipAttributes(i);
            if (!isName(i)) {
                ++i;
                continue;
            }
            if (isMacroName(text(i)) && is(i + 1, "(") && !m_java) { // a macro that generates some
                i = skip(i + 1, close);
                continue;
            }
            const size_t name = i++;
            i = skipAttributes(i);
            Declaration found = begun(start, name, scope);
            found.symbol.kind = u"enumerator"_s;
            found.symbol.access = m_java || m_cs ? u"public"_s : found.symbol.access;
            const bool assigned = is(i, "=");
            const size_t valueFrom = assigned ? i + 1 : i;
            while (i + 1 < close && !is(i, ",") && !is(i, ";"))
                i = is(i, "(") || is(i, "{") || is(i, "[") ? skip(i, close) : i + 1;
            if (assigned)
                found.symbol.value = folded(valueFrom, i).left(200);
            else if (m_java && valueFrom < i && is(valueFrom, "("))
                found.symbol.value = folded(valueFrom, skip(valueFrom, i)).left(200);
            found.last = m_tokens[i - 1];
            finish(found);
            if (is(i, ","))
                ++i;
        }
    }

    struct Shape {
        size_t end = 0; ///< behind the declaration
        size_t stop = 0; ///< its terminator: ";", "{" of a body, "=>"
        size_t parens = 0; ///< "(" of the parameters; 0 if none
        size_t name = 0;
        size_t nameFrom = 0; ///< with qualification, "~" or "operator"
        size_t assign = 0; ///< "=" or the "{" of an initializer
        bool hasBody = false;
        bool isOperator = false;
        bool pointer = false; ///< "(*name)(…)"
    };

    Shape shapeOf(size_t from, const Scope &scope) const
    {
        Shape shape;
        bool initializers = false;
        size_t i = from;
        while (i < size()) {
            const QByteArrayView t = text(i);
            if (t == ";" || t == "}") {
                shape.stop = i;
                shape.end = t == ";" ? i + 1 : i;
                return shape;
            }
            if (t == "operator" && !shape.parens && !shape.assign) {
                shape.nameFrom = shape.name = i++;
                shape.isOperator = true;
                if (is(i, "(") && is(i + 1, ")"))
                    i += 2;
                while (i < size() && !is(i, "(") && !is(i, ";") && !is(i, "{"))
                    ++i;
                if (is(i, "("))
                    shape.parens = i;
                else
                    continue;
                i = skip(i, size());
                continue;
            }
            if (t == "=>" && m_cs) {
                shape.stop = i;
                while (i < size() && !is(i, ";"))
                    i = is(i, "(") || is(i, "{") || is(i, "[") ? skip(i, size()) : i + 1;
                shape.end = std::min(i + 1, size()); // the file may end before the ";"
                shape.hasBody = true;
                return shape;
            }
            if (t == "=" && !shape.assign) {
                shape.assign = i++;
                continue;
            }
            if (t == "<" && i > from && (isName(i - 1)) && !shape.assign && !initializers) {
                i = std::max(skipAngles(i, size()), i + 1);
                continue;
            }
            if (t == "[") {
                i = skip(i, size());
                continue;
            }
            if (t == ":" && shape.parens && !shape.assign && (m_cpp || m_cs)) {
                initializers = true;
                ++i;
                continue;
            }
            if (t == "{") {
                const size_t behind = skip(i, size());
                const bool memberInit = initializers && i > 0 && (isName(i - 1) || is(i - 1, ">"));
                if (memberInit || shape.assign) {
                    i = behind;
                    continue;
                }
                if (!shape.parens && (m_cpp || m_c) && is(behind, ";")) {
                    shape.assign = i;
                    i = behind;
                    continue;
                }
                shape.stop = i;
                shape.hasBody = true;
                shape.end = behind;
                if (m_cs && is(behind, "=")) {
                    shape.end = recover(behind);
                    shape.assign = behind;
                } else if (is(behind, ";")) {
                    shape.end = behind + 1;
                }
                return shape;
            }
            if (t == "(") {
                const size_t behind = skip(i, size());
                if (!shape.parens && !shape.assign && i > from) {
                    const size_t before = i - 1;
                    const bool callable = isName(before) && !neverNames.contains(word(before));
                    const bool angled = is(before, ">");
                    const bool macro = callable && isMacroName(text(before)) && isName(behind)
                        && !is(behind, "const") && !is(behind, "noexcept") && !is(behind, "override")
                        && !is(behind, "final") && !is(behind, "throws") && !is(behind, "where")
                        && !isMacroName(text(behind)) && !is(behind, "__attribute__")
                        && !is(behind, "requires") && !is(behind, "throw") && !is(behind, "volatile");
                    if ((is(i + 1, "*") || is(i + 1, "&")
                            || (isName(i + 1) && is(i + 2, "::") && is(i + 3, "*")))
                        && is(behind, "(")) {
                        for (size_t j = i + 1; j + 1 < behind; ++j)
                            if (isName(j) && !is(j, "const") && !is(j + 1, "::")) {
                                shape.name = shape.nameFrom = j;
                                shape.pointer = true;
                                break;
                            }
                        i = skip(behind, size());
                        continue;
                    }
                    if ((callable || angled) && !macro && before >= from) {
                        shape.parens = i;
                        size_t name = before;
                        if (angled) { // explicit specialization: name<int>(…)
                            int depth = 0;
                            while (name > from) {
                                depth += is(name, ">") ? 1 : is(name, "<") ? -1 : 0;
                                --name;
                                if (depth == 0)
                                    break;
                            }
                        }
                        shape.name = name;
                        shape.nameFrom = name;
                        if (shape.nameFrom > from && is(shape.nameFrom - 1, "~"))
                            --shape.nameFrom;
                        while (shape.nameFrom >= from + 2 && is(shape.nameFrom - 1, "::")
                            && (isName(shape.nameFrom - 2) || is(shape.nameFrom - 2, ">")))
                            shape.nameFrom = qualifier(shape.nameFrom - 2, from);
                    }
                } else if (!shape.parens && i == from && scope.isClass) {
                    return shape;
                }
                i = behind;
                continue;
            }
            ++i;
        }
        shape.stop = shape.end = size();
        return shape;
    }

    size_t qualifier(size_t i, size_t from) const
    {
        if (is(i, ">")) {
            int depth = 0;
            while (i > from) {
                depth += is(i, ">") ? 1 : is(i, "<") ? -1 : 0;
                if (depth == 0)
                    break;
                --i;
            }
            if (i > from)
                --i;
        }
        return i;
    }

    size_t member(size_t start, size_t from, Scope &scope, QString templateParameters, QStringList modifiers,
        bool isTypedef)
    {
        if (is(from, "{")) // static initializer, stray block
            return skip(from, size());
        if ((m_java || m_cs) && is(from, "<")) {
            const size_t behind = skipAngles(from, size());
            templateParameters = folded(from, behind);
            from = behind;
        }
        if (is(from, "using") && isName(from + 1) && (m_cpp)) {
            const size_t end = recover(from);
            size_t equals = skipAttributes(from + 2);
            if (is(equals, "=")) {
                Declaration found = begun(start, from + 1, scope);
                found.symbol.kind = u"alias"_s;
                found.symbol.type = folded(equals + 1, end - 1);
                found.symbol.templateParameters = templateParameters;
                found.last = m_tokens[end - 1];
                finish(found);
            }
            return end;
        }
        const Shape shape = shapeOf(from, scope);
        const size_t end = std::max(shape.end, from + 1);
        if (modifiers.contains("friend"_L1))
            return end;
        if (shape.parens && shape.name >= from && !isTypedef
            && !(shape.assign && shape.assign < shape.parens))
            function(start, from, end, shape, scope, templateParameters, modifiers);
        else
            variables(start, from, end, shape, scope, templateParameters, modifiers, isTypedef);
        return end;
    }

    void function(size_t start, size_t from, size_t end, const Shape &shape, const Scope &scope,
        const QString &templateParameters, const QStringList &modifiers)
    {
        Declaration found = begun(start, shape.name, scope);
        SymbolRecord &symbol = found.symbol;
        symbol.templateParameters = templateParameters;
        const size_t params = skip(shape.parens, end);
        size_t nameFrom = shape.nameFrom;
        QString own = scope.name;
        if (shape.isOperator) {
            const QString tail = folded(shape.name + 1, shape.parens);
            const bool wordy = isName(shape.name + 1);
            symbol.name = wordy ? QString(u"operator "_s + tail)
                                : QString(u"operator"_s + QString(tail).remove(u' '));
        } else if (shape.name > 0 && is(shape.name - 1, "~") && shape.name - 1 >= shape.nameFrom) {
            symbol.name = u'~' + symbol.name;
        }
        // "void A::b() {}" belongs to A.
        size_t qualifierEnd = symbol.name.startsWith(u'~') && shape.name > 0 ? shape.name - 1 : shape.name;
        if (shape.isOperator)
            while (nameFrom >= from + 2 && is(nameFrom - 1, "::")
                && (isName(nameFrom - 2) || is(nameFrom - 2, ">")))
                nameFrom = qualifier(nameFrom - 2, from);
        bool qualified = false;
        if (nameFrom < qualifierEnd && is(qualifierEnd - 1, "::")) {
            QString outer;
            for (size_t i = nameFrom; i + 1 < qualifierEnd; ++i) {
                if (is(i, "<"))
                    i = std::max(skipAngles(i, qualifierEnd), i + 1) - 1;
                else
                    outer += string(i);
            }
            own = outer.section(u"::"_s, -1);
            symbol.scope = symbol.scope.isEmpty() ? outer : QString(symbol.scope + m_separator + outer);
            symbol.scopeKind = u"class"_s;
            qualified = true;
        }
        size_t typeEnd = nameFrom;
        while (typeEnd > from + 1 && isDecoration(text(typeEnd - 1)) && !is(typeEnd - 2, "const"))
            --typeEnd;
        symbol.type = folded(from, typeEnd);
        symbol.signature = folded(shape.parens, params);
        if (scope.section == "signal"_L1) // what keeps others from emitting it is none of its parameters
            symbol.signature.remove(privateSignal);
        symbol.definition = shape.hasBody;
        found.last = m_tokens[end - 1];
        applyModifiers(found, modifiers, scope);
        if (qualified)
            symbol.access.clear();
        qualifiers(found, params, std::min(shape.stop, end));
        if (shape.assign && shape.assign >= params) {
            if (is(shape.assign + 1, "default")) {
                symbol.properties.append(u"defaulted"_s);
                symbol.definition = true;
            } else if (is(shape.assign + 1, "delete"))
                symbol.properties.append(u"deleted"_s);
            else if (is(shape.assign + 1, "0"))
                symbol.properties.append(u"pure"_s);
        }
        const bool inType = scope.isClass || qualified;
        if (shape.isOperator)
            symbol.kind = u"operator"_s;
        else if (symbol.name.startsWith(u'~'))
            symbol.kind = u"destructor"_s;
        else if (inType && symbol.name == own && symbol.type.isEmpty())
            symbol.kind = u"constructor"_s;
        else if (modifiers.contains("delegate"_L1) || symbol.type.startsWith("delegate "_L1))
            symbol.kind = u"typedef"_s;
        else if (!scope.section.isEmpty())
            symbol.kind = scope.section;
        else
            symbol.kind = inType ? u"method"_s : u"function"_s;
        if (symbol.type.startsWith("delegate "_L1))
            symbol.type.remove(0, 9);
        if (symbol.type == "auto"_L1 && !m_trailing.isEmpty())
            symbol.type = m_trailing;
        // Without a type and not a constructor: most likely a macro's use.
        const bool special
            = symbol.kind == "constructor"_L1 || symbol.kind == "destructor"_L1 || shape.isOperator;
        found.certain = special || (!symbol.type.isEmpty() && !isMacroName(symbol.name.toUtf8()));
        if (!special && symbol.type.isEmpty() && !m_c)
            return;
        if (m_cs && !scope.isClass && symbol.kind != "typedef"_L1)
            return; // top-level statements
        finish(found);
    }

    void qualifiers(Declaration &found, size_t from, size_t stop)
    {
        m_trailing.clear();
        SymbolRecord &symbol = found.symbol;
        for (size_t i = from; i < stop;) {
            const QByteArrayView t = text(i);
            if (t == "const" || t == "volatile" || t == "override" || t == "final") {
                symbol.properties.append(string(i++));
            } else if (t == "noexcept") {
                const size_t behind = is(i + 1, "(") ? skip(i + 1, stop) : i + 1;
                symbol.properties.append(folded(i, behind));
                i = behind;
            } else if (t == "&") {
                const bool two = is(i + 1, "&");
                symbol.properties.append(two ? u"&&"_s : u"&"_s);
                i += two ? 2 : 1;
            } else if (t == "->") {
                size_t j = i + 1;
                while (j < stop && !is(j, "=") && !is(j, "override") && !is(j, "final") && !is(j, "requires")
                    && !is(j, ":"))
                    j = is(j, "(") || is(j, "[") ? skip(j, stop)
                        : is(j, "<")             ? std::max(skipAngles(j, stop), j + 1)
                                                 : j + 1;
                m_trailing = folded(i + 1, j);
                i = j;
            } else if (t == ":" || t == "=" || t == "requires" || t == "where") {
                return;
            } else {
                i = t == "(" || t == "[" ? skip(i, stop) : i + 1;
            }
        }
    }

    void variables(size_t start, size_t from, size_t end, const Shape &shape, const Scope &scope,
        const QString &templateParameters, const QStringList &modifiers, bool isTypedef)
    {
        size_t stop = shape.stop ? std::min(shape.stop, end) : end;
        if (shape.assign)
            stop = std::min(stop, shape.assign);
        const bool accessor = m_cs && shape.hasBody;
        if (from >= stop || !isName(from))
            return;
        if (neverNames.contains(word(from)) && !is(from, "const") && !is(from, "decltype"))
            return;
        // The first declarator's name: the last identifier before ",", "[", ":" or the end.
        size_t name = shape.pointer ? shape.name : 0;
        size_t i = from;
        while (i < stop && !shape.pointer) {
            if (is(i, ",") || (is(i, ":") && name))
                break;
            if (is(i, "<")) {
                i = std::max(skipAngles(i, stop), i + 1);
                continue;
            }
            if (is(i, "[") || is(i, "(")) {
                if (m_cs && is(i, "[") && i > from && is(i - 1, "this"))
                    break;
                i = skip(i, stop);
                continue;
            }
            if (isName(i) && !is(i, "const")
                && !(isMacroName(text(i)) && name && i + 1 == stop && name + 1 == i))
                name = i;
            ++i;
        }
        if (!name || name == from || neverNames.contains(word(name)))
            return;
        Declaration found = begun(start, name, scope);
        SymbolRecord &symbol = found.symbol;
        symbol.type = shape.pointer ? folded(from, stop) : folded(from, name);
        symbol.templateParameters = templateParameters;
        found.last = m_tokens[end - 1];
        if (m_cs && is(name, "this")) {
            symbol.name = u"this[]"_s;
            symbol.signature = folded(name + 1, skip(name + 1, stop));
        }
        applyModifiers(found, modifiers, scope);
        if (isTypedef)
            symbol.kind = u"typedef"_s;
        else if (modifiers.contains("event"_L1) || accessor)
            symbol.kind = u"property"_s;
        else {
            const bool constant = modifiers.contains("constexpr"_L1) || modifiers.contains("constinit"_L1)
                || modifiers.contains("const"_L1)
                || (m_java && modifiers.contains("final"_L1) && modifiers.contains("static"_L1))
                || (!scope.isClass && symbol.type.startsWith("const "_L1) && !symbol.type.contains(u'*'));
            symbol.kind = constant ? u"constant"_s : scope.isClass ? u"field"_s : u"variable"_s;
            symbol.definition = !modifiers.contains("extern"_L1) || shape.assign;
        }
        if (shape.assign) {
            const bool brace = is(shape.assign, "{");
            const size_t valueEnd = is(end - 1, ";") ? end - 1 : end;
            symbol.value = folded(shape.assign + (brace ? 0 : 1), valueEnd).left(200);
        }
        found.certain = scope.isClass && accessor;
        finish(found);
        // Further declarators of the same statement: "int a, *b;"
        const QString type = symbol.type;
        while (i < stop && is(i, ",") && !shape.pointer && !shape.assign) {
            ++i;
            while (i < stop && (is(i, "*") || is(i, "&") || is(i, "const")))
                ++i;
            if (!isName(i))
                return;
            Declaration next = found;
            next.nameToken = m_tokens[i];
            next.symbol.name = string(i);
            next.symbol.line = token(i).line;
            next.symbol.type = type;
            finish(next);
            while (i < stop && !is(i, ","))
                i = is(i, "[") || is(i, "(") || is(i, "{") ? skip(i, stop) : i + 1;
        }
    }

    const LexedSource &m_source;
    const NamespaceMacros &m_macros;
    bool m_cpp, m_c, m_java, m_cs;
    QString m_separator;
    QList<MacroNamespace> m_byMacros;
    std::vector<size_t> m_tokens; ///< those that are part of the structure
    QList<Declaration> m_found;
    QString m_trailing; ///< "T" of "-> T" of the function last read
};

} // namespace

QString foldedText(const LexedSource &source, size_t from, size_t to)
{
    QString out;
    for (size_t i = from; i < to && i < source.tokens.size(); ++i) {
        const Token &current = source.tokens[i];
        if (i > from && source.tokens[i - 1].offset + source.tokens[i - 1].length < current.offset)
            out += u' ';
        out += QString::fromUtf8(source.textOf(current));
    }
    return out;
}

size_t skipBrackets(const LexedSource &source, size_t open, size_t end)
{
    int depth = 0;
    for (size_t i = open; i < end && i < source.tokens.size(); ++i) {
        const Token &token = source.tokens[i];
        if (token.length != 1 || token.kind != TokenKind::Punctuation)
            continue;
        const char c = source.text[token.offset];
        if (c == '(' || c == '[' || c == '{')
            ++depth;
        else if ((c == ')' || c == ']' || c == '}') && --depth == 0)
            return i + 1;
    }
    return std::min(end, source.tokens.size());
}

BraceDeclarations readBraceDeclarations(
    const LexedSource &source, const QString &language, const NamespaceMacros &macros)
{
    return Walker(source, language, macros).run();
}

} // namespace tars
