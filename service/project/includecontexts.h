// Records into which other files went: C++ whose namespaces are opened by macros of its headers, Python that imports what may
// be the project's own module or the standard library's, Rust whose documentation stands in files of its own. When such a header
// or text changes or such a module comes or goes, they are read again although their own bytes are the same.
#pragma once

#include "common/base/result.h"
#include "service/project/statements.h"

#include <QList>
#include <QString>

namespace tars
{

/// The extractor tells what it looked at as the fact "include.context" {read, missing, texts}: files of the tree, whether there
/// or not, includes that it found nowhere, and files whose text went in; and what a header defines as "include.macros". A
/// context's digest is of what these files import and define, and what the texts say, today.
class IncludeContexts
{
public:
    explicit IncludeContexts(Statements &statements)
        : m_statements(statements)
    {
    }

    /// Takes the contexts of today for those of the records that were stored since: before anything else is stored.
    Result<void> settle();
    /// Records whose context is another one than when they were stored, in path order; settles the rest.
    Result<QStringList> stale();
    bool forget(qint64 file); ///< its record is about to be replaced or removed

private:
    struct Context;
    bool load(QList<Context> &contexts, bool settledToo);
    bool digest(QList<Context> &contexts);
    bool keep(const Context &context);

    Statements &m_statements;
};

} // namespace tars
