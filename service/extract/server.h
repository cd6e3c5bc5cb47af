// The child's end of the line protocol: one request after the other, from standard input to standard output.
#pragma once

#include "service/extract/extractor.h"
#include "service/extract/scanner.h"

#include <memory>
#include <QByteArray>
#include <QElapsedTimer>

namespace tars
{

class ExtractServer
{
public:
    /// `ctags`: absolute path of Universal Ctags; null if there is none.
    explicit ExtractServer(const char *ctags);
    int run(); ///< the exit code, at the end of the input

private:
    void answer(const QByteArray &line);
    void open(const QString &root, const QString &output);
    void scan();
    void extract(const QString &path);
    void send(const QByteArray &bytes);
    void refuse(const Error &error);
    void end(qint64 files = 0);
    void flush();

    const char *m_program;
    std::unique_ptr<SourceFolder> m_root;
    std::unique_ptr<CtagsChild> m_ctags;
    std::unique_ptr<FileExtractor> m_extractor;
    std::unique_ptr<ResultFiles> m_results;
    QString m_output;
    QString m_lockDownProblem;
    QByteArray m_pending;
    QElapsedTimer m_silence; ///< since something went out
};

} // namespace tars
