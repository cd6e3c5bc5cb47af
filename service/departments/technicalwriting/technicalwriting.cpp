#include "service/departments/technicalwriting/technicalwriting.h"

#include "common/base/errorcodes.h"
#include "service/departments/technicalwriting/changelog.h"
#include "service/departments/technicalwriting/contentspage.h"
#include "service/departments/technicalwriting/guidepage.h"
#include "service/departments/technicalwriting/introduction.h"
#include "service/departments/technicalwriting/pageparts.h"
#include "service/departments/technicalwriting/reference.h"

namespace tars::technicalwriting
{
using namespace Qt::StringLiterals;

namespace
{
/// In the order in which the manual is read, without its first page.
QList<UnitSpec> pagesOf(const ModelView &view)
{
    QList<UnitSpec> units = planOverview(view);
    units += planGettingStarted(view);
    units += planGuide(view);
    units += planCommandLine(view);
    units += planConfiguration(view);
    units += planMessages(view);
    units += planGlossary(view);
    units += planChangelog(view);
    return units;
}

using Write = UnitOutput (*)(const UnitSpec &unit, const ModelView &view);
Write writerOf(const QString &kind)
{
    static const QHash<QString, Write> writers{ { u"overview"_s, overviewPage },
        { u"getting-started"_s, gettingStartedPage }, { u"guide"_s, guidePage },
        { u"cli"_s, commandLinePage }, { u"configuration"_s, configurationPage },
        { u"messages"_s, messagesPage }, { u"glossary"_s, glossaryPage }, { u"changelog"_s, changelogPage } };
    return writers.value(kind, nullptr);
}
} // namespace

QList<UnitSpec> TechnicalWriter::plan(const ModelView &view) const
{
    QList<UnitSpec> units = pagesOf(view);
    if (!units.isEmpty())
        units.prepend(newUnit(u"index"_s, indexVersion, {}, u"Technical Writing"_s, indexPath));
    return units;
}

Result<UnitOutput> TechnicalWriter::write(
    const UnitSpec &unit, const ModelView &view, std::stop_token stop) const
{
    if (stop.stop_requested())
        return Error{ errc::cancelled, u"Writing %1 was cancelled."_s.arg(unit.title),
            { { u"unit"_s, unit.id.value } } };
    if (unit.kind == "index"_L1)
        return contentsPage(unit, pagesOf(view), view);
    if (const Write page = writerOf(unit.kind))
        return page(unit, view);
    return Error{ errc::badData, u"Technical Writing has no such unit: %1."_s.arg(unit.id.value),
        { { u"unit"_s, unit.id.value } } };
}

} // namespace tars::technicalwriting
