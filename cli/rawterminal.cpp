#include "cli/rawterminal.h"

#include <csignal>
#include <termios.h>
#include <unistd.h>

namespace tars::cli
{

namespace
{
constexpr char endOfText = 3; // Ctrl+C
constexpr char endOfTransmission = 4; // Ctrl+D
constexpr char hideCursor[] = "\x1b[?25l";
constexpr char showCursor[] = "\x1b[?25h";
constexpr int fatalSignals[] = {SIGTERM, SIGHUP, SIGINT};

// A signal handler can reach nothing else.
termios savedMode;

void restore()
{
    tcsetattr(STDIN_FILENO, TCSANOW, &savedMode);
    [[maybe_unused]] const auto written = write(STDOUT_FILENO, showCursor, sizeof showCursor - 1);
}

void restoreAndDie(int signal)
{
    restore();
    std::signal(signal, SIG_DFL);
    raise(signal);
}
} // namespace

bool RawTerminal::isPossible() { return isatty(STDIN_FILENO) && isatty(STDOUT_FILENO); }

RawTerminal::RawTerminal(QObject *parent) : QObject(parent)
{
    tcgetattr(STDIN_FILENO, &savedMode);
    termios mode = savedMode;
    mode.c_lflag &= tcflag_t(~(ICANON | ECHO | ISIG));
    mode.c_cc[VMIN] = 0;
    mode.c_cc[VTIME] = 0;
    tcsetattr(STDIN_FILENO, TCSANOW, &mode);
    for (int signal : fatalSignals)
        std::signal(signal, restoreAndDie);
    [[maybe_unused]] const auto written = write(STDOUT_FILENO, hideCursor, sizeof hideCursor - 1);
    m_notifier = std::make_unique<QSocketNotifier>(STDIN_FILENO, QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, &RawTerminal::onReadable);
}

RawTerminal::~RawTerminal()
{
    m_notifier.reset();
    restore();
    for (int signal : fatalSignals)
        std::signal(signal, SIG_DFL);
}

void RawTerminal::onReadable()
{
    char keys[32];
    const ssize_t count = read(STDIN_FILENO, keys, sizeof keys);
    if (count <= 0) {
        m_notifier->setEnabled(false);
        Q_EMIT closed();
        return;
    }
    for (ssize_t i = 0; i < count; ++i) {
        if (keys[i] == endOfText || keys[i] == endOfTransmission) {
            Q_EMIT closed();
            return;
        }
        Q_EMIT keyPressed(QLatin1Char(keys[i]));
    }
}

} // namespace tars::cli
