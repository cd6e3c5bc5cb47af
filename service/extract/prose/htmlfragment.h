// HTML as authors mix it into their prose, as Markdown that says the same: what lays out is dropped, what
// speaks stays.
#pragma once

#include <optional>
#include <QString>

namespace tars
{

/// One tag: name in lower case, the attributes that matter.
struct HtmlTag {
    QString name;
    bool closing = false;
    QString address; ///< href or src
    QString description; ///< alt or title
    QString style; ///< class
};
/// The tag that `html` is, as a whole; nothing for comments, declarations and broken ones.
std::optional<HtmlTag> htmlTag(const QString &html);

/// Blocks of Markdown; scripts, styles, drawings and comments are left out.
QString markdownOfHtml(const QString &html);

} // namespace tars
