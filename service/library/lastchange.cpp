#include "service/library/lastchange.h"

#include "common/base/errorcodes.h"
#include "common/base/paths.h"
#include "service/library/documentreader.h"
#include "service/library/unifieddiff.h"

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{
constexpr qint64 maxComparedBytes = 16 * 1024 * 1024;
}

Result<QByteArray> lastChange(const QString &output, const QString &path, DocumentState state)
{
    if (state != DocumentState::New && state != DocumentState::Updated)
        return QByteArray();
    const auto after = readBytes(output, path, maxComparedBytes);
    if (!after)
        return after.error();
    if (state == DocumentState::New)
        return unifiedDiff(path, {}, *after);
    const auto before = readBytes(output, previousVersionOf(path), maxComparedBytes);
    if (!before && before.error().code == errc::notFound)
        return Error{ errc::notFound, u"No earlier version of %1 is kept."_s.arg(path),
            { { u"what"_s, path }, { u"path"_s, path } } };
    if (!before)
        return before.error();
    return unifiedDiff(path, before->isNull() ? QByteArray("") : *before, *after);
}

} // namespace tars
