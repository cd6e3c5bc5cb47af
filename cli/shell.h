// "tars interactive": a prompt with line editing, history and completion; events appear above it.
#pragma once

#include "cli/commandcontext.h"
#include "cli/terminalguard.h"

#include <QSocketNotifier>
#include <memory>

namespace tars::cli
{

class Shell : public QObject
{
    Q_OBJECT
public:
    explicit Shell(CommandContext &context);
    ~Shell() override;
    void start();

private:
    void showPrompt();
    void hidePrompt();
    void onLine(const QString &line);
    void onEnd();
    void printAbovePrompt(const QString &text);
    void readPlainLine();
    void onInterrupt(); ///< Ctrl+C: the command that runs is let go, else the line typed so far

    CommandContext &m_context;
    std::unique_ptr<ServiceClient> m_client;
    std::unique_ptr<TerminalGuard> m_guard;
    std::unique_ptr<QSocketNotifier> m_input;
    std::unique_ptr<CommandContext> m_running;
    QByteArray m_pendingInput; ///< where standard input is no terminal
    QString m_historyFile;
    bool m_isTerminal = false;
    bool m_promptShown = false;
    bool m_sawEnd = false;
};

/// The words of a line: blanks separate, quotes (' or ") and backslashes keep together.
QStringList splitLine(const QString &line);

/// What `beginning` can become: commands and their options.
QStringList completionsOf(const QString &line, const QString &beginning);

} // namespace tars::cli
