#include "service/extract/declarations/phpdeclaration.h"

#include "service/extract/declarations/tagreader.h"

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{

class PhpReader : public TagReader
{
public:
    using TagReader::TagReader;

private:
    void read() override
    {
        SymbolRecord &symbol = m_found.symbol;
        if (symbol.kind == "constant"_L1 && !symbol.scope.isEmpty() && symbol.scopeKind != "namespace"_L1) // of which Ctags tells no access
            symbol.access = hasBefore("private") ? u"private"_s : hasBefore("protected") ? u"protected"_s : u"public"_s;
        symbol.exported = symbol.access != "private"_L1;
        if (symbol.kind == "function"_L1 || symbol.kind == "method"_L1)
            return callable();
        modifiers();
        static const QSet<QString> types{ u"class"_s, u"interface"_s, u"trait"_s, u"enum"_s };
        if (types.contains(symbol.kind))
            heritage();
        if (symbol.kind == "field"_L1 || symbol.kind == "property"_L1 || symbol.kind == "constant"_L1 || symbol.kind == "variable"_L1)
            valued();
    }

    /// "extends Base implements One, \\Two"
    void heritage()
    {
        QStringList bases;
        size_t from = 0;
        for (size_t i = m_found.nameToken + 1; i < m_tokens.size(); ++i) {
            const bool ends = is(i, "{") || is(i, ";"), word = is(i, "extends") || is(i, "implements");
            if (from > 0 && (ends || word || is(i, ",")))
                if (QString base = folded(from, i).remove(u' '); !base.isEmpty())
                    bases.append(base.startsWith(u'\\') ? base.sliced(1) : base);
            if (ends) {
                m_found.symbol.signature = folded(m_found.nameToken + 1, i);
                break;
            }
            if (word || (from > 0 && is(i, ",")))
                from = i + 1;
        }
        if (!bases.isEmpty())
            m_found.symbol.bases = bases;
    }

    void callable()
    {
        modifiers();
        SymbolRecord &symbol = m_found.symbol;
        const size_t open = m_found.nameToken + 1;
        if (!is(open, "("))
            return;
        size_t behind = skip(open);
        symbol.signature = folded(open, behind);
        symbol.type.clear();
        if (is(behind, ":")) {
            const size_t end = endOfType(behind + 1, { "{", ";" }, false);
            symbol.type = folded(behind + 1, end);
            behind = end;
        }
        setEnd(endOfBody(behind));
    }

    /// "protected static ?array $handlers = []", "const string API = '3'"
    void valued()
    {
        SymbolRecord &symbol = m_found.symbol;
        symbol.properties.removeAll(u"const"_s);
        symbol.type.clear();
        const QByteArray name = symbol.name.toUtf8(), variable = '$' + name;
        size_t at = m_found.first;
        while (lineOf(at) <= symbol.line && text(at) != name && text(at) != variable)
            ++at;
        if (lineOf(at) > symbol.line)
            return;
        static const QSet<QByteArray> words{ "public", "protected", "private", "static", "readonly", "const", "var", "final", "abstract" };
        size_t from = m_found.first, to = at > 0 && is(at - 1, "$") ? at - 1 : at;
        while (from < to && words.contains(text(from).toByteArray()))
            ++from;
        symbol.type = folded(from, to);
        if (symbol.type.contains(u'=') || symbol.type.contains(u',')) // another's on the same line
            symbol.type.clear();
        if (is(at + 1, "=")) {
            constexpr qsizetype longest = 200;
            const size_t end = endOfType(at + 2, { ";", "," }, false);
            symbol.value = folded(at + 2, end).left(longest);
            m_found.last = std::max(m_found.last, end > 0 ? end - 1 : end);
        }
    }
};

} // namespace

Declaration completedPhpDeclaration(const LexedSource &source, const QString &language, SymbolRecord tag)
{
    return PhpReader(source, language, std::move(tag)).run();
}

void addPhpEnumerations(const LexedSource &source, QList<Declaration> &list)
{
    static const QString language = u"PHP"_s;
    const size_t count = source.tokens.size();
    const auto isName = [&](size_t i) { return i < count && source.tokens[i].kind == TokenKind::Identifier; };
    const auto tagAt = [&](size_t i, const QString &kind) {
        SymbolRecord tag;
        tag.name = QString::fromUtf8(source.textOf(i));
        tag.kind = kind;
        tag.line = source.tokens[i].line;
        tag.access = u"public"_s;
        return tag;
    };
    QList<Declaration> added;
    for (size_t i = 0; i + 2 < count; ++i) {
        if (!source.is(i, "enum") || !isName(i + 1) || (!source.is(i + 2, "{") && !source.is(i + 2, ":") && !source.is(i + 2, "implements")))
            continue;
        size_t open = i + 2;
        while (open < count && !source.is(open, "{") && !source.is(open, ";"))
            ++open;
        const size_t behind = skipBrackets(source, open, count);
        if (!source.is(open, "{") || behind <= open + 1)
            continue;
        SymbolRecord tag = tagAt(i + 1, u"enum"_s);
        for (const Declaration &one : std::as_const(list))
            if (one.symbol.kind == "namespace"_L1 && one.nameToken < i) {
                tag.scope = one.symbol.name;
                tag.scopeKind = u"namespace"_s;
                tag.separator = u"\\"_s;
            }
        if (source.is(i + 2, ":"))
            tag.type = foldedText(source, i + 3, source.is(i + 4, "implements") ? i + 4 : open);
        const QString path = tag.qualifiedName();
        Declaration found = completedPhpDeclaration(source, language, tag);
        found.last = behind - 1;
        found.symbol.endLine = source.endLineOf(source.tokens[found.last]);
        added.append(found);
        for (Declaration &one : list)
            if (one.nameToken > open && one.nameToken < behind && (one.symbol.scopeKind.isEmpty() || one.symbol.scopeKind == "namespace"_L1)) {
                one.symbol.scope = path;
                one.symbol.scopeKind = u"enum"_s;
                one.symbol.separator = u"::"_s;
                if (one.symbol.kind == "function"_L1)
                    one.symbol.kind = u"method"_s;
            }
        for (size_t j = open + 1; j < behind; j = source.is(j, "{") ? skipBrackets(source, j, behind) : j + 1)
            if (source.is(j, "case") && isName(j + 1)) {
                SymbolRecord each = tagAt(j + 1, u"enumerator"_s);
                each.scope = path;
                each.scopeKind = u"enum"_s;
                each.separator = u"::"_s;
                Declaration declared = completedPhpDeclaration(source, language, each);
                if (source.is(j + 2, "=")) {
                    size_t end = j + 3;
                    while (end < behind && !source.is(end, ";"))
                        ++end;
                    declared.symbol.value = foldedText(source, j + 3, end).left(200);
                }
                added.append(declared);
            }
        i = open;
    }
    list += added;
}

} // namespace tars
