// Standard input key by key, and the terminal given back as it was, also when a signal ends the program.
#pragma once

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

    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace tars::cli
