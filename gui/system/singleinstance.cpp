#include "gui/system/singleinstance.h"

#include <QCryptographicHash>
#include <QDir>
#include <QLocalSocket>
#include <QStandardPaths>
#include <unistd.h>

namespace tars::gui
{

using namespace Qt::StringLiterals;

namespace
{
constexpr int waitMs = 1000;
constexpr qint64 longestMessage = 64 * 1024;
}

SingleInstance::SingleInstance(const QString &dataDir, QObject *parent) : QObject(parent)
{
    const QByteArray key = QCryptographicHash::hash(QDir::cleanPath(dataDir).toUtf8(), QCryptographicHash::Sha256).toHex().left(16);
    // The runtime directory belongs to the user alone; without one the name holds the user.
    const QString runtime = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
    const QString folder = runtime.isEmpty() ? QDir::tempPath() : runtime;
    m_name = u"%1/tars-desktop-%2-%3"_s.arg(folder).arg(getuid()).arg(QString::fromLatin1(key));
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &SingleInstance::onConnection);
}

bool SingleInstance::handOver(const QByteArray &message)
{
    QLocalSocket socket;
    socket.connectToServer(m_name);
    if (socket.waitForConnected(waitMs)) {
        socket.write(message + '\n');
        // The first one says that it has read it: only then may this one go.
        return socket.waitForBytesWritten(waitMs) && socket.waitForReadyRead(waitMs);
    }
    if (!m_server.listen(m_name)) {
        // Nobody answers there: what is left is of one that was killed.
        QLocalServer::removeServer(m_name);
        m_server.listen(m_name);
    }
    return false;
}

void SingleInstance::onConnection()
{
    while (QLocalSocket *socket = m_server.nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] {
            if (socket->bytesAvailable() > longestMessage)
                return socket->abort();
            if (!socket->canReadLine())
                return;
            const QByteArray message = socket->readLine().trimmed();
            socket->write("ok\n");
            socket->flush();
            Q_EMIT messageReceived(message);
        });
    }
}

} // namespace tars::gui
