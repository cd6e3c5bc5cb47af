// What a command works with: its invocation, the client, where to print, how to end.
#pragma once

#include "cli/commandspec.h"
#include "cli/console.h"
#include "common/client/serviceclient.h"

#include <QObject>

namespace tars::cli
{

/// SHA-256, hexadecimal, of the first certificate in a PEM file; what is none is taken for a fingerprint already.
QString fingerprintOf(const QString &certificate);
ConnectionSettings connectionSettings(const Invocation &invocation); ///< out of the global options

class CommandContext : public QObject
{
    Q_OBJECT
public:
    CommandContext(Invocation invocation, Console &console, ServiceClient &client, QObject *parent = nullptr);

    /// Connects if the command wants it and that is still to do, then runs it. Ends with finished().
    void start();

    /// For commands that only sometimes need the service: connects if that is still to do. A failure ends with its exit code.
    void connectThen(std::function<void()> then);

    const Invocation &invocation() const { return m_invocation; }
    Console &console() { return m_console; }
    ServiceClient &client() { return m_client; }

    /// Sends a command; `then` gets the answer's data. An error is printed and ends with its exit code.
    void ask(const QString &command, const QJsonObject &data, std::function<void(const QJsonObject &)> then);

    void finish(int exitCode);
    void fail(const Error &error); ///< prints it and finishes with exitCodeFor()

Q_SIGNALS:
    void finished(int exitCode);

private:
    Invocation m_invocation;
    Console &m_console;
    ServiceClient &m_client;
    bool m_isFinished = false;
};

} // namespace tars::cli
