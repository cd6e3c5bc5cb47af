// SIGTERM, SIGINT and SIGHUP as a signal of the event loop. One per process.
#pragma once

#include <memory>
#include <QObject>
#include <QSocketNotifier>

namespace tars
{

class TerminationWatcher : public QObject
{
    Q_OBJECT
public:
    explicit TerminationWatcher(QObject *parent = nullptr);
    ~TerminationWatcher() override;

Q_SIGNALS:
    void terminationRequested(const QString &signalName);

private:
    void drain();

    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace tars
