// Pages to text. Pure and deterministic.
#pragma once

#include "service/markup/page.h"

#include <QByteArray>
#include <QString>

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

QByteArray renderMarkdown(const Page &page, const RenderContext &context);
QByteArray renderHtml(
    const Page &page, const RenderContext &context); ///< a whole HTML file for sitePathOf(page.path)
/// What a source page says besides the text.
struct SourceExtras {
    QString apiPage; ///< path of the document that documents the file; empty for none
    QList<std::pair<QString, int>> outline; ///< names and the lines where they are defined
};
/// The rendered source of a file with numbered, linkable lines (#L10); bytes that are not UTF-8 are replaced.
/// A whole HTML file for sourcePagePath(file).
QByteArray renderSource(const QString &file, const QString &language, const QByteArray &content,
    const RenderContext &context, const SourceExtras &extras = {});
QByteArray siteStyleSheet(); ///< site/assets/site.css
QByteArray siteScript(); ///< site/assets/site.js: theme, filter, copy; everything reads without it

} // namespace tars::markup
