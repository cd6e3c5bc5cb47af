// Where symbols of other files are documented.
#pragma once

#include "service/departments/development/kinds.h"
#include "service/markup/page.h"

namespace tars::development
{

/// The entry of a symbol on the API page of its file.
markup::Target entryTarget(const QString &file, const QString &qualifiedName);
markup::Target entryTarget(const IndexedSymbol &symbol);
/// The row of an index.
markup::NameColumns::Row nameRow(const IndexedSymbol &symbol, const QString &detail);
KindLook lookOfKind(const QString &kind);
/// The page of a type with many members, of a namespace or module; whether there is one is the model's to
/// say.
QString classPagePath(const QString &qualifiedName);
QString scopePagePath(const QString &qualifiedName);

/// Those of C# that several files make together, by qualified name.
QStringList partialTypes(const ModelView &view);
/// The other files that hold a part of the type; none for a type that is not partial.
QStringList otherPartsOf(const Symbol &type, const QString &file, const ModelView &view);
/// To the page that gives the survey of the type (relatives, members of the bases), if there is one.
void appendClassPageLink(markup::Blocks &blocks, const Symbol &type, int members, const QString &file, const ModelView &view);

} // namespace tars::development
