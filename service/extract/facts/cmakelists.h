// What the reader of CMake's lists is made of: the words of CMake, and what a list needs of others.
#pragma once

#include "service/extract/facts/build.h"
#include "service/extract/facts/factreader.h"
#include "service/extract/facts/package.h"
#include "service/extract/formats/cmakecommands.h"

#include <functional>
#include <QSet>

namespace tars::cmake
{

/// Commands of CMake and its usual modules: every other call is of a function that some tree defines.
const QSet<QString> &builtIn();
/// What kind of target a command makes; empty if none.
QString makes(const CMakeCommand &command);
BuildOption optionOfCTest(); ///< that include(CTest) declares

/// Packages that a list looks for or fetches, as "dependency".
class Needs
{
public:
    explicit Needs(bool inTests)
        : m_inTests(inTests)
    {
    }

    /// Whether the command is one of these; `value` puts in what variables are known to hold.
    bool read(const CMakeCommand &command, const QString &condition,
        const std::function<QString(const QString &)> &value, QList<FactRecord> &facts);

private:
    const bool m_inTests;
    QSet<QString> m_found;
};

/// CMakePresets.json: "cmake.preset".
FactOutput presets(const QByteArray &text);

} // namespace tars::cmake
