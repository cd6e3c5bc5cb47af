// What the extractor makes of one file.
#pragma once

#include "service/extract/extractor.h"

#include <QTemporaryDir>

namespace tars::test
{

/// Of a file of that name (which may stand in folders) and these bytes; empty if it could not be read.
inline FileRecord record(const QString &name, const QByteArray &bytes, const char *ctags = "/usr/bin/ctags")
{
    const QTemporaryDir folder;
    QDir(folder.path()).mkpath(QFileInfo(name).path());
    QFile file(folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        return {};
    file.close();
    const auto root = SourceFolder::open(folder.path());
    CtagsChild child(ctags);
    auto extracted = FileExtractor(*root, &child).extract(name);
    return extracted ? extracted->record : FileRecord{};
}

} // namespace tars::test
