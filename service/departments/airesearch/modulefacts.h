// One module looked at closely: its files in reading order, its types, who uses it.
#pragma once

#include "service/departments/airesearch/survey.h"

#include <optional>

namespace tars::airesearch
{

struct ModuleType {
    Symbol symbol;
    FileInfo file;
    QStringList users; ///< other files that name it and import its module, tests included
};

struct ModuleFacts {
    QString name;
    QList<FileInfo> files; ///< in path order
    QList<FileInfo> readingOrder; ///< what others of the module import comes first, else what others name most
    bool importsInside = false; ///< its files import each other
    QList<std::pair<QString, qint64>> uses, usedBy; ///< modules, with the number of imports, largest first
    QList<ModuleType> types; ///< public, most used first
    QHash<QString, QList<Symbol>> symbols; ///< by file
};

/// In a scope that authors give what is not meant for others: detail, internal, impl, a leading underscore.
bool isInternal(const QString &qualifiedName);

std::optional<ModuleFacts> moduleFacts(
    const QString &module, const Relations &relations, const ModelView &view, std::stop_token stop);

} // namespace tars::airesearch
