// What the pages of the department have in common.
#pragma once

#include "service/departments/document.h"
#include "service/departments/structure/measured.h"
#include "service/markup/page.h"
#include "service/markup/text.h"
#include "service/project/modelview.h"

namespace tars::qualityassurance
{

inline constexpr int largestTable = 1000;

using structure::isSetUp;
using structure::measured;

/// A wide page with the department's breadcrumb, and further ones.
markup::Page departmentPage(
    const QString &path, const QString &title, const QList<std::pair<QString, QString>> &parents = {});

markup::Cell textCell(const QString &text);
markup::Cell numberCell(qint64 value, std::optional<double> bar = {}); ///< a dash for 0
markup::Cell codeLink(const QString &text, const markup::Target &target);
/// To the symbol's entry on its file's API page.
markup::Inline symbolLink(const QString &file, const QString &qualifiedName);
/// "src/a.c" to its source page.
markup::Inline sourceLink(const QString &file, int line = 0);
QString share(qint64 part, qint64 whole); ///< "64 %", rounded down: 100 only when all is done

void appendHeading(markup::Blocks &blocks, const QString &text, int level = 2);
/// At most largestTable rows, and how many more there are.
void appendTable(markup::Blocks &blocks, markup::Table table, const QString &one, const QString &many);

UnitSpec departmentUnit(
    const QString &kind, int version, const QString &subject, const QString &title, const QString &path);

} // namespace tars::qualityassurance
