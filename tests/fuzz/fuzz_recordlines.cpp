// What the service reads from a child that may have been taken over: any line is a record line or an error.
#include "service/project/recordlines.h"

#include <cstdlib>

using namespace tars;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const auto line = decodeLine(QByteArrayView(data, qsizetype(size)));
    if (!line)
        return 0;
    const auto again = decodeLine(encodeLine(*line));
    if (!again || again->type != line->type)
        std::abort();
    return 0;
}
