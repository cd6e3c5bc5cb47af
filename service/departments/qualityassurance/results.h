// What test runs left in the tree: results of cases, coverage of lines.
#pragma once

#include "service/departments/qualityassurance/pages.h"

namespace tars::qualityassurance
{

struct TestResult {
    QString report; ///< the file that says so
    QString suite;
    QString name;
    QString status; ///< passed, failed, skipped
    QString message;
    double seconds = -1; ///< below 0: not told
};

class Results
{
public:
    explicit Results(const ModelView &view);

    bool isEmpty() const { return m_results.isEmpty(); }
    const QList<TestResult> &all() const { return m_results; }
    qint64 count(const QString &status) const;
    /// Of a test case; of several (a parametrised case) the worst. Nothing if none names it.
    const TestResult *of(const QString &suite, const QString &name) const;

private:
    QList<TestResult> m_results;
    QHash<QString, QList<qsizetype>> m_byName;
};

struct LineCoverage {
    QString report;
    QString file; ///< of the tree where the report's path could be found in it
    bool known = false; ///< the file is one of the tree
    int lines = 0;
    int covered = 0;
};
QList<LineCoverage> lineCoverage(const ModelView &view);

bool hasResults(const ModelView &view);
markup::Page resultsPage(const ModelView &view);
markup::Inline statusChip(const QString &status);

} // namespace tars::qualityassurance
