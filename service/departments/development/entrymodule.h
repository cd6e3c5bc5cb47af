// Modules that users import by the name of their folder: Python's packages, Rust's crates and modules, what an index.ts or
// index.js gathers. What they offer is mostly defined in other files.
#pragma once

#include "service/departments/development/offeredname.h"

namespace tars::development
{

struct EntryModule {
    QString file; ///< __init__.py, lib.rs, mod.rs, index.ts
    QString folder;
    QString language;
};

/// Of the files right in one folder; nothing where the folder is no module that has a page.
std::optional<EntryModule> entryModuleOf(const QList<FileInfo> &filesInFolder, const ModelView &view);
/// "flask.json", "ignore", "@scope/name".
QString nameOf(const EntryModule &module, const ModelView &view);
/// Public ones, in source order; what other files define is followed to where it is defined.
QList<OfferedName> offeredBy(const EntryModule &module, const ModelView &view);
QList<BelowModule> modulesBelow(const EntryModule &module, const QList<FileInfo> &filesInFolder, const ModelView &view);
/// "from flask import Flask", "use grep_searcher::{Searcher, Sink};": how users of Python and Rust import what the file defines,
/// where a package above it offers that.
QString importedFrom(const FileInfo &file, const ModelView &view);

/// "grep_searcher::sinks": how users name a module that lies within the file of Rust, in its own place or where the crate passes it
/// on; its own name where they cannot.
QString moduleName(const QString &module, const FileInfo &file, const ModelView &view);

/// See isKeptToCrate().
bool isPrivateModule(const FileInfo &file, const ModelView &view);
/// `import "github.com/gorilla/mux"` for a folder of Go; empty for commands and where goPathOf() does not tell.
QString goImportOf(const QString &folder, const QString &package, const ModelView &view);

} // namespace tars::development
