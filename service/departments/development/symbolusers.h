// Which files use what a page shows. A name that could mean several things has no users: none are better than
// another's.
#pragma once

#include "service/project/modelview.h"

#include <QHash>

namespace tars::development
{

class SymbolUsers
{
public:
    SymbolUsers(const ModelView &view, const FileInfo &file);

    /// Files that use the symbol, which that file defines, if the name means nothing else where they stand. In path
    /// order, without the file itself.
    QList<Usage> of(const Symbol &symbol) const;

private:
    bool isKnownThereOnly(const SymbolTarget &symbol) const;
    bool imports(const QString &user) const;
    bool importsModule(const QString &user) const;
    bool includes(const QString &user) const;
    bool calledOnOthers(const QString &name, const QString &type, const QString &user) const;
    bool isForeign(const QString &type) const;
    bool importsPackage(const QString &name, const QString &user) const;
    bool callsOn(const Symbol &member, const QString &user) const;
    QList<Usage> callersOf(const Symbol &member) const;

    const ModelView &m_view;
    const FileInfo m_file;
    mutable QHash<QString, bool> m_imports; ///< by the user's path: whether it imports the file
};

} // namespace tars::development
