// A text with each place that a pattern matches replaced by what is made of the match.
#pragma once

#include <QRegularExpression>
#include <QString>

namespace tars
{

/// `make` gets the QRegularExpressionMatch and gives what stands in its place.
template <typename Make>
QString replacedEach(const QString &text, const QRegularExpression &pattern, Make make)
{
    QString out;
    qsizetype from = 0;
    for (auto it = pattern.globalMatch(text); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        out += QStringView(text).sliced(from, match.capturedStart() - from);
        out += make(match);
        from = match.capturedEnd();
    }
    return from == 0 ? text : QString(out + QStringView(text).sliced(from));
}

} // namespace tars
