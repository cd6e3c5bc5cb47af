#include "service/markup/render.h"

#include "service/markup/htmlframe.h"
#include "service/markup/htmlwriter.h"
#include "service/markup/markdownwriter.h"
#include "service/markup/notebook.h"
#include "service/markup/sourcepage.h"

#include <QFile>
#include <QRegularExpression>
#include <QStringBuilder>

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

/// Without what only its authors read: indentation and lines of comment. Every script of the site has one statement
/// or part of one on a line, and no text that goes over lines.
QByteArray packedScript(const QByteArray &script)
{
    QByteArray packed;
    bool inComment = false;
    for (const QByteArray &line : script.split('\n')) {
        const QByteArray text = line.trimmed();
        const bool kept = packed.isEmpty() || inComment; // the licence
        inComment = (inComment || (packed.isEmpty() && text.startsWith("/*!"))) && !text.endsWith("*/");
        const bool comment = text.startsWith("//") || (text.startsWith("/*") && text.endsWith("*/"));
        if (!text.isEmpty() && (kept || !comment))
            packed += text + '\n';
    }
    return packed;
}

QByteArray packedStyle(const QByteArray &style)
{
    static const QRegularExpression comment(u"/\\*[^!].*?\\*/"_s, QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression space(u"\\s+"_s);
    static const QRegularExpression around(u" ?([{};,]) ?"_s);
    static const QRegularExpression afterName(u"([;{][a-z-]+:) "_s);
    QString text = QString::fromUtf8(style);
    const qsizetype licence = text.indexOf("*/"_L1) + 2;
    QString rest = text.sliced(licence);
    rest.remove(comment).replace(space, u" "_s).replace(around, u"\\1"_s).replace(afterName, u"\\1"_s);
    rest.replace(u";}"_s, u"}"_s);
    return (text.first(licence) % u'\n' % rest.trimmed() % u'\n').toUtf8();
}

} // namespace

QByteArray renderMarkdown(const Page &page, const RenderContext &context)
{
    return markdownOf(page, context).toUtf8();
}

QByteArray renderNotebook(const Page &page, const RenderContext &context)
{
    return notebookOf(page, context);
}

QByteArray renderHtml(const Page &page, const RenderContext &context)
{
    return htmlFile(htmlFrameOf(page), context);
}

QList<std::pair<QString, QByteArray>> renderSource(const QString &file, const QString &language,
    const QByteArray &content, const RenderContext &context, const SourceExtras &extras)
{
    QList<std::pair<QString, QByteArray>> pages;
    for (const HtmlFrame &frame : sourceFramesOf(file, language, content, extras))
        pages.append({ frame.path, htmlFile(frame, context) });
    return pages;
}

QList<std::pair<QString, QByteArray>> siteAssets()
{
    QList<std::pair<QString, QByteArray>> assets;
    for (const QString &name : { u"site.css"_s, u"figures.css"_s, u"search.css"_s })
        assets.append({ name, packedStyle(resource(name)) });
    for (const QString &name : { u"site.js"_s, u"search.js"_s })
        assets.append({ name, packedScript(resource(name)) });
    return assets;
}

QByteArray mkdocsHooks() { return resource(u"mkdocs_hooks.py"_s); }

} // namespace tars::markup
