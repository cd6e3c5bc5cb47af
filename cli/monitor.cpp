#include "cli/monitor.h"

#include "cli/commands.h"
#include "common/wire/messages.h"

#include <QLocale>

namespace tars::cli
{

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{
constexpr auto repaintInterval = 250ms;
constexpr int problemsKept = 8;
constexpr int problemsFetched = 200;

QString actorName(const Actor &actor)
{
    const QString name = actor.user.isEmpty() ? actor.source : actor.user + u" ("_s + actor.source + u')';
    return Console::safe(name);
}
} // namespace

void runMonitor(CommandContext &context) { (new Monitor(context))->start(); }

Monitor::Monitor(CommandContext &context) : QObject(&context), m_context(context), m_view(context.console())
{
    m_repaint.setSingleShot(true);
    m_repaint.setInterval(repaintInterval);
    connect(&m_repaint, &QTimer::timeout, this, &Monitor::paint);
}

Monitor::~Monitor() = default;

void Monitor::start()
{
    ServiceClient &client = m_context.client();
    const auto schedule = [this] {
        if (!m_repaint.isActive())
            m_repaint.start();
    };
    connect(&client, &ServiceClient::statusChanged, this, schedule);
    connect(&client, &ServiceClient::stateEvent, this, &Monitor::onStateEvent);
    connect(&client, &ServiceClient::problemReported, this, [this, schedule](const Problem &problem) {
        m_problems.append(problem);
        if (m_problems.size() > problemsKept)
            m_problems.removeFirst();
        schedule();
    });
    connect(&client, &ServiceClient::connectionStateChanged, this, [this](Connection::State state) {
        if (state == Connection::State::Closed || state == Connection::State::Refused) {
            m_view.end();
            m_terminal.reset();
            m_context.fail(m_context.client().connection().lastError());
        }
    });
    if (RawTerminal::isPossible() && m_context.console().isTerminal()) {
        m_terminal = std::make_unique<RawTerminal>();
        connect(m_terminal.get(), &RawTerminal::keyPressed, this, &Monitor::onKey);
        connect(m_terminal.get(), &RawTerminal::closed, this, &Monitor::quit);
    }
    m_context.ask(u"documentation.status"_s, {}, [this](const QJsonObject &) {
        fetchLastProblems();
        paint();
    });
}

void Monitor::paint()
{
    Console &console = m_context.console();
    const StatusRecord &status = m_context.client().mirror().status();
    if (console.isJson()) {
        console.json(wire::encodeStatus(status));
        console.flush();
    } else if (m_terminal) {
        console.repaint(statusLines(console, status) + footer());
    } else {
        m_view.update(status);
    }
    // Without keys nobody could end it, so it ends with the run.
    if (!m_terminal && (isFinal(status.state) || status.state == RunState::NotStarted))
        m_context.finish(status.state == RunState::Failed || status.state == RunState::Stopped ? ExitRunFailed : ExitDone);
}

QStringList Monitor::footer() const
{
    const Console &console = m_context.console();
    const int width = console.width();
    QStringList lines;
    if (m_showsDetails) {
        for (const Problem &problem : m_problems) {
            const QString where = problem.line > 0 ? problem.file + u':' + QString::number(problem.line) : problem.file;
            lines.append(console.toned(Console::safe(where + u"  "_s + problem.message).left(width), Console::Tone::Bad));
        }
        if (m_problems.isEmpty())
            lines.append(console.toned(tr("No problems in this run."), Console::Tone::Muted));
    } else if (!m_problems.isEmpty()) {
        lines.append(console.toned(tr("%n problem(s), d shows the latest", nullptr, int(m_problems.size())), Console::Tone::Bad));
    }
    if (!m_lastAction.isEmpty())
        lines.append(console.toned(m_lastAction.left(width), Console::Tone::Muted));
    if (!m_notice.isEmpty())
        lines.append(console.toned(m_notice.left(width), Console::Tone::Warning));
    lines.append(m_asksToStop ? console.toned(tr("Stop the run? Documents written so far stay. y/n"), Console::Tone::Warning)
                              : console.toned(tr("p pause  r resume  s stop  d details  q quit"), Console::Tone::Muted));
    return lines;
}

void Monitor::onKey(QChar key)
{
    m_notice.clear();
    if (std::exchange(m_asksToStop, false)) {
        if (key == u'y')
            send(u"documentation.stop"_s);
    } else if (key == u'p') {
        send(u"documentation.pause"_s);
    } else if (key == u'r') {
        send(u"documentation.resume"_s);
    } else if (key == u's') {
        m_asksToStop = canStop(m_context.client().mirror().status().state);
    } else if (key == u'd') {
        m_showsDetails = !m_showsDetails;
    } else if (key == u'q') {
        return quit();
    }
    paint();
}

void Monitor::send(const QString &command)
{
    m_context.client().request(command).then(this, [this](const Result<QJsonObject> &answer) {
        m_notice = answer ? QString() : Console::safe(answer.error().text);
        paint();
    });
}

void Monitor::onStateEvent(const StateChange &change)
{
    const QString who = actorName(change.by);
    const QString what = change.code.isEmpty() ? toString(change.to) : Console::safe(change.code);
    m_lastAction = who.isEmpty() ? what : tr("%1 by %2").arg(what, who);
    m_lastAction += tr(" at %1").arg(QLocale().toString(QTime::currentTime(), QLocale::ShortFormat));
    if (!m_repaint.isActive())
        m_repaint.start();
}

void Monitor::fetchLastProblems()
{
    m_context.client().request(u"documentation.problems"_s, wire::encode(wire::ProblemsRequest{{}, {}, problemsFetched, 0}))
        .then(this, [this](const Result<QJsonObject> &answer) {
            QList<Problem> problems;
            if (!answer || !wire::decode((*answer)[u"problems"], problems, u"problems"_s))
                return;
            m_problems = problems.mid(std::max<qsizetype>(0, problems.size() - problemsKept));
            paint();
        });
}

void Monitor::quit()
{
    m_context.console().endRepaint();
    m_terminal.reset();
    m_context.finish(ExitDone);
}

} // namespace tars::cli
