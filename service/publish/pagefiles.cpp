#include "service/publish/pagefiles.h"

#include "common/base/errorcodes.h"
#include "common/base/openbeneath.h"
#include "service/markup/text.h"
#include "service/publish/absentlinks.h"
#include "service/publish/description.h"
#include "service/publish/graphlayouter.h"

#include <QDir>
#include <QSet>

namespace tars
{

using namespace Qt::StringLiterals;

Result<QList<PageFile>> pageFiles(const UnitOutput &output, const markup::RenderContext &context,
    const QStringList &absent, GraphLayouter &layouter, std::stop_token stop)
{
    QList<PageFile> files;
    for (const OutputDocument &document : output.documents) {
        if (stop.stop_requested())
            return Error{ errc::cancelled, u"Cancelled"_s, {} };
        if (const auto *bytes = std::get_if<QByteArray>(&document.content)) {
            files.append({ document.path, document.title, *bytes, {} });
            continue;
        }
        if (const auto *source = std::get_if<ByteSource>(&document.content)) {
            files.append({ document.path, document.title, {}, *source });
            continue;
        }
        markup::Page placed;
        if (!absent.isEmpty())
            placed = withoutAbsent(std::get<markup::Page>(document.content), absent);
        if (hasGraphs(std::get<markup::Page>(document.content))) {
            if (absent.isEmpty())
                placed = std::get<markup::Page>(document.content);
            layouter.layOut(placed, stop);
            if (stop.stop_requested()) // what is not placed then could have been
                return Error{ errc::cancelled, u"Cancelled"_s, {} };
        }
        const auto &page = placed.path.isEmpty() ? std::get<markup::Page>(document.content) : placed;
        const bool isNotebook = document.path.endsWith(".ipynb"_L1);
        files.append({ document.path, document.title,
            isNotebook ? markup::renderNotebook(page, context) : markup::renderMarkdown(page, context), {}, descriptionOf(page) });
        files.append(
            { markup::sitePathOf(document.path), document.title, markup::renderHtml(page, context), {} });
        for (const GraphPicture &picture : graphPictures(page))
            files.append({ picture.path, document.title, picture.svg, {} });
    }
    QSet<QString> names;
    for (const PageFile &file : std::as_const(files)) {
        const QString folded = file.path.toCaseFolded();
        const bool isOurs = folded == u".tars"_s || folded.startsWith(u".tars/"_s);
        if (!isPathBeneath(file.path) || isOurs || names.contains(folded)) {
            return Error{ errc::badData, u"Not a path for a document: "_s + file.path,
                { { u"member"_s, u"path"_s }, { u"path"_s, file.path } } };
        }
        names.insert(folded);
    }
    return files;
}

QString rootFromOutput(const QString &project, const QString &output)
{
    const QString relative = QDir(output).relativeFilePath(project);
    const QStringList steps = relative.split(u'/');
    const bool isAbove
        = std::all_of(steps.begin(), steps.end(), [](const QString &step) { return step == u".."_s; });
    return isAbove ? QString(relative + u'/') : QString();
}

QString companionOf(const QString &path)
{
    const qsizetype name = path.lastIndexOf(u'/') + 1;
    const qsizetype dot = path.lastIndexOf(u'.');
    const qsizetype at = dot > name ? dot : path.size();
    return path.first(at) + u".new"_s + path.sliced(at);
}

} // namespace tars
