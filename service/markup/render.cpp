#include "service/markup/render.h"

#include "service/markup/htmlframe.h"
#include "service/markup/htmlwriter.h"
#include "service/markup/markdownwriter.h"
#include "service/markup/sourcepage.h"

#include <QFile>

// A static library's resources are linked in only where they are asked for, and that outside of any
// namespace.
static void initialiseSiteResources() { Q_INIT_RESOURCE(site); }

namespace tars::markup
{

using namespace Qt::StringLiterals;

namespace
{

QByteArray resource(const QString &name)
{
    static const bool initialised = (initialiseSiteResources(), true);
    Q_UNUSED(initialised)
    QFile file(u":/tars/site/"_s + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

QByteArray renderMarkdown(const Page &page, const RenderContext &context)
{
    return markdownOf(page, context).toUtf8();
}

QByteArray renderHtml(const Page &page, const RenderContext &context)
{
    return htmlFile(htmlFrameOf(page), context);
}

QByteArray renderSource(const QString &file, const QString &language, const QByteArray &content,
    const RenderContext &context, const SourceExtras &extras)
{
    return htmlFile(sourceFrameOf(file, language, content, extras), context);
}

QByteArray siteStyleSheet() { return resource(u"site.css"_s); }

QByteArray siteScript() { return resource(u"site.js"_s); }

} // namespace tars::markup
