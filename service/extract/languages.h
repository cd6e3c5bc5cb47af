// Which language a file is written in: by its name, and by its content where names mislead.
#pragma once

#include <QByteArrayView>
#include <QString>

namespace tars
{

/// What the tree around a file speaks for, where the file alone does not decide.
struct TreeHints {
    bool cppHeaders = false; ///< plain ".h" files belong to C++: the tree holds C++ sources
};

/// "C++", "Python", …; empty if none is known. `head` is the beginning of the file, at least 4 KiB where
/// there is more.
QString languageOf(const QString &path, QByteArrayView head, TreeHints hints = {});

/// True for names whose language says that plain ".h" files around are C++ as well.
bool isCppSourceName(const QString &path);

} // namespace tars
