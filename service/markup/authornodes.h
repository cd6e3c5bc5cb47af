// Authors' Markdown as the nodes that cmark-gfm makes of it, and what their HTML and their Markdown ask of these alike.
#pragma once

#include <cmark-gfm.h>
#include <memory>
#include <QString>

namespace tars::markup
{

// cmark-gfm needs quadratic time for some texts; longer ones are shown as they are.
constexpr qsizetype longestAuthorText = 128 * 1024;

struct NodeDeleter {
    void operator()(cmark_node *node) const { cmark_node_free(node); }
};
using AuthorDocument = std::unique_ptr<cmark_node, NodeDeleter>;

struct IterDeleter {
    void operator()(cmark_iter *iter) const { cmark_iter_free(iter); }
};

inline QString fromC(const char *text) { return text ? QString::fromUtf8(text) : QString(); }

AuthorDocument parsedAuthorText(const QString &markdown);

/// Calls `visit(enter, node)`.
template <typename Visit>
void walk(cmark_node *root, const Visit &visit)
{
    const std::unique_ptr<cmark_iter, IterDeleter> iter(cmark_iter_new(root));
    for (auto event = cmark_iter_next(iter.get()); event != CMARK_EVENT_DONE;
         event = cmark_iter_next(iter.get()))
        visit(event == CMARK_EVENT_ENTER, cmark_iter_get_node(iter.get()));
}

/// Of "rust,ignore", "js {1,3}" and "{.python .numbered}" the language.
QString codeLanguageOf(cmark_node *block);
QString authorWords(cmark_node *root);
bool isHtmlComment(const QString &html);
/// Without control characters but for tabs and line breaks.
QString cleanedAuthorText(const QString &markdown);
/// A logo within a sentence, which no page loads from elsewhere: without it the sentence says the same.
bool isOrnament(cmark_node *picture);
/// What stands for a picture that is not shown: what its author says it is, or else its file, or the site that it leads to.
QString wordsForPicture(cmark_node *picture);

} // namespace tars::markup
