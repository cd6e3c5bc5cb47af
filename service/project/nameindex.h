// From a name to where it is defined and to the files in which it occurs. Filled in large sorted batches out
// of what store() laid down per file: row by row, each commit would touch hundreds of pages all over the
// index.
#pragma once

#include "common/base/result.h"
#include "service/project/statements.h"

#include <QHash>
#include <QList>

namespace tars
{

class NameIndex
{
public:
    explicit NameIndex(Statements &statements)
        : m_statements(statements)
    {
    }

    /// Brings the index up to date for some of the files that changed or went; false once nothing is left to
    /// do.
    Result<bool> updateSome();

private:
    struct Work;
    struct Definition;
    struct Scope;
    bool collect(Work &work);
    void collectFile(Work &work, qint64 file, const QByteArray &symbols, const QByteArray &references);
    bool collectOld(Work &work, qint64 file);
    bool resolveNames(Work &work);
    bool writeDefinitions(const Work &work);
    bool writeReferrers(const Work &work);
    bool writeScopes(const Work &work);
    bool writeEntries(const Work &work);

    Statements &m_statements;
};

} // namespace tars
