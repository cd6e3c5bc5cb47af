// What users of a package call the module that a file is, where no declaration in the file says it.
#pragma once

#include "service/project/modelview.h"

namespace tars::development
{

/// The nearest folder, upwards from `folder`, that holds the manifest; nothing if none does.
std::optional<QString> manifestFolder(QString folder, const QString &manifest, const ModelView &view);
QString manifestName(const QString &folder, const QString &manifest, const ModelView &view); ///< of the package; empty if it says none
/// The folder of the crate of Rust above, where that is a library by Cargo's rules.
std::optional<QString> libraryAbove(const QString &folder, const ModelView &view);
bool isOfLibrary(const QString &file, const QString &crate); ///< rather than of a program beside it, a test or a build script
/// "github.com/gorilla/mux" for a folder of Go, by the go.mod above it or its place below "src/" of a GOPATH; empty where neither tells.
QString goPathOf(const QString &folder, const ModelView &view);

/// "grep_searcher::sinks" of Rust, "flask.json.provider" of Python, "github.com/gorilla/mux" of Go, "@scope/name" of a package of
/// JavaScript or TypeScript; empty where nothing above the file tells.
QString modulePathOf(const FileInfo &file, const ModelView &view);
QHash<QString, QString> modulePaths(const QList<FileInfo> &files, const ModelView &view); ///< of all that have one, by path

} // namespace tars::development
