// A document of the set as HTML for QTextDocument: Markdown, notebooks, tables, JSON, SVG, pictures, plain text, differences.
// Pure: may run on any thread.
#pragma once

#include "gui/preview/codecolours.h"

#include <QHash>
#include <QImage>

namespace tars::gui
{

struct PreviewStyle {
    QString family, codeFamily;
    int pixels = 13;
    QColor text, text2, text3, sunken, border, link;
    CodeColours colours;
};

struct DocumentHtml {
    QString html; ///< empty: it cannot be shown here
    QString kind; ///< "Markdown", "Notebook", …, for people
    QHash<QString, QImage> images; ///< by the name that the HTML uses
};

/// `path` is relative to the output folder; its ending decides where the media type is general.
DocumentHtml documentHtml(const QString &path, const QString &mediaType, const QByteArray &content, const PreviewStyle &style);

QString previewSheet(const PreviewStyle &style); ///< QTextDocument's default style sheet

} // namespace tars::gui
