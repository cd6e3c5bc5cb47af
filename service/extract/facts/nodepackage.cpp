#include "service/extract/facts/build.h"
#include "service/extract/facts/factreaders.h"
#include "service/extract/facts/package.h"
#include "service/extract/formats/datatree.h"

#include <QRegularExpression>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{

QString personOf(const DataValue &person)
{
    return personName(person.isMap() ? person[u"name"].text() : person.text());
}

QString nodeLicence(const DataValue &root)
{
    const DataValue licence = root[u"license"];
    if (licence.isScalar())
        return licence.text();
    if (licence.isMap())
        return licence[u"type"].text();
    QStringList several; // the form of npm's first years
    for (const DataValue &one : root[u"licenses"].items())
        several.append(one.isMap() ? one[u"type"].text() : one.text());
    return several.join(u" OR "_s);
}

QString addressOf(const DataValue &value) { return value.isMap() ? value[u"url"].text() : value.text(); }

PackageMeta metaOf(const DataValue &root)
{
    PackageMeta meta;
    meta.ecosystem = u"npm"_s;
    meta.name = root[u"name"].text();
    meta.version = root[u"version"].text();
    meta.description = root[u"description"].text();
    meta.licence = nodeLicence(root);
    meta.homepage = addressOf(root[u"homepage"]);
    meta.repository = webAddress(addressOf(root[u"repository"]));
    meta.issues = addressOf(root[u"bugs"]);
    meta.authors.append(personOf(root[u"author"]));
    for (const QStringView key : { u"contributors", u"maintainers" })
        for (const DataValue &person : root[key].items())
            meta.authors.append(personOf(person));
    meta.keywords = root[u"keywords"].texts();
    for (const auto &[engine, version] : root[u"engines"].members())
        meta.requirements.append({ engine == "node"_L1 ? u"Node.js"_s : engine, version.text(), version.line() });
    const DataValue bin = root[u"bin"];
    if (bin.isScalar())
        meta.programs.append({ meta.name.section(u'/', -1), bin.text() });
    for (const auto &[name, file] : bin.members())
        meta.programs.append({ name, file.text() });
    meta.isPrivate = root[u"private"].isTrue();
    meta.line = std::max(1, root[u"name"].line());
    return meta;
}

FactRecord dependencyOf(const QString &name, const DataValue &value, const QString &scope)
{
    static const QRegularExpression elsewhere(u"^(?:[a-z+]+:|[\\w.-]+/[\\w.-]+(?:#|$)|\\.{0,2}/)"_s);
    Dependency dependency;
    dependency.ecosystem = u"npm"_s;
    dependency.name = name;
    dependency.scope = scope;
    dependency.line = value.line();
    const QString wanted = value.text();
    if (wanted.startsWith("npm:"_L1) || !elsewhere.match(wanted).hasMatch())
        dependency.constraint = wanted == "*"_L1 || wanted == "latest"_L1 ? QString() : wanted;
    else if (wanted.startsWith("workspace:"_L1) || wanted.startsWith("catalog:"_L1))
        dependency.source = wanted.section(u':', 0, 0);
    else
        dependency.source = wanted;
    return dependency.fact();
}

} // namespace

FactOutput readNodePackage(const FactSource &source)
{
    if (source.fileName() != "package.json"_L1)
        return {};
    const ParsedData parsed = parseJson(source.source.text);
    if (parsed.problem)
        return { {}, { *parsed.problem } };
    const DataValue root = parsed.root();
    FactOutput out;
    out.facts = metaOf(root).facts();
    for (const auto &[table, scope] :
        { std::pair{ u"dependencies"_s, u"runtime"_s }, { u"optionalDependencies"_s, u"optional"_s },
            { u"peerDependencies"_s, u"peer"_s }, { u"devDependencies"_s, u"development"_s } })
        for (const auto &[name, value] : root[table].members())
            out.facts.append(dependencyOf(name, value, scope));
    for (const auto &[name, value] : root[u"scripts"].members()) {
        if (value.text().contains("no test specified"_L1))
            continue; // what "npm init" puts there
        BuildTarget target;
        target.system = u"npm"_s;
        target.name = name;
        target.kind = u"script"_s;
        target.command = value.text();
        target.line = value.line();
        out.facts.append(target.fact());
    }
    const DataValue workspaces = root[u"workspaces"];
    if (root[u"scripts"] || root[u"dependencies"] || root[u"devDependencies"] || workspaces) {
        BuildSystem system;
        system.system = u"npm"_s;
        system.backend = root[u"packageManager"].text().section(u'+', 0, 0);
        system.parts = (workspaces.isMap() ? workspaces[u"packages"] : workspaces).texts();
        out.facts.append(system.fact());
    }
    return out;
}

} // namespace tars
