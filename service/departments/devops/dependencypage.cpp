#include "service/departments/devops/dependencypage.h"

#include "service/markup/text.h"

#include <QRegularExpression>

namespace tars::devops
{
using namespace Qt::StringLiterals;
using namespace markup;

namespace
{

struct Part {
    QString title;
    QStringList scopes;
    QString figure; ///< what its number counts
};

const QList<Part> &parts()
{
    static const QList<Part> all{
        { u"At run time"_s, { u"runtime"_s, u"provided"_s, u"peer"_s, u"system"_s, u"import"_s },
            u"at run time"_s },
        { u"Optional"_s, { u"optional"_s }, u"optional"_s },
        { u"To build"_s, { u"build"_s }, u"to build"_s },
        { u"To test"_s, { u"test"_s }, u"to test"_s },
        { u"To develop"_s, { u"development"_s }, u"to develop"_s },
        { u"To write the documentation"_s, { u"documentation"_s }, u"for the documentation"_s },
        { u"Indirect"_s, { u"indirect"_s }, u"indirect"_s },
        { u"For the examples"_s, { u"examples"_s }, u"for the examples"_s },
        { u"Infrastructure"_s, { u"infrastructure"_s }, u"for the infrastructure"_s },
    };
    return all;
}

bool isDistribution(const QString &ecosystem)
{
    return ecosystem == "Debian"_L1 || ecosystem == "RPM"_L1 || ecosystem == "Arch Linux"_L1;
}

Inlines places(const QList<Found> &found)
{
    constexpr qsizetype shown = 2;
    Inlines all;
    for (qsizetype i = 0; i < std::min(found.size(), shown); ++i) {
        if (i > 0)
            all << text(u", "_s);
        all << place(found[i]);
    }
    if (found.size() > shown)
        all << muted(u" and "_s + QString::number(found.size() - shown) + u" more"_s);
    return all;
}

Inlines versionOf(const Need &need)
{
    if (!need.version.isEmpty())
        return { text(need.version) };
    if (!need.constraint.isEmpty())
        return { text(need.constraint) };
    if (!need.source.isEmpty())
        return { muted(u"from "_s), code(need.source) };
    // Who looks for what the system has takes what is there: no fault of the manifest.
    static const QSet<QString> system{ u"CMake"_s, u"pkg-config"_s, u"system library"_s, u"Debian"_s,
        u"RPM"_s, u"Arch Linux"_s };
    if (system.contains(need.ecosystem))
        return { muted(u"any"_s) };
    if (need.ecosystem == "Maven"_L1 || need.ecosystem.startsWith("Gradle"_L1))
        return { muted(u"from a parent or platform"_s) };
    return { { u"any version"_s, Inline::Style::WarningChip, {} } };
}

Cell whyCell(const Need &need)
{
    QStringList why;
    if (need.scope == "peer"_L1 || need.scope == "provided"_L1)
        why.append(need.scope == "peer"_L1 ? u"peer"_s : u"provided by its user"_s);
    if (need.ecosystem == "CMake"_L1 && !need.group.isEmpty())
        why.append(u"components "_s + need.group);
    else if ((need.scope == "optional"_L1 || need.ecosystem == "vcpkg"_L1) && !need.group.isEmpty())
        why.append(need.group);
    Cell cell = plainCell(why.join(u"; "_s));
    if (!need.condition.isEmpty())
        cell.content << text(why.isEmpty() ? u"if "_s : u", if "_s) << code(need.condition);
    return cell;
}

void addNeeds(
    Blocks &blocks, const QString &title, const QList<Need> &needs, bool severalEcosystems, int level = 2)
{
    if (needs.isEmpty())
        return;
    Table table;
    table.head
        = { u"Name"_s, u"Version"_s, u"Asked for"_s, u"Ecosystem"_s, u"Why"_s, u"Licence"_s, u"Declared"_s };
    for (const Need &need : needs) {
        const bool differs
            = !need.version.isEmpty() && !need.constraint.isEmpty() && need.version != need.constraint;
        table.rows.append({ cell({ strong(need.name) }), cell(versionOf(need)),
            differs ? codeCell(need.constraint) : Cell{},
            severalEcosystems ? plainCell(need.ecosystem) : Cell{}, whyCell(need), plainCell(need.licence),
            cell(places(need.places)) });
    }
    blocks.emplace_back(heading(level, title, QString::number(needs.size())));
    addTable(blocks, table, 1000);
}

QString shortRevision(const QString &revision)
{
    static const QRegularExpression commit(u"^[0-9a-f]{40}$"_s);
    return commit.match(revision).hasMatch() ? revision.left(8) : revision;
}

void addActions(Blocks &blocks, const QList<Need> &actions)
{
    if (actions.isEmpty())
        return;
    Table table;
    table.head = { u"Action"_s, u"Version"_s, u"Pin"_s, u"Used in"_s };
    for (const Need &need : actions) {
        const bool pinned = need.isPinned();
        static const QRegularExpression version(u"^v?[0-9]"_s);
        Cell pin = codeCell(shortRevision(need.constraint));
        if (!pinned)
            pin = cell({ { version.match(need.constraint).hasMatch() ? u"by tag"_s : u"by branch"_s,
                Inline::Style::WarningChip, {} } });
        table.rows.append({ cell({ strong(need.name) }), plainCell(pinned ? need.group : need.constraint),
            pin, cell(places(need.places)) });
    }
    blocks.emplace_back(heading(2, u"CI actions"_s, QString::number(actions.size())));
    addTable(blocks, table, 500);
}

void addImages(Blocks &blocks, const QList<Need> &images)
{
    if (images.isEmpty())
        return;
    Table table;
    table.head = { u"Image"_s, u"Tag"_s, u"Digest"_s, u"Named in"_s };
    for (const Need &need : images) {
        const bool pinned = need.isPinned();
        const QString tag = pinned ? need.group : need.constraint;
        Cell shown = plainCell(tag);
        if (!pinned && (tag.isEmpty() || tag == "latest"_L1) && !need.name.contains(u'$'))
            shown = cell({ { tag.isEmpty() ? u"no tag"_s : u"latest"_s, Inline::Style::WarningChip, {} } });
        table.rows.append({ cell({ strong(need.name) }), shown,
            pinned ? codeCell(need.constraint.section(u':', 1).left(12)) : Cell{},
            cell(places(need.places)) });
    }
    blocks.emplace_back(heading(2, u"Container images"_s, QString::number(images.size())));
    addTable(blocks, table, 500);
}

void addBundled(Blocks &blocks, const QList<Found> &bundled)
{
    Table table;
    table.head = { u"Name"_s, u"Version"_s, u"Licence"_s, u"Lies in"_s };
    QSet<QString> seen;
    for (const Found &meta : bundled) {
        // A project that brings a project along is told once.
        bool inside = false;
        for (QString folder = meta.folder(); folder.contains(u'/');) {
            folder = folder.section(u'/', 0, -2);
            inside = inside || seen.contains(folder);
        }
        if (inside || seen.contains(meta.folder()))
            continue;
        seen.insert(meta.folder());
        Inline where = place(meta);
        where.target.reset(); // what others wrote has no source page
        table.rows.append({ cell({ strong(meta.text(u"name")) }), plainCell(meta.text(u"version")),
            plainCell(meta.text(u"licence")), cell({ where }) });
    }
    if (table.rows.isEmpty())
        return;
    blocks.emplace_back(heading(2, u"Bundled in the tree"_s, QString::number(table.rows.size())));
    addTable(blocks, table);
}

QString reason(const Locked &locked)
{
    if (locked.direct)
        return u"direct"_s;
    QStringList by = locked.neededBy;
    by.removeDuplicates();
    if (by.isEmpty())
        return {};
    const qsizetype more = by.size() - 2;
    return u"via "_s + by.mid(0, 2).join(u", "_s) + (more > 0 ? u" and %1 more"_s.arg(more) : QString());
}

Table lockedTable(const QString &file, const Inventory &inventory)
{
    Table table;
    table.head = { u"Name"_s, u"Version"_s, u"Why"_s, u"Scope"_s, u"Licence"_s, u"Line"_s };
    for (const Locked &locked : inventory.locked) {
        if (locked.place.file != file || locked.root)
            continue;
        table.rows.append({ cell({ strong(locked.name) }),
            locked.version.isEmpty() ? Cell{ { code(locked.source) }, {}, false } : plainCell(locked.version),
            plainCell(reason(locked)), plainCell(locked.scope), plainCell(locked.licence),
            cell({ link(QString::number(locked.place.line), sourceTarget(file, locked.place.line),
                Inline::Style::Code) }) });
    }
    return table;
}

qsizetype hashed(const QString &file, const Inventory &inventory)
{
    return std::count_if(inventory.locked.cbegin(), inventory.locked.cend(),
        [&](const Locked &locked) { return locked.place.file == file && !locked.hashes.isEmpty(); });
}

/// "84 packages, 72 with hashes".
QString lockSummary(const QString &file, qsizetype packages, const Inventory &inventory)
{
    const qsizetype hashes = hashed(file, inventory);
    QString summary = plural(packages, u"package"_s, u"packages"_s);
    if (hashes > 0)
        summary
            += hashes == packages ? u", each with its hash"_s : u", %1 with hashes"_s.arg(grouped(hashes));
    return summary;
}

void addLocks(Blocks &blocks, const Inventory &inventory)
{
    Table overview;
    overview.head = { u"Lock file"_s, u"Holds"_s };
    Blocks small;
    for (const QString &file : inventory.lockFiles) {
        const Table table = lockedTable(file, inventory);
        if (table.rows.isEmpty())
            continue;
        const bool page = table.rows.size() > smallLock;
        const Target target = page ? documentTarget(lockPagePath(file)) : sourceTarget(file);
        overview.rows.append({ cell({ link(file, target, Inline::Style::Code) }),
            plainCell(lockSummary(file, table.rows.size(), inventory)) });
        if (page)
            continue;
        small.emplace_back(Heading{ 3, { code(file) }, {}, {}, {} });
        addTable(small, table);
    }
    if (overview.rows.isEmpty())
        return;
    blocks.emplace_back(heading(2, u"Locked versions"_s));
    blocks.emplace_back(std::move(overview));
    for (Block &block : small)
        blocks.push_back(std::move(block));
}

} // namespace

QString lockPagePath(const QString &lockFile)
{
    return u"devops/dependencies/"_s + safePagePath(lockFile) + u".md"_s;
}

Page dependencyPage(const Inventory &inventory)
{
    Page page = basePage(u"Dependencies"_s);
    QList<Need> actions, images, distribution;
    QHash<QString, QList<Need>> byScope;
    qsizetype unpinned = 0;
    for (const Need &need : inventory.needs) {
        if (need.ecosystem == "GitHub Actions"_L1)
            actions.append(need);
        else if (need.ecosystem == "Container image"_L1)
            images.append(need);
        else if (isDistribution(need.ecosystem))
            distribution.append(need);
        else {
            byScope[need.scope].append(need);
            unpinned += versionOf(need).first().style == Inline::Style::WarningChip;
        }
    }
    QStringList ecosystems = inventory.ecosystems();
    ecosystems.removeIf([](const QString &name) {
        return name == "GitHub Actions"_L1 || name == "Container image"_L1 || isDistribution(name);
    });
    Figures figures;
    Blocks tables;
    for (const Part &part : parts()) {
        QList<Need> needs;
        for (const QString &scope : part.scopes)
            needs += byScope.take(scope);
        if (!needs.isEmpty() && figures.figures.size() < 4)
            figures.figures.append({ grouped(needs.size()), part.figure, {} });
        addNeeds(tables, part.title, needs, ecosystems.size() > 1);
    }
    QStringList rest = byScope.keys();
    rest.sort();
    for (const QString &scope : std::as_const(rest))
        addNeeds(tables, scope.isEmpty() ? u"Other"_s : QString(scope[0].toUpper() + scope.mid(1)),
            byScope.value(scope), ecosystems.size() > 1);
    if (!actions.isEmpty()) {
        const qsizetype pinned = std::count_if(
            actions.cbegin(), actions.cend(), [](const Need &need) { return need.isPinned(); });
        figures.figures.append({ grouped(actions.size()),
            (actions.size() == 1 ? u"CI action, "_s : u"CI actions, "_s) + grouped(pinned)
                + u" pinned by hash"_s,
            {} });
    }
    if (!figures.figures.isEmpty())
        page.blocks.emplace_back(std::move(figures));
    QStringList manifests;
    for (const Need &need : inventory.needs)
        for (const Found &found : need.places)
            if (need.ecosystem != "GitHub Actions"_L1 && !manifests.contains(found.file))
                manifests.append(found.file);
    if (!manifests.isEmpty() || !inventory.lockFiles.isEmpty())
        page.facts.append({ text(u"Read from "_s + plural(manifests.size(), u"manifest"_s, u"manifests"_s)
        + (inventory.lockFiles.isEmpty()
                ? QString()
                : u" and "_s + plural(inventory.lockFiles.size(), u"lock file"_s, u"lock files"_s))) });
    if (unpinned > 0)
        page.facts.append(
            { { plural(unpinned, u"dependency takes any version"_s, u"dependencies take any version"_s),
                Inline::Style::WarningChip, {} } });
    page.facts.append(
        { link(u"sbom.cdx.json"_s, documentTarget(u"devops/sbom.cdx.json"_s)), text(u" (CycloneDX 1.5)"_s) });
    for (Block &block : tables)
        page.blocks.push_back(std::move(block));
    addActions(page.blocks, actions);
    addImages(page.blocks, images);
    for (const QString &name : { u"Debian"_s, u"RPM"_s, u"Arch Linux"_s }) {
        QList<Need> own = distribution;
        own.removeIf([&](const Need &need) { return need.ecosystem != name; });
        for (const auto &[scope, label] :
            { std::pair{ u"runtime"_s, u"at run time"_s }, { u"build"_s, u"to build"_s },
                { u"test"_s, u"to test"_s }, { u"optional"_s, u"optional"_s } }) {
            QList<Need> needs = own;
            needs.removeIf([&, &wanted = scope](const Need &need) { return need.scope != wanted; });
            addNeeds(page.blocks, name + u" packages, "_s + label, needs, false);
        }
    }
    addBundled(page.blocks, inventory.bundled);
    addLocks(page.blocks, inventory);
    return page;
}

Page lockPage(const QString &lockFile, const Inventory &inventory)
{
    Page page = basePage(lockFile);
    page.titleIsCode = true;
    page.source = sourceTarget(lockFile);
    page.breadcrumbs.append({ u"Dependencies"_s, documentTarget(u"devops/dependencies.md"_s) });
    const Table table = lockedTable(lockFile, inventory);
    page.facts.append({ text(lockSummary(lockFile, table.rows.size(), inventory)) });
    addTable(page.blocks, table, 5000);
    return page;
}

} // namespace tars::devops
