#include "service/extract/facts/factreaders.h"
#include "service/extract/formats/inifile.h"

#include <QJsonArray>
#include <QRegularExpression>

namespace tars
{

using namespace Qt::StringLiterals;

FactOutput readSystemdUnits(const FactSource &source)
{
    static const QRegularExpression unit(
        u"^(.+\\.(service|socket|timer|path|mount|target))(?:\\.(?:in|cmake|tmpl|template|j2|erb))?$"_s);
    const auto match = unit.match(source.fileName());
    if (!match.hasMatch())
        return {};
    const QList<IniSection> sections = parseIni(source.source.text);
    QJsonObject value{ { u"name"_s, match.captured(1) }, { u"type"_s, match.captured(2) } };
    QJsonArray settings;
    int line = 0;
    for (const IniSection &section : sections) {
        if (section.name == "D-BUS Service"_L1 || section.name == "Desktop Entry"_L1)
            return {};
        static const QSet<QString> known{ u"Unit"_s, u"Install"_s, u"Service"_s, u"Socket"_s, u"Timer"_s,
            u"Path"_s, u"Mount"_s };
        if (!known.contains(section.name))
            continue;
        if (line == 0)
            line = section.line;
        for (const IniEntry &entry : section.entries) {
            if (entry.key == "Description"_L1)
                value.insert(u"description"_s, entry.value);
            else if (!entry.key.isEmpty() && !entry.value.isEmpty())
                settings.append(QJsonObject{ { u"key"_s, entry.key }, { u"value"_s, entry.value.left(1000) },
                    { u"section"_s, section.name } });
        }
    }
    if (line == 0)
        return {};
    if (!settings.isEmpty())
        value.insert(u"settings"_s, settings);
    return { { { u"systemd.unit"_s, value, line } }, {} };
}

} // namespace tars
