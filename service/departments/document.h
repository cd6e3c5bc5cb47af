// What a unit gives: documents as structured pages or as bytes.
#pragma once

#include "common/base/id.h"
#include "common/base/result.h"
#include "common/model/values.h"
#include "service/markup/page.h"

#include <functional>
#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <stop_token>
#include <variant>

namespace tars
{

/// The smallest piece of work: planned, counted, paused, reused and failed as one.
struct UnitSpec {
    UnitId id; ///< "<slug>/<kind>/<subject>"; Integration's start with "integration/"
    std::optional<Department> department; ///< none: Integration
    QString kind; ///< "api", "tests", "coverage", "source", "home", …
    int version = 1; ///< of the generator of this kind: another one redoes the unit
    QString subject; ///< what it is about, mostly a path of the project
    QString title; ///< of its primary document
    QString primaryPath; ///< relative to the output folder; unique also where case does not count
    int order = 0; ///< Integration only: units run in ascending order, equal ones side by side (the manifest is last)
};

/// Bytes too many to hold: given piece by piece while they are written. Called once, on the unit's thread, as long as the
/// view is valid with which the unit was written; what it asks of the view is recorded like all else. An error of `write`
/// ends it.
struct ByteSource {
    using Write = std::function<Result<void>(QByteArrayView)>;
    std::function<Result<void>(const Write &write, std::stop_token stop)> produce;
};

/// A document for the output folder. A markup::Page at development/x.md is published as Markdown there and as HTML at
/// site/development/x.html, one at ai-research/x.ipynb as a notebook and as HTML; bytes are published as they are.
struct OutputDocument {
    QString path;
    QString title;
    std::variant<markup::Page, QByteArray, ByteSource> content;
};

struct UnitOutput {
    QList<OutputDocument> documents; ///< the primary one first
    QList<Problem> problems; ///< id, department and unit are filled in by the engine
};

} // namespace tars
