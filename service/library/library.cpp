#include "service/library/library.h"

#include "common/base/errorcodes.h"
#include "service/library/queries.h"
#include "service/library/searchindex.h"

#include <QThread>
#include <atomic>

namespace tars
{

using namespace Qt::StringLiterals;

/// Lives on the library's thread, and its connection with it.
class LibraryReader : public QObject
{
public:
    explicit LibraryReader(QString path)
        : m_path(std::move(path))
    {
    }

    template <typename Request>
    Result<QJsonObject> answer(
        Result<QJsonObject> (*query)(SqlConnection &, const Request &), const Request &request)
    {
        if (!m_connection) {
            auto opened = SqlConnection::open(m_path, SqlConnection::Mode::ReadOnly);
            if (!opened)
                return opened.error();
            m_connection = std::move(*opened);
        }
        Result<QJsonObject> result = query(*m_connection, request);
        if (!result && result.error().code == errc::ioError)
            m_connection.reset(); // the next question tries a fresh one
        return result;
    }

private:
    QString m_path;
    std::unique_ptr<SqlConnection> m_connection;
};

/// Lives on the thread of full-text search. Fills the index in small pieces, so that a question waits for one at most.
class LibrarySearcher : public QObject
{
public:
    explicit LibrarySearcher(const QString &dataDir)
        : m_index(dataDir)
    {
    }

    void follow()
    {
        if (m_leaves || std::exchange(m_follows, true))
            return;
        QMetaObject::invokeMethod(
            this,
            [this] {
                m_follows = false;
                const auto complete = m_index.update(pieceMs, m_ending);
                if (complete && !*complete && !m_ending)
                    follow();
                else if (!complete)
                    qWarning("search: %s", qUtf8Printable(complete.error().text));
            },
            Qt::QueuedConnection);
    }

    Result<QJsonObject> answer(const wire::SearchRequest &request)
    {
        const auto complete = m_index.update(questionMs, m_ending);
        if (!complete)
            return complete.error();
        if (!*complete)
            follow();
        return m_index.search(request);
    }

    void setLeaves(bool leaves) { m_leaves = leaves; } ///< from any thread, as the next
    void end() { m_ending = true; }

private:
    static constexpr int pieceMs = 50;
    static constexpr int questionMs = 300; ///< what a question waits for the newest documents, at most

    SearchIndex m_index;
    std::atomic<bool> m_ending = false;
    std::atomic<bool> m_leaves = false;
    bool m_follows = false;
};

class Library::Private
{
public:
    Private(Library *library, const QString &dataDir)
        : q(library)
        , reader(new LibraryReader(dataDir + u"/journal.db"_s))
        , searcher(new LibrarySearcher(dataDir))
    {
        start(thread, reader, u"library"_s);
        start(searchThread, searcher, u"search"_s);
    }
    ~Private()
    {
        searcher->end();
        for (QThread *each : { &thread, &searchThread }) {
            each->quit();
            each->wait();
        }
    }
    static void start(QThread &thread, QObject *worker, const QString &name)
    {
        thread.setObjectName(name);
        worker->moveToThread(&thread);
        QObject::connect(&thread, &QThread::finished, worker, &QObject::deleteLater);
        thread.start();
    }

    template <typename Request>
    void ask(
        Result<QJsonObject> (*query)(SqlConnection &, const Request &), const Request &request, Reply reply)
    {
        QMetaObject::invokeMethod(reader, [this, query, request, reply = std::move(reply)]() mutable {
            auto result = reader->answer(query, request);
            QMetaObject::invokeMethod(
                q, [result = std::move(result), reply = std::move(reply)] { reply(result); },
                Qt::QueuedConnection);
        });
    }

    Library *q;
    QThread thread;
    LibraryReader *reader; ///< deleted on its thread
    QThread searchThread;
    LibrarySearcher *searcher; ///< likewise
};

Library::Library(const QString &dataDir, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, dataDir))
{
}

Library::~Library() = default;

void Library::history(const wire::HistoryRequest &request, Reply reply)
{
    d->ask(queries::history, request, std::move(reply));
}

void Library::activity(const wire::ActivityRequest &request, Reply reply)
{
    d->ask(queries::activity, request, std::move(reply));
}

void Library::samples(const wire::SamplesRequest &request, Reply reply)
{
    d->ask(queries::samples, request, std::move(reply));
}

void Library::documents(const wire::DocumentsRequest &request, Reply reply)
{
    d->ask(queries::documents, request, std::move(reply));
}

void Library::document(const wire::DocumentRequest &request, Reply reply)
{
    d->ask(queries::document, request, std::move(reply));
}

void Library::problems(const wire::ProblemsRequest &request, Reply reply)
{
    d->ask(queries::problems, request, std::move(reply));
}

void Library::search(const wire::SearchRequest &request, Reply reply)
{
    QMetaObject::invokeMethod(d->searcher, [this, request, reply = std::move(reply)]() mutable {
        auto result = d->searcher->answer(request);
        QMetaObject::invokeMethod(
            this, [result = std::move(result), reply = std::move(reply)] { reply(result); },
            Qt::QueuedConnection);
    });
}

void Library::leaveDocuments() { d->searcher->setLeaves(true); }

void Library::followDocuments()
{
    d->searcher->setLeaves(false);
    QMetaObject::invokeMethod(d->searcher, [searcher = d->searcher] { searcher->follow(); });
}

} // namespace tars
