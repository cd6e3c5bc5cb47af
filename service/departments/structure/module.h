// What a module of a project is to the module graph.
#pragma once

#include <QString>
#include <QStringList>

namespace tars::structure
{

struct Module {
    QString path; ///< "src/net/socket.h", "src/net"; "" for the top folder
    QString name; ///< short: without the folders that all modules share
    bool isFolder = false; ///< a package, or many modules collapsed to their folder
    int units = 1; ///< modules that it stands for; more than one: collapsed
    bool ownFilesOnly = false; ///< collapsed: those in the folder that do not stand for themselves; named "…/others"
    QStringList files; ///< in path order
};

} // namespace tars::structure
