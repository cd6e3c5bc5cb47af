#include "service/departments/devops/cmaketargets.h"

#include <QJsonArray>

namespace tars::devops
{
using namespace Qt::StringLiterals;

QList<Found> targetsOfFunctions(const ModelView &view)
{
    QHash<QString, Found> functions;
    for (const Found &function : factsOf(view, u"cmake.function"_s))
        functions.insert(function.text(u"name"), function);
    QList<Found> targets;
    if (functions.isEmpty())
        return targets;
    QSet<QString> seen;
    for (const Found &call : factsOf(view, u"cmake.call"_s)) {
        const auto function = functions.constFind(call.text(u"function"));
        if (function == functions.cend())
            continue;
        const QStringList parameters = function->texts(u"parameters");
        const QStringList arguments = call.texts(u"arguments");
        for (const QJsonValue &made : function->value.value("makes"_L1).toArray()) {
            QString name = made.toObject().value("name"_L1).toString();
            for (qsizetype i = 0; i < std::min(parameters.size(), arguments.size()); ++i)
                name.replace(u"${"_s + parameters[i] + u'}', arguments[i]);
            if (name.isEmpty() || name.contains(u"${"_s))
                continue;
            const QString kind = made.toObject().value("kind"_L1).toString();
            if (seen.contains(kind + u'\n' + name))
                continue;
            seen.insert(kind + u'\n' + name);
            QJsonObject value{ { u"system"_s, u"CMake"_s }, { u"name"_s, name }, { u"kind"_s, kind } };
            if (const QString condition = call.text(u"condition"); !condition.isEmpty())
                value.insert(u"condition"_s, condition);
            targets.append({ call.file, value, call.line });
        }
    }
    return targets;
}

} // namespace tars::devops
