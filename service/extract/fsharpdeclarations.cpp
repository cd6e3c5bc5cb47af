#include "service/extract/fsharpdeclarations.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{

/// F#: lines that begin with let, member, type, module, namespace; the offside rule says what belongs to
/// what.
class FSharp
{
public:
    explicit FSharp(const LexedSource &source)
        : m_source(source)
    {
    }

    QList<Declaration> run()
    {
        for (int line = 1; line <= int(m_source.lineStarts.size()); ++line) {
            const size_t first = size_t(m_source.firstTokenOfLine(line));
            if (first < m_source.tokens.size() && m_source.tokens[first].line == line)
                read(first);
        }
        return std::move(m_found);
    }

private:
    struct Scope {
        QString path;
        QString kind;
        int column;
    };

    template <size_t N>
    bool is(size_t i, const char (&what)[N]) const { return m_source.is(i, what); }
    int column(size_t i) const
    {
        return m_source.tokens[i].offset - m_source.lineStarts[size_t(m_source.tokens[i].line) - 1];
    }
    bool onLine(size_t i, int line) const
    {
        return i < m_source.tokens.size() && m_source.tokens[i].line == line;
    }

    void read(size_t first)
    {
        if (first < m_behindAttributes)
            return; // a line of the list
        const int line = m_source.tokens[first].line;
        const int indent = column(first);
        while (!m_scopes.empty() && m_scopes.back().column >= indent && m_scopes.back().column > 0)
            m_scopes.pop_back();
        while (!m_scopes.empty() && m_scopes.back().column >= indent
            && !(m_scopes.back().kind == "namespace"_L1
                || (m_scopes.back().kind == "module"_L1 && m_scopes.size() == 1 && m_wholeFile)))
            m_scopes.pop_back();
        size_t i = first;
        while (is(i, "[") && is(i + 1, "<")) { // attributes
            i = skipBrackets(m_source, i, m_source.tokens.size());
            if (!onLine(i, line)) { // of what follows, whose comment stands above them
                m_attributes = m_attributes.value_or(first);
                m_behindAttributes = i;
                return;
            }
        }
        const size_t begin = std::exchange(m_attributes, {}).value_or(first);
        QStringList properties;
        QString access = u"public"_s;
        const bool isStatic = is(i, "static");
        if (isStatic) {
            properties.append(u"static"_s);
            ++i;
        }
        QString kind;
        if (is(i, "namespace"))
            kind = u"namespace"_s;
        else if (is(i, "module"))
            kind = u"module"_s;
        else if (is(i, "type") || (is(i, "and") && column(i) == m_typeColumn))
            kind = u"class"_s;
        else if (is(i, "let") || is(i, "val"))
            kind = u"function"_s;
        else if (is(i, "member") || is(i, "override") || is(i, "default") || is(i, "abstract"))
            kind = u"method"_s;
        else if (is(i, "new") && is(i + 1, "(") && !m_scopes.empty() && m_scopes.back().kind == "class"_L1)
            return add(begin, { u"new"_s, i, i + 1 }, u"constructor"_s, access, properties, indent);
        else if (is(i, "|") && !m_scopes.empty() && m_scopes.back().kind == "class"_L1)
            kind = u"enumerator"_s;
        else if (is(i, "exception"))
            kind = u"class"_s;
        else
            return;
        // Locals are no symbols: only what stands in a module or a type.
        if (kind == "function"_L1 && !m_scopes.empty() && m_scopes.back().kind == "function"_L1)
            return;
        if (is(i, "override") || is(i, "abstract"))
            properties.append(QString::fromUtf8(m_source.textOf(i)));
        if (kind == "class"_L1)
            m_typeColumn = column(i);
        if (is(i, "let") && !m_scopes.empty() && m_scopes.back().kind == "class"_L1)
            access = u"private"_s; // of the class alone
        ++i;
        for (;; ++i) {
            if (is(i, "private") || is(i, "internal") || is(i, "public"))
                access = QString::fromUtf8(m_source.textOf(i));
            else if (is(i, "inline") || is(i, "mutable") || is(i, "rec"))
                properties.append(QString::fromUtf8(m_source.textOf(i)));
            else if (is(i, "member") || (is(i, "val") && kind == "method"_L1)) // "member val Text = idText"
                continue;
            else
                break;
        }
        if (kind == "method"_L1 && onLine(i + 2, line) && is(i + 1, "."))
            i += 2;
        const bool attributed = kind == "class"_L1 && is(i, "[") && is(i + 1, "<"); // "and [<Sealed>] Name"
        while (attributed && is(i, "[") && is(i + 1, "<"))
            i = skipBrackets(m_source, i, m_source.tokens.size());
        const int nameLine = attributed && i < m_source.tokens.size() ? m_source.tokens[i].line : line;
        if (const Name name = nameAt(i, nameLine); !name.text.isEmpty())
            add(begin, name, kind, access, properties, indent);
    }

    struct Name {
        QString text;
        size_t token = 0;
        size_t behind = 0;
    };

    /// A word, ``several words``, an operator or an active pattern in brackets.
    Name nameAt(size_t i, int line) const
    {
        if (!onLine(i, line))
            return {};
        if (m_source.tokens[i].kind == TokenKind::Identifier)
            return { QString::fromUtf8(m_source.textOf(i)), i, i + 1 };
        if (is(i, "`") && is(i + 1, "`") && onLine(i + 2, line)) {
            size_t end = i + 2;
            while (onLine(end, line) && !is(end, "`"))
                ++end;
            if (is(end, "`") && is(end + 1, "`") && end > i + 2)
                return { foldedText(m_source, i + 2, end), i + 2, end + 2 };
        }
        if (is(i, "(")) {
            QString sign;
            size_t end = i + 1;
            const bool pattern = is(end, "|"); // "(|Even|Odd|)"
            while (onLine(end, line) && !is(end, ")") && (pattern || m_source.tokens[end].kind == TokenKind::Punctuation))
                sign += QString::fromUtf8(m_source.textOf(end++));
            if (is(end, ")") && !sign.isEmpty() && onLine(end, line) && sign != "|"_L1)
                return { u'(' + sign + u')', i, end + 1 };
        }
        return {};
    }

