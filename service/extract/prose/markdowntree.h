// A page of Markdown as its tree, read by cmark-gfm: HTML in it made Markdown, its headings and links known.
#pragma once

#include "service/extract/prose/variables.h"

#include <memory>
#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

struct cmark_node;

namespace tars
{

struct ProseHeading {
    int level = 1;
    QString text;
    QString anchor; ///< by GitHub's rule; the second of two equal ones ends in "-1"
    QStringList names; ///< other anchors that its author gave it, `<a id="…">` in it or before it
};

struct ProseLink {
    QString address; ///< as written
    QString text;
    bool picture = false;
    int line = 0; ///< from 1
};

struct ProseOpening {
    QString text; ///< plain; empty if there is none
    int line = 0; ///< from 1
};

class MarkdownTree
{
public:
    explicit MarkdownTree(const QString &markdown);
    ~MarkdownTree();

    /// The heading that names the page, taken out; with a title told apart, one of the first level or of the same words.
    QString takeTitle(const QString &told = {});
    void settleTagline(); ///< a sentence that is set as the first heading becomes a paragraph
    void settleHeadings(); ///< the highest of them at level 2
    QList<ProseHeading> headings() const;
    QList<ProseLink> links() const;
    /// The first paragraph that says something: no badges, no pictures, no words about the document itself. Of a page that is no
    /// README what stands below a heading introduces that part alone, unless the part introduces the page.
    ProseOpening opening(bool readme = true) const;
    ProseOpening ofName() const; ///< what a manual that begins with a part "NAME" says there
    /// CommonMark with tables, without raw HTML, in parts of about `partBytes` that end between blocks.
    QStringList text(qsizetype partBytes) const;
    static QList<ExplainedVariable> variablesIn(const QStringList &parts); ///< of such a text; each name once

private:
    struct Deleter {
        void operator()(cmark_node *node) const;
    };
    void readAnchors();
    void nameHeadings(QList<std::pair<QString, QString>> titled); ///< by the words of each

    std::unique_ptr<cmark_node, Deleter> m_root;
    QHash<cmark_node *, QStringList> m_anchors; ///< of headings
};

} // namespace tars
