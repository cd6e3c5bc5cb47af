#include "service/departments/devops/releasepage.h"

#include "service/departments/devops/cipage.h"
#include "service/markup/text.h"

#include <QJsonArray>

namespace tars::devops
{
using namespace Qt::StringLiterals;
using namespace markup;

namespace
{

constexpr qsizetype shownTags = 60;

bool releases(const Found &workflow)
{
    for (const QJsonValue &value : workflow.value.value("triggers"_L1).toArray()) {
        const QString event = value.toObject().value("event"_L1).toString();
        const QString detail = value.toObject().value("detail"_L1).toString();
        if (event == "release"_L1 || (event == "push"_L1 && detail.contains("tags "_L1)))
            return true;
    }
    const QString name = workflowName(workflow).toLower() + u' ' + workflow.file.section(u'/', -1).toLower();
    return name.contains("release"_L1) || name.contains("publish"_L1) || name.contains("deploy"_L1);
}

} // namespace

ReleaseFacts releaseFactsOf(const ModelView &view)
{
    ReleaseFacts facts;
    for (const Fact &fact : view.facts(u"history.tag"_s)) {
        if (!fact.value.value("release"_L1).toBool() && fact.value.value("release"_L1).toString().isEmpty())
            continue;
        facts.tags.append({ fact.file, fact.value, 0 });
    }
    facts.packages = factsOf(view, u"packaging.package"_s);
    facts.settings = factsOf(view, u"packaging.setting"_s);
    facts.versions = factsOf(view, u"project.meta"_s);
    facts.versions.removeIf([](const Found &meta) {
        return meta.text(u"version").isEmpty() || meta.value.value("private"_L1).toBool();
    });
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
        const Found &newest = facts.tags.first();
        page.facts.append({ text(plural(facts.tags.size(), u"release"_s, u"releases"_s) + u", the newest "_s),
            strong(newest.text(u"name")), text(u" of "_s + newest.text(u"time").left(10)) });
    }
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
            plainCell(package.text(u"details").isEmpty() ? package.text(u"architecture")
                                                         : package.text(u"details")),
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
        page.blocks.emplace_back(heading(2, u"Workflows that tags and releases start"_s));
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
