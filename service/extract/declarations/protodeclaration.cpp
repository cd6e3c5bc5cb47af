#include "service/extract/declarations/protodeclaration.h"

#include "service/extract/declarations/tagreader.h"

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{

class ProtoReader : public TagReader
{
public:
    using TagReader::TagReader;

private:
    void read() override
    {
        SymbolRecord &symbol = m_found.symbol;
        const size_t behind = m_found.nameToken + 1;
        if (symbol.kind == "method"_L1 && is(behind, "(")) {
            const size_t returns = skip(behind);
            symbol.signature = folded(behind, returns);
            if (is(returns, "returns") && is(returns + 1, "("))
                symbol.type = folded(returns + 2, skip(returns + 1) - 1);
        } else if (symbol.kind == "struct"_L1 || symbol.kind == "interface"_L1) {
            symbol.properties.append(symbol.kind == "struct"_L1 ? u"message"_s : u"service"_s);
        } else if ((symbol.kind == "field"_L1 || symbol.kind == "enumerator"_L1) && is(behind, "=")) {
            if (symbol.kind == "field"_L1) { // "repeated Item", "map<string, Item>"
                while (m_found.first > 0 && !is(m_found.first - 1, ";") && !is(m_found.first - 1, "{") && !is(m_found.first - 1, "}"))
                    --m_found.first;
                symbol.type = folded(m_found.first, m_found.nameToken);
            }
            size_t end = behind + 1;
            while (end < m_tokens.size() && !is(end, ";") && !is(end, "[") && !is(end, "}"))
                ++end;
            symbol.value = folded(behind + 1, end);
            for (size_t i = end; is(end, "[") && i < skip(end); ++i)
                if (is(i, "deprecated") && is(i + 1, "=") && is(i + 2, "true"))
                    symbol.deprecated = true;
            setEnd(end - 1);
        }
    }
};

} // namespace

Declaration completedProtoDeclaration(const LexedSource &source, const QString &language, SymbolRecord tag)
{
    return ProtoReader(source, language, std::move(tag)).run();
}

} // namespace tars
