// Results of tests and of coverage that lie where git ignores them, which is where the tools leave them: products of a build,
// read for what they say and never a part of the project.
#pragma once

#include "service/extract/ignorerules.h"
#include "service/extract/sourcefolder.h"
#include "service/project/records.h"

#include <functional>
#include <optional>

namespace tars
{

class ResultFiles
{
public:
    explicit ResultFiles(const SourceFolder &root)
        : m_root(root)
    {
    }

    /// Whether a tool names its results so: "lcov.info", "coverage.xml", "TEST-*.xml", …
    static bool isResult(const QByteArray &path);
    /// What the scanner says of a file that is read for its results only: another time, so that one which becomes ignored, or no
    /// longer is, is read again.
    static qint64 stamp(qint64 mtimeNs) { return mtimeNs ^ 1; }

    /// An ignored file with results, or those of an ignored folder, at the few places where tools put them: no other folder is
    /// entered, no symlink followed; of all calls together at most 2,000 files and 1,000 folders.
    void ignoredFile(const QByteArray &path, const FolderEntry &entry, const std::function<void(const QByteArray &, const FolderEntry &)> &found);
    void ignoredFolder(const QByteArray &path, const std::function<void(const QByteArray &, const FolderEntry &)> &found);

    /// The record of an ignored file with results: no text, no problems, nothing but them. Nothing for any other file.
    Result<std::optional<FileRecord>> read(const QString &path);

private:
    bool isIgnored(const QByteArray &path); ///< what the scanner decides folder by folder
    using Rest = std::pair<int, qsizetype>; ///< a place of the table, and how many of its folders are passed

    void enter(const QByteArray &path, const std::vector<Rest> &rests, const std::function<void(const QByteArray &, const FolderEntry &)> &found);

    const SourceFolder &m_root;
    std::optional<IgnoreRules> m_rules; ///< of the root
    int m_files = 0, m_folders = 0;
};

} // namespace tars
