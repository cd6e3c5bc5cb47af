// A file's bytes as text that may be shown: UTF-8, secrets blanked; and what there is to say of a file as such.
#pragma once

#include "service/project/records.h"

namespace tars
{

struct SourceText {
    QByteArray text; ///< UTF-8 without a mark; '*' where a secret stood
    QByteArray content; ///< for source pages: the bytes as they are, or the text where something was blanked
    QList<RecordProblem> problems;
};

SourceText readSourceText(QByteArray bytes, const QString &path);

RecordProblem tooLargeProblem(const QString &path);
RecordProblem binaryProblem(const QString &path);
RecordProblem changedProblem(const QString &path);

} // namespace tars
