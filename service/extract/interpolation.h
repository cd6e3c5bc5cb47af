// Strings of C# and F# that hold code: $"{name} of {string.Join(", ", names)}".
#pragma once

#include <QByteArrayView>

namespace tars
{

/// Finds where interpolated strings end. Code in their braces has strings of its own, so the next quote is not always theirs.
class InterpolationReader
{
public:
    explicit InterpolationReader(QByteArrayView text);

    /// Behind the string whose quote stands at `quote`; -1 if it does not end as such a string must. Verbatim: quotes are doubled,
    /// nothing is escaped.
    int endOf(int quote, bool verbatim, bool multiLine);

private:
    int string(int quote, bool verbatim, bool multiLine, int depth);
    int hole(int brace, int depth);
    int plain(int quote, bool verbatim);
    char at(int i) const { return i < m_text.size() ? m_text[i] : '\0'; }

    QByteArrayView m_text;
    qint64 m_budget; ///< of steps in the whole file: what never closes is read again from each quote
};

} // namespace tars
