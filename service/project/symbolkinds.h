// Groups of the kinds that symbols have: see SymbolRecord::kind.
#pragma once

#include <QStringView>

namespace tars
{

bool isType(QStringView kind); ///< holds members: class struct union interface trait enum
bool isScope(QStringView kind); ///< namespace, package, module
bool isCallable(QStringView kind);
bool isField(QStringView kind); ///< shown in its type's list, without an entry of its own: field, enumerator

} // namespace tars
