#include "service/engine/runstatemachine.h"

#include "common/base/errorcodes.h"

#include <QJsonArray>

namespace tars
{

using namespace Qt::StringLiterals;

QString toString(RunEvent event)
{
    switch (event) {
    case RunEvent::Enqueue:
        return u"Enqueue"_s;
    case RunEvent::Begin:
        return u"Begin"_s;
    case RunEvent::Hold:
        return u"Hold"_s;
    case RunEvent::Release:
        return u"Release"_s;
    case RunEvent::Settle:
        return u"Settle"_s;
    case RunEvent::Stop:
        return u"Stop"_s;
    case RunEvent::Complete:
        return u"Complete"_s;
    case RunEvent::Fail:
        return u"Fail"_s;
    }
    Q_UNREACHABLE();
}

QStringList possibleCommands(RunState state)
{
    QStringList commands;
    if (canStart(state))
        commands << u"start"_s;
    if (canPause(state))
        commands << u"pause"_s;
    if (canResume(state))
        commands << u"resume"_s;
    if (canStop(state))
        commands << u"stop"_s;
    return commands;
}

Error invalidState(RunState state, const QString &text, QJsonObject args)
{
    const QStringList possible = possibleCommands(state);
    args[u"state"] = toString(state);
    args[u"possible"] = QJsonArray::fromStringList(possible);
    QString sentence = text;
    if (!possible.isEmpty())
        sentence += u" Possible now: %1."_s.arg(possible.join(u", "_s));
    return Error{ errc::invalidState, sentence, args };
}

Result<RunState> nextState(RunState from, RunEvent event)
{
    if (const auto to = transition(from, event))
        return *to;
    return invalidState(from,
        u"A run that is %1 cannot take the step %2."_s.arg(toString(from), toString(event)),
        { { u"event"_s, toString(event) } });
}

} // namespace tars
