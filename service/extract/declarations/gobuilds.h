// What a build of Go leaves out, by a file's constraints.
#pragma once

#include "service/extract/lexer.h"

namespace tars
{

/// Whether its build constraint asks for a tag that nobody sets by default: "//go:build ignore", "tools", "gofuzz".
bool isLeftOutOfGoBuilds(const LexedSource &source);

} // namespace tars
