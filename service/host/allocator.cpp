// How jemalloc, which the service is linked with, keeps memory; it reads this when the program starts.
extern "C" {
extern const char *const malloc_conf;
// A worker each for two processors and one for the rest: more would keep more memory for no more speed.
const char *const malloc_conf = "narenas:3,dirty_decay_ms:5000";
}
