#include "service/departments/devops/releasepage.h"

#include "service/departments/devops/cipage.h"
#include "service/departments/technicalwriting/workshoppages.h"
#include "service/departments/versions/moduleversion.h"
#include "service/departments/versions/releasetags.h"
#include "service/markup/text.h"

#include <map>
#include <QJsonArray>
#include <QRegularExpression>

namespace tars::devops
{
using namespace Qt::StringLiterals;
using namespace markup;

namespace
{

constexpr qsizetype shownTags = 60;

bool releases(const Found &workflow)
{
    bool byHand = false, ofTags = false;
    for (const QJsonValue &value : workflow.value.value("triggers"_L1).toArray()) {
        const QString event = value.toObject().value("event"_L1).toString();
        const QString detail = value.toObject().value("detail"_L1).toString();
        if (event == "release"_L1 || (event == "push"_L1 && detail.startsWith("tags "_L1)))
            return true;
        ofTags = ofTags || detail.contains("tags "_L1); // of branches too: what checks each change
        byHand = byHand || event == "workflow_dispatch"_L1 || event == "workflow_call"_L1;
    }
    const QString name = workflowName(workflow).toLower() + u' ' + workflow.file.section(u'/', -1).toLower();
    return (byHand || ofTags) && (name.contains("release"_L1) || name.contains("publish"_L1));
}

/// What a build fills in says nothing yet: "starts @PROGRAM@", "__ARCH__".
QString withoutPlaces(const QString &details)
{
    static const QRegularExpression place(u"@\\w+@|^__\\w+__$|\\$\\{\\w+\\}"_s);
    QStringList parts = details.split(u"; "_s);
    parts.removeIf([](const QString &part) { return place.match(part).hasMatch(); });
    return parts.join(u"; "_s);
}

QString shortName(const QString &name) { return name.section(u'/', -1).section(u':', -1).toCaseFolded(); }

/// Where the packages of one repository are released by themselves: the newest of each.
void addPackages(Blocks &blocks, const QList<Found> &tags, const QSet<QString> &names)
{
    std::map<QString, std::pair<int, const Found *>> packages;
    for (const Found &tag : tags) { // newest first
        auto &[count, newest] = packages[packageOf(tag.text(u"name"))];
        ++count;
        newest = newest ? newest : &tag;
    }
    packages.erase(QString());
    std::erase_if(packages, [&](const auto &package) { return !names.contains(shortName(package.first)); }); // "beta-1.0" is of no package
    if (packages.size() < 2)
        return;
    Table table;
    table.head = { u"Package"_s, u"Newest tag"_s, u"Date"_s, u"Releases"_s };
    for (const auto &[name, known] : packages)
        table.rows.append({ cell({ strong(name) }), plainCell(known.second->text(u"name")),
            plainCell(known.second->text(u"time").left(10)),
            Cell{ { text(grouped(known.first)) }, {}, true } });
    blocks.emplace_back(heading(2, u"Released by themselves"_s, QString::number(table.rows.size())));
    addTable(blocks, table, 200);
}

/// What a maintainer releases comes before what stands in the tree to be tried or tested.
bool isAside(const QString &file)
{
    const QString folder = u'/' + file.section(u'/', 0, -2).toLower() + u'/';
    static const QRegularExpression aside(
        u"/(?:[\\w.-]*examples?|[\\w.-]*samples?|demos?|tests?|[\\w-]*test[\\w-]*|fixtures?|templates?|skeletons?|benchmarks?|fuzz|docs?)/"_s);
    return aside.match(folder).hasMatch();
}

} // namespace

ReleaseFacts releaseFactsOf(const ModelView &view)
{
    ReleaseFacts facts;
    for (const ReleaseTag &tag : releaseTags(view))
        facts.tags.append({ tag.fact.file, tag.fact.value, 0 });
    facts.latest = latestRelease(view);
    facts.onePackage = !commonPackage(view).isEmpty();
    facts.packages = factsOf(view, u"packaging.package"_s);
    facts.settings = factsOf(view, u"packaging.setting"_s);
    facts.versions = factsOf(view, u"project.meta"_s);
    facts.versions.removeIf([](const Found &meta) { return meta.value.value("private"_L1).toBool() || isAside(meta.file); });
    for (Found &meta : facts.versions)
        if (const auto module = moduleVersion(meta.file, meta.value, view)) {
            meta.file = module->file;
            meta.line = module->line;
            meta.value.insert(u"version"_s, module->version);
        }
    facts.versions.removeIf([&](const Found &meta) {
        return meta.text(u"version").isEmpty() || (meta.folder().isEmpty() && isForgotten(meta.text(u"version"), view));
    });
    for (const Found &meta : factsOf(view, u"project.meta"_s))
        facts.names.insert(shortName(meta.text(u"name")));
    for (const FileInfo &file : view.files())
        for (QString folder = file.path.section(u'/', 0, -2); !folder.isEmpty() && !facts.names.contains(shortName(folder)); folder = folder.section(u'/', 0, -2))
            facts.names.insert(shortName(folder));
    facts.ownWords = technicalwriting::ownWords(technicalwriting::Task::Release, view);
    facts.workflows = factsOf(view, u"ci.workflow"_s);
    facts.workflows.removeIf([](const Found &workflow) { return !releases(workflow); });
    return facts;
}

Page releasePage(const ReleaseFacts &facts)
{
    Page page;
    page.title = u"Release"_s;
    page.departmentSlug = u"devops"_s;
    page.wide = true;
    page.breadcrumbs = { { u"DevOps"_s, documentTarget(u"devops/index.md"_s) } };
    if (!facts.tags.isEmpty()) {
        Inlines words{ text(plural(facts.tags.size(), u"release"_s, u"releases"_s)) };
        if (facts.latest)
            words << text(u", the latest "_s) << strong(facts.latest->name)
                  << text(u" of "_s + facts.latest->date);
        page.facts.append(words);
    }
    if (!facts.ownWords.isEmpty())
        page.facts.append(facts.ownWords);
    if (!facts.onePackage)
        addPackages(page.blocks, facts.tags, facts.names);
    Table versions;
    versions.head = { u"Package"_s, u"Ecosystem"_s, u"Version"_s, u"Declared"_s };
    for (const Found &meta : facts.versions)
        versions.rows.append({ cell({ strong(meta.text(u"name")) }), plainCell(meta.text(u"ecosystem")),
            plainCell(meta.text(u"version")), cell({ place(meta) }) });
    if (!versions.rows.isEmpty()) {
        page.blocks.emplace_back(
            heading(2, u"Versions in the tree"_s, QString::number(versions.rows.size())));
        addTable(page.blocks, versions, 200);
    }
    Table packages;
    packages.head = { u"Format"_s, u"Name"_s, u"Version"_s, u"What it is"_s, u"Details"_s, u"Declared"_s };
    for (const Found &package : facts.packages)
        packages.rows.append({ plainCell(package.text(u"format")), cell({ strong(package.text(u"name")) }),
            plainCell(package.text(u"version")), plainCell(package.text(u"summary")),
            plainCell(withoutPlaces(package.text(u"details").isEmpty() ? package.text(u"architecture") : package.text(u"details"))),
            cell({ place(package) }) });
    if (!packages.rows.isEmpty()) {
        page.blocks.emplace_back(heading(2, u"Packages"_s, QString::number(packages.rows.size())));
        addTable(page.blocks, packages, 200);
    }
    Table settings;
    settings.head = { u"Setting"_s, u"Value"_s, u"Declared"_s };
    for (const Found &setting : facts.settings)
        settings.rows.append(
            { codeCell(setting.text(u"name")), codeCell(setting.text(u"value")), cell({ place(setting) }) });
    if (!settings.rows.isEmpty()) {
        page.blocks.emplace_back(heading(2, u"CPack"_s));
        addTable(page.blocks, settings);
    }
    if (!facts.workflows.isEmpty()) {
        Table table;
        table.head = { u"Workflow"_s, u"Source"_s };
        for (const Found &workflow : facts.workflows)
            table.rows.append({ plainCell(workflowName(workflow)),
                cell({ link(workflow.file, sourceTarget(workflow.file), Inline::Style::Code) }) });
        page.blocks.emplace_back(heading(2, u"Workflows of a release"_s));
        addTable(page.blocks, table);
    }
    Table tags;
    tags.head = { u"Tag"_s, u"Date"_s, u"Commit"_s, u"Subject"_s };
    for (const Found &tag : facts.tags)
        tags.rows.append({ cell({ strong(tag.text(u"name")) }), plainCell(tag.text(u"time").left(10)),
            codeCell(tag.text(u"commit").left(10)), plainCell(tag.text(u"subject")) });
    if (!tags.rows.isEmpty()) {
        page.blocks.emplace_back(heading(2, u"Tags"_s, QString::number(tags.rows.size())));
        addTable(page.blocks, tags, shownTags);
    }
    return page;
}

} // namespace tars::devops
