// What the renderers are told of the set around a page.
#pragma once

#include <QList>
#include <QString>
#include <QStringList>
#include <utility>

namespace tars::markup
{

/// What a renderer must know of the set besides the page.
struct RenderContext {
    QString projectName;
    /// From the output folder to the project's root, for source links in Markdown ("../"); empty if it lies
    /// elsewhere, then Markdown names source places as text.
    QString rootFromOutput;
    QStringList departments; ///< slugs that have pages in this set, in order: the site's top navigation
};

/// What a source page says besides the text.
struct SourceExtras {
    QString apiPage; ///< path of the document that documents the file; empty for none
    QList<std::pair<QString, int>> outline; ///< names and the lines where they are defined
};

} // namespace tars::markup
