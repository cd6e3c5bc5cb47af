#include "service/departments/technicalwriting/guidepage.h"

#include "service/departments/technicalwriting/prosetext.h"
#include "service/departments/technicalwriting/settledprose.h"
#include "service/departments/technicalwriting/manual.h"
#include "service/departments/technicalwriting/pageparts.h"

namespace tars::technicalwriting
{
using namespace Qt::StringLiterals;
using namespace markup;

QList<UnitSpec> planGuide(const ModelView &view)
{
    QList<UnitSpec> units;
    for (const ManualPage &page : manualOf(view))
        units.append(newUnit(u"guide"_s, guideVersion, page.file, page.title, page.path));
    return units;
}

UnitOutput guidePage(const UnitSpec &unit, const ModelView &view)
{
    UnitOutput output;
    Page page = newPage(unit);
    page.source = sourceTarget(unit.subject);
    const QStringList parts = proseOf(unit.subject, view);
    if (parts.isEmpty()) {
        page.blocks.emplace_back(CodeBlock{ u"text"_s, QString::fromUtf8(view.content(unit.subject)) });
    } else {
        ResolvedLinks links = resolveLinks(unit.subject, unit.primaryPath, view, {}, namesInCode(parts));
        page.blocks = proseBlocks(parts, links, view);
        output.problems = links.problems;
        output.documents += links.pictures;
    }
    output.documents.prepend({ unit.primaryPath, unit.title, std::move(page) });
    return output;
}

} // namespace tars::technicalwriting
