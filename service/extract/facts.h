// Facts that are no symbols: test cases with their frameworks, and what a project says of itself.
#pragma once

#include "service/extract/declarations.h"

namespace tars
{

/// "test.case" and "test.framework", in source order.
QList<FactRecord> readTestFacts(const LexedSource &source, const QString &path, const QString &language,
    const QList<Declaration> &declarations, const QList<ImportRecord> &imports);

/// "project.meta" out of pyproject.toml, setup.cfg, package.json, Cargo.toml, CMakeLists.txt, go.mod,
/// pom.xml; at most one.
QList<FactRecord> readProjectMeta(const LexedSource &source, const QString &path);

} // namespace tars
