// The author's own Markdown, read by cmark-gfm: CommonMark, tables, strikethrough, autolinks. Raw HTML is
// shown as the text it is (comments are dropped), links are filtered, pictures become links to what they
// show.
#pragma once

#include <functional>
#include <optional>
#include <QString>

namespace tars::markup
{

struct AuthorRules {
    int headingBase = 4; ///< level of the text's first level
    std::function<QString(const QString &)>
        anchor; ///< of a heading, from what it should be to what is still free
    /// Of a link or a picture, from what the author wrote; empty: not linked; nothing: as the author wrote it.
    std::function<std::optional<QString>(const QString &)> address = {};
};

/// HTML of our own making: no element or attribute that the text chose. Links to .md become links to .html.
QString authorHtml(const QString &markdown, const AuthorRules &rules);
/// CommonMark that says the same, without raw HTML.
QString authorMarkdown(const QString &markdown, const AuthorRules &rules);

} // namespace tars::markup
