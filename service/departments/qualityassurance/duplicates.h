// Blocks of code that stand in more than one place, found by the fingerprints that files share.
#pragma once

#include "service/departments/qualityassurance/pages.h"

namespace tars::qualityassurance
{

struct CodePlace {
    QString file;
    int from = 0;
    int to = 0;
    int lines() const { return to - from + 1; }
};

struct Duplicate {
    QList<CodePlace> places; ///< two or more, by file and line
};

QList<Duplicate> duplicatesOf(const ModelView &view); ///< longest first
markup::Table duplicateTable(const QList<Duplicate> &duplicates);
markup::Page duplicatesPage(const ModelView &view, markup::Page page);

} // namespace tars::qualityassurance
