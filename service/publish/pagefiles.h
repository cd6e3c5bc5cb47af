// Which files a unit's documents become: pages as Markdown or as a notebook, and as HTML; bytes as they are.
#pragma once

#include "service/departments/document.h"
#include "service/markup/render.h"

#include <stop_token>

namespace tars
{

class GraphLayouter;

struct PageFile {
    QString path;
    QString title;
    QByteArray bytes;
    ByteSource source; ///< if it produces, in place of `bytes`
    QString description = {}; ///< of a page
};

/// In order, the Markdown of a page before its HTML. cancelled between two documents once `stop` is
/// requested; badData for a path that leaves the folder, is ours (.tars) or is named twice, also where case
/// does not count. Links to departments in `absent` (slugs) lead elsewhere: see absentlinks.h.
Result<QList<PageFile>> pageFiles(const UnitOutput &output, const markup::RenderContext &context,
    const QStringList &absent, GraphLayouter &layouter, std::stop_token stop);

/// From the output folder to the project's root: "../"; empty if the one does not lie in the other.
QString rootFromOutput(const QString &project, const QString &output);

/// Where the new version of an edited document is laid: "a.new.md" for "a.md".
QString companionOf(const QString &path);

} // namespace tars
