#include "service/departments/airesearch/moduleguide.h"
#include "service/departments/airesearch/notebookpage.h"
#include "service/project/codepointorder.h"

#include <algorithm>

namespace tars::airesearch
{

QStringList mainModules(const Relations &relations, const QList<FileMetrics> &metrics)
{
    QHash<QString, qint64> code;
    for (const FileMetrics &row : metrics)
        if (const QString module = relations.moduleOf.value(row.path); !module.isEmpty())
            code[module] += row.codeLines;
    QStringList modules;
    for (const auto &[module, lines] : largest(code, mostMainModules))
        if (lines >= leastModuleCode)
            modules.append(module);
    std::sort(modules.begin(), modules.end(), codePointLess);
    return modules;
}

} // namespace tars::airesearch
