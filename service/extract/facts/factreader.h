// What a reader of facts gets and gives. A reader is a pure function from one file's text to values; it never
// looks at another file and never executes anything of the tree.
#pragma once

#include "service/extract/declarations.h"

namespace tars
{

/// One text file on its way to its facts. For languages without symbols, declarations and imports are empty.
struct FactSource {
    const LexedSource &source; ///< source.text is the file as UTF-8
    QString path;
    QString language;
    FileRole role = FileRole::Other;
    const QList<Declaration> &declarations;
    const QList<ImportRecord> &imports;

    QString fileName() const { return path.section(u'/', -1); }
};

struct FactOutput {
    QList<FactRecord> facts; ///< in source order
    QList<RecordProblem> problems; ///< file is filled in by the caller
};

} // namespace tars
