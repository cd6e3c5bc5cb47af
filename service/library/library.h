// What clients ask about the past and about documents. Answers come on the asking thread's event loop; the
// work is done on threads of the library with read-only connections: one for what the journal knows, one for full-text search.
#pragma once

#include "common/base/result.h"
#include "common/wire/messages.h"

#include <functional>
#include <memory>
#include <QJsonObject>
#include <QObject>

namespace tars
{

class Library : public QObject
{
    Q_OBJECT
public:
    using Reply
        = std::function<void(Result<QJsonObject>)>; ///< the Response's Data; called once, on this thread

    explicit Library(const QString &dataDir, QObject *parent = nullptr);
    ~Library() override;

    void history(const wire::HistoryRequest &request, Reply reply); ///< {runs}
    void activity(const wire::ActivityRequest &request, Reply reply); ///< {entries}
    void samples(const wire::SamplesRequest &request, Reply reply); ///< {samples, holds}
    void documents(const wire::DocumentsRequest &request, Reply reply); ///< {documents}
    void document(
        const wire::DocumentRequest &request, Reply reply); ///< {path, mediaType, size, text or base64}
    void search(const wire::SearchRequest &request, Reply reply); ///< {hits, complete}
    /// Documents were written, or may have been: the full-text index follows, when nothing else is asked of it.
    void followDocuments();
    void leaveDocuments(); ///< until followDocuments(): only questions fill the index
    void problems(const wire::ProblemsRequest &request, Reply reply); ///< {problems, total}

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace tars
