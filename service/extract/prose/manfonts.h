// What troff's alternating fonts (.BI, .BR, .IR, ...) mean, for a markup that cannot emphasise blanks and commas.
#pragma once

#include <QByteArray>

namespace tars
{

/// The same manual page with its alternating fonts written out, blanks and punctuation between words in none of them.
QByteArray withPlainFonts(const QByteArray &man);

} // namespace tars
