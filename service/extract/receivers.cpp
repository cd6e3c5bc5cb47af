#include "service/extract/receivers.h"

#include "service/extract/standardmembers.h"

#include <cctype>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{
bool beginsUpper(const QByteArray &name) { return !name.isEmpty() && std::isupper(uchar(name[0])); }

/// "Color", not "MAX_SIZE" nor "T".
bool looksLikeType(const QByteArray &name)
{
    return beginsUpper(name) && name.size() > 1 && name.toUpper() != name;
}

/// What stands before a name without being its type.
bool isStatementWord(const QByteArray &word)
{
    static const QSet<QByteArray> words{ "return", "new", "else", "case", "in", "is", "instanceof", "await", "yield", "throw",
        "goto", "delete", "typeof", "not", "and", "or", "package", "import", "using", "namespace", "func", "type", "class",
        "struct", "interface", "enum", "extends", "implements", "throws", "public", "private", "protected", "static", "final",
        "const", "constexpr", "mutable", "inline", "virtual", "override", "readonly", "ref", "out", "operator", "range", "go",
        "defer", "select", "chan", "map", "as", "where", "async", "default", "do", "template", "typename" };
    return words.contains(word);
}
} // namespace

Receivers::Receivers(const LexedSource &source, const QString &language, const QSet<QByteArray> &foreign,
    const QSet<QByteArray> &modules)
    : m_source(source)
    , m_language(language)
    , m_foreign(foreign)
    , m_modules(modules)
    , m_go(language == "Go"_L1)
    , m_cpp(language == "C++"_L1)
    , m_typeFirst(language == "Java"_L1 || language == "C#"_L1 || language == "C++"_L1 || language == "Groovy"_L1)
    , m_typedNames(language == "Kotlin"_L1 || language == "Scala"_L1 || language == "TypeScript"_L1 || language == "Rust"_L1
          || language == "Python"_L1 || language == "F#"_L1)
{
}

bool Receivers::hasReceiver(size_t token) const { return token > 1 && isSeparator(token - 1); }

Receivers::Told Receivers::of(size_t token)
{
    if (!m_read)
        readDeclarations();
    size_t at = token - 2; // the end of what stands before the separator
    if (m_source.is(at, "?") || m_source.is(at, "!")) // "x?.name", "x!!.name"
        while (at > 0 && (m_source.is(at, "?") || m_source.is(at, "!")))
            --at;
    if (m_source.tokens[at].kind == TokenKind::String || m_source.tokens[at].kind == TokenKind::Number)
        return Told::Standard;
    if (m_source.is(at, ")")) { // "Type(…).name", "new Type<>(…).name"
        size_t open = openingOf(at);
        if (m_go)
            return open > 0 && isName(open - 1) ? goResult(open - 1, 0) : Told::Unknown;
        if (open > 0 && m_source.is(open - 1, ">"))
            open = openingOf(open - 1);
        return open > 0 && isName(open - 1) && looksLikeType(word(open - 1)) && m_language != "C#"_L1
            ? typeAt(headOf(open - 1), open - 1)
            : Told::Unknown;
    }
    if (!isName(at))
        return Told::Unknown;
    const QByteArray name = word(at);
    static const QSet<QByteArray> itself{ "this", "self", "cls", "super", "base", "Self" };
    if (itself.contains(name))
        return Told::Own;
    if (m_source.is(at, "class")) // "Type.class.name"
        return Told::Standard;
    if (const auto declared = m_declared.constFind(name); declared != m_declared.cend()) {
        Told told = declared->first();
        for (const Told each : *declared)
            told = each == Told::Own ? each : told; // one of them may be meant
        return told;
    }
    if (at > 0 && isSeparator(at - 1) && m_source.is(at - 1, "."))
        return Told::Unknown; // a field that is declared elsewhere
    if (m_modules.contains(name))
        return Told::Own;
    if (m_source.is(token - 1, "::") && m_language != "Java"_L1 && !beginsUpper(name))
        return Told::Own; // a module or namespace
    return looksLikeType(name) && !m_go ? typeNamed(name) : Told::Unknown;
}

