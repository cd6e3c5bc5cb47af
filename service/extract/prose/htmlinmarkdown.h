// HTML within a page of Markdown, and what pages show of elsewhere: made Markdown, or taken out of its tree.
#pragma once

struct cmark_node;

namespace tars
{

void translateHtml(cmark_node *root); ///< tags with a counterpart in Markdown
void dropHtml(cmark_node *root); ///< what is left after that, which holds no text
void dropOwnContents(cmark_node *root); ///< "Table of contents"
void settleFootnotes(cmark_node *root);
void dropDarkPictures(cmark_node *root); ///< beside which one for light stands
void dropBadges(cmark_node *root);
void unwrapPictures(cmark_node *root); ///< those that link to themselves

} // namespace tars
