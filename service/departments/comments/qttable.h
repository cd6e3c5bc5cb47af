// Tables as Qt's documentation writes them: \table, \header, \row, \li, \endtable.
#pragma once

#include <optional>
#include <QStringList>

namespace tars::comments
{

struct QtTable {
    QStringList markdown;
    qsizetype lines = 0; ///< of the comment that it takes
};

/// The table whose "\table" stands in the line; nothing where it has no end or no cells.
std::optional<QtTable> qtTableAt(const QStringList &lines, qsizetype at);

} // namespace tars::comments
