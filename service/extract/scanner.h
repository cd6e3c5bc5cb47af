// Walks a source tree, folder by folder in code-point order of the paths, so that nothing holds the whole of
// it.
#pragma once

#include "service/extract/resultfiles.h"
#include "service/extract/sourcefolder.h"
#include "service/project/records.h"

#include <functional>

namespace tars
{

/// Symlinks are not followed, sockets, FIFOs and devices not opened, names that are no UTF-8 passed over;
/// folders that hold .tars/owner.json, and `output`, are not entered. Of what is ignored only results are found: see ResultFiles. Of empty files, and of problems of one code, the first
/// ones are named and the rest counted, in one problem.
class Scanner
{
public:
    using Found = std::function<void(const ScannedFile &)>;
    using Trouble = std::function<void(const RecordProblem &)>;
    using Visiting = std::function<void()>;

    Scanner(const SourceFolder &root, QString output);
    /// The number of files found. `visiting` is called before each entry of a folder, also of those that are passed over.
    qint64 scan(const Found &found, const Trouble &trouble, const Visiting &visiting = [] {});

private:
    struct Walk;
    const SourceFolder &m_root;
    QString m_output;
};

} // namespace tars
