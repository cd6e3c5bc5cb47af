// The anchors of a page's headings: made once, the same in Markdown and in HTML.
#pragma once

#include "service/markup/page.h"

#include <QHash>
#include <QSet>

namespace tars::markup
{

class Anchors
{
public:
    /// Anchors that the page names itself are taken first; an anchor made from a text never takes one of
    /// them.
    explicit Anchors(const Page &page);

    QString of(const Heading &heading) const; ///< of a heading of the page
    QString claim(const QString &wanted); ///< for headings in an author's text, in the order of the page

private:
    void claimNamed(const Inlines &content);
    void collect(const Blocks &blocks, bool named);

    QHash<const Heading *, QString> m_anchors;
    QSet<QString> m_taken;
};

/// What the heading says, without chips and small print.
QString plainHeading(const Inlines &content);

} // namespace tars::markup
