#include "service/extract/declarations/pythondeclaration.h"

#include "service/extract/commenttext.h"
#include "service/extract/declarations/pythontags.h"
#include "service/extract/declarations/tagreader.h"

#include <QHash>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{

class PythonReader : public TagReader
{
public:
    using TagReader::TagReader;

private:
    void read() override
    {
        SymbolRecord &symbol = m_found.symbol;
        const bool nested = symbol.scopeKind == "function"_L1 || symbol.scopeKind == "method"_L1;
        const bool dunder = symbol.name.startsWith("__"_L1) && symbol.name.endsWith("__"_L1);
        symbol.exported = !nested && (!symbol.name.startsWith(u'_') || dunder);
        symbol.access = symbol.name.startsWith("__"_L1) && !dunder ? u"private"_s
            : symbol.exported                                      ? u"public"_s
            : nested                                               ? u"private"_s
                                                                   : u"protected"_s;
        const bool isClass = symbol.kind == "class"_L1;
        size_t i = m_found.nameToken + 1;
        if (isClass || is(m_found.nameToken - (m_found.nameToken > 0), "def")) {
            decorators();
            if (is(m_found.nameToken - (m_found.nameToken > 1 ? 2 : 0), "async"))
                symbol.properties.append(u"async"_s);
            if (is(i, "[")) {
                const size_t behind = skip(i);
                symbol.templateParameters = folded(i, behind);
                i = behind;
            }
            if (is(i, "(")) {
                const size_t behind = skip(i);
                if (isClass)
                    pythonBases(i + 1, behind - 1);
                else
                    symbol.signature = folded(i, behind);
                i = behind;
            }
            const size_t colon = endOfType(is(i, "->") ? i + 1 : i, { ":" }, false);
            if (is(i, "->"))
                symbol.type = folded(i + 1, colon);
            m_found.last = std::min(colon, m_tokens.size() - 1);
            if (!isClass && symbol.name == "__init__"_L1)
                symbol.kind = u"constructor"_s;
            docstring(colon + 1, m_found.last);
            return;
        }
        if (is(i, ":")) {
            const size_t end = endOfType(i + 1, { "=" }, true);
            symbol.type = folded(i + 1, end);
            i = end;
        }
        size_t last = i > 0 ? i - 1 : i;
        if (is(i, "=") && lineOf(i) == symbol.line) {
            const size_t end = endOfType(i + 1, { ";" }, true);
            symbol.value = folded(i + 1, end).left(200);
            last = end > 0 ? end - 1 : end;
            if (is(i + 1, "property") && is(i + 2, "("))
                symbol.kind = u"property"_s;
        }
        setEnd(last);
        const bool constant = symbol.kind == "variable"_L1 && symbol.name == symbol.name.toUpper()
            && symbol.name.size() > 1 && !dunder;
        if (symbol.kind == "variable"_L1 && symbol.scopeKind == "class"_L1)
            symbol.kind = u"field"_s;
        else if (constant)
            symbol.kind = u"constant"_s;
        docstring(last + 1, last);
    }

    void decorators()
    {
        SymbolRecord &symbol = m_found.symbol;
        for (size_t i = m_found.first; i < m_found.nameToken; ++i) {
            if (!is(i, "@"))
                continue;
            size_t end = i + 1;
            while (lineOf(end) == lineOf(i) && (isName(end) || is(end, ".")))
                ++end;
            const QString name = folded(i + 1, end);
            const QString last = name.section(u'.', -1);
            if (name == "property"_L1 || last == "cached_property"_L1 || last == "abstractproperty"_L1)
                symbol.kind = u"property"_s;
            else if (name == "staticmethod"_L1)
                symbol.properties.append(u"static"_s);
            else if (name == "classmethod"_L1)
                symbol.properties.append(u"classmethod"_s);
            else if (last == "abstractmethod"_L1)
                symbol.properties.append(u"abstract"_s);
            else if (last == "setter"_L1 || last == "deleter"_L1) {
                symbol.kind = u"property"_s;
                symbol.properties.append(last);
            } else if (last == "overload"_L1 || last == "final"_L1 || last == "dataclass"_L1)
                symbol.properties.append(last);
            else if (last == "deprecated"_L1)
                symbol.deprecated = true;
        }
    }

