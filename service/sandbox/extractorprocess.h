// Extractor over a child process tars-extract: what the child says is as little trusted as the tree it reads.
#pragma once

#include "service/engine/ports.h"

#include <QStringList>

namespace tars
{

struct ExtractorLimits {
    int openTimeoutMs = 10'000; ///< this and the next as ProcessDeadline has it
    int fileTimeoutMs = 20'000;
    int historyTimeoutMs = 120'000; ///< of the record of the repository's history
    int scanSilenceMs = 60'000; ///< of a scan, since its last line
    qsizetype lineBytes = 1024 * 1024;
    qsizetype answerBytes = 256 * 1024 * 1024; ///< of one file's answer
};

class ExtractorProcessFactory final : public ExtractorFactory
{
public:
    /// `program` empty: tars-extract beside the running executable.
    explicit ExtractorProcessFactory(
        QString program = {}, ExtractorLimits limits = {}, QStringList arguments = {});
    /// Starts a child and opens the root, so that a bad root is told here: projectMissing, projectNotFolder,
    /// projectUnreadable, folderReplaced; extractorCrashed if the program cannot be run. Later starts happen by themselves.
    Result<std::unique_ptr<Extractor>> create(const QString &root, const QString &output) override;

private:
    QString m_program;
    ExtractorLimits m_limits;
    QStringList m_arguments;
};

} // namespace tars
