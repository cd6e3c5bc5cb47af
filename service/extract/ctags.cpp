#include "service/extract/ctags.h"

#include "common/base/errorcodes.h"
#include "service/extract/tagkinds.h"

#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <poll.h>
#include <QElapsedTimer>
#include <QHash>
#include <QJsonDocument>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype maxTagLine = 1024 * 1024;

// The program's own configuration files are not read: the tree's folder may hold some.
const char *const arguments[] = { "ctags", "--options=NONE", "--_interactive=sandbox", "--sort=no", "--fields=+aeimnsStzZKrE-P-F",
    "--kinds-ObjectiveC=*", "--extras=-q-r", "--map-ObjectiveC=+.mm", nullptr };

void closeOnce(int &fd)
{
    if (fd >= 0)
        ::close(fd);
    fd = -1;
}

} // namespace

CtagsChild::CtagsChild(const char *program)
    : m_program(program)
{
    std::signal(SIGPIPE, SIG_IGN); // a child that died while it was written to is an error of one file
    m_null = ::open("/dev/null", O_WRONLY | O_CLOEXEC); // before the lock-down forbids it
}

CtagsChild::~CtagsChild()
{
    stop();
    closeOnce(m_null);
}

bool CtagsChild::knows(const QString &language) { return !tagFileName(language).isEmpty(); }

bool CtagsChild::start()
{
    int in[2];
    int out[2];
    if (::pipe2(in, O_CLOEXEC) != 0)
        return false;
    if (::pipe2(out, O_CLOEXEC) != 0) {
        ::close(in[0]);
        ::close(in[1]);
        return false;
    }
    const pid_t parent = ::getpid();
    const pid_t pid = ::fork();
    if (pid == 0) {
        std::signal(SIGPIPE, SIG_DFL);
        ::prctl(PR_SET_PDEATHSIG, SIGKILL);
        if (::getppid() != parent)
            ::_exit(127);
        ::dup2(in[0], 0);
        ::dup2(out[1], 1);
        if (m_null >= 0)
            ::dup2(m_null, 2);
        const char *const environment[] = { "LC_ALL=C.UTF-8", nullptr };
        ::execve(m_program, const_cast<char *const *>(arguments), const_cast<char *const *>(environment));
        ::_exit(127);
    }
    ::close(in[0]);
    ::close(out[1]);
    m_in = in[1];
    m_out = out[0];
    m_pid = pid;
    m_buffer.clear();
    if (pid < 0) {
        stop();
        return false;
    }
    ::fcntl(m_in, F_SETFL, O_NONBLOCK);
    ::fcntl(m_out, F_SETFL, O_NONBLOCK);
    return true;
}

void CtagsChild::stop()
{
    closeOnce(m_in);
    closeOnce(m_out);
    if (m_pid > 0) {
        ::kill(m_pid, SIGKILL);
        while (::waitpid(m_pid, nullptr, 0) < 0 && errno == EINTR) { }
    }
    m_pid = -1;
}

Result<QList<SymbolRecord>> CtagsChild::tags(
    const QString &file, const QString &language, const QByteArray &source, int timeoutMs)
{
    QList<SymbolRecord> list;
    if (source.isEmpty())
        return list;
    const auto failed = [&](QLatin1StringView code, const QString &text) {
        stop();
        return Error{ code, text.arg(file), { { u"file"_s, file } } };
    };
    const QString crashed = u"Universal Ctags ended while it read %1."_s;
    if (m_pid < 0 && !start())
        return failed(errc::extractorCrashed, u"Universal Ctags cannot be started for %1."_s);
    const QJsonObject request{ { u"command"_s, u"generate-tags"_s }, { u"filename"_s, tagFileName(language) },
        { u"size"_s, source.size() } };
    const QByteArray bytes = QJsonDocument(request).toJson(QJsonDocument::Compact) + '\n' + source;
    TagAssembler assembler(language);
    qsizetype written = 0;
    QElapsedTimer timer;
    timer.start();
    for (;;) {
        qsizetype from = 0;
        qsizetype newline;
        while ((newline = m_buffer.indexOf('\n', from)) >= 0) {
            const QByteArray line = QByteArray::fromRawData(m_buffer.constData() + from, newline - from);
            from = newline + 1;
            if (line.startsWith(R"({"_type": "completed")")) {
                m_buffer.remove(0, from);
                return assembler.take();
            }
            const QJsonObject object = QJsonDocument::fromJson(line).object();
            const QString type = object.value("_type"_L1).toString();
            if (type == "tag"_L1)
                assembler.add(object);
            else if (type == "error"_L1 && !object.value("warning"_L1).toBool())
                return failed(errc::extractorCrashed, crashed);
        }
        m_buffer.remove(0, from);
        if (m_buffer.size() > maxTagLine)
            return failed(errc::extractorCrashed, u"Universal Ctags answered too long a line for %1."_s);
        const qint64 left = timeoutMs - timer.elapsed();
        if (left <= 0)
            return failed(errc::extractorTimedOut, u"Universal Ctags took too long over %1."_s);
        pollfd polls[2] = { { m_out, POLLIN, 0 }, { written < bytes.size() ? m_in : -1, POLLOUT, 0 } };
        if (::poll(polls, 2, int(left)) < 0 && errno != EINTR)
            return failed(errc::extractorCrashed, crashed);
        if (polls[1].revents & (POLLOUT | POLLERR)) {
            const ssize_t done = ::write(m_in, bytes.constData() + written, size_t(bytes.size() - written));
            if (done > 0)
                written += done;
            else if (done < 0 && errno != EAGAIN && errno != EINTR)
                return failed(errc::extractorCrashed, crashed);
        }
        if (polls[0].revents & (POLLIN | POLLHUP)) {
            char chunk[65536];
            const ssize_t got = ::read(m_out, chunk, sizeof chunk);
            if (got > 0)
                m_buffer.append(chunk, got);
            else if (got == 0 || (errno != EAGAIN && errno != EINTR))
                return failed(errc::extractorCrashed, crashed);
        }
    }
}

} // namespace tars
