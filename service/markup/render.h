// Pages to text. Pure and deterministic.
#pragma once

#include "service/markup/page.h"
#include "service/markup/rendercontext.h"

#include <QByteArray>
#include <QString>

namespace tars::markup
{

QByteArray renderMarkdown(const Page &page, const RenderContext &context);
QByteArray renderHtml(
    const Page &page, const RenderContext &context); ///< a whole HTML file for sitePathOf(page.path)
/// The rendered source of a file with numbered, linkable lines (#L10); bytes that are not UTF-8 are replaced.
/// A whole HTML file for sourcePagePath(file).
QByteArray renderSource(const QString &file, const QString &language, const QByteArray &content,
    const RenderContext &context, const SourceExtras &extras = {});
QByteArray siteStyleSheet(); ///< site/assets/site.css
QByteArray siteScript(); ///< site/assets/site.js: theme, filter, copy; everything reads without it

} // namespace tars::markup
