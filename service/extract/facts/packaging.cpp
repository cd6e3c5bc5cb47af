#include "service/extract/facts/factreaders.h"
#include "service/extract/formats/datatree.h"
#include "service/extract/formats/inifile.h"
#include "service/extract/formats/xmltree.h"

#include <QJsonArray>
#include <QRegularExpression>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{

FactRecord package(const QString &format, const QString &name, int line, const QString &summary = {},
    const QString &version = {}, const QStringList &details = {})
{
    QJsonObject value{ { u"format"_s, format } };
    const auto put = [&](const QString &key, const QString &text) {
        if (!text.isEmpty())
            value.insert(key, text.simplified().left(500));
    };
    put(u"name"_s, name);
    put(u"summary"_s, summary);
    put(u"version"_s, version);
    put(u"details"_s, details.join(u"; "_s));
    return { u"packaging.package"_s, value, std::max(1, line) };
}

/// Without the places that are filled in at the release, and what only they would have joined.
bool isTemplate(const QString &text) { return text.contains("{{"_L1); }

QList<FactRecord> fromGoreleaser(const DataValue &root)
{
    QList<FactRecord> facts;
    const auto fileName = [](const DataValue &value) { return value.text().section(u'/', -1); };
    const DataValue firstBuild = root[u"builds"].items().value(0);
    QString project = root[u"project_name"].text();
    for (const QString &other : { root[u"release"][u"github"][u"name"].text(), fileName(firstBuild[u"binary"]), firstBuild[u"id"].text() })
        if (project.isEmpty() && !isTemplate(other))
            project = other;
    for (const DataValue &build : root[u"builds"].items()) {
        QStringList details;
        if (const QStringList systems = build[u"goos"].texts(); !systems.isEmpty())
            details.append(u"for "_s + systems.join(u", "_s));
        if (const QStringList processors = build[u"goarch"].texts(); !processors.isEmpty())
            details.append(u"on "_s + processors.join(u", "_s));
        const QString binary = fileName(build[u"binary"]);
        facts.append(package(u"GoReleaser"_s, binary.isEmpty() || isTemplate(binary) ? project : binary, build.line(), {}, {}, details));
    }
    struct Publisher {
        QStringView key;
        const char *format;
        QStringView name, summary;
    };
    static constexpr Publisher publishers[]{ { u"archives", "GoReleaser archives", u"", u"" }, { u"nfpms", "GoReleaser packages", u"package_name", u"description" },
        { u"brews", "Homebrew", u"name", u"description" }, { u"homebrew_casks", "Homebrew", u"name", u"description" },
        { u"scoops", "Scoop", u"name", u"description" }, { u"winget", "winget", u"name", u"short_description" },
        { u"chocolateys", "Chocolatey", u"name", u"summary" }, { u"aurs", "AUR", u"name", u"description" }, { u"nix", "Nix", u"name", u"description" },
        { u"npms", "npm", u"name", u"description" }, { u"krews", "Krew", u"name", u"short_description" }, { u"snapcrafts", "Snap", u"name", u"summary" },
        { u"flatpak", "Flatpak", u"app_id", u"" } };
    for (const Publisher &publisher : publishers)
        for (const DataValue &one : root[publisher.key].items()) {
            QString name = publisher.name.isEmpty() ? project : one[publisher.name].text();
            if (name.isEmpty() || isTemplate(name))
                name = project;
            QStringList details = one[u"formats"].texts() + one[u"format"].texts();
            for (const DataValue &override : one[u"format_overrides"].items())
                details.append((override[u"formats"].texts() + override[u"format"].texts()).join(u", "_s) + u" for "_s + override[u"goos"].text());
            facts.append(package(QString::fromLatin1(publisher.format), name, one.line(), one[publisher.summary].text(), {}, details));
        }
    for (const QStringView key : { u"dockers", u"dockers_v2" })
        for (const DataValue &image : root[key].items())
            for (const QString &name : image[u"image_templates"].texts() + image[u"images"].texts())
                facts.append(package(u"GoReleaser image"_s, name, image.line()));
    return facts;
}

