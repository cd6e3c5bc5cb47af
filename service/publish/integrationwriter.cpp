#include "service/publish/integrationwriter.h"

#include "common/base/errorcodes.h"
#include "service/publish/indexpages.h"
#include "service/publish/lists.h"
#include "service/publish/navigation.h"
#include "service/publish/searchindex.h"
#include "service/publish/sitemap.h"
#include "service/publish/sourcepages.h"

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{

// Bumped when the same answers give other bytes.
constexpr int sourceVersion = 3;
constexpr int assetsVersion = 5;
constexpr int homeVersion = 10;
constexpr int contentsVersion = 1;
constexpr int navigationVersion = 1;
constexpr int searchVersion = 4;
constexpr int llmsVersion = 6;
constexpr int mkdocsVersion = 2;
constexpr int manifestVersion = 3;

UnitSpec unitOf(const QString &kind, int version, const QString &subject, const QString &title,
    const QString &path, int order)
{
    UnitSpec unit;
    unit.id.value = u"integration/"_s % kind % (subject.isEmpty() ? QString() : QString(u'/' % subject));
    unit.kind = kind;
    unit.version = version;
    unit.subject = subject;
    unit.title = title;
    unit.primaryPath = path;
    unit.order = order;
    return unit;
}

UnitOutput pages(const QList<markup::Page> &written)
{
    UnitOutput output;
    for (const markup::Page &page : written)
        output.documents.append({ page.path, page.title, page });
    return output;
}

UnitOutput bytes(const UnitSpec &unit, const QByteArray &content)
{
    return { { { unit.primaryPath, unit.title, content } }, {} };
}

} // namespace

QList<UnitSpec> IntegrationWriter::plan(const ModelView &view) const
{
    QList<UnitSpec> units;
    // What takes longest first.
    for (int part = 0, parts = searchParts(view); part < parts; ++part)
        units += unitOf(u"search"_s, searchVersion, u"%1/%2"_s.arg(part + 1).arg(parts), u"Search index"_s,
            searchPrimaryPath(part), 0);
    const qsizetype searches = units.size();
    for (const SiteEntry &file : sourceEntries(view))
        units += unitOf(u"source"_s, sourceVersion, file.title, file.title, file.path, 0);
    const bool hasSources = units.size() > searches;
    units += unitOf(u"assets"_s, assetsVersion, {}, u"Style sheet and scripts"_s, u"site/assets/site.css"_s, 0);
    units += unitOf(u"home"_s, homeVersion, {}, view.projectName(), u"index.md"_s, 1);
    units += unitOf(u"contents"_s, contentsVersion, {}, u"All pages"_s, u"contents.md"_s, 1);
    if (hasSources)
        units += unitOf(u"source-index"_s, contentsVersion, {}, u"Source"_s, sourceIndexPath(), 1);
    units += unitOf(u"navigation"_s, navigationVersion, {}, u"Navigation"_s, u"site/config.js"_s, 1);
    units += unitOf(u"llms"_s, llmsVersion, {}, u"Documents for language models"_s, u"llms.txt"_s, 1);
    units += unitOf(
        u"llms-full"_s, llmsVersion, {}, u"All guides for language models"_s, u"llms-full.txt"_s, 1);
    units += unitOf(u"mkdocs"_s, mkdocsVersion, {}, u"Configuration of MkDocs"_s, u"mkdocs.yml"_s, 1);
    units += unitOf(u"manifest"_s, manifestVersion, {}, u"Manifest"_s, u"manifest.json"_s, 9);
    return units;
}

Result<UnitOutput> IntegrationWriter::write(
    const UnitSpec &unit, const ModelView &view, std::stop_token stop) const
{
    if (stop.stop_requested())
        return Error{ errc::cancelled, u"Cancelled"_s, {} };
    if (unit.kind == "source"_L1)
        return sourcePages(unit, view);
    if (unit.kind == "assets"_L1)
        return siteAssetFiles();
    if (unit.kind == "home"_L1)
        return pages({ firstPage(view) });
    if (unit.kind == "contents"_L1)
        return pages(QList<markup::Page>{ contentsPage(view) } + missingIndexPages(view));
    if (unit.kind == "source-index"_L1)
        return pages(sourceIndexPages(view));
    if (unit.kind == "navigation"_L1)
        return navigationData(view);
    if (unit.kind == "search"_L1)
        return searchPart(unit, view, stop);
    if (unit.kind == "llms"_L1)
        return bytes(unit, llmsText(view));
    if (unit.kind == "llms-full"_L1)
        return bytes(unit, llmsFullText(view));
    if (unit.kind == "mkdocs"_L1)
        return UnitOutput{ mkdocsFiles(view), {} };
    if (unit.kind == "manifest"_L1) {
        QList<OutputDocument> own;
        for (const UnitSpec &spec : plan(view))
            if (spec.kind != unit.kind)
                own.append({ spec.primaryPath, spec.title, QByteArray() });
        for (const markup::Page &page : missingIndexPages(view))
            own.append({ page.path, page.title, QByteArray() });
        return bytes(unit, manifestJson(view, own));
    }
    return Error{ errc::badData, u"Integration has no such unit: "_s % unit.id.value,
        { { u"unit"_s, unit.id.value } } };
}

} // namespace tars
