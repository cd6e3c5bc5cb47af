#include "common/base/childprocess.h"

#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <poll.h>
#include <QElapsedTimer>
#include <QFile>
#include <spawn.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace tars
{

namespace
{

void closeOnce(int &fd)
{
    if (fd >= 0)
        ::close(fd);
    fd = -1;
}

} // namespace

ChildProcess::ChildProcess()
    : m_wake(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK))
{
}

ChildProcess::~ChildProcess()
{
    kill();
    closeOnce(m_wake);
}

bool ChildProcess::start(const QString &program, const QStringList &arguments)
{
    kill();
    // A socket pair as the child's input: writing to it after the child's end never raises SIGPIPE.
    int in[2] = { -1, -1 };
    int out[2] = { -1, -1 };
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, in) != 0)
        return false;
    if (::pipe2(out, O_CLOEXEC) != 0) {
        ::close(in[0]);
        ::close(in[1]);
        return false;
    }
    const QByteArray path = QFile::encodeName(program);
    std::vector<QByteArray> words{ path };
    for (const QString &argument : arguments)
        words.push_back(QFile::encodeName(argument));
    std::vector<char *> argv;
    for (QByteArray &word : words)
        argv.push_back(word.data());
    argv.push_back(nullptr);

    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, in[1], 0);
    posix_spawn_file_actions_adddup2(&actions, out[1], 1);
    posix_spawnattr_t attributes;
    posix_spawnattr_init(&attributes);
    sigset_t none;
    sigemptyset(&none);
    sigset_t defaults;
    sigemptyset(&defaults);
    sigaddset(&defaults, SIGPIPE);
    sigaddset(&defaults, SIGTERM);
    sigaddset(&defaults, SIGINT);
    posix_spawnattr_setsigmask(&attributes, &none);
    posix_spawnattr_setsigdefault(&attributes, &defaults);
    // A group of its own: an interrupt at the terminal is the service's to answer.
    posix_spawnattr_setpgroup(&attributes, 0);
    posix_spawnattr_setflags(
        &attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP);
    pid_t pid = -1;
    const int failed = ::posix_spawn(&pid, path.constData(), &actions, &attributes, argv.data(), environ);
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&actions);
    ::close(in[1]);
    ::close(out[1]);
    if (failed != 0) {
        ::close(in[0]);
        ::close(out[0]);
        return false;
    }
    m_pid = pid;
    m_in = in[0];
    m_out = out[0];
    ::fcntl(m_in, F_SETFL, O_NONBLOCK);
    ::fcntl(m_out, F_SETFL, O_NONBLOCK);
    return true;
}

void ChildProcess::kill()
{
    closeOnce(m_in);
    closeOnce(m_out);
    if (m_pid > 0) {
        ::kill(-m_pid, SIGKILL); // with whatever it started
        ::kill(m_pid, SIGKILL);
        while (::waitpid(m_pid, nullptr, 0) < 0 && errno == EINTR) { }
    }
    m_pid = -1;
    m_unsent.clear();
    m_buffer.clear();
    m_consumed = m_searched = 0;
}

void ChildProcess::send(const QByteArray &bytes) { m_unsent += bytes; }

bool ChildProcess::drain()
{
    char chunk[65536];
    const ssize_t got = ::read(m_out, chunk, sizeof chunk);
    if (got > 0)
        m_buffer.append(chunk, got);
    return got > 0 || (got < 0 && (errno == EAGAIN || errno == EINTR));
}

ChildProcess::Outcome ChildProcess::readLine(
    QByteArray &line, qsizetype limit, int timeoutMs, const std::stop_token &stop)
{
    const int wake = m_wake;
    const std::stop_callback waker(stop, [wake] { ::eventfd_write(wake, 1); });
    QElapsedTimer timer;
    timer.start();
    for (;;) {
        if (stop.stop_requested()) {
            eventfd_t ignored;
            ::eventfd_read(m_wake, &ignored);
            return Outcome::Stopped;
        }
        const qsizetype newline = m_buffer.indexOf('\n', std::max(m_searched, m_consumed));
        if (newline >= 0) {
            const bool tooLong = newline - m_consumed > limit;
            line = m_buffer.sliced(m_consumed, newline - m_consumed);
            m_consumed = m_searched = newline + 1;
            if (m_consumed == m_buffer.size()) {
                m_buffer.clear();
                m_consumed = m_searched = 0;
            }
            return tooLong ? Outcome::TooLong : Outcome::Line;
        }
        m_buffer.remove(0, m_consumed);
        m_consumed = 0;
        m_searched = m_buffer.size();
        if (m_buffer.size() > limit)
            return Outcome::TooLong;
        const qint64 left = timeoutMs - timer.elapsed();
        if (left <= 0)
            return Outcome::TimedOut;
        pollfd polls[3]
            = { { m_out, POLLIN, 0 }, { m_unsent.isEmpty() ? -1 : m_in, POLLOUT, 0 }, { m_wake, POLLIN, 0 } };
        if (::poll(polls, 3, int(left)) < 0 && errno != EINTR)
            return Outcome::Closed;
        if (polls[1].revents != 0) {
            const ssize_t sent = ::send(m_in, m_unsent.constData(), size_t(m_unsent.size()), MSG_NOSIGNAL);
            if (sent > 0)
                m_unsent.remove(0, sent);
            else if (errno != EAGAIN && errno != EINTR)
                m_unsent.clear(); // the end of its output will tell
        }
        if ((polls[0].revents & (POLLIN | POLLHUP | POLLERR)) && !drain())
            return Outcome::Closed;
    }
}

} // namespace tars
