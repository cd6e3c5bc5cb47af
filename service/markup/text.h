// Text rules: anchors, page names, escaping. The same rules on every machine, whatever its locale.
#pragma once

#include <optional>
#include <QSet>
#include <QString>

namespace tars::markup
{

/// The anchor of a symbol: lower case kept apart by a suffix only where needed by the caller; characters
/// other than letters, digits, '_', '-' and '.' become '-'. Operators get names ("operator-lt-lt").
QString symbolAnchor(const QString &qualifiedName);
QString headingAnchor(const QString &text); ///< GitHub's rule

/// A path for the output folder from a path of the project: safe on every system (no reserved names of
/// Windows, no trailing dots or spaces, at most 200 bytes a name). A name that had to change bears a hash of
/// what it was.
QString safePagePath(const QString &path);
QString caseFoldedPath(const QString &path); ///< equal for paths that are one file where case does not count

/// Gives paths out that are unique also where case does not count: the second of a pair gets a hash of its
/// own name.
class PathClaims
{
public:
    QString claim(const QString &path);

private:
    QSet<QString> m_claimed;
};

/// "development/api/src/a.h.md" for "src/a.h": where the API page of a file is.
QString apiPagePath(const QString &file);
/// "site/source/src/a.h.html": where the rendered source of a file is.
QString sourcePagePath(const QString &file);
/// "site/development/x.html" for "development/x.md", and so for "x.ipynb".
QString sitePathOf(const QString &markdownPath);
bool hasSitePage(const QString &path); ///< a document that is a page of the site too
QString relativePath(const QString &fromDocument,
    const QString &toDocument); ///< between two paths of the output folder, percent-encoded
QString percentEncoded(const QString &text); ///< '/' is kept

/// The address as it may stand in a link: http, https, mailto, an anchor, or a path below or beside the page;
/// unsafe characters are percent-encoded. Nothing for any other scheme, for another host without scheme, for
/// absolute paths.
std::optional<QString> safeAddress(const QString &address);

/// One line of plain text: white space folded, control characters, terminal sequences and bidi overrides
/// dropped.
QString plainText(const QString &text);
/// Inline Markdown that reads as exactly this text, unless told otherwise at the start of a line too.
QString escapeMarkdown(const QString &text, bool startsLine = true);
QString escapeHtml(const QString &text); ///< for text and attributes; line breaks and tabs are kept
QString grouped(qint64 number); ///< "1,084"
QString plural(qint64 count, const QString &one, const QString &many); ///< "1 file", "2,000 files"

} // namespace tars::markup
