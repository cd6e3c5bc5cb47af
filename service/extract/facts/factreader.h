// What a reader of facts gets and gives. A reader is a pure function from one file's text to values; it never
// looks at another file and never executes anything of the tree.
#pragma once

#include "service/extract/declarations.h"
#include "service/extract/facts/calls.h"

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

    mutable std::optional<TokenRanges> testOnlyRanges = {}; ///< see testOnly()

    QString fileName() const { return path.section(u'/', -1); }
    const TokenRanges &testOnly() const ///< testOnlyTokens(), found once for all readers of the file
    {
        if (!testOnlyRanges)
            testOnlyRanges = testOnlyTokens(source, language);
        return *testOnlyRanges;
    }
};

struct FactOutput {
    QList<FactRecord> facts; ///< in source order
    QList<RecordProblem> problems; ///< file is filled in by the caller
};

} // namespace tars
