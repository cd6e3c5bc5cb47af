// Kotlin's source sets: what a common one expects, others declare again as its actual form.
#pragma once

#include "service/project/modelview.h"

namespace tars::development
{

/// "jvmMain" for "okio/src/jvmMain/kotlin/okio/Buffer.kt"; empty where the path names none.
QString sourceSetOf(const QString &path);
/// Other files that declare the symbol's counterpart: actual ones of an expected symbol, the expected one of an actual one.
QStringList counterpartsOf(const Symbol &symbol, const FileInfo &file, const ModelView &view);
/// Of what several source sets of one module declare, the expected or first one stands for all, and counts them.
void foldSourceSets(QList<IndexedSymbol> &symbols);

} // namespace tars::development
