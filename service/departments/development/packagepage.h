// Pages of packages: what the files of one folder make together, in the languages where a package is a folder.
#pragma once

#include "service/departments/development/symbollinks.h"

#include <optional>

namespace tars::development
{

/// A folder whose files with an API page belong to one package.
struct PackagePlan {
    QString folder; ///< "" for the tree's own
    QString name; ///< as its files declare it: "com.google.gson", "cobra"
};

/// By folder; a folder whose files make no package, or one with nothing to tell of, has none.
QList<PackagePlan> planPackages(const QList<FileInfo> &files, const ModelView &view);
bool hasPackagePage(const QString &folder, const ModelView &view); ///< whether planPackages() has the folder
QString packagePagePath(const QString &folder);
/// The folder whose page tells of the package: of several in one build module (src/main/java, src/main/java-templates)
/// the one with the most files.
QString packageHome(const FileInfo &file, const QString &package, const ModelView &view);
/// Whether the file's package is its folder, by its language.
bool isInPackage(const FileInfo &file);
/// "from flask import Flask", where a package above the file offers what it defines, `import "host/x"` of Go; else empty.
QString offeredByPackage(const FileInfo &file, const QString &package, const ModelView &view);
/// Whether the file is a module of Rust that its crate keeps to itself; asked only where offeredByPackage() says nothing.
bool isKeptByPackage(const FileInfo &file, const ModelView &view);
/// What the file declares itself to be part of; empty if it does not say.
QString packageOf(const QList<Symbol> &symbols);
/// The packages of the whole tree with what their authors say of them.
markup::SummaryList packageList(const QList<FileInfo> &files, const QString &pagePath, const ModelView &view);
/// Namespaces, modules and packages with a page of their own: those of view.namespaces() but for packages that are folders.
QList<ScopeInfo> sharedScopes(const ModelView &view);
/// Lists them under a heading; those that are by their names not for users come last.
void appendNamespaces(markup::Blocks &blocks, const ModelView &view);

/// "Package x", "Namespace x", with a link where it has a page; `scope` is what all symbols of the file stand in. May be empty.
markup::Inlines homeOf(const FileInfo &file, const QString &package, const QString &scope, const QList<Symbol> &symbols,
    const ModelView &view);

/// Nothing if the folder holds no API any more.
std::optional<markup::Page> packagePage(const QString &folder, const ModelView &view);

} // namespace tars::development
