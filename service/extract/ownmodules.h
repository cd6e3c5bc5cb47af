// Modules of a language's standard library that the tree itself defines: CPython's Lib, Go's src, a backport of one module.
#pragma once

#include "service/extract/sourcefolder.h"

#include <QHash>
#include <QStringList>

namespace tars
{

/// Looks where the language would find them: beside the file, in the folders above it, and in those that the libraries' own
/// trees use. Remembers what it saw.
class OwnModules
{
public:
    explicit OwnModules(const SourceFolder &root);

    bool defines(const QString &language, const QString &path, const QByteArray &module);
    /// Files of whose coming or going the answers for a Python file depend, as the ends of paths ("json.py").
    static QStringList looksFor(const QByteArray &pythonModule);

private:
    bool has(const QByteArray &path);
    bool isGoLibrary(const QByteArray &folder);

    const SourceFolder &m_root;
    QHash<QByteArray, bool> m_seen; ///< by path
};

} // namespace tars
