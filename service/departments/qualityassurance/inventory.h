// The test inventory: which tests the tree declares, and how it says that they are run.
#pragma once

#include "service/departments/qualityassurance/pages.h"
#include "service/departments/qualityassurance/registered.h"
#include "service/departments/qualityassurance/testfolders.h"

namespace tars::qualityassurance
{

markup::Page testOverview(const QList<FileCounts> &tests, const ModelView &view);
markup::Page testsOfFile(const QString &file, const QString &pagePath, const ModelView &view);

} // namespace tars::qualityassurance
