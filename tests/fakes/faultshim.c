/* Preloaded into tarsd by tests: counts the points at which it changes the disk, and at the one that is named lets
 * something happen. Only for paths below TARS_FAULT_ROOT.
 *
 *   TARS_FAULT=count          counts only
 *   TARS_FAULT=kill:N         SIGKILL before the Nth point
 *   TARS_FAULT=torn:N         half of the Nth point's bytes, if it writes some, then SIGKILL
 *   TARS_FAULT=powercut:N     what was written and not synced is cut off again, what was renamed and not synced is back
 *                             where it was, then SIGKILL
 *   TARS_FAULT=enospc:N       the Nth point fails so, once; likewise eio:N
 *   TARS_FAULT_COUNTER=FILE   eight bytes in which the number of points so far stands
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

enum action { OFF, COUNT, KILL, TORN, POWERCUT, FAIL };

static enum action action = OFF;
static long wanted = 0;
static int failure = 0;
static char root[4096];
static volatile uint64_t *counter = NULL;
static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;

/* Files with bytes that no sync has covered yet, and how long each was at the last one. */
struct dirty {
    int fd;
    dev_t device;
    ino_t inode;
    off_t synced;
};
static struct dirty dirty[8192];
static int dirty_count = 0;

/* Names that a rename took and no sync of their folder covered: what each stood for before lies beside the root. */
struct renamed {
    dev_t device;
    ino_t folder;
    char to[4096];
    char before[4200]; /* empty: there was nothing of that name */
};
static struct renamed renamed[4096];
static int renamed_count = 0;
static int kept_count = 0;

#define REAL(name) \
    static __typeof__(name) *real = NULL; \
    if (!real) \
        real = (__typeof__(name) *)dlsym(RTLD_NEXT, #name)

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
                                            : FAIL;
}

static int is_ours(const char *path) { return strncmp(path, root, strlen(root)) == 0; }

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

static int at_is_ours(int folder, const char *path)
{
    if (action == OFF)
        return 0;
    if (path[0] == '/' || folder == AT_FDCWD)
        return is_ours(path);
    char below[4200];
    if (!path_of(folder, below, sizeof below - 2))
        return 0;
    strcat(below, "/");
    return is_ours(below);
}

/* A sync of that folder, or of all, makes them last; the others stay in their order. */
static void forget_renames(const struct stat *folder)
{
    REAL(unlink);
    int kept = 0;
    for (int i = 0; i < renamed_count; ++i) {
        if (!folder || (renamed[i].folder == folder->st_ino && renamed[i].device == folder->st_dev)) {
            if (renamed[i].before[0])
                real(renamed[i].before);
        } else {
            if (kept != i)
                renamed[kept] = renamed[i];
            ++kept;
        }
    }
    renamed_count = kept;
}

/* Before `to` is taken. */
static void note_rename(int folder, const char *to)
{
    if (action != POWERCUT)
        return;
    pthread_mutex_lock(&mutex);
    if (renamed_count < (int)(sizeof renamed / sizeof renamed[0])) {
        struct renamed *it = &renamed[renamed_count];
        char parent[4200] = "";
        if (to[0] == '/' || folder == AT_FDCWD)
            snprintf(it->to, sizeof it->to, "%s", to);
        else if (path_of(folder, parent, sizeof parent))
            snprintf(it->to, sizeof it->to, "%.2000s/%.2000s", parent, to);
        snprintf(parent, sizeof parent, "%s", it->to);
        char *slash = strrchr(parent, '/');
        struct stat above;
        if (slash)
            *slash = 0;
        if (slash && stat(parent, &above) == 0) {
            it->device = above.st_dev;
            it->folder = above.st_ino;
            snprintf(it->before, sizeof it->before, "%.*s.before-%d", (int)strlen(root) - 1, root, kept_count++);
            if (linkat(AT_FDCWD, it->to, AT_FDCWD, it->before, 0) != 0)
                it->before[0] = 0;
            ++renamed_count;
        }
    }
    pthread_mutex_unlock(&mutex);
}

static void cut_power(void)
{
    for (int i = renamed_count - 1; i >= 0; --i) {
        REAL(unlink);
        static __typeof__(rename) *move = NULL;
        if (!move)
            move = (__typeof__(rename) *)dlsym(RTLD_NEXT, "rename");
        if (renamed[i].before[0])
            move(renamed[i].before, renamed[i].to);
        else
            real(renamed[i].to);
    }
    for (int i = 0; i < dirty_count; ++i) {
        struct stat now;
        if (fstat(dirty[i].fd, &now) == 0 && now.st_size > dirty[i].synced) {
            REAL(ftruncate);
            if (real(dirty[i].fd, dirty[i].synced) != 0)
                continue;
        }
    }
}

/* At a point: whether it fails. `fd` and `bytes` where something is written. */
static int strikes(int fd, const void *bytes, size_t size)
{
    pthread_mutex_lock(&mutex);
    const uint64_t now = ++*counter;
    const int here = wanted > 0 && now == (uint64_t)wanted;
    if (here && action == TORN && bytes && size > 1) {
        REAL(write);
        ssize_t done = real(fd, bytes, size / 2);
        (void)done;
    }
    if (here && action == POWERCUT)
        cut_power();
    if (here && (action == KILL || action == TORN || action == POWERCUT))
        raise(SIGKILL);
    pthread_mutex_unlock(&mutex);
    if (!here || action != FAIL)
        return 0;
    errno = failure;
    return 1;
}

