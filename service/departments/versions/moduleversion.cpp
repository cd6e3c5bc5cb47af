#include "service/departments/versions/moduleversion.h"

namespace tars
{
using namespace Qt::StringLiterals;

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
        return versionIn(folder + named);
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
