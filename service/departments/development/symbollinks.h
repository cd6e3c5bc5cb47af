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
/// The page of a type with many members; whether there is one is the model's to say. `arity`: "<T>", where the language has other
/// types of the name.
QString classPagePath(const QString &qualifiedName, const QString &arity = {});
/// The page of a namespace or module. `file`: that holds it; only Rust's modules, which end with their file, ask for it.
QString scopePagePath(const QString &qualifiedName, const QString &file, const ModelView &view);
/// What users call such a module: "grep_searcher::sinks"; the name itself of all else.
QString scopeTitle(const QString &qualifiedName, const QString &file, const ModelView &view);

/// The type parameters of the types that share a name, "" and "<T>", in order; no more than one unless the language tells them apart
/// by these.
QStringList aritiesOf(const QString &qualifiedName, const ModelView &view);

/// Those of C# that several files make together, by qualified name.
QStringList partialTypes(const ModelView &view);
/// To the page that gives the survey of the type (relatives, members of the bases), if there is one.
void appendClassPageLink(markup::Blocks &blocks, const Symbol &type, int members, const QString &file, const ModelView &view);

} // namespace tars::development
