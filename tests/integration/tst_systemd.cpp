// What the service tells systemd: readiness once it listens, what it does, its life, and its end.
#include "tests/integration/serviceprocess.h"

#include <QTcpServer>
#include <QTest>

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

using namespace tars;
using namespace tars::test;
using namespace Qt::StringLiterals;

class TestSystemd : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        const QByteArray path = m_folder->filePath(u"notify"_s).toLocal8Bit();
        qstrncpy(address.sun_path, path.constData(), sizeof address.sun_path);
        m_socket = socket(AF_UNIX, SOCK_DGRAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
        QVERIFY(bind(m_socket, reinterpret_cast<sockaddr *>(&address), sizeof address) == 0);
        qputenv("NOTIFY_SOCKET", path);
    }
    void cleanup()
    {
        qunsetenv("NOTIFY_SOCKET");
        qunsetenv("WATCHDOG_USEC");
        close(m_socket);
        m_told.clear();
    }

    void tellsReadinessWorkAndEnd()
    {
        const QString project = m_folder->filePath(u"project"_s);
        QVERIFY(makeProject(project, 2));
        ServiceProcess service(m_folder->filePath(u"data"_s));
        QVERIFY(service.start());
        QTRY_VERIFY_WITH_TIMEOUT(told().contains("READY=1"), patience);
        QTRY_VERIFY_WITH_TIMEOUT(told().contains("STATUS=Idle"), patience);
        QVERIFY(!told().contains("WATCHDOG=1")); // nobody asked for it
        Asker asker(service.dataDir());
        QVERIFY(asker.connectNow());
        QVERIFY(asker.ask(u"documentation.pause"_s, {{u"scope"_s, u"service"_s}}).ok());
        QVERIFY(!asker.start(project, m_folder->filePath(u"docs"_s)).isEmpty());
        const auto hasStatus = [&](const QByteArray &begin) {
            return std::any_of(m_told.begin(), m_told.end(), [&](const QByteArray &each) { return each.startsWith(begin); });
        };
        QTRY_VERIFY_WITH_TIMEOUT((told(), hasStatus("STATUS=Paused " + project.toUtf8() + ": 0 %")), patience);
        QCOMPARE(service.terminate(), 0);
        QVERIFY(told().contains("STOPPING=1"));
    }

    void feedsTheWatchdog()
    {
        qputenv("WATCHDOG_USEC", "200000");
        ServiceProcess service(m_folder->filePath(u"data"_s));
        QVERIFY(service.start());
        QTRY_VERIFY_WITH_TIMEOUT(told().count("WATCHDOG=1") >= 5, patience);
        QCOMPARE(service.terminate(), 0);
    }

    void isNotReadyWithoutAPort()
    {
        QTcpServer other;
        QVERIFY(other.listen(QHostAddress::LocalHost));
        ServiceProcess service(m_folder->filePath(u"data"_s));
        QCOMPARE(service.runToEnd({u"--port"_s, QString::number(other.serverPort())}), 1);
        QVERIFY(!told().contains("READY=1"));
    }

private:
    const QByteArrayList &told()
    {
        char message[4096];
        for (ssize_t count; (count = recv(m_socket, message, sizeof message, 0)) > 0;)
            m_told.append(QByteArray(message, count));
        return m_told;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    int m_socket = -1;
    QByteArrayList m_told;
};

QTEST_GUILESS_MAIN(TestSystemd)
#include "tst_systemd.moc"
