#include "service/project/modelwriter.h"

#include "common/base/errorcodes.h"

#include <QSqlError>

namespace tars
{

using namespace Qt::StringLiterals;

namespace
{
constexpr size_t mostJobsPerCommit = 256;
}

Result<std::unique_ptr<ModelWriter>> ModelWriter::start(const QString &file)
{
    std::unique_ptr<ModelWriter> writer(new ModelWriter);
    writer->m_thread = std::jthread([w = writer.get(), file](std::stop_token stop) { w->work(stop, file); });
    std::unique_lock lock(writer->m_mutex);
    writer->m_done.wait(lock, [&] { return writer->m_opened.has_value(); });
    if (!*writer->m_opened) {
        const Error error = writer->m_opened->error();
        lock.unlock();
        return error;
    }
    lock.unlock();
    return writer;
}

ModelWriter::~ModelWriter() = default;

Result<void> ModelWriter::run(Job job)
{
    Waiting waiting{ std::move(job), std::nullopt };
    std::unique_lock lock(m_mutex);
    m_queue.push_back(&waiting);
    m_wake.notify_one();
    m_done.wait(lock, [&] { return waiting.result.has_value(); });
    return *waiting.result;
}

bool ModelWriter::isDamaged() const
{
    std::lock_guard lock(m_mutex);
    return m_damaged;
}

void ModelWriter::work(std::stop_token stop, const QString &file)
{
    const auto connection = ModelConnection::open(file, ModelConnection::Mode::Write);
    {
        std::lock_guard lock(m_mutex);
        m_opened = connection ? Result<void>() : Result<void>(connection.error());
    }
    m_done.notify_all();
    if (!connection)
        return;
    RecordTables tables(**connection);
    while (true) {
        std::deque<Waiting *> group;
        {
            std::unique_lock lock(m_mutex);
            m_wake.wait(lock, stop, [&] { return !m_queue.empty(); });
            if (m_queue.empty())
                return;
            const auto end = m_queue.begin() + std::ptrdiff_t(std::min(m_queue.size(), mostJobsPerCommit));
            group.assign(m_queue.begin(), end);
            m_queue.erase(m_queue.begin(), end);
        }
        commit(group, **connection, tables);
    }
}

namespace
{
/// Rows changed since the connection was opened; none if that cannot be told.
std::optional<qint64> changesOf(const ModelConnection &connection)
{
    QSqlQuery query(connection.database());
    if (!query.exec(u"SELECT total_changes()"_s) || !query.next())
        return {};
    return query.value(0).toLongLong();
}
} // namespace

void ModelWriter::commit(
    const std::deque<Waiting *> &group, const ModelConnection &connection, RecordTables &tables)
{
    const auto before = changesOf(connection);
    std::deque<Result<void>> results;
    const Result<void> all = transaction(group, connection, tables);
    if (all || group.size() == 1)
        results.assign(group.size(), all);
    else // one of them is to blame: each for itself, so that it costs only that one
        for (Waiting *waiting : group)
            results.push_back(transaction({ waiting }, connection, tables));

    // Jobs that only read leave what the views keep as true as it was.
    if (!before || before != changesOf(connection))
        m_generation.fetch_add(1, std::memory_order_acq_rel);
    {
        std::lock_guard lock(m_mutex);
        for (size_t i = 0; i < group.size(); ++i) {
            if (!results[i] && results[i].error().code == errc::databaseDamaged)
                m_damaged = true;
            group[i]->result = std::move(results[i]);
        }
    }
    m_done.notify_all();
}

Result<void> ModelWriter::transaction(
    const std::deque<Waiting *> &group, const ModelConnection &connection, RecordTables &tables)
{
    QSqlDatabase database = connection.database();
    QSqlQuery control(database);
    if (!control.exec(u"BEGIN IMMEDIATE"_s))
        return databaseError(control.lastError(), connection.file());
    Result<void> result;
    for (Waiting *waiting : group) {
        result = waiting->job(tables);
        if (!result)
            break;
    }
    if (result && !control.exec(u"COMMIT"_s))
        result = databaseError(control.lastError(), connection.file());
    if (!result)
        control.exec(u"ROLLBACK"_s);
    return result;
}

} // namespace tars
