// Which files of the tree are pages of its manual, under which names, in which order.
#pragma once

#include "service/project/modelview.h"

namespace tars::technicalwriting
{

struct ManualPage {
    QString file;
    QString title;
    QString path; ///< of the page in the output folder
    QString opening; ///< its first sentence or two, as plain text
    int depth = 0; ///< below the pages that list it
};

/// In reading order: what lists other pages is followed by them; then by folder, introductions first, as
/// numbered.
QList<ManualPage> manualOf(const ModelView &view);

/// Prose for readers: no licences, changelogs, templates, test data.
bool isManualFile(const FileInfo &file);
/// The same, and Perl's code that bears its manual.
bool isManualPage(const FileInfo &file, const ModelView &view);
QString guidePagePath(const QString &file);
/// "getting-started.md" → "Getting started": for pages that bear no title.
QString titleFromName(const QString &file);

/// Before all others the page that the name stands for, as its folder has it: "tutorial/index" in
/// docs/index.rst.
std::optional<QString> resolvedEntry(const QString &entry, const QString &from, const QSet<QString> &files);

} // namespace tars::technicalwriting
