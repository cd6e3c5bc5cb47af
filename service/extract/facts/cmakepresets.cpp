#include "service/extract/facts/cmakelists.h"
#include "service/extract/formats/datatree.h"

namespace tars::cmake
{
using namespace Qt::StringLiterals;

namespace
{

/// Where a preset builds, or one that it inherits from; relative to the source tree.
QString buildFolder(const DataValue &root, const DataValue &preset, int depth = 0)
{
    QString folder = preset[u"binaryDir"].text();
    const DataValue inherits = preset[u"inherits"];
    QStringList parents = inherits.isScalar() ? QStringList{ inherits.text() } : QStringList();
    for (const DataValue &parent : inherits.items())
        parents.append(parent.text());
    for (const QString &name : std::as_const(parents))
        for (const DataValue &other : root[u"configurePresets"].items())
            if (folder.isEmpty() && depth < 10 && other[u"name"].text() == name)
                folder = buildFolder(root, other, depth + 1);
    folder.replace(u"${sourceDir}/"_s, QString()).replace(u"${presetName}"_s, preset[u"name"].text());
    return depth == 0 && folder.contains(u'$') ? QString() : folder;
}

} // namespace

FactOutput presets(const QByteArray &text)
{
    const ParsedData parsed = parseJson(text);
    if (parsed.problem)
        return { {}, { *parsed.problem } };
    FactOutput out;
    for (const auto &[table, kind] : { std::pair{ u"configurePresets"_s, u"configure"_s },
             { u"buildPresets"_s, u"build"_s }, { u"testPresets"_s, u"test"_s },
             { u"packagePresets"_s, u"package"_s }, { u"workflowPresets"_s, u"workflow"_s } })
        for (const DataValue &preset : parsed.root()[table].items()) {
            if (preset[u"hidden"].isTrue())
                continue;
            QJsonObject value{ { u"kind"_s, kind }, { u"name"_s, preset[u"name"].text() } };
            if (const QString from = preset[u"configurePreset"].text(); !from.isEmpty())
                value.insert(u"configure"_s, from);
            if (const QString folder = kind == "configure"_L1 ? buildFolder(parsed.root(), preset) : QString(); !folder.isEmpty())
                value.insert(u"folder"_s, folder);
            if (const QString title = preset[u"displayName"].text(); !title.isEmpty())
                value.insert(u"title"_s, title);
            if (const QString words = preset[u"description"].text(); !words.isEmpty())
                value.insert(u"description"_s, words);
            out.facts.append({ u"cmake.preset"_s, value, preset.line() });
        }
    return out;
}

} // namespace tars::cmake
