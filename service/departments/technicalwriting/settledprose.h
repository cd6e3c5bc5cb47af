// What the extractor left open in the Markdown of a page, filled in: titles, names of symbols, files that belong into it.
#pragma once

#include "service/departments/technicalwriting/links.h"

namespace tars::technicalwriting
{

/// The page's Markdown as it is to be shown: links without words bear titles, names of symbols are code, files that belong
/// into it are in it.
QString settledReferences(const QString &markdown, const ResolvedLinks &links);
/// What a page has in code that may name a symbol of the project without doubt: `Kit.run/2`, `kit::run()`, `Kit\\Level`, `KitBuilder`.
QStringList namesInCode(const QStringList &parts);
/// The same of all parts, such names being links; a name that stands for its description is followed by the first sentence of that.
markup::Blocks proseBlocks(const QStringList &parts, const ResolvedLinks &links, const ModelView &view);

} // namespace tars::technicalwriting
