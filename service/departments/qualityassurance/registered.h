// Tests by the names that build files run them under: add_test, Automake's TESTS, Meson's test().
#pragma once

#include "service/departments/qualityassurance/pages.h"

namespace tars::qualityassurance
{

/// "build.target" facts of the project's own files; a name once per file.
QList<Fact> registeredTests(const ModelView &view);
/// Nothing where there are none.
void appendRegistered(markup::Blocks &blocks, const QList<Fact> &tests);

} // namespace tars::qualityassurance
