// Documentation coverage: how much of the public interface its authors commented.
#pragma once

#include "service/departments/qualityassurance/pages.h"

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

Coverage coverageOf(const ModelView &view);
bool hasPage(const Module &module, const Coverage &coverage); ///< else its files stand on the overview
QString modulePagePath(const QString &folder);

/// With what no test touches, and where comments are missed most, if the view knows tests and uses.
markup::Page coverageOverview(const Coverage &coverage, const ModelView &view);
markup::Page coverageOfModule(const QString &folder, const ModelView &view);
QByteArray badge(const Coverage &coverage); ///< shields endpoint form

} // namespace tars::qualityassurance
