// The README of a project, cut at its headings, and where it disagrees with what the build files declare.
#pragma once

#include "common/model/values.h"
#include "service/departments/technicalwriting/packageinstall.h"
#include "service/project/modelview.h"

namespace tars::technicalwriting
{

struct ReadmeSection {
    int level = 2;
    QString title; ///< as plain text
    QString body; ///< Markdown, with the sections below it
};

struct Readme {
    QString file; ///< empty if there is none
    QString title;
    QString opening; ///< its first paragraph that says something, as plain text
    QString intro; ///< Markdown before the first heading
    QList<ReadmeSection>
        sections; ///< of the highest level that it uses more than once, or else of its highest; where none of them tells how
                  ///< to begin, behind them those below that do
};

Readme readmeIn(const ModelView &view);

/// A section on use or examples that is a manual of its own: what stands before its parts, and these by their headings.
struct ShortenedSection {
    QString body;
    QStringList parts; ///< empty: all of it is in the body
};
ShortenedSection shortened(const ReadmeSection &section);
bool isAboutSection(const QString &title); ///< what it is, for whom, its state
bool isStartSection(const QString &title); ///< prerequisites, install, build, first run

/// Where the README begins with how to install and run it, before any heading: that, with what leads to it.
QString stepsOfIntro(const Readme &readme);
/// What installs the package, where the README says nothing of how it comes to be there.
QList<InstallCommand> commandsUntold(const Readme &readme, const ModelView &view);
/// How to build it, where neither the README's beginning nor a package says how it comes to be there.
std::optional<SourceBuild> buildUntold(const Readme &readme, const ModelView &view);

/// What a README says that must be there, of languages of which no manifest says it: "Rust", ">=1.41.1".
struct SaidRequirement {
    QString name;
    QString version;
    int line = 0;
};
QList<SaidRequirement> requirementsSaid(const QString &readme, const ModelView &view);

/// What must be there before anything else, as the package's metadata declare it and the README adds to it.
struct Need {
    QString name;
    QString version; ///< in words: "3.9 or newer"
    QString file;
    int line = 0;
};
QList<Need> needsOf(const Readme &readme, const ModelView &view);

/// Where README and build files or package metadata say different things: both places in the message.
QList<Problem> readmeDisagreements(const QString &readme, const ModelView &view);

} // namespace tars::technicalwriting
