// A family of pages: plans its units and writes them.
#pragma once

#include "service/departments/document.h"
#include "service/markup/text.h"
#include "service/project/modelview.h"

#include <stop_token>

namespace tars::development
{

/// What planning needs of the whole tree, asked once.
struct PlanContext {
    const ModelView &view;
    const QList<FileInfo> &files;
    markup::PathClaims &claims; ///< every unit's path is claimed
};

class PageKind
{
public:
    virtual ~PageKind() = default;
    virtual bool writes(const QString &kind) const = 0; ///< UnitSpec::kind
    virtual QList<UnitSpec> plan(const PlanContext &context) const = 0;
    virtual Result<UnitOutput> write(
        const UnitSpec &unit, const ModelView &view, std::stop_token stop) const = 0;
};

inline UnitSpec unitOf(const QString &id, const QString &kind, int version, const QString &subject,
    const QString &title, const QString &path)
{
    return { UnitId{ u"development/" + id }, Department::Development, kind, version, subject, title, path,
        0 };
}

/// The single document of a unit.
inline UnitOutput outputOf(const UnitSpec &unit, markup::Page page)
{
    page.path = unit.primaryPath;
    page.departmentSlug = QStringLiteral("development");
    UnitOutput output;
    output.documents.append({ unit.primaryPath, unit.title, std::move(page) });
    return output;
}

} // namespace tars::development
