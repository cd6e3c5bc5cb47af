#include "service/session/commandtable.h"

#include "common/base/errorcodes.h"

#include <utility>

namespace tars
{

using namespace Qt::StringLiterals;

struct Responder::State {
    explicit State(Send s)
        : send(std::move(s))
    {
    }
    ~State()
    {
        if (send)
            send({}, Error{ errc::internal, u"The command was not answered."_s, {} });
    }
    Q_DISABLE_COPY_MOVE(State)

    Send send;
};

Responder::Responder(Send send)
    : m_state(std::make_shared<State>(std::move(send)))
{
}

void Responder::succeed(const QJsonValue &data, const QString &responseName) const
{
    if (const Send send = std::exchange(m_state->send, {}))
        send(responseName, data);
}

void Responder::fail(const Error &error) const
{
    if (const Send send = std::exchange(m_state->send, {}))
        send({}, error);
}

void CommandTable::add(const QString &name, Kind kind, Handler handler, bool beforeAuthentication)
{
    m_entries.insert(name,
        { kind, kind == Kind::Change ? Role::Operator : Role::Observer, beforeAuthentication, std::move(handler) });
}

void CommandTable::require(const QString &name, Role role) { m_entries[name].role = role; }

const CommandTable::Entry *CommandTable::find(const QString &name) const
{
    const auto found = m_entries.constFind(name);
    return found == m_entries.constEnd() ? nullptr : &*found;
}

Result<void> CommandTable::permits(const Entry &entry, const QJsonValue &data) const
{
    if (entry.kind != Kind::Change || !m_guard)
        return {};
    std::optional<qint64> seen;
    if (const auto read = wire::decode(data[u"ifControlSequence"], seen, u"ifControlSequence"_s); !read)
        return read;
    return seen ? m_guard(*seen) : Result<void>();
}

QStringList CommandTable::names(Role role) const
{
    QStringList names;
    for (auto it = m_entries.cbegin(); it != m_entries.cend(); ++it)
        if (it->role <= role)
            names.append(it.key());
    names.sort();
    return names;
}

} // namespace tars
