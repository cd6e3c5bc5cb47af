#include "service/extract/facts/factreaders.h"
#include "service/extract/facts/pythonrequirement.h"
#include "service/extract/formats/datatree.h"

#include <QRegularExpression>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{

QJsonArray artefactHashes(const DataValue &files)
{
    QJsonArray hashes;
    for (const DataValue &file : files.items()) {
        QString name = file[u"file"].text();
        if (name.isEmpty())
            name = file[u"url"].text();
        if (const QString hash = file[u"hash"].text(); !hash.isEmpty())
            hashes.append(hexHash({}, hash, name));
    }
    return hashes;
}

/// poetry.lock, pdm.lock and uv.lock have the same bones.
FactOutput fromTomlLock(const QByteArray &text, const QString &fileName)
{
    const ParsedData parsed = parseToml(text);
    if (parsed.problem)
        return { {}, { *parsed.problem } };
    FactOutput out;
    for (const DataValue &package : parsed.root()[u"package"].items()) {
        LockedPackage locked;
        locked.ecosystem = u"Python"_s;
        locked.name = package[u"name"].text();
        locked.version = package[u"version"].text();
        locked.line = package[u"name"].line();
        const DataValue dependencies = package[u"dependencies"];
        if (dependencies.isMap())
            for (const auto &member : dependencies.members())
                locked.needs.append(member.first);
        for (const DataValue &needed : dependencies.isList() ? dependencies.items() : QList<DataValue>())
            locked.needs.append(
                needed.isMap() ? needed[u"name"].text() : pythonRequirement(needed.text(), {}, {}, 0).name);
        locked.hashes = artefactHashes(package[u"files"]);
        for (const DataValue &file : package[u"sdist"].items())
            if (const QString hash = file[u"hash"].text(); !hash.isEmpty())
                locked.hashes.append(hexHash({}, hash, file[u"url"].text()));
        for (const QJsonValue &wheel : artefactHashes(package[u"wheels"]))
            locked.hashes.append(wheel);
        const DataValue source = package[u"source"];
        locked.root = source[u"virtual"] || source[u"editable"];
        if (const QString git = source[u"git"].text(); !git.isEmpty())
            locked.source = git;
        else if (source[u"type"].text() == "git"_L1 || source[u"type"].text() == "directory"_L1)
            locked.source = source[u"url"].text();
        if (fileName == "poetry.lock"_L1 && package[u"category"].text() == "dev"_L1)
            locked.scope = u"development"_s;
        if (!locked.name.isEmpty())
            out.facts.append(locked.fact());
    }
    return out;
}

FactOutput fromPipfile(const QByteArray &text)
{
    const ParsedData parsed = parseToml(text);
    if (parsed.problem)
        return { {}, { *parsed.problem } };
    FactOutput out;
    for (const auto &[table, scope] :
        { std::pair{ u"packages"_s, u"runtime"_s }, { u"dev-packages"_s, u"development"_s } })
        for (const auto &[name, value] : parsed.root()[table].members()) {
            Dependency dependency;
            dependency.ecosystem = u"Python"_s;
            dependency.name = name;
            dependency.scope = scope;
            dependency.constraint = value.isMap() ? value[u"version"].text() : value.text();
            if (dependency.constraint == "*"_L1)
                dependency.constraint.clear();
            dependency.source = value[u"git"].text();
            dependency.line = value.line();
            out.facts.append(dependency.fact());
        }
    return out;
}

FactOutput fromPipfileLock(const QByteArray &text)
{
    const ParsedData parsed = parseJson(text);
    if (parsed.problem)
        return { {}, { *parsed.problem } };
    FactOutput out;
    for (const auto &[table, scope] :
        { std::pair{ u"default"_s, QString() }, { u"develop"_s, u"development"_s } })
        for (const auto &[name, value] : parsed.root()[table].members()) {
            LockedPackage locked;
            locked.ecosystem = u"Python"_s;
            locked.name = name;
            locked.version = value[u"version"].text().remove(u"=="_s);
            locked.scope = scope;
            locked.source = value[u"git"].text();
            locked.line = value.line();
            for (const QString &hash : value[u"hashes"].texts())
                locked.hashes.append(hexHash({}, hash));
            out.facts.append(locked.fact());
        }
    return out;
}