FactRecord fromSnap(const DataValue &root)
{
    QStringList apps;
    for (const auto &[name, app] : root[u"apps"].members())
        apps.append(name);
    QStringList details;
    for (const QString &key : { u"base"_s, u"confinement"_s, u"grade"_s })
        if (const QString text = root[key].text(); !text.isEmpty())
            details.append(key + u' ' + text);
    if (!apps.isEmpty())
        details.append(u"programs "_s + apps.join(u", "_s));
    return package(u"Snap"_s, root[u"name"].text(), root[u"name"].line(), root[u"summary"].text(),
        root[u"version"].text(), details);
}

std::optional<FactRecord> fromFlatpak(const DataValue &root)
{
    const QString id = root[u"app-id"].text().isEmpty() ? root[u"id"].text() : root[u"app-id"].text();
    if (id.isEmpty() || !root[u"runtime"])
        return {};
    return package(u"Flatpak"_s, id, root.line(), {}, {},
        { root[u"runtime"].text() + u' ' + root[u"runtime-version"].text() });
}

std::optional<FactRecord> fromAppStream(const XmlElement &root)
{
    if (root.name != "component"_L1)
        return {};
    QString version;
    if (const XmlElement *releases = root.child(u"releases"))
        if (const XmlElement *release = releases->child(u"release"))
            version = release->attribute(u"version");
    return package(
        u"AppStream metadata"_s, root.childText(u"id"), root.line, root.childText(u"summary"), version);
}

/// "name (1.2-1) unstable; urgency=low": the newest entry of debian/changelog.
std::optional<FactRecord> fromDebianChangelog(const QByteArray &text)
{
    static const QRegularExpression entry(u"^([a-z0-9][a-z0-9+.\\-]+) \\(([^)]+)\\) ([^;]+);"_s);
    const auto match = entry.match(QString::fromUtf8(text.left(300)));
    if (!match.hasMatch())
        return {};
    return package(
        u"Debian"_s, match.captured(1), 1, {}, match.captured(2), { u"for "_s + match.captured(3) });
}

} // namespace

FactOutput readPackaging(const FactSource &source)
{
    const QString name = source.fileName();
    const QByteArray &text = source.source.text;
    if (source.path.endsWith("debian/changelog"_L1)) {
        const auto fact = fromDebianChangelog(text);
        return { fact ? QList<FactRecord>{ *fact } : QList<FactRecord>(), {} };
    }
    static const QRegularExpression appStream(u"\\.(?:metainfo|appdata)\\.xml(?:\\.in)*$"_s);
    if (appStream.match(name).hasMatch()) {
        const ParsedXml parsed = parseXml(text);
        if (parsed.problem)
            return { {}, { *parsed.problem } };
        const auto fact = fromAppStream(parsed.root);
        return { fact ? QList<FactRecord>{ *fact } : QList<FactRecord>(), {} };
    }
    if (name.endsWith(".desktop"_L1) || name.endsWith(".desktop.in"_L1)) {
        for (const IniSection &section : parseIni(text))
            if (section.name == "Desktop Entry"_L1 && !section.value(u"Name").isEmpty())
                return { { package(u"Desktop entry"_s, section.value(u"Name"), section.line,
                             section.value(u"Comment"), {}, { u"starts "_s + section.value(u"Exec") }) },
                    {} };
        return {};
    }
    const bool releaser
        = name == ".goreleaser.yml"_L1 || name == ".goreleaser.yaml"_L1 || name == "goreleaser.yml"_L1;
    const bool snap = name == "snapcraft.yaml"_L1;
    static const QRegularExpression application(
        u"^(?:org|com|io|net|app|dev|de|im)\\.[\\w.\\-]+\\.(?:ya?ml|json)$"_s);
    const bool flatpak = application.match(name).hasMatch();
    if (!releaser && !snap && !flatpak)
        return {};
    const ParsedData parsed = name.endsWith(".json"_L1) ? parseJson(text) : parseYaml(text);
    if (parsed.problem)
        return { {}, flatpak ? QList<RecordProblem>() : QList<RecordProblem>{ *parsed.problem } };
    if (releaser)
        return { fromGoreleaser(parsed.root()), {} };
    if (snap)
        return { { fromSnap(parsed.root()) }, {} };
    const auto fact = fromFlatpak(parsed.root());
    return { fact ? QList<FactRecord>{ *fact } : QList<FactRecord>(), {} };
}

} // namespace tars
