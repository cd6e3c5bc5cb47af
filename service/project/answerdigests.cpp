#include "service/project/answerdigests.h"

#include <algorithm>

namespace tars
{

Digest digestOfTargets(const QList<SymbolTarget> &targets)
{
    Digester digester;
    for (const SymbolTarget &target : targets)
        digester.add(target.file)
            .add(target.qualifiedName)
            .add(target.kind)
            .add(target.signature)
            .add(target.hasApi ? 1 : 0);
    return digester.result();
}

Digest digestOfCounts(const QList<FileCounts> &counts)
{
    Digester digester;
    for (const FileCounts &row : counts)
        digester.add(row.path)
            .add(row.language)
            .add(int(row.role))
            .add(row.publicSymbols)
            .add(row.documented)
            .add(row.testCases);
    return digester.result();
}

Digest digestOfMetrics(const QList<FileMetrics> &metrics)
{
    Digester digester;
    for (const FileMetrics &row : metrics)
        digester.add(row.path)
            .add(row.language)
            .add(int(row.role))
            .add(row.lines)
            .add(row.codeLines)
            .add(row.commentLines);
    return digester.result();
}

Digest digestOfPaths(const QStringList &paths)
{
    Digester digester;
    for (const QString &path : paths)
        digester.add(path);
    return digester.result();
}

Digest digestOfIndex(const QList<IndexedSymbol> &symbols)
{
    Digester digester;
    for (const IndexedSymbol &symbol : symbols)
        digester.add(symbol.qualifiedName)
            .add(symbol.kind)
            .add(symbol.file)
            .add(symbol.count)
            .add(symbol.documented ? 1 : 0)
            .add(symbol.deprecated ? 1 : 0);
    return digester.result();
}

Digest digestOfScopes(const QList<ScopeInfo> &scopes)
{
    Digester digester;
    for (const ScopeInfo &scope : scopes)
        digester.add(scope.qualifiedName).add(scope.kind).add(scope.file).add(scope.members);
    return digester.result();
}

Digest digestOfDerived(const QList<DerivedType> &types)
{
    Digester digester;
    for (const DerivedType &type : types)
        digester.add(type.file)
            .add(type.qualifiedName)
            .add(type.kind)
            .add(type.bases.join(u'\n'))
            .add(type.hasApi ? 1 : 0);
    return digester.result();
}

Digest digestOfUsages(const QList<Usage> &usages)
{
    Digester digester;
    for (const Usage &usage : usages)
        digester.add(usage.file).add(int(usage.role)).add(usage.language).add(usage.within.join(u'\n'));
    return digester.result();
}

Digest digestOfDescribed(const QList<DescribedSymbol> &described)
{
    Digester digester;
    for (const auto &[symbol, comment] : described) {
        digester.add(symbol.kind).add(symbol.signature).add(symbol.templateParameters).add(symbol.type);
        digester.add(symbol.access).add(symbol.properties.join(u'\n')).add(symbol.bases.join(u'\n'));
        digester.add(symbol.scope).add(symbol.isApi ? 1 : 0).add(comment.text).add(comment.style);
    }
    return digester.result();
}

Digest digestOfSpread(const QHash<QString, int> &spread)
{
    QStringList names = spread.keys();
    std::sort(names.begin(), names.end());
    Digester digester;
    for (const QString &name : std::as_const(names))
        digester.add(name).add(spread.value(name));
    return digester.result();
}

Digest digestOfDocuments(const QList<PublishedDocument> &documents)
{
    Digester digester;
    for (const PublishedDocument &document : documents)
        digester.add(document.path).add(document.title).add(document.department).add(document.kind);
    return digester.result();
}

Digest digestOfFiles(const QList<DocumentFile> &files)
{
    Digester digester;
    for (const DocumentFile &file : files) {
        digester.add(file.path).add(file.title).add(file.department).add(file.kind).add(file.hash).add(file.description);
        digester.add(qint64(file.inputs.size()));
        for (const QString &input : file.inputs)
            digester.add(input);
    }
    return digester.result();
}

Digest digestOfContent(const QList<DocumentFile> &files, const QString &path)
{
    const auto found = std::lower_bound(files.begin(), files.end(), path,
        [](const DocumentFile &file, const QString &wanted) { return file.path < wanted; });
    return found != files.end() && found->path == path ? found->hash : Digest();
}

} // namespace tars
