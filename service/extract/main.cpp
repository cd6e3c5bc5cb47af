// tars-extract: reads the hostile bytes of a source tree on behalf of the service, see
// service/project/recordlines.h.
#include "service/extract/gitlibrary.h"
#include "service/extract/server.h"

#include <cstdio>
#include <cstring>
#include <unistd.h>

int main(int argc, char **argv)
{
    QByteArrayList roots;
    for (int i = 1; i + 1 < argc && std::strcmp(argv[i], "--root") == 0; i += 2)
        roots.append(argv[i + 1]);
    if (argc > 1 + 2 * roots.size()) {
        const bool version = std::strcmp(argv[1], "--version") == 0;
        std::fprintf(version ? stdout : stderr,
            version ? "tars-extract %s\n" : "tars-extract %s is started by tarsd, with --root DIR at most\n",
            TARS_VERSION);
        return version ? 0 : 2;
    }
    tars::lookForRepositoriesBelow(roots);
    static const char *const candidates[] = { "/usr/bin/ctags-universal", "/usr/bin/universal-ctags",
        "/usr/bin/ctags", "/usr/local/bin/ctags", "/opt/homebrew/bin/ctags" };
    const char *ctags = nullptr;
    for (const char *candidate : candidates)
        if (!ctags && ::access(candidate, X_OK) == 0)
            ctags = candidate;
    return tars::ExtractServer(ctags).run();
}
