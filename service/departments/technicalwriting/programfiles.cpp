#include "service/departments/technicalwriting/programfiles.h"

#include "service/departments/structure/testmodules.h"
#include "service/departments/technicalwriting/audience.h"

namespace tars::technicalwriting
{

ProgramFiles::ProgramFiles(const ModelView &view)
    : m_view(view)
    , m_testOnly(structure::testOnlyFiles(view))
{
}

std::optional<FileInfo> ProgramFiles::find(const QString &path)
{
    if (const auto known = m_known.constFind(path); known != m_known.cend())
        return *known;
    auto info = m_view.file(path);
    if (info && (info->vendored || info->generated || info->role == FileRole::Build || isWorkshop(path) || m_testOnly.contains(path)))
        info.reset();
    return *m_known.insert(path, info);
}

} // namespace tars::technicalwriting