static void note_dirty(int fd)
{
    struct stat now;
    if (action != POWERCUT || fstat(fd, &now) != 0 || !S_ISREG(now.st_mode))
        return;
    pthread_mutex_lock(&mutex);
    int known = 0;
    for (int i = 0; i < dirty_count && !known; ++i)
        known = dirty[i].inode == now.st_ino && dirty[i].device == now.st_dev;
    if (!known && dirty_count < (int)(sizeof dirty / sizeof dirty[0])) {
        const int kept = fcntl(fd, F_DUPFD_CLOEXEC, 200);
        if (kept >= 0)
            dirty[dirty_count++] = (struct dirty) { kept, now.st_dev, now.st_ino, now.st_size };
    }
    pthread_mutex_unlock(&mutex);
}

/* fd < 0: all of them. */
static void note_clean(int fd)
{
    struct stat now = { 0 };
    if (action != POWERCUT || (fd >= 0 && fstat(fd, &now) != 0))
        return;
    pthread_mutex_lock(&mutex);
    for (int i = 0; i < dirty_count;) {
        if (fd >= 0 && (dirty[i].inode != now.st_ino || dirty[i].device != now.st_dev)) {
            ++i;
            continue;
        }
        close(dirty[i].fd);
        dirty[i] = dirty[--dirty_count];
    }
    forget_renames(fd < 0 ? NULL : &now);
    pthread_mutex_unlock(&mutex);
}

ssize_t write(int fd, const void *bytes, size_t size)
{
    REAL(write);
    if (fd > 2 && fd_is_ours(fd)) {
        if (strikes(fd, bytes, size))
            return -1;
        note_dirty(fd);
    }
    return real(fd, bytes, size);
}

ssize_t pwrite64(int fd, const void *bytes, size_t size, off64_t at)
{
    REAL(pwrite64);
    if (fd_is_ours(fd)) {
        if (strikes(fd, NULL, 0))
            return -1;
        note_dirty(fd);
    }
    return real(fd, bytes, size, at);
}

ssize_t pwrite(int fd, const void *bytes, size_t size, off_t at) { return pwrite64(fd, bytes, size, at); }

int fsync(int fd)
{
    REAL(fsync);
    const int ours = fd_is_ours(fd);
    if (ours && strikes(-1, NULL, 0))
        return -1;
    const int result = real(fd);
    if (ours && result == 0)
        note_clean(fd);
    return result;
}

int fdatasync(int fd)
{
    REAL(fdatasync);
    const int ours = fd_is_ours(fd);
    if (ours && strikes(-1, NULL, 0))
        return -1;
    const int result = real(fd);
    if (ours && result == 0)
        note_clean(fd);
    return result;
}

int syncfs(int fd)
{
    REAL(syncfs);
    const int ours = fd_is_ours(fd);
    if (ours && strikes(-1, NULL, 0))
        return -1;
    const int result = real(fd);
    if (ours && result == 0)
        note_clean(-1);
    return result;
}

int ftruncate(int fd, off_t size)
{
    REAL(ftruncate);
    if (fd_is_ours(fd) && strikes(-1, NULL, 0))
        return -1;
    return real(fd, size);
}

int ftruncate64(int fd, off64_t size) { return ftruncate(fd, size); }

int rename(const char *from, const char *to)
{
    REAL(rename);
    if (action != OFF && is_ours(to)) {
        if (strikes(-1, NULL, 0))
            return -1;
        note_rename(AT_FDCWD, to);
    }
    return real(from, to);
}

int renameat(int from_folder, const char *from, int to_folder, const char *to)
{
    REAL(renameat);
    if (at_is_ours(to_folder, to)) {
        if (strikes(-1, NULL, 0))
            return -1;
        note_rename(to_folder, to);
    }
    return real(from_folder, from, to_folder, to);
}

int renameat2(int from_folder, const char *from, int to_folder, const char *to, unsigned flags)
{
    REAL(renameat2);
    if (at_is_ours(to_folder, to)) {
        if (strikes(-1, NULL, 0))
            return -1;
        note_rename(to_folder, to);
    }
    return real(from_folder, from, to_folder, to, flags);
}

int unlink(const char *path)
{
    REAL(unlink);
    if (action != OFF && is_ours(path) && strikes(-1, NULL, 0))
        return -1;
    return real(path);
}

int unlinkat(int folder, const char *path, int flags)
{
    REAL(unlinkat);
    if (at_is_ours(folder, path) && strikes(-1, NULL, 0))
        return -1;
    return real(folder, path, flags);
}

int mkdirat(int folder, const char *path, mode_t mode)
{
    REAL(mkdirat);
    if (at_is_ours(folder, path) && strikes(-1, NULL, 0))
        return -1;
    return real(folder, path, mode);
}

int mkdir(const char *path, mode_t mode)
{
    REAL(mkdir);
    if (action != OFF && is_ours(path) && strikes(-1, NULL, 0))
        return -1;
    return real(path, mode);
}

int openat(int folder, const char *path, int flags, ...)
{
    REAL(openat);
    va_list arguments;
    va_start(arguments, flags);
    const mode_t mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(arguments, mode_t) : 0;
    va_end(arguments);
    if ((flags & O_CREAT) && at_is_ours(folder, path) && strikes(-1, NULL, 0))
        return -1;
    return real(folder, path, flags, mode);
}

int openat64(int folder, const char *path, int flags, ...)
{
    va_list arguments;
    va_start(arguments, flags);
    const mode_t mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(arguments, mode_t) : 0;
    va_end(arguments);
    return openat(folder, path, flags, mode);
}
