#include "service/project/modelview.h"

#include "common/model/states.h"

#include <algorithm>

namespace tars
{

QString Symbol::qualifiedName() const { return scope.isEmpty() ? name : scope + separator + name; }

QList<FileImports> ModelView::importsBelow(const QString &folder) const
{
    QList<FileImports> result;
    for (const FileInfo &file : files(folder))
        if (QList<ImportRecord> found = imports(file.path); !found.isEmpty())
            result.append({ file.path, std::move(found) });
    return result;
}

Result<void> ModelView::forEachFile(
    const QString &folder, Aspects aspects, const std::function<bool(const FileSlice &)> &visit) const
{
    QHash<QString, FileMetrics> sizes;
    if (aspects.testFlag(Aspect::Metrics))
        for (const FileMetrics &row : metrics(folder))
            sizes.insert(row.path, row);
    for (const FileInfo &info : files(folder)) {
        FileSlice slice;
        slice.info = info;
        slice.metrics = sizes.value(info.path);
        if (aspects.testFlag(Aspect::Symbols))
            slice.symbols = symbols(info.path);
        if (aspects.testFlag(Aspect::FileComment))
            slice.fileComment = fileComment(info.path);
        if (aspects.testFlag(Aspect::Comments))
            slice.comments = comments(info.path);
        if (aspects.testFlag(Aspect::Positions))
            slice.positions = positions(info.path);
        if (aspects.testFlag(Aspect::Imports))
            slice.imports = imports(info.path);
        if (aspects.testFlag(Aspect::Content))
            slice.content = content(info.path);
        if (!visit(slice))
            break;
    }
    return {};
}

QStringList ModelView::departments() const { return departmentsOf(documents()); }

QStringList ModelView::departmentsOf(const QList<PublishedDocument> &all)
{
    QStringList result;
    for (const Department department : allDepartments) {
        const QString name = slug(department);
        if (std::any_of(
                all.begin(), all.end(), [&](const auto &document) { return document.department == name; }))
            result += name;
    }
    return result;
}

} // namespace tars
