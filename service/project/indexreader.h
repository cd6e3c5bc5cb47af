// Answers out of the indexes that span all files: names, types, uses. For one thread.
#pragma once

#include "service/project/modelview.h"
#include "service/project/statements.h"

#include <optional>
#include <QCache>

namespace tars
{

class IndexReader
{
public:
    explicit IndexReader(Statements &statements);

    QList<IndexedSymbol> index(const QString &letter);
    QStringList letters();
    QStringList testFiles();
    QHash<QString, int> spread();
    QList<ScopeInfo> namespaces();
    QList<ScopeInfo> largeTypes();
    QList<IndexedSymbol> members(const QString &scope);
    QList<IndexedSymbol> deprecated();
    QList<DerivedType> derivedTypes();
    QList<DerivedType> derivedFrom(const QString &name);
    QList<Usage> usage(const QString &name);

    void forget(); ///< what was read before the model changed

private:
    QStringList kept(std::optional<QStringList> &place, const QStringList &read) const;
    QStringList readLetters();
    QStringList readTestFiles();
    struct Uses {
        QStringList symbols; ///< qualified names, by index
        QHash<QString, QList<int>> within;
    };
    const Uses &usesIn(qint64 file);
    QByteArray blob(const char *sql, qint64 file);
    void collect(QSqlQuery *rows, QList<IndexedSymbol> &found);
    QList<DerivedType> derived(QSqlQuery *rows);

    Statements &m_statements;
    QCache<qint64, Uses> m_uses; ///< cost: number of names
    std::optional<QStringList> m_letters;
    std::optional<QStringList> m_testFiles;
    Uses m_none;
};

} // namespace tars
