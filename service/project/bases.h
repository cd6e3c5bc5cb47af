// Which type of the project a base means, and who derives from a type.
#pragma once

#include "service/project/modelview.h"

#include <optional>

namespace tars
{

/// The type that `written` names where `scope` is: the qualified name of the deriving type, which `file` defines. Nothing if it
/// is somebody else's or could be several.
std::optional<SymbolTarget> resolvedBase(
    const QString &written, const QString &scope, const QString &file, const ModelView &view);
/// Types whose base resolves to this one, by qualified name. With an arity, "<T>" or "", those that write the base with as many
/// type arguments.
QList<DerivedType> derivedTypesOf(const QString &qualifiedName, const ModelView &view, const std::optional<QString> &arity = {});
/// The base without "public", "virtual" and the like: "detail::buffer<T>".
QString shownBase(const QString &written);
bool isPrivateBase(const QString &written); ///< C++: marked private

} // namespace tars
