// What site generators add to Markdown, made Markdown: front matter, admonitions, template marks.
#pragma once

#include <optional>
#include <QString>

namespace tars
{

struct PlainMarkdown {
    QString text;
    QString title; ///< of the front matter
    std::optional<int> order; ///< of the front matter: sidebar_position, nav_order, weight, order
    QList<int> lines; ///< of the text that each line comes from, from 1
};

/// MDX is made Markdown first.
PlainMarkdown withoutDialects(const QString &markdown, bool mdx = false);

} // namespace tars
