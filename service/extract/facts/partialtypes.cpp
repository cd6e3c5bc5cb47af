#include "service/extract/facts/factreaders.h"

namespace tars
{

using namespace Qt::StringLiterals;

FactOutput readPartialTypes(const FactSource &source)
{
    FactOutput output;
    if (source.language == "C#"_L1)
        for (const Declaration &declaration : source.declarations) {
            const SymbolRecord &symbol = declaration.symbol;
            if (symbol.exported && symbol.properties.contains("partial"_L1) && symbol.kind != "method"_L1)
                output.facts.append({ u"code.partial"_s, { { u"name"_s, symbol.qualifiedName() } }, symbol.line });
        }
    return output;
}

} // namespace tars
