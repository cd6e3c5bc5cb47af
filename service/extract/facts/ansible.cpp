// Roles and collections of Ansible: what they are called, need, and are set up by.
#include "service/extract/facts/factreaders.h"
#include "service/extract/facts/package.h"
#include "service/extract/formats/datatree.h"
#include "service/extract/formats/yamlcomments.h"

#include <QRegularExpression>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{

void need(FactOutput &out, const QString &name, const QString &version, const QString &source, int line)
{
    if (name.isEmpty())
        return;
    Dependency needed;
    needed.ecosystem = u"Ansible"_s;
    needed.name = name;
    needed.constraint = version == "*"_L1 ? QString() : version;
    needed.source = source;
    needed.scope = u"runtime"_s;
    needed.line = line;
    out.facts.append(needed.fact());
}

/// "name", or {role, name, src, version}.
void needsIn(FactOutput &out, const DataValue &list)
{
    for (const DataValue &one : list.isList() ? list.items() : QList<DataValue>()) {
        QString name = one.text();
        for (const QStringView key : { u"name", u"role", u"src" })
            if (name.isEmpty())
                name = one[key].text();
        const QString source = one[u"src"].text().isEmpty() ? one[u"source"].text() : one[u"src"].text();
        need(out, name, one[u"version"].text(), source.contains(u"://"_s) ? source : QString(), one.line());
    }
}

/// meta/main.yml. A role is asked for as NAMESPACE.NAME; who names no namespace publishes under the author's name.
FactOutput fromRole(const DataValue &root)
{
    const DataValue info = root[u"galaxy_info"];
    FactOutput out;
    if (!info.isMap())
        return out;
    static const QRegularExpression account(u"^[A-Za-z][\\w-]*$"_s);
    const QString name = info[u"role_name"].text(), author = info[u"author"].text();
    QString space = info[u"namespace"].text();
    if (space.isEmpty() && account.match(author).hasMatch())
        space = author;
    PackageMeta meta;
    meta.ecosystem = u"Ansible"_s;
    meta.kind = u"role"_s;
    meta.name = space.isEmpty() || name.isEmpty() ? name : QString(space + u'.' + name);
    meta.description = info[u"description"].text();
    meta.licence = info[u"license"].isList() ? info[u"license"].texts().join(u" OR "_s) : info[u"license"].text();
    meta.issues = info[u"issue_tracker_url"].text();
    meta.authors = { personName(author) };
    meta.keywords = info[u"galaxy_tags"].texts();
    meta.line = std::max(1, info.line());
    if (const DataValue version = info[u"min_ansible_version"]; !version.text().isEmpty())
        meta.requirements.append({ u"Ansible"_s, u">="_s + version.text(), version.line() });
    out.facts = meta.facts();
    needsIn(out, root[u"dependencies"]);
    return out;
}

/// galaxy.yml.
FactOutput fromCollection(const DataValue &root)
{
    FactOutput out;
    const QString space = root[u"namespace"].text(), name = root[u"name"].text();
    if (space.isEmpty() || name.isEmpty())
        return out;
    PackageMeta meta;
    meta.ecosystem = u"Ansible"_s;
    meta.kind = u"collection"_s;
    meta.name = space + u'.' + name;
    meta.version = root[u"version"].text();
    meta.description = root[u"description"].text();
    meta.licence = root[u"license"].texts().join(u" OR "_s);
    meta.repository = webAddress(root[u"repository"].text());
    meta.homepage = root[u"homepage"].text();
    meta.documentation = root[u"documentation"].text();
    meta.issues = root[u"issues"].text();
    for (const QString &author : root[u"authors"].texts())
        meta.authors.append(personName(author));
    meta.keywords = root[u"tags"].texts();
    meta.line = std::max(1, root[u"name"].line());
    out.facts = meta.facts();
    for (const auto &[needed, version] : root[u"dependencies"].members())
        need(out, needed, version.text(), {}, version.line());
    return out;
}

QString shownDefault(const DataValue &value)
{
    if (value.isList())
        return value.items().isEmpty() ? u"[]"_s : value.texts().join(u", "_s);
    return value.isMap() ? (value.members().isEmpty() ? u"{}"_s : QString()) : value.text();
}

/// defaults/main.yml: the variables by which a role is set up.
FactOutput fromDefaults(const DataValue &root, const QByteArray &text)
{
    static const QRegularExpression variable(u"^[a-z_]\\w*$"_s);
    FactOutput out;
    const QList<QByteArray> lines = text.split('\n');
    for (const auto &[name, value] : root.members()) {
        if (!variable.match(name).hasMatch())
            continue;
        int line = value.line(); // of a list its first entry's
        while (line > 1 && line <= lines.size() && !lines[line - 1].startsWith(QByteArray(name.toUtf8() + ':')))
            --line;
        QJsonObject fact{ { u"name"_s, name } };
        if (const QString shown = shownDefault(value); !shown.isEmpty())
            fact.insert(u"default"_s, shown.left(300));
        if (const QString help = commentAbove(lines, line); !help.isEmpty())
            fact.insert(u"help"_s, help);
        out.facts.append({ u"config.key"_s, fact, line });
    }
    return out;
}

/// meta/argument_specs.yml: the same variables, explained.
FactOutput fromArguments(const DataValue &root)
{
    FactOutput out;
    for (const auto &[entry, specification] : root[u"argument_specs"].members())
        for (const auto &[name, option] : specification[u"options"].members()) {
            QJsonObject fact{ { u"name"_s, name } };
            if (const QString shown = shownDefault(option[u"default"]); !shown.isEmpty())
                fact.insert(u"default"_s, shown.left(300));
            if (const QString help = option[u"description"].texts().join(u' ').simplified(); !help.isEmpty())
                fact.insert(u"help"_s, help.left(1000));
            out.facts.append({ u"config.key"_s, fact, option.line() });
        }
    return out;
}

} // namespace

FactOutput readAnsible(const FactSource &source)
{
    static const QRegularExpression own(
        u"(?:^|/)(?:(?:meta/(main|argument_specs))|(?:defaults/(main))|(?:(galaxy|requirements)))\\.ya?ml$"_s);
    const auto match = own.match(source.path);
    if (!match.hasMatch())
        return {};
    const ParsedData parsed = parseYaml(source.source.text);
    const DataValue root = parsed.root();
    const bool defaults = !match.captured(2).isEmpty();
    if (parsed.problem) // whatever else bears such a name is not ours to judge
        return defaults || match.captured(1) == "main"_L1 ? FactOutput{ {}, { *parsed.problem } } : FactOutput();
    if (defaults)
        return fromDefaults(root, source.source.text);
    if (match.captured(1) == "main"_L1)
        return fromRole(root);
    if (match.captured(1) == "argument_specs"_L1)
        return fromArguments(root);
    if (match.captured(3) == "galaxy"_L1)
        return fromCollection(root);
    FactOutput out; // requirements.yml
    needsIn(out, root.isList() ? root : root[u"roles"]);
    needsIn(out, root[u"collections"]);
    return out;
}

} // namespace tars
