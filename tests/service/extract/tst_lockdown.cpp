// What is left to a process that locked itself down, tried in a child of its own.
#include "service/extract/lockdown.h"

#include <QTemporaryFile>
#include <QTest>
#include <cerrno>
#include <fcntl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace tars;

namespace
{
/// The status of a child that locks itself down and exits with what `act` returns.
template <typename Act>
int inLockedChild(Act act)
{
    const pid_t pid = ::fork();
    if (pid == 0)
        ::_exit(lockDown({}).ok() ? act() : 100);
    int status = -1;
    ::waitpid(pid, &status, 0);
    return status;
}
} // namespace

class TestLockdown : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void survivesALogThatIsAFile()
    {
        QTemporaryFile log;
        QVERIFY(log.open());
        const int fd = log.handle();
        const int status = inLockedChild([fd] { return ::write(fd, "x", 1) < 0 ? errno : 0; });
        QVERIFY2(WIFEXITED(status), "it died of a signal");
        QCOMPARE(WEXITSTATUS(status), EFBIG);
        QCOMPARE(log.size(), 0);
    }

    void readsButNeitherWritesNorConnects()
    {
        QTemporaryFile file;
        QVERIFY(file.open());
        const QByteArray name = file.fileName().toLocal8Bit();
        const auto opened = [&](int flags) {
            return WEXITSTATUS(
                inLockedChild([&] { return ::open(name.constData(), flags, 0600) < 0 ? errno : 0; }));
        };
        QCOMPARE(opened(O_RDONLY), 0);
        QCOMPARE(opened(O_WRONLY), EPERM);
        QCOMPARE(opened(O_RDWR | O_CREAT), EPERM);
        QCOMPARE(opened(O_RDONLY | O_TRUNC), EPERM);
        QCOMPARE(WEXITSTATUS(inLockedChild([] { return ::socket(AF_INET, SOCK_STREAM, 0) < 0 ? errno : 0; })), EPERM);
        QCOMPARE(WEXITSTATUS(inLockedChild([&] { return ::unlink(name.constData()) < 0 ? errno : 0; })), EPERM);
        QCOMPARE(WEXITSTATUS(inLockedChild([] {
            char *const arguments[] = { nullptr };
            ::execv("/bin/true", arguments);
            return errno;
        })), EPERM);
    }
};

QTEST_GUILESS_MAIN(TestLockdown)
#include "tst_lockdown.moc"
