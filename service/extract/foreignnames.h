// Names that a file takes from its language's standard library, by its imports or by calling what members of that are called
// too: they mean nothing of the project's, whatever that calls so.
#pragma once

#include "service/extract/receivers.h"

#include <functional>
#include <QByteArray>
#include <QSet>

namespace tars
{

/// Whether the tree itself defines a module of the standard library ("json", "std", "java"), as the library's own trees do.
using OwnModule = std::function<bool(const QByteArray &module)>;

/// By imports in Go, Rust, Java, Kotlin and Python, by "std::" in C++; by members' names wherever standardmembers.h has some.
class ForeignNames
{
public:
    ForeignNames(const LexedSource &source, const QString &language, const OwnModule &isOwn = {});

    /// Whether the identifier there belongs to the standard library, or may well do so for all that can be seen.
    bool isAt(size_t token);

private:
    void readGo();
    void readRust();
    void readRustTree(size_t &i, int depth);
    void readJvm();
    void readPython();
    bool isImported(size_t token) const;
    void noteImport(size_t token);
    bool isOwn(const QByteArray &module) const;
    bool isName(size_t i) const;
    QByteArray text(size_t i) const;
    int line(size_t i) const;

    const LexedSource &m_source;
    const QString m_language;
    const OwnModule m_isOwn;
    QByteArray m_separator; ///< between a package or module and its names
    bool m_packagesOnly = false; ///< names are foreign behind a package alone
    QSet<QByteArray> m_names; ///< that imports bind
    QSet<QByteArray> m_modules; ///< that imports bind to other modules
    std::vector<bool> m_imports; ///< by token, whether it is of those imports; empty where there are none
    Receivers m_receivers;
};

} // namespace tars
