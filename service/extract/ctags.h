// Universal Ctags as a child that never opens a file: the source goes in by its standard input, tags come out
// as JSON.
#pragma once

#include "common/base/result.h"
#include "service/project/records.h"

#include <QByteArray>
#include <QList>

namespace tars
{

class CtagsChild
{
public:
    /// `program` is an absolute path; it must stay where it is, for the lock-down knows its address.
    explicit CtagsChild(const char *program);
    ~CtagsChild();
    CtagsChild(const CtagsChild &) = delete;
    CtagsChild &operator=(const CtagsChild &) = delete;

    static bool knows(const QString &language);

    /// The definitions in a source, kinds and separators already ours. extractorTimedOut or extractorCrashed
    /// name the file; the child is started anew with the next request.
    Result<QList<SymbolRecord>> tags(
        const QString &file, const QString &language, const QByteArray &source, int timeoutMs);

private:
    bool start();
    void stop();

    const char *m_program;
    int m_pid = -1;
    int m_in = -1;
    int m_out = -1;
    int m_null = -1;
    QByteArray m_buffer;
};

} // namespace tars
