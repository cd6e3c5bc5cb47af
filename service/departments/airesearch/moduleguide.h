// What one module of the project gives: a notebook over its part of the corpus, and a tutorial that walks through it.
#pragma once

#include "common/base/result.h"
#include "service/departments/airesearch/survey.h"
#include "service/markup/page.h"

#include <stop_token>

namespace tars::airesearch
{

/// The modules worth a notebook and a tutorial: those with most code, at most `mostMainModules`, in path order.
QStringList mainModules(const Relations &relations, const QList<FileMetrics> &metrics);
inline constexpr qsizetype mostMainModules = 12;
inline constexpr int leastModuleCode = 30; ///< lines of code

/// Of a module as Relations name it. notFound if there is no such module any more.
Result<markup::Page> moduleNotebook(
    const QString &module, const QString &path, const ModelView &view, std::stop_token stop);
Result<markup::Page> moduleTutorial(
    const QString &module, const QString &path, const ModelView &view, std::stop_token stop);

/// Whether there is anything to tell of the module.
bool hasTutorial(const QString &module, const Relations &relations, const ModelView &view);

} // namespace tars::airesearch
