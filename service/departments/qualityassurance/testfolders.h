// What the inventory has a page of: a file of tests, or a folder in which each file of data is one test.
#pragma once

#include "service/departments/qualityassurance/pages.h"

namespace tars::qualityassurance
{

QString testPagePath(const QString &path); ///< of a file, or of a folder that ends in a slash
QString testFolder(const QString &file); ///< with a slash at its end

/// Those with test cases. Where many files of no language are a test each, their folder stands for them, its path with a slash at
/// its end.
QList<FileCounts> withTests(const QList<FileCounts> &counts);
markup::Page testsOfFolder(const QString &folder, const QString &pagePath, const ModelView &view);

} // namespace tars::qualityassurance
