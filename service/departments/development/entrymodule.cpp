#include "service/departments/development/entrymodule.h"

#include "service/departments/development/follower.h"
#include "service/departments/development/modulepath.h"
#include "service/departments/development/openfiles.h"

#include <algorithm>
#include <QJsonArray>
#include <QSet>

namespace tars::development
{
using namespace Qt::StringLiterals;

namespace
{
QString nameIn(const QString &path) { return path.section(u'/', -1); }
using structure::below;
using structure::folderOf;
bool isEntryFile(const FileInfo &file)
{
    if (file.role != FileRole::Source || file.vendored || file.binary || file.generated)
        return false;
    const QString name = nameIn(file.path);
    if (file.language == "Python"_L1)
        return name == "__init__.py"_L1;
    if (file.language == "Rust"_L1)
        return name == "lib.rs"_L1 || name == "mod.rs"_L1;
    return isScript(file.language) && name.section(u'.', 0, 0) == "index"_L1 && name.count(u'.') == 1;
}

QString topPackage(QString folder, const ModelView &view)
{
    while (folder.contains(u'/') && view.file(folderOf(folder) + u"/__init__.py"_s))
        folder = folderOf(folder);
    return folder;
}

/// Below which folder a module's names are looked for.
QString rootOf(const EntryModule &module, const ModelView &view)
{
    if (module.language == "Python"_L1)
        return topPackage(module.folder, view);
    return manifestFolder(
        module.folder, module.language == "Rust"_L1 ? u"Cargo.toml"_s : u"package.json"_s, view)
        .value_or(module.folder);
}

/// "flask.json" for src/flask/json, whose parent is a package and whose grandparent is none.
QString dottedName(const QString &folder, const ModelView &view)
{
    const QString top = topPackage(folder, view);
    QString name = folder.mid(folderOf(top).isEmpty() ? 0 : folderOf(top).size() + 1);
    return name.replace(u'/', u'.');
}
} // namespace

QString nameOf(const EntryModule &module, const ModelView &view)
{
    if (module.language == "Python"_L1)
        return dottedName(module.folder, view);
    const bool rust = module.language == "Rust"_L1;
    const QString manifest = rust ? u"Cargo.toml"_s : u"package.json"_s;
    const auto folder = manifestFolder(module.folder, manifest, view);
    QString name = folder ? manifestName(*folder, manifest, view) : QString();
    if (name.isEmpty())
        return module.folder;
    if (rust)
        name.replace(u'-', u'_');
    QStringList parts = module.folder.mid(folder->size()).split(u'/', Qt::SkipEmptyParts);
    if (!parts.isEmpty() && (parts.first() == "src"_L1 || parts.first() == "lib"_L1))
        parts.removeFirst();
    for (const QString &part : std::as_const(parts))
        name += (rust ? u"::"_s : u"/"_s) + part;
    return name;
}

namespace
{
/// Exported macros belong to the crate, in whatever module they are written.
void appendMacros(QList<OfferedName> &names, const QString &crateFolder, const QString &entry, const ModelView &view)
{
    for (const Fact &fact : view.facts(u"code.macro"_s, crateFolder.isEmpty() ? QString() : QString(crateFolder + u'/')))
        if (fact.file != entry && manifestFolder(folderOf(fact.file), u"Cargo.toml"_s, view) == crateFolder)
            for (const DescribedSymbol &described : view.described(fact.value.value("name"_L1).toString(), fact.file))
                if (described.symbol.kind == "macro"_L1 && isOffered(described.symbol))
                    names.append({ described.symbol.name, {}, fact.file, described.symbol, described.comment });
}
} // namespace

QList<OfferedName> offeredBy(const EntryModule &module, const ModelView &view)
{
    const QString root = rootOf(module, view);
    const Follower follower(root, view);
    const int position = follower.positionOf(module.file);
    if (position < 0)
        return {};
    QList<OfferedName> names = follower.all(position, 0);
    if (module.file.endsWith("/lib.rs"_L1))
        appendMacros(names, root, module.file, view);
    return names.mid(0, Follower::mostOffered);
}

QList<BelowModule> modulesBelow(
    const EntryModule &module, const QList<FileInfo> &filesInFolder, const ModelView &view)
{
    QList<BelowModule> found;
    if (module.language == "Rust"_L1) {
        const Follower follower(rootOf(module, view), view);
        const int position = follower.positionOf(module.file);
        for (const Fact &fact : view.facts(u"code.reexport"_s, module.file))
            if (position < 0 || fact.file != module.file) {
                continue;
            } else if (const auto passed = follower.passedOnModule(position, fact.value)) {
                found.append(*passed);
            } else if (!fact.value.contains("from"_L1)) {
                const QString name = fact.value.value("name"_L1).toString();
                const int at = follower.resolve(position, u"self::"_s + name);
                if (at >= 0 && at != position)
                    found.append({ name, follower.at(at).path, {} });
                else if (const auto within = moduleWithin(name, module.file, view))
                    found.append({ name, module.file, within->qualifiedName() });
            }
    } else if (module.language == "Python"_L1) {
        for (const bool hidden :
            { false, true }) { // those of hidden modules only where there is nothing else
            for (const FileInfo &file : filesInFolder)
                if (file.hasApi && file.language == "Python"_L1 && file.path != module.file
                    && nameIn(file.path).startsWith(u'_') == hidden)
                    found.append({ nameIn(file.path).section(u'.', 0, 0), file.path, {} });
            if (!found.isEmpty())
                break;
        }
        for (const FileInfo &file : view.files(module.folder + u'/'))
            if (const QString folder = folderOf(file.path);
                folderOf(folder) == module.folder && folder != module.folder && !nameIn(folder).startsWith(u'_')) {
                if (isEntryFile(file))
                    found.append({ nameIn(folder), file.path, {} });
                else if (file.hasApi && file.language == "Python"_L1 && !view.file(below(folder, u"__init__.py"_s)))
                    found.append({ nameIn(folder) + u'.' + nameIn(file.path).section(u'.', 0, 0), file.path, {} });
            }
    }
    std::sort(found.begin(), found.end(),
        [](const BelowModule &a, const BelowModule &b) { return a.name < b.name; });
    return found;
}

namespace
{
/// Whether there is a name or a module to list. What is passed on may lead to nothing: a private type, or one that a macro makes.
bool tellsAnything(const EntryModule &module, const QList<FileInfo> &filesInFolder, const ModelView &view)
{
    const QList<Symbol> symbols = view.symbols(module.file);
    if (std::any_of(symbols.cbegin(), symbols.cend(), isOffered))
        return true;
    if (isScript(module.language)) { // which lists what leads to nothing under the name of where it leads
        const QList<Fact> passedOn = view.facts(u"code.reexport"_s, module.file);
        return std::any_of(passedOn.cbegin(), passedOn.cend(), [&](const Fact &fact) {
            return fact.file == module.file && !fact.value.value("from"_L1).toString().isEmpty();
        });
    }
    return !modulesBelow(module, filesInFolder, view).isEmpty() || !offeredBy(module, view).isEmpty();
}
} // namespace

std::optional<EntryModule> entryModuleOf(const QList<FileInfo> &filesInFolder, const ModelView &view)
{
    for (const FileInfo &file : filesInFolder) {
        if (!isEntryFile(file) || !file.path.contains(u'/'))
            continue;
        const QList<Fact> passedOn = view.facts(u"code.reexport"_s, file.path);
        const bool python = file.language == "Python"_L1;
        const bool anyApi = python
            ? std::any_of(filesInFolder.begin(), filesInFolder.end(),
                [](const FileInfo &other) { return other.hasApi && other.language == "Python"_L1; })
            : file.hasApi && file.language == "Rust"_L1;
        const EntryModule module{ file.path, folderOf(file.path), file.language };
        if ((anyApi || (!python && !passedOn.isEmpty())) && tellsAnything(module, filesInFolder, view))
            return module;
    }
    return {};
}

namespace
{
/// "use grep_searcher::{Searcher, SearcherBuilder};" of what the crate passes on, else "use grep_searcher::sinks;" of a module
/// that it opens.
QString usedFrom(const FileInfo &file, const ModelView &view)
{
    const auto folder = manifestFolder(folderOf(file.path), u"Cargo.toml"_s, view);
    const auto entry = folder ? view.file(below(*folder, u"src/lib.rs"_s)) : std::nullopt;
    if (!entry)
        return {};
    EntryModule module{ entry->path, folderOf(entry->path), file.language };
    const QString crate = nameOf(module, view);
    if (entry->path == file.path)
        return u"use "_s + crate + u';';
    const Follower follower(*folder, view);
    const auto useOf = [&](const QString &path, const QString &at) -> QString {
        const int position = follower.positionOf(at);
        QStringList names;
        QList<OfferedName> all = position < 0 ? QList<OfferedName>() : follower.all(position, 0);
        if (at == entry->path)
            appendMacros(all, *folder, at, view);
        for (const OfferedName &offered : std::as_const(all))
            if (offered.file == file.path && !names.contains(offered.name))
                names.append(offered.name);
        for (const Fact &fact : position < 0 ? QList<Fact>() : view.facts(u"code.reexport"_s, at))
            if (const auto passedOn = follower.passedOnModule(position, fact.value);
                fact.file == at && passedOn && passedOn->file == file.path && !names.contains(passedOn->name))
                names.append(passedOn->name);
        if (names.isEmpty())
            return {};
        names.sort();
        return u"use "_s + path + u"::"_s + (names.size() == 1 ? names.first() : QString(u'{' + names.join(u", "_s) + u'}')) + u';';
    };
    QString path = crate;
    for (int depth = 0; depth < Follower::longestChain; ++depth) {
        if (module.file == file.path)
            return u"use "_s + path + u';';
        if (const QString use = useOf(path, module.file); !use.isEmpty())
            return use;
        // On into the public module that the file is or lies in.
        const int position = follower.positionOf(module.file);
        QString next;
        for (const Fact &fact : view.facts(u"code.reexport"_s, module.file)) {
            const QString name = fact.value.value("name"_L1).toString();
            if (position < 0 || fact.file != module.file || fact.value.contains("from"_L1))
                continue;
            const int at = follower.resolve(position, u"self::"_s + name);
            if (at < 0 || at == position)
                continue;
            const QString found = follower.at(at).path;
            if (found == file.path || file.path.startsWith(folderOf(module.file) + u'/' + name + u'/')) {
                next = found;
                path += u"::"_s + name;
                break;
            }
        }
        if (next.isEmpty())
            return {};
        module.file = next;
    }
    return {};
}
} // namespace

QString moduleName(const QString &module, const FileInfo &file, const ModelView &view)
{
    const QString own = modulePathOf(file, view);
    if (own.isEmpty() || !own.contains("::"_L1) || importedFrom(file, view) == u"use "_s + own + u';')
        return own.isEmpty() ? module : QString(own + u"::"_s + module);
    const auto folder = manifestFolder(structure::folderOf(file.path), u"Cargo.toml"_s, view);
    const QString entry = folder ? below(*folder, u"src/lib.rs"_s) : QString();
    const Follower follower(folder.value_or(QString()), view);
    const int position = follower.positionOf(entry);
    for (const Fact &fact : position < 0 ? QList<Fact>() : view.facts(u"code.reexport"_s, entry))
        if (const auto passed = fact.file == entry ? follower.passedOnModule(position, fact.value) : std::nullopt;
            passed && passed->file == file.path && passed->scope == module)
            return own.section(u"::"_s, 0, 0) + u"::"_s + passed->name;
    return module; // nobody names it otherwise
}

QString importedFrom(const FileInfo &file, const ModelView &view)
{
    if (file.language == "Rust"_L1)
        return usedFrom(file, view);
    if (file.language != "Python"_L1 || file.path.endsWith("/__init__.py"_L1))
        return {};
    QString best;
    QSet<QString> names; // of this file, as the package before knows them
    QString module = nameIn(file.path).section(u'.', 0, 0);
    bool first = true;
    for (QString folder = folderOf(file.path); !folder.isEmpty(); folder = folderOf(folder)) {
        const QString entry = folder + u"/__init__.py"_s;
        if (!view.file(entry))
            break;
        const QString dotted = dottedName(folder, view);
        QSet<QString> here;
        for (const Fact &fact : view.facts(u"code.reexport"_s, entry)) {
            const QString from = fact.value.value("from"_L1).toString();
            if (fact.file != entry || (from != u'.' + module && from != dotted + u'.' + module))
                continue;
            const QString name = fact.value.value("name"_L1).toString();
            const QString original = fact.value.value("original"_L1).toString(name);
            QSet<QString> only;
            for (const QJsonValue &each : fact.value.value("only"_L1).toArray())
                only.insert(each.toString());
            const auto offer = [&](const QString &each) {
                if (name == "*"_L1 ? only.isEmpty() || only.contains(each) : each == original)
                    here.insert(name == "*"_L1 ? each : name);
            };
            if (first) {
                for (const Symbol &symbol : view.symbols(file.path))
                    if (isOffered(symbol))
                        offer(symbol.name);
            } else {
                for (const QString &each : std::as_const(names))
                    offer(each);
            }
        }
        if (!here.isEmpty()) {
            QStringList sorted(here.begin(), here.end());
            sorted.sort();
            best = u"from "_s + dotted + u" import "_s + sorted.join(u", "_s);
        }
        names = here;
        first = false;
        module = nameIn(folder);
        if (names.isEmpty())
            break;
    }
    return best;
}

bool isPrivateModule(const FileInfo &file, const ModelView &view) { return isKeptToCrate(file, view); }

QString goImportOf(const QString &folder, const QString &package, const ModelView &view)
{
    if (package == "main"_L1)
        return {};
    const QString path = goPathOf(folder, view);
    return path.isEmpty() ? QString() : QString(u"import \""_s + path + u'"');
}

} // namespace tars::development
