/* Preloaded into tarsd by tests: counts the points at which it changes the disk, and at the one that is named lets
 * something happen. Only for paths below TARS_FAULT_ROOT.
 *
 *   TARS_FAULT=count          counts only
 *   TARS_FAULT=kill:N         SIGKILL before the Nth point
 *   TARS_FAULT=torn:N         half of the Nth point's bytes, if it writes some, then SIGKILL
 *   TARS_FAULT=powercut:N     SIGKILL, and all that no sync covered is taken back: see powercut.h
 *   TARS_FAULT=partialcut:N   the same, but some of it had reached the disk after all
 *   TARS_FAULT=slow:N         each point takes N milliseconds
 *   TARS_FAULT=enospc:N       the Nth point fails so, once; likewise eio:N
 *   TARS_FAULT_COUNTER=FILE   eight bytes in which the number of points so far stands
 */
#include "powercut.h"

#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <sys/mman.h>
#include <sys/uio.h>

enum action { OFF, COUNT, KILL, TORN, POWERCUT, PARTIALCUT, SLOW, FAIL };

static enum action action = OFF;
static long wanted = 0;
static int failure = 0;
static char root[4096];
static volatile uint64_t *counter = NULL;
static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;

__attribute__((constructor)) static void begin(void)
{
    char name[64] = "";
    int comm = open("/proc/self/comm", O_RDONLY);
    if (comm >= 0) {
        ssize_t got = read(comm, name, sizeof name - 1);
        (void)got;
        close(comm);
    }
    const char *what = getenv("TARS_FAULT");
    const char *below = getenv("TARS_FAULT_ROOT");
    if (!what || !below || strcmp(name, "tarsd\n") != 0)
        return;
    snprintf(root, sizeof root, "%s/", below);
    const char *colon = strchr(what, ':');
    wanted = colon ? atol(colon + 1) : 0;
    const char *file = getenv("TARS_FAULT_COUNTER");
    int fd = file ? open(file, O_RDWR | O_CREAT | O_CLOEXEC, 0600) : -1;
    if (fd >= 0 && ftruncate(fd, 8) == 0) {
        void *map = mmap(NULL, 8, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
        counter = map == MAP_FAILED ? NULL : map;
        close(fd);
    }
    if (!counter)
        return;
    *counter = 0;
    failure = strncmp(what, "enospc", 6) == 0 ? ENOSPC : EIO;
    action = strncmp(what, "count", 5) == 0 ? COUNT
        : strncmp(what, "kill", 4) == 0     ? KILL
        : strncmp(what, "torn", 4) == 0     ? TORN
        : strncmp(what, "powercut", 8) == 0 ? POWERCUT
        : strncmp(what, "partialcut", 10) == 0 ? PARTIALCUT
        : strncmp(what, "slow", 4) == 0     ? SLOW
                                            : FAIL;
    struct rlimit files; /* one of ours for each that is dirty */
    if (getrlimit(RLIMIT_NOFILE, &files) == 0) {
        files.rlim_cur = files.rlim_max;
        setrlimit(RLIMIT_NOFILE, &files);
    }
}

static int cuts_power(void) { return action == POWERCUT || action == PARTIALCUT; }

static int is_ours(const char *path)
{
    const size_t length = strlen(root) - 1; /* it ends in a slash */
    return strncmp(path, root, length) == 0 && (path[length] == 0 || path[length] == '/');
}

static int path_of(int fd, char *path, size_t size)
{
    char link[64];
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t length = readlink(link, path, size - 1);
    if (length <= 0)
        return 0;
    path[length] = 0;
    return 1;
}

static int fd_is_ours(int fd)
{
    char path[4200];
    return action != OFF && path_of(fd, path, sizeof path) && is_ours(path);
}

/* The whole path, if it is one of ours. */
static int at_is_ours(int folder, const char *path, char *whole, size_t size)
{
    char below[4200] = "";
    if (action == OFF)
        return 0;
    if (path[0] == '/' || folder == AT_FDCWD)
        snprintf(whole, size, "%s", path);
    else if (path_of(folder, below, sizeof below))
        snprintf(whole, size, "%s/%s", below, path);
    else
        return 0;
    return is_ours(whole);
}

/* At a point: whether it fails. `fd` and `bytes` where something is written. */
static int strikes(int fd, const void *bytes, size_t size)
{
    pthread_mutex_lock(&mutex);
    const uint64_t now = ++*counter;
    const int here = action != SLOW && wanted > 0 && now == (uint64_t)wanted;
    if (here && action == TORN && bytes && size > 1) {
        LIBRARY(write);
        ssize_t done = real(fd, bytes, size / 2);
        (void)done;
    }
    if (here && cuts_power())
        cut_power(action == PARTIALCUT ? now : 0);
    if (here && (action == KILL || action == TORN || cuts_power()))
        raise(SIGKILL);
    pthread_mutex_unlock(&mutex);
    if (action == SLOW)
        usleep((useconds_t)wanted * 1000);
    if (!here || action != FAIL)
        return 0;
    errno = failure;
    return 1;
}

static void note_bytes(int fd, off_t at, off_t size)
{
    if (!cuts_power())
        return;
    pthread_mutex_lock(&mutex);
    save_bytes(fd, at, size);
    pthread_mutex_unlock(&mutex);
}

/* A change of names, around the call that makes it: `name` stays what it was if that failed. */
static struct name begin_change(enum change change, const char *path, const char *from)
{
    struct name name = { 0 };
    if (!cuts_power())
        return name;
    char beside[4200];
    snprintf(beside, sizeof beside, "%.*s", (int)strlen(root) - 1, root);
    pthread_mutex_lock(&mutex);
    name = name_of(change, path, from, beside);
    pthread_mutex_unlock(&mutex);
    return name;
}

static int end_change(struct name name, int result)
{
    const int number = errno;
    if (name.path) {
        pthread_mutex_lock(&mutex);
        if (result >= 0)
            keep_name(&name);
        else
            drop_name(&name);
        pthread_mutex_unlock(&mutex);
    }
    errno = number;
    return result;
}

ssize_t write(int fd, const void *bytes, size_t size)
{
    LIBRARY(write);
    if (fd > 2 && fd_is_ours(fd)) {
        if (strikes(fd, bytes, size))
            return -1;
        struct stat now;
        const int appends = fcntl(fd, F_GETFL) & O_APPEND;
        note_bytes(fd, appends && fstat(fd, &now) == 0 ? now.st_size : lseek(fd, 0, SEEK_CUR), (off_t)size);
    }
    return real(fd, bytes, size);
}

ssize_t pwrite64(int fd, const void *bytes, size_t size, off64_t at)
{
    LIBRARY(pwrite64);
    if (fd_is_ours(fd)) {
        if (strikes(fd, NULL, 0))
            return -1;
        note_bytes(fd, at, (off_t)size);
    }
    return real(fd, bytes, size, at);
}

ssize_t pwrite(int fd, const void *bytes, size_t size, off_t at) { return pwrite64(fd, bytes, size, at); }

static void synced(int fd, int all)
{
    struct stat now;
    if (!cuts_power() || (!all && fstat(fd, &now) != 0))
        return;
    pthread_mutex_lock(&mutex);
    note_synced(all ? NULL : &now);
    pthread_mutex_unlock(&mutex);
}

#define SYNC(name, all) \
    int name(int fd) \
    { \
        LIBRARY(name); \
        const int ours = fd_is_ours(fd); \
        if (ours && strikes(-1, NULL, 0)) \
            return -1; \
        const int result = real(fd); \
        if (ours && result == 0) \
            synced(fd, all); \
        return result; \
    }
SYNC(fsync, 0)
SYNC(fdatasync, 0)
SYNC(syncfs, 1)

int ftruncate(int fd, off_t size)
{
    LIBRARY(ftruncate);
    if (fd_is_ours(fd)) {
        if (strikes(-1, NULL, 0))
            return -1;
        note_bytes(fd, size, -1);
    }
    return real(fd, size);
}

int ftruncate64(int fd, off64_t size) { return ftruncate(fd, size); }

int renameat2(int from_folder, const char *from, int to_folder, const char *to, unsigned flags)
{
    LIBRARY(renameat2);
    char path[8300], origin[8300] = "";
    if (!at_is_ours(to_folder, to, path, sizeof path))
        return real(from_folder, from, to_folder, to, flags);
    if (strikes(-1, NULL, 0))
        return -1;
    at_is_ours(from_folder, from, origin, sizeof origin);
    const struct name name = begin_change(MOVED, path, origin);
    return end_change(name, real(from_folder, from, to_folder, to, flags));
}

int renameat(int from_folder, const char *from, int to_folder, const char *to)
{
    return renameat2(from_folder, from, to_folder, to, 0);
}

int rename(const char *from, const char *to) { return renameat2(AT_FDCWD, from, AT_FDCWD, to, 0); }

int unlinkat(int folder, const char *path, int flags)
{
    LIBRARY(unlinkat);
    char whole[8300];
    if (!at_is_ours(folder, path, whole, sizeof whole))
        return real(folder, path, flags);
    if (strikes(-1, NULL, 0))
        return -1;
    const struct name name = begin_change(flags & AT_REMOVEDIR ? FOLDER_REMOVED : REMOVED, whole, NULL);
    return end_change(name, real(folder, path, flags));
}

int unlink(const char *path) { return unlinkat(AT_FDCWD, path, 0); }

int rmdir(const char *path) { return unlinkat(AT_FDCWD, path, AT_REMOVEDIR); }

int mkdirat(int folder, const char *path, mode_t mode)
{
    LIBRARY(mkdirat);
    char whole[8300];
    if (!at_is_ours(folder, path, whole, sizeof whole))
        return real(folder, path, mode);
    if (strikes(-1, NULL, 0))
        return -1;
    const struct name name = begin_change(FOLDER_MADE, whole, NULL);
    return end_change(name, real(folder, path, mode));
}

int mkdir(const char *path, mode_t mode) { return mkdirat(AT_FDCWD, path, mode); }

int linkat(int from_folder, const char *from, int to_folder, const char *to, int flags)
{
    LIBRARY(linkat);
    char whole[8300];
    if (!at_is_ours(to_folder, to, whole, sizeof whole))
        return real(from_folder, from, to_folder, to, flags);
    if (strikes(-1, NULL, 0))
        return -1;
    const struct name name = begin_change(MADE, whole, NULL);
    return end_change(name, real(from_folder, from, to_folder, to, flags));
}

int link(const char *from, const char *to) { return linkat(AT_FDCWD, from, AT_FDCWD, to, 0); }

static int open_at(int folder, const char *path, int flags, mode_t mode)
{
    LIBRARY(openat);
    char whole[8300];
    struct stat info;
    const int changes = flags & (O_CREAT | O_TRUNC) && (flags & O_TMPFILE) != O_TMPFILE;
    if (!changes || !at_is_ours(folder, path, whole, sizeof whole))
        return real(folder, path, flags, mode);
    const int there = lstat(whole, &info) == 0;
    if (there && !(flags & O_TRUNC && S_ISREG(info.st_mode) && info.st_size > 0))
        return real(folder, path, flags, mode);
    if (strikes(-1, NULL, 0))
        return -1;
    if (there) {
        const int before = cuts_power() ? real_open(whole, O_RDONLY | O_NOFOLLOW) : -1;
        if (before >= 0) {
            note_bytes(before, 0, -1);
            close(before);
        }
        return real(folder, path, flags, mode);
    }
    const struct name name = begin_change(MADE, whole, NULL);
    return end_change(name, real(folder, path, flags, mode));
}

#define OPEN_MODE(flags) \
    va_list arguments; \
    va_start(arguments, flags); \
    const mode_t mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(arguments, mode_t) : 0; \
    va_end(arguments)

int openat(int folder, const char *path, int flags, ...)
{
    OPEN_MODE(flags);
    return open_at(folder, path, flags, mode);
}

int openat64(int folder, const char *path, int flags, ...)
{
    OPEN_MODE(flags);
    return open_at(folder, path, flags | O_LARGEFILE, mode);
}

int open(const char *path, int flags, ...)
{
    OPEN_MODE(flags);
    return open_at(AT_FDCWD, path, flags, mode);
}

int open64(const char *path, int flags, ...)
{
    OPEN_MODE(flags);
    return open_at(AT_FDCWD, path, flags | O_LARGEFILE, mode);
}
