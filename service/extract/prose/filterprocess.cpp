#include "service/extract/prose/filterprocess.h"

#include "common/base/errorcodes.h"
#include "common/base/processdeadline.h"

#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{

class Pipe
{
public:
    Pipe() { m_open = ::pipe2(m_ends, O_CLOEXEC) == 0; }
    ~Pipe()
    {
        closeEnd(0);
        closeEnd(1);
    }
    Pipe(const Pipe &) = delete;
    Pipe &operator=(const Pipe &) = delete;

    bool isOpen() const { return m_open; }
    int end(int which) const { return m_ends[which]; }
    void closeEnd(int which)
    {
        if (m_ends[which] >= 0)
            ::close(m_ends[which]);
        m_ends[which] = -1;
    }

private:
    int m_ends[2] = { -1, -1 };
    bool m_open = false;
};

Error failure(QLatin1StringView code, const QString &text, const char *program)
{
    const QString name = QString::fromLocal8Bit(program).section(u'/', -1);
    return { code, text.arg(name), { { u"program"_s, name } } };
}

int ended(pid_t child)
{
    int status = -1;
    while (::waitpid(child, &status, 0) < 0 && errno == EINTR) { }
    return status;
}

} // namespace

Result<QByteArray> runFilter(
    const FilterProgram &program, const QByteArray &input, int timeoutMs, qsizetype mostBytes)
{
    Pipe in;
    Pipe out;
    if (!in.isOpen() || !out.isOpen())
        return failure(errc::extractorCrashed, u"%1 cannot be started."_s, program.path);
    const pid_t parent = ::getpid();
    const pid_t child = ::fork();
    if (child == 0) {
        ::prctl(PR_SET_PDEATHSIG, SIGKILL);
        if (::getppid() != parent)
            ::_exit(127);
        if (program.folder >= 0 && ::fchdir(program.folder) != 0)
            ::_exit(127);
        ::dup2(in.end(0), 0);
        ::dup2(out.end(1), 1);
        ::dup2(program.errors, 2);
        const char *const environment[] = { "LC_ALL=C.UTF-8", "HOME=/nonexistent", nullptr };
        ::execve(program.path, const_cast<char *const *>(program.arguments),
            const_cast<char *const *>(environment));
        ::_exit(127);
    }
    if (child < 0)
        return failure(errc::extractorCrashed, u"%1 cannot be started."_s, program.path);
    in.closeEnd(0);
    out.closeEnd(1);
    ::fcntl(in.end(1), F_SETFL, O_NONBLOCK);
    const auto abandon = [&](QLatin1StringView code, const QString &text) {
        ::kill(child, SIGKILL);
        ended(child);
        return failure(code, text, program.path);
    };
    QByteArray output;
    qsizetype written = 0;
    const ProcessDeadline deadline(child, timeoutMs);
    for (;;) {
        if (written >= input.size())
            in.closeEnd(1);
        const int left = deadline.left();
        if (left == 0)
            return abandon(errc::extractorTimedOut, u"%1 took too long."_s);
        pollfd polls[2] = { { out.end(0), POLLIN, 0 }, { in.end(1), POLLOUT, 0 } };
        if (::poll(polls, 2, left) < 0 && errno != EINTR)
            return abandon(errc::extractorCrashed, u"%1 failed."_s);
        if (polls[1].fd >= 0 && (polls[1].revents & (POLLOUT | POLLERR))) {
            const ssize_t done
                = ::write(in.end(1), input.constData() + written, size_t(input.size() - written));
            if (done > 0)
                written += done;
            else if (errno != EAGAIN && errno != EINTR)
                written = input.size(); // it reads no further; what it has to say comes still
        }
        if (polls[0].revents & (POLLIN | POLLHUP)) {
            char chunk[65536];
            const ssize_t got = ::read(out.end(0), chunk, sizeof chunk);
            if (got == 0)
                break;
            if (got < 0 && errno != EINTR)
                return abandon(errc::extractorCrashed, u"%1 failed."_s);
            output.append(chunk, std::max<ssize_t>(got, 0));
            if (output.size() > mostBytes)
                return abandon(errc::tooLarge, u"%1 writes too much."_s);
        }
    }
    const int status = ended(child);
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0)
        return failure(errc::extractorCrashed, u"%1 failed."_s, program.path);
    return output;
}

} // namespace tars
