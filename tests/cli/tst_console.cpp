#include "cli/console.h"

#include <QTest>

#include <sys/socket.h>
#include <unistd.h>

using namespace tars::cli;
using namespace Qt::StringLiterals;

class TestConsole : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void paintsAPictureAtOnce_data();
    void paintsAPictureAtOnce();
};

void TestConsole::paintsAPictureAtOnce_data()
{
    QTest::addColumn<int>("buffering");
    QTest::newRow("as a terminal") << _IOLBF;
    QTest::newRow("as a file") << _IOFBF;
}

void TestConsole::paintsAPictureAtOnce()
{
    QFETCH(int, buffering);
    int ends[2];
    QCOMPARE(socketpair(AF_UNIX, SOCK_SEQPACKET, 0, ends), 0); // a packet per write
    FILE *out = fdopen(ends[0], "w");
    setvbuf(out, nullptr, buffering, 1024);
    Console console(out, out, false, true);
    QStringList lines;
    for (int i = 0; i < 30; ++i)
        lines.append(u"\x1b[38;5;36m%1 \x1b[0m"_s.arg(QString(70, u'░')));
    console.line(u"before"_s);
    console.repaint(lines);
    console.repaint(lines);
    fclose(out);

    QByteArrayList packets;
    QByteArray packet(64 * 1024, '\0');
    for (ssize_t size; (size = read(ends[1], packet.data(), size_t(packet.size()))) > 0;)
        packets.append(packet.first(size));
    close(ends[1]);
    QCOMPARE(packets.size(), 3);
    QCOMPARE(packets[0], "before\n");
    QVERIFY(packets[1].startsWith("\r\x1b[2K\x1b[38;5;36m") && packets[1].endsWith("\x1b[J"));
    QCOMPARE(packets[2], "\x1b[30A" + packets[1]);
}

QTEST_GUILESS_MAIN(TestConsole)
#include "tst_console.moc"
