// What a reader of a document sees of it, as words: what full-text search looks through and shows.
#pragma once

#include <QByteArray>
#include <QString>

namespace tars
{

/// Whether the document at this path has text that is worth searching: Markdown and notebooks.
bool isSearchable(const QString &path);

/// The words of a document without the marks around them, blanks folded.
QString plainText(const QString &path, const QByteArray &bytes);

} // namespace tars
