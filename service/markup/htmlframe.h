// What stands around the content of every page of the site: head, header, navigation, contents, footer.
#pragma once

#include "service/markup/rendercontext.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <utility>

namespace tars::markup
{

struct TocEntry {
    int level = 2;
    QString text;
    QString anchor;
    bool code = false;
    bool muted = false;
};

/// The parts of a page. What ends in Html is markup already; all else is text.
struct HtmlFrame {
    QString path; ///< in the output folder, below site/
    QString title;
    QString departmentSlug;
    QList<std::pair<QString, QString>>
        crumbs; ///< names and addresses (may be empty), without the page itself
    QString lastCrumb; ///< the page itself
    QString actionsHtml;
    QString attributes; ///< of the body element, markup already
    QString titleHtml;
    QString asideHtml; ///< beside the title, on the first page
    QString bodyHtml;
    QList<TocEntry> toc;
    bool wide = false;
    bool home = false;
};

QByteArray htmlFile(const HtmlFrame &frame, const RenderContext &context);

} // namespace tars::markup
