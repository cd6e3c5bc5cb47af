#include "service/departments/structure/importresolver.h"

#include "service/project/codepointorder.h"

#include <algorithm>
#include <QSet>

namespace tars::structure
{
using namespace Qt::StringLiterals;

bool isCFamily(const QString &language)
{
    return language == "C"_L1 || language == "C++"_L1 || language.startsWith("Objective"_L1)
        || language == "CUDA"_L1;
}

namespace
{
/// Headers of the languages' own libraries: <string.h> is never the project's compat/string.h.
bool isStandardHeader(const QString &name)
{
    static const QSet<QString> names{ u"assert.h"_s, u"complex.h"_s, u"ctype.h"_s, u"errno.h"_s, u"fenv.h"_s,
        u"float.h"_s, u"inttypes.h"_s, u"iso646.h"_s, u"limits.h"_s, u"locale.h"_s, u"math.h"_s,
        u"setjmp.h"_s, u"signal.h"_s, u"stdalign.h"_s, u"stdarg.h"_s, u"stdatomic.h"_s, u"stdbool.h"_s,
        u"stddef.h"_s, u"stdint.h"_s, u"stdio.h"_s, u"stdlib.h"_s, u"stdnoreturn.h"_s, u"string.h"_s,
        u"tgmath.h"_s, u"threads.h"_s, u"time.h"_s, u"uchar.h"_s, u"wchar.h"_s, u"wctype.h"_s, u"unistd.h"_s,
        u"fcntl.h"_s, u"pthread.h"_s, u"poll.h"_s, u"dirent.h"_s, u"netdb.h"_s, u"strings.h"_s,
        u"termios.h"_s, u"windows.h"_s, u"malloc.h"_s, u"memory.h"_s, u"dlfcn.h"_s, u"regex.h"_s };
    return names.contains(name);
}

QString stemOf(const QString &path)
{
    const qsizetype dot = path.lastIndexOf(u'.');
    return dot > path.lastIndexOf(u'/') ? path.left(dot) : path;
}

/// How many leading folders two paths share.
qsizetype shared(const QString &a, const QString &b)
{
    const QStringList left = a.split(u'/'), right = b.split(u'/');
    qsizetype count = 0;
    while (count + 1 < left.size() && count + 1 < right.size() && left[count] == right[count])
        ++count;
    return count;
}

/// How many folders of one path have their like in the other: "commonMain" of one project in that of another.
qsizetype alike(const QString &a, const QString &b)
{
    const QStringList left = a.split(u'/').mid(0, a.count(u'/'));
    QStringList right = b.split(u'/').mid(0, b.count(u'/'));
    return std::count_if(left.begin(), left.end(), [&](const QString &part) { return right.removeOne(part); });
}
} // namespace

QString folderOf(const QString &path)
{
    const qsizetype slash = path.lastIndexOf(u'/');
    return slash < 0 ? QString() : path.left(slash);
}

QString below(const QString &folder, const QString &name)
{
    return folder.isEmpty() ? name : QString(folder + u'/' + name);
}

QString joinedPath(const QString &folder, const QString &relative)
{
    QStringList parts = folder.isEmpty() ? QStringList() : folder.split(u'/');
    for (const QString &part : relative.split(u'/')) {
        if (part.isEmpty() || part == "."_L1)
            continue;
        if (part != ".."_L1)
            parts.append(part);
        else if (parts.isEmpty())
            return {};
        else
            parts.removeLast();
    }
    return parts.join(u'/');
}

ImportResolver::ImportResolver(const QList<FileInfo> &files, const ModelView &view, const QString &folder)
    : m_view(view)
    , m_folder(folder)
    , m_files(files)
{
    QSet<QString> languages;
    for (int i = 0; i < m_files.size(); ++i) {
        const QString &path = m_files[i].path;
        m_positions.insert(path, i);
        m_byName[path.mid(path.lastIndexOf(u'/') + 1)].append(i);
        const QString within = folderOf(path);
        if (!m_byFolder.contains(within))
            m_folders[within.mid(within.lastIndexOf(u'/') + 1)].append(within);
        m_byFolder[within].append(i);
        languages.insert(m_files[i].language);
    }
    if (languages.contains(u"Python"_s))
        for (int i = 0; i < m_files.size(); ++i) {
            if (m_files[i].language != "Python"_L1)
                continue;
            QString module = stemOf(m_files[i].path);
            if (module.endsWith("/__init__"_L1))
                module.chop(9);
            const QString whole = QString(module).replace(u'/', u'.');
            if (!m_modules.contains(whole))
                m_modules.insert(whole, i);
            QString package = folderOf(module);
            QString dotted = module.mid(module.lastIndexOf(u'/') + 1);
            while (!package.isEmpty() && exists(package + u"/__init__.py"_s)) {
                dotted.prepend(package.mid(package.lastIndexOf(u'/') + 1) + u'.');
                package = folderOf(package);
            }
            if (!m_modules.contains(dotted))
                m_modules.insert(dotted, i);
        }
    const bool go = languages.contains(u"Go"_s), rust = languages.contains(u"Rust"_s),
               script = languages.contains(u"JavaScript"_s) || languages.contains(u"TypeScript"_s);
    if (!go && !rust && !script)
        return;
    for (const Fact &fact : view.facts(u"project.meta"_s)) {
        const QString name = fact.value.value("name"_L1).toString();
        const QString file = fact.file.mid(fact.file.lastIndexOf(u'/') + 1).toLower();
        if (file == "go.mod"_L1 && go)
            m_goModules.append({ name, folderOf(fact.file) });
        else if (file == "cargo.toml"_L1 && rust)
            m_crates.append({ QString(name).replace(u'-', u'_'), folderOf(fact.file) });
        else if (file == "package.json"_L1 && script)
            m_packages.append({ name, folderOf(fact.file) });
    }
    // A module inside another one has the longer name: it is asked first.
    for (QList<Manifest> *manifests : { &m_goModules, &m_crates, &m_packages })
        std::stable_sort(manifests->begin(), manifests->end(),
            [](const Manifest &a, const Manifest &b) { return a.name.size() > b.name.size(); });
}

int ImportResolver::resolve(int from, const ImportRecord &import) const
{
    const FileInfo &file = m_files[from];
    const QString &language = file.language;
    int found = -1;
    if (isCFamily(language))
        found = included(file, import);
    else if (language == "Python"_L1 || language == "Cython"_L1)
        found = python(file, import.target);
    else if (isScript(language) || language == "Vue"_L1)
        found = script(file, import.target);
    else if (language == "Go"_L1)
        found = go(import.target);
    else if (language == "Rust"_L1)
        found = rust(file, import.target);
    else
        found = qualified(file, import.target);
    return found == from ? -1 : found;
}

bool ImportResolver::isOutside(const QString &path) const
{
    if (m_folder.isEmpty() || path.startsWith(m_folder))
        return false;
    auto known = m_outside.constFind(path);
    if (known == m_outside.constEnd())
        known = m_outside.insert(path, m_view.file(path).has_value());
    return *known;
}

bool ImportResolver::exists(const QString &path) const { return at(path) >= 0 || isOutside(path); }

int ImportResolver::firstOf(std::initializer_list<QString> paths) const
{
    for (const QString &path : paths)
        if (const int found = at(path); found >= 0)
            return found;
    return -1;
}

int ImportResolver::firstIn(const QString &folder, const QString &language) const
{
    const auto found = m_byFolder.constFind(folder);
    if (found != m_byFolder.constEnd())
        for (const int file : *found)
            if (m_files[file].language == language && !triesProduct(m_files[file].role))
                return file;
    return -1;
}

/// The file whose path ends so: the one nearest to who asks, then the one least deep.
int ImportResolver::bySuffix(const QString &suffix, const FileInfo &from) const
{
    const auto named = m_byName.constFind(suffix.mid(suffix.lastIndexOf(u'/') + 1));
    if (named == m_byName.constEnd())
        return -1;
    int best = -1;
    for (const int file : *named) {
        const QString &path = m_files[file].path;
        if (path != suffix && !path.endsWith(u'/' + suffix))
            continue;
        if (best < 0) {
            best = file;
            continue;
        }
        const QString &known = m_files[best].path;
        const qsizetype near = shared(path, from.path), nearest = shared(known, from.path);
        const qsizetype depth = path.count(u'/'), least = known.count(u'/');
        const qsizetype same = alike(path, from.path), most = alike(known, from.path);
        if (near > nearest || (near == nearest && depth < least)
            || (near == nearest && depth == least && (same > most || (same == most && codePointLess(path, known)))))
            best = file;
    }
    return best;
}

int ImportResolver::included(const FileInfo &from, const ImportRecord &import) const
{
    const QString beside = joinedPath(folderOf(from.path), import.target);
    if (!import.system && !beside.isEmpty())
        if (const int found = at(beside); found >= 0 || isOutside(beside))
            return found;
    QString target = import.target;
    while (target.startsWith("../"_L1) || target.startsWith("./"_L1))
        target = target.mid(target.indexOf(u'/') + 1);
    if (target.isEmpty() || (import.system && isStandardHeader(target)))
        return -1;
    // Include roots are not known; what they have in common is that the path below them is what is written.
    // Headers without suffix (<vector>, <QString>) are a library's unless they lie where one looks first.
    const int found = bySuffix(target, from);
    if (found >= 0 && import.system && !target.contains(u'/') && !target.contains(u'.')
        && folderOf(m_files[found].path) != folderOf(from.path))
        return -1;
    return found;
}

int ImportResolver::pythonModule(const QString &dotted, const FileInfo &from) const
{
    // "a.b.c" may be module c of package a.b or a name in module b.
    for (QString name = dotted; !name.isEmpty();
         name = name.left(std::max<qsizetype>(0, name.lastIndexOf(u'.')))) {
        if (const auto found = m_modules.constFind(name); found != m_modules.constEnd()) {
            // `import a.b.c` where only a/__init__.py is known still runs the package.
            return *found;
        }
        // A script's own folder is on the path.
        const QString beside = joinedPath(folderOf(from.path), QString(name).replace(u'.', u'/'));
        if (const int found = firstOf({ beside + u".py"_s, beside + u"/__init__.py"_s }); found >= 0)
            return found;
    }
    return -1;
}

int ImportResolver::python(const FileInfo &from, const QString &target) const
{
    qsizetype dots = 0;
    while (dots < target.size() && target[dots] == u'.')
        ++dots;
    if (dots == 0)
        return pythonModule(target, from);
    QString folder = folderOf(from.path);
    for (qsizetype i = 1; i < dots; ++i) {
        if (folder.isEmpty())
            return -1;
        folder = folderOf(folder);
    }
    QStringList parts = target.mid(dots).split(u'.', Qt::SkipEmptyParts);
    for (;; parts.removeLast()) {
        const QString path = joinedPath(folder, parts.join(u'/'));
        const QString inside = path.isEmpty() ? u"__init__.py"_s : QString(path + u"/__init__.py"_s);
        if (const int found = firstOf({ parts.isEmpty() ? QString() : QString(path + u".py"_s), inside,
                parts.isEmpty() ? QString() : QString(path + u".pyi"_s) });
            found >= 0)
            return found;
        if (parts.isEmpty())
            return -1;
    }
}

int ImportResolver::scriptFile(const QString &path) const
{
    if (const int found = at(path); found >= 0)
        return found;
    static const QStringList endings{ u".ts"_s, u".tsx"_s, u".d.ts"_s, u".js"_s, u".jsx"_s, u".mjs"_s,
        u".cjs"_s, u".mts"_s, u".cts"_s, u".vue"_s, u".svelte"_s };
    for (const QString &ending : endings)
        if (const int found = at(path + ending); found >= 0)
            return found;
    // TypeScript imports by the name of what it will be compiled to.
    const QString stem = stemOf(path);
    if (path.endsWith(".js"_L1) || path.endsWith(".jsx"_L1) || path.endsWith(".mjs"_L1)
        || path.endsWith(".cjs"_L1))
        if (const int found
            = firstOf({ stem + u".ts"_s, stem + u".tsx"_s, stem + u".mts"_s, stem + u".cts"_s });
            found >= 0)
            return found;
    const QString index = path.isEmpty() ? u"index"_s : QString(path + u"/index"_s);
    for (const QString &ending : endings)
        if (const int found = at(index + ending); found >= 0)
            return found;
    return -1;
}

int ImportResolver::script(const FileInfo &from, const QString &target) const
{
    if (target.startsWith(u'.')) {
        const QString path = joinedPath(folderOf(from.path), target);
        return path.isEmpty() && !folderOf(from.path).isEmpty() && target.count(".."_L1) > 1
            ? -1
            : scriptFile(path);
    }
    for (const Manifest &package : m_packages) {
        if (target != package.name && !target.startsWith(package.name + u'/'))
            continue;
        const QString rest = target.mid(package.name.size() + 1);
        for (const QString &source : { QString(), u"src"_s, u"lib"_s })
            if (const int found = scriptFile(joinedPath(joinedPath(package.folder, source), rest));
                found >= 0)
                return found;
        return -1;
    }
    if (target.startsWith("@/"_L1) || target.startsWith("~/"_L1)) // the usual alias of the source folder
        for (QString folder = folderOf(from.path); !folder.isEmpty(); folder = folderOf(folder))
            if (folder == "src"_L1 || folder.endsWith("/src"_L1))
                return scriptFile(joinedPath(folder, target.mid(2)));
    return -1;
}

int ImportResolver::go(const QString &target) const
{
    for (const Manifest &module : m_goModules)
        if (target == module.name || target.startsWith(module.name + u'/'))
            if (const int found = firstIn(joinedPath(module.folder, target.mid(module.name.size())), u"Go"_s);
                found >= 0)
                return found;
    if (!m_goModules.isEmpty() || !target.contains(u'/'))
        return -1;
    // Without go.mod (a packaged library): the longest end of the path that is a folder of two or more parts.
    for (qsizetype slash = target.indexOf(u'/'); slash > 0; slash = target.indexOf(u'/', slash + 1)) {
        const QString folder = target.mid(slash + 1);
        if (const int found = firstIn(folder, u"Go"_s); found >= 0)
            return found;
    }
    return -1;
}

int ImportResolver::rustModule(const QString &base, QStringList parts) const
{
    for (; !parts.isEmpty(); parts.removeLast()) {
        const QString path = joinedPath(base, parts.join(u'/'));
        if (const int found = firstOf({ path + u".rs"_s, path + u"/mod.rs"_s }); found >= 0)
            return found;
    }
    return -1;
}

int ImportResolver::rust(const FileInfo &from, const QString &target) const
{
    QStringList parts = target.split(u"::"_s, Qt::SkipEmptyParts);
    if (parts.isEmpty())
        return -1;
    const QString folder = folderOf(from.path);
    const QString name = from.path.mid(from.path.lastIndexOf(u'/') + 1);
    const auto rootIn = [this](const QString &source) {
        const QString prefix = source.isEmpty() ? QString() : QString(source + u'/');
        return firstOf({ prefix + u"lib.rs"_s, prefix + u"main.rs"_s });
    };
    if (parts[0] == "crate"_L1) {
        const auto isCrate = [this](const QString &source) {
            const QString prefix = source.isEmpty() ? QString() : QString(source + u'/');
            return exists(prefix + u"lib.rs"_s) || exists(prefix + u"main.rs"_s);
        };
        QString root = folder;
        while (!isCrate(root) && !root.isEmpty())
            root = folderOf(root);
        parts.removeFirst();
        if (const int found = rustModule(root, parts); found >= 0)
            return found;
        return parts.isEmpty() || parts[0] == "*"_L1 ? -1 : rootIn(root);
    }
    const bool isRoot = name == "mod.rs"_L1 || name == "lib.rs"_L1 || name == "main.rs"_L1;
    QString own = isRoot ? folder : joinedPath(folder, stemOf(name)); // where its child modules lie
    if (parts[0] == "self"_L1 || parts[0] == "super"_L1) {
        int up = 0;
        while (!parts.isEmpty() && (parts[0] == "self"_L1 || parts[0] == "super"_L1))
            up += parts.takeFirst() == "super"_L1;
        for (int i = 0; i < up; ++i)
            own = folderOf(own);
        if (const int found = rustModule(own, parts); found >= 0)
            return found;
        // A name that the parent module itself defines; `super` in a test module means the file itself.
        return up == 0 || own.isEmpty() ? -1 : firstOf({ own + u".rs"_s, own + u"/mod.rs"_s });
    }
    if (parts[0] == "std"_L1 || parts[0] == "core"_L1 || parts[0] == "alloc"_L1)
        return -1;
    if (const int found = rustModule(own, parts); found >= 0)
        return found;
    for (const Manifest &crate : m_crates) {
        if (crate.name != parts[0])
            continue;
        parts.removeFirst();
        const QString source = joinedPath(crate.folder, u"src"_s);
        const int found = rustModule(source, parts);
        return found >= 0 ? found : rootIn(source);
    }
    return -1;
}

/// Java, Kotlin, C#, F#, Scala, PHP, Ruby, Lua and others: names whose parts are folders, or are defined
/// somewhere.
int ImportResolver::qualified(const FileInfo &from, const QString &target) const
{
    const QString suffix = from.path.contains(u'.') ? from.path.mid(from.path.lastIndexOf(u'.')) : QString();
    if (target.contains(u'/') || target.startsWith(u'.') || from.language == "Ruby"_L1) {
        const QString beside = joinedPath(folderOf(from.path), target);
        if (const int found = firstOf({ beside, beside + suffix }); found >= 0)
            return found;
        return bySuffix(target.endsWith(suffix) ? target : QString(target + suffix), from);
    }
    QString name = target;
    name.replace("::"_L1, "."_L1).replace(u'\\', u'.');
    const bool all = name.endsWith(".*"_L1);
    if (all)
        name.chop(2);
    static const QSet<QString> foreign{ u"java"_s, u"javax"_s, u"kotlin"_s, u"kotlinx"_s, u"android"_s,
        u"androidx"_s, u"System"_s, u"Microsoft"_s, u"scala"_s, u"FSharp"_s };
    const QStringList parts = name.split(u'.', Qt::SkipEmptyParts);
    if (parts.isEmpty() || foreign.contains(parts[0]))
        return -1;
    const bool byPath = from.language != "C#"_L1 && from.language != "F#"_L1;
    if (byPath) {
        QStringList head = parts;
        if (all) // a package: its first file, or the members of a class
            for (const QString &folder : m_folders.value(parts.last()))
                if (const QString end = parts.join(u'/'); folder == end || folder.endsWith(u'/' + end))
                    if (const int found = firstIn(folder, from.language); found >= 0)
                        return found;
        for (int dropped = 0; head.size() >= 2 && dropped < 3; head.removeLast(), ++dropped)
            if (const int found = bySuffix(head.join(u'/') + suffix, from); found >= 0)
                return found;
        if (from.language == "Java"_L1)
            return -1;
    }
    return defined(from, name);
}

/// Where several files define the name (a namespace), the one nearest to who asks; a test only for tests.
int ImportResolver::defined(const FileInfo &from, const QString &name) const
{
    const bool test = triesProduct(from.role);
    const QString key = (test ? u"T"_s : u""_s) + folderOf(from.path) + u'\n' + name;
    const auto known = m_defined.constFind(key);
    if (known != m_defined.constEnd())
        return *known;
    int best = -1;
    for (const SymbolTarget &target : m_view.lookup(name)) {
        const int file = at(target.file);
        if (file < 0 || m_files[file].language != from.language || (triesProduct(m_files[file].role) && !test))
            continue;
        const qsizetype near = best < 0 ? 0 : shared(m_files[file].path, from.path) - shared(m_files[best].path, from.path);
        if (best < 0 || near > 0 || (near == 0 && file < best))
            best = file;
    }
    return m_defined.insert(key, best).value();
}

} // namespace tars::structure
