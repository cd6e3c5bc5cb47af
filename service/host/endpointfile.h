// DATA_DIR/endpoint.json: tells clients where this service listens, as long as it does.
#pragma once

#include "common/base/paths.h"

namespace tars
{

class EndpointFile
{
public:
    explicit EndpointFile(QString dataDir);
    ~EndpointFile(); ///< removes the file if it is still the one that this object wrote

    Result<void> write(const Endpoint &endpoint); ///< atomically, for the owner alone

private:
    QString m_dataDir;
    Endpoint m_written;
};

} // namespace tars
