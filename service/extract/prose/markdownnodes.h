// What the readers of a page's tree share, over cmark-gfm's nodes.
#pragma once

#include <cmark-gfm.h>
#include <QString>

namespace tars
{

/// With tables, struck-out text and bare addresses; the caller's.
cmark_node *parsedMarkdown(const QString &markdown);
QString textOf(cmark_node *root); ///< without marks; a break is a blank
void drop(cmark_node *node); ///< out of its tree, and freed
bool isPicture(cmark_node *node); ///< one alone, or a link that is nothing but one

inline QString fromC(const char *text) { return text ? QString::fromUtf8(text) : QString(); }

/// `visit(enter, node)` for each node below `root` and itself, in order.
template <typename Visit>
void walk(cmark_node *root, const Visit &visit)
{
    cmark_iter *iter = cmark_iter_new(root);
    for (auto event = cmark_iter_next(iter); event != CMARK_EVENT_DONE; event = cmark_iter_next(iter))
        visit(event == CMARK_EVENT_ENTER, cmark_iter_get_node(iter));
    cmark_iter_free(iter);
}

} // namespace tars
