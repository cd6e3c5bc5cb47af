// What a page of the site says, as plain text by headings: read from the HTML that the renderers wrote.
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace tars
{

struct PageText {
    struct Part {
        QString heading; ///< of the first part the page's title
        QString anchor; ///< of the first part empty
        QString text;
    };
    QList<Part> parts;
};

/// Of HTML that our own renderers wrote; of nothing else.
PageText pageTextOf(const QString &html);

/// The words of a text that a search may be for, folded, each once: at least two letters, no number alone.
QStringList termsOf(const QString &text);

} // namespace tars
