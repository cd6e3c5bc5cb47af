// The command by which the project's own package is installed, out of its metadata.
#pragma once

#include "service/project/modelview.h"

namespace tars::technicalwriting
{

struct InstallCommand {
    QString command; ///< "pip install click"; of Maven the element that a build file needs
    QString language; ///< of the code block: "sh", "xml"
    QString file; ///< what names the package
};

/// Of the packages in the top folder that are made to be published: each ecosystem once; none that is marked as private, has
/// no build system, or lacks what its registry asks for.
QList<InstallCommand> installCommands(const ModelView &view);

/// Whether a text says how something is installed, fetched or run, by whatever means.
bool saysHowToInstall(const QString &markdown);

} // namespace tars::technicalwriting
