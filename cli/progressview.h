// How a run's progress reads in a terminal: one line for the whole, one for each department.
#pragma once

#include "cli/console.h"
#include "common/model/values.h"

namespace tars::cli
{

/// The lines of a status record, at most as wide as the terminal.
QStringList statusLines(const Console &console, const StatusRecord &status);

/// "Running, 62 %, 1,234 of 2,000 documents, 3 min left": the whole in one line.
QString summaryLine(const StatusRecord &status);

/// Prints a run as it goes: bars that are repainted on a terminal, else a line at each phase and each tenth.
class ProgressView
{
public:
    explicit ProgressView(Console &console);
    void update(const StatusRecord &status);
    void end(); ///< leaves the last picture standing

private:
    Console &m_console;
    QString m_lastLine;
};

} // namespace tars::cli
