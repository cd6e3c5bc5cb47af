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
/// PHP itself, its extensions and libraries: what no registry has.
bool isPlatform(const QString &name)
{
    static const QRegularExpression platform(u"^(?:php(?:-64bit|-ipv6|-zts|-debug)?|hhvm|(?:ext|lib)-.+|composer(?:-plugin-api|-runtime-api)?)$"_s);
    return platform.match(name).hasMatch();
}

PackageMeta composerMeta(const DataValue &root)
{
    PackageMeta meta;
    meta.ecosystem = u"Composer"_s;
    meta.name = root[u"name"].text();
    meta.version = root[u"version"].text();
    meta.description = root[u"description"].text();
    meta.licence = root[u"license"].texts().join(u" OR "_s);
    meta.homepage = root[u"homepage"].text();
    meta.repository = webAddress(root[u"support"][u"source"].text());
    meta.documentation = root[u"support"][u"docs"].text();
    meta.issues = root[u"support"][u"issues"].text();
    meta.keywords = root[u"keywords"].texts();
    for (const DataValue &author : root[u"authors"].items())
        meta.authors.append(personName(author[u"name"].text()));
    if (const DataValue php = root[u"require"][u"php"])
        meta.requirements.append({ u"PHP"_s, php.text(), php.line() });
    for (const QString &program : root[u"bin"].texts())
        meta.programs.append({ program.section(u'/', -1), program });
    if (const QString type = root[u"type"].text(); type == "library"_L1 || type == "project"_L1)
        meta.kind = type == "project"_L1 ? u"application"_s : type;
    meta.line = std::max(1, root[u"name"].line());
    return meta;
}

FactOutput composerManifest(const DataValue &root)
{
    FactOutput out;
    out.facts = composerMeta(root).facts();
    for (const auto &[table, scope] : { std::pair{ u"require"_s, u"runtime"_s }, { u"require-dev"_s, u"development"_s } })
        for (const auto &[name, version] : root[table].members()) {
            if (isPlatform(name))
                continue;
            Dependency dependency;
            dependency.ecosystem = u"Composer"_s;
            dependency.name = name;
            dependency.constraint = version.text() == "*"_L1 ? QString() : version.text();
            dependency.scope = scope;
            dependency.line = version.line();
            out.facts.append(dependency.fact());
        }
    for (const auto &[name, command] : root[u"scripts"].members()) {
        static const QRegularExpression event(u"^(?:pre|post)-"_s);
        if (event.match(name).hasMatch())
            continue;
        BuildTarget target;
        target.system = u"Composer"_s;
        target.name = name;
        target.kind = u"script"_s;
        target.command = command.texts().join(u" && "_s);
        target.help = root[u"scripts-descriptions"][name].text();
        target.line = command.line();
        out.facts.append(target.fact());
    }
    BuildSystem system;
    system.system = u"Composer"_s;
    out.facts.append(system.fact());
    return out;
}

FactOutput composerLock(const DataValue &root)
{
    FactOutput out;
    for (const auto &[table, scope] : { std::pair{ u"packages"_s, QString() }, { u"packages-dev"_s, u"development"_s } })
        for (const DataValue &package : root[table].items()) {
            LockedPackage locked;
            locked.ecosystem = u"Composer"_s;
            locked.name = package[u"name"].text();
            locked.version = package[u"version"].text();
            locked.scope = scope;
            locked.licence = package[u"license"].texts().join(u" OR "_s);
            for (const auto &[name, version] : package[u"require"].members())
                if (!isPlatform(name))
                    locked.needs.append(name);
            if (const QString sum = package[u"dist"][u"shasum"].text(); !sum.isEmpty())
                locked.hashes.append(hexHash(u"SHA-1"_s, sum));
            locked.line = package[u"name"].line();
            if (!locked.name.isEmpty())
                out.facts.append(locked.fact());
        }
    return out;
}
} // namespace

FactOutput readPhpComposer(const FactSource &source)
{
    const QString name = source.fileName();
    if (name != "composer.json"_L1 && name != "composer.lock"_L1)
        return {};
    const ParsedData parsed = parseJson(source.source.text);
    if (parsed.problem)
        return { {}, { *parsed.problem } };
    return name == "composer.lock"_L1 ? composerLock(parsed.root()) : composerManifest(parsed.root());
}

} // namespace tars
