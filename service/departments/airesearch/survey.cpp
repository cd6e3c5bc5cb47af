#include "service/departments/airesearch/survey.h"

#include "service/departments/airesearch/pythonmodules.h"
#include "service/departments/structure/importresolver.h"
#include "service/project/codepointorder.h"

#include <algorithm>
#include <tuple>

namespace tars::airesearch
{
using namespace Qt::StringLiterals;

namespace
{
/// Keeps the first of an order, without holding the rest.
template <typename Less>
void keep(QList<SurveyedFunction> &best, const SurveyedFunction &function, Less less)
{
    const auto at = std::upper_bound(best.begin(), best.end(), function, less);
    if (at == best.end() && best.size() >= mostFunctions)
        return;
    best.insert(at, function);
    if (best.size() > mostFunctions)
        best.removeLast();
}

template <typename Measure>
bool before(const SurveyedFunction &a, const SurveyedFunction &b, Measure measure)
{
    if (measure(a) != measure(b))
        return measure(a) > measure(b);
    if (const int order = compareCodePoints(a.path, b.path); order != 0)
        return order < 0;
    return a.line < b.line;
}

void addFunctions(Survey &survey, const FileSlice &slice)
{
    for (const FactRecord &fact : slice.facts) {
        if (fact.kind != "code.function"_L1)
            continue;
        ++survey.functions;
        const SurveyedFunction function{ fact.value[u"qualifiedName"_s].toString(), slice.info.path, fact.line,
            fact.value[u"lines"_s].toInt(), fact.value[u"branches"_s].toInt(), fact.value[u"nesting"_s].toInt() };
        keep(survey.longest, function, [](const auto &a, const auto &b) {
            return before(a, b, [](const SurveyedFunction &f) { return f.length; });
        });
        keep(survey.branchiest, function, [](const auto &a, const auto &b) {
            return before(a, b, [](const SurveyedFunction &f) { return f.branches; });
        });
        keep(survey.deepest, function, [](const auto &a, const auto &b) {
            return before(a, b, [](const SurveyedFunction &f) { return f.nesting; });
        });
    }
}

void addSymbols(Survey &survey, SurveyedFile &file, const QList<Symbol> &symbols)
{
    if (!file.info.hasApi)
        return;
    for (const Symbol &symbol : symbols) {
        if (!symbol.isApi)
            continue;
        ++file.publicSymbols;
        ++survey.publicByKind[symbol.kind];
        file.documented += symbol.documented;
        survey.documentedByKind[symbol.kind] += symbol.documented;
    }
}
/// "regex::exec" for src/exec.rs of the crate regex; empty where no manifest says the crate's name.
QString rustModule(const QString &path, const ModelView &view)
{
    for (QString folder = structure::folderOf(path);; folder = structure::folderOf(folder)) {
        const QString manifest = folder.isEmpty() ? u"Cargo.toml"_s : QString(folder + u"/Cargo.toml"_s);
        if (view.file(manifest)) {
            QString below = path.mid(folder.isEmpty() ? 0 : folder.size() + 1).chopped(3);
            if (!below.startsWith("src/"_L1))
                return {};
            QStringList parts = below.mid(4).split(u'/');
            if (parts.last() == "lib"_L1 || parts.last() == "mod"_L1)
                parts.removeLast();
            for (const Fact &fact : view.facts(u"project.meta"_s, manifest))
                if (QString crate = fact.value[u"name"_s].toString(); !crate.isEmpty()) {
                    parts.prepend(crate.replace(u'-', u'_'));
                    return parts.join(u"::"_s);
                }
            return {};
        }
        if (folder.isEmpty())
            return {};
    }
}
} // namespace

bool isOurs(const FileInfo &file) { return !file.vendored && !file.binary; }

QString roleName(const FileInfo &file) { return file.generated ? u"generated"_s : toString(file.role); }

bool isPublicSymbol(const Symbol &symbol)
{
    if (symbol.kind == "namespace"_L1 || symbol.kind == "package"_L1 || symbol.kind == "module"_L1)
        return false;
    return symbol.exported
        && (symbol.access.isEmpty() || symbol.access == "public"_L1 || symbol.access == "protected"_L1);
}

QString Relations::moduleName(int module) const
{
    const QString path = graph.modules[module].path;
    return path.isEmpty() ? u"."_s : path;
}

QString titleOfModule(const QString &module, const ModelView &view)
{
    if (module == "."_L1)
        return view.projectName();
    if (module.endsWith(".py"_L1)) {
        const QString name = pythonModule(module, view);
        return name.contains(u'.') ? name : module;
    }
    if (module.endsWith(".rs"_L1)) {
        const QString name = rustModule(module, view);
        return name.isEmpty() ? module : name;
    }
    for (const FileInfo &file : view.files(module + u'/'))
        if (structure::folderOf(file.path) == module && file.language == "Java"_L1)
            for (const Symbol &symbol : view.symbols(file.path))
                if (symbol.kind == "package"_L1)
                    return symbol.qualifiedName();
    return module;
}

namespace
{
Relations readRelations(const ModelView &view, const std::stop_token &stop)
{
    Relations relations;
    relations.graph = structure::moduleGraph(view, {}, structure::mostModulesShown, stop);
    for (int module = 0; module < relations.graph.modules.size(); ++module)
        for (const QString &path : relations.graph.modules[module].files)
            relations.moduleOf.insert(path, relations.moduleName(module));
    QList<FileInfo> files = view.files();
    files.removeIf([](const FileInfo &file) {
        const bool code = file.role == FileRole::Source || triesProduct(file.role)
            || file.role == FileRole::Example;
        return !isOurs(file) || file.generated || !code || file.language.isEmpty();
    });
    QHash<QString, int> positions;
    for (int i = 0; i < files.size(); ++i)
        positions.insert(files[i].path, i);
    const structure::ImportResolver resolver(files, view);
    for (const FileImports &imported : view.importsBelow({})) {
        const int from = positions.value(imported.path, -1);
        if (from < 0 || stop.stop_requested())
            continue;
        for (const ImportRecord &import : imported.imports)
            if (const int to = resolver.resolve(from, import); to >= 0 && to != from)
                relations.uses[imported.path].append(files[to].path);
    }
    return relations;
}
} // namespace

Relations relationsOf(const ModelView &view, std::stop_token stop)
{
    return *view.derived<Relations>(u"relations"_s, [&] { return readRelations(view, stop); });
}

QString importedName(const QString &used)
{
    if (!used.endsWith(".go"_L1))
        return used;
    const QString folder = structure::folderOf(used);
    return (folder.isEmpty() ? u"."_s : folder) + u'/';
}

QString moduleOfCode(const Relations &relations)
{
    QString lines = uR"(
module_of = {f["path"]: f["module"] for f in files if "module" in f})"_s;
    for (const QStringList &used : relations.uses)
        if (std::any_of(used.begin(), used.end(), [](const QString &path) { return importedName(path) != path; }))
            return lines + uR"(
module_of |= {(path.rpartition("/")[0] or ".") + "/": module for path, module in module_of.items() if path.endswith(".go")})"_s;
    return lines;
}

const SurveyedFile *Survey::file(const QString &path) const
{
    const auto found = at.constFind(path);
    return found == at.cend() ? nullptr : &files[*found];
}

Result<Survey> survey(const ModelView &view, const QString &folder, Depth depth)
{
    Survey result;
    Aspects aspects;
    if (depth == Depth::Sizes || depth == Depth::Functions)
        aspects |= Aspect::Metrics;
    if (depth == Depth::Functions)
        aspects |= Aspect::Facts;
    if (depth == Depth::Symbols)
        aspects |= Aspect::Symbols;
    const auto passed = view.forEachFile(folder, aspects, [&](const FileSlice &slice) {
        if (!isOurs(slice.info))
            return true;
        SurveyedFile file{ slice.info, roleName(slice.info), slice.metrics.lines, slice.metrics.codeLines,
            slice.metrics.commentLines, 0, 0 };
        if (file.role == "source"_L1)
            addFunctions(result, slice);
        addSymbols(result, file, slice.symbols);
        result.at.insert(slice.info.path, result.files.size());
        result.files.append(std::move(file));
        return true;
    });
    if (!passed)
        return passed.error();
    return result;
}

} // namespace tars::airesearch
