#include "service/extract/facts/factreaders.h"
#include "service/extract/facts/package.h"
#include "service/extract/formats/datatree.h"
#include "service/extract/formats/inifile.h"

#include <QRegularExpression>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{

void vcpkgList(
    const DataValue &list, const QString &scope, const QString &group, const QString &baseline, QList<FactRecord> &facts)
{
    for (const DataValue &item : list.items()) {
        Dependency found;
        found.ecosystem = u"vcpkg"_s;
        found.name = item.isMap() ? item[u"name"].text() : item.text();
        if (const QString least = item[u"version>="].text(); !least.isEmpty())
            found.constraint = u">="_s + least;
        found.condition = item[u"platform"].text();
        found.scope = item[u"host"].isTrue() ? u"build"_s : scope;
        QStringList features;
        for (const DataValue &feature : item[u"features"].items())
            features.append(feature.isMap() ? feature[u"name"].text() : feature.text());
        found.group = !group.isEmpty() ? group : features.isEmpty() ? QString() : QString(u"features "_s + features.join(u", "_s));
        if (found.constraint.isEmpty() && !baseline.isEmpty()) // what all versions come from that nobody names
            found.source = u"baseline "_s + baseline.left(8);
        found.line = item.line();
        facts.append(found.fact());
    }
}

FactOutput fromVcpkg(const QByteArray &text)
{
    const ParsedData parsed = parseJson(text);
    if (parsed.problem)
        return { {}, { *parsed.problem } };
    const DataValue root = parsed.root();
    FactOutput out;
    PackageMeta meta;
    meta.ecosystem = u"vcpkg"_s;
    meta.name = root[u"name"].text();
    for (const QStringView key : { u"version", u"version-semver", u"version-string", u"version-date" })
        if (meta.version.isEmpty())
            meta.version = root[key].text();
    meta.description = root[u"description"].texts().value(0);
    meta.licence = root[u"license"].text();
    meta.homepage = root[u"homepage"].text();
    meta.line = std::max(1, root[u"name"].line());
    out.facts = meta.facts();
    const QString baseline = root[u"builtin-baseline"].text();
    vcpkgList(root[u"dependencies"], u"runtime"_s, {}, baseline, out.facts);
    for (const auto &[feature, table] : root[u"features"].members())
        vcpkgList(table[u"dependencies"], u"optional"_s, feature, baseline, out.facts);
    for (const DataValue &pin : root[u"overrides"].items())
        for (FactRecord &fact : out.facts)
            if (fact.kind == "dependency"_L1 && fact.value.value("name"_L1) == pin[u"name"].text())
                for (const QStringView key : { u"version", u"version-semver", u"version-string", u"version-date" })
                    if (const QString version = pin[key].text(); !version.isEmpty()) {
                        fact.value.insert(u"constraint"_s, version);
                        fact.value.remove(u"source"_s);
                    }
    return out;
}

/// "zlib/1.3@user/channel" → name and version.
std::optional<Dependency> conanReference(const QString &text, const QString &scope, int line)
{
    static const QRegularExpression reference(
        u"^([a-z0-9_][\\w+.\\-]+)/(\\[[^\\]]+\\]|[\\w+.\\-]+)(?:@.*)?$"_s);
    const auto match = reference.match(text.trimmed());
    if (!match.hasMatch())
        return {};
    Dependency found;
    found.ecosystem = u"Conan"_s;
    found.name = match.captured(1);
    found.constraint = match.captured(2);
    found.scope = scope;
    found.line = line;
    return found;
}

QString conanScope(const QString &section)
{
    return section == "tool_requires"_L1 || section == "build_requires"_L1 ? u"build"_s
        : section == "test_requires"_L1                                    ? u"test"_s
                                                                           : u"runtime"_s;
}

QList<FactRecord> fromConanText(const QByteArray &text)
{
    QList<FactRecord> facts;
    for (const IniSection &section : parseIni(text))
        if (section.name.endsWith("requires"_L1))
            for (const IniEntry &entry : section.entries)
                if (const auto found = conanReference(entry.value, conanScope(section.name), entry.line))
                    facts.append(found->fact());
    return facts;
}

/// Strings of `requires = …` and of `self.requires("…")`.
QList<FactRecord> fromConanPython(const LexedSource &source)
{
    QList<FactRecord> facts;
    const auto isString
        = [&](size_t i) { return i < source.tokens.size() && source.tokens[i].kind == TokenKind::String; };
    const auto string = [&](size_t i) { return QString::fromUtf8(source.textOf(i)).mid(1).chopped(1); };
    static const QSet<QByteArray> words{ "requires", "tool_requires", "build_requires", "test_requires" };
    PackageMeta meta;
    meta.ecosystem = u"Conan"_s;
    for (size_t i = 0; i + 2 < source.tokens.size(); ++i) {
        const QByteArray word = source.textOf(i).toByteArray();
        const bool assigned = source.is(i + 1, "=");
        if (assigned && isString(i + 2) && (i == 0 || !source.is(i - 1, "."))) {
            if (word == "name" && meta.name.isEmpty()) {
                meta.name = string(i + 2);
                meta.line = source.tokens[i].line;
            } else if (word == "version" && meta.version.isEmpty())
                meta.version = string(i + 2);
            else if (word == "license" && meta.licence.isEmpty())
                meta.licence = string(i + 2);
            else if (word == "description" && meta.description.isEmpty())
                meta.description = string(i + 2);
        }
        if (!words.contains(word) || (!assigned && !source.is(i + 1, "(")))
            continue;
        for (size_t j = i + 2; isString(j) || source.is(j, ",") || source.is(j, "(") || source.is(j, "[");
             ++j)
            if (isString(j))
                if (const auto found
                    = conanReference(string(j), conanScope(QString::fromLatin1(word)), source.tokens[j].line))
                    facts.append(found->fact());
    }
    return meta.facts() + facts;
}

} // namespace

FactOutput readCPackages(const FactSource &source)
{
    const QString name = source.fileName();
    if (name == "vcpkg.json"_L1)
        return fromVcpkg(source.source.text);
    if (name == "conanfile.txt"_L1)
        return { fromConanText(source.source.text), {} };
    if (name == "conanfile.py"_L1)
        return { fromConanPython(source.source), {} };
    return {};
}

} // namespace tars
