// Texts of Ruby that open with other signs than quotes, and texts of lines, which it shares with Perl and shells.
#pragma once

#include <QByteArray>

namespace tars
{

enum class Operand { None, Name, Value }; ///< what stands before: behind a name either a text or an operator may follow

/// Behind the %w[…], %r{…}, %(…), /…/ or $' that begins at `at`; 0 if none does, -1 if it is not closed.
int endOfRubyText(QByteArrayView text, int at, Operand before);

/// What a text of lines is closed by: <<"END", <<~END, <<-END; empty if none opens at `at`.
QByteArray closingLineOf(QByteArrayView text, int at);

} // namespace tars
