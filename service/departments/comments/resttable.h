// reST's tables, grid ("+---+") and simple ("===  ==="), in docstrings.
#pragma once

#include <functional>
#include <optional>
#include <QString>
#include <QStringList>

namespace tars::comments
{

struct RestTable {
    qsizetype lines = 0; ///< that it takes
    QStringList markdown; ///< as a pipe table; empty where cells span columns or rows, which Markdown cannot say
};

/// The table whose upper border is `lines[at]`; nothing if no table begins there. `inlines` gives a cell's text as
/// Markdown.
std::optional<RestTable> restTableAt(
    const QStringList &lines, qsizetype at, const std::function<QString(const QString &)> &inlines);

} // namespace tars::comments
