#include "service/extract/declarations/rustdeclaration.h"

#include "service/extract/declarations/tagreader.h"

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{

class RustReader : public TagReader
{
public:
    using TagReader::TagReader;

private:
    void read() override
    {
        SymbolRecord &symbol = m_found.symbol;
        symbol.separator = u"::"_s;
        const bool pub = hasBefore("pub");
        symbol.exported = pub || symbol.kind == "enumerator"_L1 || symbol.scopeKind == "trait"_L1;
        symbol.access = symbol.exported ? u"public"_s : u"private"_s;
        for (size_t i = m_found.first; i < m_found.nameToken; ++i) {
            if (is(i, "async") || is(i, "unsafe") || (is(i, "const") && is(i + 1, "fn")) || is(i, "extern"))
                symbol.properties.append(QString::fromUtf8(text(i)));
            else if (is(i, "deprecated"))
                symbol.deprecated = true;
            else if (is(i, "macro_export"))
                symbol.exported = true;
        }
        size_t i = m_found.nameToken + 1;
        if (is(i, "<")) {
            const size_t behind = skipAngles(i);
            symbol.templateParameters = folded(i, behind);
            i = behind;
        }
        const bool function = symbol.kind == "function"_L1 || symbol.kind == "method"_L1;
        if (function && is(i, "(")) {
            const size_t behind = skip(i);
            symbol.signature = folded(i, behind);
            i = behind;
            if (is(i, "->")) {
                const size_t end = endOfType(i + 1, { "{", ";", "where" }, false);
                symbol.type = folded(i + 1, end);
                i = end;
            }
        } else if (symbol.kind == "field"_L1 && is(i, ":")) {
            const size_t end = endOfType(i + 1, { "," }, false);
            symbol.type = folded(i + 1, end);
            return setEnd(end - 1);
        } else if (symbol.kind == "trait"_L1 && is(i, ":")) {
            const size_t end = endOfType(i + 1, { "{", "where" }, false);
            symbol.bases = folded(i + 1, end).split(u" + "_s);
            i = end;
        } else if (symbol.kind == "alias"_L1 && is(i, "=")) {
            symbol.type = folded(i + 1, endOfType(i + 1, { ";" }, false));
        } else if (symbol.kind == "enumerator"_L1) {
            if (is(i, "("))
                symbol.signature = folded(i, skip(i));
            else if (is(i, "="))
                symbol.value = folded(i + 1, endOfType(i + 1, { "," }, false)).left(200);
            return;
        }
        while (i < m_tokens.size() && !is(i, "{") && !is(i, ";") && !is(i, "}"))
            i = is(i, "(") ? skip(i) : i + 1;
        setEnd(is(i, "{") ? skip(i) - 1 : i);
    }
};

} // namespace

Declaration completedRustDeclaration(const LexedSource &source, const QString &language, SymbolRecord tag)
{
    return RustReader(source, language, std::move(tag)).run();
}

QList<Declaration> readRustConstants(const LexedSource &source)
{
    static const QString language = u"Rust"_s;
    QList<Declaration> list;
    int depth = 0;
    for (size_t i = 0; i + 2 < source.tokens.size(); ++i) {
        if (source.is(i, "{"))
            ++depth;
        else if (source.is(i, "}"))
            --depth;
        else if (depth == 0 && source.is(i, "const") && source.is(i + 2, ":")) {
            SymbolRecord tag;
            tag.name = QString::fromUtf8(source.textOf(i + 1));
            tag.kind = u"constant"_s;
            tag.line = source.tokens[i + 1].line;
            Declaration found = completedRustDeclaration(source, language, tag);
            size_t equals = i + 3;
            while (equals < source.tokens.size() && !source.is(equals, "=") && !source.is(equals, ";"))
                ++equals;
            size_t end = equals;
            while (end < source.tokens.size() && !source.is(end, ";"))
                ++end;
            found.symbol.type = foldedText(source, i + 3, equals);
            found.symbol.value = foldedText(source, equals + 1, end).left(200);
            list.append(found);
        }
    }
    return list;
}

} // namespace tars
