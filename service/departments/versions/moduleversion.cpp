#include "service/departments/versions/moduleversion.h"

namespace tars
{
using namespace Qt::StringLiterals;

std::optional<ModuleVersion> moduleVersion(const QString &manifest, const QJsonObject &meta, const ModelView &view)
{
    if (meta.value("ecosystem"_L1).toString() != "Python"_L1 || !meta.value("version"_L1).toString().isEmpty())
        return std::nullopt;
    const QString folder = manifest.contains(u'/') ? manifest.section(u'/', 0, -2) + u'/' : QString();
    const QString name = meta.value("name"_L1).toString().replace(u'-', u'_').replace(u'.', u'/');
    for (const QString &spelled : { name, name.toLower() })
        for (const QString &base : { u"src/"_s, QString(), u"lib/"_s })
            for (const QString &ending : { u"/__init__.py"_s, u"/__about__.py"_s, u"/__version__.py"_s, u"/_version.py"_s, u"/version.py"_s, u".py"_s }) {
                const QString path = folder + base + spelled + ending;
                if (!view.file(path))
                    continue;
                const QList<Fact> facts = view.facts(u"python.version"_s, path);
                if (!facts.isEmpty())
                    return ModuleVersion{ facts.first().value.value("version"_L1).toString(), path, view.factLines(u"python.version"_s, path).value(0) };
            }
    return std::nullopt;
}

} // namespace tars
