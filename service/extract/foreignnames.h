// Names that a file takes from its language's standard library, by its imports: they mean nothing of the project's,
// whatever that calls so too.
#pragma once

#include "service/extract/lexer.h"

#include <QByteArray>
#include <QSet>

namespace tars
{

/// Go, Rust, Java, Kotlin and Python; in other languages nothing is foreign.
class ForeignNames
{
public:
    ForeignNames(const LexedSource &source, const QString &language);

    bool isAt(size_t token) const; ///< whether the identifier there certainly belongs to the standard library

private:
    void readGo();
    void readRust();
    void readRustTree(size_t &i, int depth);
    void readJvm();
    void readPython();
    bool isName(size_t i) const;
    QByteArray text(size_t i) const;
    int line(size_t i) const;

    const LexedSource &m_source;
    QByteArray m_separator; ///< between a package or module and its names
    bool m_packagesOnly = false; ///< names are foreign behind a package alone
    QSet<QByteArray> m_names; ///< that imports bind
    QSet<size_t> m_imports; ///< tokens of those imports
};

} // namespace tars
