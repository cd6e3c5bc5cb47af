// Which symbols of a file share an entry on its page, and how entries of one name are told apart.
#pragma once

#include "service/project/modelview.h"

namespace tars
{

/// Symbols of a file with the same key share an entry: overloads, and what is declared before it is defined.
QString entryKey(const Symbol &symbol, const QString &language);
bool hasArities(const QString &language); ///< takes types of one name with other type parameters for other types
QString arityWords(QString arity); ///< "-TKey-TValue" of "<TKey, TValue>", for paths and anchors
/// What names the anchors of those symbols with an entry that are or lie in one of several types of a name, by index: the first of a
/// qualified name keeps that, so that others find it, and is left out.
QHash<int, QString> anchorNamesIn(const QList<Symbol> &symbols, const QString &language);
QString arityOf(const Symbol &type); ///< "<TKey, TValue>", without what is asked of these
/// In such languages, of each symbol with an entry that is or lies in one of several types of a name: the type parameters of that one, by index.
QHash<int, QString> aritiesIn(const QList<Symbol> &symbols, const QString &language);
QString specializationOf(const Symbol &symbol); ///< "<int>" of C++; empty where it is none

} // namespace tars
