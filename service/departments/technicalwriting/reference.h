// Pages to look things up in: command line, configuration, messages, the words of the project.
#pragma once

#include "service/departments/document.h"
#include "service/project/modelview.h"

namespace tars::technicalwriting
{

inline constexpr int commandLineVersion = 11;
inline constexpr int configurationVersion = 10;
inline constexpr int messagesVersion = 4;
inline constexpr int glossaryVersion = 2;

/// One unit a program: a file, or a folder of files, that declares options.
QList<UnitSpec> planCommandLine(const ModelView &view);
UnitOutput commandLinePage(const UnitSpec &unit, const ModelView &view);

QList<UnitSpec> planConfiguration(const ModelView &view);
UnitOutput configurationPage(const UnitSpec &unit, const ModelView &view);

/// One unit a folder that has many, and the first page.
QList<UnitSpec> planMessages(const ModelView &view);
UnitOutput messagesPage(const UnitSpec &unit, const ModelView &view);

/// What the project's own glossary explains, and what its prose writes out.
QList<UnitSpec> planGlossary(const ModelView &view);
UnitOutput glossaryPage(const UnitSpec &unit, const ModelView &view);

} // namespace tars::technicalwriting