    void pythonBases(size_t from, size_t to)
    {
        SymbolRecord &symbol = m_found.symbol;
        symbol.bases.clear();
        size_t start = from;
        for (size_t i = from; i <= to;) {
            if (i == to || is(i, ",")) {
                if (i > start && !is(start + 1, "="))
                    symbol.bases.append(folded(start, i));
                start = ++i;
            } else {
                i = is(i, "(") || is(i, "[") ? std::min(skip(i), to) : i + 1;
            }
        }
        symbol.bases.removeAll(u"object"_s); // which every class derives from
        for (const QString &base : std::as_const(symbol.bases))
            if (base == "Enum"_L1 || base.endsWith(".Enum"_L1) || base == "IntEnum"_L1
                || base.endsWith(".IntEnum"_L1) || base == "Flag"_L1 || base == "IntFlag"_L1
                || base == "StrEnum"_L1)
                symbol.properties.append(u"enum"_s);
    }

    /// The string that stands alone as the statement behind `before`.
    void docstring(size_t at, size_t before)
    {
        if (at >= m_tokens.size() || m_tokens[at].kind != TokenKind::String)
            return;
        size_t literal = at;
        const bool ownLine = at == 0 || lineOf(at) > m_source.endLineOf(m_tokens[before]);
        const bool variable = before != m_found.last || !is(before, ":");
        // What stands behind "=" is the value, also on a line of its own.
        if (variable && (!ownLine || is(at - 1, "=")))
            return;
        const size_t next = literal + 1;
        if (next < m_tokens.size() && lineOf(next) == m_source.endLineOf(m_tokens[literal]) && !is(next, ";"))
            return;
        if (variable && literal < m_tokens.size() && !m_source.textOf(literal).contains("\"\"\"")
            && !m_source.textOf(literal).contains("'''"))
            return;
        SymbolRecord &symbol = m_found.symbol;
        symbol.comment = cleanDocstring(m_source.textOf(literal));
        if (symbol.comment.isEmpty())
            return;
        symbol.commentStyle = u"docstring"_s;
        symbol.commentLine = lineOf(literal);
    }
};

} // namespace

namespace
{

Declaration completed(const LexedSource &source, SymbolRecord tag)
{
    static const QString language = u"Python"_s;
    return PythonReader(source, language, std::move(tag)).run();
}

/// "#: What it is for." before "self.x = …": an attribute that is documented is one.
void addAttributes(const LexedSource &source, QList<Declaration> &list)
{
    QList<Declaration> found;
    QHash<QString, qsizetype> known; // by name, where in the list; -1 for those found here
    for (const CommentSpan &comment : source.comments) {
        if (!QByteArrayView(source.text).sliced(comment.offset, comment.end - comment.offset).startsWith("#:"))
            continue;
        size_t i = size_t(comment.tokenBefore + 1);
        if (comment.trailing && comment.tokenBefore >= 0)
            i = size_t(source.firstTokenOfLine(comment.line));
        if (!source.is(i, "self") || !source.is(i + 1, ".") || !(source.is(i + 3, "=") || source.is(i + 3, ":")))
            continue;
        SymbolRecord tag;
        tag.line = source.tokens[i].line;
        for (const Declaration &declaration : std::as_const(list)) // the innermost class is the last that begins above
            if (declaration.symbol.kind == "class"_L1 && declaration.symbol.line < tag.line && declaration.symbol.endLine >= tag.line) {
                tag.scope = declaration.symbol.qualifiedName();
                tag.scopeKind = declaration.symbol.kind;
            }
        tag.name = QString::fromUtf8(source.textOf(i + 2));
        tag.separator = u"."_s;
        tag.kind = u"variable"_s;
        if (tag.scope.isEmpty())
            continue;
        if (known.isEmpty())
            for (qsizetype at = 0; at < list.size(); ++at)
                known.insert(list[at].symbol.qualifiedName(), at);
        const auto same = known.constFind(tag.qualifiedName());
        const bool bare = same != known.cend() && *same >= 0 && list[*same].symbol.kind == "field"_L1
            && list[*same].symbol.value.isEmpty() && list[*same].symbol.comment.isEmpty();
        if (same != known.cend() && !bare)
            continue;
        Declaration attribute = completed(source, tag);
        attribute.symbol.value.clear(); // of each object its own
        if (bare) { // declared with its type for the class, told of where it is set
            if (attribute.symbol.type.isEmpty())
                attribute.symbol.type = list[*same].symbol.type;
            list[*same] = attribute;
        } else {
            found.append(attribute);
        }
        known.insert(attribute.symbol.qualifiedName(), -1);
    }
    list += found;
}

} // namespace

QList<Declaration> readPythonDeclarations(const LexedSource &source)
{
    QList<Declaration> list;
    for (const SymbolRecord &tag : readPythonTags(source))
        list.append(completed(source, tag));
    addAttributes(source, list);
    return list;
}

} // namespace tars
