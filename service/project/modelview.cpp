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
