#include "cli/terminalguard.h"

#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <termios.h>
#include <unistd.h>

namespace tars::cli
{

namespace
{
constexpr int fatalSignals[] = {SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGSEGV, SIGABRT, SIGBUS, SIGFPE, SIGILL};

// A signal handler can reach nothing else.
termios savedMode;
const char *lastWords = "";
int interruptPipe[2] = {-1, -1};

void restore()
{
    tcsetattr(STDIN_FILENO, TCSANOW, &savedMode);
    [[maybe_unused]] const auto written = write(STDOUT_FILENO, lastWords, strlen(lastWords));
}

void restoreAndDie(int signal)
{
    restore();
    std::signal(signal, SIG_DFL);
    raise(signal);
}

void noteInterrupt(int)
{
    const int saved = errno;
    [[maybe_unused]] const auto written = write(interruptPipe[1], "i", 1);
    errno = saved;
}
} // namespace

TerminalGuard::TerminalGuard(const char *onEnd, QObject *parent) : QObject(parent)
{
    lastWords = onEnd;
    tcgetattr(STDIN_FILENO, &savedMode);
    for (const int signal : fatalSignals)
        std::signal(signal, restoreAndDie);
}

TerminalGuard::~TerminalGuard()
{
    restore();
    for (const int signal : fatalSignals)
        std::signal(signal, SIG_DFL);
    if (!m_interrupts)
        return;
    m_interrupts.reset();
    close(interruptPipe[0]);
    close(interruptPipe[1]);
}

void TerminalGuard::catchInterrupt()
{
    if (pipe2(interruptPipe, O_CLOEXEC | O_NONBLOCK) != 0)
        return;
    m_interrupts = std::make_unique<QSocketNotifier>(interruptPipe[0], QSocketNotifier::Read);
    connect(m_interrupts.get(), &QSocketNotifier::activated, this, [this] {
        if (takeInterrupt())
            Q_EMIT interrupted();
    });
    std::signal(SIGINT, noteInterrupt);
}

bool TerminalGuard::takeInterrupt()
{
    char bytes[16];
    return read(interruptPipe[0], bytes, sizeof bytes) > 0;
}

} // namespace tars::cli
