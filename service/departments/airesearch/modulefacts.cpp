#include "service/departments/airesearch/modulefacts.h"

#include "service/departments/airesearch/notebookpage.h"
#include "service/departments/structure/importresolver.h"
#include "service/departments/structure/knots.h"
#include "service/project/codepointorder.h"

#include <algorithm>
#include <QSet>

namespace tars::airesearch
{
using namespace Qt::StringLiterals;

namespace
{
constexpr qsizetype mostModuleFiles = 200; // of a module that are looked into
constexpr qsizetype mostTypes = 40; // of which users are counted

/// Files of one package see each other without imports: those that there are tell nothing of an order.
bool isPackageLanguage(const QString &language)
{
    static const QSet<QString> languages{ u"Go"_s, u"Java"_s, u"Kotlin"_s, u"C#"_s, u"Scala"_s, u"Swift"_s };
    return languages.contains(language);
}

/// Where a package is told about as a whole: to be read before the rest.
bool isAboutPackage(const FileInfo &file)
{
    const QString name = file.path.section(u'/', -1);
    return (name == "doc.go"_L1 && file.language == "Go"_L1) || name == "package-info.java"_L1;
}

void orderFiles(ModuleFacts &facts, const Relations &relations)
{
    const QList<FileInfo> &files = facts.files;
    QHash<QString, int> at;
    for (int i = 0; i < files.size(); ++i)
        at.insert(files[i].path, i);
    QList<QList<int>> next(files.size());
    for (int i = 0; i < files.size(); ++i) {
        QSet<int> seen;
        for (const QString &used : relations.uses.value(files[i].path))
            if (const int to = at.value(used, -1);
                to >= 0 && to != i && !seen.contains(to) && !isPackageLanguage(files[i].language)) {
                seen.insert(to);
                next[i].append(to);
                facts.importsInside = true;
            }
    }
    const QList<int> layers = structure::layersOf(next, structure::findKnots(next));
    QHash<QString, qsizetype> named;
    for (const ModuleType &type : facts.types)
        named[type.file.path] += type.users.size();
    QList<int> order(files.size());
    for (int i = 0; i < order.size(); ++i)
        order[i] = i;
    std::stable_sort(order.begin(), order.end(), [&](int a, int b) {
        if (const bool aboutA = isAboutPackage(files[a]); aboutA != isAboutPackage(files[b]))
            return aboutA;
        return layers[a] != layers[b] ? layers[a] < layers[b] : named.value(files[a].path) > named.value(files[b].path);
    });
    // A header that only forwards to another is nothing to read.
    const auto forwards = [&](const FileInfo &file) {
        const auto known = facts.symbols.constFind(file.path);
        return (file.language == "C++"_L1 || file.language == "C"_L1) && known != facts.symbols.cend() && known->isEmpty();
    };
    for (const int file : std::as_const(order))
        if (!forwards(files[file]))
            facts.readingOrder.append(files[file]);
}

bool isTypeKind(const QString &kind)
{
    static const QSet<QString> kinds{ u"class"_s, u"struct"_s, u"interface"_s, u"trait"_s, u"enum"_s, u"union"_s,
        u"concept"_s };
    return kinds.contains(kind);
}

/// Files that can mean the module when they name something: its own, those that import it, those that import one of
/// these, and those of the same folder, which in many languages is one package.
QSet<QString> filesNear(const ModuleFacts &facts, const Relations &relations)
{
    QSet<QString> near;
    QSet<QString> folders;
    for (const FileInfo &file : facts.files) {
        near.insert(file.path);
        folders.insert(structure::folderOf(file.path));
    }
    for (int hop = 0; hop < 2; ++hop) {
        const QSet<QString> before = near;
        for (auto it = relations.uses.cbegin(); it != relations.uses.cend(); ++it)
            if (std::any_of(it->begin(), it->end(), [&](const QString &used) { return before.contains(used); }))
                near.insert(it.key());
    }
    for (const QString &folder : std::as_const(folders))
        near.insert(folder + u"/*"_s);
    return near;
}

QStringList usersOf(const ModuleType &type, const QSet<QString> &near, const ModelView &view)
{
    // A name that means several things tells nothing; what only its own file knows is meant there.
    const bool isDeclaredTwice = structure::isCFamily(type.file.language); // in a header, and where it is defined
    QSet<QString> elsewhere;
    for (const SymbolTarget &other : view.lookup(type.symbol.name)) {
        const bool isSame = other.qualifiedName == type.symbol.qualifiedName();
        if (other.kind == "constructor"_L1 || (isSame && (isDeclaredTwice || other.file == type.file.path)))
            continue;
        const auto file = view.file(other.file);
        if (file && file->role == FileRole::Source && (other.hasApi || !type.symbol.isApi || isSame))
            return {};
        elsewhere.insert(other.file);
    }
    QStringList users;
    for (const QString &path : view.referrers(type.symbol.name))
        if (path != type.file.path && !elsewhere.contains(path)
            && (near.contains(path) || near.contains(structure::folderOf(path) + u"/*"_s)))
            users.append(path);
    return users;
}

void findTypes(ModuleFacts &facts, const Relations &relations, const ModelView &view)
{
    const QSet<QString> near = filesNear(facts, relations);
    // Of a program, whose modules show nothing to others, the types are told all the same.
    const bool publicOnes = std::any_of(facts.symbols.cbegin(), facts.symbols.cend(), [](const QList<Symbol> &symbols) {
        return std::any_of(symbols.begin(), symbols.end(), [](const Symbol &symbol) {
            return symbol.isApi && (isTypeKind(symbol.kind) || symbol.kind == "function"_L1);
        });
    });
    QList<ModuleType> types;
    for (const FileInfo &file : std::as_const(facts.files))
        for (const Symbol &symbol : facts.symbols.value(file.path))
            if (isTypeKind(symbol.kind) && symbol.definition && symbol.isApi == publicOnes && (symbol.name.size() > 2 || symbol.documented)
                && !isTypeKind(symbol.scopeKind) && !symbol.name.startsWith(u'_') && !symbol.name.startsWith("__anon"_L1))
                types.append({ symbol, file, {} });
    // The documented ones first where there are too many to ask for all.
    std::stable_sort(types.begin(), types.end(),
        [](const ModuleType &a, const ModuleType &b) { return a.symbol.documented > b.symbol.documented; });
    types = types.mid(0, mostTypes);
    for (ModuleType &type : types)
        type.users = usersOf(type, near, view);
    if (std::any_of(types.begin(), types.end(),
            [](const ModuleType &type) { return !isInternal(type.symbol.qualifiedName()); }))
        types.removeIf([](const ModuleType &type) { return isInternal(type.symbol.qualifiedName()); });
    std::stable_sort(types.begin(), types.end(), [](const ModuleType &a, const ModuleType &b) {
        if (a.users.size() != b.users.size())
            return a.users.size() > b.users.size();
        return codePointLess(a.symbol.qualifiedName(), b.symbol.qualifiedName());
    });
    QSet<QString> seen; // a specialisation is no other type
    types.removeIf([&seen](const ModuleType &type) {
        const QString name = type.symbol.qualifiedName();
        const bool again = seen.contains(name);
        seen.insert(name);
        return again;
    });
    facts.types = std::move(types);
}
} // namespace

bool isInternal(const QString &qualifiedName)
{
    static const QSet<QString> words{ u"detail"_s, u"details"_s, u"internal"_s, u"impl"_s, u"private"_s };
    QString word;
    for (const QChar c : QString(qualifiedName + u'.')) {
        if (c.isLetterOrNumber() || c == u'_') {
            word.append(c);
            continue;
        }
        if (words.contains(word.toLower()) || word.startsWith(u'_'))
            return true;
        word.clear();
    }
    return false;
}

std::optional<ModuleFacts> moduleFacts(
    const QString &module, const Relations &relations, const ModelView &view, std::stop_token stop)
{
    ModuleFacts facts;
    facts.name = module;
    for (int i = 0; i < relations.graph.modules.size(); ++i)
        if (relations.moduleName(i) == module)
            for (const QString &path : relations.graph.modules[i].files)
                if (const auto file = view.file(path))
                    facts.files.append(*file);
    if (facts.files.isEmpty())
        return {};
    QHash<QString, qint64> uses, usedBy;
    for (auto it = relations.uses.cbegin(); it != relations.uses.cend(); ++it) {
        const QString from = relations.moduleOf.value(it.key());
        for (const QString &used : it.value()) {
            const QString to = relations.moduleOf.value(used);
            if (from == module && !to.isEmpty() && to != module)
                ++uses[to];
            if (to == module && !from.isEmpty() && from != module)
                ++usedBy[from];
        }
    }
    facts.uses = largest(uses, uses.size());
    facts.usedBy = largest(usedBy, usedBy.size());
    for (const FileInfo &file : facts.files.mid(0, mostModuleFiles)) {
        if (stop.stop_requested())
            break;
        facts.symbols.insert(file.path, view.symbols(file.path));
    }
    findTypes(facts, relations, view);
    orderFiles(facts, relations);
    return facts;
}

} // namespace tars::airesearch
