#include "service/departments/structure/collapse.h"

#include "service/departments/structure/importresolver.h"
#include "service/project/codepointorder.h"

#include <algorithm>
#include <map>

namespace tars::structure
{
using namespace Qt::StringLiterals;

namespace
{
/// Part of the modules: all below a folder, a folder's own, or a single one.
struct Group {
    QString folder;
    QList<int> members;
    bool ownOnly = false;
    bool closed = false; ///< opening it would take too much room
};

bool isOpenable(const Group &group) { return !group.closed && !group.ownOnly && group.members.size() > 1; }

/// Where a module lies: a package is a folder itself, and lies in it.
QString placeOf(const Module &module) { return module.isFolder ? module.path : folderOf(module.path); }

QList<Group> opened(const Group &group, const QList<Module> &modules, qsizetype room)
{
    std::map<QString, Group> below;
    Group own{ group.folder, {}, true, true };
    const QString prefix = group.folder.isEmpty() ? QString() : QString(group.folder + u'/');
    for (const int member : group.members) {
        const QString place = placeOf(modules[member]);
        if (place == group.folder) {
            own.members.append(member);
            continue;
        }
        const QString name = prefix + place.mid(prefix.size()).section(u'/', 0, 0);
        Group &inside = below[name];
        inside.folder = name;
        inside.members.append(member);
    }
    QList<Group> groups;
    for (auto &[name, inside] : below)
        groups.append(std::move(inside));
    if (own.members.isEmpty())
        return groups;
    if (groups.isEmpty() && own.members.size() > room) // it stands for itself, as a whole
        own.ownOnly = false;
    if (groups.size() + own.members.size() <= room)
        for (const int member : std::as_const(own.members))
            groups.append(Group{ group.folder, { member }, true, true });
    else
        groups.append(own);
    return groups;
}
/// How many others the modules of a group import or are imported by.
qsizetype linksOf(const Group &group, const QList<int> &links)
{
    qsizetype sum = 0;
    for (const int member : group.members)
        sum += links[member];
    return sum;
}

/// The groups that are linked most, as far as there is room; all others together.
QList<Group> mostLinked(QList<Group> groups, const QString &folder, const QList<int> &links, qsizetype room)
{
    std::stable_sort(groups.begin(), groups.end(),
        [&](const Group &a, const Group &b) { return linksOf(a, links) > linksOf(b, links); });
    QList<Group> shown;
    Group others{ folder, {}, true, true };
    for (const Group &group : std::as_const(groups))
        if (shown.size() + 1 < room && linksOf(group, links) > 0)
            shown.append(group);
        else
            others.members += group.members;
    std::sort(others.members.begin(), others.members.end());
    if (!others.members.isEmpty())
        shown.append(others);
    return shown;
}

QList<Group> oneByOne(const Group &group)
{
    QList<Group> groups;
    for (const int member : group.members)
        groups.append(Group{ group.folder, { member }, true, true });
    return groups;
}

/// What does not fit as a whole is shown by what matters most in it: of a lone folder the parts, of the files that lie
/// beside folders those of the folder that is linked most.
void showInPart(QList<Group> &groups, const QList<Module> &modules, const QList<int> &links, int most)
{
    if (groups.size() == 1 && !groups.first().ownOnly && groups.first().members.size() > 1) {
        QList<Group> parts;
        for (const Group &part : opened(groups.first(), modules, 0))
            parts += part.folder == groups.first().folder ? oneByOne(part) : QList<Group>{ part };
        groups = mostLinked(parts, groups.first().folder, links, most);
        return;
    }
    qsizetype best = -1;
    for (qsizetype i = 0; i < groups.size(); ++i)
        if (groups[i].ownOnly && groups[i].members.size() > 1
            && (best < 0 || linksOf(groups[i], links) > linksOf(groups[best], links)))
            best = i;
    const qsizetype room = most - groups.size() + 1;
    if (best < 0 || room < 2)
        return;
    const Group files = groups.takeAt(best);
    groups += mostLinked(oneByOne(files), files.folder, links, room);
}
} // namespace

Collapsed collapse(const QList<Module> &modules, const QString &folder, int mostOpened, int most, const QList<int> &links)
{
    Group all{ folder.endsWith(u'/') ? folder.chopped(1) : folder, {}, false, false };
    for (int i = 0; i < modules.size(); ++i)
        all.members.append(i);
    QList<Group> groups{ all };
    for (;;) {
        qsizetype largest = -1;
        for (qsizetype i = 0; i < groups.size(); ++i)
            if (isOpenable(groups[i])
                && (largest < 0 || groups[i].members.size() > groups[largest].members.size()
                    || (groups[i].members.size() == groups[largest].members.size()
                        && codePointLess(groups[i].folder, groups[largest].folder))))
                largest = i;
        if (largest < 0)
            break;
        const qsizetype room = mostOpened - (groups.size() - 1);
        const QList<Group> parts = opened(groups[largest], modules, room);
        if (parts.size() > room) {
            groups[largest].closed = true;
            continue;
        }
        groups.removeAt(largest);
        groups += parts;
    }
    showInPart(groups, modules, links, most);
    std::sort(groups.begin(), groups.end(), [&](const Group &a, const Group &b) {
        return std::pair(modules[a.members.first()].path, a.folder)
            < std::pair(modules[b.members.first()].path, b.folder);
    });
    Collapsed result;
    result.moduleOf.fill(-1, modules.size());
    for (const Group &group : std::as_const(groups)) {
        Module module;
        if (group.members.size() == 1) {
            module = modules[group.members.first()];
        } else {
            module.path = group.folder;
            module.isFolder = true;
            module.units = int(group.members.size());
            module.ownFilesOnly = group.ownOnly;
            for (const int member : group.members)
                module.files += modules[member].files;
            std::sort(module.files.begin(), module.files.end(), codePointLess);
        }
        for (const int member : group.members)
            result.moduleOf[member] = int(result.modules.size());
        result.modules.append(std::move(module));
    }
    return result;
}

} // namespace tars::structure
