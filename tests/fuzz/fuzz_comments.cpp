// Comments in every markup: the first byte picks the style. What comes out has no raw HTML of the author's.
#include "service/departments/comments/comment.h"
#include "service/markup/authortext.h"

#include <cstdlib>

using namespace tars;
using namespace Qt::StringLiterals;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const QStringList styles{ u"doxygen"_s, u"javadoc"_s, u"xml"_s, u"docstring"_s, u"rustdoc"_s, u"godoc"_s,
        u"jsdoc"_s, u"plain"_s };
    if (size == 0)
        return 0;
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(data + 1), qsizetype(size - 1));
    const auto parsed = comments::parseComment(text, styles[data[0] % styles.size()], u"C++"_s,
        [](const QString &name, bool) { return name.size() % 2 ? name : QString(); });
    const QString html = markup::authorHtml(parsed.description, {});
    if (html.contains("<script"_L1, Qt::CaseInsensitive) || html.contains("href=\"javascript:"_L1, Qt::CaseInsensitive))
        std::abort();
    return 0;
}
