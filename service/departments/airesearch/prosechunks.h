// A text for readers, cut where its author begins something new: for retrieval.
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace tars::airesearch
{

struct ProseChunk {
    QStringList headings; ///< from the outermost to the one it stands under
    int line = 0, endLine = 0; ///< from 1
    QString text; ///< the lines as they stand, without empty ones at both ends
};

/// By the headings of Markdown, reStructuredText and AsciiDoc (what the name's ending says), and where a section is longer
/// than about 2,000 characters at its empty lines; never inside a fenced block. Other texts by empty lines only. A line
/// longer than that is a chunk alone, cut to 8,000 characters.
QList<ProseChunk> proseChunks(const QString &path, const QByteArray &content);

} // namespace tars::airesearch
