// Ctags' words in ours: languages, kinds, scopes.
#pragma once

#include "service/project/records.h"

#include <QJsonObject>

namespace tars
{

/// The name under which a source is given to Ctags, which decides its parser; empty where it has none worth
/// asking.
QString tagFileName(const QString &language);

/// Collects the tags of one file as symbols.
class TagAssembler
{
public:
    explicit TagAssembler(const QString &language);
    void add(const QJsonObject &tag);
    QList<SymbolRecord> take(); ///< members of what has no name belong to what is around it

private:
    QString m_language;
    QList<SymbolRecord> m_symbols;
};

} // namespace tars
