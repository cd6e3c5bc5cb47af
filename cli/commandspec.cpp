#include "cli/commandspec.h"

#include "common/base/errorcodes.h"

namespace tars::cli
{

int exitCodeFor(const Error &error)
{
    if (error.code == errc::notReachable || error.code == errc::connectionLost || error.code == errc::protocolMismatch)
        return ExitNotReachable;
    if (error.code == errc::unauthorized || error.code == errc::serviceNotGenuine || error.code == errc::forbidden
        || error.code == errc::certificateUnknown || error.code == errc::certificateChanged)
        return ExitNotAuthorised;
    return ExitRefused;
}

} // namespace tars::cli
