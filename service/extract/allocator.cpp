// How jemalloc, which the extractor is linked with, keeps memory; it reads this when the program starts.
extern "C" {
extern const char *const malloc_conf;
const char *const malloc_conf = "narenas:1"; // one thread
}
