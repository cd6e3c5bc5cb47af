// The commands that this service answers, by name. Groups of commands register here; sessions look up and
// run.
#pragma once

#include "common/base/result.h"
#include "common/model/role.h"
#include "common/model/values.h"
#include "common/wire/codec.h"

#include <functional>
#include <memory>
#include <QHash>
#include <QHostAddress>
#include <QJsonValue>
#include <QPointer>

namespace tars
{

class Session;

/// Takes the answer to one command. The first call counts; if nobody ever calls, the client gets `internal`.
class Responder
{
public:
    using Send = std::function<void(const QString &responseName, const Result<QJsonValue> &answer)>;
    explicit Responder(Send send);

    void succeed(const QJsonValue &data,
        const QString &responseName = {}) const; ///< name: that of the command if empty
    void fail(const Error &error) const;
    template <typename T>
    void answer(const Result<T> &result) const
    {
        if (result)
            succeed(wire::encode(*result));
        else
            fail(result.error());
    }

private:
    struct State;
    std::shared_ptr<State> m_state;
};

/// Who sends a command, and from where.
struct Caller {
    Actor actor;
    bool loopback = false;
    bool original = false; ///< a client without subprotocol
    Role role = Role::Observer;
    bool isOwner() const { return role == Role::Owner; }
};

struct CommandRequest {
    QJsonValue data;
    Caller caller;
    QPointer<Session> session; ///< null once the client is gone
};

class CommandTable
{
public:
    using Handler = std::function<void(const CommandRequest &request, const Responder &respond)>;
    enum class Kind {
        Query, ///< may overtake others
        Change ///< answered in the order in which its session sent it
    };
    struct Entry {
        Kind kind = Kind::Query;
        Role role = Role::Observer; ///< at least; an operator's for a change
        bool beforeAuthentication = false;
        Handler handler;
    };

    void add(const QString &name, Kind kind, Handler handler, bool beforeAuthentication = false);
    /// A handler that gets its payload decoded; badData names the member that is wrong.
    template <typename T>
    void add(const QString &name, Kind kind,
        std::function<void(const T &, const CommandRequest &, const Responder &)> handler)
    {
        add(name, kind,
            [handler = std::move(handler)](const CommandRequest &request, const Responder &respond) {
                const Result<T> payload = wire::decodeAs<T>(request.data);
                if (payload)
                    handler(*payload, request, respond);
                else
                    respond.fail(payload.error());
            });
    }

    void require(const QString &name, Role role); ///< more than its kind does
    /// Whether a change may be made by who last saw this ControlSequence. None: always.
    using Guard = std::function<Result<void>(qint64 ifControlSequence)>;
    void guardChanges(Guard guard) { m_guard = std::move(guard); }
    /// conflict if `data` carries an `ifControlSequence` that the guard finds too old, whichever change it is.
    Result<void> permits(const Entry &entry, const QJsonValue &data) const;
    const Entry *find(const QString &name) const; ///< null if there is no such command
    QStringList names(Role role = Role::Owner) const; ///< what that role may give, sorted

private:
    QHash<QString, Entry> m_entries;
    Guard m_guard;
};

} // namespace tars
