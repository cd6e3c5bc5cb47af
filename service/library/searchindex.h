// The full-text index of all documents, in DATA_DIR/search.db: a cache apart from the journal, filled from the documents
// that the journal knows, off the path of every commit. Used by one thread.
#pragma once

#include "common/wire/messages.h"
#include "service/store/sqlconnection.h"

#include <atomic>
#include <memory>
#include <QJsonObject>

namespace tars
{

class SearchIndex
{
public:
    explicit SearchIndex(const QString &dataDir);

    /// Follows the journal for at most `milliseconds`: reads documents that are new or changed, drops those that are gone.
    /// True when nothing is left to do. `end` set by another thread ends it early.
    Result<bool> update(int milliseconds, const std::atomic<bool> &end);

    /// {hits: [{path, title, department, excerpt, marks}], complete}: best first; marks are [start, length] within the
    /// excerpt, in UTF-16 units. Words must all occur, each as the beginning of one; if no document has all, any. A phrase in
    /// double quotes must occur as it stands.
    Result<QJsonObject> search(const wire::SearchRequest &request);

private:
    struct Page {
        QString output;
        QString path;
        QString title;
        QString department;
        QByteArray hash;
    };
    Result<void> open();
    Result<void> compare(); ///< fills m_wanted and m_gone
    Result<void> put(const Page &page);
    Result<void> drop(qint64 id);
    Result<void> workOff(qint64 deadlineMs, const std::atomic<bool> &end);
    Result<QJsonArray> hits(const QString &expression, const QString &output, qint64 limit);

    QString m_journalPath;
    QString m_path;
    std::unique_ptr<SqlConnection> m_journal;
    std::unique_ptr<SqlConnection> m_index;
    QString m_seen; ///< what the journal held when it was last compared
    QList<Page> m_wanted; ///< to be read, the last one next
    QList<qint64> m_gone;
};

} // namespace tars
