// Preloaded into a program, gives it the entries of each folder in another order than the file system's: by TARS_ORDER
// "backwards", or "shuffled" by a hash of the names.
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <pthread.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

struct listing {
    DIR *stream;
    struct dirent **entries;
    size_t count, next;
    struct listing *after;
};

static struct listing *listings;
static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;

static uint32_t hash(const char *name)
{
    uint32_t value = 2166136261u;
    for (; *name; ++name)
        value = (value ^ (unsigned char)*name) * 16777619u;
    return value;
}

static int byHash(const void *a, const void *b)
{
    const char *first = (*(struct dirent *const *)a)->d_name, *second = (*(struct dirent *const *)b)->d_name;
    const uint32_t x = hash(first), y = hash(second);
    return x != y ? (x < y ? -1 : 1) : strcmp(first, second);
}

static struct listing *readAll(DIR *stream)
{
    struct dirent *(*read)(DIR *) = dlsym(RTLD_NEXT, "readdir64");
    struct listing *all = calloc(1, sizeof *all);
    all->stream = stream;
    for (const struct dirent *entry; (entry = read(stream));) {
        all->entries = realloc(all->entries, (all->count + 1) * sizeof *all->entries);
        all->entries[all->count] = malloc(entry->d_reclen);
        memcpy(all->entries[all->count++], entry, entry->d_reclen);
    }
    const char *order = getenv("TARS_ORDER");
    if (order && strcmp(order, "shuffled") == 0)
        qsort(all->entries, all->count, sizeof *all->entries, byHash);
    else if (order)
        for (size_t i = 0; i < all->count / 2; ++i) {
            struct dirent *kept = all->entries[i];
            all->entries[i] = all->entries[all->count - 1 - i];
            all->entries[all->count - 1 - i] = kept;
        }
    return all;
}

static struct dirent *next(DIR *stream)
{
    pthread_mutex_lock(&mutex);
    struct listing *found = listings;
    while (found && found->stream != stream)
        found = found->after;
    if (!found) {
        found = readAll(stream);
        found->after = listings;
        listings = found;
    }
    struct dirent *entry = found->next < found->count ? found->entries[found->next++] : NULL;
    pthread_mutex_unlock(&mutex);
    return entry;
}

static void forget(DIR *stream)
{
    pthread_mutex_lock(&mutex);
    for (struct listing **at = &listings; *at; at = &(*at)->after) {
        if ((*at)->stream != stream)
            continue;
        struct listing *gone = *at;
        *at = gone->after;
        for (size_t i = 0; i < gone->count; ++i)
            free(gone->entries[i]);
        free(gone->entries);
        free(gone);
        break;
    }
    pthread_mutex_unlock(&mutex);
}

// On 64-bit Linux both have the same entries.
struct dirent *readdir(DIR *stream) { return next(stream); }
struct dirent64 *readdir64(DIR *stream) { return (struct dirent64 *)next(stream); }

void rewinddir(DIR *stream)
{
    forget(stream);
    ((void (*)(DIR *))dlsym(RTLD_NEXT, "rewinddir"))(stream);
}

int closedir(DIR *stream)
{
    forget(stream);
    return ((int (*)(DIR *))dlsym(RTLD_NEXT, "closedir"))(stream);
}
