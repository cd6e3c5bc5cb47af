// The service's data directory: created for its owner only, and locked so that a second service leaves it
// alone.
#pragma once

#include "common/base/result.h"

#include <memory>
#include <QString>

namespace tars
{

class DataDirectory
{
public:
    /// alreadyRunning (args: path, pid) if another service holds it, else ioError or storageFull. Held until
    /// destruction.
    static Result<std::unique_ptr<DataDirectory>> open(const QString &path);
    ~DataDirectory();
    DataDirectory(const DataDirectory &) = delete;
    DataDirectory &operator=(const DataDirectory &) = delete;

    const QString &path() const { return m_path; } ///< absolute

private:
    DataDirectory(QString path, int lock)
        : m_path(std::move(path))
        , m_lock(lock)
    {
    }

    QString m_path;
    int m_lock;
};

} // namespace tars
