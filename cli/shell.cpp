#include "cli/shell.h"

#include "cli/commands.h"
#include "cli/commandtable.h"
#include "cli/rawterminal.h"
#include "common/base/errorcodes.h"
#include "common/base/paths.h"

#include <QDir>
#include <QFile>
#include <cstdlib>
#include <unistd.h>

#include <readline/history.h>
#include <readline/readline.h>

namespace tars::cli
{

using namespace Qt::StringLiterals;

namespace
{
constexpr char prompt[] = "TARS> ";
constexpr char endBracketedPaste[] = "\x1b[?2004l"; // which readline turns on
constexpr int historyLength = 1000;

// readline calls back without context, and there is one terminal.
std::function<void(char *)> lineHandler;
void handleLine(char *line) { lineHandler(line); }

char *nextCompletion(const char *beginning, int state)
{
    static QStringList matches;
    if (state == 0)
        matches = completionsOf(QString::fromLocal8Bit(rl_line_buffer), QString::fromLocal8Bit(beginning));
    return matches.isEmpty() ? nullptr : strdup(matches.takeFirst().toLocal8Bit().constData());
}

char **complete(const char *beginning, int start, int)
{
    const bool isPath = start > 0 && beginning[0] != '-';
    if (isPath)
        return nullptr; // readline's own: file names
    rl_attempted_completion_over = 1;
    return rl_completion_matches(beginning, nextCompletion);
}
} // namespace

QStringList splitLine(const QString &line)
{
    QStringList words;
    QString word;
    bool isWord = false;
    QChar quote;
    for (qsizetype i = 0; i < line.size(); ++i) {
        const QChar c = line[i];
        if (c == u'\\' && i + 1 < line.size() && quote != u'\'') {
            word += line[++i];
            isWord = true;
        } else if (!quote.isNull()) {
            if (c == quote)
                quote = QChar();
            else
                word += c;
        } else if (c == u'"' || c == u'\'') {
            quote = c;
            isWord = true;
        } else if (c.isSpace()) {
            if (isWord)
                words.append(std::exchange(word, {}));
            isWord = false;
        } else {
            word += c;
            isWord = true;
        }
    }
    if (isWord)
        words.append(word);
    return words;
}

QStringList completionsOf(const QString &line, const QString &beginning)
{
    QStringList names;
    const QStringList words = splitLine(line);
    const CommandSpec *command = words.isEmpty() ? nullptr : findCommand(words.first());
    if (beginning.startsWith(u'-')) {
        for (const OptionSpec &option : command ? command->options : globalOptions())
            names.append(u"--"_s + QLatin1String(option.name));
    } else if (words.size() <= 1) {
        for (const CommandSpec &spec : commandTable())
            names.append(QString::fromLatin1(spec.name));
        names.append({u"help"_s, u"exit"_s});
    }
    names.removeIf([&](const QString &name) { return !name.startsWith(beginning); });
    names.sort();
    return names;
}

void runInteractive(CommandContext &context) { (new Shell(context))->start(); }

Shell::Shell(CommandContext &context) : QObject(&context), m_context(context), m_isTerminal(RawTerminal::isPossible())
{
    ConnectionSettings settings = connectionSettings(context.invocation());
    settings.reconnect = true;
    m_client = std::make_unique<ServiceClient>(settings);
    m_historyFile = dataDirectory(settings.dataDir) + "/shell-history"_L1;
}

Shell::~Shell()
{
    hidePrompt();
    m_guard.reset();
}

void Shell::start()
{
    connect(m_client.get(), &ServiceClient::stateEvent, this, [this](const StateChange &change) {
        const QString who = change.by.user.isEmpty() ? change.by.source : change.by.user;
        const QString text = tr("Run %1 is %2").arg(change.run, toString(change.to));
        printAbovePrompt(who.isEmpty() ? text : text + tr(", by %1").arg(who));
    });
    connect(m_client.get(), &ServiceClient::problemReported, this,
        [this](const Problem &problem) { printAbovePrompt(tr("Problem: %1").arg(problem.message)); });
    connect(m_client.get(), &ServiceClient::connectionStateChanged, this, [this](Connection::State state) {
        if (state == Connection::State::Open)
            printAbovePrompt(tr("Connected to %1.").arg(m_client->connection().address()));
        else if (state == Connection::State::Refused || state == Connection::State::WaitingToRetry)
            printAbovePrompt(m_client->connection().lastError().text);
    });
    m_input = std::make_unique<QSocketNotifier>(STDIN_FILENO, QSocketNotifier::Read);
    if (m_isTerminal) {
        m_guard = std::make_unique<TerminalGuard>(endBracketedPaste);
        m_guard->catchInterrupt();
        connect(m_guard.get(), &TerminalGuard::interrupted, this, &Shell::onInterrupt);
        rl_catch_signals = 0;
        rl_readline_name = "tars";
        rl_attempted_completion_function = complete;
        using_history();
        stifle_history(historyLength);
        read_history(QFile::encodeName(m_historyFile).constData());
        lineHandler = [this](char *line) {
            if (!line)
                return onEnd();
            const QString text = QString::fromLocal8Bit(line);
            if (!text.trimmed().isEmpty())
                add_history(line);
            free(line);
            onLine(text);
        };
        connect(m_input.get(), &QSocketNotifier::activated, this, [this] {
            if (m_guard->takeInterrupt())
                onInterrupt(); // before what was typed after it
            rl_callback_read_char();
        });
    } else {
        connect(m_input.get(), &QSocketNotifier::activated, this, &Shell::readPlainLine);
    }
    m_client->open();
    showPrompt();
}

void Shell::showPrompt()
{
    if (m_isTerminal && !std::exchange(m_promptShown, true))
        rl_callback_handler_install(prompt, handleLine);
    m_input->setEnabled(true);
}

void Shell::hidePrompt()
{
    if (m_isTerminal && std::exchange(m_promptShown, false))
        rl_callback_handler_remove();
    if (m_input)
        m_input->setEnabled(false);
}

void Shell::readPlainLine()
{
    char bytes[4096];
    const ssize_t count = read(STDIN_FILENO, bytes, sizeof bytes);
    if (count > 0)
        m_pendingInput.append(bytes, count);
    else
        m_sawEnd = true;
    const qsizetype end = m_pendingInput.indexOf('\n');
    if (end < 0 && !m_sawEnd)
        return;
    if (m_pendingInput.isEmpty())
        return onEnd();
    const QByteArray line = end < 0 ? m_pendingInput : m_pendingInput.left(end);
    m_pendingInput.remove(0, end < 0 ? m_pendingInput.size() : end + 1);
    onLine(QString::fromLocal8Bit(line));
}

void Shell::onLine(const QString &line)
{
    hidePrompt();
    const QStringList words = splitLine(line);
    Console &console = m_context.console();
    const auto prompted = [this] {
        if (m_isTerminal || m_pendingInput.isEmpty())
            return showPrompt();
        const qsizetype end = m_pendingInput.indexOf('\n');
        const QByteArray next = m_pendingInput.left(end < 0 ? m_pendingInput.size() : end);
        m_pendingInput.remove(0, next.size() + 1);
        QMetaObject::invokeMethod(this, [this, next] { onLine(QString::fromLocal8Bit(next)); }, Qt::QueuedConnection);
    };
    if (words.isEmpty())
        return prompted();
    if (words.first() == "exit"_L1 || words.first() == "quit"_L1)
        return onEnd();
    if (words.first() == "help"_L1) {
        const CommandSpec *command = findCommand(words.value(1));
        console.line(command ? helpText(*command) : helpText());
        return prompted();
    }
    const auto invocation = parseCommandLine(words);
    if (!invocation || !invocation->command || invocation->command->run == runInteractive) {
        console.error(invocation ? Error{errc::badData, tr("That is where you are."), {}} : invocation.error());
        console.flush();
        return prompted();
    }
    if (invocation->has("help")) {
        console.line(helpText(*invocation->command));
        return prompted();
    }
    m_running = std::make_unique<CommandContext>(*invocation, console, *m_client);
    connect(m_running.get(), &CommandContext::finished, this, [this, prompted] {
        m_running.release()->deleteLater();
        prompted();
    }, Qt::QueuedConnection);
    m_running->start();
}

void Shell::onEnd()
{
    hidePrompt();
    if (m_isTerminal) {
        write_history(QFile::encodeName(m_historyFile).constData());
        QFile::setPermissions(m_historyFile, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    }
    m_context.finish(ExitDone);
}

void Shell::onInterrupt()
{
    if (m_running) {
        m_running->finish(ExitRefused);
        return;
    }
    if (!m_promptShown)
        return;
    rl_free_line_state();
    rl_crlf();
    rl_replace_line("", 0);
    rl_on_new_line();
    rl_redisplay();
}

void Shell::printAbovePrompt(const QString &text)
{
    // While a command runs, or in a pipe, its own answers say enough.
    if (!m_isTerminal || m_running)
        return;
    if (m_promptShown)
        rl_clear_visible_line();
    m_context.console().line(m_context.console().toned(Console::safe(text), Console::Tone::Muted));
    m_context.console().flush();
    if (m_promptShown)
        rl_forced_update_display();
}

} // namespace tars::cli
