// Text rules: anchors, page names, escaping. The same rules on every machine, whatever its locale.
#pragma once

#include <QString>

namespace tars::markup
{

/// The anchor of a symbol: lower case kept apart by a suffix only where needed by the caller; characters other than
/// letters, digits, '_', '-' and '.' become '-'. Operators get names ("operator-lt-lt").
QString symbolAnchor(const QString &qualifiedName);
QString headingAnchor(const QString &text); ///< GitHub's rule

/// A path for the output folder from a path of the project: safe on every system (no reserved names of Windows, no
/// trailing dots or spaces, at most 200 bytes a name). `taken` resolves names that differ only in case.
QString safePagePath(const QString &path);

/// "development/api/src/a.h.md" for "src/a.h": where the API page of a file is.
QString apiPagePath(const QString &file);
/// "site/source/src/a.h.html": where the rendered source of a file is.
QString sourcePagePath(const QString &file);
/// "site/development/x.html" for "development/x.md".
QString sitePathOf(const QString &markdownPath);
QString relativePath(const QString &fromDocument, const QString &toDocument); ///< between two paths of the output folder, percent-encoded

QString escapeMarkdown(const QString &text);
QString escapeHtml(const QString &text);
QString grouped(qint64 number); ///< "1,084"
QString plural(qint64 count, const QString &one, const QString &many); ///< "1 file", "2,000 files"

} // namespace tars::markup
