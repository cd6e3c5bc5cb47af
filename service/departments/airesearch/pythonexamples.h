// Notebooks of what a Python project's authors wrote to be tried: the examples of docstrings (doctest) and of examples/.
// They need the project installed, and nobody but the reader runs them.
#pragma once

#include "common/base/result.h"
#include "service/markup/page.h"
#include "service/project/modelview.h"

namespace tars::airesearch
{

/// Files whose docstrings hold examples ("python.doctest"), most first, at most 40; files of examples in Python.
QStringList doctestFiles(const ModelView &view);
QStringList exampleFiles(const ModelView &view);

Result<markup::Page> doctestNotebook(const QString &file, const QString &path, const ModelView &view);
Result<markup::Page> exampleNotebook(const QString &file, const QString &path, const ModelView &view);

/// One example of a docstring: what is typed, and what the author says it prints.
struct DoctestExample {
    QString source;
    QString expected;
    QString before; ///< the text between the example before and this one
};
QList<DoctestExample> doctestExamples(const QString &docstring);
/// A script as cells: a new one begins at a statement of the outermost level after an empty line.
QStringList scriptCells(const QString &script);

} // namespace tars::airesearch
