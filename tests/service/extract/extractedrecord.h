// What the extractor makes of a file, alone or among others.
#pragma once

#include "service/extract/extractor.h"

#include <QTemporaryDir>

namespace tars::test
{

using Files = QList<std::pair<QString, QByteArray>>; ///< names, which may stand in folders, and bytes

/// Of that one among these files; empty if it could not be read.
inline FileRecord record(const Files &files, const QString &name, const char *ctags = "/usr/bin/ctags")
{
    const QTemporaryDir folder;
    for (const auto &[path, bytes] : files) {
        QDir(folder.path()).mkpath(QFileInfo(path).path());
        QFile file(folder.filePath(path));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            return {};
    }
    const auto root = SourceFolder::open(folder.path());
    CtagsChild child(ctags);
    auto extracted = FileExtractor(*root, &child).extract(name);
    return extracted ? extracted->record : FileRecord{};
}

/// Of a file that is alone.
inline FileRecord record(const QString &name, const QByteArray &bytes, const char *ctags = "/usr/bin/ctags")
{
    return record(Files{ { name, bytes } }, name, ctags);
}

} // namespace tars::test
