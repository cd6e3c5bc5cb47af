// Which bytes at which path are ours, kept in the output folder itself (.tars/written), so that what we wrote
// is never taken for a person's edit: not after a kill between writing and journal, nor with another or a
// lost journal.
#pragma once

#include "service/publish/outputfolder.h"

#include <QHash>

namespace tars
{

class WrittenHashes
{
public:
    explicit WrittenHashes(OutputFolder &folder)
        : m_folder(folder)
    {
    }

    void load(); ///< a damaged line is passed over
    bool contains(const QString &path, const Digest &hash) const;
    /// To be called before the bytes are put in place. Thread-safe, as are contains() and forget().
    Result<void> add(const QList<std::pair<QString, Digest>> &files);
    void forget(const QString &path);
    Result<void> save(); ///< at the end: sorted, so that equal sets give equal bytes

private:
    OutputFolder &m_folder;
    mutable std::mutex m_mutex;
    QHash<QString, QList<Digest>> m_hashes; ///< the newest last
    bool m_changed = false;
};

} // namespace tars
