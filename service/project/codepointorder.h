// The order of every list the model gives: code points, as SQLite's BINARY collation of UTF-8 has it.
// QString's own operator< goes by UTF-16 units and puts U+1F600 before U+FB01.
#pragma once

#include <QStringView>

namespace tars
{

inline int compareCodePoints(QStringView a, QStringView b)
{
    const qsizetype common = std::min(a.size(), b.size());
    for (qsizetype i = 0; i < common; ++i) {
        if (a[i] == b[i])
            continue;
        if (a[i].isSurrogate() != b[i].isSurrogate())
            return a[i].isSurrogate() ? 1 : -1;
        return a[i] < b[i] ? -1 : 1;
    }
    return a.size() == b.size() ? 0 : (a.size() < b.size() ? -1 : 1);
}

inline bool codePointLess(QStringView a, QStringView b) { return compareCodePoints(a, b) < 0; }

} // namespace tars
