#include "service/departments/devops/licencepage.h"

#include "service/markup/text.h"

#include <map>
#include <QSet>

namespace tars::devops
{
using namespace Qt::StringLiterals;
using namespace markup;

namespace
{

void addTexts(Blocks &blocks, const QString &title, const QList<Found> &texts)
{
    Table table;
    table.head = { u"File"_s, u"Licence"_s, u"Copyright"_s };
    // The same text in each package of a tree is told once.
    QHash<QString, QList<Found>> same;
    const auto keyOf = [](const Found &found) {
        return QString(found.file.section(u'/', -1) + u'\n' + found.text(u"licence") + u'\n'
            + found.texts(u"copyright").join(u'\n'));
    };
    for (const Found &found : texts)
        same[keyOf(found)].append(found);
    for (const Found &found : texts) {
        const QList<Found> group = same.take(keyOf(found));
        if (group.isEmpty())
            continue;
        QStringList holders = found.texts(u"copyright");
        const qsizetype more = holders.size() - 3;
        if (more > 0) {
            holders.resize(3);
            holders.append(u"and %1 more"_s.arg(more));
        }
        const QString licence = found.text(u"licence");
        Inlines files{ link(found.file, sourceTarget(found.file), Inline::Style::Code) };
        if (group.size() > 1)
            files << muted(u" and "_s + grouped(group.size() - 1) + u" more of this name"_s);
        table.rows.append(
            { cell(files), licence.isEmpty() ? cell({ muted(u"a text of its own"_s) }) : plainCell(licence),
                plainCell(holders.join(u"; "_s)) });
    }
    if (table.rows.isEmpty())
        return;
    blocks.emplace_back(heading(2, title, QString::number(table.rows.size())));
    addTable(blocks, table);
}

void addHeaders(Blocks &blocks, const QList<Found> &headers)
{
    std::map<QString, QList<Found>> byLicence;
    for (const Found &found : headers)
        byLicence[found.text(u"licence")].append(found);
    if (byLicence.empty())
        return;
    QList<std::pair<QString, QList<Found>>> rows(byLicence.begin(), byLicence.end());
    std::stable_sort(rows.begin(), rows.end(),
        [](const auto &a, const auto &b) { return a.second.size() > b.second.size(); });
    Table table;
    table.head = { u"SPDX identifier"_s, u"Files"_s, u"Where"_s };
    for (const auto &[licence, files] : std::as_const(rows)) {
        std::map<QString, int> folders;
        for (const Found &found : files)
            ++folders[found.file.contains(u'/') ? QString(found.file.section(u'/', 0, 0) + u'/')
                                                : found.file];
        Inlines where;
        if (files.size() <= 3) {
            for (const Found &found : files)
                where << text(where.isEmpty() ? QString() : u", "_s) << place(found);
        } else {
            QStringList names;
            for (const auto &[folder, count] : folders)
                names.append(folder + u" ("_s + QString::number(count) + u')');
            const qsizetype more = names.size() - 6;
            where << text(
                names.mid(0, 6).join(u", "_s) + (more > 0 ? u" and %1 more"_s.arg(more) : QString()));
        }
        table.rows.append(
            { codeCell(licence), Cell{ { text(grouped(files.size())) }, {}, true }, cell(where) });
    }
    blocks.emplace_back(heading(2, u"Headers of source files"_s, grouped(headers.size())));
    addTable(blocks, table);
}

void addPackages(Blocks &blocks, const Inventory &inventory)
{
    std::map<QString, QStringList> byLicence;
    QSet<QString> all, named;
    for (const Locked &locked : inventory.locked) {
        if (locked.root)
            continue;
        all.insert(locked.name);
        if (locked.licence.isEmpty())
            continue;
        named.insert(locked.name);
        if (!byLicence[locked.licence].contains(locked.name))
            byLicence[locked.licence].append(locked.name);
    }
    if (byLicence.empty())
        return;
    QList<std::pair<QString, QStringList>> rows(byLicence.begin(), byLicence.end());
    std::stable_sort(rows.begin(), rows.end(),
        [](const auto &a, const auto &b) { return a.second.size() > b.second.size(); });
    Table table;
    table.head = { u"Licence"_s, u"Packages"_s, u"Which"_s };
    for (const auto &[licence, names] : std::as_const(rows)) {
        const qsizetype more = names.size() - 6;
        table.rows.append({ codeCell(licence), Cell{ { text(grouped(names.size())) }, {}, true },
            plainCell(
                names.mid(0, 6).join(u", "_s) + (more > 0 ? u" and %1 more"_s.arg(more) : QString())) });
    }
    blocks.emplace_back(heading(2, u"Locked packages"_s,
        named.size() < all.size() ? u"%1 of %2 say theirs in the lock file"_s.arg(grouped(named.size()), grouped(all.size())) : QString()));
    addTable(blocks, table);
}

} // namespace

LicenceFacts licenceFactsOf(const ModelView &view)
{
    LicenceFacts facts;
    facts.texts = factsOf(view, u"licence.text"_s);
    facts.notices = factsOf(view, u"licence.notice"_s);
    facts.bundledTexts = vendoredFacts(view, u"licence.text"_s);
    facts.headers = factsOf(view, u"licence.header"_s);
    facts.declared = factsOf(view, u"project.meta"_s);
    facts.declared.removeIf([](const Found &meta) { return meta.text(u"licence").isEmpty(); });
    return facts;
}

Page licencePage(const LicenceFacts &facts, const Inventory &inventory)
{
    Page page;
    page.title = u"Licences"_s;
    page.departmentSlug = u"devops"_s;
    page.wide = true;
    page.breadcrumbs = { { u"DevOps"_s, documentTarget(u"devops/index.md"_s) } };
    for (const Found &found : facts.texts)
        if (!found.file.contains(u'/') && !found.text(u"licence").isEmpty()) {
            page.lead << (page.lead.isEmpty() ? text(u"The text in "_s) : text(u"; the text in "_s))
                      << link(found.file, sourceTarget(found.file), Inline::Style::Code) << text(u" is "_s)
                      << strong(found.text(u"licence"));
        }
    if (!page.lead.isEmpty())
        page.lead << text(u"."_s);
    addTexts(page.blocks, u"Licence texts"_s, facts.texts);
    Table notices;
    notices.head = { u"File"_s, u"Copyright"_s };
    for (const Found &found : facts.notices)
        notices.rows.append({ cell({ link(found.file, sourceTarget(found.file), Inline::Style::Code) }), plainCell(found.texts(u"copyright").mid(0, 5).join(u"; "_s)) });
    if (!notices.rows.isEmpty()) {
        page.blocks.emplace_back(heading(2, u"Notices"_s, QString::number(notices.rows.size())));
        addTable(page.blocks, notices);
    }
    Table table;
    table.head = { u"Package"_s, u"Licence"_s, u"Declared"_s };
    for (const Found &meta : facts.declared)
        table.rows.append({ cell({ strong(meta.text(u"name")) }), plainCell(meta.text(u"licence")),
            cell({ place(meta) }) });
    if (!table.rows.isEmpty()) {
        page.blocks.emplace_back(heading(2, u"Declared by manifests"_s, QString::number(table.rows.size())));
        addTable(page.blocks, table);
    }
    addHeaders(page.blocks, facts.headers);
    addTexts(page.blocks, u"Other people's code in the tree"_s, facts.bundledTexts);
    addPackages(page.blocks, inventory);
    return page;
}

} // namespace tars::devops
