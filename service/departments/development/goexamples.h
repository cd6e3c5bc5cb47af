// Go's examples: functions of test files whose names say what they show, "ExampleRouter_Use_nested".
#pragma once

#include "service/markup/page.h"
#include "service/project/modelview.h"

#include <QHash>

namespace tars::development
{

struct GoExample {
    QString function; ///< "ExampleRouter_Use_nested"
    QString title; ///< "Example (Nested)"
    QString file;
};

/// By what they are of: "Router.Use", "Router", "NewRouter"; of the package: "".
using GoExamples = QHash<QString, QList<GoExample>>;

/// Those of the package in the folder, by file and order; of files whose examples the compiler takes for such.
GoExamples goExamplesIn(const QString &folder, const ModelView &view);
/// Their code with the output that their comments promise. True if there was any.
bool appendExamples(markup::Blocks &blocks, const QList<GoExample> &examples, const ModelView &view);

} // namespace tars::development
