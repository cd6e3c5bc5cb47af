// Standard input key by key.
#pragma once

#include "cli/terminalguard.h"

#include <QObject>
#include <QSocketNotifier>
#include <memory>

namespace tars::cli
{

class RawTerminal : public QObject
{
    Q_OBJECT
public:
    static bool isPossible(); ///< standard input and output are terminals

    explicit RawTerminal(QObject *parent = nullptr);
    ~RawTerminal() override;

Q_SIGNALS:
    void keyPressed(QChar key);
    void closed(); ///< end of input, Ctrl+C or Ctrl+D

private:
    void onReadable();

    TerminalGuard m_guard;
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace tars::cli
