#include "service/project/symbolkinds.h"

namespace tars
{
using namespace Qt::StringLiterals;

bool isType(QStringView kind)
{
    return kind == "class"_L1 || kind == "struct"_L1 || kind == "union"_L1 || kind == "interface"_L1
        || kind == "trait"_L1 || kind == "enum"_L1;
}

bool isScope(QStringView kind)
{
    return kind == "namespace"_L1 || kind == "package"_L1 || kind == "module"_L1;
}

bool isCallable(QStringView kind)
{
    return kind == "function"_L1 || kind == "method"_L1 || kind == "constructor"_L1 || kind == "destructor"_L1
        || kind == "operator"_L1 || kind == "signal"_L1 || kind == "slot"_L1;
}

bool isField(QStringView kind) { return kind == "field"_L1 || kind == "enumerator"_L1; }

} // namespace tars
