// Where the links and pictures of a page of prose lead within the documentation set.
#pragma once

#include "common/model/values.h"
#include "service/departments/document.h"
#include "service/markup/page.h"
#include "service/project/modelview.h"

namespace tars::technicalwriting
{

struct ResolvedLinks {
    QHash<QString, markup::Target> targets; ///< for AuthorText
    QHash<QString, QString> titles; ///< of referenced pages and labels, by address: for links that name none
    /// Files and qualified names of what a generator would describe in the place of a link, by its address; no name: the module.
    QHash<QString, std::pair<QString, QString>> objects;
    QHash<QString, QString> inclusions; ///< code blocks in the place of links to files whose text belongs there, by address
    QList<OutputDocument> pictures; ///< copies beside the page and in the site
    QList<Problem> problems; ///< links that lead nowhere
};

/// Of the page at `pagePath`, made of `file`, or of the part `within` of its Markdown; and of `names` that it has in code, as "tars-sym:NAME" where
/// they are of one symbol.
ResolvedLinks resolveLinks(const QString &file, const QString &pagePath, const ModelView &view, const QString &within = {}, const QStringList &names = {});

/// GitHub's anchor of a heading as the renderer makes it.
QString headingAnchorOf(const QString &title);

} // namespace tars::technicalwriting
