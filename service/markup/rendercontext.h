// What the renderers are told of the set around a page.
#pragma once

#include <QList>
#include <QString>
#include <QStringList>
#include <utility>

namespace tars::markup
{

/// What a renderer must know of the set besides the page: nothing that another page's coming or going changes.
struct RenderContext {
    QString projectName;
    /// From the output folder to the project's root, for source links in Markdown ("../"); empty if it lies
    /// elsewhere, then Markdown names source places as text.
    QString rootFromOutput;
};

/// What a source page says besides the text.
struct SourceExtras {
    QString apiPage; ///< path of the document that documents the file; empty for none
    QList<std::pair<QString, int>> outline; ///< names and the lines where they are defined, ascending
    QList<std::pair<QString, QString>> links; ///< names and the documents with anchor ("a.h.md#f") that explain them
};

} // namespace tars::markup
