// Small pieces of Python, and what Python would print.
#pragma once

#include <QString>
#include <QStringList>

namespace tars::airesearch::python
{

/// A literal in double quotes that means exactly this text; half a surrogate pair becomes U+FFFD.
QString literal(const QString &text);
QString literal(const QStringList &texts); ///< a list of them

/// f"{number:>width,}", f"{text:<width}": by code points.
QString right(qint64 number, int width);
QString right(const QString &text, int width);
QString left(const QString &text, int width);
/// Text as the corpus holds it and a terminal can show it: one line, no half surrogate pairs.
QString plain(const QString &text);

/// The longest `n * width // most` bar of f"{'#' * n}".
QString hashes(qint64 value, qint64 most);
inline constexpr int longestBar = 40;

} // namespace tars::airesearch::python
