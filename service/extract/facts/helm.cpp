#include "service/extract/facts/factreaders.h"
#include "service/extract/facts/package.h"
#include "service/extract/formats/datatree.h"
#include "service/extract/formats/yamlcomments.h"

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int deepestValue = 6;

/// What a chart at the top says of itself, it says of the project.
QList<FactRecord> chartMeta(const DataValue &root)
{
    PackageMeta meta;
    meta.ecosystem = u"Helm"_s;
    meta.name = root[u"name"].text();
    meta.version = root[u"version"].text();
    meta.description = root[u"description"].text();
    meta.homepage = root[u"home"].text();
    for (const QString &address : root[u"sources"].texts())
        if (meta.repository.isEmpty())
            meta.repository = webAddress(address);
    for (const DataValue &person : root[u"maintainers"].items())
        if (const QString name = personName(person[u"name"].text()); !name.isEmpty())
            meta.authors.append(name);
    meta.licence = root[u"annotations"][u"artifacthub.io/license"].text();
    if (const DataValue asked = root[u"kubeVersion"])
        meta.requirements.append({ u"Kubernetes"_s, asked.text(), asked.line() });
    meta.line = std::max(1, root[u"name"].line());
    return meta.facts();
}

FactOutput fromChart(const DataValue &root)
{
    FactOutput out;
    QJsonObject value{ { u"name"_s, root[u"name"].text() } };
    for (const auto &[key, member] : { std::pair{ u"version"_s, u"version"_s },
             { u"appVersion"_s, u"appVersion"_s }, { u"description"_s, u"description"_s },
             { u"type"_s, u"type"_s }, { u"kubeVersion"_s, u"kubeVersion"_s } })
        if (const QString text = root[key].text(); !text.isEmpty())
            value.insert(member, text);
    if (root[u"name"].text().isEmpty())
        return out;
    const QList<DataValue> needs = root[u"dependencies"].items();
    if (std::any_of(needs.cbegin(), needs.cend(), [](const DataValue &needed) { return !needed[u"repository"].text().isEmpty(); }))
        value.insert(u"fetches"_s, true);
    out.facts.append({ u"helm.chart"_s, value, std::max(1, root[u"name"].line()) });
    for (const DataValue &needed : needs) {
        Dependency found;
        found.ecosystem = u"Helm"_s;
        found.name = needed[u"name"].text();
        found.constraint = needed[u"version"].text();
        found.source = needed[u"repository"].text();
        found.condition = needed[u"condition"].text();
        found.scope = u"runtime"_s;
        found.line = needed.line();
        out.facts.append(found.fact());
    }
    return out;
}

void values(const DataValue &map, const QString &prefix, int depth, const QList<QByteArray> &lines,
    QList<FactRecord> &facts)
{
    for (const auto &[key, value] : map.members()) {
        const QString path = prefix.isEmpty() ? key : QString(prefix + u'.' + key);
        if (value.isMap() && !value.members().isEmpty() && depth < deepestValue) {
            values(value, path, depth + 1, lines, facts);
            continue;
        }
        QJsonObject fact{ { u"path"_s, path } };
        const QString shown = value.isScalar() ? value.text()
            : value.isList() ? (value.items().isEmpty() ? u"[]"_s : value.texts().join(u", "_s))
            : value.isMap()  ? u"{}"_s
                             : QString();
        if (!shown.isEmpty())
            fact.insert(u"default"_s, shown.left(300));
        if (const QString help = commentAbove(lines, value.line()); !help.isEmpty())
            fact.insert(u"help"_s, help);
        facts.append({ u"helm.value"_s, fact, value.line() });
    }
}

} // namespace

FactOutput readHelm(const FactSource &source)
{
    const QString name = source.fileName();
    const bool chart = name == "Chart.yaml"_L1;
    if (!chart && name != "values.yaml"_L1)
        return {};
    const ParsedData parsed = parseYaml(source.source.text);
    if (parsed.problem)
        return { {}, { *parsed.problem } };
    if (chart) {
        FactOutput out = fromChart(parsed.root());
        if (!source.path.contains(u'/') && !out.facts.isEmpty())
            out.facts += chartMeta(parsed.root());
        return out;
    }
    FactOutput out;
    values(parsed.root(), {}, 0, source.source.text.split('\n'), out.facts);
    return out;
}

} // namespace tars
