#include "service/extract/lockdown.h"

#include "common/base/errorcodes.h"

#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <seccomp.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <termios.h>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{

void limit(__rlimit_resource resource, rlim_t value)
{
    rlimit current;
    if (::getrlimit(resource, &current) != 0)
        return;
    current.rlim_cur = std::min(current.rlim_max, value);
    current.rlim_max = current.rlim_cur;
    ::setrlimit(resource, &current);
}

/// What reading files, memory, time and own children need. Anything else fails with EPERM.
constexpr const char *allowed[] = { "read", "readv", "pread64", "preadv", "write", "writev", "close", "lseek",
    "_llseek", "fstat", "fstat64", "newfstatat", "fstatat64", "stat", "stat64", "lstat", "lstat64", "statx",
    "access", "faccessat", "faccessat2", "readlink", "readlinkat", "getdents", "getdents64", "munmap",
    "mremap", "brk", "madvise", "mprotect", "futex", "futex_time64", "poll", "ppoll", "ppoll_time64",
    "select", "pselect6", "clock_gettime", "clock_gettime64", "clock_getres", "clock_nanosleep", "nanosleep",
    "gettimeofday", "time", "getrandom", "exit", "exit_group", "rt_sigaction", "rt_sigprocmask",
    "rt_sigreturn", "sigreturn", "sigaltstack", "getpid", "getppid", "gettid", "getpgrp", "getuid", "geteuid",
    "getgid", "getegid", "getresuid", "getresgid", "uname", "sysinfo", "getcwd", "fchdir", "dup", "dup2", "dup3",
    "pipe", "pipe2", "fcntl", "fcntl64", "clone", "fork", "vfork", "wait4", "waitid", "waitpid",
    "set_robust_list", "set_tid_address", "rseq", "getrlimit", "ugetrlimit", "arch_prctl", "prctl", "seccomp",
    "sched_getaffinity", "sched_yield", "membarrier", "restart_syscall", "fadvise64", "fadvise64_64",
    "getrusage", "times", "statfs", "fstatfs", "statfs64", "fstatfs64", "set_thread_area", "get_robust_list",
    "tgkill", "epoll_create", "epoll_create1", "epoll_ctl", "epoll_wait", "epoll_pwait", "eventfd2",
    "timerfd_create", "timerfd_settime", "timer_create", "timer_settime", "timer_delete" };

bool addRules(scmp_filter_ctx filter, const QList<const char *> &programs)
{
    int failures = 0;
    const auto allow = [&](int call) { failures += seccomp_rule_add(filter, SCMP_ACT_ALLOW, call, 0) != 0; };
    for (const char *name : allowed) {
        const int call = seccomp_syscall_resolve_name(name);
        if (call != __NR_SCMP_ERROR && call >= 0)
            allow(call);
    }
    // Opening for reading only: none of the flags that write, create or truncate.
    constexpr scmp_datum_t writing = O_ACCMODE | O_CREAT | O_TRUNC | O_APPEND | (O_TMPFILE & ~O_DIRECTORY);
    failures += seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(openat), 1,
                    SCMP_A2(SCMP_CMP_MASKED_EQ, writing, O_RDONLY))
        != 0;
    const int open = SCMP_SYS(open);
    if (open >= 0)
        failures += seccomp_rule_add(
                        filter, SCMP_ACT_ALLOW, open, 1, SCMP_A1(SCMP_CMP_MASKED_EQ, writing, O_RDONLY))
            != 0;
    for (const int call : { SCMP_SYS(mmap), SCMP_SYS(mmap2) })
        if (call >= 0)
            allow(call);
    for (const char *program : programs)
        failures += seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(execve), 1,
                        SCMP_A0(SCMP_CMP_EQ, reinterpret_cast<scmp_datum_t>(program)))
            != 0;
    // Only to end the own child; and to read, never to change, limits and terminals.
    failures
        += seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(kill), 1, SCMP_A1(SCMP_CMP_EQ, SIGKILL)) != 0;
    failures
        += seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(prlimit64), 1, SCMP_A2(SCMP_CMP_EQ, 0)) != 0;
    for (const unsigned long request :
        { (unsigned long)FIONREAD, (unsigned long)TCGETS, (unsigned long)TIOCGWINSZ })
        failures
            += seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(ioctl), 1, SCMP_A1(SCMP_CMP_EQ, request))
            != 0;
    // The C library falls back to clone, whose flags lie in a register.
    failures += seccomp_rule_add(filter, SCMP_ACT_ERRNO(ENOSYS), SCMP_SYS(clone3), 0) != 0;
    return failures == 0;
}

} // namespace

Result<void> lockDown(const QList<const char *> &programs)
{
    limit(RLIMIT_FSIZE, 0);
    // A warning for a log that is a file is lost then; it must not end the process.
    ::signal(SIGXFSZ, SIG_IGN);
    limit(RLIMIT_NOFILE, 256);
    limit(RLIMIT_CORE, 0);
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__) // their shadow memory exceeds any limit
    limit(RLIMIT_AS, rlim_t(2) << 30);
#endif
    if (::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0)
        return Error{ errc::internal, u"Giving up privileges for good is not possible here."_s, {} };
    scmp_filter_ctx filter = seccomp_init(SCMP_ACT_ERRNO(EPERM));
    if (!filter)
        return Error{ errc::internal, u"The system call filter (seccomp) is not available."_s, {} };
    const bool complete = addRules(filter, programs);
    const int loaded = complete ? seccomp_load(filter) : -1;
    seccomp_release(filter);
    if (loaded != 0)
        return Error{ errc::internal,
            u"The system call filter (seccomp) could not be put in force: the extractor runs without it."_s,
            {} };
    return {};
}

} // namespace tars
