#include "service/session/settingscommands.h"

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{
void set(const SettingsSource &source, const CommandRequest &request, const Responder &respond)
{
    if (!request.data.isObject()) {
        respond.fail(wire::badMember(u"Data"_s, u"an object"_s));
        return;
    }
    QJsonObject wanted = request.data.toObject();
    wanted.remove(u"ifControlSequence"_s);
    const auto changed = source.set(wanted);
    if (!changed)
        respond.fail(changed.error());
    else
        respond.succeed(QJsonObject{ { u"success"_s, true }, { u"changed"_s, *changed },
            { u"code"_s, *changed ? u"settingsChanged"_s : u"settingsUnchanged"_s },
            { u"message"_s, *changed ? u"The settings hold from now on."_s : u"Nothing changed."_s },
            { u"settings"_s, source.describe() } });
}
} // namespace

void addSettingsCommands(CommandTable &table, SettingsSource source)
{
    table.add(u"settings.get"_s, CommandTable::Kind::Query,
        [describe = source.describe](const CommandRequest &, const Responder &respond) {
            respond.succeed(QJsonObject{ { u"settings"_s, describe() } });
        });
    table.add(u"settings.set"_s, CommandTable::Kind::Change,
        [source](const CommandRequest &request, const Responder &respond) { set(source, request, respond); });
    table.require(u"settings.set"_s, Role::Owner);
}

} // namespace tars
