// All readers of facts: one small file each in this folder, one row each in the table of factreaders.cpp.
#pragma once

#include "service/extract/facts/factreader.h"

namespace tars
{

/// What all readers find in one file.
FactOutput readFacts(const FactSource &source);

// The readers, by the file that holds each.

/// "project.meta" out of pyproject.toml, setup.cfg, package.json, Cargo.toml, CMakeLists.txt, go.mod,
/// pom.xml; at most one.
FactOutput readProjectMeta(const FactSource &source);
/// "test.case" {framework, suite, name} and "test.framework" {framework}, in source order.
FactOutput readTestCases(const FactSource &source);
/// "code.function" {name, qualifiedName, lines, nesting, branches}: each function with a body. lines from its name to
/// its end; nesting is the deepest stack of control statements; branches counts the decisions (if, for, while, case,
/// catch, &&, ||, ?:), one less than McCabe's cyclomatic complexity.
FactOutput readFunctions(const FactSource &source);
/// "code.todo" {kind, text, author}: TODO, FIXME, XXX, HACK and BUG in comments; author only where one is written.
FactOutput readTodos(const FactSource &source);

} // namespace tars
