// The author's own Markdown: whatever it holds, no element and no address runs in the page.
#include "service/markup/authortext.h"

#include <cstdlib>

using namespace tars;
using namespace Qt::StringLiterals;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(data), qsizetype(size));
    const QString html = markup::authorHtml(text, {});
    for (const QLatin1StringView never :
        { "<script"_L1, "<iframe"_L1, "<svg"_L1, "href=\"javascript:"_L1, "href=\"data:"_L1, "<img"_L1 })
        if (html.contains(never, Qt::CaseInsensitive))
            std::abort();
    markup::authorMarkdown(text, {});
    return 0;
}
