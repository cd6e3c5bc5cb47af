// What queries of the files table share: which rows a folder or a path stands for, and a row as FileInfo.
#pragma once

#include "service/project/modelview.h"

#include <QSqlQuery>

namespace tars
{

/// The paths that a folder or a path stands for: itself, and all that begins with it and a slash.
struct PathRange {
    QString itself, from, before;
};

PathRange rangeOf(const QString &place);
FileInfo fileInfoOf(const QSqlQuery &row, int column); ///< of the columns path, language, role, flags

} // namespace tars
