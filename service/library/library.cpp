#include "service/library/library.h"

#include "common/base/errorcodes.h"
#include "service/library/queries.h"

#include <QThread>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{

/// Lives on the library's thread, and its connection with it.
class Reader : public QObject
{
public:
    explicit Reader(QString path)
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

} // namespace

class Library::Private
{
public:
    Private(Library *library, const QString &dataDir)
        : q(library)
        , reader(new Reader(dataDir + u"/journal.db"_s))
    {
        thread.setObjectName(u"library"_s);
        reader->moveToThread(&thread);
        QObject::connect(&thread, &QThread::finished, reader, &QObject::deleteLater);
        thread.start();
    }
    ~Private()
    {
        thread.quit();
        thread.wait();
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
    Reader *reader; ///< deleted on its thread
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

void Library::search(const wire::SearchRequest &, Reply reply)
{
    // This version keeps no full-text index, and says so rather than finding nothing.
    const Error error{ errc::unknownCommand, u"This version of the service does not search documents"_s,
        { { u"command"_s, u"documentation.search"_s } } };
    QMetaObject::invokeMethod(
        this, [reply = std::move(reply), error] { reply(error); }, Qt::QueuedConnection);
}

} // namespace tars
