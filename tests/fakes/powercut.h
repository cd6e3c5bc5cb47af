/* What a power cut takes back: every byte written, cut off or overwritten since the last sync of its file, and every name
 * made, taken, moved or removed since the last sync of its folder. Callers hold the mutex; `real_…` are the C library's. */
#pragma once

#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#define LIBRARY(name) \
    static __typeof__(name) *real = NULL; \
    if (!real) \
        real = (__typeof__(name) *)dlsym(RTLD_NEXT, #name)

static int real_open(const char *path, int flags)
{
    LIBRARY(open);
    return real(path, flags | O_CLOEXEC);
}
static int real_rename(const char *from, const char *to)
{
    LIBRARY(rename);
    return real(from, to);
}
static int real_unlink(const char *path)
{
    LIBRARY(unlink);
    return real(path);
}
static int real_linkat(const char *from, const char *to)
{
    LIBRARY(linkat);
    return real(AT_FDCWD, from, AT_FDCWD, to, 0);
}
static int real_ftruncate(int fd, off_t size)
{
    LIBRARY(ftruncate);
    return real(fd, size);
}
static ssize_t real_pwrite(int fd, const void *bytes, size_t size, off_t at)
{
    LIBRARY(pwrite64);
    return real(fd, bytes, size, at);
}

/* ---- bytes ---- */

struct piece { /* as it was before it was overwritten or cut off */
    off_t at;
    ssize_t size;
    char *bytes;
    struct piece *earlier;
};
struct dirty {
    int fd; /* of our own, for reading and writing */
    dev_t device;
    ino_t inode;
    off_t synced; /* length at the last sync */
    struct piece *last;
};
static struct dirty dirty[16384];
static int dirty_count = 0;

static struct dirty *dirty_of(int fd, const struct stat *now)
{
    for (int i = 0; i < dirty_count; ++i)
        if (dirty[i].inode == now->st_ino && dirty[i].device == now->st_dev)
            return &dirty[i];
    if (dirty_count == (int)(sizeof dirty / sizeof dirty[0]))
        abort();
    char path[64];
    snprintf(path, sizeof path, "/proc/self/fd/%d", fd);
    const int low = real_open(path, O_RDWR);
    const int own = low < 0 ? -1 : fcntl(low, F_DUPFD_CLOEXEC, 200);
    if (low >= 0)
        close(low);
    if (own < 0)
        abort(); /* a fault that is not simulated must not look like one that was survived */
    dirty[dirty_count] = (struct dirty) { own, now->st_dev, now->st_ino, now->st_size, NULL };
    return &dirty[dirty_count++];
}

/* Before `size` bytes at `at` are overwritten; all behind `at` if it is to be cut there. */
static void save_bytes(int fd, off_t at, off_t size)
{
    struct stat now;
    if (fstat(fd, &now) != 0 || !S_ISREG(now.st_mode))
        return;
    struct dirty *file = dirty_of(fd, &now);
    const off_t kept = file->synced < now.st_size ? file->synced : now.st_size;
    const off_t end = size < 0 || at + size > kept ? kept : at + size;
    if (at >= end)
        return;
    struct piece *piece = malloc(sizeof *piece);
    *piece = (struct piece) { at, end - at, malloc((size_t)(end - at)), file->last };
    piece->size = pread(file->fd, piece->bytes, (size_t)(end - at), at);
    file->last = piece;
}

static void forget_bytes(struct dirty *file)
{
    while (file->last) {
        struct piece *piece = file->last;
        file->last = piece->earlier;
        free(piece->bytes);
        free(piece);
    }
    close(file->fd);
    *file = dirty[--dirty_count];
}

static void take_back_bytes(const struct dirty *file)
{
    for (const struct piece *piece = file->last; piece; piece = piece->earlier)
        if (piece->size > 0 && real_pwrite(file->fd, piece->bytes, (size_t)piece->size, piece->at) < 0)
            return;
    struct stat now;
    if (fstat(file->fd, &now) == 0 && now.st_size != file->synced && real_ftruncate(file->fd, file->synced) != 0)
        return;
}

/* ---- names ---- */

enum change { MADE, MOVED, REMOVED, FOLDER_MADE, FOLDER_REMOVED };
struct name {
    enum change change;
    dev_t device;
    ino_t folder;
    mode_t mode; /* of a folder that was removed */
    char *path;
    char *from; /* of MOVED */
    char *before; /* another name of what stood under `path` until then; NULL: nothing did */
};
static struct name names[16384];
static int name_count = 0;

/* Before the change; `beside` is where what it takes away is kept. */
static struct name name_of(enum change change, const char *path, const char *from, const char *beside)
{
    static int kept_count = 0;
    struct name name = { .change = change, .path = strdup(path), .from = from ? strdup(from) : NULL };
    char parent[8300];
    snprintf(parent, sizeof parent, "%s", path);
    char *slash = strrchr(parent, '/');
    struct stat info;
    if (slash)
        *slash = 0;
    if (slash && stat(parent, &info) == 0) {
        name.device = info.st_dev;
        name.folder = info.st_ino;
    }
    if (change == FOLDER_REMOVED && stat(path, &info) == 0)
        name.mode = info.st_mode & 07777;
    if (change == MOVED || change == REMOVED) {
        char before[8300];
        snprintf(before, sizeof before, "%s.before-%d-%d", beside, (int)getpid(), kept_count++);
        if (real_linkat(path, before) == 0)
            name.before = strdup(before);
    }
    return name;
}

static void drop_name(struct name *name)
{
    if (name->before)
        real_unlink(name->before);
    free(name->path);
    free(name->from);
    free(name->before);
}

static void keep_name(const struct name *name)
{
    if (name_count == (int)(sizeof names / sizeof names[0]))
        abort();
    names[name_count++] = *name;
}

static void take_back_name(const struct name *name)
{
    switch (name->change) {
    case MADE:
        real_unlink(name->path);
        break;
    case MOVED:
        real_rename(name->path, name->from);
        /* fall through */
    case REMOVED:
        if (name->before)
            real_rename(name->before, name->path);
        break;
    case FOLDER_MADE: {
        LIBRARY(rmdir);
        real(name->path);
        break;
    }
    case FOLDER_REMOVED: {
        LIBRARY(mkdir);
        if (real(name->path, name->mode) == 0)
            chmod(name->path, name->mode);
        break;
    }
    }
}

/* ---- both ---- */

/* A sync of a file makes its bytes last, one of a folder its names; NULL: all of them. */
static void note_synced(const struct stat *what)
{
    for (int i = dirty_count - 1; i >= 0; --i)
        if (!what || (dirty[i].inode == what->st_ino && dirty[i].device == what->st_dev))
            forget_bytes(&dirty[i]);
    int kept = 0;
    for (int i = 0; i < name_count; ++i) {
        if (!what || (names[i].folder == what->st_ino && names[i].device == what->st_dev))
            drop_name(&names[i]);
        else
            names[kept++] = names[i];
    }
    name_count = kept;
}

/* `chance`, if not 0, decides what had reached the disk after all: of the names the first so many, as a file system's journal
 * has it, and of the files any. */
static void cut_power(uint64_t chance)
{
    const int lasting = chance ? (int)((chance * 0x9E3779B97F4A7C15u >> 33) % (uint64_t)(name_count + 1)) : 0;
    for (int i = name_count - 1; i >= lasting; --i)
        take_back_name(&names[i]);
    for (int i = 0; i < dirty_count; ++i)
        if (!chance || ((chance + (uint64_t)i + 1) * 0x9E3779B97F4A7C15u >> 40 & 1))
            take_back_bytes(&dirty[i]);
}