    void add(size_t first, const Name &name, const QString &kind, const QString &access,
        const QStringList &properties, int indent)
    {
        const int line = m_source.tokens[name.token].line;
        Declaration found;
        found.first = first;
        found.nameToken = name.token;
        SymbolRecord &symbol = found.symbol;
        symbol.kind = kind;
        symbol.separator = u"."_s;
        symbol.line = line;
        symbol.access = access;
        symbol.exported = access != "private"_L1;
        symbol.properties = properties;
        size_t i = name.behind;
        symbol.name = name.text;
        while ((kind == "namespace"_L1 || kind == "module"_L1) && is(i, ".") && onLine(i + 1, line)) {
            symbol.name += u'.' + QString::fromUtf8(m_source.textOf(i + 1));
            i += 2;
        }
        if (!m_scopes.empty()) {
            symbol.scope = m_scopes.back().path;
            symbol.scopeKind = m_scopes.back().kind;
        }
        size_t end = i;
        while (onLine(end, line) && !is(end, "="))
            end = is(end, "(")
                ? std::min(skipBrackets(m_source, end, m_source.tokens.size()), m_source.tokens.size())
                : end + 1;
        if (kind == "constructor"_L1) {
            symbol.signature = foldedText(m_source, i, skipBrackets(m_source, i, m_source.tokens.size()));
        } else if (kind == "function"_L1 || kind == "method"_L1) {
            size_t colon = i;
            while (colon < end && !is(colon, ":"))
                colon = is(colon, "(") ? skipBrackets(m_source, colon, end) : colon + 1;
            symbol.signature = foldedText(m_source, i, colon);
            if (colon < end)
                symbol.type = foldedText(m_source, colon + 1, end);
            if (symbol.signature.isEmpty() && kind == "function"_L1) {
                symbol.kind = u"variable"_s;
                symbol.value = onLine(end + 1, line) ? lineFrom(end + 1, line).left(200) : QString();
            } else if (symbol.signature.isEmpty() && !properties.contains("abstract"_L1))
                symbol.kind = u"property"_s;
        } else if (kind == "class"_L1) {
            const bool constructed = typeHead(symbol, i);
            if (!constructed && onLine(end + 1, line) && is(end, "=")
                && m_source.tokens[end + 1].kind == TokenKind::Identifier && !is(end + 1, "class")
                && !is(end + 1, "struct") && !is(end + 1, "interface") && !is(end + 1, "inherit")
                && !is(end + 1, "delegate")) {
                symbol.kind = u"alias"_s;
                symbol.type = lineFrom(end + 1, line);
            }
        }
        found.last = std::min(end, m_source.tokens.size() - 1);
        const QString path = symbol.qualifiedName();
        const bool whole = (kind == "namespace"_L1 || (kind == "module"_L1 && !is(end, "=")));
        if (kind != "enumerator"_L1 && symbol.kind != "variable"_L1)
            m_scopes.push_back({ path, kind == "method"_L1 || kind == "constructor"_L1 ? u"function"_s : kind, whole ? 0 : indent });
        else if (symbol.kind == "variable"_L1)
            m_scopes.push_back({ path, u"function"_s, indent });
        m_wholeFile = m_wholeFile || whole;
        m_found.append(std::move(found));
    }

    /// Parameters of the type and of its constructor behind its name, on as many lines as they take; false without a
    /// constructor.
    bool typeHead(SymbolRecord &symbol, size_t i) const
    {
        if (is(i, "<")) {
            const size_t behind = behindAngles(i);
            if (behind == i)
                return false;
            symbol.templateParameters = foldedText(m_source, i, behind);
            i = behind;
        }
        const bool hidden = is(i, "private") || is(i, "internal");
        if (hidden || is(i, "public"))
            ++i;
        if (!is(i, "("))
            return false;
        if (!hidden)
            symbol.signature = foldedText(m_source, i, skipBrackets(m_source, i, m_source.tokens.size()));
        return true;
    }

    /// Behind the ">" that closes the "<" at `i`, not that of "->" and ":>"; `i` if none does.
    size_t behindAngles(size_t i) const
    {
        constexpr size_t most = 400;
        int depth = 0;
        for (size_t j = i; j < m_source.tokens.size() && j < i + most; ++j) {
            const bool ofArrow = j > i && (is(j - 1, "-") || is(j - 1, ":"))
                && m_source.tokens[j - 1].offset + m_source.tokens[j - 1].length == m_source.tokens[j].offset;
            depth += is(j, "<") ? 1 : is(j, ">") && !ofArrow ? -1 : 0;
            if (depth == 0)
                return j + 1;
        }
        return i;
    }

    QString lineFrom(size_t i, int line) const
    {
        size_t end = i;
        while (onLine(end, line))
            ++end;
        return foldedText(m_source, i, end);
    }

    const LexedSource &m_source;
    std::vector<Scope> m_scopes;
    QList<Declaration> m_found;
    int m_typeColumn = -1;
    std::optional<size_t> m_attributes; ///< first token of those above the line
    size_t m_behindAttributes = 0;
    bool m_wholeFile = false;
};

} // namespace

QList<Declaration> readFSharpDeclarations(const LexedSource &source) { return FSharp(source).run(); }

} // namespace tars
