#include "cli/rawterminal.h"

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
} // namespace

bool RawTerminal::isPossible() { return isatty(STDIN_FILENO) && isatty(STDOUT_FILENO); }

RawTerminal::RawTerminal(QObject *parent) : QObject(parent), m_guard(showCursor)
{
    termios mode{};
    tcgetattr(STDIN_FILENO, &mode);
    mode.c_lflag &= tcflag_t(~(ICANON | ECHO | ISIG));
    mode.c_cc[VMIN] = 0;
    mode.c_cc[VTIME] = 0;
    tcsetattr(STDIN_FILENO, TCSANOW, &mode);
    [[maybe_unused]] const auto written = write(STDOUT_FILENO, hideCursor, sizeof hideCursor - 1);
    m_notifier = std::make_unique<QSocketNotifier>(STDIN_FILENO, QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, &RawTerminal::onReadable);
}

RawTerminal::~RawTerminal() = default;

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
