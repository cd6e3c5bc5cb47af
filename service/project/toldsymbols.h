// Which symbols without a comment of their own others' comments tell of, kept true file by file: each file keeps of what names
// it asked to find out, and is asked again once a symbol of one of them is another one, or itself.
#pragma once

#include "common/base/result.h"
#include "service/project/question.h"
#include "service/project/statements.h"

#include <QList>
#include <QStringList>

namespace tars
{

struct ToldFile {
    QString path;
    QList<int> symbols; ///< indexes, ascending, of those that are told of: see toldByOthers()
    QByteArray asked; ///< see ToldSymbols::namesIn()
};

/// Used by the writer thread alone, inside a transaction it began.
class ToldSymbols
{
public:
    explicit ToldSymbols(Statements &statements)
        : m_statements(statements)
    {
    }

    /// The file's symbols are about to become those of the blob; `all`: what is known of the file itself differs, so every name
    /// of it counts as changed.
    bool noteChange(qint64 file, const QByteArray &symbols, bool all);
    bool forget(qint64 file); ///< it is about to be removed

    /// The files for which it is to be worked out, in path order; none if all is known.
    Result<QStringList> begin();
    Result<void> tell(const QList<ToldFile> &files);

    /// The names that the questions look up, as begin() compares them. Two names may look alike: then a file is asked for nothing.
    static QByteArray namesIn(const QList<Question> &questions);

private:
    bool findConcerned();

    Statements &m_statements;
};

} // namespace tars
