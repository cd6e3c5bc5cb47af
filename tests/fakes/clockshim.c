// Preloaded into a program, makes its time go by TARS_CLOCK_SPEED times as fast: what it is told of the clocks, and how long it
// waits. (libfaketime does not start a program that is linked with jemalloc.)
#define _GNU_SOURCE
#include <dlfcn.h>
#include <poll.h>
#include <pthread.h>
#include <stdlib.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

typedef long long nanoseconds;

enum { clocks = 12 };
static nanoseconds begun[clocks];
static long speed; // 0: not asked yet

static nanoseconds count(const struct timespec *time) { return time->tv_sec * 1000000000LL + time->tv_nsec; }
static struct timespec timeOf(nanoseconds value)
{
    if (value < 0)
        value = 0;
    return (struct timespec){value / 1000000000LL, value % 1000000000LL};
}

// By the system call, which is there before anything else of the program is.
static int real(clockid_t clock, struct timespec *time) { return (int)syscall(SYS_clock_gettime, clock, time); }

static int isOfTime(clockid_t clock) { return clock >= 0 && clock < clocks && clock != CLOCK_PROCESS_CPUTIME_ID && clock != CLOCK_THREAD_CPUTIME_ID; }

__attribute__((constructor)) static void begin(void) // before there is a second thread
{
    if (speed)
        return;
    const char *asked = getenv("TARS_CLOCK_SPEED");
    for (clockid_t clock = 0; clock < clocks; ++clock) {
        struct timespec now;
        if (isOfTime(clock) && real(clock, &now) == 0)
            begun[clock] = count(&now);
    }
    speed = asked ? strtol(asked, 0, 10) : 1;
    if (speed < 1)
        speed = 1;
}

int clock_gettime(clockid_t clock, struct timespec *time)
{
    begin();
    const int failed = real(clock, time);
    if (!failed && isOfTime(clock))
        *time = timeOf(begun[clock] + (count(time) - begun[clock]) * speed);
    return failed;
}

int gettimeofday(struct timeval *time, void *zone)
{
    (void)zone;
    struct timespec now;
    clock_gettime(CLOCK_REALTIME, &now);
    *time = (struct timeval){now.tv_sec, now.tv_nsec / 1000};
    return 0;
}

time_t time(time_t *into)
{
    struct timespec now;
    clock_gettime(CLOCK_REALTIME, &now);
    if (into)
        *into = now.tv_sec;
    return now.tv_sec;
}

// A wait that the program takes for so long.
static struct timespec shorter(const struct timespec *wait) { return timeOf(count(wait) / speed); }

int ppoll(struct pollfd *polled, nfds_t size, const struct timespec *wait, const sigset_t *signals)
{
    static int (*next)(struct pollfd *, nfds_t, const struct timespec *, const sigset_t *);
    if (!next)
        next = dlsym(RTLD_NEXT, "ppoll");
    struct timespec less;
    if (wait)
        less = shorter(wait);
    return next(polled, size, wait ? &less : 0, signals);
}

int poll(struct pollfd *polled, nfds_t size, int milliseconds)
{
    const struct timespec wait = timeOf(milliseconds * 1000000LL);
    return ppoll(polled, size, milliseconds < 0 ? 0 : &wait, 0);
}

int nanosleep(const struct timespec *wait, struct timespec *left)
{
    const struct timespec less = shorter(wait);
    return (int)syscall(SYS_nanosleep, &less, left);
}

// A moment by the program's clock, by the real one.
static struct timespec moment(clockid_t clock, const struct timespec *until)
{
    return timeOf(begun[clock] + (count(until) - begun[clock]) / speed);
}

int pthread_cond_clockwait(pthread_cond_t *condition, pthread_mutex_t *mutex, clockid_t clock, const struct timespec *until)
{
    static int (*next)(pthread_cond_t *, pthread_mutex_t *, clockid_t, const struct timespec *);
    if (!next)
        next = dlsym(RTLD_NEXT, "pthread_cond_clockwait");
    const struct timespec sooner = moment(clock, until);
    return next(condition, mutex, clock, &sooner);
}

int pthread_cond_timedwait(pthread_cond_t *condition, pthread_mutex_t *mutex, const struct timespec *until)
{
    static int (*next)(pthread_cond_t *, pthread_mutex_t *, const struct timespec *);
    if (!next)
        next = dlsym(RTLD_NEXT, "pthread_cond_timedwait");
    // Which clock a condition goes by cannot be asked; the times of the two are decades apart.
    const clockid_t clock = count(until) < begun[CLOCK_REALTIME] / 2 ? CLOCK_MONOTONIC : CLOCK_REALTIME;
    const struct timespec sooner = moment(clock, until);
    return next(condition, mutex, &sooner);
}