void Receivers::readDeclarations()
{
    m_read = true;
    if (m_go)
        readGoResults();
    for (size_t i = 1; i + 1 < m_source.tokens.size(); ++i) {
        if (!isName(i))
            continue;
        if (m_typedNames && m_source.is(i + 1, ":")) {
            size_t head = i + 2;
            while (m_source.is(head, "&") || m_source.is(head, "mut") || m_source.is(head, "dyn") || m_source.is(head, "impl")
                || m_source.is(head, "?") || (head < m_source.tokens.size() && m_source.textOf(head).startsWith('\'')))
                ++head;
            size_t last = head;
            while (isSeparator(last + 1) && isName(last + 2))
                last += 2;
            const bool array = m_source.is(head, "[") || (m_source.is(last + 1, "[") && m_source.is(last + 2, "]"));
            if (array)
                m_declared[word(i)].append(Told::Standard);
            else if (isName(head) && (looksLikeType(word(last)) || isStandardType(m_language, word(last))))
                declare(i, head, last);
        } else if (m_typeFirst || m_go) {
            const size_t last = m_go ? 0 : typeBefore(i);
            if (last > 0) {
                declare(i, headOf(last), last);
            } else if (m_go) { // "r *http.Request"
                size_t type = i + 1;
                while (m_source.is(type, "*") || m_source.is(type, "[") || m_source.is(type, "]"))
                    ++type;
                if (isName(type) && m_source.tokens[type].line == m_source.tokens[i].line && (type == i + 1 || m_source.is(type - 1, "*"))
                    && !isSeparator(i - 1) && !isStatementWord(word(i)) && !isStatementWord(word(type))) {
                    size_t end = type;
                    while (m_source.is(end + 1, ".") && isName(end + 2))
                        end += 2;
                    if (m_source.is(end + 1, ",") || m_source.is(end + 1, ")")
                        || (end + 1 < m_source.tokens.size() && m_source.tokens[end + 1].line > m_source.tokens[end].line))
                        declare(i, type, end);
                }
            }
        }
        // "x = new Type(", "x := &Type{", "x = Type(", "let x = Type::new("
        size_t value = m_source.is(i + 1, "=") ? i + 2 : 0;
        if (value == 0 && m_source.is(i + 1, ":") && m_source.is(i + 2, "="))
            value = i + 3;
        if (value == 0)
            continue;
        while (m_source.is(value, "&") || m_source.is(value, "new"))
            ++value;
        if (m_go)
            declareGoResult(i, value);
        size_t last = value;
        while (isSeparator(last + 1) && isName(last + 2) && !looksLikeType(word(last)))
            last += 2;
        if (isName(value) && looksLikeType(word(last))
            && ((m_source.is(last + 1, "(") && !m_go) || m_source.is(last + 1, "{") || m_source.is(last + 1, "<") || m_source.is(last + 1, "::")))
            declare(i, value, last);
    }
}

/// What the functions of the file return first, by their names.
void Receivers::readGoResults()
{
    for (size_t i = 0; i + 3 < m_source.tokens.size(); ++i) {
        if (!m_source.is(i, "func"))
            continue;
        const size_t name = m_source.is(i + 1, "(") ? closingOf(i + 1) + 1 : i + 1;
        if (name <= i || !isName(name) || !m_source.is(name + 1, "("))
            continue;
        size_t type = closingOf(name + 1) + 1;
        while (type > 1 && (m_source.is(type, "(") || m_source.is(type, "*") || m_source.is(type, "[") || m_source.is(type, "]")))
            ++type;
        if (type <= 1 || !isName(type))
            continue;
        if (isName(type + 1)) // "(found *Thing, err error)"
            ++type;
        while (m_source.is(type, "*"))
            ++type;
        QList<Told> &told = m_results[word(name)];
        const Told own = typeAt(type, m_source.is(type + 1, ".") ? type + 2 : type);
        if (!told.contains(own))
            told.append(own);
    }
}

/// Of what the call of `callee` gives: "mux.NewRouter", "router.Path", and what is called on what that gives.
Receivers::Told Receivers::goResult(size_t callee, int depth) const
{
    constexpr int deepest = 16;
    const auto anyOwn = [](const QList<Told> &all) { return all.contains(Told::Own) ? Told::Own : all.value(0, Told::Unknown); };
    const bool onSomething = callee > 1 && isSeparator(callee - 1);
    const bool onName = onSomething && isName(callee - 2) && !(callee > 2 && isSeparator(callee - 3));
    const QByteArray head = onName ? word(callee - 2) : QByteArray();
    if (m_foreign.contains(head))
        return Told::Standard;
    if (m_modules.contains(head))
        return Told::Own;
    if (const auto known = m_results.constFind(word(callee)); known != m_results.cend())
        return anyOwn(*known);
    if (!onSomething)
        return beginsUpper(word(callee)) ? Told::Own : Told::Unknown;
    if (onName)
        return anyOwn(m_declared.value(head));
    const size_t open = m_source.is(callee - 2, ")") ? openingOf(callee - 2) : 0;
    return open > 0 && isName(open - 1) && depth < deepest ? goResult(open - 1, depth + 1) : Told::Unknown;
}

