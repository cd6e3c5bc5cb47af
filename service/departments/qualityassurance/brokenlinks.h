// Links of the tree's own prose that lead to no file and no heading of the tree. Only what can be known from
// the tree is judged: addresses of other hosts, of built sites and of templates are not.
#pragma once

#include "service/departments/qualityassurance/pages.h"

namespace tars::qualityassurance
{

struct BrokenLink {
    QString file;
    int line = 0; ///< 0 if unknown
    QString address;
    QString text;
    QString reason;
};

QList<BrokenLink> brokenLinks(const ModelView &view); ///< by file, then in order
markup::Table brokenLinkTable(const QList<BrokenLink> &links);
markup::Page brokenLinksPage(const ModelView &view, markup::Page page);

} // namespace tars::qualityassurance
