#include "service/extract/declarations/godeclaration.h"

#include "service/extract/declarations/tagreader.h"

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{

class GoReader : public TagReader
{
public:
    using TagReader::TagReader;

private:
    void read() override
    {
        SymbolRecord &symbol = m_found.symbol;
        // What has a receiver is a method, also where its type is declared in another file of the package.
        if (symbol.kind == "function"_L1 && is(m_found.nameToken - 1, ")") && is(m_found.first, "func")) {
            symbol.kind = u"method"_s;
            if (symbol.scopeKind.isEmpty())
                symbol.scopeKind = u"struct"_s;
        }
        const QChar initial = symbol.name.isEmpty() ? QChar() : symbol.name[0];
        symbol.exported = initial.isUpper() || symbol.kind == "package"_L1;
        symbol.access = symbol.exported ? u"public"_s : u"private"_s;
        const QString owner = symbol.scope.section(u'.', -1);
        if ((symbol.kind == "method"_L1 || symbol.kind == "field"_L1) && !owner.isEmpty() && owner[0].isLower())
            symbol.exported = false; // nobody outside can name the type
        size_t i = m_found.nameToken + 1;
        const bool function = symbol.kind == "function"_L1 || symbol.kind == "method"_L1;
        if (is(i, "[") && (function || symbol.kind == "struct"_L1 || symbol.kind == "interface"_L1)) {
            const size_t behind = skip(i);
            symbol.templateParameters = folded(i, behind);
            i = behind;
        }
        if (symbol.kind == "method"_L1 && m_found.nameToken > m_found.first && is(m_found.nameToken - 1, ")"))
            for (size_t open = m_found.nameToken - 1; open-- > m_found.first;)
                if (is(open, "(")) {
                    symbol.properties.append(u"receiver "_s + folded(open + 1, m_found.nameToken - 1));
                    break;
                }
        if (function && is(i, "(")) {
            const size_t behind = skip(i);
            symbol.signature = folded(i, behind);
            const size_t end = lineOf(behind) == m_source.endLineOf(m_tokens[behind - 1])
                ? endOfType(behind, { "{", ";" }, true)
                : behind;
            symbol.type = folded(behind, end);
            setEnd(endOfBody(end));
            return;
        }
        if (symbol.kind == "constant"_L1 || symbol.kind == "variable"_L1) {
            for (size_t j = i; j < m_tokens.size() && lineOf(j) == symbol.line; ++j)
                if (is(j, "=")) {
                    const size_t end = endOfType(j + 1, { ";" }, true);
                    symbol.value = folded(j + 1, end).left(200);
                    setEnd(end - 1);
                    if (symbol.type.isEmpty() && j > i)
                        symbol.type = folded(i, j);
                    return;
                }
            return;
        }
        if (symbol.kind == "alias"_L1 || symbol.kind == "typedef"_L1) {
            const size_t from = is(i, "=") ? i + 1 : i;
            symbol.type = folded(from, endOfType(from, { ";" }, true));
        }
        for (size_t j = i; j < m_tokens.size() && lineOf(j) == symbol.line; ++j)
            if (is(j, "{"))
                return setEnd(skip(j) - 1);
    }
};

} // namespace

Declaration completedGoDeclaration(const LexedSource &source, const QString &language, SymbolRecord tag)
{
    return GoReader(source, language, std::move(tag)).run();
}

} // namespace tars
