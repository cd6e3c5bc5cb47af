#include "service/project/statements.h"

#include <QSqlError>

namespace tars
{

QSqlQuery *Statements::run(const char *sql, std::initializer_list<QVariant> values)
{
    const auto failed = [this](const QSqlQuery &query) {
        if (!m_error)
            m_error = databaseError(query.lastError(), m_file);
        return nullptr;
    };
    auto found = m_queries.find(sql);
    if (found == m_queries.end()) {
        QSqlQuery query(m_database);
        query.setForwardOnly(true);
        if (!query.prepare(QString::fromLatin1(sql)))
            return failed(query);
        found = m_queries.emplace(sql, std::move(query)).first;
    }
    QSqlQuery &query = found->second;
    int position = 0;
    for (const QVariant &value : values)
        query.bindValue(position++, value);
    if (!query.exec()) {
        failed(query);
        query.finish();
        return nullptr;
    }
    return &query;
}

QStringList Statements::texts(const char *sql, std::initializer_list<QVariant> values)
{
    QStringList texts;
    if (QSqlQuery *rows = run(sql, values)) {
        while (rows->next())
            texts.append(rows->value(0).toString());
        rows->finish();
    }
    return texts;
}

} // namespace tars
