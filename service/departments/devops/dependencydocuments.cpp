#include "service/departments/devops/dependencydocuments.h"

#include "service/departments/devops/dependencypage.h"
#include "service/departments/devops/licencepage.h"
#include "service/departments/devops/sbom.h"

namespace tars::devops
{
using namespace Qt::StringLiterals;

QList<OutputDocument> dependencyDocuments(const UnitSpec &unit, const ModelView &view)
{
    const Inventory inventory = inventoryOf(view);
    markup::Page page = unit.kind == "licences"_L1 ? licencePage(licenceFactsOf(view), inventory)
        : unit.subject.isEmpty()                   ? dependencyPage(inventory)
                                                   : lockPage(unit.subject, inventory);
    page.path = unit.primaryPath;
    QList<OutputDocument> documents{ { unit.primaryPath, unit.title, std::move(page) } };
    if (unit.kind == "dependencies"_L1 && unit.subject.isEmpty())
        documents.append({ u"devops/sbom.cdx.json"_s, u"Software bill of materials"_s,
            sbomOf(inventory, view.projectName()) });
    return documents;
}

} // namespace tars::devops
