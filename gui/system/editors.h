// The programs in which a source file can be opened at a line.
#pragma once

#include <QStringList>

namespace tars::gui
{

struct Editor {
    QString id; ///< "code"; "default" is the desktop's program for the file, without a line
    QString name;
    QString command; ///< with %f and %l
};

QList<Editor> installedEditors(); ///< "default" first
/// Program and arguments; empty for the desktop's own program. `chosen` is an id, or a command line with %f and %l.
QStringList editorCommand(const QString &chosen, const QString &file, int line);
bool openInEditor(const QString &chosen, const QString &file, int line); ///< false: it could not be started

bool showInFolder(const QString &path); ///< the file manager with the file selected, else its folder

} // namespace tars::gui
