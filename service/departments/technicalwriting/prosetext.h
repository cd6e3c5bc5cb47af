// The text of the tree's pages of prose, as the extractor converted it, and of files that belong into one.
#pragma once

#include "service/project/modelview.h"

namespace tars::technicalwriting
{

/// A page's Markdown in parts; nothing if it was not converted.
QStringList proseOf(const QString &file, const ModelView &view);
/// Whether a page has nothing but the text of another one, as docs/changes.rst mostly does.
bool isOnlyInclusion(const QString &file, const ModelView &view);
/// The file that such a page takes in, the licence or the authors, as its path from there; empty for other pages.
QString inclusionOf(const QString &file, const ModelView &view);
bool isHarmlessDrawing(const QByteArray &svg); ///< it does nothing when it is opened by itself
bool isPicture(const QString &path);
/// Of a folder with these files the one that its program begins with, or its only one.
std::optional<FileInfo> beginningOfFolder(const QString &folder, const QList<FileInfo> &within);
/// Each heading of a page with what stands below it, up to the next one.
QStringList sectionsOf(const QString &file, const ModelView &view);
/// The part of a file that a directive asks for (see "tars-include:" in factreaders.h), as a fenced block; empty if that
/// cannot be told or is too long.
QString includedText(const FileInfo &file, const QString &query, const ModelView &view);

} // namespace tars::technicalwriting
