// The digests of answers that no column of the database holds: of all that the answer says, in its order.
#pragma once

#include "service/project/projectmodel.h"

namespace tars
{

Digest digestOfTargets(const QList<SymbolTarget> &targets);
Digest digestOfCounts(const QList<FileCounts> &counts);
Digest digestOfMetrics(const QList<FileMetrics> &metrics);
Digest digestOfPaths(const QStringList &paths);
Digest digestOfIndex(const QList<IndexedSymbol> &symbols);
Digest digestOfScopes(const QList<ScopeInfo> &scopes);
Digest digestOfDerived(const QList<DerivedType> &types);
Digest digestOfUsages(const QList<Usage> &usages);
Digest digestOfDescribed(const QList<DescribedSymbol> &described);
Digest digestOfSpread(const QHash<QString, int> &spread);
Digest digestOfDocuments(const QList<PublishedDocument> &documents);
Digest digestOfFiles(const QList<DocumentFile> &files);
/// Of the bytes that were written: what lies there is compared with them before it is believed.
Digest digestOfContent(const QList<DocumentFile> &files, const QString &path);

} // namespace tars
