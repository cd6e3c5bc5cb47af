// Documentation coverage: how much of the public interface its authors commented.
#pragma once

#include "service/markup/page.h"
#include "service/project/modelview.h"

namespace tars::qualityassurance
{

/// A part of the tree: the first folder below the one that all files with an interface share.
struct Module {
    QString folder; ///< "src/net", without a slash at the end
    QList<FileCounts> files; ///< with public symbols
    qint64 symbols = 0;
    qint64 documented = 0;
};

struct Coverage {
    QList<Module> modules; ///< in path order
    QList<FileCounts> loose; ///< files that lie in no module
    qint64 symbols = 0;
    qint64 documented = 0;
    qsizetype files = 0;
};

/// Modules with fewer files are told on the overview.
inline constexpr int smallestModule = 3;

Coverage coverageOf(const QList<FileCounts> &counts);
bool hasPage(const Module &module, const Coverage &coverage); ///< else its files stand on the overview
QString modulePagePath(const QString &folder);

markup::Page coverageOverview(const Coverage &coverage);
markup::Page coverageOfModule(const QString &folder, const QList<FileCounts> &counts);
QByteArray badge(const Coverage &coverage); ///< shields endpoint form
QString share(qint64 part, qint64 whole); ///< "64 %", rounded down: 100 only when all is done

} // namespace tars::qualityassurance
