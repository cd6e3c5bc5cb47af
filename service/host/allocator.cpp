// How jemalloc, which the service is linked with, keeps memory; it reads this when the program starts.
extern "C" {
extern const char *const malloc_conf;
// An arena for each processor: more, as there are by default, keep more memory for no more speed.
const char *const malloc_conf = "percpu_arena:percpu,dirty_decay_ms:5000";
}
