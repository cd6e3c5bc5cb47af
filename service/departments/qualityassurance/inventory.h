// The test inventory: which tests the tree declares, and how it says that they are run.
#pragma once

#include "service/departments/qualityassurance/pages.h"
#include "service/departments/qualityassurance/registered.h"

namespace tars::qualityassurance
{

QString testPagePath(const QString &file);
QList<FileCounts> withTests(const QList<FileCounts> &counts); ///< those with test cases
markup::Page testOverview(const QList<FileCounts> &tests, const ModelView &view);
markup::Page testsOfFile(const QString &file, const QString &pagePath, const ModelView &view);

} // namespace tars::qualityassurance
