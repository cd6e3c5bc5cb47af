#include "service/departments/versions/moduleversion.h"

#include <QDir>
#include <QRegularExpression>

namespace tars
{
using namespace Qt::StringLiterals;

namespace
{
/// What the nearest Directory.*.props above a project of .NET sets for all below it.
std::optional<ModuleVersion> versionOfProperties(const QString &manifest, const ModelView &view)
{
    static const QRegularExpression number(u"^\\d+\\.\\d+[\\w.+-]*$"_s);
    std::optional<ModuleVersion> nearest;
    qsizetype deepest = -1;
    QHash<QString, int> indexes;
    for (const Fact &fact : view.facts(u"msbuild.property"_s)) {
        const int index = indexes[fact.file]++;
        const QString name = fact.value.value("name"_L1).toString(), value = fact.value.value("value"_L1).toString();
        const QString folder = fact.file.contains(u'/') ? fact.file.section(u'/', 0, -2) + u'/' : QString();
        if ((name == "Version"_L1 || name == "VersionPrefix"_L1) && number.match(value).hasMatch() && manifest.startsWith(folder) && folder.size() > deepest) {
            deepest = folder.size();
            nearest = ModuleVersion{ value, fact.file, view.factLines(u"msbuild.property"_s, fact.file).value(index) };
        }
    }
    return nearest;
}
} // namespace

std::optional<ModuleVersion> moduleVersion(const QString &manifest, const QJsonObject &meta, const ModelView &view)
{
    if (!meta.value("version"_L1).toString().isEmpty())
        return std::nullopt;
    const QString folder = manifest.contains(u'/') ? manifest.section(u'/', 0, -2) + u'/' : QString();
    const auto versionIn = [&](const QString &path) -> std::optional<ModuleVersion> {
        const QList<Fact> facts = view.file(path) ? view.facts(u"module.version"_s, path) : QList<Fact>();
        if (facts.isEmpty())
            return std::nullopt;
        return ModuleVersion{ facts.first().value.value("version"_L1).toString(), path, view.factLines(u"module.version"_s, path).value(0) };
    };
    if (const QString named = meta.value("versionFile"_L1).toString(); !named.isEmpty())
        return versionIn(QDir::cleanPath(folder + named));
    if (meta.value("ecosystem"_L1).toString() == "NuGet"_L1)
        return versionOfProperties(manifest, view);
    if (meta.value("ecosystem"_L1).toString() != "Python"_L1)
        return std::nullopt;
    const QString name = meta.value("name"_L1).toString().replace(u'-', u'_').replace(u'.', u'/');
    for (const QString &spelled : { name, name.toLower() })
        for (const QString &base : { u"src/"_s, QString(), u"lib/"_s })
            for (const QString &ending : { u"/__init__.py"_s, u"/__about__.py"_s, u"/__version__.py"_s, u"/_version.py"_s, u"/version.py"_s, u".py"_s })
                if (const auto version = versionIn(folder + base + spelled + ending))
                    return version;
    return std::nullopt;
}

} // namespace tars
