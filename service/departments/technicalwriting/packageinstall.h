// The command by which the project's own package is installed, out of its metadata.
#pragma once

#include "service/project/modelview.h"

#include <optional>

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

/// How the tree itself is built and put in place.
struct SourceBuild {
    QString commands; ///< one a line
    QString file; ///< that drives the build
    bool installs = false;
};

/// By CMake or Meson in the top folder; nothing where presets choose the way.
std::optional<SourceBuild> sourceBuild(const ModelView &view);

/// Whether a text says how something is installed, fetched or run, by whatever means.
bool saysHowToInstall(const QString &markdown);
/// Whether it names what builds: CMake, make, Bazel and their kin.
bool saysHowToBuild(const QString &markdown);

} // namespace tars::technicalwriting
