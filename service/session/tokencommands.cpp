#include "service/session/tokencommands.h"

#include "service/session/tokenstore.h"

#include <QLoggingCategory>

namespace tars
{

using namespace Qt::StringLiterals;
using Kind = CommandTable::Kind;

namespace
{
QJsonObject issued(const TokenStore::Issued &made)
{
    return { { u"success"_s, true }, { u"token"_s, QString::fromLatin1(made.token) },
        { u"info"_s, wire::encode(made.info) } };
}
} // namespace

void addTokenCommands(CommandTable &table, TokenStore &tokens, const Clock &clock,
    std::function<int(const QString &name)> connections)
{
    table.add(u"token.list"_s, Kind::Query,
        [&tokens, connections = std::move(connections)](const CommandRequest &, const Responder &respond) {
            QList<wire::TokenInfo> all = tokens.list();
            for (wire::TokenInfo &token : all)
                token.connections = connections(token.name);
            respond.succeed(QJsonObject{ { u"tokens"_s, wire::encode(all) } });
        });
    table.add<wire::TokenRequest>(u"token.create"_s, Kind::Change,
        [&tokens, &clock](const wire::TokenRequest &data, const CommandRequest &, const Responder &respond) {
            const auto made = tokens.create(data.name, data.role.value_or(Role::Observer), clock.now());
            if (!made)
                return respond.fail(made.error());
            qInfo().noquote() << "Made a token" << made->info.name << toString(made->info.role);
            respond.succeed(issued(*made));
        });
    table.add<wire::TokenRequest>(u"token.rotate"_s, Kind::Change,
        [&tokens, &clock](const wire::TokenRequest &data, const CommandRequest &, const Responder &respond) {
            const auto made = tokens.rotate(data.name, clock.now());
            if (!made)
                return respond.fail(made.error());
            qInfo().noquote() << "Rotated the token" << made->info.name;
            // Answered first: whoever rotates the token of its own connection is closed by it.
            respond.succeed(issued(*made));
            tokens.announceWithdrawn();
        });
    table.add<wire::TokenRequest>(u"token.revoke"_s, Kind::Change,
        [&tokens](const wire::TokenRequest &data, const CommandRequest &, const Responder &respond) {
            const auto gone = tokens.revoke(data.name);
            if (!gone)
                return respond.fail(gone.error());
            qInfo().noquote() << "Revoked the token" << gone->name;
            respond.succeed(QJsonObject{ { u"success"_s, true }, { u"info"_s, wire::encode(*gone) } });
            tokens.announceWithdrawn();
        });
    for (const QString &name : { u"token.list"_s, u"token.create"_s, u"token.rotate"_s, u"token.revoke"_s })
        table.require(name, Role::Owner);
}

} // namespace tars
