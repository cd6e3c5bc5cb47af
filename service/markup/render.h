// Pages to text. Pure and deterministic.
#pragma once

#include "service/markup/page.h"
#include "service/markup/rendercontext.h"

#include <QByteArray>
#include <QString>

namespace tars::markup
{

QByteArray renderMarkdown(const Page &page, const RenderContext &context);
/// A page whose path ends in .ipynb, as a Jupyter notebook, nbformat 4.5. Everything between two CodeCells or headings of
/// level 2 is one Markdown cell.
QByteArray renderNotebook(const Page &page, const RenderContext &context);
QByteArray renderHtml(
    const Page &page, const RenderContext &context); ///< a whole HTML file for sitePathOf(page.path)
/// The rendered source of a file with numbered, linkable lines (#L10); bytes that are not UTF-8 are replaced.
/// Paths and whole HTML files; the first is sourcePagePath(file), a very long file has several.
QList<std::pair<QString, QByteArray>> renderSource(const QString &file, const QString &language,
    const QByteArray &content, const RenderContext &context, const SourceExtras &extras = {});
/// Style sheet and scripts: names below site/assets/ and bytes.
QList<std::pair<QString, QByteArray>> siteAssets();
QByteArray mkdocsHooks(); ///< mkdocs_hooks.py

} // namespace tars::markup
