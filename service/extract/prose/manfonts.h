// What a reader of manual pages that knows less than troff has to be told: alternating fonts (.BI, .BR, .IR, ...), ignored lines.
#pragma once

#include <QByteArray>

namespace tars
{

/// The same manual page with its alternating fonts written out, blanks and punctuation between words in none of them.
QByteArray withPlainFonts(const QByteArray &man);

/// The same without what troff is told to ignore (".ig" up to ".."), a licence mostly.
QByteArray withoutIgnored(const QByteArray &man);

} // namespace tars
