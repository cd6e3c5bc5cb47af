// What a reader of manual pages that knows less than troff has to be told: alternating fonts (.BI, .BR, .IR, ...), ignored lines.
#pragma once

#include <QByteArray>

namespace tars
{

/// The same manual page with its alternating fonts written out, blanks and punctuation between words in none of them, quotes closed
/// that a line leaves open, each line with its own fonts, signs between two fonts in neither, and lines that begin with blanks kept as they stand.
QByteArray withPlainFonts(const QByteArray &man);

/// Of Markdown made from one: an address with signs that Markdown escapes in angles, for a mark would become a part of it.
QByteArray withClosedAddresses(const QByteArray &markdown);

/// The same without what troff is told to ignore (".ig" up to ".."), a licence mostly.
QByteArray withoutIgnored(const QByteArray &man);

} // namespace tars
