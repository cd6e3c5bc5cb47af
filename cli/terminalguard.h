// The terminal as it was, given back at the end, also when a signal or a crash ends the program. One at a time: there is one
// terminal.
#pragma once

#include <QObject>
#include <QSocketNotifier>
#include <memory>

namespace tars::cli
{

class TerminalGuard : public QObject
{
    Q_OBJECT
public:
    /// `onEnd`: what to write to it besides, such as what shows the cursor again; a literal.
    TerminalGuard(const char *onEnd, QObject *parent = nullptr);
    ~TerminalGuard() override;

    /// From now on Ctrl+C is told by interrupted() and does not end the program.
    void catchInterrupt();
    bool takeInterrupt(); ///< whether one came that interrupted() has not told yet; it will not

Q_SIGNALS:
    void interrupted();

private:
    std::unique_ptr<QSocketNotifier> m_interrupts;
};

} // namespace tars::cli