/// "r := mux.NewRouter()", "route, ok := r.Get(name)", "for _, each := range r.All()".
void Receivers::declareGoResult(size_t name, size_t value)
{
    const bool element = m_source.is(value, "range");
    size_t callee = element ? value + 1 : value;
    for (int steps = 0; steps < 16 && isName(callee); ++steps) { // on to the last call of a chain
        while (isSeparator(callee + 1) && isName(callee + 2))
            callee += 2;
        const size_t close = m_source.is(callee + 1, "(") ? closingOf(callee + 1) : 0;
        if (close == 0)
            return;
        if (!isSeparator(close + 1) || !isName(close + 2))
            break;
        callee = close + 2;
    }
    if (!isName(callee) || !m_source.is(callee + 1, "("))
        return;
    while (!element && name > 2 && m_source.is(name - 1, ",") && isName(name - 2)) // the first of several
        name -= 2;
    const Told told = goResult(callee, 0);
    if (told != Told::Unknown && word(name) != "_")
        m_declared[word(name)].append(told);
}

void Receivers::declare(size_t name, size_t typeHead, size_t typeLast)
{
    QList<Told> &told = m_declared[word(name)];
    const Told type = typeAt(typeHead, typeLast);
    if (type != Told::Unknown && !told.contains(type))
        told.append(type);
    if (told.isEmpty())
        m_declared.remove(word(name));
}

Receivers::Told Receivers::typeAt(size_t head, size_t last) const
{
    if (m_foreign.contains(word(head)))
        return Told::Standard;
    return head < last && m_go ? Told::Own : typeNamed(word(last));
}

Receivers::Told Receivers::typeNamed(const QByteArray &name) const
{
    static const QSet<QByteArray> none{ "var", "auto", "val", "let" };
    if (none.contains(name) || (name.size() == 1 && beginsUpper(name)))
        return Told::Unknown;
    return m_foreign.contains(name) || isStandardType(m_language, name) ? Told::Standard : Told::Own;
}

/// The last token of the type's name in "Map.Entry<K, V>[] entry"; 0 if there is none.
size_t Receivers::typeBefore(size_t name) const
{
    static const QSet<QByteArray> after{ "=", ";", ",", ")", ":", "{" };
    if (!after.contains(word(name + 1)) || name == 0)
        return 0;
    size_t i = name - 1;
    while (i > 0 && (m_source.is(i, "&") || m_source.is(i, "*") || m_source.is(i, "const") || m_source.is(i, "?")))
        --i;
    if (i > 1 && m_source.is(i, "]") && m_source.is(i - 1, "["))
        i -= 2;
    if (m_source.is(i, ">")) {
        i = openingOf(i);
        if (i == 0)
            return 0;
        --i;
    }
    return i > 0 && isName(i) && !isStatementWord(word(i)) ? i : 0;
}

bool Receivers::isName(size_t i) const
{
    return i < m_source.tokens.size() && m_source.tokens[i].kind == TokenKind::Identifier;
}

bool Receivers::isSeparator(size_t i) const
{
    return m_source.is(i, ".") || m_source.is(i, "::") || (m_cpp && m_source.is(i, "->"));
}

/// Of ")" or ">"; 0 if it is far away or nowhere.
size_t Receivers::openingOf(size_t closing) const
{
    const bool angle = m_source.is(closing, ">");
    int depth = 0;
    for (size_t i = closing + 1; i-- > 0 && closing - i < 400;) {
        if (m_source.is(i, ")") || m_source.is(i, "]") || m_source.is(i, "}") || (angle && m_source.is(i, ">")))
            ++depth;
        else if (m_source.is(i, "(") || m_source.is(i, "[") || m_source.is(i, "{") || (angle && m_source.is(i, "<")))
            if (--depth == 0)
                return i;
    }
    return 0;
}

/// Of "("; 0 if it is far away or nowhere.
size_t Receivers::closingOf(size_t opening) const
{
    int depth = 0;
    for (size_t i = opening; i < m_source.tokens.size() && i - opening < 400; ++i) {
        if (m_source.is(i, "(") || m_source.is(i, "[") || m_source.is(i, "{"))
            ++depth;
        else if ((m_source.is(i, ")") || m_source.is(i, "]") || m_source.is(i, "}")) && --depth == 0)
            return i;
    }
    return 0;
}

size_t Receivers::headOf(size_t last) const
{
    while (last > 1 && isSeparator(last - 1) && isName(last - 2))
        last -= 2;
    return last;
}

QByteArray Receivers::word(size_t i) const
{
    return i < m_source.tokens.size() ? m_source.keyOf(i) : QByteArray();
}

} // namespace tars