/// Lines of a requirements file, continued ones joined, with the number of the first.
QList<std::pair<QString, int>> joinedLines(const QByteArray &text)
{
    QList<std::pair<QString, int>> lines;
    bool continued = false;
    int number = 0;
    for (const QByteArray &raw : text.split('\n')) {
        ++number;
        QString line = QString::fromUtf8(raw).trimmed();
        const bool continues = line.endsWith(u'\\');
        if (continues)
            line.chop(1);
        if (continued && !lines.isEmpty())
            lines.last().first += u' ' + line;
        else
            lines.append({ line, number });
        continued = continues;
    }
    return lines;
}

FactOutput fromRequirements(const QByteArray &text, const QString &path)
{
    static const QRegularExpression comment(u"(?:^|\\s)#.*$"_s);
    static const QRegularExpression hash(u"--hash[=\\s](\\S+)"_s);
    static const QRegularExpression option(u"\\s--?[A-Za-z].*$"_s);
    static const QRegularExpression egg(u"#egg=([\\w.-]+)"_s);
    static const QRegularExpression via(
        u"^#\\s+(?:via\\b)?\\s*(-r \\S+|[\\w.\\-]+(?:\\[[^\\]]*\\])?)?(?: \\(.*\\))?$"_s);
    static const QRegularExpression trailingVia(u"\\s#\\s*via\\s+(.+)$"_s);
    static const QRegularExpression exact(u"^===?\\s*([^,*\\s]+)$"_s);
    const QString lower = path.toLower();
    QString scope = scopeOfGroup(lower);
    if (scope.isEmpty())
        scope = u"runtime"_s;
    const bool resolved
        = text.contains("--hash") || text.contains("autogenerated by pip-compile") || text.contains("# via");
    FactOutput out;
    LockedPackage open; // its "via" comments follow
    const auto close = [&] {
        if (!open.name.isEmpty())
            out.facts.append(open.fact());
        open = {};
    };
    for (const auto &[full, line] : joinedLines(text)) {
        QString requirement = full;
        if (const auto why = via.match(requirement); why.hasMatch() && !open.name.isEmpty()) {
            if (!why.captured(1).isEmpty())
                open.neededBy.append(why.captured(1));
            continue;
        }
        if (requirement.startsWith("-e "_L1) || requirement.startsWith("--editable "_L1))
            requirement = requirement.section(u' ', 1).trimmed();
        else if (requirement.startsWith(u'-') || requirement.startsWith(u'#'))
            continue;
        if (const auto named = egg.match(requirement); named.hasMatch()) {
            Dependency dependency;
            dependency.ecosystem = u"Python"_s;
            dependency.name = named.captured(1);
            dependency.scope = scope;
            dependency.source = requirement.left(named.capturedStart());
            dependency.line = line;
            out.facts.append(dependency.fact());
            continue;
        }
        QJsonArray hashes;
        for (auto match = hash.globalMatch(requirement); match.hasNext();)
            hashes.append(hexHash({}, match.next().captured(1)));
        requirement.remove(comment).remove(option);
        const Dependency dependency = pythonRequirement(requirement.trimmed(), scope, {}, line);
        if (dependency.name.isEmpty())
            continue;
        const auto version = exact.match(dependency.constraint);
        if (!resolved || !version.hasMatch()) {
            out.facts.append(dependency.fact());
            continue;
        }
        LockedPackage locked;
        locked.ecosystem = u"Python"_s;
        locked.name = dependency.name;
        locked.version = version.captured(1);
        locked.scope = scope == "runtime"_L1 ? QString() : scope;
        locked.hashes = hashes;
        locked.line = line;
        close();
        open = locked;
        if (const auto why = trailingVia.match(full); why.hasMatch())
            for (const QString &name : why.captured(1).split(u','))
                open.neededBy.append(name.trimmed());
    }
    close();
    return out;
}

bool isRequirements(const QString &path)
{
    static const QRegularExpression name(
        u"(?:^|/)(?:requirements/[^/]+|[^/]*requirements[^/]*|[^/]*constraints)\\.(?:txt|in)$"_s);
    return name.match(path.toLower()).hasMatch();
}

} // namespace

FactOutput readPythonLocks(const FactSource &source)
{
    const QString name = source.fileName();
    if (name == "poetry.lock"_L1 || name == "uv.lock"_L1 || name == "pdm.lock"_L1)
        return fromTomlLock(source.source.text, name);
    if (name == "Pipfile"_L1)
        return fromPipfile(source.source.text);
    if (name == "Pipfile.lock"_L1)
        return fromPipfileLock(source.source.text);
    if (isRequirements(source.path))
        return fromRequirements(source.source.text, source.path);
    return {};
}

} // namespace tars
